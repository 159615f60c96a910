// SPDX-License-Identifier: Apache-2.0
#include <samklang/query/ontology.h>

#include "query/context.h"
#include "query/image_words.h"
#include "query/scratch.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>

namespace samklang::query {
namespace {

// Robertson's usual constants.
constexpr double k1 = 1.2;
constexpr double b = 0.75;
constexpr std::size_t most_postings = 1'000'000;
constexpr std::size_t most_words = 32;

struct Found {
  double score = 0;
  std::uint32_t words = 0;
};

class Searcher {
public:
  Searcher(const Context& context, Scratch::State& scratch)
      : context_(context), words_(context.contents()), scratch_(scratch),
        lengths_(context.contents().document_lengths) {
    double sum = 0;
    for (const std::uint16_t length : lengths_) sum += length;
    average_ = lengths_.empty() ? 1 : std::max(1.0, sum / static_cast<double>(lengths_.size()));
  }

  void run(std::string_view wanted, Hits& out) {
    text::tokens(wanted, tokens_);
    for (const text::Token& token : tokens_) {
      if (out.words >= most_words) break;
      word(token.in(wanted), out);
    }
    out.total = static_cast<std::uint32_t>(found_.size());
  }

  const std::unordered_map<skos::ConceptIndex, Found>& found() const noexcept { return found_; }
  double best() const noexcept { return best_; }

private:
  // A word is read in each language; the readings that differ count together, the best of them for each concept.
  void word(std::string_view token, Hits& out) {
    std::set<std::string, std::less<>> readings;
    bool says = false;
    for (const Language language : {Language::nb, Language::nn, Language::en}) {
      const std::string_view key = scratch_.words.key(token, language);
      // What is a small word in Norwegian is not asked for in English.
      if (key.empty()) break;
      says = true;
      readings.emplace(key);
    }
    if (!says) return;
    ++out.words;
    std::unordered_map<skos::ConceptIndex, double> best;
    double most = 0;
    for (const std::string& reading : readings) {
      const auto postings = bounded(words_.postings(reading), most_postings);
      const double documents = static_cast<double>(lengths_.size());
      const auto having = static_cast<double>(postings.size());
      const double rarity = std::log(1 + (documents - having + 0.5) / (having + 0.5));
      for (const std::uint32_t posting : postings) {
        const skos::ConceptIndex at = image::posting_concept(posting);
        if (at >= lengths_.size() || at >= context_.catalogue().size() || context_.out_of_date(at)) continue;
        const double weight = image::posting_weight(posting);
        const double norm = k1 * (1 - b + b * lengths_[at] / average_);
        const double score = rarity * weight * (k1 + 1) / (weight + norm);
        double& kept = best[at];
        kept = std::max(kept, score);
      }
      most = std::max(most, rarity * (k1 + 1));
    }
    best_ += most;
    for (const auto& [at, score] : best) {
      found_[at].score += score;
      ++found_[at].words;
    }
  }

  const Context& context_;
  ImageWords words_;
  Scratch::State& scratch_;
  std::span<const std::uint16_t> lengths_;
  double average_ = 1;
  double best_ = 0;
  std::vector<text::Token> tokens_;
  std::unordered_map<skos::ConceptIndex, Found> found_;
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
  struct Ranked {
    float score;
    skos::ConceptIndex at;
    std::uint32_t words;
  };
  std::vector<Ranked> ranked;
  for (const auto& [at, found] : searcher.found()) {
    if (agency && context.agency_of(at) != *agency) continue;
    const double share = searcher.best() > 0 ? std::clamp(found.score / searcher.best(), 0.0, 1.0) : 0;
    ranked.push_back({static_cast<float>(share), at, found.words});
  }
  std::sort(ranked.begin(), ranked.end(),
            [](const Ranked& x, const Ranked& y) { return std::tuple(-x.score, x.at) < std::tuple(-y.score, y.at); });
  for (const Ranked& one : ranked) {
    if (out.hits.size() >= options.limit) break;
    Hit& hit = out.hits.emplace_back();
    hit.item = context.item(one.at);
    hit.score = one.score;
    hit.words = one.words;
    show_text(context, hit);
  }
  scratch.words.forget();
  return {};
}

Result<Hits> Ontology::search(std::string_view words, const LookupOptions& options) const {
  Hits out;
  if (auto done = search(words, options, out); !done) return std::move(done).error();
  return out;
}

} // namespace samklang::query
