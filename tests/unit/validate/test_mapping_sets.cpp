// SPDX-License-Identifier: Apache-2.0
#include "unit/validate/judging.h"

#include <samklang/sssom/register.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace samklang;

namespace {

std::vector<Finding> judge_sets(const std::vector<std::string>& texts, std::string_view rule) {
  std::vector<sssom::MappingSet> sets;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    auto set = sssom::MappingSet::parse(texts[i], "set-" + std::to_string(i) + ".tsv");
    REQUIRE(set);
    sets.push_back(*std::move(set));
  }
  const skos::Catalogue catalogue = test::load_text("ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb .");
  validate::Options options;
  options.select = {std::string(rule)};
  const auto validation = validate::validate({&catalogue, nullptr, {}, sets}, options);
  REQUIRE(validation);
  return validation->findings;
}

const std::string head = "#mapping_set_id: https://example.org/set\n#license: https://example.org/licence\n"
                         "#curie_map:\n#  ex: https://example.org/\n#  skos: http://www.w3.org/2004/02/skos/core#\n"
                         "#  semapv: https://w3id.org/semapv/vocab/\n"
                         "subject_id\tpredicate_id\tpredicate_modifier\tobject_id\tmapping_justification\tconfidence\n";
const std::string manual = "\tsemapv:ManualMappingCuration\t";

std::string row(const std::string& predicate, const std::string& subject = "ex:a", const std::string& object = "ex:b",
                const std::string& modifier = "") {
  return subject + '\t' + predicate + '\t' + modifier + '\t' + object + manual + "0.9\n";
}

} // namespace

TEST_CASE("M601: what SSSOM asks of a set and its rows") {
  CHECK(judge_sets({head + row("skos:exactMatch")}, "M601").empty());
  CHECK(judge_sets({sssom::new_register("https://example.org/register").to_text()}, "M601").empty());

  const auto slots = judge_sets({head.substr(head.find("#curie_map")) + row("skos:exactMatch")}, "M601");
  REQUIRE(slots.size() == 2);
  CHECK(slots[0].variant == "slot");
  CHECK(slots[0].severity == Severity::error);

  const auto prefix = judge_sets({head + row("skos:exactMatch", "nobody:a")}, "M601");
  REQUIRE(prefix.size() == 1);
  CHECK(prefix[0].place.line == 8);
  CHECK(validate::message(prefix[0], Language::en).find("nobody") != std::string::npos);

  const auto share = judge_sets({head + "ex:a\tskos:exactMatch\t\tex:b" + manual + "1.2\n"}, "M601");
  REQUIRE(share.size() == 1);
  CHECK(share[0].place.line == 8);

  const auto none = judge_sets({head + "ex:a\tskos:exactMatch\t\tex:b\t\t0.9\n"}, "M601");
  REQUIRE(none.size() == 1);
  CHECK(none[0].variant == "justification");
  CHECK(none[0].subject == "https://example.org/a");
}

TEST_CASE("M603: rows that cannot both hold") {
  const auto exact_and_broad = judge_sets({head + row("skos:exactMatch") + row("skos:broadMatch")}, "M603");
  REQUIRE(exact_and_broad.size() == 1);
  CHECK(exact_and_broad[0].place.line == 9);
  CHECK(exact_and_broad[0].arguments[1] == "narrower");
  CHECK(exact_and_broad[0].arguments[2] == "exact");
  CHECK(judge_sets({head + row("skos:exactMatch") + row("skos:exactMatch", "ex:a", "ex:b", "Not")}, "M603").size() ==
        1);
  // Read from the other side it may say the same.
  CHECK(judge_sets({head + row("skos:broadMatch") + row("skos:narrowMatch", "ex:b", "ex:a")}, "M603").empty());
  CHECK(judge_sets({head + row("skos:broadMatch") + row("skos:broadMatch", "ex:b", "ex:a")}, "M603").size() == 1);
  // Two sets contradict each other as well as one does.
  const auto two = judge_sets({head + row("skos:exactMatch"), head + row("skos:closeMatch")}, "M603");
  REQUIRE(two.size() == 1);
  CHECK(two[0].source == "set-1.tsv");
  CHECK(two[0].arguments[3].find("set-0.tsv") != std::string::npos);
}
