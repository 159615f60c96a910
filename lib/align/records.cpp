// SPDX-License-Identifier: Apache-2.0
#include "align/records.h"

#include "align/background_look_up.h"

#include <samklang/text/tokens.h>

#include <algorithm>
#include <cmath>
#include <string>

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

/// The runs of a text's words, one space before and after each, sorted.
void add_runs(std::string_view text, std::vector<std::uint32_t>& runs) {
  std::string word;
  std::vector<std::uint32_t> begins;
  for (const text::Token& token : text::tokens(text.substr(0, longest_record))) {
    word = ' ' + text::folded_word(token.in(text)) + ' ';
    begins.clear();
    for (std::uint32_t i = 0; i < word.size(); ++i)
      if ((static_cast<unsigned char>(word[i]) & 0xC0U) != 0x80U) begins.push_back(i);
    begins.push_back(static_cast<std::uint32_t>(word.size()));
    const std::size_t letters = begins.size() - 1;
    if (letters <= run_length) {
      runs.push_back(hash(word));
      continue;
    }
    for (std::size_t i = 0; i + run_length <= letters; ++i)
      runs.push_back(hash(std::string_view(word).substr(begins[i], begins[i + run_length] - begins[i])));
  }
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

/// In steps of a 16th, so that a few concepts more or less move nothing.
std::vector<std::uint8_t> rarities(const skos::Catalogue& catalogue) {
  std::vector<std::uint32_t> count(buckets, 0);
  std::vector<std::uint32_t> runs;
  std::uint32_t texts = 0;
  for (const skos::Definition& definition : catalogue.columns().definitions) {
    runs.clear();
    add_runs(catalogue.text(definition.text), runs);
    for (std::uint32_t& run : runs) run %= buckets;
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    for (const std::uint32_t run : runs) ++count[run];
    ++texts;
  }
  std::vector<std::uint8_t> out(buckets);
  for (std::size_t i = 0; i < buckets; ++i)
    out[i] = static_cast<std::uint8_t>(
        std::min(255.0, std::round(std::log((texts + 1.0) / (count[i] + 1.0)) * background_steps)));
  return out;
}

} // namespace

Records::Records(const skos::Catalogue& catalogue, std::span<const match::Candidate> pairs,
                 std::span<const SharedTerm> terms, const Background* background) {
  std::vector<bool> wanted(catalogue.size(), false);
  bool any = false;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (terms[i].match == TermMatch::none) continue;
    wanted[pairs[i].a] = wanted[pairs[i].b] = any = true;
  }
  if (!any) return;
  std::vector<std::uint8_t> own;
  std::span<const std::uint8_t> rarity;
  if (background != nullptr) rarity = background->rows().runs;
  if (rarity.size() != buckets) rarity = own = rarities(catalogue);
  records_.resize(catalogue.size());
  std::vector<std::uint32_t> runs;
  std::vector<std::uint32_t> again;
  for (skos::ConceptIndex index = 0; index < catalogue.size(); ++index) {
    if (!wanted[index]) continue;
    const skos::Concept one = catalogue[index];
    runs.clear();
    for (const skos::Definition& definition : one.definitions()) add_runs(catalogue.text(definition.text), runs);
    again = runs;
    for (const skos::Note& note : one.notes())
      if (note.kind == skos::NoteKind::scope_note || note.kind == skos::NoteKind::example ||
          note.kind == skos::NoteKind::subject)
        add_runs(catalogue.text(note.text), runs);
    Record& record = records_[index];
    record.begin = static_cast<std::uint32_t>(grams_.size());
    weigh(again, rarity, grams_);
    record.middle = static_cast<std::uint32_t>(grams_.size());
    weigh(runs, rarity, grams_);
    record.end = static_cast<std::uint32_t>(grams_.size());
  }
}

std::vector<std::uint8_t> Records::run_rarity(const skos::Catalogue& catalogue) { return rarities(catalogue); }

std::span<const Records::Gram> Records::definition(skos::ConceptIndex one) const noexcept {
  const Record& record = records_[one];
  return std::span<const Gram>(grams_).subspan(record.begin, record.middle - record.begin);
}

std::span<const Records::Gram> Records::whole(skos::ConceptIndex one) const noexcept {
  const Record& record = records_[one];
  return std::span<const Gram>(grams_).subspan(record.middle, record.end - record.middle);
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
