// SPDX-License-Identifier: Apache-2.0
#include "image/key_index.h"

#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

using namespace samklang::image;

TEST_CASE("postings are found by key, as in a map") {
  std::map<std::string, std::set<std::uint32_t>> expected;
  KeyIndexBuilder builder;
  for (std::uint32_t i = 0; i < 5000; ++i) {
    const std::string key = "nøkkel " + std::to_string(i % 1777);
    expected[key].insert(i % 301);
    builder.add(key_hash(KeySpace::exact, key), i % 301);
  }
  builder.build();
  const KeyIndex index = builder.view();
  for (const auto& [key, postings] : expected) {
    const auto found = index.find(key_hash(KeySpace::exact, key));
    CHECK(std::vector<std::uint32_t>(found.begin(), found.end()) ==
          std::vector<std::uint32_t>(postings.begin(), postings.end()));
    CHECK(index.find(key_hash(KeySpace::stem, key)).empty());
  }
  CHECK(index.find(key_hash(KeySpace::exact, "ukjent")).empty());
}

TEST_CASE("an index without keys finds nothing") {
  KeyIndexBuilder builder;
  builder.build();
  CHECK(builder.view().find(key_hash(KeySpace::word, "x")).empty());
  CHECK(KeyIndex{}.find(1).empty());
}

TEST_CASE("a damaged index finds nothing, inside its bounds") {
  KeyIndexBuilder builder;
  for (std::uint32_t i = 0; i < 100; ++i) builder.add(key_hash(KeySpace::word, std::to_string(i)), i);
  builder.build();
  const auto ask_all = [](const KeyIndex& index) {
    std::size_t total = 0;
    for (std::uint32_t i = 0; i < 200; ++i) total += index.find(key_hash(KeySpace::word, std::to_string(i))).size();
    return total;
  };
  CHECK(ask_all(builder.view()) == 100);
  auto buckets = builder.buckets;
  for (auto& one : buckets) one = 0xFFFFFFFF;
  CHECK(ask_all({buckets, builder.tags, builder.begin, builder.postings}) == 0);
  buckets = builder.buckets;
  buckets.pop_back(); // no power of two any longer
  CHECK(ask_all({buckets, builder.tags, builder.begin, builder.postings}) == 0);
  auto begin = builder.begin;
  for (auto& one : begin) one = 0x7FFFFFFF;
  CHECK(ask_all({builder.buckets, builder.tags, begin, builder.postings}) == 0);
  CHECK(ask_all({builder.buckets, builder.tags, builder.begin, {}}) == 0);
}
