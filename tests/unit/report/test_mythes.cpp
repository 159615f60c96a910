// SPDX-License-Identifier: Apache-2.0
// How the program reads a thesaurus.
#include "../../../tools/samklang/mythes.h"

#include <catch2/catch.hpp>

using namespace samklang;

namespace {

std::vector<std::string> others(const std::string& charset, const std::string& meaning) {
  const auto read = tools::parse_mythes(charset + "\nbil|1\n" + meaning + "\n", {}, {"bil"});
  std::vector<std::string> out;
  if (read)
    for (const tools::Synonym& one : *read) out.push_back(one.other);
  return out;
}

} // namespace

TEST_CASE("A thesaurus in ISO 8859-15 has eight letters that ISO 8859-1 has not") {
  // Words begin with a plain letter: the four that are no letters in ISO 8859-1 would be dropped there.
  CHECK(others("ISO8859-15", "-|a\xA6|b\xA8|c\xB4|d\xB8|e\xBC|f\xBD|g\xBE") ==
        std::vector<std::string>{"aš", "bš", "cž", "dž", "eœ", "fœ", "gÿ"});
  CHECK(others("ISO8859-1", "-|bl\xE5|r\xF8ye") == std::vector<std::string>{"blå", "røye"});
  CHECK(others("UTF-8", "-|blå") == std::vector<std::string>{"blå"});
}

TEST_CASE("A thesaurus in a charset that is not read is refused") {
  for (const char* charset : {"microsoft-cp1252", "KOI8-R", ""}) {
    const auto read = tools::parse_mythes(std::string(charset) + "\nbil|1\n-|vogn\n", {}, {"bil"});
    REQUIRE_FALSE(read);
    CHECK(read.error().code == ErrorCode::syntax);
  }
}
