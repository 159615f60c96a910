// SPDX-License-Identifier: Apache-2.0
#include "unit/match/sample_catalogue.h"

#include "align/make_coherent.h"

#include <samklang/align/align.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

using namespace samklang;
using namespace samklang::align;

namespace {

/// Concepts a0, b0, c1 ...: the letter is the agency.
struct Case {
  skos::Catalogue catalogue;
  Alignment alignment;
  bool within = true;

  explicit Case(const std::vector<std::string>& names, std::vector<std::pair<std::string, std::string>> broader = {}) {
    std::vector<sample::Record> records;
    for (const auto& name : names) {
      sample::Record record{name, "Agency " + name.substr(0, 1), {{"term " + name}}, {{"text of " + name}}, {}, {}};
      for (const auto& [narrower, above] : broader)
        if (narrower == name) record.links.push_back({above, skos::RelationKind::broader_generic});
      records.push_back(std::move(record));
    }
    catalogue = sample::catalogue(std::move(records));
  }

  skos::ConceptIndex at(const std::string& name) const { return *catalogue.find("https://example.org/" + name); }

  Verdict& add(const std::string& a, const std::string& b, Relation relation, float confidence = 0.9F,
               Authority authority = Authority::computed) {
    Verdict verdict;
    verdict.a = std::min(at(a), at(b));
    verdict.b = std::max(at(a), at(b));
    verdict.relation = at(a) < at(b) ? relation : inverse(relation);
    verdict.confidence = confidence;
    verdict.p_exact = confidence;
    verdict.p_same = confidence;
    verdict.authority = authority;
    verdict.same_agency = catalogue[verdict.a].publisher() == catalogue[verdict.b].publisher();
    alignment.verdicts.push_back(verdict);
    return alignment.verdicts.back();
  }
  void settle() {
    std::sort(alignment.verdicts.begin(), alignment.verdicts.end(), [](const Verdict& left, const Verdict& right) {
      return std::pair(left.a, left.b) < std::pair(right.a, right.b);
    });
    make_coherent(catalogue, within, alignment);
  }
  const Verdict& of(const std::string& a, const std::string& b) const {
    for (const Verdict& verdict : alignment.verdicts)
      if ((verdict.a == at(a) && verdict.b == at(b)) || (verdict.a == at(b) && verdict.b == at(a))) return verdict;
    FAIL("no verdict");
    return alignment.verdicts.front();
  }
  std::vector<std::string> kinds() const {
    std::vector<std::string> out;
    for (const auto& one : alignment.diagnostics) out.push_back(one.kind);
    return out;
  }
};

} // namespace

TEST_CASE("a chain may not join two concepts of one agency") {
  Case one({"a1", "a2", "b1"});
  one.add("a1", "b1", Relation::exact, 0.95F);
  one.add("b1", "a2", Relation::exact, 0.80F);
  one.settle();
  CHECK(one.of("a1", "b1").relation == Relation::exact);
  const Verdict& cut = one.of("a2", "b1");
  CHECK(cut.relation == Relation::close);
  CHECK(cut.a_implies_b == Implication::with_caution);
  REQUIRE(one.alignment.coherence.removed.size() == 1);
  const RemovedLink& removed = one.alignment.coherence.removed[0];
  CHECK(&one.alignment.verdicts[removed.verdict] == &cut);
  CHECK(cut.removed == 0);
  CHECK(removed.reason == RemovalReason::same_agency);
  CHECK(removed.relation == Relation::exact);
  CHECK(removed.a == one.at("a1"));
  CHECK(removed.b == one.at("a2"));
  CHECK(one.alignment.coherence.clusters == 1);
  CHECK(one.of("a1", "b1").removed == skos::no_index);
}

TEST_CASE("what is taken back to close counts exact") {
  Case one({"a1", "a2", "b1"});
  one.add("a1", "b1", Relation::exact, 0.95F);
  Verdict& weaker = one.add("b1", "a2", Relation::exact, 0.80F);
  weaker.p_same = 0.875F;
  one.settle();
  const Verdict& cut = one.of("a2", "b1");
  REQUIRE(cut.relation == Relation::close);
  CHECK(cut.confidence == 0.875F);
  CHECK(cut.margin == Approx(0.075F));
  CHECK(cut.runner_up == Relation::exact);
}

TEST_CASE("duplicates inside one agency stand as one") {
  Case one({"a1", "a2", "b1"});
  one.add("a1", "a2", Relation::exact);
  one.add("a1", "b1", Relation::exact);
  one.add("a2", "b1", Relation::exact);
  one.settle();
  CHECK(one.alignment.coherence.removed.empty());
  CHECK(one.of("a2", "b1").relation == Relation::exact);
}

TEST_CASE("records with one term and one definition are duplicates without a verdict") {
  std::vector<sample::Record> records;
  for (const std::string name : {"a1", "a2", "b1"})
    records.push_back({name, "Agency " + name.substr(0, 1), {{"gave"}}, {{"overføring uten vederlag"}}, {}, {}});
  const skos::Catalogue catalogue = sample::catalogue(records);
  const auto made = align::align(catalogue);
  REQUIRE(made);
  REQUIRE(made->verdicts.size() == 2);
  for (const Verdict& verdict : made->verdicts) CHECK(verdict.relation == Relation::exact);
  REQUIRE(made->diagnostics.size() == 1);
  CHECK(made->diagnostics[0].kind == "duplicate-in-agency");
}

TEST_CASE("a chain may not join what people call different") {
  Case one({"a1", "b1", "c1", "d1"});
  one.add("a1", "b1", Relation::exact, 0.9F);
  one.add("b1", "c1", Relation::exact, 0.7F);
  one.add("c1", "d1", Relation::exact, 0.9F);
  one.add("a1", "d1", Relation::different, 1, Authority::decided);
  one.settle();
  CHECK(one.of("b1", "c1").relation == Relation::undecided);
  CHECK(one.of("b1", "c1").a_implies_b == Implication::unknown);
  CHECK(one.of("a1", "d1").relation == Relation::different);
  REQUIRE(one.alignment.coherence.removed.size() == 1);
  CHECK(one.alignment.coherence.removed[0].reason == RemovalReason::decided_different);
  CHECK(one.alignment.coherence.clusters == 2);
}

TEST_CASE("decisions weigh more than the data, and the data more than what was computed") {
  Case one({"a1", "b1", "c1", "d1"});
  one.add("a1", "b1", Relation::exact, 0.3F, Authority::decided);
  one.add("b1", "c1", Relation::exact, 0.99F);
  one.add("c1", "d1", Relation::exact, 0.5F, Authority::asserted);
  one.add("a1", "d1", Relation::different, 1, Authority::decided);
  one.settle();
  CHECK(one.of("b1", "c1").relation == Relation::undecided);
  CHECK(one.of("a1", "b1").relation == Relation::exact);
  CHECK(one.of("c1", "d1").relation == Relation::exact);
  CHECK(one.alignment.diagnostics.empty());
}

TEST_CASE("decisions that contradict each other along a chain are told") {
  Case one({"a1", "b1", "c1"});
  one.add("a1", "b1", Relation::exact, 1, Authority::decided);
  one.add("b1", "c1", Relation::exact, 1, Authority::decided);
  one.add("a1", "c1", Relation::different, 1, Authority::decided);
  one.settle();
  CHECK(one.of("a1", "b1").relation == Relation::undecided);
  CHECK(one.of("b1", "c1").relation == Relation::exact);
  CHECK(one.kinds() == std::vector<std::string>{"decision-contradiction"});
}

TEST_CASE("people may say that two of an agency are one concept of another's") {
  Case one({"a1", "a2", "b1"});
  one.add("a1", "b1", Relation::exact, 1, Authority::decided);
  one.add("a2", "b1", Relation::exact, 1, Authority::decided);
  one.settle();
  CHECK(one.alignment.coherence.removed.empty());
  CHECK(one.kinds() == std::vector<std::string>{"duplicate-in-agency"});
}

TEST_CASE("exact and another relation do not hold on one pair") {
  Case weak({"a1", "b1", "c1"});
  weak.add("a1", "b1", Relation::exact, 0.9F);
  weak.add("b1", "c1", Relation::exact, 0.9F);
  weak.add("a1", "c1", Relation::broader, 0.5F);
  weak.settle();
  CHECK(weak.of("a1", "c1").relation == Relation::undecided);
  CHECK(weak.of("a1", "b1").relation == Relation::exact);
  REQUIRE(weak.alignment.coherence.removed.size() == 1);
  CHECK(weak.alignment.coherence.removed[0].relation == Relation::broader);
  CHECK(weak.alignment.coherence.removed[0].reason == RemovalReason::other_relation);

  Case strong({"a1", "b1", "c1"});
  strong.add("a1", "b1", Relation::exact, 0.9F);
  strong.add("b1", "c1", Relation::exact, 0.6F);
  strong.add("a1", "c1", Relation::overlapping, 0.7F, Authority::asserted);
  strong.settle();
  CHECK(strong.of("b1", "c1").relation == Relation::close);
  CHECK(strong.of("a1", "c1").relation == Relation::overlapping);
}

TEST_CASE("nothing is both related and broader") {
  Case one({"a1", "a2", "b1", "c1"}, {{"a1", "a2"}});
  one.add("a2", "b1", Relation::exact);
  one.add("c1", "b1", Relation::broader);
  one.add("a1", "c1", Relation::related);
  one.settle();
  CHECK(one.of("a1", "c1").relation == Relation::undecided);
  REQUIRE(one.alignment.coherence.removed.size() == 1);
  CHECK(one.alignment.coherence.removed[0].reason == RemovalReason::hierarchy);

  Case asserted({"a1", "a2", "b1"}, {{"a1", "a2"}});
  asserted.add("a2", "b1", Relation::exact);
  asserted.add("a1", "b1", Relation::related, 0.9F, Authority::asserted);
  asserted.settle();
  CHECK(asserted.of("a1", "b1").relation == Relation::related);
  CHECK(asserted.kinds() == std::vector<std::string>{"related-and-broader"});
}

TEST_CASE("of a circle of broader concepts the weakest link goes") {
  Case one({"a1", "b1", "c1"});
  one.add("a1", "b1", Relation::broader, 0.9F);
  one.add("b1", "c1", Relation::broader, 0.4F);
  one.add("c1", "a1", Relation::broader, 0.8F);
  one.settle();
  CHECK(one.of("b1", "c1").relation == Relation::undecided);
  REQUIRE(one.alignment.coherence.removed.size() == 1);
  CHECK(one.alignment.coherence.removed[0].reason == RemovalReason::circle);
  CHECK(one.kinds().empty());

  Case asserted({"a1", "b1", "c1"});
  for (const auto& [a, b] : {std::pair("a1", "b1"), std::pair("b1", "c1"), std::pair("c1", "a1")})
    asserted.add(a, b, Relation::broader, 0.9F, Authority::asserted);
  asserted.settle();
  CHECK(asserted.alignment.coherence.removed.empty());
  CHECK(asserted.kinds() == std::vector<std::string>{"broader-circle"});

  Case none({"a1", "b1", "c1"});
  none.add("a1", "b1", Relation::broader);
  none.add("b1", "c1", Relation::broader);
  none.settle();
  CHECK(none.kinds().empty());
}

TEST_CASE("the link that glues two clusters is a bridge") {
  Case one({"a1", "b1", "c1", "d1", "e1", "f1"});
  one.add("a1", "b1", Relation::exact);
  one.add("b1", "c1", Relation::exact);
  one.add("a1", "c1", Relation::exact);
  one.add("c1", "d1", Relation::exact);
  one.add("d1", "e1", Relation::exact);
  one.add("d1", "f1", Relation::exact);
  one.settle();
  REQUIRE(one.alignment.coherence.bridges.size() == 1);
  CHECK(&one.alignment.verdicts[one.alignment.coherence.bridges[0]] == &one.of("c1", "d1"));
  CHECK(one.alignment.coherence.largest_cluster == 6);
}

TEST_CASE("whatever the links, nothing incoherent is left, and one run is like another") {
  std::mt19937 random(41);
  for (int round = 0; round < 400; ++round) {
    std::vector<std::string> names;
    for (const char agency : {'a', 'b', 'c', 'd'})
      for (int i = 0; i < 4; ++i) names.push_back(std::string(1, agency) + std::to_string(i));
    Case one(names);
    std::set<std::pair<std::size_t, std::size_t>> used;
    for (int i = 0; i < 24; ++i) {
      auto a = random() % names.size();
      auto b = random() % names.size();
      if (a == b || names[a][0] == names[b][0] || !used.insert(std::minmax(a, b)).second) continue;
      const auto what = random() % 8;
      const auto confidence = static_cast<float>(random() % 100) / 100;
      if (what == 0) {
        one.add(names[a], names[b], Relation::different, 1, Authority::decided);
      } else {
        one.add(names[a], names[b],
                what == 1   ? Relation::broader
                : what == 2 ? Relation::related
                            : Relation::exact,
                confidence, what == 3 ? Authority::asserted : Authority::computed);
      }
    }
    Case again = one;
    one.settle();
    again.settle();
    std::vector<std::size_t> cluster(names.size());
    for (std::size_t i = 0; i < cluster.size(); ++i) cluster[i] = i;
    for (std::size_t pass = 0; pass < names.size(); ++pass) {
      for (const Verdict& verdict : one.alignment.verdicts)
        if (verdict.relation == Relation::exact)
          cluster[verdict.a] = cluster[verdict.b] = std::min(cluster[verdict.a], cluster[verdict.b]);
    }
    for (std::size_t a = 0; a < names.size(); ++a)
      for (std::size_t b = a + 1; b < names.size(); ++b)
        if (cluster[a] == cluster[b] && one.catalogue[static_cast<skos::ConceptIndex>(a)].publisher() ==
                                            one.catalogue[static_cast<skos::ConceptIndex>(b)].publisher())
          FAIL("two of one agency are joined in round " << round);
    for (const Verdict& verdict : one.alignment.verdicts) {
      const bool excludes = verdict.relation != Relation::exact && verdict.relation != Relation::close &&
                            verdict.relation != Relation::undecided;
      if (excludes && cluster[verdict.a] == cluster[verdict.b]) FAIL("exact and another relation in round " << round);
    }
    for (std::size_t i = 0; i < one.alignment.verdicts.size(); ++i)
      if (one.alignment.verdicts[i].relation != again.alignment.verdicts[i].relation)
        FAIL("another run in round " << round);
    for (const RemovedLink& link : one.alignment.coherence.removed)
      if (one.alignment.verdicts[link.verdict].authority == Authority::decided)
        FAIL("a decision is cut in round " << round);
  }
}

TEST_CASE("a very large cluster is settled strongest link first") {
  std::vector<std::string> names;
  for (int i = 0; i < 600; ++i) names.push_back("b" + std::to_string(1000 + i));
  names.push_back("a0");
  Case one(names);
  for (int i = 0; i < 600; ++i)
    one.add("a0", names[static_cast<std::size_t>(i)], Relation::exact, i == 77 ? 0.99F : 0.5F);
  one.settle();
  CHECK(one.alignment.coherence.greedy_clusters == 1);
  CHECK(one.alignment.coherence.removed.size() == 599);
  CHECK(one.of("a0", names[77]).relation == Relation::exact);
}
