// SPDX-License-Identifier: Apache-2.0
#include <samklang/query/ontology.h>

#include "query/context.h"
#include "query/image_words.h"
#include "query/scratch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <tuple>
#include <vector>

namespace samklang::query {
namespace {

// Robertson's usual constants.
constexpr double k1 = 1.2;
constexpr double b = 0.75;
constexpr std::size_t most_postings = 1'000'000;
constexpr std::size_t most_words = 32;

/// The words of one search: each is read in each language, and the readings that differ count together, the best of
/// them for each concept.
class Searcher {
public:
  Searcher(const Context& context, Scratch::State& scratch) noexcept
      : context_(context), words_(context.contents()), scratch_(scratch),
        lengths_(context.contents().document_lengths) {}

  void run(std::string_view wanted, Hits& out) {
    text::tokens(wanted, scratch_.tokens);
    std::size_t postings = 0;
    for (const text::Token& token : scratch_.tokens) {
      if (out.words >= most_words) break;
      const std::size_t before = readings_.size();
      if (!read(token.in(wanted))) continue;
      first_[out.words++] = before;
      for (std::size_t i = before; i < readings_.size(); ++i) postings += readings_[i].size();
    }
    first_[out.words] = readings_.size();
    scratch_.scores.begin(postings, std::min(lengths_.size(), context_.catalogue().size()));
    const float average = average_length();
    for (std::uint32_t word = 0; word < out.words; ++word) {
      double most = 0;
      for (std::size_t i = first_[word]; i < first_[word + 1]; ++i)
        most = std::max(most, add(static_cast<std::uint16_t>(word + 1), readings_[i], average));
      best_ += most;
    }
  }

  double best() const noexcept { return best_; }

private:
  // False for a word that says nothing.
  bool read(std::string_view token) {
    std::array<std::string_view, 3> keys;
    std::size_t count = 0;
    for (const Language language : {Language::nb, Language::nn, Language::en}) {
      const std::string_view key = scratch_.words.key(token, language);
      // What is a small word in Norwegian is not asked for in English.
      if (key.empty()) break;
      if (std::find(keys.begin(), keys.begin() + count, key) != keys.begin() + count) continue;
      keys[count++] = key;
      readings_.push_back(bounded(words_.postings(key), most_postings));
    }
    return count != 0;
  }

  // The most that a word in these postings can count.
  double add(std::uint16_t word, std::span<const std::uint32_t> postings, float average) {
    const double documents = static_cast<double>(lengths_.size());
    const auto having = static_cast<double>(postings.size());
    const double rarity = std::log(1 + (documents - having + 0.5) / (having + 0.5));
    const auto factor = static_cast<float>(rarity * (k1 + 1));
    const auto per_word = static_cast<float>(k1 * b / average);
    const auto concepts = std::min(lengths_.size(), context_.catalogue().size());
    for (const std::uint32_t posting : postings) {
      const skos::ConceptIndex at = image::posting_concept(posting);
      if (at >= concepts) continue;
      const auto weight = static_cast<float>(image::posting_weight(posting));
      const float norm = static_cast<float>(k1 * (1 - b)) + per_word * static_cast<float>(lengths_[at]);
      scratch_.scores.add(at, word, factor * weight / (weight + norm));
    }
    return rarity * (k1 + 1);
  }

  float average_length() {
    if (scratch_.average_length_of != context_.image().snapshot()) {
      double sum = 0;
      for (const std::uint16_t length : lengths_) sum += length;
      scratch_.average_length =
          lengths_.empty() ? 1 : static_cast<float>(std::max(1.0, sum / static_cast<double>(lengths_.size())));
      scratch_.average_length_of = context_.image().snapshot();
    }
    return scratch_.average_length;
  }

  const Context& context_;
  ImageWords words_;
  Scratch::State& scratch_;
  std::span<const std::uint16_t> lengths_;
  double best_ = 0;
  std::vector<std::span<const std::uint32_t>> readings_;
  std::array<std::size_t, most_words + 1> first_{}; ///< where the readings of each word begin
};

void show_text(const Context& context, Hit& hit) {
  const skos::Concept entry = context.catalogue()[hit.item.index];
  if (const skos::Definition* const definition = entry.definition(context.options().lang)) {
    hit.text = context.catalogue().text(definition->text);
    hit.text_lang = context.catalogue().language(definition->language);
    return;
  }
  for (const skos::Note& note : bounded(entry.notes())) {
    if (note.kind != skos::NoteKind::scope_note && note.kind != skos::NoteKind::note) continue;
    hit.text = context.catalogue().text(note.text);
    hit.text_lang = context.catalogue().language(note.language);
    return;
  }
}

} // namespace

Result<void> Ontology::search(std::string_view words, const LookupOptions& options, Hits& out) const {
  const Context context(image_, options);
  context.begin(out);
  out.hits.clear();
  out.total = out.words = 0;
  std::optional<std::uint32_t> agency;
  if (!options.agency.empty() && !(agency = find_agency(options.agency))) return unknown_agency();
  Scratch::State& scratch = out.scratch.state();
  Searcher searcher(context, scratch);
  searcher.run(words, out);
  auto& ranked = scratch.ranked;
  ranked.clear();
  for (std::size_t i = 0; i < scratch.scores.size(); ++i) {
    const WordScores::Row& row = scratch.scores[i];
    if (context.out_of_date(row.at)) continue;
    ++out.total;
    if (!agency || context.agency_of(row.at) == *agency) ranked.push_back(&row);
  }
  const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(options.limit, ranked.size()));
  std::partial_sort(ranked.begin(), end, ranked.end(), [](const WordScores::Row* x, const WordScores::Row* y) {
    return std::tuple(-x->score, x->at) < std::tuple(-y->score, y->at);
  });
  for (auto row = ranked.begin(); row != end; ++row) {
    Hit& hit = out.hits.emplace_back();
    hit.item = context.item((*row)->at);
    hit.score = searcher.best() > 0 ? std::clamp(static_cast<float>((*row)->score / searcher.best()), 0.0F, 1.0F) : 0;
    hit.words = (*row)->words;
    show_text(context, hit);
  }
  scratch.words.forget();
  scratch.tokens.clear();
  scratch.scores.clear();
  ranked.clear();
  return {};
}

Result<Hits> Ontology::search(std::string_view words, const LookupOptions& options) const {
  Hits out;
  if (auto done = search(words, options, out); !done) return std::move(done).error();
  return out;
}

} // namespace samklang::query
