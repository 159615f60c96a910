// SPDX-License-Identifier: Apache-2.0
#include <samklang/skos/tables.h>

#include <catch2/catch.hpp>

using namespace samklang;
using namespace samklang::skos;

namespace {

// Two concepts, one external one: a -> c (external) broader, b -> a replaces.
Catalogue small() {
  Tables t;
  const auto concept_row = [&](std::string_view iri) {
    ConceptRow row;
    row.iri = t.keep(iri);
    row.publisher = 0;
    t.concepts.push_back(row);
  };
  const auto label = [&](std::string_view text, Language language, LabelKind kind) {
    Label row;
    row.text = t.keep(text);
    row.language = static_cast<std::uint16_t>(language);
    row.kind = kind;
    t.labels.push_back(row);
  };
  concept_row("https://example.org/a");
  label("frist", Language::nb, LabelKind::preferred);
  label("frest", Language::nn, LabelKind::preferred);
  label("deadline", Language::en, LabelKind::alternative);
  t.label_begin.push_back(3);
  concept_row("https://example.org/b");
  t.label_begin.push_back(3);
  t.externals.push_back({t.keep("https://example.org/c"), no_index});

  const auto definition = [&](std::string_view text, Language language, Audience audience, DefinitionKind kind) {
    Definition row;
    row.text = t.keep(text);
    row.language = static_cast<std::uint16_t>(language);
    row.audience = audience;
    row.kind = kind;
    t.definitions.push_back(row);
  };
  definition("for alle", Language::nb, Audience::general_public, DefinitionKind::definition);
  definition("siste dag", Language::nb, Audience::unspecified, DefinitionKind::definition);
  definition("last day", Language::en, Audience::unspecified, DefinitionKind::definition);
  definition("annen ordlyd", Language::nb, Audience::unspecified, DefinitionKind::alternative_wording);
  t.definition_begin = {0, 4, 4};
  t.note_begin = {0, 0, 0};
  t.contact_begin = {0, 0, 0};
  Relation broader;
  broader.target = 2;
  broader.kind = RelationKind::broader_generic;
  Relation replaces;
  replaces.target = 0;
  replaces.kind = RelationKind::replaces;
  t.relations = {broader, replaces};
  t.relation_begin = {0, 1, 2};
  Agency agency;
  agency.key = t.keep("974761076");
  agency.organisation_number = 974761076;
  agency.kind = AgencyKind::organisation;
  t.agencies.push_back(agency);
  return freeze(std::move(t));
}

} // namespace

TEST_CASE("vertices are found by IRI, loaded or external", "[skos]") {
  const Catalogue c = small();
  CHECK(c.size() == 2);
  CHECK(c.vertex_count() == 3);
  CHECK(c.find("https://example.org/b") == 1);
  CHECK(c.find("https://example.org/c") == 2);
  CHECK(c.is_external(2));
  CHECK(c.iri(2) == "https://example.org/c");
  CHECK_FALSE(c.find("https://example.org/"));
  CHECK(c.iri(99).empty());
}

TEST_CASE("terms and definitions follow the language chain", "[skos]") {
  const Catalogue c = small();
  CHECK(c[0].term() == "frist");
  CHECK(c[0].term(Language::nn) == "frest");
  CHECK(c[0].term(Language::en) == "frist"); // the admitted English term does not displace a preferred one
  CHECK(c[1].term() == "https://example.org/b");
  REQUIRE(c[0].definition() != nullptr);
  CHECK(c.text(c[0].definition()->text) == "siste dag");
  CHECK(c.text(c[0].definition(Language::en)->text) == "last day");
  CHECK(c.text(c[0].definition(Language::nn)->text) == "siste dag");
  CHECK(c[1].definition() == nullptr);
}

TEST_CASE("who points at whom is computed when freezing", "[skos]") {
  const Catalogue c = small();
  REQUIRE(c.incoming(0).size() == 1);
  const auto row = c.incoming(0).front();
  CHECK(c.columns().relation_source[row] == 1);
  CHECK(edge(1, c.columns().relations[row]) == Edge{EdgeKind::replacement, 0, 1});
  REQUIRE(c.incoming(2).size() == 1);
  CHECK(c.incoming(1).empty());
}

TEST_CASE("an agency is called by the data's name, a well-known one or its key", "[skos]") {
  const Catalogue c = small();
  CHECK(c.agency_name(0) == "Skatteetaten");
  CHECK(c.agency_key(0) == "974761076");
  CHECK(c.agency_name(7).empty());
}

TEST_CASE("a catalogue survives its copies and texts outside the pool are empty", "[skos]") {
  Catalogue copy;
  {
    const Catalogue c = small();
    copy = c;
  }
  CHECK(copy[0].term() == "frist");
  CHECK(copy.text({4000000000U, 5}).empty());
  CHECK(copy.rows(copy.columns().label_begin, copy.columns().labels, 77).empty());
}

TEST_CASE("validity is a closed interval", "[skos]") {
  ConceptRow row;
  CHECK(validity(row, Date{20260101}) == Validity::undated);
  row.valid_from = Date{20200101};
  row.valid_to = Date{20230301};
  CHECK(validity(row, Date{20191231}) == Validity::not_yet_valid);
  CHECK(validity(row, Date{20200101}) == Validity::valid);
  CHECK(validity(row, Date{20230301}) == Validity::valid);
  CHECK(validity(row, Date{20230302}) == Validity::expired);
}

TEST_CASE("every enumeration has a stable name", "[skos]") {
  for (std::size_t i = 0; i < relation_kind_count; ++i) CHECK_FALSE(name(static_cast<RelationKind>(i)).empty());
  for (std::size_t i = 0; i < load_note_kind_count; ++i) {
    CHECK_FALSE(name(static_cast<LoadNoteKind>(i)).empty());
    CHECK_FALSE(description(static_cast<LoadNoteKind>(i)).empty());
  }
  CHECK(name(LoadNoteKind::member_unknown) == "member-unknown"); // the last: the tables are as long as the enumerations
  CHECK(name(RelationKind::related_match) == "related-match");
  CHECK(name(Status::op_datpro) == "OP_DATPRO");
  for (int i = 1; i < static_cast<int>(Property::count); ++i) {
    const auto property = static_cast<Property>(i);
    CHECK(property_from_iri(iri(property)) == property);
    CHECK_FALSE(curie(property).empty());
  }
}

TEST_CASE("the portal's id is the name UUID of the address", "[skos]") {
  CHECK(fdk_id("") == "d41d8cd9-8f00-3204-a980-0998ecf8427e"); // MD5 of nothing (RFC 1321), version and variant set
  CHECK(fdk_id("https://example.com/begrep/0") == "db1b701c-b4b9-3c20-bc23-236a91236754");
  CHECK(fdk_id(std::string(200, 'x')).size() == 36);
}
