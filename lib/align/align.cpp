// SPDX-License-Identifier: Apache-2.0
#include <samklang/align/align.h>

#include "align/corpus.h"
#include "align/decided_pairs.h"
#include "align/judge.h"
#include "align/keeping.h"
#include "align/label_mode.h"
#include "align/make_coherent.h"
#include "align/mode.h"
#include "align/terms.h"

#include <samklang/match/candidates.h>

#include <optional>
#include <string>

namespace samklang::align {

namespace {

constexpr std::size_t step = 4096; // pairs between two looks at the stop token

Error stopped() { return {ErrorCode::cancelled, "the alignment was stopped", "", {}}; }

void tell(const AlignOptions& options, std::string_view stage, std::uint64_t done, std::uint64_t total) {
  if (options.progress) options.progress({stage, done, total});
}

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

} // namespace

Result<Alignment> align(const skos::Catalogue& catalogue, const AlignOptions& options) {
  const std::size_t agencies = catalogue.columns().agencies.size();
  for (const auto& agency : {options.agency_a, options.agency_b}) {
    if (agency && *agency >= agencies)
      return Error{ErrorCode::usage,
                   "there is no agency number " + std::to_string(*agency),
                   "use an index into the catalogue's agencies",
                   {}};
  }
  if (options.agency_a.has_value() != options.agency_b.has_value())
    return Error{ErrorCode::usage, "only one of two agencies was named", "name both or none", {}};

  tell(options, "match", 0, catalogue.size());
  const Modes modes(catalogue);
  match::CandidateOptions wanted;
  wanted.within = options.within;
  wanted.agency_a = options.agency_a;
  wanted.agency_b = options.agency_b;
  wanted.stop = options.stop;
  wanted.by_label = modes.undefined();
  wanted.word_pairs = options.word_pairs;
  Result<match::Candidates> found = match::candidates(catalogue, wanted);
  if (!found) return found.error();
  DecidedPairs decided(catalogue, options);
  decided.include_in(*found);
  tell(options, "match", catalogue.size(), catalogue.size());

  Alignment alignment;
  const Model& model = options.model != nullptr ? *options.model : standard_model();
  alignment.engine = "samklang 2";
  alignment.calibrated_on = model.calibrated_on;
  alignment.candidates = found->pairs.size();
  alignment.crowded_keys = found->crowded.size();
  if (found->pairs.empty()) {
    decided.apply_to(alignment);
    return alignment;
  }

  const std::vector<SharedTerm> terms = shared_terms(catalogue, *found, modes);
  const std::vector<LabelPairing> pairings = pair_by_labels(catalogue, *found, modes);
  Corpus corpus(catalogue, found->pairs_of_words);
  Surroundings surroundings(catalogue);
  const Topics topics(catalogue, corpus);
  const SubjectMatter matter(catalogue, found->pairs, corpus);
  const Records records(catalogue, found->pairs, terms);
  const TakenOver taken_over(catalogue, found->pairs, terms, corpus);
  const Bench bench{corpus, surroundings, topics, matter, records, taken_over, model, options.similarity};
  std::optional<Keeping> keeping;
  if ((options.previous != nullptr || options.keep_judgements) && !options.similarity && !options.keep_features)
    keeping.emplace(catalogue, bench, options.previous, options.word_pairs);
  alignment.verdicts.reserve(found->pairs.size());
  for (std::size_t i = 0; i < found->pairs.size(); ++i) {
    if (i % step == 0) {
      if (options.stop.stop_requested()) return stopped();
      tell(options, "align", i, found->pairs.size());
    }
    const match::Candidate& pair = found->pairs[i];
    const skos::Concept a = catalogue[pair.a];
    const skos::Concept b = catalogue[pair.b];
    const auto keys = found->keys(pair);
    // Where both concepts are defined, their definitions are read whatever the rest of their catalogues do.
    const bool by_label = modes.label_mode(a.publisher(), b.publisher()) && !(a.has_definition() && b.has_definition());
    Features features{};
    Verdict verdict;
    if (by_label) {
      verdict = judge_by_label(a, b, terms[i], pairings[i], keys, surroundings);
    } else if (keeping) {
      const PairPrint print = keeping->print(a, b, terms[i], keys);
      auto earlier = keeping->earlier(print, a, b);
      alignment.reused += earlier ? 1 : 0;
      verdict = earlier ? *std::move(earlier) : judge_by_definition(a, b, terms[i], keys, bench, features);
      if (options.keep_judgements)
        if (auto kept = Keeping::kept(print, verdict, a, b)) alignment.judgements.add(*std::move(kept));
    } else {
      verdict = judge_by_definition(a, b, terms[i], keys, bench, features);
    }
    verdict.same_agency = a.publisher() == b.publisher();
    if (!tells_something(verdict, keys) && !options.all_candidates && verdict.authority == Authority::computed &&
        is_weak(catalogue, terms[i], keys, corpus) && decided.find(pair.a, pair.b) == nullptr)
      continue;
    alignment.verdicts.push_back(std::move(verdict));
    if (options.keep_features) alignment.features.push_back(features);
  }
  alignment.judgements.settle();
  decided.apply_to(alignment);
  if (options.one_to_one) keep_one_to_one(catalogue, alignment);
  make_coherent(catalogue, options.within, alignment);
  tell(options, "align", found->pairs.size(), found->pairs.size());
  return alignment;
}

} // namespace samklang::align
