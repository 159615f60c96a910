// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_LOAD_PART_H
#define SAMKLANG_LOAD_PART_H

#include "load/agencies.h"

#include <samklang/skos/tables.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace samklang::load {

/// A text that stands in no document (a law key). Moved to its place in the pool when parts are put together.
inline constexpr std::uint32_t made_text_bit = 0x80000000;

/// What every reader needs to know and nobody changes.
struct Context {
  const Statements& statements;
  const Survey& survey;
  const Languages& languages;
  const Agencies& agencies;
};

/// A usage before usages are grouped by concept.
struct PendingUsage {
  skos::ConceptIndex target = skos::no_index;
  skos::Usage usage;
};

/// The rows read from a run of concepts: filled by one thread, put together in the order of the runs.
///
/// Relation targets that are not loaded are numbered from concepts().size() in the order this part met them; made texts
/// (law keys) lie in `made_texts`, their places count from there.
struct Part {
  explicit Part(const Context& shared) : context(shared) {}

  const Context& context;
  skos::Tables rows; ///< concepts, labels ... load notes; no pool
  std::string made_texts;
  std::vector<Node> externals;
  std::vector<PendingUsage> usages;
  std::unordered_map<std::uint64_t, std::uint32_t> external_index;
  std::unordered_map<std::uint64_t, skos::Range> laws_of_iri; ///< the same Lovdata address stands on many concepts

  /// The vertex of an IRI node: a loaded concept, or external in this part's numbering.
  skos::ConceptIndex vertex(Node node);

  /// Appends the law keys of a source to law_keys.
  skos::Range keep_laws(const std::vector<std::string>& keys);

  void note(skos::LoadNoteKind kind, skos::ConceptIndex subject, const Statement& statement);
  void note(skos::LoadNoteKind kind, skos::ConceptIndex subject, skos::Provenance provenance);

  /// Keeps a value that no table has a column for. `unknown`: the predicate means nothing to the library and is
  /// counted.
  void other(skos::ConceptIndex subject, const Statement& statement, bool unknown);

  skos::Provenance provenance(const Statement& statement) const noexcept;
};

} // namespace samklang::load

#endif
