// SPDX-License-Identifier: Apache-2.0
// One block of a catalogue is damaged at random, hundreds of times: whatever the damage, its neighbours are read.
#include "unit/rdf/catalogue_fixture.h"

#include <catch2/catch.hpp>

#include <random>

using namespace samklang;
using namespace samklang::rdf;
using namespace rdf_fixture;

namespace {

constexpr std::string_view pieces[] = {"\"", "<", ">", "[",  "]", ".", ";", ",", "\"\"\"", " ",   "\n",   "'",
                                       "(",  ")", "{", "\\", "@", "#", "a", ":", "^",      " . ", " ;\n", "'''"};

// Leaves the last lines of the block alone: what eats the line end belongs to two blocks.
std::string damaged(std::string block, std::mt19937& random) {
  const std::size_t last = block.rfind(" ;\n");
  const std::size_t at = random() % last;
  const std::string_view piece = pieces[random() % std::size(pieces)];
  switch (random() % 4) {
  case 0: block.erase(at, 1); break;
  case 1: block.insert(at, piece); break;
  case 2: block.erase(at, 1 + random() % std::min<std::size_t>(30, last - at)); break;
  default: block[at] = piece[0];
  }
  return block;
}

enum class Layout { spaced, dense, one_line };

std::string laid_out(std::string block, Layout layout) {
  if (layout == Layout::dense) block.pop_back();
  if (layout == Layout::one_line) {
    std::replace(block.begin(), block.end(), '\n', ' ');
    block.back() = '\n';
  }
  return block;
}

} // namespace

TEST_CASE("recovery: random damage to one block never costs another") {
  constexpr int count = 7;
  constexpr int bad = 3;
  std::mt19937 random(20260); // the same numbers everywhere; std's distributions would not promise that
  for (const Layout layout : {Layout::spaced, Layout::dense, Layout::one_line}) {
    std::size_t faulty = 0;
    std::size_t twice = 0;
    for (int round = 0; round < 500; ++round) {
      std::string text(prefixes);
      std::string block;
      for (int i = 0; i < count; ++i) {
        std::string one = i == bad ? damaged(concept_block(i), random) : concept_block(i);
        one = laid_out(std::move(one), layout);
        if (i == bad) block = one;
        text += one;
      }
      const auto all = backends();
      const auto document = parsed(text, Format::turtle, all[static_cast<std::size_t>(round) % all.size()]);
      const auto found = concepts(document.graph);
      bool neighbours = true;
      for (int i = 0; i < count; ++i)
        neighbours = neighbours && (i == bad || found.contains("https://example.org/begrep/" + std::to_string(i)));
      if (!neighbours || document.diagnostics.size() > 2)
        FAIL_CHECK("layout " << static_cast<int>(layout) << ", block:\n" << block);
      faulty += document.diagnostics.empty() ? 0 : 1;
      twice += document.diagnostics.size() == 2 ? 1 : 0;
    }
    CHECK(faulty > 200);
    // A dot put in the middle can make two faulty halves; anything else is one fault, told once.
    CHECK(twice * 50 < faulty);
  }
}
