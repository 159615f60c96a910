// SPDX-License-Identifier: Apache-2.0
#include "align/qualifiers.h"
#include "unit/align/pair_fixture.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace samklang;
using namespace sample;
using align::EvidenceKind;

namespace {

struct Said {
  double value = 0;
  std::string kind;
  std::string a;
  std::string b;
};

Said said(Record a, Record b) {
  a.iri = "a";
  b.iri = "b";
  const skos::Catalogue catalogue = sample::catalogue({std::move(a), std::move(b)});
  const align::QualifierContrast contrast = align::qualifier_contrast(catalogue[0], catalogue[1], {});
  Said out{contrast.value, "", "", ""};
  REQUIRE(contrast.evidence.size() == (contrast.value == 0 ? 0 : 1));
  for (const align::Evidence& one : contrast.evidence) {
    CHECK(one.weight == Approx(contrast.value));
    out.kind = name(one.kind);
    const auto words = [&](const align::TextSpan& span) {
      return std::string(catalogue.text(span.text).substr(span.begin, span.end - span.begin));
    };
    out.a = words(one.a);
    out.b = words(one.b);
  }
  return out;
}

Record term(const std::string& text, const std::string& agency, const std::string& subject = "") {
  Record out{"", agency, {{text}}};
  if (!subject.empty()) out.notes.emplace_back(skos::NoteKind::subject, subject);
  return out;
}

} // namespace

TEST_CASE("two qualifiers of one catalogue keep homonyms apart on purpose") {
  const Said apart = said(term("barn (folketrygd)", "A"), term("barn (skatt)", "A"));
  CHECK(apart.value == -1);
  CHECK(apart.kind == "other-qualifier");
  CHECK(apart.a == "folketrygd");
  CHECK(apart.b == "skatt");
  CHECK(said(term("sak (1)", "A"), term("sak (2)", "A")).value == -1);
  CHECK(said(term("barn (folketrygd)", "A"), term("barn", "A")).value < 0);
  CHECK(said(term("sak", "A"), term("sak (2)", "A")).value < 0);
}

TEST_CASE("differing qualifiers of two agencies speak against sameness, less") {
  const Said apart = said(term("barn (folketrygd)", "A"), term("barn (skatt)", "B"));
  CHECK(apart.value < -0.5);
  CHECK(apart.value > -1);
  CHECK(said(term("sak (1)", "A"), term("sak (2)", "B")).value == 0);
}

TEST_CASE("qualifiers that agree speak for it") {
  CHECK(said(term("barn (folketrygd)", "A"), term("Barn (folketrygden)", "B")).value > 0);
  CHECK(said(term("barn (skatt)", "A"), term("barn (skatterett)", "B")).value == 0);
}

TEST_CASE("a qualifier that names the other's field or agency speaks for it") {
  const Said field = said(term("barn (skatt)", "A"), term("barn", "B", "Skatt for personer"));
  CHECK(field.value > 0.5);
  CHECK(field.kind == "same-qualifier");
  CHECK(field.a == "skatt");
  CHECK(field.b == "Skatt for personer");
  const Said agency = said(term("barn", "Havnetilsynet"), term("barn (Havnetilsynet)", "B"));
  CHECK(agency.value > 0.5);
  CHECK(agency.a.empty());
  CHECK(agency.b == "Havnetilsynet");
}

TEST_CASE("a qualifier that names its own field tells it from another") {
  CHECK(said(term("barn (skatt)", "A", "skatt"), term("barn", "B", "barnehage")).value < 0);
  CHECK(said(term("barn (skatt)", "A"), term("barn", "B")).value == 0);
}

TEST_CASE("abbreviations and terms without qualifiers say nothing") {
  CHECK(said(term("Norsk båtregister (NBR)", "A"), term("Norsk båtregister", "B")).value == 0);
  CHECK(said(term("barn", "A"), term("barn", "B")).value == 0);
  CHECK(said(term("barn (skatt)", "A"), term("kvinne (skatt)", "B")).value == 0);
}

TEST_CASE("verdicts carry what qualifiers and abbreviations say") {
  Record one{"", nav, {{"båtholder (havn)"}}, {{"person som holder en båt i havn gjennom hele året"}}};
  Record other{"", tax, {{"båtholder (skatt)"}}, {{"person som svarer skatt av båten sin gjennom hele året"}}};
  const auto pair = judge(one, other);
  CHECK(pair.has(EvidenceKind::other_qualifier));
  Record small{"", nav, {{"NBR"}}, {{"register over båter i Norge og hvem som eier dem"}}};
  Record large{"", tax, {{"Norsk båtregister (NBR)"}}, {{"register over båter i Norge og hvem som eier dem"}}};
  const auto same = judge(small, large);
  CHECK(same.has(EvidenceKind::abbreviation));
  CHECK(same.verdict().relation == align::Relation::exact);
}

TEST_CASE("an ambiguous abbreviation makes nothing the same") {
  Record small{"", nav, {{"f.nr."}}, {{"nummer som brukes til å kjenne igjen en eiendom"}}};
  Record large{"", tax, {{"fødselsnummer"}}, {{"nummer som hver person som er født i Norge får"}}};
  align::AlignOptions options;
  options.all_candidates = true;
  const auto pair = judge(small, large, options);
  CHECK(pair.has(EvidenceKind::ambiguous_abbreviation));
  CHECK(pair.verdict().relation != align::Relation::exact);
  CHECK_FALSE(pair.has(EvidenceKind::abbreviation));
}
