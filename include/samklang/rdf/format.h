// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_FORMAT_H
#define SAMKLANG_RDF_FORMAT_H

#include <cstdint>
#include <string_view>

namespace samklang::rdf {

/// The syntaxes known by name. JSON-LD is recognised so that it can be refused with advice.
enum class Format : std::uint8_t { unknown, turtle, ntriples, nquads, trig, rdfxml, rdfa, jsonld };

/// Stable lower-case name: "turtle", "ntriples", "nquads", "trig", "rdfxml", "rdfa", "jsonld", "unknown".
std::string_view name(Format format) noexcept;

/// The format called `name` (any of the names above), or Format::unknown.
Format format_from_name(std::string_view name) noexcept;

/// By file name extension (.ttl .nt .nq .trig .rdf .xml .owl .html .xhtml .jsonld .json); Format::unknown otherwise.
Format format_from_path(std::string_view path) noexcept;

/// By looking at the first bytes: an XML declaration or rdf:RDF, `@prefix`, `{"@context"`, a statement of IRIs ...
/// Format::unknown where nothing speaks for any. Looks at no more than the first 4 KiB.
Format format_from_content(std::string_view bytes) noexcept;

} // namespace samklang::rdf

#endif
