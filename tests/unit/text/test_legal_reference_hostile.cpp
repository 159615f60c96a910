// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/legal_reference.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using samklang::text::legal_reference_from_iri;
using samklang::text::legal_references;
using samklang::text::mentions_law;

namespace {

// What holds for every text: ranges inside it, in order, and a key put together from its parts.
void check_invariants(const std::string& text) {
  const auto found = legal_references(text);
  std::uint32_t end = 0;
  bool sound = found.empty() || mentions_law(text);
  for (const auto& reference : found) {
    sound = sound && reference.begin >= end && reference.end > reference.begin && reference.end <= text.size();
    sound = sound && (reference.act.starts_with("lov/") || reference.act.starts_with("forskrift/"));
    sound = sound && reference.key == reference.act + (reference.section.empty() ? "" : "/" + reference.section) +
                                          (reference.detail.empty() ? "" : "/" + reference.detail);
    end = reference.end;
  }
  if (!sound) {
    CAPTURE(text);
    FAIL_CHECK("a reference out of place");
  }
}

std::string repeated(std::string_view piece, std::size_t size) {
  std::string out;
  while (out.size() < size) out += piece;
  return out;
}

const std::vector<std::string> seeds = {
    "LOV-1997-02-28-19 Lov om folketrygd (folketrygdloven) §§ 9-10, 9-11 og 9-13.",
    "lov 8. februar 1980 nr. 2 om pant § 1-1 femte ledd",
    "Skatteloven § 4-10 andre ledd og fjerde ledd tredje punktum, § 4-12 første, andre, tredje og sjette ledd, og "
    "§-4-40",
    "Forskrift til utfylling og gjennomføring mv. av skatteloven av 26. mars 1999 nr. 14 §6-44-12 og -14",
    "jf. lov om Enhetsregisteret av 3. juni 1994 nr. 15 (enhetsregisterloven) §§ 2 og 4 første ledd og Ot.prp. nr. 11 "
    "s. 54 flg.",
    "Panteloven § 1-1. Lov 8. februar 1980 nr. 2 om pant "
    "https://lovdata.no/dokument/NL/lov/1980-02-08-2/KAPITTEL_1#%C2%A71-1",
    "Kommuneloven kapittel 4. Lov 25. september 1992 nr. 107; Arveloven §§11-14 (1972), utl. § 41, el. § 5",
    "etter § 2-1 i folketrygdloven (1) b, skatteloven $2-1, 10. ledd, punkt e, bokstav a5",
    "Ftrl § 1-8 Jfr.Aa-forskriften § 3 nr.2, merverdiavgiftloven § 1-3(1)i, lova, FOR-2008-08-18-942",
};

} // namespace

TEST_CASE("Any mutation of a citation keeps references inside the text and in order") {
  std::mt19937 random(20261121);
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  const std::vector<std::string> pieces = {"§",
                                           " ",
                                           "§§ ",
                                           "-",
                                           ".",
                                           "\n",
                                           "lov ",
                                           "loven ",
                                           "forskrift ",
                                           "og ",
                                           "til ",
                                           "nr. ",
                                           "1",
                                           "99999",
                                           "1997-02-28-19",
                                           "i skatteloven",
                                           "(",
                                           ")",
                                           "første ledd",
                                           "bokstav ",
                                           "kap. ",
                                           "http://",
                                           "lovdata.no/lov/",
                                           "\xC2",
                                           "\xA7",
                                           "\xFF",
                                           "å",
                                           "a\u030A",
                                           "\u00AD",
                                           "$1-2",
                                           std::string(1, '\0'),
                                           "av ",
                                           "om ",
                                           "folketrygd",
                                           "2. ",
                                           "januar 2020 "};
  for (int round = 0; round < 20000; ++round) {
    std::string text = seeds[below(seeds.size())];
    for (std::size_t edit = below(8); edit-- > 0;) {
      const std::size_t at = below(text.size() + 1);
      switch (below(4)) {
      case 0: text.insert(at, pieces[below(pieces.size())]); break;
      case 1: text.erase(at, below(6)); break;
      case 2: text.insert(at, text.substr(below(text.size() + 1), below(40))); break;
      default:
        if (at < text.size()) text[at] = static_cast<char>(random() & 0xFFU);
      }
    }
    check_invariants(text);
  }
}

TEST_CASE("Any prefix and any bytes are read without harm") {
  for (const auto& seed : seeds) {
    for (std::size_t size = 0; size <= seed.size(); ++size) {
      check_invariants(seed.substr(0, size));
      check_invariants(seed.substr(size));
      const auto iri = legal_reference_from_iri("https://lovdata.no/lov/" + seed.substr(size));
      CHECK((!iri || iri->act.starts_with("lov/")));
    }
  }
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes = "\u00A7";
    for (std::size_t i = random() % 60; i-- > 0;) bytes += static_cast<char>(random() & 0xFFU);
    check_invariants(bytes);
    const auto iri = legal_reference_from_iri("https://lovdata.no/" + bytes);
    CHECK((!iri || !iri->key.empty()));
  }
}

TEST_CASE("Hostile texts take linear time") {
  // Each would be quadratic for a reader that looks ahead or back without bound. A quadratic one takes minutes on the
  // larger size.
  const char* pieces[] = {"§ ",
                          "§§§",
                          "§ 1, ",
                          "§ 1 og ",
                          "lov om ",
                          "lov 1.1.2000 om ",
                          "lov ",
                          "a",
                          " ",
                          "1",
                          "1-",
                          "a-",
                          "(",
                          "skatteloven ",
                          "skatteloven (",
                          "skatteloven av ",
                          "skatteloven § ",
                          "nr. 1 og ",
                          "kap. ",
                          "i i ",
                          "første, ",
                          "første ledd og ",
                          "http://",
                          "lovdata.no/",
                          "forskrift til ",
                          "sktl. ",
                          "§ 1 i ",
                          "bokstav a og ",
                          "\xC2\xA0",
                          "\xCC\x8A",
                          ". ",
                          "\n",
                          "el. § "};
  for (const char* piece : pieces) {
    CAPTURE(piece);
    const bool large =
        std::string_view(piece) == "§ " || std::string_view(piece) == "lov om " || std::string_view(piece) == "§ 1, ";
    const auto text = "skatteloven § 1-1 " + repeated(piece, large ? 1 << 20 : 1 << 18);
    const auto begin = std::chrono::steady_clock::now();
    check_invariants(text);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
  }
  const auto long_iri = "https://lovdata.no/lov/" + repeated("lov/", 1 << 20);
  CHECK_FALSE(legal_reference_from_iri(long_iri).has_value());
}

TEST_CASE("A long list gives each of its sections") {
  std::string text = "folketrygdloven §§ 1-1";
  for (int i = 2; i <= 999; ++i) text += ", 1-" + std::to_string(i);
  const auto found = legal_references(text);
  REQUIRE(found.size() == 999);
  CHECK(found.back().key == "lov/1997-02-28-19/§1-999");
}
