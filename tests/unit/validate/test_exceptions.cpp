// SPDX-License-Identifier: Apache-2.0
#include "unit/validate/judging.h"

#include <samklang/validate/exceptions.h>

#include <catch2/catch.hpp>

using namespace samklang;
using test::judge;
using validate::Exceptions;
using validate::Suppression;

namespace {

const std::string two =
    "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb ; skos:definition \"areal for ferdsel.\"@nb .\n"
    "ex:b a skos:Concept ; skos:prefLabel \"gate\"@nb ; skos:definition \"vei i by eller tettsted.\"@nb .\n";

validate::Options stops() {
  validate::Options options;
  options.profile = "house";
  options.select = {"D301", "F906"};
  return options;
}

Suppression of(std::string rule, std::string iri = {}) {
  Suppression out;
  out.rules = {std::move(rule)};
  out.iri = std::move(iri);
  out.reason = "quoted";
  out.written = {.source = "samklang.toml", .line = 7};
  return out;
}

validate::Validation excused(const Exceptions& exceptions, const validate::Options& options = stops()) {
  auto out = judge({two}, options);
  REQUIRE(validate::excuse(out, exceptions, options));
  return out;
}

} // namespace

TEST_CASE("A suppression takes out what it names, by rule, group, slug and IRI") {
  for (const char* rule : {"D301", "d301", "D3", "D", "*", "definition-ends-with-full-stop"}) {
    INFO(rule);
    const auto out =
        excused({.suppressions = {of(rule, "https://example.org/a")}, .baseline = {}, .baseline_name = {}});
    REQUIRE(out.findings.size() == 1);
    CHECK(out.findings[0].subject == "https://example.org/b");
    REQUIRE(out.excused.size() == 1);
    CHECK(out.excused[0].reason == "quoted");
    CHECK(out.excused[0].by == validate::Excused::By::configuration);
    CHECK(out.warnings == 1);
  }
  CHECK(excused({.suppressions = {of("D301", "https://example.org/*")}, .baseline = {}, .baseline_name = {}})
            .findings.empty());
}

TEST_CASE("Suppressions that match nothing, are past their day or give no reason are told") {
  auto unused = of("D311");
  auto past = of("D301", "https://example.org/a");
  past.until = Date{20260101};
  const Suppression faulty = validate::parse_suppression("ignore D301");
  auto options = stops();
  options.select.emplace_back("D311");
  options.as_of = Date{20260102};
  const auto out = excused({.suppressions = {unused, past, faulty}, .baseline = {}, .baseline_name = {}}, options);
  REQUIRE(out.findings.size() == 5);
  CHECK(out.excused.empty());
  CHECK(out.findings[2].rule == "F906");
  CHECK(out.findings[2].severity == Severity::info);
  CHECK(out.findings[2].place.line == 7);
  CHECK(validate::message(out.findings[2], Language::en) == "the exception from D311 no longer matches any finding");
  CHECK(validate::message(out.findings[3], Language::en) ==
        "the exception from D301 ended on 2026-01-01 and holds no longer");
  CHECK(out.findings[3].severity == Severity::warning);
  CHECK(out.findings[4].variant == "faulty");
  // Without a day nothing is past, and on its last day a suppression holds.
  CHECK(excused({.suppressions = {past}, .baseline = {}, .baseline_name = {}}).excused.size() == 1);
  options.as_of = Date{20260101};
  CHECK(excused({.suppressions = {past}, .baseline = {}, .baseline_name = {}}, options).excused.size() == 1);
  // Where only a part was judged nobody knows what is unused.
  Exceptions part{.suppressions = {unused}, .baseline = {}, .baseline_name = {}};
  part.judged_everything = false;
  CHECK(excused(part, options).findings.size() == 2);
}

TEST_CASE("A suppression with lines holds there only") {
  auto options = stops();
  auto out = judge({two}, options);
  REQUIRE(out.findings.size() == 2);
  out.findings[0].place.line = 4;
  out.findings[1].place.line = 9;
  auto one = of("D301");
  one.source = "a.ttl";
  one.first_line = 9;
  one.last_line = 9;
  REQUIRE(validate::excuse(out, {.suppressions = {one}, .baseline = {}, .baseline_name = {}}, options));
  REQUIRE(out.findings.size() == 1);
  CHECK(out.findings[0].place.line == 4);
}

TEST_CASE("A suppression of a group is not called unneeded where one of its rules rested") {
  validate::Options options = stops();
  options.select = {"X", "F906"};
  const auto told = [&](const char* rule) {
    return excused({.suppressions = {of(rule)}, .baseline = {}, .baseline_name = {}}, options).findings.size();
  };
  CHECK(told("X508") == 1);
  CHECK(told("X501") == 0); // a nation might have found it
  CHECK(told("X5") == 0);
}

TEST_CASE("Comments are read, and what is wrong with them is said") {
  const Suppression good = validate::parse_suppression(" ignore D301, Q110 until 2026-12-31: quoted: see the statute ");
  CHECK(good.fault.empty());
  CHECK(good.rules == std::vector<std::string>{"D301", "Q110"});
  CHECK(good.until == Date{20261231});
  CHECK(good.reason == "quoted: see the statute");
  CHECK(good.in_source);
  CHECK(validate::parse_suppression("ignore D301").fault == "it gives no reason after a colon");
  CHECK(validate::parse_suppression("ignore: why").fault == "it names no rule");
  CHECK(validate::parse_suppression("ignore D301 D302: why").fault == "rules stand between commas");
  CHECK(validate::parse_suppression("ignore D301 until 31.12.2026: why").fault ==
        "the day after until is not written YYYY-MM-DD");
  CHECK(validate::parse_suppression("forget D301: why").fault == "it does not begin with ignore");
}

TEST_CASE("A baseline is written, read and matched, and says what it no longer needs") {
  const auto before = judge({two}, stops());
  const auto entries = validate::baseline_of(before.findings);
  REQUIRE(entries.size() == 2);
  const std::string text = validate::write_baseline(entries);
  const auto read = validate::read_baseline(text, "b");
  REQUIRE(read);
  REQUIRE(read->size() == 2);
  CHECK((*read)[0].subject == "https://example.org/a");
  CHECK((*read)[0].line == 3);
  CHECK(validate::write_baseline(*read) == text);

  Exceptions exceptions{.suppressions = {}, .baseline = *read, .baseline_name = "b"};
  exceptions.baseline.push_back({"0123456789abcdef0123456789abcdef", "D301", "https://example.org/c", "", 5});
  const auto out = excused(exceptions);
  CHECK(out.excused.size() == 2);
  REQUIRE(out.findings.size() == 1);
  CHECK(out.findings[0].variant == "baseline");
  CHECK(out.findings[0].place.line == 5);
  CHECK(out.findings[0].place.source == "b");
  // What stands in a baseline about exceptions would never end.
  CHECK(validate::baseline_of(out.findings).empty());
}

TEST_CASE("What is no baseline is refused with its line") {
  CHECK_FALSE(validate::read_baseline("", "b"));
  CHECK_FALSE(validate::read_baseline("D301\n", "b"));
  const auto bad = validate::read_baseline("# samklang baseline 1\n0123\tD301\tx\ty\n", "b");
  REQUIRE_FALSE(bad);
  CHECK(bad.error().place.line == 2);
  CHECK(validate::read_baseline("# samklang baseline 1\r\n", "b")->empty());
}

TEST_CASE("Syntax errors cannot be accepted") {
  validate::Options options;
  options.select = {"F901", "F906"};
  auto out = judge({two + "ex:c ex:d \"x .\n"}, options);
  REQUIRE(out.findings.size() == 1);
  REQUIRE(validate::excuse(out, {.suppressions = {of("*")}, .baseline = {}, .baseline_name = {}}, options));
  CHECK(out.findings[0].rule == "F901");
}

TEST_CASE("Findings are put in the order of their places") {
  std::vector<Finding> findings(3);
  findings[0].source = "b";
  findings[1].source = "a";
  findings[1].place.line = 3;
  findings[2].source = "a";
  findings[2].place = {.source = "a", .line = 2, .column = 9};
  validate::order_by_place(findings);
  CHECK(findings[0].place.line == 2);
  CHECK(findings[1].place.line == 3);
  CHECK(findings[2].source == "b");
}

TEST_CASE("How grave a faulty exception is, the agency may say") {
  auto options = stops();
  options.overrides.push_back({"F906", {}, {}, Severity::info});
  const Suppression faulty = validate::parse_suppression("ignore D301");
  const auto out = excused({.suppressions = {faulty}, .baseline = {}, .baseline_name = {}}, options);
  REQUIRE(out.findings.size() == 3);
  CHECK(out.findings[2].variant == "faulty");
  CHECK(out.findings[2].severity == Severity::info);
}

TEST_CASE("What a rule that rested did not find is no reason to drop an exception") {
  auto options = stops();
  options.select.emplace_back("V702"); // rests without a day
  validate::BaselineEntry entry{std::string(32, '0'), "V702", "https://example.org/a", {}, 3};
  const Exceptions exceptions{.suppressions = {of("V702"), of("D311")}, .baseline = {entry}, .baseline_name = "base"};
  CHECK(excused(exceptions, options).findings.size() == 2);
  options.as_of = Date{20260101};
  const auto out = excused(exceptions, options);
  CHECK(validate::was_looked_for(entry, out));
  entry.rule = "D302";
  CHECK_FALSE(validate::was_looked_for(entry, out));
  entry.rule = "house/no-etc";
  CHECK_FALSE(validate::was_looked_for(entry, out));
  entry.rule = "D000"; // a rule that there is no more
  CHECK(validate::was_looked_for(entry, out));
  REQUIRE(out.findings.size() == 4);
  CHECK(out.findings[2].variant.empty());
  CHECK(out.findings[3].variant == "baseline");
}

TEST_CASE("A suppression of a rule that is not there is faulty") {
  for (const char* rule : {"D3001", "E", "", "house/no-etc"}) {
    INFO(rule);
    validate::HouseRules house;
    auto options = stops();
    options.house = &house;
    const auto out = excused({.suppressions = {of(rule)}, .baseline = {}, .baseline_name = {}}, options);
    REQUIRE(out.findings.size() == 3);
    CHECK(out.findings[2].variant == "faulty");
    CHECK(out.findings[2].arguments.front().starts_with("there is no rule or group of rules"));
  }
  // Without the agency's rules nobody knows.
  CHECK(excused({.suppressions = {of("house/no-etc")}, .baseline = {}, .baseline_name = {}}).findings.size() == 2);
  CHECK(excused({.suppressions = {of("D301")}, .baseline = {}, .baseline_name = {}}).findings.empty());
}
