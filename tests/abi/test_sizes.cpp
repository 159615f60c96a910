// SPDX-License-Identifier: Apache-2.0
#include "abi/held.h"

#include <cstring>

namespace {

// A struct as a program sees it that was compiled with a longer one.
template <class Known> struct Longer {
  Known known;
  std::uint64_t later[2];
};

samklang_status lookup_with(samklang_answer* answer, const samklang_lookup_options* options) {
  return samklang_ontology_lookup(answer, abi::nation(), "samboer", 7, options, nullptr);
}

} // namespace

TEST_CASE("options of a size that none has are refused") {
  const auto answer = abi::new_answer();
  samklang_lookup_options options{};
  for (const std::uint32_t size : {0U, 1U, 4U, 7U, 9U, 1000000U, 0xFFFFFFFFU}) {
    options.struct_size = size;
    CHECK(lookup_with(answer.get(), &options) == SAMKLANG_ERROR_USAGE);
  }
}

TEST_CASE("shorter options have defaults for the rest, which is not read") {
  const auto answer = abi::new_answer();
  alignas(samklang_lookup_options) unsigned char bytes[8];
  const std::uint32_t size = 8;
  const std::uint32_t limit = 1;
  std::memcpy(bytes, &size, 4);
  std::memcpy(bytes + 4, &limit, 4);
  REQUIRE(lookup_with(answer.get(), reinterpret_cast<const samklang_lookup_options*>(bytes)) == SAMKLANG_OK);
  auto senses = abi::sized<samklang_senses>();
  REQUIRE(samklang_answer_senses(&senses, answer.get(), nullptr) == SAMKLANG_OK);
  CHECK(senses.count == 1);
  CHECK(senses.total > 1);
}

TEST_CASE("longer options are taken where what is not known is zero") {
  const auto answer = abi::new_answer();
  Longer<samklang_lookup_options> options{};
  options.known.struct_size = sizeof(options);
  CHECK(lookup_with(answer.get(), &options.known) == SAMKLANG_OK);
  options.later[1] = 1;
  CHECK(lookup_with(answer.get(), &options.known) == SAMKLANG_ERROR_UNSUPPORTED);
}

TEST_CASE("a row is filled as far as it has room, and with zeros beyond what is known") {
  const auto answer = abi::new_answer();
  REQUIRE(abi::lookup(answer.get(), abi::nation(), "samboer") == SAMKLANG_OK);
  samklang_senses row{};
  for (const std::uint32_t size : {0U, 4U, 13U, 0xFFFFFFFFU}) {
    row.struct_size = size;
    CHECK(samklang_answer_senses(&row, answer.get(), nullptr) == SAMKLANG_ERROR_USAGE);
    CHECK(row.count == 0);
  }
  row.struct_size = offsetof(samklang_senses, total);
  row.total = 77;
  REQUIRE(samklang_answer_senses(&row, answer.get(), nullptr) == SAMKLANG_OK);
  CHECK(row.count > 0);
  CHECK(row.total == 77);
  CHECK(row.struct_size == offsetof(samklang_senses, total));

  Longer<samklang_senses> longer{};
  longer.known.struct_size = sizeof(longer);
  longer.later[0] = longer.later[1] = 5;
  REQUIRE(samklang_answer_senses(&longer.known, answer.get(), nullptr) == SAMKLANG_OK);
  CHECK(longer.known.count == row.count);
  CHECK(longer.known.struct_size == sizeof(longer));
  CHECK(longer.later[0] == 0);
  CHECK(longer.later[1] == 0);
}

TEST_CASE("the pair of versions says that this header's programs run") {
  CHECK(samklang_abi_version() == SAMKLANG_ABI_VERSION);
  CHECK(samklang_abi_oldest() == SAMKLANG_ABI_OLDEST);
  CHECK(samklang_abi_oldest() <= samklang_abi_version());
  CHECK(std::strlen(samklang_library_version()) >= 5);
}

TEST_CASE("numbers have names, and others are unknown") {
  CHECK(std::string(samklang_status_name(SAMKLANG_OK)) == "ok");
  CHECK(std::string(samklang_status_name(SAMKLANG_ERROR_USAGE)) == "usage");
  CHECK(std::string(samklang_status_name(SAMKLANG_ERROR_MEMORY)) == "memory");
  CHECK(std::string(samklang_relation_name(SAMKLANG_RELATION_BROADER)) == "broader");
  CHECK(std::string(samklang_implication_name(SAMKLANG_IMPLICATION_WITH_CAUTION)) == "with-caution");
  CHECK(std::string(samklang_tier_name(SAMKLANG_TIER_WRITTEN_FORM)) == "written-form");
  for (const std::int32_t odd : {-1, 99, INT32_MIN, INT32_MAX}) {
    CHECK(std::string(samklang_status_name(odd)) == "unknown");
    CHECK(std::string(samklang_relation_name(odd)) == "unknown");
    CHECK(std::string(samklang_implication_name(odd)) == "unknown");
    CHECK(std::string(samklang_tier_name(odd)) == "unknown");
  }
}
