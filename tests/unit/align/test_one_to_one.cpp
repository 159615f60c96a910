// SPDX-License-Identifier: Apache-2.0
#include "unit/align/pair_fixture.h"

#include <samklang/align/one_to_one.h>

using namespace samklang;
using namespace samklang::align;

namespace {

struct Case {
  skos::Catalogue catalogue;
  std::vector<Verdict> verdicts;

  Case() {
    std::vector<sample::Record> records;
    for (const std::string name : {"a0", "a1", "b0", "b1", "c0"})
      records.push_back({name, "Agency " + name.substr(0, 1), {{name}}, {}, {}, {}});
    catalogue = sample::catalogue(std::move(records));
  }
  Verdict& add(const std::string& a, const std::string& b, Relation relation, float p_same) {
    Verdict verdict;
    verdict.a = *catalogue.find("https://example.org/" + a);
    verdict.b = *catalogue.find("https://example.org/" + b);
    verdict.relation = relation;
    verdict.p_same = p_same;
    verdict.same_agency = a[0] == b[0];
    verdicts.push_back(verdict);
    return verdicts.back();
  }
  std::vector<bool> kept(bool label_mode_only = false) const {
    return one_to_one(catalogue, verdicts, label_mode_only).kept;
  }
};

} // namespace

TEST_CASE("two likely pairs go before one that is surer") {
  Case one;
  one.add("a0", "b0", Relation::exact, 0.9F);
  one.add("a0", "b1", Relation::close, 0.7F);
  one.add("a1", "b0", Relation::close, 0.7F);
  CHECK(one.kept() == std::vector<bool>{false, true, true});
}

TEST_CASE("each other agency has a counterpart of its own") {
  Case one;
  one.add("a0", "b0", Relation::exact, 0.9F);
  one.add("a0", "c0", Relation::exact, 0.8F);
  one.add("b0", "c0", Relation::close, 0.8F);
  CHECK(one.kept() == std::vector<bool>{true, true, true});
}

TEST_CASE("exact goes before close that is as likely the same") {
  Case one;
  one.add("a0", "b0", Relation::close, 0.8F);
  one.add("a0", "b1", Relation::exact, 0.8F);
  CHECK(one.kept() == std::vector<bool>{false, true});
}

TEST_CASE("what people decided stays") {
  Case one;
  one.add("a0", "b0", Relation::exact, 0.1F).authority = Authority::decided;
  one.add("a0", "b1", Relation::exact, 0.9F).authority = Authority::decided;
  one.add("a1", "b1", Relation::exact, 0.9F);
  CHECK(one.kept() == std::vector<bool>{true, true, false});
}

TEST_CASE("other relations, one agency and definitions are left as they are") {
  Case one;
  one.add("a0", "b0", Relation::broader, 0.9F);
  one.add("a0", "a1", Relation::exact, 0.9F);
  one.add("a0", "b1", Relation::exact, 0.9F);
  one.add("a1", "b1", Relation::exact, 0.8F);
  CHECK(one.kept() == std::vector<bool>{true, true, true, false});
  CHECK(one.kept(true) == std::vector<bool>(4, true));
}

TEST_CASE("align extracts one to one when asked") {
  std::vector<sample::Record> records;
  sample::add_background(records);
  const std::string text = "overføring av verdier uten motytelse";
  records.push_back({"a/gave", sample::nav, {{"gave"}}, {{text}}, {}, {}});
  records.push_back({"b/gave", sample::tax, {{"gave"}}, {{text}}, {}, {}});
  records.push_back({"b/gave2", sample::tax, {{"gave"}}, {{text}}, {}, {}});
  const auto catalogue = sample::catalogue(std::move(records));
  AlignOptions options;
  const auto all = align::align(catalogue, options);
  REQUIRE(all);
  // The background pairs up by its own words; only the gifts are counted.
  const auto is_gift = [&](const Verdict& verdict) { return catalogue[verdict.a].term() == "gave"; };
  std::size_t before = 0;
  for (const Verdict& verdict : all->verdicts)
    if (is_gift(verdict))
      before += verdict.relation == Relation::exact || verdict.relation == Relation::close ? 1U : 0U;
  CHECK(before == 2);
  options.one_to_one = true;
  const auto made = align::align(catalogue, options);
  REQUIRE(made);
  std::size_t same = 0;
  for (const Verdict& verdict : made->verdicts) {
    if (!is_gift(verdict)) continue;
    if (verdict.relation == Relation::exact || verdict.relation == Relation::close) {
      ++same;
      CHECK(catalogue.iri(verdict.b) == "https://example.org/b/gave");
    } else {
      REQUIRE(verdict.removed < made->coherence.removed.size());
      CHECK(made->coherence.removed[verdict.removed].reason == RemovalReason::one_to_one);
    }
  }
  CHECK(same == 1);
}
