// SPDX-License-Identifier: Apache-2.0
#include "unit/image/frozen.h"

#include <samklang/query/ontology.h>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace samklang;
using query::Tier;

namespace {

query::Ontology households() { return query::Ontology(sample::households_image()); }

query::Senses lookup(const query::Ontology& ontology, std::string_view term, query::LookupOptions options = {}) {
  auto found = ontology.lookup(term, options);
  REQUIRE(found);
  return *std::move(found);
}

std::vector<std::string> uris(const query::Senses& senses) {
  std::vector<std::string> out;
  for (const auto& sense : senses.senses) out.emplace_back(sense.item.uri.substr(20));
  return out;
}

} // namespace

TEST_CASE("a term is found in all its forms, tier by tier") {
  const auto ontology = households();
  const std::vector<std::string> both{"a", "b"};
  const auto tier = [&](std::string_view term) {
    const auto found = lookup(ontology, term);
    REQUIRE_FALSE(found.senses.empty());
    return found.senses[0].tier;
  };
  CHECK(uris(lookup(ontology, "samboer")) == both);
  CHECK(tier("samboer") == Tier::exact);
  CHECK(tier("  SAMBOER ") == Tier::exact);
  CHECK(tier("sam-boer") == Tier::folded);
  CHECK(tier("epostadresse") == Tier::folded);
  CHECK(tier("samboeren") == Tier::stem);
  CHECK(tier("Samboerne?") == Tier::stem);
  CHECK(uris(lookup(ontology, "samboerens")) == both);
  CHECK(tier("hybelboer") == Tier::stem); // without its qualifier
  CHECK(tier("sambuar") == Tier::exact);
  CHECK(tier("sambuarane") == Tier::stem);
  CHECK(tier("samboerpensjon") == Tier::compound_head);
  CHECK(uris(lookup(ontology, "samboerpensjon")) == std::vector<std::string>{"pensjon"});
  CHECK(tier("samober") == Tier::near);
  CHECK(tier("sambor") == Tier::near);
  CHECK(tier("pensjjon") == Tier::near);
  CHECK(lookup(ontology, "xylofon").senses.empty());
  CHECK(lookup(ontology, "").senses.empty());
  CHECK(lookup(ontology, "?!").senses.empty());
}

TEST_CASE("what is found in part or nearly is flagged") {
  const auto ontology = households();
  CHECK_FALSE(lookup(ontology, "samboer").senses[0].approximate);
  CHECK(lookup(ontology, "samboerpensjon").senses[0].approximate);
  CHECK(lookup(ontology, "sambor").senses[0].approximate);
  const auto deprecated = lookup(ontology, "samboende");
  REQUIRE(deprecated.senses.size() == 1);
  CHECK(deprecated.senses[0].deprecated);
  CHECK(deprecated.senses[0].matched == "samboende");
  CHECK(deprecated.senses[0].item.label == "samboer");
}

TEST_CASE("senses that are not one concept are ambiguous, with margins") {
  const auto ontology = households();
  auto found = lookup(ontology, "samboer");
  CHECK(found.ambiguous);
  CHECK(found.senses[0].margin == 0);
  CHECK(found.senses[1].margin == found.senses[1].score);
  CHECK_FALSE(lookup(ontology, "pensjon").ambiguous);
  query::LookupOptions options;
  options.agency = sample::tax;
  found = lookup(ontology, "samboer", options);
  CHECK(uris(found) == std::vector<std::string>{"b", "a"});
  CHECK_FALSE(found.ambiguous);
  CHECK(found.senses[0].score > found.senses[1].score);
  options = {};
  options.law = "folketrygdloven § 1-5";
  CHECK(uris(lookup(ontology, "samboer", options)).front() == "a");
  options = {};
  options.limit = 1;
  found = lookup(ontology, "samboer", options);
  CHECK(found.senses.size() == 1);
  CHECK(found.total == 2);
}

TEST_CASE("the day asked about leaves senses out") {
  const auto ontology = households();
  query::LookupOptions options;
  CHECK(lookup(ontology, "samboer").senses.size() == 2);
  CHECK_FALSE(lookup(ontology, "samboer").senses[1].item.validity);
  CHECK(lookup(ontology, "samboer").senses[0].item.validity == skos::Validity::undated);
  options.as_of = Date{20220601};
  auto found = lookup(ontology, "samboer", options);
  REQUIRE(found.senses.size() == 2);
  CHECK(found.senses[1].item.validity == skos::Validity::valid);
  options.as_of = Date{20250101};
  found = lookup(ontology, "samboer", options);
  CHECK(uris(found) == std::vector<std::string>{"a"});
  CHECK(found.left_out == 1);
  CHECK_FALSE(found.ambiguous);
}

TEST_CASE("an answer says where it is from") {
  const auto ontology = households();
  const auto found = lookup(ontology, "samboer");
  CHECK(found.snapshot == ontology.snapshot());
  const auto& item = found.senses[0].item;
  CHECK(item.uri == "https://example.org/a");
  CHECK(item.agency == sample::nav);
  CHECK(item.lang == "nb");
  CHECK(item.law == "lov/1997-02-28-19/§1-5");
  query::LookupOptions options;
  options.lang = Language::nn;
  CHECK(lookup(ontology, "samboer", options).senses[0].item.label == "sambuar");
  CHECK(lookup(ontology, "samboer", options).senses[0].item.lang == "nn");
  CHECK(lookup(ontology, "samboer", options).senses[1].item.lang == "nb");
}

TEST_CASE("unknown agencies and laws are errors, which do not repeat what was asked") {
  const auto ontology = households();
  query::LookupOptions options;
  options.agency = "ukjent etat";
  const auto agency = ontology.lookup("samboer", options);
  REQUIRE_FALSE(agency);
  CHECK(agency.error().code == ErrorCode::usage);
  options = {};
  options.law = "loven om ingenting";
  const auto law = ontology.lookup("hemmelig", options);
  REQUIRE_FALSE(law);
  CHECK(to_string(law.error()).find("hemmelig") == std::string::npos);
  CHECK(ontology.find_agency(sample::nav));
  CHECK_FALSE(ontology.find_agency("ukjent etat"));
}

TEST_CASE("terms are completed in order") {
  const auto ontology = households();
  const auto found = ontology.suggest("Samb").value();
  std::vector<std::string> labels;
  for (const auto& one : found.suggestions) labels.emplace_back(one.label);
  CHECK(labels == std::vector<std::string>{"samboende", "samboer", "samboer", "sambuar"});
  query::LookupOptions options;
  options.limit = 2;
  CHECK(ontology.suggest("samb", options).value().suggestions.size() == 2);
  options.limit = 10;
  options.only_lang = static_cast<std::uint16_t>(Language::nn);
  CHECK(ontology.suggest("samb", options).value().suggestions.size() == 1);
  CHECK(ontology.suggest("zzz").value().suggestions.empty());
}

TEST_CASE("concepts are found by words of their texts") {
  const auto ontology = households();
  auto found = ontology.search("lever sammen 24 måneder").value();
  REQUIRE_FALSE(found.hits.empty());
  CHECK(found.hits[0].item.uri == "https://example.org/b");
  CHECK(found.hits[0].score > 0);
  CHECK(found.hits[0].score <= 1);
  CHECK(found.hits[0].text == "person som lever sammen med en annen i minst 24 måneder");
  // By a note, and by another form of the word.
  found = ontology.search("ektefelle").value();
  REQUIRE(found.hits.size() == 1);
  CHECK(found.hits[0].item.uri == "https://example.org/a");
  CHECK(ontology.search("og i på").value().words == 0);
  CHECK(ontology.search("xylofon").value().hits.empty());
}

TEST_CASE("an answer is the same whatever stood in it before") {
  const auto ontology = households();
  query::Senses reused;
  for (const std::string_view term : {"samboer", "sambor", "ukjent", "samboerpensjon", "samboer"}) {
    REQUIRE(ontology.lookup(term, {}, reused));
    CHECK(uris(reused) == uris(lookup(ontology, term)));
  }
}
