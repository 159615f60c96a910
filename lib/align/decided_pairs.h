// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_DECIDED_PAIRS_H
#define SAMKLANG_ALIGN_DECIDED_PAIRS_H

#include <samklang/align/align.h>
#include <samklang/match/candidates.h>

#include <vector>

namespace samklang::align {

/// What people decided on a pair of loaded concepts.
struct DecidedPair {
  skos::ConceptIndex a = skos::no_index; ///< a < b
  skos::ConceptIndex b = skos::no_index;
  Relation relation = Relation::undecided; ///< of a to b
  Choice choice = Choice::undecided;
  std::size_t row = 0;       ///< index into AlignOptions::decisions: the row that counts
  bool contradicted = false; ///< rows say different things
  bool stale_a = false;
  bool stale_b = false;
};

/// The decisions of AlignOptions on pairs of the catalogue. Borrows both.
class DecidedPairs {
public:
  DecidedPairs(const skos::Catalogue& catalogue, const AlignOptions& options);

  const DecidedPair* find(skos::ConceptIndex a, skos::ConceptIndex b) const noexcept;
  const std::vector<DecidedPair>& pairs() const noexcept { return pairs_; }

  /// Adds the pairs that blocking missed, without keys.
  void include_in(match::Candidates& candidates) const;

  /// Lets the decisions steer the verdicts and moves copies of them and the diagnostics into the alignment. Once.
  void apply_to(Alignment& alignment);

private:
  void read_rows();
  void settle_pair(std::size_t begin, std::size_t end);
  void note_findings();

  struct Row {
    skos::ConceptIndex a;
    skos::ConceptIndex b;
    std::size_t row;
    bool swapped; ///< the row's subject is b
  };
  const skos::Catalogue& catalogue_;
  const AlignOptions& options_;
  std::vector<Row> rows_;
  std::vector<DecidedPair> pairs_;
  std::vector<Diagnostic> diagnostics_;
};

} // namespace samklang::align

#endif
