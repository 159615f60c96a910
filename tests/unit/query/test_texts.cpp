// SPDX-License-Identifier: Apache-2.0
#include "unit/image/frozen.h"

#include "query/question_words.h"

#include <samklang/query/ontology.h>

#include <catch2/catch.hpp>

#include <string>
#include <thread>
#include <vector>

using namespace samklang;
using query::MentionKind;

namespace {

query::Ontology households() { return query::Ontology(sample::households_image()); }
const std::string base = "https://example.org/";

struct Spot {
  std::string words;
  MentionKind kind;
  std::string first;
  friend bool operator==(const Spot&, const Spot&) = default;
};

std::vector<Spot> places(const query::Ontology& ontology, std::string_view text) {
  const auto found = ontology.annotate(text).value();
  std::vector<Spot> out;
  for (const auto& mention : found.mentions)
    out.push_back({std::string(text.substr(mention.begin, mention.end - mention.begin)), mention.kind,
                   std::string(found.candidates[mention.first].item.uri.substr(base.size()))});
  return out;
}

} // namespace

TEST_CASE("terms are found in a text in whatever form they stand") {
  const auto ontology = households();
  CHECK(places(ontology, "Samboeren og SAMBUARANE.") ==
        std::vector<Spot>{{"Samboeren", MentionKind::term, "a"}, {"SAMBUARANE", MentionKind::term, "a"}});
  CHECK(places(ontology, "Pensjonene kommer") == std::vector<Spot>{{"Pensjonene", MentionKind::term, "pensjon"}});
  CHECK(places(ontology, "e-postadressen min") == std::vector<Spot>{{"e-postadressen", MentionKind::term, "adresse"}});
  CHECK(places(ontology, "ingenting her").empty());
  CHECK(places(ontology, "").empty());
}

TEST_CASE("the longest term wins, and a full stop ends one") {
  std::vector<sample::Record> records = {
      {"kort", sample::nav, {{"forsørger"}}, {{"person som betaler"}}, {}, {}},
      {"lang", sample::tax, {{"enslig forsørger"}}, {{"person som er alene"}}, {}, {}}};
  sample::add_background(records);
  const query::Ontology ontology(sample::frozen(sample::catalogue(std::move(records))));
  CHECK(places(ontology, "Er du enslig forsørger?") ==
        std::vector<Spot>{{"enslig forsørger", MentionKind::term, "lang"}});
  CHECK(places(ontology, "Jeg er enslig. Forsørgere vet det.") ==
        std::vector<Spot>{{"Forsørgere", MentionKind::term, "kort"}});
  CHECK(places(ontology, "enslige forsørgere") == std::vector<Spot>{{"enslige forsørgere", MentionKind::term, "lang"}});
}

TEST_CASE("a word is not taken for a term that it is only the beginning of") {
  std::vector<sample::Record> records = {{"likt", sample::nav, {{"samme som"}}, {{"uttrykk for likhet"}}, {}, {}},
                                         {"bo", sample::tax, {{"bo sammen med"}}, {{"ha felles husholdning"}}, {}, {}}};
  sample::add_background(records);
  const query::Ontology ontology(sample::frozen(sample::catalogue(std::move(records))));
  CHECK(places(ontology, "Vi kom sammen.").empty());
  CHECK(places(ontology, "de kan bo sammen") == std::vector<Spot>{{"bo sammen", MentionKind::term, "bo"}});
  CHECK(ontology.lookup("sammen").value().senses.empty());
  CHECK(ontology.lookup("samme som").value().senses.size() == 1);
}

TEST_CASE("of a compound that is no term its parts are found") {
  const auto ontology = households();
  CHECK(
      places(ontology, "samboerpensjonen") ==
      std::vector<Spot>{{"samboer", MentionKind::modifier, "a"}, {"pensjonen", MentionKind::compound_head, "pensjon"}});
}

TEST_CASE("offsets count bytes and UTF-16 code units") {
  const auto ontology = households();
  const std::string text = "Åå \xF0\x9F\x98\x80 pensjon"; // two bytes, two bytes, four bytes
  const auto found = ontology.annotate(text).value();
  REQUIRE(found.mentions.size() == 1);
  CHECK(found.mentions[0].begin == 10);
  CHECK(found.mentions[0].end == 17);
  CHECK(found.mentions[0].utf16_begin == 6);
  CHECK(found.mentions[0].utf16_end == 13);
}

TEST_CASE("senses in a text are undecided where nothing tells, and follow the agency") {
  const auto ontology = households();
  auto found = ontology.annotate("min samboer").value();
  REQUIRE(found.mentions.size() == 1);
  CHECK(found.mentions[0].count == 2);
  query::AnnotateOptions options;
  options.agency = sample::tax;
  found = ontology.annotate("min samboer", options).value();
  CHECK(found.candidates[found.mentions[0].first].item.uri == base + "b");
  CHECK_FALSE(found.mentions[0].undecided);
  options = {};
  options.as_of = Date{20250101};
  found = ontology.annotate("min samboer", options).value();
  CHECK(found.mentions[0].count == 1);
}

TEST_CASE("a text is annotated the same way again, in an answer that was used before") {
  const auto ontology = households();
  query::Annotations reused;
  for (const std::string_view text : {"samboerpensjonen", "ingenting", "samboer og pensjon", "samboerpensjonen"}) {
    REQUIRE(ontology.annotate(text, {}, reused));
    CHECK(reused.mentions.size() == ontology.annotate(text).value().mentions.size());
  }
}

TEST_CASE("coverage says whose concepts a text speaks of, and what has none") {
  const auto ontology = households();
  const std::string text = "Samboeren fikk pensjon. Sykkelen og sykkelen står ute.";
  const auto found = ontology.coverage(text).value();
  CHECK(found.covered == 2);
  CHECK(found.words > 4);
  REQUIRE(found.agencies.size() == 2);
  CHECK(found.agencies[0].agency == sample::nav);
  CHECK(found.agencies[0].mentions == 2);
  CHECK(found.agencies[1].concepts == 1);
  REQUIRE_FALSE(found.uncovered.empty());
  CHECK(found.uncovered[0].count == 2);
  CHECK(text.substr(found.uncovered[0].begin, found.uncovered[0].end - found.uncovered[0].begin) == "Sykkelen");
}

TEST_CASE("what separates two senses is asked for") {
  const auto ontology = households();
  const std::vector<std::string> uris{base + "a", base + "b"};
  const std::vector<std::string_view> candidates(uris.begin(), uris.end());
  auto found = ontology.disambiguate(candidates).value();
  CHECK(found.undecided);
  REQUIRE_FALSE(found.facts.empty());
  CHECK(found.question.find("12 måneder") != std::string::npos);
  CHECK(found.question.find("24 måneder") != std::string::npos);
  CHECK(found.question.ends_with('?'));
  CHECK(found.law_question == "Gjelder det etter folketrygdloven § 1-5 eller skatteloven § 2-16?");
  query::DisambiguateOptions options;
  options.lang = Language::en;
  CHECK(ontology.disambiguate(candidates, options).value().question.starts_with("Which fits better here"));
  options.agency = sample::tax;
  found = ontology.disambiguate(candidates, options).value();
  CHECK_FALSE(found.undecided);
  CHECK(found.question.empty());
  CHECK(found.senses[0].item.uri == base + "b");
  options = {};
  options.as_of = Date{20250101};
  CHECK(ontology.disambiguate(candidates, options).value().senses.size() == 1);
  CHECK_FALSE(ontology.disambiguate(std::vector<std::string_view>{"nowhere"}));
}

TEST_CASE("acts are named as people cite them") {
  CHECK(query::law_words("lov/1997-02-28-19/§1-5") == "folketrygdloven § 1-5");
  CHECK(query::law_words("forskrift/2005-12-16-1478") == "FOR-2005-12-16-1478");
  CHECK(query::law_words("lov/1900-01-01-99/§2") == "LOV-1900-01-01-99 § 2");
  CHECK(query::law_words("noe annet") == "noe annet");
}

TEST_CASE("a clause about a person becomes a question to one") {
  const std::string text = "ugift person som lever sammen med en annen, og som har eller har hatt barn med denne";
  const auto at = text.find("har hatt barn");
  CHECK(query::clause_around(text, at, at + 13) == "som har eller har hatt barn med denne");
  CHECK(query::fact_question("og som har barn sammen,", Language::nb) == "Stemmer det at du har barn sammen?");
  CHECK(query::fact_question("høyst tre ganger", Language::nn) == "Gjeld dette her: «høyst tre ganger»?");
  CHECK(query::law_words("lov/1997-02-28-19/§1-5/ledd3") == "folketrygdloven § 1-5");
  CHECK(query::law_words("lov/1901-01-01-1") == "LOV-1901-01-01-1");
}

TEST_CASE("changes between images are told apart") {
  auto records = sample::households();
  const query::Ontology older(sample::frozen(sample::catalogue(records)));
  records[0].definitions[0].text = "Person som lever sammen med en annen, i minst 12 måneder."; // the same words
  records[1].definitions[0].text = "person som lever sammen med en annen i minst 6 måneder";
  records[2].notes.emplace_back(skos::NoteKind::scope_note, "ny merknad");
  records[4].iri = "pensjonen";
  const query::Ontology newer(sample::frozen(sample::catalogue(records)));
  const auto diff = newer.diff(older).value();
  CHECK(diff.before == older.snapshot());
  CHECK(diff.snapshot == newer.snapshot());
  std::vector<std::pair<std::string, query::ChangeKind>> found;
  for (const auto& one : diff.changes)
    found.emplace_back((one.after.empty() ? one.before : one.after).uri.substr(base.size()), one.kind);
  CHECK(found == std::vector<std::pair<std::string, query::ChangeKind>>{{"a", query::ChangeKind::editorial},
                                                                        {"b", query::ChangeKind::substantive},
                                                                        {"over", query::ChangeKind::editorial},
                                                                        {"pensjon", query::ChangeKind::removed},
                                                                        {"pensjonen", query::ChangeKind::added}});
  CHECK((diff.changes[1].parts & static_cast<unsigned>(query::ChangedPart::definition)) != 0);
  CHECK(newer.diff(newer).value().changes.empty());
}

TEST_CASE("many threads ask one image while it is swapped for another") {
  const auto first = households();
  query::Ontology current = first; // copies are what threads hold
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([held = current, t] {
      query::Senses senses;
      query::Annotations annotations;
      for (int i = 0; i < 50; ++i) {
        (void)held.lookup(t % 2 == 0 ? "samboer" : "samboerpensjon", {}, senses);
        (void)held.compare(base + "a", base + "b");
        (void)held.annotate("samboeren og pensjonen", {}, annotations);
      }
    });
  }
  current = households();
  CHECK(current.snapshot() == first.snapshot());
  for (auto& thread : threads) thread.join();
}
