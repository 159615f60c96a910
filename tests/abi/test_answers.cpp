// SPDX-License-Identifier: Apache-2.0
#include "abi/held.h"

#include <samklang/answer/json.h>
#include <samklang/query/ontology.h>

#include <thread>

using namespace samklang;

namespace {

// The same image, asked through C++.
query::Ontology twin() {
  const std::string path = "abi-twin.samklang";
  REQUIRE(samklang_ontology_save(abi::nation(), path.data(), path.size(), nullptr) == SAMKLANG_OK);
  auto opened = query::Ontology::open(path);
  REQUIRE(opened);
  return *std::move(opened);
}

void check_concept(const samklang_concept& row, const query::Item& item) {
  CHECK(abi::view(row.uri) == item.uri);
  CHECK(abi::view(row.label) == item.label);
  CHECK(abi::view(row.lang) == item.lang);
  CHECK(abi::view(row.agency) == item.agency);
  CHECK(abi::view(row.agency_name) == item.agency_name);
  CHECK(abi::view(row.source) == item.source);
  CHECK(abi::view(row.law) == item.law);
  CHECK(row.valid_from == item.valid_from.number);
  CHECK(row.valid_to == item.valid_to.number);
  CHECK((row.external != 0) == item.external);
}

} // namespace

TEST_CASE("a lookup gives through C what it gives in C++") {
  const auto ontology = twin();
  const auto expected = ontology.lookup("samboeren").value();
  const auto answer = abi::new_answer();
  REQUIRE(abi::lookup(answer.get(), abi::nation(), "samboeren") == SAMKLANG_OK);
  auto senses = abi::sized<samklang_senses>();
  REQUIRE(samklang_answer_senses(&senses, answer.get(), nullptr) == SAMKLANG_OK);
  REQUIRE(senses.count == expected.senses.size());
  REQUIRE(senses.count >= 2);
  CHECK(senses.total == expected.total);
  CHECK((senses.ambiguous != 0) == expected.ambiguous);
  for (std::uint32_t i = 0; i < senses.count; ++i) {
    auto sense = abi::sized<samklang_sense>();
    REQUIRE(samklang_answer_sense(&sense, answer.get(), i, nullptr) == SAMKLANG_OK);
    check_concept(sense.item, expected.senses[i].item);
    CHECK(sense.tier == SAMKLANG_TIER_STEM);
    CHECK(sense.score == expected.senses[i].score);
    CHECK(sense.margin == expected.senses[i].margin);
    CHECK(abi::view(sense.matched) == expected.senses[i].matched);
  }
  CHECK(abi::json(answer.get()) == answer::to_json(expected));
}

TEST_CASE("the options of a lookup reach the question") {
  const auto answer = abi::new_answer();
  auto options = abi::sized<samklang_lookup_options>();
  options.agency = abi::text("974761076");
  options.limit = 1;
  options.as_of = 20260101;
  REQUIRE(samklang_ontology_lookup(answer.get(), abi::nation(), "samboer", 7, &options, nullptr) == SAMKLANG_OK);
  auto senses = abi::sized<samklang_senses>();
  REQUIRE(samklang_answer_senses(&senses, answer.get(), nullptr) == SAMKLANG_OK);
  CHECK(senses.count == 1);
  CHECK(senses.as_of == 20260101);
  auto sense = abi::sized<samklang_sense>();
  REQUIRE(samklang_answer_sense(&sense, answer.get(), 0, nullptr) == SAMKLANG_OK);
  CHECK(abi::view(sense.item.uri) == abi::tax_samboer);
  CHECK(sense.item.validity != SAMKLANG_VALIDITY_UNKNOWN);

  options.only_lang = abi::text("nn");
  options.lang = abi::text("nn");
  REQUIRE(samklang_ontology_lookup(answer.get(), abi::nation(), "sambuar", 7, &options, nullptr) == SAMKLANG_OK);
  REQUIRE(samklang_answer_sense(&sense, answer.get(), 0, nullptr) == SAMKLANG_OK);
  CHECK(abi::view(sense.matched_lang) == "nn");
}

TEST_CASE("a comparison gives through C what it gives in C++, with its reasons") {
  const auto ontology = twin();
  const auto expected = ontology.compare(abi::nav_samboer, abi::tax_samboer).value();
  const auto answer = abi::new_answer();
  REQUIRE(abi::compare(answer.get(), abi::nation(), abi::nav_samboer, abi::tax_samboer) == SAMKLANG_OK);
  auto row = abi::sized<samklang_comparison>();
  REQUIRE(samklang_answer_comparison(&row, answer.get(), nullptr) == SAMKLANG_OK);
  CHECK(samklang_relation_name(row.relation) == name(expected.relation));
  CHECK(samklang_implication_name(row.a_implies_b) == name(expected.a_implies_b));
  CHECK(row.relation != SAMKLANG_RELATION_EXACT);
  CHECK(row.basis == SAMKLANG_BASIS_VERDICT);
  CHECK(row.differences == expected.differences);
  CHECK(row.caveats == expected.caveats);
  CHECK(row.confidence == expected.confidence);
  CHECK(row.same_agency == 0);
  check_concept(row.a, expected.a);
  check_concept(row.b, expected.b);
  REQUIRE(row.reason_count == expected.evidence.size());
  REQUIRE(row.reason_count > 0);
  for (std::uint32_t i = 0; i < row.reason_count; ++i) {
    auto reason = abi::sized<samklang_reason>();
    REQUIRE(samklang_answer_reason(&reason, answer.get(), i, nullptr) == SAMKLANG_OK);
    CHECK(abi::view(reason.kind) == name(expected.evidence[i].kind));
    CHECK(reason.weight == expected.evidence[i].weight);
    CHECK(abi::view(reason.a_text).substr(reason.a_begin, reason.a_end - reason.a_begin) ==
          expected.evidence[i].a_words());
    CHECK(abi::view(reason.b_text).substr(reason.b_begin, reason.b_end - reason.b_begin) ==
          expected.evidence[i].b_words());
  }
  CHECK(abi::json(answer.get()) == answer::to_json(expected));
}

TEST_CASE("mentions have their places in bytes and in UTF-16") {
  const std::string_view said = "Åse 🏠 bor med samboeren sin";
  const auto answer = abi::new_answer();
  REQUIRE(abi::annotate(answer.get(), abi::nation(), said) == SAMKLANG_OK);
  auto mentions = abi::sized<samklang_mentions>();
  REQUIRE(samklang_answer_mentions(&mentions, answer.get(), nullptr) == SAMKLANG_OK);
  REQUIRE(mentions.count == 1);
  auto mention = abi::sized<samklang_mention>();
  REQUIRE(samklang_answer_mention(&mention, answer.get(), 0, nullptr) == SAMKLANG_OK);
  CHECK(said.substr(mention.begin, mention.end - mention.begin) == "samboeren");
  CHECK(mention.utf16_begin == 15); // a byte less for Å, two for the house
  CHECK(mention.utf16_end - mention.utf16_begin == 9);
  CHECK(mention.kind == SAMKLANG_MENTION_TERM);
  REQUIRE(mention.count >= 2);
  CHECK(mention.first + mention.count <= mentions.sense_count);
  auto sense = abi::sized<samklang_sense>();
  for (std::uint32_t i = 0; i < mention.count; ++i)
    REQUIRE(samklang_answer_sense(&sense, answer.get(), mention.first + i, nullptr) == SAMKLANG_OK);
  const auto ontology = twin();
  CHECK(abi::json(answer.get()) == answer::to_json(ontology.annotate(said).value()));
}

TEST_CASE("an answer outlives its ontology, and is asked into again") {
  const auto answer = abi::new_answer();
  {
    const auto ontology = abi::built({abi::demonstration().front()});
    REQUIRE(abi::lookup(answer.get(), ontology.get(), "samboer") == SAMKLANG_OK);
  }
  auto sense = abi::sized<samklang_sense>();
  REQUIRE(samklang_answer_sense(&sense, answer.get(), 0, nullptr) == SAMKLANG_OK);
  CHECK(abi::view(sense.item.label) == "samboer");
  REQUIRE(abi::compare(answer.get(), abi::nation(), abi::nav_samboer, abi::nav_samboer) == SAMKLANG_OK);
  auto row = abi::sized<samklang_comparison>();
  REQUIRE(samklang_answer_comparison(&row, answer.get(), nullptr) == SAMKLANG_OK);
  CHECK(row.basis == SAMKLANG_BASIS_IDENTITY);
  CHECK(samklang_answer_sense(&sense, answer.get(), 0, nullptr) == SAMKLANG_ERROR_USAGE);
}

TEST_CASE("many threads ask one ontology while its last hold goes") {
  samklang_ontology* ontology = abi::built(abi::demonstration()).release();
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([held = samklang_ontology_retain(ontology)] {
      samklang_answer* answer = nullptr;
      samklang_answer_new(&answer, nullptr);
      for (int round = 0; round < 20; ++round) {
        abi::lookup(answer, held, "samboer");
        abi::compare(answer, held, abi::nav_samboer, abi::tax_samboer);
        abi::annotate(answer, held, "samboeren arvet huset");
      }
      samklang_ontology_free(held);
      samklang_answer_free(answer);
    });
  }
  samklang_ontology_free(ontology);
  for (auto& thread : threads) thread.join();
}
