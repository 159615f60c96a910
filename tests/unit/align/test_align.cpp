// SPDX-License-Identifier: Apache-2.0
#include "unit/align/pair_fixture.h"

#include <random>

using namespace samklang;
using namespace samklang::align;
using sample::judge;
using sample::Record;

namespace {

std::string everything(const skos::Catalogue& catalogue, const Alignment& alignment) {
  std::string out;
  const auto span = [&](const TextSpan& place) {
    return std::string(catalogue.text(place.text)) + "[" + std::to_string(place.begin) + "," +
           std::to_string(place.end) + ")";
  };
  for (const Verdict& verdict : alignment.verdicts) {
    out += std::string(catalogue.iri(verdict.a)) + " " + std::string(catalogue.iri(verdict.b)) + " " +
           std::string(name(verdict.relation)) + " " + std::to_string(verdict.confidence) + " " +
           std::to_string(verdict.p_same) + " " + std::to_string(verdict.differences) + "\n";
    for (const Evidence& one : verdict.evidence)
      out += "  " + std::string(name(one.kind)) + " " + std::to_string(one.weight) + " " + span(one.a) + " " +
             span(one.b) + "\n";
  }
  return out;
}

/// The background is alike among itself: how many verdicts are on others.
std::size_t of_terms(const skos::Catalogue& catalogue, const Alignment& alignment) {
  return static_cast<std::size_t>(
      std::count_if(alignment.verdicts.begin(), alignment.verdicts.end(), [&](const Verdict& verdict) {
        return catalogue.iri(verdict.a).find("bakgrunn") == std::string_view::npos;
      }));
}

std::vector<Record> records() {
  std::vector<Record> out;
  sample::add_background(out);
  for (const std::string& agency : {sample::nav, sample::tax, std::string("Byen")}) {
    out.push_back(
        {agency + "/1", agency, {{"gave"}}, {{"overføring av verdier uten motytelse til " + agency}}, {}, {}});
    out.push_back({agency + "/2", agency, {{"gave"}}, {{"overføring av verdier uten motytelse"}}, {}, {}});
    out.push_back({agency + "/3", agency, {{"frist"}}, {{"siste dag for betaling, 14 dager etter krav"}}, {}, {}});
  }
  return out;
}

} // namespace

TEST_CASE("verdicts come in order, each pair once, the first concept first") {
  const skos::Catalogue catalogue = sample::catalogue(records());
  const auto made = align::align(catalogue);
  REQUIRE(made);
  CHECK(of_terms(catalogue, *made) == 15); // 12 of gave, 3 of frist
  for (std::size_t i = 0; i < made->verdicts.size(); ++i) {
    const Verdict& verdict = made->verdicts[i];
    CHECK(verdict.a < verdict.b);
    CHECK_FALSE(verdict.same_agency);
    if (i > 0) CHECK(std::pair(made->verdicts[i - 1].a, made->verdicts[i - 1].b) < std::pair(verdict.a, verdict.b));
  }
  CHECK(made->calibrated_on == standard_model().calibrated_on);
  CHECK_FALSE(made->engine.empty());
}

TEST_CASE("the order of the input changes nothing") {
  std::vector<Record> shuffled = records();
  const skos::Catalogue first = sample::catalogue(shuffled);
  const std::string expected = everything(first, *align::align(first));
  for (unsigned seed = 1; seed <= 5; ++seed) {
    std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(seed));
    const skos::Catalogue again = sample::catalogue(shuffled);
    CHECK(everything(again, *align::align(again)) == expected);
  }
}

TEST_CASE("within adds pairs of one agency, between keeps two") {
  const skos::Catalogue catalogue = sample::catalogue(records());
  AlignOptions within;
  within.within = true;
  const auto more = align::align(catalogue, within);
  REQUIRE(more);
  std::size_t same = 0;
  for (const Verdict& verdict : more->verdicts) same += verdict.same_agency ? 1 : 0;
  CHECK(same == 3);
  CHECK(of_terms(catalogue, *more) == 18);

  AlignOptions between;
  between.agency_a = catalogue[*catalogue.find("https://example.org/Byen/1")].publisher();
  between.agency_b = catalogue[*catalogue.find("https://example.org/" + sample::nav + "/1")].publisher();
  const auto two = align::align(catalogue, between);
  REQUIRE(two);
  CHECK(two->verdicts.size() == 5);
  // A verdict does not depend on what else was asked for.
  for (const Verdict& verdict : two->verdicts) {
    const auto place = std::find_if(more->verdicts.begin(), more->verdicts.end(),
                                    [&](const Verdict& one) { return one.a == verdict.a && one.b == verdict.b; });
    REQUIRE(place != more->verdicts.end());
    CHECK(place->relation == verdict.relation);
    CHECK(place->p_same == verdict.p_same);
  }
}

TEST_CASE("wrong agencies are an error, an empty catalogue is not") {
  AlignOptions wrong;
  wrong.agency_a = 77;
  wrong.agency_b = 0;
  const auto failed = align::align(sample::catalogue(records()), wrong);
  REQUIRE_FALSE(failed);
  CHECK(failed.error().code == ErrorCode::usage);
  AlignOptions half;
  half.agency_a = 0;
  CHECK(align::align(sample::catalogue(records()), half).error().code == ErrorCode::usage);
  const auto empty = align::align(skos::Catalogue{});
  REQUIRE(empty);
  CHECK(empty->verdicts.empty());
}

TEST_CASE("an alignment can be stopped and tells how far it is") {
  std::stop_source source;
  source.request_stop();
  AlignOptions options;
  options.stop = source.get_token();
  const auto stopped = align::align(sample::catalogue(records()), options);
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == ErrorCode::cancelled);

  std::vector<std::string> stages;
  AlignOptions told;
  told.progress = [&](const Progress& progress) { stages.emplace_back(progress.stage); };
  REQUIRE(align::align(sample::catalogue(records()), told));
  CHECK(stages.front() == "match");
  CHECK(stages.back() == "align");
}

TEST_CASE("what the data asserts outranks what was computed, and what speaks against it stays") {
  Record a{"", "", {{"barn"}}, {{"person under 18 år"}}, {}, {{"b", skos::RelationKind::exact_match}}};
  const Record b{"", "", {{"barn"}}, {{"person under 16 år"}}, {}, {}};
  const auto exact = judge(a, b);
  CHECK(exact.verdict().relation == Relation::exact);
  CHECK(exact.verdict().authority == Authority::asserted);
  CHECK(exact.has(EvidenceKind::number_conflict));
  CHECK(exact.verdict().has(Difference::value));
  CHECK(exact.verdict().a_implies_b == Implication::with_caution);

  // "A broadMatch B": B is the broader one.
  a.links = {{"b", skos::RelationKind::broad_match}};
  CHECK(judge(a, b).verdict().relation == Relation::narrower);
  a.links.clear();
  Record from_b = b;
  from_b.links = {{"a", skos::RelationKind::broad_match}};
  CHECK(judge(a, from_b).verdict().relation == Relation::broader);
  a.links = {{"b", skos::RelationKind::broad_match}};
  const auto contradictory = judge(a, from_b);
  CHECK(contradictory.verdict().relation == Relation::undecided);
  CHECK(contradictory.verdict().authority == Authority::asserted);

  a.links = {{"b", skos::RelationKind::see_also}};
  const auto seen = judge(a, b);
  CHECK(seen.verdict().authority == Authority::computed);
  CHECK(seen.has(EvidenceKind::asserted));
}

TEST_CASE("a see-also alone is shown only when everything is asked for") {
  const Record a{"", "", {{"barn"}}, {{"person under 18 år"}}, {}, {{"b", skos::RelationKind::see_also}}};
  const Record b{"", "", {{"ungdom"}}, {{"person som verken er liten eller voksen"}}, {}, {}};
  CHECK_FALSE(judge(a, b).found());
  AlignOptions all;
  all.all_candidates = true;
  CHECK(judge(a, b, all).verdict().relation == Relation::undecided);
}
