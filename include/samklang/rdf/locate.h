// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_LOCATE_H
#define SAMKLANG_RDF_LOCATE_H

#include <samklang/base/place.h>
#include <samklang/rdf/format.h>

#include <memory>
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

/// The subject blocks of a document in the order they stand, by a light scan that does not parse: it knows strings,
/// IRIs, comments, brackets and prefixes, no more. Turtle, N-Triples and RDF/XML; empty for other formats. Never fails:
/// what it cannot read it skips. Linear in the bytes.
std::vector<SubjectBlock> subject_blocks(std::string_view bytes, Format format, std::string_view base_iri);

/// Answers where things stand in one document. It reads the prefixes (or namespaces) once; make one where more than one
/// question will be asked. Immutable: safe for concurrent asking. `bytes` are borrowed.
class Locator {
public:
  /// Linear in the bytes for Turtle, constant for N-Triples, up to the root element for RDF/XML.
  Locator(std::string_view bytes, Format format, std::string_view base_iri);
  ~Locator();
  Locator(const Locator&) = delete;
  Locator& operator=(const Locator&) = delete;
  Locator(Locator&&) noexcept;
  Locator& operator=(Locator&&) noexcept;

  /// Where in `block` the token stands that gives `value` to `predicate` (an IRI): the literal with its quotes, the IRI
  /// or prefixed name, or in RDF/XML the element's text or the attribute's value. `value` is the lexical form, the IRI,
  /// or
  /// `_:label`; an empty `value` asks for the predicate itself. Looks into nested blank nodes and lists; the first
  /// match counts. Nothing where it is not found. Linear in the block.
  std::optional<Origin> locate(Origin block, std::string_view predicate, std::string_view value) const;

private:
  struct State;
  std::unique_ptr<State> state_;
};

/// One question to a Locator made for it: linear in the document.
std::optional<Origin> locate(std::string_view bytes, Format format, std::string_view base_iri, Origin block,
                             std::string_view predicate, std::string_view value);

} // namespace samklang::rdf

#endif
