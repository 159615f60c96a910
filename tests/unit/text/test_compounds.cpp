// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/compounds.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace samklang::text;

namespace {

using Parts = std::vector<std::string_view>;

const std::vector<CountedWord> seen = {
    {"bosted", 10},  {"adress", 20},    {"arbeidsgiver", 8}, {"avgift", 12},  {"barn", 30}, {"trygd", 15},
    {"mottaker", 9}, {"barnetrygd", 6}, {"samboer", 12},     {"par", 5},      {"for", 500}, {"hold", 9},
    {"forhold", 7},  {"person", 40},    {"inn", 80},         {"inntekt", 25}, {"tekt", 1},  {"pensjon", 20},
    {"uføre", 4},    {"ordning", 11},   {"tilsyn", 2},       {"syn", 3},      {"lån", 6},   {"taker", 5},
};

} // namespace

TEST_CASE("compounds are taken apart by known words, the head on the right") {
  const CompoundParts compounds(seen);
  CHECK(compounds.parts("bostedsadress") == Parts{"bosted", "adress"});
  CHECK(compounds.parts("arbeidsgiveravgift") == Parts{"arbeidsgiver", "avgift"});
  CHECK(compounds.parts("barnetrygdmottaker") == Parts{"barn", "trygd", "mottaker"});
  CHECK(compounds.parts("samboerpar") == Parts{"samboer", "par"});
  CHECK(compounds.parts("uførepensjonsordning") == Parts{"uføre", "pensjon", "ordning"});
  CHECK(compounds.parts("låntaker") == Parts{"lån", "taker"});
  const auto split = compounds.split("bostedsadress");
  REQUIRE(split);
  CHECK(split->modifier_end == 6);
  CHECK(split->head_begin == 7);
}

TEST_CASE("prefixes, common words and unknown ones stay whole") {
  const CompoundParts compounds(seen);
  for (const std::string_view word :
       {"forhold", "inntekt", "tilsyn", "person", "eiendom", "samboer", "", "par", "\xFF\xC3"})
    CHECK(compounds.parts(word) == Parts{word});
  CHECK(CompoundParts().parts("bostedsadress") == Parts{"bostedsadress"});
}

TEST_CASE("compounds do not depend on the order of the words") {
  std::vector<CountedWord> other = seen;
  std::shuffle(other.begin(), other.end(), std::mt19937(5));
  const CompoundParts first(seen);
  const CompoundParts second(other);
  for (const CountedWord& one : seen)
    for (const CountedWord& two : seen) {
      const std::string joined = std::string(one.word) + "s" + std::string(two.word);
      CHECK(first.parts(joined) == second.parts(joined));
    }
}
