// SPDX-License-Identifier: Apache-2.0
#include "report/findings_facts.h"

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

using namespace samklang;
using nlohmann::json;
using report::FindingsFormat;

namespace {

Finding finding(Severity severity, std::string source, std::uint32_t line) {
  Finding out;
  out.rule = "D312";
  out.arguments = {"1"};
  out.severity = severity;
  out.subject = "https://example.org/a";
  out.label = "vei";
  out.source = std::move(source);
  out.place = {.source = out.source, .line = line, .column = 3};
  out.fingerprint = "0123456789abcdef0123456789abcdef";
  return out;
}

struct Sample {
  validate::Validation validation;
  report::FindingsReport report;
  Sample() {
    validation.findings = {finding(Severity::info, "./a.ttl", 1), finding(Severity::error, "./a.ttl", 2),
                           finding(Severity::warning, "b.ttl", 3)};
    validation.findings[0].counts = false;
    validation.findings[1].related = {{"https://example.org/b", "gate", "Etaten", "vei i by"}};
    validation.concepts = 4;
    validation.rules = 2;
    validation.errors = validation.warnings = 1;
    report.validation = &validation;
    report.files = {"./a.ttl", "b.ttl"};
  }
  std::string in(FindingsFormat format) const { return report::findings(report, format); }
};

} // namespace

TEST_CASE("Formats are known by name") {
  for (const std::string_view name : report::findings_formats()) CHECK(report::findings_format(name));
  CHECK(report::findings_format("csv") == FindingsFormat::csv);
  CHECK_FALSE(report::findings_format("xlsx"));
}

TEST_CASE("Equal fingerprints are told apart by number") {
  const Sample sample;
  const auto rows = json::parse(sample.in(FindingsFormat::gitlab));
  CHECK(rows[0]["fingerprint"] == "0123456789abcdef0123456789abcdef");
  CHECK(rows[2]["fingerprint"] == "0123456789abcdef0123456789abcdef:3");
  CHECK(rows[0]["severity"] == "info");
  CHECK(rows[1]["severity"] == "major");
  CHECK(rows[0]["location"]["path"] == "a.ttl");
}

TEST_CASE("Annotations begin with the gravest, and comments are notices") {
  const std::string out = Sample().in(FindingsFormat::github);
  CHECK(out.starts_with("::error file=a.ttl,line=2,"));
  CHECK(out.find("::warning file=b.ttl,line=3,") < out.find("::notice file=a.ttl,line=1,"));
  CHECK(out.find("gate <https://example.org/b> (Etaten): vei i by") != std::string::npos);
}

TEST_CASE("What was accepted is told as such in SARIF") {
  Sample sample;
  sample.validation.excused.push_back({finding(Severity::error, "b.ttl", 9), validate::Excused::By::comment, "sitert"});
  const auto run = json::parse(sample.in(FindingsFormat::sarif))["runs"][0];
  REQUIRE(run["results"].size() == 4);
  CHECK(run["results"][0]["level"] == "note");
  CHECK(run["results"][3]["suppressions"][0]["kind"] == "inSource");
  CHECK(run["results"][3]["suppressions"][0]["justification"] == "sitert");
  CHECK_FALSE(run["tool"]["driver"]["rules"][0].contains("helpUri"));
  sample.report.rule_pages = "https://example.org/rules";
  CHECK(json::parse(sample.in(FindingsFormat::sarif))["runs"][0]["tool"]["driver"]["rules"][0]["helpUri"] ==
        "https://example.org/rules/D312.md");
}

TEST_CASE("The snapshot that was compared with is named with its date and hash") {
  Sample sample;
  sample.report.nation = report::NationSnapshot{"nation.samklang", std::string(64, 'a'), Date{20260102}, true};
  const std::string markdown = sample.in(FindingsFormat::markdown);
  CHECK(markdown.find("nation.samklang") != std::string::npos);
  CHECK(markdown.find("aaaaaaaaaaaa, newest record 2026-01-02") != std::string::npos);
  CHECK(markdown.find("older than asked for") != std::string::npos);
  const auto nation = json::parse(sample.in(FindingsFormat::json))["nation"];
  CHECK(nation["snapshot"] == "sha256:" + std::string(64, 'a'));
  CHECK(nation["date"] == "2026-01-02");
  CHECK(nation["old"] == true);
}

TEST_CASE("Only errors that count fail a test suite, and a file without findings is a test that passed") {
  Sample sample;
  sample.report.files.push_back("c.ttl");
  const std::string out = sample.in(FindingsFormat::junit);
  CHECK(out.find("tests=\"4\" failures=\"1\"") != std::string::npos);
  CHECK(out.find("<testsuite name=\"c.ttl\" tests=\"1\" failures=\"0\"") != std::string::npos);
}

TEST_CASE("Findings on one concept stand under one heading, wherever its nodes are") {
  Sample sample;
  auto& findings = sample.validation.findings;
  findings = {finding(Severity::info, "a.ttl", 1), finding(Severity::info, "a.ttl", 2),
              finding(Severity::error, "a.ttl", 3), finding(Severity::info, "a.ttl", 4),
              finding(Severity::info, "b.ttl", 5)};
  findings[1].subject = "https://example.org/b";
  findings[2].subject.clear();
  findings[2].label.clear();
  std::vector<std::string> told;
  const std::string out = sample.in(FindingsFormat::text);
  for (std::size_t at = 0; at < out.size(); at = out.find('\n', at) + 1) {
    const std::string line = out.substr(at, out.find('\n', at) - at);
    if (line.starts_with("    ") && line.find(":3:") != std::string::npos) told.push_back(line.substr(4, 1));
    if (line.find("<https") != std::string::npos) told.push_back(line.substr(line.find('>') - 1, 1));
  }
  CHECK(told == std::vector<std::string>{"3", "a", "1", "4", "b", "2", "a", "5"});
}

TEST_CASE("With nothing found it is said what was judged") {
  Sample sample;
  sample.validation.findings.clear();
  sample.validation.errors = sample.validation.warnings = 0;
  for (const FindingsFormat format : {FindingsFormat::text, FindingsFormat::markdown, FindingsFormat::github}) {
    const std::string out = sample.in(format);
    CHECK(out.find("2 files and 4 concepts judged by 2 rules") != std::string::npos);
  }
}

TEST_CASE("Paths become relative references") {
  CHECK(report::path_uri("./a b/å#.ttl") == "a%20b/%C3%A5%23.ttl");
  CHECK(report::path_uri("a\\b.ttl") == "a/b.ttl");
  CHECK(report::path_uri("a:b") == "a%3Ab");
}

TEST_CASE("XML holds no character that XML has not") {
  CHECK(report::xml_text("<a b='c'>&\"\x01\xEF\xBF\xBE") == "&lt;a b=&apos;c&apos;&gt;&amp;&quot;\\u{0001}\\u{FFFE}");
}

TEST_CASE("Rules are listed and explained") {
  const validate::Rule* rule = validate::find_rule("D301");
  REQUIRE(rule != nullptr);
  const std::string text = report::rule_text(*rule, "https://example.org/rules", Language::en);
  CHECK(text.starts_with("D301 definition-ends-with-full-stop\n"));
  CHECK(text.find("https://example.org/rules/D301.md") != std::string::npos);
  const auto list = json::parse(report::rules_json({&rule, 1}));
  CHECK(list["rules"][0]["severity"]["house"] == "warning");
  CHECK(list["rules"][0]["severity"]["publish"] == "off");
}
