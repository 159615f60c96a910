// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/locate.h>

#include "rdf/subject_scan.h"

#include <algorithm>

namespace samklang::rdf {

struct Locator::State {
  std::string_view bytes;
  std::optional<TurtleNames> names; // Turtle, N-Triples
  std::optional<XmlHead> head;      // RDF/XML
};

Locator::Locator(std::string_view bytes, Format format, std::string_view base_iri) : state_(std::make_unique<State>()) {
  state_->bytes = bytes;
  if (format == Format::turtle) {
    state_->names = read_names(bytes, base_iri);
  } else if (format == Format::ntriples) {
    state_->names.emplace(base_iri);
  } else if (format == Format::rdfxml) {
    XmlScanner scanner(bytes);
    state_->head = read_xml_head(bytes, base_iri, scanner);
  }
}

Locator::~Locator() = default;
Locator::Locator(Locator&&) noexcept = default;
Locator& Locator::operator=(Locator&&) noexcept = default;

std::optional<Origin> Locator::locate(Origin block, std::string_view predicate, std::string_view value) const {
  const auto& bytes = state_->bytes;
  block.end = std::min<std::uint64_t>(block.end, bytes.size());
  if (block.begin >= block.end) return {};
  if (state_->names) return locate_in_turtle(bytes, *state_->names, block, predicate, value);
  if (state_->head) return locate_in_xml(bytes, *state_->head, block, predicate, value);
  return {};
}

std::optional<Origin> locate(std::string_view bytes, Format format, std::string_view base_iri, Origin block,
                             std::string_view predicate, std::string_view value) {
  return Locator(bytes, format, base_iri).locate(block, predicate, value);
}

} // namespace samklang::rdf
