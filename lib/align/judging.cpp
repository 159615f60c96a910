// SPDX-License-Identifier: Apache-2.0
#include "align/judging.h"

#include "align/background_made.h"
#include "align/label_mode.h"
#include "base/parallel.h"

#include <algorithm>

namespace samklang::align {

namespace {

constexpr std::size_t pairs_at_once = 32; // to a thread

/// Two that share no term, wording or link have nothing to do with one another, unless one notion is in both.
bool tells_something(const Verdict& verdict, std::span<const match::SharedKey> keys) noexcept {
  switch (verdict.relation) {
  case Relation::undecided: return false;
  case Relation::related:
  case Relation::different: return !by_likeness_alone(keys);
  case Relation::exact:
  case Relation::close:
  case Relation::broader:
  case Relation::narrower:
  case Relation::overlapping: break;
  }
  return true;
}

template <class Number> void sort_out(std::vector<Number>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

} // namespace

Judging::Judging(const skos::Catalogue& catalogue, match::Candidates& candidates, const Modes& modes,
                 const Model& model, const AlignOptions& options)
    : catalogue_(catalogue), candidates_(candidates), modes_(modes), options_(options),
      threads_(threads_for(options.threads)), terms_(shared_terms(catalogue, candidates, modes)),
      pairings_(pair_by_labels(catalogue, candidates, modes)),
      corpus_(catalogue, threads_, candidates.pairs_of_words, options.background),
      pairs_of_words_(candidates.pairs_of_words) {
  candidates.words.reset();
  candidates.kin.reset();
  std::vector<skos::ConceptIndex> all;
  std::vector<skos::ConceptIndex> compared;
  for (const match::Candidate& pair : candidates.pairs) {
    all.insert(all.end(), {pair.a, pair.b});
    if (!by_label(pair)) compared.insert(compared.end(), {pair.a, pair.b});
  }
  sort_out(all);
  sort_out(compared);
  surroundings_.emplace(catalogue, all, threads_);
  if (compared.empty() && !options.keep_background) return;
  corpus_.read_concepts(compared);
  if (options.background != nullptr)
    topics_.emplace(catalogue, corpus_, threads_, *options.background, options.added);
  else
    topics_.emplace(catalogue, corpus_, threads_);
  matter_.emplace(catalogue, compared, corpus_, threads_, options.background);
  records_.emplace(catalogue, candidates.pairs, terms_, threads_, options.background);
  if (options.background != nullptr)
    taken_over_.emplace(catalogue, *options.background);
  else
    taken_over_.emplace(catalogue, candidates.pairs, terms_, corpus_);
  bench_.emplace(
      Bench{corpus_, *surroundings_, *topics_, *matter_, *records_, *taken_over_, model, options.similarity});
  if ((options.previous != nullptr || options.keep_judgements) && !options.similarity && !options.keep_features) {
    read_all_definitions(compared);
    keeping_.emplace(catalogue, compared, *bench_, options.previous, threads_, options.word_pairs);
  }
}

std::shared_ptr<const Background> Judging::background() const {
  if (!topics_ || !taken_over_) return nullptr;
  return make_background(catalogue_, corpus_, *topics_, *matter_, *taken_over_, modes_, pairs_of_words_.get());
}

// Where both concepts are defined, their definitions are read whatever the rest of their catalogues do.
bool Judging::by_label(const match::Candidate& pair) const {
  const skos::Concept a = catalogue_[pair.a];
  const skos::Concept b = catalogue_[pair.b];
  return modes_.label_mode(a.publisher(), b.publisher()) && !(a.has_definition() && b.has_definition());
}

void Judging::read_all_definitions(std::span<const skos::ConceptIndex> concepts) {
  const auto& starts = catalogue_.columns().definition_begin;
  std::vector<std::uint32_t> rows;
  for (const skos::ConceptIndex one : concepts)
    for (std::uint32_t row = starts[one]; row < starts[one + 1]; ++row) rows.push_back(row);
  corpus_.read_definitions(rows);
}

std::vector<Judging::Judged> Judging::judge(std::size_t begin, std::size_t end) {
  const std::vector<Wordings> wordings = choose(begin, end);
  std::vector<Judged> out(end - begin);
  const unsigned threads = options_.similarity ? 1 : threads_;
  in_parts(threads, out.size(), pairs_at_once, [&](std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) judge(begin + i, wordings[i], out[i]);
  });
  return out;
}

/// The wordings that the pairs are compared by, read.
std::vector<Wordings> Judging::choose(std::size_t begin, std::size_t end) {
  std::vector<Wordings> chosen(end - begin);
  in_parts(threads_, chosen.size(), pairs_at_once, [&](std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      const match::Candidate& pair = candidates_.pairs[begin + i];
      if (by_label(pair)) continue;
      chosen[i] =
          choose_wordings(catalogue_[pair.a], catalogue_[pair.b], corpus_, shared_words(terms_[begin + i], corpus_));
    }
  });
  std::vector<std::uint32_t> rows;
  for (const Wordings& one : chosen)
    if (one.reach != Reach::missing) rows.insert(rows.end(), {one.row_a, one.row_b});
  sort_out(rows);
  corpus_.read_definitions(rows);
  if (topics_) topics_->read(rows);
  return chosen;
}

void Judging::judge(std::size_t index, const Wordings& wordings, Judged& out) const {
  const match::Candidate& pair = candidates_.pairs[index];
  const skos::Concept a = catalogue_[pair.a];
  const skos::Concept b = catalogue_[pair.b];
  const auto keys = candidates_.keys(pair);
  const SharedTerm& term = terms_[index];
  if (by_label(pair)) {
    out.verdict = judge_by_label(a, b, term, pairings_[index], keys, *surroundings_);
  } else if (keeping_) {
    const PairPrint print = keeping_->print(a, b, term, keys, wordings);
    auto earlier = keeping_->earlier(print, a, b);
    out.reused = earlier.has_value();
    out.verdict =
        earlier ? *std::move(earlier) : judge_by_definition(a, b, term, keys, wordings, *bench_, out.features);
    if (options_.keep_judgements) out.kept = Keeping::kept(print, out.verdict, a, b);
  } else {
    out.verdict = judge_by_definition(a, b, term, keys, wordings, *bench_, out.features);
  }
  out.verdict.same_agency = a.publisher() == b.publisher();
  out.worth_telling = tells_something(out.verdict, keys) || options_.all_candidates ||
                      out.verdict.authority != Authority::computed || !is_weak(catalogue_, term, keys, corpus_);
}

} // namespace samklang::align
