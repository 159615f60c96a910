// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_LOCATE_H
#define SAMKLANG_RDF_LOCATE_H

#include <samklang/base/place.h>
#include <samklang/rdf/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::rdf {

/// A top-level stretch of a document that speaks of one subject: a Turtle statement from its subject to its `.`,
/// a run of N-Triples lines with one subject, an RDF/XML node element.
struct SubjectBlock {
  std::string subject; ///< the IRI, resolved; `_:label` for a blank node; empty for an anonymous one
  Origin origin;
};

/// The subject blocks of a document in the order they stand, by a light scan that does not parse: it knows strings, IRIs,
/// comments, brackets and prefixes, no more. Turtle, N-Triples and RDF/XML; empty for other formats.
/// Never fails: what it cannot read it skips. Linear in the bytes.
std::vector<SubjectBlock> subject_blocks(std::string_view bytes, Format format, std::string_view base_iri);

/// Where in `block` the token stands that gives `value` to `predicate`: the literal with its quotes, the IRI or prefixed name,
/// or the element's text. `value` is the lexical form or the IRI; an empty `value` asks for the predicate itself.
/// Looks into nested blank nodes. Nothing where it is not found. Linear in the block.
std::optional<Origin> locate(std::string_view bytes, Format format, std::string_view base_iri, Origin block,
                             std::string_view predicate, std::string_view value);

} // namespace samklang::rdf

#endif
