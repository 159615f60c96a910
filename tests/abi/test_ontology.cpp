// SPDX-License-Identifier: Apache-2.0
#include "abi/held.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

std::string saved(const samklang_ontology* ontology, const std::string& path) {
  REQUIRE(samklang_ontology_save(ontology, path.data(), path.size(), nullptr) == SAMKLANG_OK);
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string snapshot(const samklang_ontology* ontology) {
  samklang_text text{};
  REQUIRE(samklang_ontology_snapshot(&text, ontology, nullptr) == SAMKLANG_OK);
  return std::string(abi::view(text));
}

} // namespace

TEST_CASE("an image is the same from a file and from memory") {
  const std::string path = "abi-saved.samklang";
  const std::string bytes = saved(abi::nation(), path);
  samklang_ontology* out = nullptr;
  REQUIRE(samklang_ontology_open(&out, path.data(), path.size(), nullptr) == SAMKLANG_OK);
  const abi::Held<samklang_ontology> mapped(out);
  REQUIRE(samklang_ontology_from_memory(&out, bytes.data(), bytes.size(), nullptr) == SAMKLANG_OK);
  const abi::Held<samklang_ontology> copied(out);
  CHECK(snapshot(mapped.get()).size() == 64);
  CHECK(snapshot(mapped.get()) == snapshot(abi::nation()));
  CHECK(snapshot(copied.get()) == snapshot(abi::nation()));
  CHECK(samklang_ontology_verify(mapped.get(), nullptr) == SAMKLANG_OK);
  CHECK(samklang_ontology_verify(copied.get(), nullptr) == SAMKLANG_OK);
}

TEST_CASE("what is no image is refused, and damage is found when it is looked for") {
  samklang_ontology* out = nullptr;
  samklang_error* error = nullptr;
  samklang_status status = samklang_ontology_from_memory(&out, "no image", 8, &error);
  auto failure = abi::taken(status, error);
  CHECK(failure.status == SAMKLANG_ERROR_SYNTAX);
  CHECK(out == nullptr);
  CHECK(samklang_ontology_from_memory(&out, nullptr, 0, nullptr) != SAMKLANG_OK);

  std::string bytes = saved(abi::nation(), "abi-damaged.samklang");
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  REQUIRE(samklang_ontology_from_memory(&out, bytes.data(), bytes.size(), nullptr) == SAMKLANG_OK);
  const abi::Held<samklang_ontology> damaged(out);
  status = samklang_ontology_verify(damaged.get(), &error);
  failure = abi::taken(status, error);
  CHECK(failure.status == SAMKLANG_ERROR_SYNTAX);
}

TEST_CASE("an ontology goes with its last hold") {
  samklang_ontology* first = abi::built({abi::demonstration().front()}).release();
  CHECK(samklang_ontology_retain(first) == first);
  samklang_ontology_free(first);
  const auto answer = abi::new_answer();
  CHECK(abi::lookup(answer.get(), first, "samboer") == SAMKLANG_OK);
  samklang_ontology_free(first);
}

TEST_CASE("the generic call carries every question, and tells its errors in JSON") {
  const auto answer = abi::new_answer();
  REQUIRE(abi::query(answer.get(), abi::nation(), R"({"question": "lookup", "term": "samboer"})") == SAMKLANG_OK);
  const std::string generic = abi::json(answer.get());
  REQUIRE(abi::lookup(answer.get(), abi::nation(), "samboer") == SAMKLANG_OK);
  CHECK(generic == abi::json(answer.get()));
  samklang_text text{};
  REQUIRE(samklang_answer_json(&text, answer.get(), nullptr) == SAMKLANG_OK);
  CHECK(text.data[text.size] == '\0');

  for (const std::string_view request :
       {"", "{", "[]", "{\"question\": \"fortune\"}", "\xff\xfe", "{\"question\": 7}"}) {
    REQUIRE(abi::query(answer.get(), abi::nation(), request) == SAMKLANG_OK);
    CHECK(abi::json(answer.get()).find("\"error\"") != std::string::npos);
  }
  auto senses = abi::sized<samklang_senses>();
  CHECK(samklang_answer_senses(&senses, answer.get(), nullptr) == SAMKLANG_ERROR_USAGE);
}

TEST_CASE("a request opens no file; an older image stands beside it") {
  const std::string path = "abi-older.samklang";
  const auto older = abi::built({abi::demonstration().front()});
  (void)saved(older.get(), path);
  const auto answer = abi::new_answer();
  REQUIRE(abi::query(answer.get(), abi::nation(), "{\"question\": \"diff\", \"older\": \"" + path + "\"}") ==
          SAMKLANG_OK);
  CHECK(abi::json(answer.get()).find("\"error\"") != std::string::npos);
  const std::string_view request = R"({"question": "diff"})";
  REQUIRE(samklang_query_json_beside(answer.get(), abi::nation(), older.get(), request.data(), request.size(),
                                     nullptr) == SAMKLANG_OK);
  CHECK(abi::json(answer.get()).find("\"error\"") == std::string::npos);
  CHECK(abi::json(answer.get()).find("skatteetaten") != std::string::npos);
}
