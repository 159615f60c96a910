// SPDX-License-Identifier: Apache-2.0
#include "base/parallel.h"

#include <catch2/catch.hpp>

#include <numeric>
#include <stdexcept>
#include <vector>

using namespace samklang;

TEST_CASE("every part is worked on once") {
  for (const unsigned threads : {1U, 2U, 5U}) {
    for (const std::size_t count : {0U, 1U, 7U, 1000U}) {
      std::vector<int> seen(count, 0);
      in_parts(threads, count, 3, [&](std::size_t begin, std::size_t end) {
        CHECK(end - begin <= 3);
        for (std::size_t i = begin; i < end; ++i) ++seen[i];
      });
      CHECK(seen == std::vector<int>(count, 1));
    }
  }
}

TEST_CASE("an exception of any thread is the caller's") {
  for (const unsigned threads : {1U, 4U})
    CHECK_THROWS_AS(in_parts(threads, 100, 1,
                             [](std::size_t begin, std::size_t) {
                               if (begin == 50) throw std::runtime_error("fifty");
                             }),
                    std::runtime_error);
}

TEST_CASE("parts are taken in order, whoever reads them") {
  for (const unsigned threads : {1U, 3U}) {
    std::vector<std::size_t> taken;
    read_ahead(
        threads, 1000, 7, [] { return std::vector<std::size_t>(); },
        [](std::vector<std::size_t>& part, std::size_t begin, std::size_t end) {
          for (std::size_t i = begin; i < end; ++i) part.push_back(i);
        },
        [&](const std::vector<std::size_t>& part, std::size_t begin, std::size_t end) {
          REQUIRE(part.size() == end - begin);
          taken.insert(taken.end(), part.begin(), part.end());
        });
    std::vector<std::size_t> expected(1000);
    std::iota(expected.begin(), expected.end(), std::size_t{0});
    CHECK(taken == expected);
  }
}

TEST_CASE("what reading or taking throws is the caller's, and nothing hangs") {
  struct Nothing {};
  const auto make = [] { return Nothing(); };
  for (const unsigned threads : {1U, 2U, 5U}) {
    for (const std::size_t bad : {0U, 50U, 99U}) {
      const auto throws_at = [bad](const Nothing&, std::size_t begin, std::size_t end) {
        if (begin <= bad && bad < end) throw std::runtime_error("bad");
      };
      const auto goes_well = [](const Nothing&, std::size_t, std::size_t) {};
      CHECK_THROWS_AS(read_ahead(threads, 100, 3, make, throws_at, goes_well), std::runtime_error);
      CHECK_THROWS_AS(read_ahead(threads, 100, 3, make, goes_well, throws_at), std::runtime_error);
    }
    bool called = false;
    const auto call = [&](const Nothing&, std::size_t, std::size_t) { called = true; };
    read_ahead(threads, 0, 3, make, call, call);
    CHECK_FALSE(called);
  }
}

TEST_CASE("sorting on many threads is sorting") {
  for (const unsigned threads : {1U, 2U, 3U, 8U}) {
    for (const std::size_t count : {0U, 1U, 25001U, 100003U}) {
      std::vector<std::uint32_t> numbers(count);
      std::uint32_t next = 12345;
      for (std::uint32_t& one : numbers) one = next = next * 1664525U + 1013904223U;
      std::vector<std::uint32_t> expected = numbers;
      std::sort(expected.begin(), expected.end());
      sort_on(threads, numbers, [](std::uint32_t left, std::uint32_t right) { return left < right; });
      CHECK(numbers == expected);
    }
  }
}
