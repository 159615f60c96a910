// SPDX-License-Identifier: Apache-2.0
#include "align/records.h"

#include "align/background_look_up.h"
#include "base/parallel.h"
#include "match/spelling_index.h"

#include <samklang/text/tokens.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <string>
#include <utility>

namespace samklang::align {

namespace {

constexpr std::size_t run_length = 4;
constexpr std::size_t longest_record = 6000; // bytes that are read of one
constexpr std::size_t buckets = std::size_t{1} << 16;

std::uint32_t hash(std::string_view run) noexcept {
  std::uint32_t value = 0x811C9DC5U;
  for (const char c : run) value = (value ^ static_cast<unsigned char>(c)) * 0x01000193U;
  return value;
}

template <class Gram>
void weigh(std::vector<std::uint32_t>& runs, std::span<const std::uint8_t> rarity, std::vector<Gram>& out) {
  std::sort(runs.begin(), runs.end());
  const std::size_t first = out.size();
  double square = 0;
  for (std::size_t from = 0; from < runs.size();) {
    std::size_t to = from + 1;
    while (to < runs.size() && runs[to] == runs[from]) ++to;
    const double often = 1 + std::log(static_cast<double>(to - from));
    const double weight = often * (1 + rarity[runs[from] % buckets] / background_steps);
    out.push_back({runs[from], static_cast<float>(weight)});
    square += weight * weight;
    from = to;
  }
  if (square > 0)
    for (std::size_t i = first; i < out.size(); ++i)
      out[i].weight = static_cast<float>(static_cast<double>(out[i].weight) / std::sqrt(square));
}

} // namespace

/// The runs of texts' words, one space before and after each. Texts say the same words over and over: those of a word
/// are found once. One thread's.
class Records::Reader {
public:
  /// Appends the runs of a text in the order of its words.
  void add(std::string_view text, std::vector<std::uint32_t>& runs) {
    text = text.substr(0, longest_record);
    text::tokens(text, tokens_);
    for (const text::Token& token : tokens_) {
      const std::uint32_t word = number(token.in(text));
      runs.insert(runs.end(), runs_.begin() + begin_[word], runs_.begin() + begin_[word + 1]);
    }
  }

private:
  std::uint32_t number(std::string_view written) {
    const std::uint32_t known = words_.find(written, 0);
    if (known != match::SpellingIndex::none) return known;
    const auto fresh = static_cast<std::uint32_t>(begin_.size() - 1);
    words_.set(fresh);
    const std::string word = ' ' + text::folded_word(written) + ' ';
    letters_.clear();
    for (std::uint32_t i = 0; i < word.size(); ++i)
      if ((static_cast<unsigned char>(word[i]) & 0xC0U) != 0x80U) letters_.push_back(i);
    const std::size_t letters = letters_.size();
    letters_.push_back(static_cast<std::uint32_t>(word.size()));
    if (letters <= run_length) runs_.push_back(hash(word));
    for (std::size_t i = 0; letters > run_length && i + run_length <= letters; ++i)
      runs_.push_back(hash(std::string_view(word).substr(letters_[i], letters_[i + run_length] - letters_[i])));
    begin_.push_back(static_cast<std::uint32_t>(runs_.size()));
    return fresh;
  }

  match::SpellingIndex words_;
  std::vector<std::uint32_t> begin_{0}; ///< by word
  std::vector<std::uint32_t> runs_;
  std::vector<text::Token> tokens_;
  std::vector<std::uint32_t> letters_; ///< where each begins
};

/// In steps of a 16th, so that a few concepts more or less move nothing.
std::vector<std::uint8_t> Records::run_rarity(const skos::Catalogue& catalogue, unsigned threads) {
  const auto definitions = catalogue.columns().definitions;
  constexpr std::size_t least = 2048; // definitions to a thread
  const std::size_t part = std::max(least, definitions.size() / (std::size_t{threads} * 4) + 1);
  // Whole numbers: whatever the order in which they are added up.
  std::vector<std::atomic<std::uint32_t>> count(buckets);
  in_parts(threads, definitions.size(), part, [&](std::size_t begin, std::size_t end) {
    Reader reader;
    std::vector<std::uint32_t> runs;
    std::vector<std::uint32_t> own(buckets, 0);
    std::vector<std::uint32_t> last(buckets, 0); // text of this part that had it last, from 1
    for (std::size_t row = begin; row < end; ++row) {
      runs.clear();
      reader.add(catalogue.text(definitions[row].text), runs);
      const auto text = static_cast<std::uint32_t>(row - begin + 1);
      for (const std::uint32_t run : runs) {
        const std::uint32_t bucket = run % buckets;
        own[bucket] += last[bucket] == text ? 0 : 1;
        last[bucket] = text;
      }
    }
    for (std::size_t i = 0; i < buckets; ++i) count[i].fetch_add(own[i], std::memory_order_relaxed);
  });
  std::vector<std::uint8_t> out(buckets);
  const double texts = static_cast<double>(definitions.size()) + 1;
  for (std::size_t i = 0; i < buckets; ++i)
    out[i] =
        static_cast<std::uint8_t>(std::min(255.0, std::round(std::log(texts / (count[i] + 1.0)) * background_steps)));
  return out;
}

Records::Records(const skos::Catalogue& catalogue, std::span<const match::Candidate> pairs,
                 std::span<const SharedTerm> terms, unsigned threads, const Background* background) {
  std::vector<bool> wanted(catalogue.size(), false);
  for (std::size_t i = 0; i < pairs.size(); ++i)
    if (terms[i].match != TermMatch::none) wanted[pairs[i].a] = wanted[pairs[i].b] = true;
  std::vector<skos::ConceptIndex> concepts;
  for (skos::ConceptIndex index = 0; index < catalogue.size(); ++index)
    if (wanted[index]) concepts.push_back(index);
  if (concepts.empty()) return;
  std::vector<std::uint8_t> own_rarity;
  std::span<const std::uint8_t> rarity;
  if (background != nullptr) rarity = background->rows().runs;
  if (rarity.size() != buckets) rarity = own_rarity = run_rarity(catalogue, threads);
  records_.resize(catalogue.size());
  constexpr std::size_t at_once = 1024; // concepts to a thread
  parts_.resize((concepts.size() + at_once - 1) / at_once);
  in_parts(threads, concepts.size(), at_once, [&](std::size_t begin, std::size_t end) {
    Reader reader;
    std::vector<Gram> grams;
    std::vector<std::uint32_t> runs;
    std::vector<std::uint32_t> all;
    const auto weighed = [&](std::vector<std::uint32_t>& of) {
      const auto from = static_cast<std::uint32_t>(grams.size());
      weigh(of, rarity, grams);
      return std::pair(from, static_cast<std::uint32_t>(grams.size()));
    };
    const auto part = static_cast<std::uint32_t>(begin / at_once);
    for (std::size_t i = begin; i < end; ++i) {
      const skos::Concept one = catalogue[concepts[i]];
      runs.clear();
      for (const skos::Definition& definition : one.definitions()) reader.add(catalogue.text(definition.text), runs);
      all = runs;
      for (const skos::Note& note : one.notes())
        if (note.kind == skos::NoteKind::scope_note || note.kind == skos::NoteKind::example ||
            note.kind == skos::NoteKind::subject)
          reader.add(catalogue.text(note.text), all);
      const bool has_notes = all.size() > runs.size();
      const auto own = weighed(runs);
      const auto whole = has_notes ? weighed(all) : own;
      records_[concepts[i]] = {part, own.first, own.second, whole.first, whole.second};
    }
    parts_[part].assign(grams.begin(), grams.end());
  });
}

std::span<const Records::Gram> Records::definition(skos::ConceptIndex one) const noexcept {
  const Record& record = records_[one];
  return std::span<const Gram>(parts_[record.part]).subspan(record.begin, record.end - record.begin);
}

std::span<const Records::Gram> Records::whole(skos::ConceptIndex one) const noexcept {
  const Record& record = records_[one];
  return std::span<const Gram>(parts_[record.part]).subspan(record.whole_begin, record.whole_end - record.whole_begin);
}

double Records::likeness(skos::ConceptIndex a, skos::ConceptIndex b) const noexcept {
  if (a >= records_.size() || b >= records_.size()) return 0;
  const auto dot = [](std::span<const Gram> left, std::span<const Gram> right) {
    double sum = 0;
    for (std::size_t i = 0, j = 0; i < left.size() && j < right.size();) {
      if (left[i].run == right[j].run)
        sum += static_cast<double>(left[i++].weight) * static_cast<double>(right[j++].weight);
      else
        ++(left[i].run < right[j].run ? i : j);
    }
    return sum;
  };
  constexpr double steps = 64;
  return std::round(std::max(dot(definition(a), whole(b)), dot(whole(a), definition(b))) * steps) / steps;
}

} // namespace samklang::align
