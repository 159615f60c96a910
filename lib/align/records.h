// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_RECORDS_H
#define SAMKLANG_ALIGN_RECORDS_H

#include "align/terms.h"

#include <samklang/align/background.h>
#include <samklang/match/candidates.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <span>
#include <vector>

namespace samklang::align {

/// How alike whole records are in writing: runs of four letters, weighted by rarity, so that parts of compounds and
/// other forms of a word count without being known. The definition of one is held against the definition and the notes
/// of the other, since what one agency defines another explains in a note. Only for pairs that share a term: it is for
/// them that the question is one concept or two. Immutable after construction.
class Records {
public:
  /// `threads`: how many may help. `background`: where another catalogue says how rare runs are; null: this one does.
  Records(const skos::Catalogue& catalogue, std::span<const match::Candidate> pairs, std::span<const SharedTerm> terms,
          unsigned threads, const Background* background = nullptr);

  /// How rare runs are in a catalogue, by hash, in sixteenths above 1.
  static std::vector<std::uint8_t> run_rarity(const skos::Catalogue& catalogue, unsigned threads = 1);

  /// 0..1 in steps of a 64th, the better of both ways.
  double likeness(skos::ConceptIndex a, skos::ConceptIndex b) const noexcept;

private:
  struct Gram {
    std::uint32_t run = 0;
    float weight = 0;
  };
  struct Record {
    std::uint32_t part = 0;
    std::uint32_t begin = 0; ///< into the part: those of the definitions
    std::uint32_t end = 0;
    std::uint32_t whole_begin = 0; ///< those of the whole record, the same where it has no notes
    std::uint32_t whole_end = 0;
  };
  class Reader;
  std::span<const Gram> definition(skos::ConceptIndex one) const noexcept;
  std::span<const Gram> whole(skos::ConceptIndex one) const noexcept;

  std::vector<std::vector<Gram>> parts_; ///< of some concepts each
  std::vector<Record> records_;          ///< by concept; empty for those not asked for
};

} // namespace samklang::align

#endif
