// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_JUDGE_H
#define SAMKLANG_ALIGN_JUDGE_H

#include "align/circumstances.h"
#include "align/corpus.h"
#include "align/records.h"
#include "align/subject_matter.h"
#include "align/taken_over.h"
#include "align/terms.h"
#include "align/topics.h"
#include "align/wordings.h"

#include <samklang/align/align.h>
#include <samklang/align/model.h>
#include <samklang/align/verdict.h>
#include <samklang/match/candidates.h>

#include <span>
#include <vector>

namespace samklang::align {

/// What judging by definitions needs besides the pair.
struct Bench {
  const Corpus& corpus;
  const Surroundings& surroundings;
  const Topics& topics;
  const SubjectMatter& matter;
  const Records& records;
  const TakenOver& taken_over;
  const Model& model;
  const Similarity& similarity; ///< the caller's own; may be empty
};

/// A verdict from terms and definitions, those that choose_wordings() chose. Safe for any number of threads where
/// Bench::similarity is empty. `features` receives what was measured; all zero where nothing was compared.
Verdict judge_by_definition(const skos::Concept& a, const skos::Concept& b, const SharedTerm& term,
                            std::span<const match::SharedKey> keys, const Wordings& wordings, const Bench& bench,
                            Features& features);

/// The words of the term that both share, by number: what they say tells nothing about the definitions.
std::vector<std::uint32_t> shared_words(const SharedTerm& term, const Corpus& corpus);

/// True for a pair that shares no term, no wording and no link: it is worth telling only where the two have something
/// to do with one another.
bool by_likeness_alone(std::span<const match::SharedKey> keys) noexcept;

/// True for a pair that meets only in a weak way: see AlignOptions::all_candidates.
bool is_weak(const skos::Catalogue& catalogue, const SharedTerm& term, std::span<const match::SharedKey> keys,
             const Corpus& corpus);

} // namespace samklang::align

#endif
