// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_DIFF_H
#define SAMKLANG_QUERY_DIFF_H

#include <samklang/query/compare.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace samklang::query {

/// What became of a concept between two images.
enum class ChangeKind : std::uint8_t {
  added,
  removed,
  substantive, ///< another definition, preferred term, law or validity: what it means may be something else
  editorial,   ///< other spellings, notes, contacts, admitted terms; punctuation and case of the definition
};
std::string_view name(ChangeKind kind) noexcept; ///< "added" ... Static storage.

/// What in a concept changed; bits.
enum class ChangedPart : std::uint16_t {
  preferred_term = 1,
  other_terms = 2,
  definition = 4,
  definition_spelling = 8, ///< the same words
  law = 16,
  validity = 32,
  status = 64,
  notes = 128,
  relations = 256,
  publisher = 512,
};
inline constexpr std::size_t changed_part_count = 10;
std::string_view name(ChangedPart part) noexcept; ///< "preferred-term" ... Static storage.

struct Change {
  ChangeKind kind = ChangeKind::editorial;
  std::uint16_t parts = 0;  ///< bits of ChangedPart
  Item before;              ///< in the older image; empty where it was added
  Item after;               ///< in the newer image; empty where it was removed
  std::uint32_t usages = 0; ///< what uses the concept (in the newer image, else the older)
};

/// A pair whose relation is another now.
struct ChangedVerdict {
  Item a; ///< of the newer image, where it is there, else of the older
  Item b;
  align::Relation before = align::Relation::undecided;
  align::Relation after = align::Relation::undecided;
  bool was_there = true; ///< false: the older image has no verdict on the pair
  bool is_there = true;  ///< false: the newer one has none
};

/// What changed from an older image to a newer. Its views live as long as both ontologies do.
struct Diff : Answer {
  std::string_view before;              ///< snapshot of the older image; Answer::snapshot is the newer one's
  std::vector<Change> changes;          ///< by IRI
  std::vector<ChangedVerdict> verdicts; ///< exact, close and hierarchical relations that came, went or changed; by IRIs
  std::uint32_t unchanged = 0;          ///< concepts
};

} // namespace samklang::query

#endif
