// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_SUBJECT_SCAN_H
#define SAMKLANG_RDF_SUBJECT_SCAN_H

#include "rdf/turtle_terms.h"
#include "rdf/xml_scan.h"

#include <samklang/rdf/locate.h>

#include <optional>
#include <string_view>

namespace samklang::rdf {

/// The directives of a Turtle document, in force where they stand.
TurtleNames read_names(std::string_view bytes, std::string_view base_iri);

/// What the node elements of an RDF/XML document stand in: the namespaces, base and entities up to rdf:RDF.
struct XmlHead {
  explicit XmlHead(std::string_view base_iri) : context(base_iri) {}
  XmlContext context;
  XmlEntities entities;
  bool has_rdf_root = false; ///< otherwise the root is itself the one node element
};

/// Reads up to the root element and leaves `scanner` behind it (before it, where it is no rdf:RDF).
XmlHead read_xml_head(std::string_view bytes, std::string_view base_iri, XmlScanner& scanner);

/// The subject a node element's attributes give: an IRI, `_:label`, or nothing. `attribute`, where given, takes the
/// place of the attribute that says so.
std::string subject_of(std::string_view bytes, const XmlEvent& start, const XmlContext& context,
                       const XmlEntities& entities, const XmlAttribute** attribute = nullptr);

/// Locator::locate() for the two families of syntax.
std::optional<Origin> locate_in_turtle(std::string_view bytes, const TurtleNames& names, Origin block,
                                       std::string_view predicate, std::string_view value);
std::optional<Origin> locate_in_xml(std::string_view bytes, const XmlHead& head, Origin block,
                                    std::string_view predicate, std::string_view value);

} // namespace samklang::rdf

#endif
