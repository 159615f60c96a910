// SPDX-License-Identifier: Apache-2.0
#include "unit/validate/judging.h"

#include <samklang/validate/house_rules.h>

#include <catch2/catch.hpp>

using namespace samklang;
using validate::HouseRule;
using validate::HouseRules;
using validate::TextField;
using validate::TextRuleKind;

namespace {

HouseRule rule(const std::string& name, TextRuleKind kind = TextRuleKind::existence) {
  HouseRule out;
  out.name = name;
  out.kind = kind;
  out.message[0] = "fant {0}";
  return out;
}

std::string concept_with(const std::string& definition, const std::string& tag = "nb") {
  return "ex:x a skos:Concept ; skos:prefLabel \"privat vei\"@" + tag + " ; skos:definition \"" + definition + "\"@" +
         tag + " ; skos:scopeNote \"gjelder bilvei\"@" + tag + " .";
}

std::vector<Finding> findings_of(const HouseRule& one, const std::string& body) {
  const HouseRules house{{one}};
  validate::Options options;
  options.house = &house;
  options.select = {"house"};
  return test::judge({body}, options).findings;
}

Error refused(const HouseRule& one) {
  const auto checked = validate::check_house_rules({{one}});
  REQUIRE_FALSE(checked);
  return checked.error();
}

} // namespace

TEST_CASE("House rules: words and patterns, whole words only") {
  HouseRule one = rule("no-car");
  one.words = {"bil", "personlig transport"};
  one.pattern = "kj[øo]ret[øo]y\\pL*";
  const auto found = findings_of(one, concept_with("vei for bil, bilist, Kjøretøyer og personlig  transport"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].rule == "house/no-car");
  CHECK(found[0].severity == Severity::warning);
  CHECK(found[0].arguments.front() == "«bil», «Kjøretøyer», «personlig  transport»");
  CHECK(found[0].value.substr(found[0].begin, found[0].end - found[0].begin) == "bil");
  CHECK(validate::message(found[0], Language::nb) == "fant «bil», «Kjøretøyer», «personlig  transport»");
  CHECK(findings_of(one, concept_with("vei for bilister og bilbruk")).empty());
}

TEST_CASE("House rules: an exception, an opening, banned words in any form") {
  HouseRule one = rule("no-car");
  one.words = {"bil"};
  one.except = "bil og båt";
  CHECK(findings_of(one, concept_with("vei for bil og båt")).empty());
  CHECK(findings_of(one, concept_with("vei for bil")).size() == 1);

  HouseRule opening = rule("no-summing", TextRuleKind::opening);
  opening.words = {"summen av"};
  CHECK(findings_of(opening, concept_with("Summen av veier")).size() == 1);
  CHECK(findings_of(opening, concept_with("vei som er summen av veier")).empty());

  HouseRule banned = rule("no-client", TextRuleKind::banned);
  banned.words = {"klient", "sosial klient"};
  CHECK(findings_of(banned, concept_with("vei for klientene")).size() == 1);
  CHECK(findings_of(banned, concept_with("vei for sosiale klienter"))[0].arguments.front() == "«sosiale klienter»");
  CHECK(findings_of(banned, concept_with("vei for kliniker")).empty());
}

TEST_CASE("House rules: a substitution says the better word") {
  HouseRule one = rule("plain-words", TextRuleKind::substitution);
  one.replacements = {{"vedrørende", "om"}, {"i henhold til", "etter"}};
  one.message = {"", "", "write \"{1}\" for {0}"};
  const auto found = findings_of(one, concept_with("vei i henhold til loven"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].arguments == std::vector<std::string>{"«i henhold til»", "etter"});
  // It speaks English only.
  CHECK(validate::message(found[0], Language::nb) == "write \"etter\" for «i henhold til»");
}

TEST_CASE("House rules: what a file says is safe to print") {
  HouseRule one = rule("no-car");
  one.words = {"bil"};
  one.message[0] = "\x1b[2J{0}";
  CHECK(validate::message(findings_of(one, concept_with("vei for bil"))[0], Language::nb) == "\\u{001B}[2J«bil»");
}

TEST_CASE("House rules: fields, languages, words of their own") {
  HouseRule one = rule("no-private");
  one.words = {"privat", "bilvei"};
  one.field = TextField::term;
  CHECK(findings_of(one, concept_with("vei"))[0].arguments.front() == "«privat»");
  one.field = TextField::note;
  one.advice = {"skriv om", "", ""};
  one.page = "https://example.org/regler/privat";
  const auto found = findings_of(one, concept_with("vei"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].arguments.front() == "«bilvei»");
  CHECK(validate::advice(found[0], Language::en) == "skriv om");
  CHECK(validate::own_page(found[0]) == "https://example.org/regler/privat");
  one.language = Language::nn;
  CHECK(findings_of(one, concept_with("vei")).empty());
  CHECK(findings_of(one, concept_with("veg", "nn")).size() == 1);
}

TEST_CASE("House rules are selected, ignored and overridden as others are") {
  const HouseRules house{{rule("a"), rule("b")}};
  HouseRules full = house;
  for (HouseRule& one : full.rules) one.words = {"vei"};
  validate::Options options;
  options.house = &full;
  options.select = {"house/b"};
  CHECK(test::judge({concept_with("vei")}, options).findings.size() == 1);
  options.select = {"house"};
  options.ignore = {"house/a"};
  options.overrides.push_back({"house/b", {}, {}, Severity::error});
  const auto validation = test::judge({concept_with("vei")}, options);
  REQUIRE(validation.findings.size() == 1);
  CHECK(validation.findings[0].rule == "house/b");
  CHECK(validation.errors == 1);
  CHECK(validation.rules == 1);
  options.select = {"house/c"};
  CHECK_THROWS(test::judge({concept_with("vei")}, options));
}

TEST_CASE("House rules that cannot be used are refused with their place") {
  HouseRule one = rule("no-etc");
  one.place = {"house.toml", 3, 1, 0};
  CHECK(refused(one).place.line == 3);
  one.pattern = "(open";
  one.pattern_place = {"house.toml", 7, 11, 0};
  CHECK(refused(one).place.line == 7);
  CHECK(refused(one).message.find("no-etc") != std::string::npos);
  one.pattern = "a)|(b";
  CHECK(refused(one).code == ErrorCode::usage);
  one.pattern = "etc";
  one.except = "(?=x)";
  CHECK(refused(one).message.find("not understood") != std::string::npos);
  one.except.clear();
  CHECK(validate::check_house_rules({{one}}));
  CHECK_FALSE(validate::check_house_rules({{one, one}}));
  one.name = "No etc";
  refused(one);
  one = rule("x", TextRuleKind::substitution);
  one.words = {"a"};
  refused(one);
  one = rule("x");
  one.words = {" "};
  refused(one);
  one.words = {"ord"};
  one.message = {};
  refused(one);
  one = rule("x", TextRuleKind::banned);
  one.pattern = "ord";
  refused(one);
}

TEST_CASE("House rules: an exception from banned words") {
  HouseRule one = rule("no-client", TextRuleKind::banned);
  one.words = {"klient"};
  one.except = "klientens konto";
  CHECK(findings_of(one, concept_with("vei for klientens konto")).empty());
  CHECK(findings_of(one, concept_with("vei for klientens hus")).size() == 1);
}
