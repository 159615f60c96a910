// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_KEEPING_H
#define SAMKLANG_ALIGN_KEEPING_H

#include "align/judge.h"

#include <samklang/align/previous_run.h>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace samklang::align {

/// Knows which verdicts of an earlier run still hold. judge_by_definition() is a function of two records, the keys they
/// share, and what the Bench says of them: all of that goes into the print of a pair, so whoever lets it see more has
/// to let the print see it too (tests/property looks).
class Keeping {
public:
  /// For pairs of these concepts, whose definitions have all been read. `previous` may be null. Borrows all but the
  /// concepts. `threads`: how many may help.
  Keeping(const skos::Catalogue& catalogue, std::span<const skos::ConceptIndex> concepts, const Bench& bench,
          const PreviousRun* previous, unsigned threads, std::span<const text::WordPair> word_pairs);

  PairPrint print(const skos::Concept& a, const skos::Concept& b, const SharedTerm& term,
                  std::span<const match::SharedKey> keys, const Wordings& wordings) const;

  /// The verdict that the earlier run gave a pair with this print, on the concepts of today.
  std::optional<Verdict> earlier(const PairPrint& print, const skos::Concept& a, const skos::Concept& b) const;

  /// The verdict as it is to be kept; nothing where some evidence stands in a text of neither record.
  static std::optional<KeptVerdict> kept(const PairPrint& print, const Verdict& verdict, const skos::Concept& a,
                                         const skos::Concept& b);

private:
  PairPrint of_concept(const skos::Concept& one) const;
  void add_statistics(std::string& bytes, const skos::Concept& one) const;

  const skos::Catalogue& catalogue_;
  const Bench& bench_;
  const PreviousRun* previous_;
  PairPrint engine_{};
  std::vector<PairPrint> of_concept_;
};

} // namespace samklang::align

#endif
