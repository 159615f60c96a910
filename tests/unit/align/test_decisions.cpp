// SPDX-License-Identifier: Apache-2.0
#include "unit/align/pair_fixture.h"

#include <samklang/align/decision.h>

#include <algorithm>

using namespace samklang;
using namespace samklang::align;
using sample::judge;
using sample::Pair;
using sample::Record;

namespace {

const std::string text_a = "person som har bodd sammen med en annen i minst 12 måneder";
const std::string text_b = "person som har bodd sammen med en annen i minst 24 måneder";

Record with_text(const std::string& text) { return {"", "", {{"samboer"}}, {{text}}, {}, {}}; }

Decision decision(Relation relation, std::string subject = "a", std::string object = "b") {
  Decision row;
  row.subject = "https://example.org/" + subject;
  row.object = "https://example.org/" + object;
  row.relation = relation;
  row.state = DecisionState::proposed;
  row.place = {.source = "register.tsv", .line = 7};
  return row;
}

Pair judge_with(const std::vector<Decision>& rows, const std::string& a = text_a, const std::string& b = text_b) {
  AlignOptions options;
  options.decisions = rows;
  return judge(with_text(a), with_text(b), options);
}

std::vector<std::string> kinds(const Alignment& alignment) {
  std::vector<std::string> out;
  for (const auto& one : alignment.diagnostics) out.push_back(one.kind);
  return out;
}

} // namespace

TEST_CASE("a decision goes before what was computed") {
  CHECK(judge_with({}).verdict().authority == Authority::computed);
  for (const Relation relation :
       {Relation::exact, Relation::close, Relation::broader, Relation::overlapping, Relation::different}) {
    const Pair pair = judge_with({decision(relation)});
    const Verdict& verdict = pair.verdict();
    CHECK(verdict.relation == relation);
    CHECK(verdict.authority == Authority::decided);
    CHECK(verdict.confidence == 1);
    CHECK(verdict.p_exact == (relation == Relation::exact ? 1 : 0));
    REQUIRE(verdict.decision < pair.alignment.decisions.size());
    CHECK(pair.alignment.decisions[verdict.decision].place.line == 7);
    CHECK_FALSE(verdict.stale());
    CHECK(pair.alignment.diagnostics.empty());
  }
  const Pair exact = judge_with({decision(Relation::exact)});
  CHECK(exact.verdict().a_implies_b == Implication::yes);
  CHECK(exact.verdict().b_implies_a == Implication::yes);
  CHECK(reason(exact.verdict()).starts_with("Decided by people"));
  const Pair different = judge_with({decision(Relation::different)});
  CHECK(different.verdict().a_implies_b == Implication::no);
}

TEST_CASE("a row is read from the side it starts from") {
  const Pair pair = judge_with({decision(Relation::broader, "b", "a")});
  CHECK(pair.verdict().relation == Relation::narrower);
  CHECK(pair.verdict().a_implies_b == Implication::yes);
  CHECK(pair.verdict().b_implies_a == Implication::no);
}

TEST_CASE("only the relation steers") {
  Decision row = decision(Relation::undecided);
  row.choice = Choice::harmonise;
  row.state = DecisionState::carried_out;
  const Pair without = judge_with({});
  const Pair with = judge_with({row});
  CHECK(with.verdict().relation == without.verdict().relation);
  CHECK(with.verdict().authority == Authority::computed);
  CHECK(with.verdict().a_implies_b == without.verdict().a_implies_b);
  CHECK(with.verdict().confidence == without.verdict().confidence);
  CHECK(with.verdict().choice == Choice::harmonise);
  CHECK(with.verdict().decision == 0);
}

TEST_CASE("a decision goes before a mapping in the data") {
  Record a = with_text(text_a);
  a.links = {{"b", skos::RelationKind::exact_match}};
  const std::vector<Decision> rows = {decision(Relation::different)};
  AlignOptions options;
  CHECK(judge(a, with_text(text_b), options).verdict().relation == Relation::exact);
  options.decisions = rows;
  const Pair pair = judge(a, with_text(text_b), options);
  CHECK(pair.verdict().relation == Relation::different);
  CHECK(pair.verdict().authority == Authority::decided);
  CHECK(pair.has(EvidenceKind::asserted));
}

TEST_CASE("a decided pair is listed though blocking would miss it") {
  Record a = with_text(text_a);
  a.terms = {{"kjæreste"}};
  Record b = with_text("bygning av tre");
  b.terms = {{"låve"}};
  const std::vector<Decision> rows = {decision(Relation::different)};
  AlignOptions options;
  CHECK_FALSE(judge(a, b, options).found());
  options.decisions = rows;
  REQUIRE(judge(a, b, options).found());
  CHECK(judge(a, b, options).verdict().relation == Relation::different);
}

TEST_CASE("a decided pair of one agency is listed too") {
  Record a = with_text(text_a);
  Record b = with_text(text_b);
  a.agency = b.agency = sample::nav;
  const std::vector<Decision> rows = {decision(Relation::different)};
  AlignOptions options;
  CHECK_FALSE(judge(a, b, options).found());
  options.decisions = rows;
  CHECK(judge(a, b, options).verdict().same_agency);
}

TEST_CASE("between two agencies leaves out decisions of others") {
  Record a = with_text(text_a);
  a.agency = "Byen";
  const std::vector<Decision> rows = {decision(Relation::different)};
  AlignOptions options;
  options.decisions = rows;
  const auto catalogue = judge(a, with_text(text_b), options).catalogue;
  std::optional<std::uint32_t> nav;
  std::optional<std::uint32_t> tax;
  for (std::uint32_t i = 0; i < catalogue.columns().agencies.size(); ++i) {
    if (catalogue.agency_key(i) == sample::nav) nav = i;
    if (catalogue.agency_key(i) == sample::tax) tax = i;
  }
  options.agency_a = nav;
  options.agency_b = tax;
  CHECK_FALSE(judge(a, with_text(text_b), options).found());
}

TEST_CASE("a row is stale when no wording reads as it did") {
  Decision row = decision(Relation::exact);
  row.subject_hash = definition_hash(text_a);
  row.object_hash = definition_hash("en helt annen tekst");
  const Pair pair = judge_with({row});
  CHECK_FALSE(pair.verdict().stale_a);
  CHECK(pair.verdict().stale_b);
  CHECK(kinds(pair.alignment) == std::vector<std::string>{"decision-stale"});
  CHECK(pair.alignment.diagnostics[0].place.line == 7);

  row.object_hash = definition_hash("  " + text_b + "\n");
  CHECK_FALSE(judge_with({row}).verdict().stale());
  row.object_hash.clear();
  CHECK_FALSE(judge_with({row}).verdict().stale());

  Decision turned = decision(Relation::exact, "b", "a");
  turned.subject_hash = definition_hash(text_b);
  turned.object_hash = definition_hash("noe annet");
  CHECK(judge_with({turned}).verdict().stale_a);
  CHECK_FALSE(judge_with({turned}).verdict().stale_b);
}

TEST_CASE("a stale row steers no further than the rules would") {
  Decision row = decision(Relation::exact);
  row.subject_hash = definition_hash("før");
  const Pair capped = judge_with({row});
  CHECK(capped.verdict().relation == Relation::close);
  CHECK(capped.verdict().authority == Authority::decided);
  CHECK(capped.verdict().a_implies_b == Implication::with_caution);
  CHECK(capped.verdict().confidence < 1);
  // Equal texts today: the engine says the same by itself.
  const Pair confirmed = judge_with({row}, text_a, text_a);
  CHECK(confirmed.verdict().relation == Relation::exact);
  CHECK(confirmed.verdict().a_implies_b == Implication::with_caution);
  row.relation = Relation::different;
  const Pair different = judge_with({row}, text_a, text_a);
  CHECK(different.verdict().relation == Relation::different);
  CHECK(different.verdict().a_implies_b == Implication::no);
}

TEST_CASE("the confidence of a stale row is the engine's own") {
  Decision row = decision(Relation::close);
  row.subject_hash = definition_hash("før");
  const Verdict exact = judge_with({}, text_a, text_a).verdict();
  REQUIRE(exact.relation == Relation::exact);
  // "At least nearly the same": what is the same counts.
  const Pair pair = judge_with({row}, text_a, text_a);
  CHECK(pair.verdict().relation == Relation::close);
  CHECK(pair.verdict().confidence == exact.p_same);
  CHECK(pair.verdict().runner_up == Relation::exact);
  CHECK(pair.verdict().margin == exact.p_same - exact.p_exact);

  const Verdict computed = judge_with({}).verdict();
  REQUIRE(computed.relation != Relation::undecided);
  for (const Relation relation :
       {Relation::close, Relation::broader, Relation::narrower, Relation::overlapping, Relation::related,
        Relation::different}) {
    row.relation = relation;
    const Verdict verdict = judge_with({row}).verdict();
    CHECK(verdict.relation == relation);
    if (relation == Relation::close)
      CHECK(verdict.confidence == computed.p_same);
    else
      CHECK(verdict.confidence <= 1 - computed.p_same + 0.001F);
    if (relation == computed.relation) {
      CHECK(verdict.confidence == computed.confidence);
      CHECK(verdict.margin == computed.margin);
    } else {
      CHECK(verdict.confidence <= computed.confidence);
    }
  }
}

TEST_CASE("no definition is a text too") {
  const std::vector<Decision> rows = [] {
    Decision row = decision(Relation::close);
    row.subject_hash = definition_hash("");
    return std::vector<Decision>{row};
  }();
  AlignOptions options;
  options.decisions = rows;
  Record empty{"", "", {{"samboer"}}, {}, {}, {}};
  CHECK_FALSE(judge(empty, with_text(text_b), options).verdict().stale());
  CHECK(judge(with_text(text_a), with_text(text_b), options).verdict().stale_a);
}

TEST_CASE("decisions that contradict each other leave the pair undecided") {
  Decision other = decision(Relation::different, "b", "a");
  other.place = {.source = "theirs.tsv", .line = 3};
  const Pair pair = judge_with({decision(Relation::exact), other});
  CHECK(pair.verdict().relation == Relation::undecided);
  CHECK(pair.verdict().authority == Authority::decided);
  CHECK(pair.verdict().a_implies_b == Implication::unknown);
  CHECK(pair.verdict().confidence == 0);
  REQUIRE(kinds(pair.alignment) == std::vector<std::string>{"decision-contradiction"});
  CHECK(
      to_string(pair.alignment.diagnostics[0]) ==
      "theirs.tsv:3: warning: <https://example.org/b> and <https://example.org/a> are decided different here and exact in "
      "register.tsv:7: undecided until one of them is changed [decision-contradiction]");
}

TEST_CASE("registers that agree are one decision, of the furthest state") {
  Decision later = decision(Relation::narrower, "b", "a");
  later.state = DecisionState::agreed;
  later.place = {.source = "theirs.tsv", .line = 3};
  const Pair pair = judge_with({decision(Relation::broader), later});
  CHECK(pair.verdict().relation == Relation::broader);
  REQUIRE(pair.alignment.decisions.size() == 1);
  CHECK(pair.alignment.decisions[0].state == DecisionState::agreed);
  CHECK(pair.alignment.diagnostics.empty());
}

TEST_CASE("what is odd in a register is told") {
  const Pair pair = judge_with({decision(Relation::close), decision(Relation::close),
                                decision(Relation::exact, "a", "z"), decision(Relation::exact, "y", "z")});
  auto found = kinds(pair.alignment);
  std::sort(found.begin(), found.end());
  CHECK(found == std::vector<std::string>{"decision-duplicate", "decision-without-concept"});
}

TEST_CASE("the texts a row keeps are of one language where they can be") {
  Record a = with_text(text_a);
  a.definitions = {{"på nynorsk", Language::nn}, {"på bokmål", Language::nb}};
  Record b = with_text(text_b);
  b.definitions = {{"også på nynorsk", Language::nn}};
  const Pair pair = judge(a, b);
  const auto texts = compared_texts(pair.catalogue[pair.verdict().a], pair.catalogue[pair.verdict().b]);
  CHECK(texts.subject == "på nynorsk");
  CHECK(texts.object == "også på nynorsk");
}
