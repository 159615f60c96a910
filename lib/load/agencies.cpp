// SPDX-License-Identifier: Apache-2.0
#include "load/agencies.h"

#include <samklang/skos/organisation.h>

#include <algorithm>
#include <optional>
#include <tuple>

namespace samklang::load {
namespace {

using skos::Agency;
using skos::AgencyKind;
using skos::Property;

std::uint64_t node_key(Node node) { return std::uint64_t{node.doc} << 32 | node.term; }

bool is_name(Property property) {
  switch (property) {
  case Property::foaf_name:
  case Property::rov_legal_name:
  case Property::dct_title:
  case Property::rdfs_label:
  case Property::skos_pref_label:
  case Property::vcard_fn:
  case Property::vcard_has_organization_name: return true;
  default: return false;
  }
}

// One body while its nodes are joined.
struct Body {
  std::string key;
  std::uint32_t number = 0;
  bool valid = false;
  AgencyKind kind = AgencyKind::named;
  std::string_view iri_text;
  skos::Text iri;
  std::tuple<int, std::string_view> best_name{99, {}};
  skos::TaggedText name;
};

struct Identity {
  std::string key;
  std::optional<skos::OrganisationNumber> number;
};

class BodyReader {
public:
  BodyReader(const Statements& statements, const Languages& languages)
      : statements_(statements), languages_(languages) {}

  std::optional<Identity> identity(Node node) const {
    const auto text = statements_.text(node);
    switch (statements_.kind(node)) {
    case rdf::TermKind::iri: return Identity{std::string(text), skos::organisation_number_from_iri(text)};
    case rdf::TermKind::literal:
      if (text.empty()) return std::nullopt;
      return Identity{std::string(text), skos::organisation_number_from_text(text)};
    case rdf::TermKind::blank: break;
    }
    Identity found;
    statements_.about(node, [&](const Statement& statement) {
      const auto property = statements_.property(statement.doc, statement.triple.predicate);
      const auto value = statements_.text({statement.doc, statement.triple.object});
      if (property == Property::dct_identifier) {
        found.number = statements_.graph(statement.doc).kind(statement.triple.object) == rdf::TermKind::iri
                           ? skos::organisation_number_from_iri(value)
                           : skos::organisation_number_from_text(value);
        if (found.key.empty()) found.key = value;
      } else if (is_name(property) && (found.key.empty() || value < found.key)) {
        found.key = value;
      }
    });
    if (found.key.empty()) return std::nullopt;
    return found;
  }

  void read_name(Node node, Body& body) const {
    statements_.about(node, [&](const Statement& statement) {
      if (!is_name(statements_.property(statement.doc, statement.triple.predicate))) return;
      const rdf::TermRow& row = statements_.graph(statement.doc).row(statement.triple.object);
      if (row.kind != rdf::TermKind::literal || row.length == 0) return;
      const auto language = languages_.of(statement.doc, row.language).number;
      const std::tuple<int, std::string_view> name{language,
                                                   statements_.text({statement.doc, statement.triple.object})};
      if (name >= body.best_name) return;
      body.best_name = name;
      body.name = {statements_.place(statement.doc, statement.triple.object), language, 0};
    });
  }

private:
  const Statements& statements_;
  const Languages& languages_;
};

std::string_view file_name(std::string_view path) {
  const auto slash = path.find_last_of('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

} // namespace

Agencies::Agencies(const Statements& statements, const Survey& survey, const Languages& languages) {
  const BodyReader reader(statements, languages);
  std::map<std::pair<AgencyKind, std::string>, Body> bodies;
  std::map<std::uint64_t, std::pair<AgencyKind, std::string>> body_of_node;
  for (const Node node : survey.agencies()) {
    const auto identity = reader.identity(node);
    if (!identity) continue;
    const auto kind = identity->number ? AgencyKind::organisation : AgencyKind::named;
    auto key = identity->number ? std::to_string(identity->number->number) : identity->key;
    if (identity->number) key.insert(0, 9 - std::min<std::size_t>(9, key.size()), '0');
    const std::pair<AgencyKind, std::string> name{kind, key};
    Body& body = bodies[name];
    body.key = key;
    body.kind = kind;
    if (identity->number) {
      body.number = identity->number->number;
      body.valid = identity->number->valid;
    }
    if (statements.kind(node) == rdf::TermKind::iri) {
      const auto text = statements.text(node);
      if (body.iri.empty() || text < body.iri_text) {
        body.iri_text = text;
        body.iri = statements.place(node.doc, node.term);
      }
    }
    if (statements.kind(node) != rdf::TermKind::literal) reader.read_name(node, body);
    body_of_node[node_key(node)] = name;
  }

  const auto make = [&](std::string_view text) {
    const skos::Text place{static_cast<std::uint32_t>(statements.text_bytes() + made_texts_.size()),
                           static_cast<std::uint32_t>(text.size())};
    made_texts_ += text;
    return place;
  };
  std::map<std::pair<AgencyKind, std::string>, std::uint32_t> index;
  for (const auto& [name, body] : bodies) {
    index[name] = static_cast<std::uint32_t>(rows_.size());
    rows_.push_back({.key = make(body.key),
                     .iri = body.iri,
                     .name = body.name,
                     .organisation_number = body.number,
                     .kind = body.kind,
                     .valid_number = static_cast<std::uint8_t>(body.valid)});
  }
  for (const auto& [node, name] : body_of_node) by_node_[node] = index[name];
  for (const rdf::Document& document : statements.documents()) {
    by_document_.push_back(static_cast<std::uint32_t>(rows_.size()));
    const auto key = make("file:" + document.name);
    const auto shown = file_name(document.name);
    const skos::Text name{static_cast<std::uint32_t>(key.offset + key.length - shown.size()),
                          static_cast<std::uint32_t>(shown.size())};
    rows_.push_back({.key = key, .iri = {}, .name = {name, 0, 0}, .kind = AgencyKind::source});
  }
}

std::uint32_t Agencies::of(Node publisher) const noexcept {
  const auto found = by_node_.find(node_key(publisher));
  return found == by_node_.end() ? skos::no_index : found->second;
}

std::uint32_t Agencies::of_external(std::string_view iri) const noexcept {
  const auto number = skos::organisation_number_from_concept_iri(iri);
  if (!number) return skos::no_index;
  const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const Agency& row) {
    return row.kind == AgencyKind::organisation && row.organisation_number == number->number;
  });
  return found == rows_.end() ? skos::no_index : static_cast<std::uint32_t>(found - rows_.begin());
}

} // namespace samklang::load
