// SPDX-License-Identifier: Apache-2.0
#include <samklang/align/decision.h>
#include <samklang/sssom/register.h>

#include <catch2/catch.hpp>

#include <string>

using namespace samklang;
using align::Choice;
using align::Decision;
using align::DecisionState;
using align::Relation;

namespace {

sssom::MappingSet read(const std::string& text) {
  auto set = sssom::MappingSet::parse(text, "register.tsv");
  if (!set) FAIL(to_string(set.error()));
  return std::move(*set);
}

const std::string head = "#curie_map:\n#  ex: https://example.org/\n";

Decision full() {
  Decision decision;
  decision.case_id = "2026-12";
  decision.subject = "https://example.org/nav/samboer";
  decision.object = "https://example.org/skatt/samboer";
  decision.relation = Relation::close;
  decision.choice = Choice::differentiate;
  decision.state = DecisionState::agreed;
  decision.participants = {"NAV", "Skatteetaten | skatt"};
  decision.reason = "Ulik varighet: \"12 av 18\" måneder";
  decision.terminological_answers = {"fagområde: i liten grad"};
  decision.administrative_answers = {"bundet av lov: ja"};
  decision.means = {"merknad", "se også"};
  decision.responsible = "NAV";
  decision.notify = {"SSB", "UDI"};
  decision.decided = {20260301};
  decision.subject_text = "person som bor sammen med en annen";
  decision.object_text = "person som har meldeplikt";
  decision.subject_hash = align::definition_hash(decision.subject_text);
  decision.object_hash = align::definition_hash(decision.object_text);
  return decision;
}

} // namespace

TEST_CASE("A decision comes back as it was written") {
  auto set = sssom::new_register("urn:uuid:00000000-0000-8000-8000-000000000001");
  sssom::put(set, set.add_row(), full(), {"samboer", "samboer"});
  const auto found = sssom::decisions(read(set.to_text()));
  REQUIRE(found.errors.empty());
  CHECK(found.diagnostics.empty());
  REQUIRE(found.decisions.size() == 1);
  const Decision& again = found.decisions[0];
  const Decision wanted = full();
  CHECK(again.case_id == wanted.case_id);
  CHECK(again.subject == wanted.subject);
  CHECK(again.object == wanted.object);
  CHECK(again.relation == wanted.relation);
  CHECK(again.choice == wanted.choice);
  CHECK(again.state == wanted.state);
  CHECK(again.participants == wanted.participants);
  CHECK(again.reason == wanted.reason);
  CHECK(again.terminological_answers == wanted.terminological_answers);
  CHECK(again.administrative_answers == wanted.administrative_answers);
  CHECK(again.means == wanted.means);
  CHECK(again.responsible == wanted.responsible);
  CHECK(again.notify == wanted.notify);
  CHECK(again.decided == wanted.decided);
  CHECK(again.subject_text == wanted.subject_text);
  CHECK(again.subject_hash == wanted.subject_hash);
  CHECK(again.object_hash == wanted.object_hash);
  CHECK(again.place.line == 62);
  CHECK(again.place.source == "register.tsv");
}

TEST_CASE("Writing what stands there already changes no byte") {
  auto set = sssom::new_register("urn:uuid:00000000-0000-8000-8000-000000000001");
  sssom::put(set, set.add_row(), full(), {"samboer", "samboer"});
  const std::string written = set.to_text();
  auto again = read(written);
  sssom::put(again, 0, full());
  CHECK(again.to_text() == written);
  Decision changed = full();
  changed.state = DecisionState::carried_out;
  sssom::put(again, 0, changed);
  std::string expected = written;
  expected.replace(expected.find("\tagreed\t"), 8, "\tcarried_out\t");
  CHECK(again.to_text() == expected);
}

TEST_CASE("A register of another hand keeps its columns, its spelling and its lines") {
  const std::string text = head +
                           "#license: ours\nobject_id\tsubject_id\tpredicate_id\tvår_kolonne\tstate\tparticipants\n"
                           "# sak 1\nex:b\tex:a\towl:sameAs\t\"beholdes\"\tProposed\tNAV | SSB\n";
  auto set = read(text);
  auto found = sssom::decisions(set);
  REQUIRE(found.decisions.size() == 1);
  CHECK(found.decisions[0].relation == Relation::exact);
  CHECK(found.decisions[0].state == DecisionState::proposed);
  const std::vector<std::pair<std::string, std::string>> other = {{"vår_kolonne", "beholdes"}};
  CHECK(found.decisions[0].other == other);
  found.decisions[0].state = DecisionState::agreed;
  sssom::put(set, 0, found.decisions[0]);
  CHECK(
      set.to_text() ==
      "#curie_map:\n#  ex: https://example.org/\n#  samklang: \"https://example.org/samklang/sssom#\"\n#license: ours\n"
      "#extension_definitions:\n#  - slot_name: relation\n#    property: samklang:relation\n#    type_hint: xsd:string\n"
      "object_id\tsubject_id\tpredicate_id\tvår_kolonne\tstate\tparticipants\tmapping_justification\trelation\n"
      "# sak 1\nex:b\tex:a\towl:sameAs\t\"beholdes\"\tagreed\tNAV | SSB\tsemapv:ManualMappingCuration\texact\n");
}

TEST_CASE("Computed rows are no decisions") {
  const auto found =
      sssom::decisions(read(head + "subject_id\tpredicate_id\tobject_id\tmapping_justification\trelation\n"
                                   "ex:a\tskos:exactMatch\tex:b\tsemapv:CompositeMatching\texact\n"
                                   "ex:a\tskos:exactMatch\tex:c\tsemapv:LexicalMatching\texact\n"
                                   "ex:a\tskos:exactMatch\tex:d\tsemapv:ManualMappingCuration\texact\n"));
  REQUIRE(found.decisions.size() == 1);
  CHECK(found.decisions[0].object == "https://example.org/d");
  CHECK(found.rows == std::vector<std::size_t>{2});
  REQUIRE(found.diagnostics.size() == 1);
  CHECK(found.diagnostics[0].kind == "computed-rows");
  CHECK(found.diagnostics[0].message.starts_with("2 rows are computed mappings"));
}

TEST_CASE("Every faulty cell of a decision is told") {
  const auto found = sssom::decisions(
      read(head + "subject_id\tobject_id\trelation\tchoice\tstate\tdecided\tsubject_hash\n"
                  "ex:a\tex:b\tsimilar\tD\tdone\t1. mars\tabc\nex:a\tex:b\texact\tb\tcarried-out\t2026-03-01\t\n"));
  REQUIRE(found.decisions.size() == 1);
  CHECK(found.decisions[0].choice == Choice::differentiate);
  CHECK(found.decisions[0].state == DecisionState::carried_out);
  REQUIRE(found.errors.size() == 5);
  CHECK(
      to_string(found.errors[0]) ==
      "register.tsv:4:11: \"similar\" is no relation (write exact, close, broader, narrower, overlapping, related, different or undecided)");
  for (const auto& error : found.errors) CHECK(error.place.line == 4);
}

TEST_CASE("Clashes are seen whichever side a row starts from") {
  const auto row = [](std::string a, std::string b, Relation relation, Choice choice = Choice::undecided,
                      std::string source = "one") {
    Decision decision;
    decision.subject = std::move(a);
    decision.object = std::move(b);
    decision.relation = relation;
    decision.choice = choice;
    decision.place.source = std::move(source);
    return decision;
  };
  using Kind = align::Clash::Kind;
  const auto kinds = [](const std::vector<Decision>& rows) {
    std::vector<Kind> out;
    for (const auto& clash : align::clashes(rows)) out.push_back(clash.kind);
    return out;
  };
  CHECK(kinds({row("a", "b", Relation::broader), row("b", "a", Relation::narrower, Choice::undecided, "two")}).empty());
  CHECK(kinds({row("a", "b", Relation::broader), row("b", "a", Relation::broader, Choice::undecided, "two")}) ==
        std::vector<Kind>{Kind::relation});
  CHECK(kinds({row("a", "b", Relation::exact), row("a", "b", Relation::exact)}) == std::vector<Kind>{Kind::duplicate});
  CHECK(kinds({row("a", "b", Relation::exact), row("a", "c", Relation::different)}).empty());
  CHECK(kinds({row("a", "b", Relation::exact, Choice::harmonise),
               row("a", "b", Relation::undecided, Choice::neither, "two")}) == std::vector<Kind>{Kind::choice});
  const auto three =
      align::clashes(std::vector<Decision>{row("a", "b", Relation::undecided), row("c", "d", Relation::exact),
                                           row("a", "b", Relation::exact, Choice::undecided, "two"),
                                           row("b", "a", Relation::different, Choice::undecided, "three")});
  REQUIRE(three.size() == 1);
  CHECK(three[0].first == 2);
  CHECK(three[0].second == 3);
}

TEST_CASE("A definition is hashed as it reads") {
  CHECK(align::definition_hash("person  som\nbor") == align::definition_hash(" person som bor "));
  CHECK(align::definition_hash("ba\u030Ade") == align::definition_hash("både"));
  CHECK(align::definition_hash("person") != align::definition_hash("Person"));
  CHECK(align::definition_hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
