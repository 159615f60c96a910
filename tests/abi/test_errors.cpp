// SPDX-License-Identifier: Apache-2.0
#include "abi/held.h"

#include <cstring>

TEST_CASE("every free accepts NULL") {
  samklang_error_free(nullptr);
  samklang_ontology_free(nullptr);
  samklang_answer_free(nullptr);
  samklang_diagnostics_free(nullptr);
  CHECK(samklang_ontology_retain(nullptr) == nullptr);
  CHECK(samklang_diagnostics_count(nullptr) == 0);
}

TEST_CASE("NULL where something is asked for is an error of usage, with and without a place for the error") {
  const auto answer = abi::new_answer();
  samklang_ontology* ontology = nullptr;
  samklang_text text{};
  const auto nation = abi::nation();
  // Each call twice: once with a place for the error, once without.
#define USAGE(call)                                                                                                    \
  do {                                                                                                                 \
    samklang_error* place = nullptr;                                                                                   \
    samklang_error** error = &place;                                                                                   \
    INFO(#call);                                                                                                       \
    const samklang_status with = (call);                                                                               \
    const abi::Held<samklang_error> held(place);                                                                       \
    CHECK(with == SAMKLANG_ERROR_USAGE);                                                                               \
    CHECK(samklang_error_status(place) == SAMKLANG_ERROR_USAGE);                                                       \
    CHECK(std::strlen(samklang_error_message(place)) > 5);                                                             \
    error = nullptr;                                                                                                   \
    CHECK((call) == SAMKLANG_ERROR_USAGE);                                                                             \
  } while (false)

  USAGE(samklang_answer_new(nullptr, error));
  USAGE(samklang_ontology_open(nullptr, "x", 1, error));
  USAGE(samklang_ontology_open(&ontology, nullptr, 1, error));
  USAGE(samklang_ontology_open(&ontology, nullptr, 0, error));
  USAGE(samklang_ontology_open(&ontology, "a\0b", 3, error));
  USAGE(samklang_ontology_from_memory(nullptr, "x", 1, error));
  USAGE(samklang_ontology_from_memory(&ontology, nullptr, 1, error));
  USAGE(samklang_ontology_save(nullptr, "x", 1, error));
  USAGE(samklang_ontology_save(nation, nullptr, 1, error));
  USAGE(samklang_ontology_verify(nullptr, error));
  USAGE(samklang_ontology_snapshot(nullptr, nation, error));
  USAGE(samklang_ontology_snapshot(&text, nullptr, error));
  USAGE(samklang_ontology_lookup(nullptr, nation, "x", 1, nullptr, error));
  USAGE(samklang_ontology_lookup(answer.get(), nullptr, "x", 1, nullptr, error));
  USAGE(samklang_ontology_lookup(answer.get(), nation, nullptr, 1, nullptr, error));
  USAGE(samklang_ontology_compare(nullptr, nation, "x", 1, "y", 1, nullptr, error));
  USAGE(samklang_ontology_compare(answer.get(), nullptr, "x", 1, "y", 1, nullptr, error));
  USAGE(samklang_ontology_compare(answer.get(), nation, nullptr, 1, "y", 1, nullptr, error));
  USAGE(samklang_ontology_compare(answer.get(), nation, "x", 1, nullptr, 1, nullptr, error));
  USAGE(samklang_ontology_compare(answer.get(), nation, "x", 1, "y", 1, nullptr, error));
  USAGE(samklang_ontology_annotate(nullptr, nation, "x", 1, nullptr, error));
  USAGE(samklang_ontology_annotate(answer.get(), nullptr, "x", 1, nullptr, error));
  USAGE(samklang_ontology_annotate(answer.get(), nation, nullptr, 1, nullptr, error));
  USAGE(samklang_query_json(nullptr, nation, "{}", 2, error));
  USAGE(samklang_query_json(answer.get(), nullptr, "{}", 2, error));
  USAGE(samklang_query_json(answer.get(), nation, nullptr, 1, error));
  USAGE(samklang_query_json_beside(answer.get(), nullptr, nation, "{}", 2, error));
  USAGE(samklang_answer_json(nullptr, answer.get(), error));
  USAGE(samklang_answer_json(&text, nullptr, error));
  USAGE(samklang_answer_json(&text, answer.get(), error)); // nothing was asked with success
  USAGE(samklang_answer_senses(nullptr, answer.get(), error));
  USAGE(samklang_answer_sense(nullptr, answer.get(), 0, error));
  USAGE(samklang_answer_comparison(nullptr, answer.get(), error));
  USAGE(samklang_answer_reason(nullptr, answer.get(), 0, error));
  USAGE(samklang_answer_mentions(nullptr, answer.get(), error));
  USAGE(samklang_answer_mention(nullptr, answer.get(), 0, error));
  auto senses = abi::sized<samklang_senses>();
  auto sense = abi::sized<samklang_sense>();
  auto comparison = abi::sized<samklang_comparison>();
  auto reason = abi::sized<samklang_reason>();
  auto mentions = abi::sized<samklang_mentions>();
  auto mention = abi::sized<samklang_mention>();
  USAGE(samklang_answer_senses(&senses, nullptr, error));
  USAGE(samklang_answer_sense(&sense, nullptr, 0, error));
  USAGE(samklang_answer_comparison(&comparison, nullptr, error));
  USAGE(samklang_answer_reason(&reason, nullptr, 0, error));
  USAGE(samklang_answer_mentions(&mentions, nullptr, error));
  USAGE(samklang_answer_mention(&mention, nullptr, 0, error));
  USAGE(samklang_ontology_build(nullptr, nullptr, 0, nullptr, nullptr, error));
  USAGE(samklang_ontology_build(&ontology, nullptr, 0, nullptr, nullptr, error));
  USAGE(samklang_ontology_build(&ontology, nullptr, 1, nullptr, nullptr, error));
  auto diagnostic = abi::sized<samklang_diagnostic>();
  USAGE(samklang_diagnostics_read(&diagnostic, nullptr, 0, error));
  USAGE(samklang_diagnostics_read(nullptr, nullptr, 0, error));
#undef USAGE
  auto fault = abi::sized<samklang_fault>();
  CHECK(samklang_error_read(&fault, nullptr) == SAMKLANG_ERROR_USAGE);
  CHECK(samklang_error_read(nullptr, nullptr) == SAMKLANG_ERROR_USAGE);
  CHECK(samklang_error_status(nullptr) == SAMKLANG_OK);
  CHECK(std::string(samklang_error_message(nullptr)).empty());
}

TEST_CASE("NULL with no length is an empty text") {
  const auto answer = abi::new_answer();
  REQUIRE(samklang_ontology_lookup(answer.get(), abi::nation(), nullptr, 0, nullptr, nullptr) == SAMKLANG_OK);
  REQUIRE(samklang_ontology_annotate(answer.get(), abi::nation(), nullptr, 0, nullptr, nullptr) == SAMKLANG_OK);
  auto mentions = abi::sized<samklang_mentions>();
  REQUIRE(samklang_answer_mentions(&mentions, answer.get(), nullptr) == SAMKLANG_OK);
  CHECK(mentions.count == 0);
}

TEST_CASE("an error says what, where and what to do, on one line and field by field") {
  samklang_ontology* out = nullptr;
  samklang_error* error = nullptr;
  CHECK(samklang_ontology_open(&out, "no-such.samklang", 16, &error) == SAMKLANG_ERROR_IO);
  CHECK(out == nullptr);
  const abi::Held<samklang_error> held(error);
  auto fault = abi::sized<samklang_fault>();
  REQUIRE(samklang_error_read(&fault, error) == SAMKLANG_OK);
  CHECK(fault.status == SAMKLANG_ERROR_IO);
  CHECK(abi::view(fault.source) == "no-such.samklang");
  CHECK_FALSE(abi::view(fault.message).empty());
  CHECK(std::string_view(samklang_error_message(error)).find("no-such.samklang") != std::string_view::npos);
}

TEST_CASE("an error can be made by a library that stands beside this one") {
  auto fault = abi::sized<samklang_fault>();
  fault.status = SAMKLANG_ERROR_SYNTAX;
  fault.line = 7;
  fault.column = 3;
  fault.message = abi::text("a bracket is not closed");
  fault.advice = abi::text("close it");
  fault.source = abi::text("a.ttl");
  const abi::Held<samklang_error> made(samklang_error_new(&fault));
  CHECK(samklang_error_status(made.get()) == SAMKLANG_ERROR_SYNTAX);
  CHECK(std::string(samklang_error_message(made.get())) == "a.ttl:7:3: a bracket is not closed (close it)");
  const abi::Held<samklang_error> of_nothing(samklang_error_new(nullptr));
  CHECK(samklang_error_status(of_nothing.get()) == SAMKLANG_ERROR_USAGE);
  fault.status = 77;
  const abi::Held<samklang_error> odd(samklang_error_new(&fault));
  CHECK(samklang_error_status(odd.get()) == SAMKLANG_ERROR_INTERNAL);
}

TEST_CASE("what the catalogues do not know is an error of usage, and says nothing of the text asked about") {
  const auto answer = abi::new_answer();
  samklang_error* error = nullptr;
  auto status = abi::compare(answer.get(), abi::nation(), abi::nav_samboer, "https://example.org/nowhere", &error);
  auto failure = abi::taken(status, error);
  CHECK(failure.status == SAMKLANG_ERROR_USAGE);
  CHECK(failure.message.find("https://example.org/nowhere") != std::string::npos);

  auto options = abi::sized<samklang_annotate_options>();
  options.agency = abi::text("999999999");
  status = samklang_ontology_annotate(answer.get(), abi::nation(), "hemmelig", 8, &options, &error);
  failure = abi::taken(status, error);
  CHECK(failure.status == SAMKLANG_ERROR_USAGE);
  CHECK(failure.message.find("hemmelig") == std::string::npos);

  options.agency = {};
  options.lang = abi::text("tlh");
  CHECK(samklang_ontology_annotate(answer.get(), abi::nation(), "x", 1, &options, nullptr) == SAMKLANG_ERROR_USAGE);
  options.lang = {};
  for (const std::int32_t day : {-20260101, 2026, 20261301, 20260132, 20260100, 20260231, 20250229}) {
    options.as_of = day;
    CHECK(samklang_ontology_annotate(answer.get(), abi::nation(), "x", 1, &options, nullptr) == SAMKLANG_ERROR_USAGE);
  }
}

TEST_CASE("an index that is not there is an error of usage") {
  const auto answer = abi::new_answer();
  REQUIRE(abi::lookup(answer.get(), abi::nation(), "samboer") == SAMKLANG_OK);
  auto sense = abi::sized<samklang_sense>();
  auto reason = abi::sized<samklang_reason>();
  auto mention = abi::sized<samklang_mention>();
  CHECK(samklang_answer_sense(&sense, answer.get(), 10000, nullptr) == SAMKLANG_ERROR_USAGE);
  CHECK(samklang_answer_sense(&sense, answer.get(), SIZE_MAX, nullptr) == SAMKLANG_ERROR_USAGE);
  CHECK(samklang_answer_reason(&reason, answer.get(), 0, nullptr) == SAMKLANG_ERROR_USAGE);
  CHECK(samklang_answer_mention(&mention, answer.get(), 0, nullptr) == SAMKLANG_ERROR_USAGE);
}
