// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/numbers.h>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using samklang::Language;
using namespace samklang::text;

namespace {

struct Expected {
  double value;
  Unit unit;
  Comparator comparator;
  std::string_view place;
};

void check(std::string_view text, const std::vector<Expected>& expected, Language language = Language::nb) {
  INFO(std::string(text));
  const std::vector<Number> found = numbers(text, language);
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    CHECK(found[i].value == Approx(expected[i].value));
    CHECK(found[i].unit == expected[i].unit);
    CHECK(found[i].comparator == expected[i].comparator);
    CHECK(text.substr(found[i].begin, found[i].end - found[i].begin) == expected[i].place);
  }
}

} // namespace

TEST_CASE("numbers have value, unit, bound and place") {
  check("person over 18 år", {{18, Unit::age, Comparator::more_than, "over 18 år"}});
  check("minst 75 % av normert studieprogresjon", {{75, Unit::percent, Comparator::at_least, "minst 75 %"}});
  check("75prosent eller 100 prosent", {{100, Unit::percent, Comparator::none, "100 prosent"}});
  check("mer enn 10 000 kroner", {{10000, Unit::krone, Comparator::more_than, "mer enn 10 000 kroner"}});
  check("rente på 7,5 prosent", {{7.5, Unit::percent, Comparator::none, "7,5 prosent"}});
  check("ikke mer enn 6 G", {{6, Unit::base_amount, Comparator::at_most, "ikke mer enn 6 G"}});
  check("fra og med 13 til og med 19 måneder",
        {{13, Unit::month, Comparator::between, "fra og med 13 til og med 19 måneder"}});
  check("mellom 20 og 99 prosent", {{20, Unit::percent, Comparator::between, "20 og 99 prosent"}});
  check("i alderen 18 til 29 år", {{18, Unit::year, Comparator::between, "18 til 29 år"}});
  check("den som er 67 år eller eldre", {{67, Unit::age, Comparator::at_least, "67 år eller eldre"}});
}

TEST_CASE("years are an age where the words say so") {
  check("fylte 18 år", {{18, Unit::age, Comparator::none, "18 år"}});
  check("en 18-åring", {{18, Unit::age, Comparator::none, "18-åring"}});
  check("har levd sammen i minst tre år", {{3, Unit::year, Comparator::at_least, "minst tre år"}});
  check("sju år gammel", {{7, Unit::age, Comparator::none, "sju år"}});
}

TEST_CASE("number words count, articles do not") {
  check("tolv av de siste atten månedene",
        {{12, Unit::month, Comparator::none, "tolv"}, {18, Unit::month, Comparator::none, "atten månedene"}});
  check("atten månader", {{18, Unit::month, Comparator::none, "atten månader"}}, Language::nn);
  check("barn under ett år", {{1, Unit::age, Comparator::less_than, "under ett år"}});
  check("en person som har en avtale", {});
  check("ett og samme system", {});
  check("ellevesifret nummer", {{11, Unit::digit, Comparator::none, "ellevesifret"}});
  check("i en treårsperiode", {{3, Unit::year, Comparator::none, "treårsperiode"}});
  check("an 18-year period of two years",
        {{18, Unit::year, Comparator::none, "18-year"}, {2, Unit::year, Comparator::none, "two years"}}, Language::en);
  check("to eller flere personer", {{2, Unit::none, Comparator::at_least, "to eller flere"}});
  check("given to a person", {}, Language::en);
  check("timelønn og tidel", {});
}

TEST_CASE("references, dates, ordinals and enumerators are no numbers") {
  check("etter folketrygdloven § 1-5 tredje ledd", {});
  check("lov 4. desember 1992 nr. 126 om arkiv", {});
  check("fra 01.01.2020 til 2021-12-31", {});
  check("kapittel 5 og artikkel 12", {});
  check("inntektsåret 2019", {});
  check("1) navn 2) adresse", {});
  check("i 2. ledd", {});
  check("et beløp på 2019 kroner", {{2019, Unit::krone, Comparator::none, "2019 kroner"}});
}

TEST_CASE("shares are percentages, halves are halves of their unit") {
  check("minst halvparten av boligen", {{50, Unit::percent, Comparator::at_least, "minst halvparten"}});
  check("to tredeler av arven", {{66.6667, Unit::percent, Comparator::none, "to tredeler"}});
  check("2/3 av formuen", {{66.6667, Unit::percent, Comparator::none, "2/3"}});
  check("i et halvt år eller mer", {{0.5, Unit::year, Comparator::at_least, "halvt år eller mer"}});
  check("en eller flere måneder", {{1, Unit::month, Comparator::at_least, "en eller flere måneder"}});
}

TEST_CASE("bounds order numbers as sets") {
  const auto relation = [](std::string_view left, std::string_view right) {
    return compare(numbers(left).at(0), numbers(right).at(0));
  };
  CHECK(relation("minst 75 %", "100 %") == NumberRelation::covers);
  CHECK(relation("50 prosent", "minst 40 prosent") == NumberRelation::covered);
  CHECK(relation("minst 14 dager", "mer enn 14 dager") == NumberRelation::covers);
  CHECK(relation("under 60 prosent", "under 50 prosent") == NumberRelation::covers);
  CHECK(relation("mellom 20 og 99 prosent", "mellom 50 og 99 prosent") == NumberRelation::covers);
  CHECK(relation("18 til 29 år", "25 til 40 år") == NumberRelation::overlaps);
  CHECK(relation("12 måneder", "24 måneder") == NumberRelation::disjoint);
  CHECK(relation("12 måneder", "ett år") == NumberRelation::equal);
  CHECK(relation("12 måneder", "12 prosent") == NumberRelation::unlike);
}

TEST_CASE("numbers compare across units that convert exactly") {
  const auto first = [](std::string_view text) { return numbers(text).at(0); };
  CHECK(same_number(first("ett år"), first("12 måneder")));
  CHECK(same_number(first("14 dager"), first("to uker")));
  CHECK_FALSE(same_number(first("minst 14 dager"), first("mer enn 14 dager")));
  CHECK_FALSE(same_number(first("12 måneder"), first("12 dager")));
  CHECK(same_dimension(first("2 år"), first("18 måneder")));
  CHECK_FALSE(same_dimension(first("2 år"), first("18 prosent")));
  CHECK_FALSE(same_dimension(first("person over 18 år"), first("minst tre år")));
  CHECK(same_number(first("barn under ett år"), first("under 12 måneder")));
}

TEST_CASE("a share that no whole per cent is may be rounded, days are hours") {
  const auto only = [](const std::string& words) {
    const auto found = numbers(words);
    REQUIRE(found.size() == 1);
    return found.front();
  };
  CHECK(same_number(only("to tredeler av prisen"), only("67 prosent av prisen")));
  CHECK_FALSE(same_number(only("50 prosent av prisen"), only("50,4 prosent av prisen")));
  CHECK(compare(only("høyst en tjuedel"), only("høyst fem prosent")) == NumberRelation::equal);
  CHECK(compare(only("innen 48 timer"), only("innen to døgn")) == NumberRelation::equal);
}

TEST_CASE("units of trade and of working life") {
  check("inntil 50 m²", {{50, Unit::square_metre, Comparator::at_most, "inntil 50 m²"}});
  check("over 3,5 tonn", {{3.5, Unit::tonne, Comparator::more_than, "over 3,5 tonn"}});
  check("minst fem virkedager", {{5, Unit::working_day, Comparator::at_least, "minst fem virkedager"}});
  check("30 minutter", {{30, Unit::minute, Comparator::none, "30 minutter"}});
  check("høyst 10 dekar", {{10, Unit::decare, Comparator::at_most, "høyst 10 dekar"}});
}

TEST_CASE("months and days are compared by a month's length") {
  const auto of = [](std::string_view text) {
    INFO(text);
    const auto found = numbers(text);
    REQUIRE(found.size() == 1);
    return found.front();
  };
  CHECK(compare(of("30 dager"), of("én måned")) == NumberRelation::equal);
  CHECK(compare(of("minst 365 dager"), of("minst ett år")) == NumberRelation::equal);
  CHECK(compare(of("28 dager"), of("én måned")) == NumberRelation::disjoint);
  CHECK(compare(of("minst 60 dager"), of("minst tre måneder")) == NumberRelation::covers);
  CHECK(compare(of("12 måneder"), of("ett år")) == NumberRelation::equal);
  CHECK(compare(of("13 måneder"), of("ett år")) == NumberRelation::disjoint);
  CHECK(compare(of("7,5 tonn"), of("7500 kg")) == NumberRelation::equal);
  CHECK(compare(of("én hektar"), of("10 dekar")) == NumberRelation::equal);
  CHECK(compare(of("fem virkedager"), of("én uke")) == NumberRelation::unlike);
  CHECK(compare(of("90 minutter"), of("to timer")) == NumberRelation::disjoint);
}

TEST_CASE("a range over two units is counted in the first") {
  const auto of = [](const std::string& text) { return numbers(text).at(0); };
  const Number months = of("mellom 6 måneder og 2 år");
  CHECK(months.unit == Unit::month);
  CHECK(months.value == Approx(6));
  CHECK(months.upper == Approx(24));
  CHECK(compare(months, of("ett år")) == NumberRelation::covers);
  const Number minutes = of("30 minutter til 2 timer");
  CHECK(minutes.value == Approx(30));
  CHECK(minutes.upper == Approx(120));
  CHECK(minutes.unit == Unit::minute);
}

TEST_CASE("an exponent makes another unit, or none") {
  check("minst 5 km²", {{5, Unit::square_kilometre, Comparator::at_least, "minst 5 km²"}});
  check("minst 5 km2", {{5, Unit::square_kilometre, Comparator::at_least, "minst 5 km2"}});
  check("10 m³", {{10, Unit::cubic_metre, Comparator::none, "10 m³"}});
  check("10 mm²", {{10, Unit::none, Comparator::none, "10"}});
}

TEST_CASE("units compare to the bit, whichever stands first") {
  const auto of = [](const std::string& text) { return numbers(text).at(0); };
  for (int n = 1; n < 200; ++n) {
    const auto hours = of("høyst " + std::to_string(n) + " timer");
    const auto minutes = of(std::to_string(60 * n) + " minutter");
    CHECK(compare(hours, minutes) == NumberRelation::covers);
    CHECK(compare(minutes, hours) == NumberRelation::covered);
  }
  CHECK(compare(of("minst én måned"), of("30 dager")) == NumberRelation::covers);
  CHECK(compare(of("30 dager"), of("minst én måned")) == NumberRelation::covered);
  CHECK(compare(of("minst én måned"), of("25 dager")) == NumberRelation::disjoint);
  CHECK(compare(of("mer enn to år"), of("minst to år")) == NumberRelation::covered);
  CHECK(compare(of("mer enn 100 år"), of("100 år")) == NumberRelation::disjoint);
}
