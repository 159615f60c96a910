// SPDX-License-Identifier: Apache-2.0
#include "unit/match/sample_catalogue.h"

#include <samklang/match/candidates.h>

#include <catch2/catch.hpp>

#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace samklang;
using match::KeyKind;
using sample::Record;
using sample::Term;

namespace {

/// The kinds of keys by which a and b meet, of all labels.
struct Meeting {
  std::set<KeyKind> kinds;
  std::string one;
  std::string other;
};

Meeting meeting(const std::vector<Record>& records, bool within = false) {
  const skos::Catalogue catalogue = sample::catalogue(records);
  match::CandidateOptions options;
  options.similar_concepts = 0;
  options.within = within;
  const auto found = match::candidates(catalogue, options);
  REQUIRE(found);
  Meeting out;
  for (const match::Candidate& pair : found->pairs) {
    if (catalogue.iri(pair.a) != "https://example.org/a" || catalogue.iri(pair.b) != "https://example.org/b") continue;
    for (const match::SharedKey& key : found->keys(pair)) {
      out.kinds.insert(key.kind);
      out.one = catalogue.text(catalogue.columns().labels[key.row_a].text);
      out.other = catalogue.text(catalogue.columns().labels[key.row_b].text);
    }
  }
  return out;
}

Record record(const std::string& iri, const std::string& agency, std::vector<Term> terms,
              const std::string& definition = "") {
  Record out{iri, agency, std::move(terms)};
  if (!definition.empty()) out.definitions.push_back({definition});
  return out;
}

const Term admitted_nbr{"NBR", skos::LabelKind::alternative};
const std::set<KeyKind> none;
const std::set<KeyKind> abbreviated = {KeyKind::abbreviation};

} // namespace

TEST_CASE("a term that carries its abbreviation meets both forms") {
  CHECK(meeting({record("a", "A", {{"Norsk båtregister (NBR)"}}), record("b", "B", {{"NBR"}})}).kinds == abbreviated);
  CHECK(meeting({record("a", "A", {{"NBR - Norsk båtregister"}}), record("b", "B", {{"norsk båtregister"}})}).kinds ==
        abbreviated);
  CHECK(meeting({record("a", "A", {{"D-nummer (D-nr.)"}}), record("b", "B", {{"d-nummer"}})}).kinds == abbreviated);
}

TEST_CASE("what one concept teaches is used for those of other agencies") {
  const Record a = record("a", "A", {{"Norsk båtregister"}});
  const Record b = record("b", "B", {{"NBR"}});
  CHECK(meeting({a, b}).kinds == none);
  for (const Record& teacher :
       {record("t", "C", {{"Norsk båtregister"}, admitted_nbr}), record("t", "C", {{"Norsk båtregister (NBR)"}}),
        record("t", "C", {{"Norsk båtregister"}}, "Register over båter, heretter kalt NBR."),
        record("t", "C", {{"melding"}}, "melding til Norsk båtregister (NBR)")}) {
    const Meeting met = meeting({a, b, teacher});
    CHECK(met.kinds == abbreviated);
    CHECK(met.one == "Norsk båtregister");
    CHECK(met.other == "NBR");
  }
  CHECK(meeting({record("a", "A", {{"havneavgift"}}), record("b", "B", {{"hava"}}),
                 record("t", "C", {{"havneavgift"}, {"hava", skos::LabelKind::alternative}})})
            .kinds == abbreviated);
}

TEST_CASE("an abbreviation inside a longer term is written out") {
  CHECK(meeting({record("a", "A", {{"melding til Norsk båtregister"}}), record("b", "B", {{"melding til NBR"}}),
                 record("t", "C", {{"Norsk båtregister"}, admitted_nbr})})
            .kinds == abbreviated);
  CHECK(meeting({record("a", "A", {{"org.nr. for underenhet"}}),
                 record("b", "B", {{"organisasjonsnummer for underenhet"}})})
            .kinds == abbreviated);
  CHECK(meeting({record("a", "A", {{"mva-melding"}}), record("b", "B", {{"merverdiavgiftsmelding"}})}).kinds ==
        abbreviated);
}

TEST_CASE("a short form of several meanings says nothing for certain") {
  const std::vector<Record> records = {record("a", "A", {{"Norsk båtregister"}}), record("b", "B", {{"NBR"}}),
                                       record("t", "C", {{"Norsk båtregister"}, admitted_nbr}),
                                       record("u", "D", {{"Nasjonalt brannregister"}, admitted_nbr})};
  CHECK(meeting(records).kinds == std::set<KeyKind>{KeyKind::ambiguous_abbreviation});
  CHECK(meeting({record("a", "A", {{"f.nr."}}), record("b", "B", {{"fødselsnummer"}})}).kinds ==
        std::set<KeyKind>{KeyKind::ambiguous_abbreviation});
}

TEST_CASE("terms that are the same but for a qualifier meet") {
  const std::set<KeyKind> qualified = {KeyKind::qualified_label};
  CHECK(meeting({record("a", "A", {{"barn (folketrygd)"}}), record("b", "B", {{"barn (skatt)"}})}).kinds == qualified);
  CHECK(meeting({record("a", "A", {{"barn (folketrygd)"}}), record("b", "B", {{"Barn"}})})
            .kinds.contains(KeyKind::qualified_label));
  CHECK(meeting({record("a", "A", {{"sak (1)"}}), record("b", "A", {{"sak (2)"}})}, true).kinds == qualified);
  CHECK(meeting({record("a", "A", {{"barn (folketrygd)"}}), record("b", "B", {{"kvinne (folketrygd)"}})}).kinds ==
        none);
}

TEST_CASE("other spellings meet in the wider form") {
  const std::set<KeyKind> folded = {KeyKind::folded_label};
  CHECK(meeting({record("a", "A", {{"toårsregel"}}), record("b", "B", {{"2-årsregel"}})}).kinds == folded);
  CHECK(meeting({record("a", "A", {{"ytelsesmottager"}}), record("b", "B", {{"ytelsesmottaker"}})}).kinds == folded);
  CHECK(meeting({record("a", "A", {{"e-post"}}), record("b", "B", {{"epost"}})}).kinds == folded);
  CHECK(meeting({record("a", "A", {{"konto"}}), record("b", "B", {{"kontoer"}})}).kinds ==
        std::set<KeyKind>{KeyKind::stemmed_label});
  CHECK(meeting({record("a", "A", {{"fase II"}}), record("b", "B", {{"fase 2"}})})
            .kinds.contains(KeyKind::stemmed_label));
}

TEST_CASE("a hidden label teaches and meets nothing by other forms") {
  CHECK(meeting({record("a", "A", {{"x"}, {"barn (skatt)", skos::LabelKind::hidden}}), record("b", "B", {{"barn"}})})
            .kinds == none);
}
