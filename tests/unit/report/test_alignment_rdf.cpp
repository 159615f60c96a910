// SPDX-License-Identifier: Apache-2.0
#include "../../../tools/samklang/gold_inputs.h"
#include "unit/wording/sample.h"

#include <samklang/report/alignment.h>

#include <catch2/catch.hpp>

using namespace samklang;
using align::Relation;
using Catch::Contains;

namespace {

/// Two agencies with one concept a relation; hostile letters in the IRIs.
struct Fixture {
  sample::Builder builder;
  std::vector<skos::ConceptIndex> first;
  std::vector<skos::ConceptIndex> second;
  skos::Catalogue catalogue;
  align::Alignment alignment;
};

Fixture fixture() {
  Fixture out;
  const auto nav = out.builder.agency(889640782, "Nav");
  const auto file = out.builder.file_agency("file:my words.ttl");
  const auto third = out.builder.agency(974761076, "Skatteetaten");
  for (std::size_t i = 0; i < align::relation_count; ++i)
    out.first.push_back(out.builder.entry("https://example.org/a/" + std::to_string(i) + "?x=1&y='<å§>'", nav));
  for (std::size_t i = 0; i < align::relation_count; ++i)
    out.second.push_back(out.builder.entry("https://example.org/b/" + std::to_string(i) + "\"", file));
  out.second.push_back(out.builder.entry("https://example.org/c", third));
  out.catalogue = out.builder.freeze();
  out.alignment.engine = "samklang & co";
  for (std::size_t i = 0; i < align::relation_count; ++i) {
    auto verdict = sample::verdict(out.first[i], out.second[i], static_cast<Relation>(i));
    verdict.p_same = 0.75F;
    verdict.confidence = 0.5F;
    out.alignment.verdicts.push_back(verdict);
  }
  return out;
}

std::string rdf(const Fixture& of, const report::AlignmentRdfOptions& options = {}) {
  auto made = report::alignment_rdf(of.catalogue, of.alignment, options);
  if (!made) FAIL(to_string(made.error()));
  return *std::move(made);
}

} // namespace

TEST_CASE("an alignment in RDF is read back as it was", "[report]") {
  const Fixture given = fixture();
  const auto gold = tools::gold_from_rdf("alignment.rdf", rdf(given));
  if (!gold) FAIL(to_string(gold.error()));
  CHECK(gold->format == eval::GoldFormat::alignment_rdf);
  CHECK(gold->reference);
  REQUIRE(gold->rows.size() == 4); // exact, close, broader, narrower
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(gold->rows[i].subject == given.catalogue.iri(given.first[i]));
    CHECK(gold->rows[i].object == given.catalogue.iri(given.second[i]));
    CHECK(gold->rows[i].relation == static_cast<Relation>(i));
  }
}

TEST_CASE("symbols and measures are those of the format", "[report]") {
  const std::string text = rdf(fixture());
  CHECK_THAT(text, Contains("<type>?"
                            "?</type>"));
  CHECK_THAT(text, Contains("<align:method>samklang &amp; co</align:method>"));
  CHECK_THAT(
      text,
      Contains("<onto1>\n    <Ontology rdf:about=\"https://data.brreg.no/enhetsregisteret/api/enheter/889640782\">"));
  CHECK_THAT(text, Contains("<onto2>\n    <Ontology rdf:about=\"file:my%20words.ttl\">"));
  CHECK_THAT(text,
             Contains("<relation>=</relation>\n      <measure rdf:datatype=\"http://www.w3.org/2001/XMLSchema#float\">"
                      "0.7500</measure>\n      <samklang:relation>close</samklang:relation>"));
  CHECK_THAT(text, Contains("<relation>&gt;</relation>\n      <measure rdf:datatype=\"http://www.w3.org/2001/XMLSchema#"
                            "float\">0.5000</measure>\n      <samklang:relation>broader</samklang:relation>"));
  CHECK_THAT(text, !Contains("overlapping"));
  CHECK_THAT(text, !Contains("different"));
}

TEST_CASE("the sides can change places, and relations turn with them", "[report]") {
  const Fixture given = fixture();
  const auto gold = tools::gold_from_rdf("alignment.rdf", rdf(given, {.first_agency = 1}));
  REQUIRE(gold);
  REQUIRE(gold->rows.size() == 4);
  CHECK(gold->rows[2].subject == given.catalogue.iri(given.second[2]));
  CHECK(gold->rows[2].relation == Relation::narrower);
}

TEST_CASE("a concept that stands twice takes the promise away, a third agency the output", "[report]") {
  Fixture given = fixture();
  given.alignment.verdicts.push_back(sample::verdict(given.first[0], given.second[1], Relation::close));
  CHECK_THAT(rdf(given), Contains("<type>**</type>"));
  given.alignment.verdicts.push_back(sample::verdict(given.first[0], given.second[8], Relation::exact));
  const auto refused = report::alignment_rdf(given.catalogue, given.alignment);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::usage);
  CHECK_THAT(to_string(refused.error()), Contains("of 3 agencies"));
}

TEST_CASE("pairs inside one agency are no alignment of two", "[report]") {
  Fixture given = fixture();
  given.alignment.verdicts.clear();
  auto inside = sample::verdict(given.first[0], given.first[1], Relation::exact);
  inside.same_agency = true;
  given.alignment.verdicts.push_back(inside);
  CHECK_THAT(rdf(given), !Contains("<Cell>") && !Contains("<onto1>"));
}

TEST_CASE("alignments of others are read", "[report]") {
  const std::string head = "<rdf:RDF xmlns=\"http://knowledgeweb.semanticweb.org/heterogeneity/alignment#\" "
                           "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><Alignment>";
  const auto cell = [](const std::string& number, const std::string& relation) {
    return "<map><Cell><entity1 rdf:resource=\"https://example.org/a" + number +
           "\"/><entity2 rdf:resource=\"https://example.org/b" + number + "\"/><relation>" + relation +
           "</relation></Cell></map>";
  };
  const auto read = [&](const std::string& cells) {
    return tools::gold_from_rdf("x.rdf", head + cells + "</Alignment></rdf:RDF>");
  };
  const auto gold =
      read(cell("1", "?") + cell("2", "%") + cell("3", "fr.inrialpes.exmo.align.impl.rel.SubsumeRelation"));
  REQUIRE(gold);
  REQUIRE(gold->rows.size() == 3);
  CHECK_FALSE(gold->rows[0].relation);
  CHECK(gold->rows[1].relation == Relation::different);
  CHECK(gold->rows[2].relation == Relation::broader);
  CHECK_FALSE(gold->reference);
  CHECK(read("").error().code == ErrorCode::syntax);
  CHECK_FALSE(tools::gold_from_rdf("x.rdf", head + cell("1", "=")));
}

TEST_CASE("mapping statements in any RDF are a gold too", "[report]") {
  const auto gold = tools::gold_from_rdf(
      "x.nt", "<https://example.org/a> <http://www.w3.org/2004/02/skos/core#broadMatch> <https://example.org/b> .\n"
              "<https://example.org/a> <http://www.w3.org/2004/02/skos/core#prefLabel> \"a\" .\n");
  REQUIRE(gold);
  CHECK(gold->format == eval::GoldFormat::mapping_rows);
  REQUIRE(gold->rows.size() == 1);
  CHECK(gold->rows[0].relation == Relation::narrower);
}
