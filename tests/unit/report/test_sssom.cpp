// SPDX-License-Identifier: Apache-2.0
#include "report/curies.h"
#include "unit/wording/sample.h"

#include <samklang/report/alignment.h>
#include <samklang/sssom/mapping.h>
#include <samklang/sssom/register.h>

#include <catch2/catch.hpp>

#include <sstream>

using namespace samklang;
using Catch::Contains;

namespace {

struct Parsed {
  std::string head;
  std::vector<std::vector<std::string>> rows; // with the line of titles
};

Parsed parse(const std::string& text) {
  Parsed out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind('#', 0) == 0) {
      out.head += line + '\n';
      continue;
    }
    std::vector<std::string> fields;
    std::size_t begin = 0;
    for (std::size_t at; (at = line.find('\t', begin)) != std::string::npos; begin = at + 1)
      fields.push_back(line.substr(begin, at - begin));
    fields.push_back(line.substr(begin));
    out.rows.push_back(std::move(fields));
  }
  return out;
}

std::string field(const Parsed& table, std::size_t row, const std::string& title) {
  for (std::size_t i = 0; i < table.rows[0].size(); ++i) {
    if (table.rows[0][i] == title) return table.rows[row][i];
  }
  return "no such column";
}

} // namespace

TEST_CASE("SSSOM rows hold what was decided, one a verdict", "[report]") {
  const auto sample = sample::cohabitants();
  const auto table = parse(report::alignment_sssom(sample.catalogue, sample.alignment));
  REQUIRE(table.rows.size() == 4); // titles, and the undecided one left out
  for (const auto& row : table.rows) CHECK(row.size() == table.rows[0].size());
  CHECK(field(table, 1, "subject_id") == "ns2:samboer-1-5");
  CHECK(field(table, 1, "object_id") == "ns2:samboer-3-2");
  CHECK(field(table, 1, "predicate_id") == "skos:broadMatch");
  CHECK(field(table, 1, "a_implies_b") == "yes");
  CHECK(field(table, 2, "predicate_id") == "skos:closeMatch");
  CHECK(field(table, 2, "kinds") == "legal-basis");
  CHECK(field(table, 2, "subject_source") == "orgnr:889640782");
  CHECK(field(table, 3, "relation") == "overlapping");
  CHECK(field(table, 3, "choice") == "B");
  CHECK(field(table, 3, "confidence") == "0.75");
  CHECK(field(table, 3, "margin") == "0.5");
  CHECK_THAT(table.head,
             Contains("#mapping_set_id: urn:uuid:") && Contains("#license: ") && Contains("#  - slot_name: p_exact\n"));
  CHECK_THAT(table.head, Contains("never of a legal right"));
}

TEST_CASE("undecided pairs come on demand, with confidence 0", "[report]") {
  auto sample = sample::cohabitants();
  sample.alignment.verdicts[0].confidence = 0.4F;
  const auto table = parse(report::alignment_sssom(sample.catalogue, sample.alignment, {.undecided = true}));
  REQUIRE(table.rows.size() == 5);
  CHECK(field(table, 1, "predicate_id") == "skos:relatedMatch");
  CHECK(field(table, 1, "relation") == "undecided");
  CHECK(field(table, 1, "confidence") == "0");
}

TEST_CASE("different is a negated exactMatch", "[report]") {
  auto sample = sample::cohabitants();
  sample.alignment.verdicts = {sample::verdict(1, 3, align::Relation::different)};
  const auto table = parse(report::alignment_sssom(sample.catalogue, sample.alignment));
  CHECK(field(table, 1, "predicate_id") == "skos:exactMatch");
  CHECK(field(table, 1, "predicate_modifier") == "Not");
}

TEST_CASE("who decided is in the justification", "[report]") {
  auto sample = sample::cohabitants();
  auto& verdict = sample.alignment.verdicts[3];
  const auto justification = [&] {
    const auto table = parse(report::alignment_sssom(sample.catalogue, sample.alignment));
    return field(table, 3, "mapping_justification");
  };
  CHECK(justification() == "semapv:CompositeMatching");
  verdict.label_mode = true;
  CHECK(justification() == "semapv:LexicalMatching");
  verdict.authority = align::Authority::asserted;
  CHECK(justification() == "semapv:UnspecifiedMatching");
  verdict.authority = align::Authority::decided;
  CHECK(justification() == "semapv:ManualMappingCuration");
}

TEST_CASE("the id of a set is that of its content", "[report]") {
  auto sample = sample::cohabitants();
  const auto id = [&] {
    const auto head = parse(report::alignment_sssom(sample.catalogue, sample.alignment)).head;
    return head.substr(head.find("urn:uuid:"), 45);
  };
  const auto before = id();
  CHECK(before == id());
  CHECK(before[23] == '8');
  sample.alignment.verdicts[3].choice = align::Choice::neither;
  CHECK(before != id());
}

TEST_CASE("CURIEs: prefixes by namespace, lone ones one step less far", "[report]") {
  report::Curies curies;
  curies.declare("orgnr", "https://data.example.org/units/");
  for (const auto* iri : {"https://example.org/a/1", "https://example.org/a/2", "https://example.org/v/3001/nb",
                          "https://example.org/v/3003/nb", "urn:uuid:12", "https://data.example.org/units/9",
                          "https://lone.example.org/x", "https://example.org/w\nx/\"1\""}) {
    curies.note(iri);
  }
  curies.settle();
  CHECK(curies.curie("https://data.example.org/units/9") == "orgnr:9");
  CHECK(curies.curie("https://example.org/a/1") == "ns2:1");
  CHECK(curies.curie("https://example.org/v/3001/nb") == "ns3:3001/nb");
  CHECK(curies.curie("https://example.org/v/3003/nb") == "ns3:3003/nb");
  CHECK(curies.curie("https://lone.example.org/x") == "ns4:x");
  CHECK(curies.curie("urn:uuid:12") == "ns5:12");
  CHECK(curies.curie("https://example.org/w\nx/\"1\"") == "ns1:w%0Ax/%221%22");
  REQUIRE(curies.map().size() == 6);
  CHECK(curies.map()[1] == std::make_pair(std::string("ns1"), std::string("https://example.org/")));
}

TEST_CASE("what is written is read back, relation by relation", "[report]") {
  const auto sample = sample::cohabitants();
  const auto text = report::alignment_sssom(sample.catalogue, sample.alignment, {.undecided = true});
  const auto set = sssom::MappingSet::parse(text, "alignment.tsv");
  REQUIRE(set);
  CHECK(set->to_text() == text);
  CHECK(set->diagnostics().empty());
  const auto found = sssom::mappings(*set);
  CHECK(found.errors.empty());
  CHECK(found.diagnostics.empty());
  REQUIRE(found.mappings.size() == sample.alignment.verdicts.size());
  for (std::size_t i = 0; i < found.mappings.size(); ++i) {
    const auto& verdict = sample.alignment.verdicts[i];
    CHECK(found.mappings[i].subject == sample.catalogue.iri(verdict.a));
    CHECK(found.mappings[i].object == sample.catalogue.iri(verdict.b));
    CHECK(found.mappings[i].relation == verdict.relation);
  }
  const auto decisions = sssom::decisions(*set);
  CHECK(decisions.errors.empty());
  CHECK(decisions.decisions.empty());
}

TEST_CASE("the answers to the standard's questions come back from the columns", "[report]") {
  auto sample = sample::cohabitants();
  auto& verdict = sample.alignment.verdicts[3];
  verdict.terminology = {align::Degree::large, align::Degree::some, align::Degree::unknown, align::Degree::little};
  verdict.bars.b_bound = true;
  verdict.bars.b_law = sample.catalogue.columns().law_keys[0];
  verdict.bars.other_statutes = true;
  const auto text = report::alignment_sssom(sample.catalogue, sample.alignment, {.undecided = true});
  CHECK_THAT(text, Contains("samklang:terminologicalAnswers"));
  const auto set = sssom::MappingSet::parse(text, "align.tsv");
  REQUIRE(set);
  CHECK(set->to_text() == text);
  const auto read = sssom::mappings(*set);
  REQUIRE(read.errors.empty());
  REQUIRE(read.mappings.size() == sample.alignment.verdicts.size());
  for (std::size_t i = 0; i < read.mappings.size(); ++i) {
    const auto& of = sample.alignment.verdicts[i];
    const auto answers = align::read_answer_lines(read.mappings[i].terminological_answers);
    REQUIRE(answers);
    CHECK(align::answer_lines(*answers) == align::answer_lines(of.terminology));
    const auto bars = align::read_bar_lines(read.mappings[i].administrative_answers);
    CHECK(bars.subject_law == sample.catalogue.text(of.bars.a_law));
    CHECK(bars.object_law == sample.catalogue.text(of.bars.b_law));
    CHECK(bars.other_statutes == of.bars.other_statutes);
  }
}
