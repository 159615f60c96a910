// SPDX-License-Identifier: Apache-2.0
#include <samklang/align/align.h>

#include "align/decided_pairs.h"
#include "align/judging.h"
#include "align/make_coherent.h"
#include "align/mode.h"
#include "align/structure.h"

#include <samklang/match/candidates.h>

#include <algorithm>
#include <string>
#include <tuple>

namespace samklang::align {

namespace {

constexpr std::size_t step = 4096; // pairs between two looks at the stop token

Error stopped() { return {ErrorCode::cancelled, "the alignment was stopped", "", {}}; }

void tell(const AlignOptions& options, std::string_view stage, std::uint64_t done, std::uint64_t total) {
  if (options.progress) options.progress({stage, done, total});
}

/// The pairs asked for, with the keys that they meet by.
void keep_only(std::span<const std::pair<skos::ConceptIndex, skos::ConceptIndex>> only, std::size_t concepts,
               match::Candidates& candidates) {
  std::vector<match::Candidate> kept;
  for (const auto& [a, b] : only) {
    if (a >= b || b >= concepts) continue;
    match::Candidate wanted;
    wanted.a = a;
    wanted.b = b;
    const auto met = std::lower_bound(
        candidates.pairs.begin(), candidates.pairs.end(), wanted,
        [](const auto& left, const auto& right) { return std::tuple(left.a, left.b) < std::tuple(right.a, right.b); });
    if (met != candidates.pairs.end() && met->a == a && met->b == b) wanted = *met;
    kept.push_back(wanted);
  }
  candidates.pairs = std::move(kept);
}

/// An agency counts as seen by its key; one that has none but its file's never does.
void mark_transferred(const skos::Catalogue& catalogue, const Model& model, std::vector<Verdict>& verdicts) {
  if (model.calibrated_on.empty()) return;
  std::vector<bool> seen(catalogue.columns().agencies.size());
  for (std::uint32_t i = 0; i < seen.size(); ++i)
    seen[i] = std::binary_search(model.agencies.begin(), model.agencies.end(), catalogue.agency_key(i));
  const auto is_seen = [&](skos::ConceptIndex index) {
    const std::uint32_t agency = catalogue[index].publisher();
    return agency < seen.size() && seen[agency];
  };
  for (Verdict& verdict : verdicts) {
    const bool computed = verdict.authority == Authority::computed || verdict.stale();
    verdict.transferred = computed && !(is_seen(verdict.a) && is_seen(verdict.b));
  }
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
  const Modes modes(catalogue, options.background);
  match::CandidateOptions wanted;
  wanted.within = options.within;
  wanted.agency_a = options.agency_a;
  wanted.agency_b = options.agency_b;
  wanted.threads = options.threads;
  wanted.stop = options.stop;
  wanted.by_label = modes.undefined();
  wanted.word_pairs = options.word_pairs;
  if (options.background != nullptr) {
    const std::span<const char> taught = options.background->rows().taught;
    wanted.taught = std::string_view(taught.data(), taught.size());
  }
  Result<match::Candidates> found = match::candidates(catalogue, wanted);
  if (!found) return found.error();
  DecidedPairs decided(catalogue, options);
  decided.include_in(*found);
  if (!options.only.empty()) keep_only(options.only, catalogue.size(), *found);
  tell(options, "match", catalogue.size(), catalogue.size());

  Alignment alignment;
  const Model& model = options.model != nullptr ? *options.model : standard_model();
  alignment.engine = "samklang 2";
  alignment.calibrated_on = model.calibrated_on;
  alignment.candidates = found->pairs.size();
  alignment.crowded_keys = found->crowded.size();
  if (found->pairs.empty() && !options.keep_background) {
    decided.apply_to(alignment);
    return alignment;
  }

  Judging judging(catalogue, *found, modes, model, options);
  if (options.keep_background) alignment.background = judging.background();
  alignment.verdicts.reserve(found->pairs.size());
  for (std::size_t begin = 0; begin < found->pairs.size(); begin += step) {
    if (options.stop.stop_requested()) return stopped();
    tell(options, "align", begin, found->pairs.size());
    std::vector<Judging::Judged> judged = judging.judge(begin, std::min(begin + step, found->pairs.size()));
    for (Judging::Judged& one : judged) {
      alignment.reused += one.reused ? 1 : 0;
      if (one.kept) alignment.judgements.add(*std::move(one.kept));
      if (!one.worth_telling && decided.find(one.verdict.a, one.verdict.b) == nullptr) continue;
      alignment.verdicts.push_back(std::move(one.verdict));
      if (options.keep_features) alignment.features.push_back(one.features);
    }
  }
  alignment.judgements.settle();
  decided.apply_to(alignment);
  mark_transferred(catalogue, model, alignment.verdicts);
  if (options.one_to_one) keep_one_to_one(catalogue, alignment);
  make_coherent(catalogue, options.within, alignment);
  note_structure(catalogue, alignment);
  tell(options, "align", found->pairs.size(), found->pairs.size());
  return alignment;
}

} // namespace samklang::align
