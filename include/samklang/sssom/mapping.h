// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_SSSOM_MAPPING_H
#define SAMKLANG_SSSOM_MAPPING_H

#include <samklang/align/verdict.h>
#include <samklang/sssom/mapping_set.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::sssom {

/// What a row of a mapping set says of two concepts, identifiers as IRIs.
struct Mapping {
  std::string subject;
  std::string object;
  align::Relation relation = align::Relation::undecided; ///< undecided: the row asserts nothing
  std::optional<double> confidence;                      ///< 0..1, where the row gives one
  /// As `samklang align` and registers write them: align::read_answer_lines(), align::read_bar_lines().
  std::vector<std::string> terminological_answers;
  std::vector<std::string> administrative_answers;
  std::size_t row = 0;
};

struct Mappings {
  std::vector<Mapping> mappings;       ///< in the order of the rows; rows about no concept (sssom:NoTermFound) left out
  std::vector<Error> errors;           ///< syntax: rows that cannot be read
  std::vector<Diagnostic> diagnostics; ///< what was read otherwise than it stands
};

/// The rows of a mapping set, read as decisions() reads them, whoever made them. Linear.
Mappings mappings(const MappingSet& set);

/// What a mapping predicate (CURIE or IRI) says: skos:exactMatch, owl:sameAs and owl:equivalentClass exact;
/// skos:closeMatch close; skos:narrowMatch broader; skos:broadMatch and rdfs:subClassOf narrower; skos:relatedMatch
/// related. `negated`: exactMatch and its like different, the others undecided (not close may be broader). Nothing for
/// another predicate.
std::optional<align::Relation> relation_of_predicate(std::string_view predicate, bool negated = false) noexcept;

} // namespace samklang::sssom

#endif
