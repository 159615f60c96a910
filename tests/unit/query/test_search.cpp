// SPDX-License-Identifier: Apache-2.0
#include "query/word_scores.h"

#include <catch2/catch.hpp>

#include <cstdint>
#include <map>

using namespace samklang;

namespace {

// The same sums, by a map.
struct Naive {
  std::map<skos::ConceptIndex, std::map<std::uint16_t, float>> of;
  void add(skos::ConceptIndex at, std::uint16_t word, float score) {
    float& kept = of[at].try_emplace(word, score).first->second;
    if (score > kept) kept = score;
  }
};

} // namespace

TEST_CASE("scores of words add up as a map would have them, in any room") {
  query::WordScores scores;
  std::uint64_t state = 7;
  for (const std::size_t concepts : {std::size_t{3}, std::size_t{1000}, std::size_t{100'000}, std::size_t{50}}) {
    for (const std::size_t postings : {std::size_t{0}, std::size_t{1}, std::size_t{40}, std::size_t{3000}}) {
      Naive naive;
      scores.begin(postings, concepts);
      for (std::size_t i = 0; i < postings; ++i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        const auto at = static_cast<skos::ConceptIndex>((state >> 33) % concepts);
        const auto word = static_cast<std::uint16_t>(1 + i * 4 / postings);
        const auto score = static_cast<float>((state >> 20) % 100) / 64;
        scores.add(at, word, score);
        naive.add(at, word, score);
      }
      REQUIRE(scores.size() == naive.of.size());
      for (std::size_t i = 0; i < scores.size(); ++i) {
        const auto& words = naive.of.at(scores[i].at);
        float sum = 0;
        for (const auto& [word, score] : words) sum += score;
        CHECK(scores[i].words == words.size());
        CHECK(scores[i].score == Approx(sum).margin(1e-4));
      }
    }
  }
  scores.clear();
  CHECK(scores.size() == 0);
}
