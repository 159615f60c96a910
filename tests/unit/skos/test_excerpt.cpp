// SPDX-License-Identifier: Apache-2.0
#include <samklang/skos/excerpt.h>
#include <samklang/skos/tables.h>

#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace samklang;
using namespace samklang::skos;

namespace {

/// Three concepts a, b, c of one agency; a stands below b, and sees a concept that nobody describes.
Catalogue sample(const std::string& key) {
  Tables t;
  Agency agency;
  agency.key = t.keep(key);
  agency.kind = AgencyKind::named;
  t.agencies.push_back(agency);
  for (const std::string name : {"a", "b", "c"}) {
    ConceptRow row;
    row.iri = t.keep("https://example.org/" + name);
    row.publisher = 0;
    t.concepts.push_back(row);
    Label label;
    label.text = t.keep("term " + name + ' ' + key);
    label.language = static_cast<std::uint16_t>(Language::nb);
    t.labels.push_back(label);
    t.label_begin.push_back(static_cast<std::uint32_t>(t.labels.size()));
    Definition definition;
    definition.text = t.keep("text of " + name);
    Citation citation;
    citation.iri = t.keep("https://example.org/law");
    citation.laws = {static_cast<std::uint32_t>(t.law_keys.size()), 1};
    t.law_keys.push_back(t.keep("lov/1997-02-28-19/§" + name));
    definition.citations = {static_cast<std::uint32_t>(t.citations.size()), 1};
    t.citations.push_back(citation);
    t.definitions.push_back(definition);
    t.definition_begin.push_back(static_cast<std::uint32_t>(t.definitions.size()));
    t.note_begin.push_back(0);
    t.contact_begin.push_back(0);
    if (name == "a") {
      Relation up;
      up.target = 1;
      up.kind = RelationKind::broader_generic;
      t.relations.push_back(up);
      Relation see;
      see.target = 3;
      t.relations.push_back(see);
    }
    t.relation_begin.push_back(static_cast<std::uint32_t>(t.relations.size()));
  }
  ExternalRow external;
  external.iri = t.keep("https://example.org/nowhere");
  t.externals.push_back(external);
  return freeze(std::move(t));
}

} // namespace

TEST_CASE("An excerpt holds what was picked, and points at the rest") {
  const Catalogue one = sample("one");
  const Catalogue two = sample("two");
  const std::array<Picked, 4> picked = {{{&one, 2}, {&one, 0}, {&two, 2}, {&two, 1}}};
  const Excerpt made = excerpt(picked);
  const Catalogue& c = made.catalogue;
  REQUIRE(c.size() == 3);
  CHECK(c[0].iri() == "https://example.org/a");
  CHECK(c[1].iri() == "https://example.org/b");
  CHECK(c[2].iri() == "https://example.org/c");
  // Of two with one IRI the first named.
  CHECK(c[2].term() == "term c one");
  CHECK(c[1].term() == "term b two");
  CHECK(made.origin[2].from == &one);
  CHECK(made.origin[1].from == &two);
  CHECK(c.agency_key(c[0].publisher()) == "one");
  CHECK(c.agency_key(c[1].publisher()) == "two");
  CHECK(c[0].text(c[0].definition()->text) == "text of a");
  const auto citations = c.citations(c[0].definition()->citations);
  REQUIRE(citations.size() == 1);
  CHECK(c.text(c.law_keys(citations[0].laws)[0]) == "lov/1997-02-28-19/§a");
  REQUIRE(c[0].relations().size() == 2);
  CHECK(c.iri(c[0].relations()[0].target) == "https://example.org/b");
  CHECK(c.iri(c[0].relations()[1].target) == "https://example.org/nowhere");
  CHECK(c.is_external(c[0].relations()[1].target));
  CHECK(c.incoming(1).size() == 1);
}

TEST_CASE("What is not picked becomes external, and picking nothing is an empty catalogue") {
  const Catalogue one = sample("one");
  const std::array<Picked, 2> picked = {{{&one, 0}, {&one, 99}}};
  const Excerpt made = excerpt(picked);
  CHECK(made.catalogue.size() == 1);
  CHECK(made.catalogue.vertex_count() == 3);
  CHECK(excerpt({}).catalogue.empty());
}
