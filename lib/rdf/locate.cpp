// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/locate.h>

#include "rdf/subject_scan.h"
#include "rdf/vocabulary.h"

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
  std::optional<Found> found;
  const Wanted wanted{.predicate = predicate, .value = value};
  if (state_->names) found = find_in_turtle(bytes, *state_->names, block, wanted);
  if (state_->head) found = find_in_xml(bytes, *state_->head, block, wanted);
  return found ? std::optional(found->token) : std::nullopt;
}

bool BestMatch::offer(const Found& found, std::string_view tag, bool nested, bool exact) {
  const bool right_tag = wanted_.tag.empty() || same_tag(tag, wanted_.tag);
  const unsigned score = 1 + (exact ? 4 : 0) + (right_tag ? 2 : 0) + (nested == wanted_.nested ? 1 : 0);
  if (score > score_) {
    best_ = found;
    score_ = score;
  }
  return wanted_.first || score_ == 8;
}

std::optional<Origin> locate(std::string_view bytes, Format format, std::string_view base_iri, Origin block,
                             std::string_view predicate, std::string_view value) {
  return Locator(bytes, format, base_iri).locate(block, predicate, value);
}

} // namespace samklang::rdf
