// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/fingerprint.h>

#include <catch2/catch.hpp>

#include <set>
#include <string>

using samklang::fingerprint;
using samklang::fingerprint_hex;

TEST_CASE("texts that differ in one bit or in length have different fingerprints") {
  std::set<std::array<std::uint64_t, 2>> seen;
  std::size_t texts = 0;
  const auto add = [&](const std::string& text) {
    ++texts;
    seen.insert(fingerprint(text));
  };
  for (std::size_t size = 0; size <= 200; ++size) {
    add(std::string(size, '\0'));
    if (size != 0) add(std::string(size, 'a'));
  }
  const std::string text(150, 'x');
  for (std::size_t bit = 0; bit < text.size() * 8; ++bit) {
    std::string changed = text;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
    if (changed != text) add(changed);
  }
  CHECK(seen.size() == texts);
}

TEST_CASE("swapped blocks are told apart") {
  const std::string a(64, 'a');
  const std::string b(64, 'b');
  CHECK(fingerprint(a + b) != fingerprint(b + a));
  CHECK(fingerprint(a + a + b) != fingerprint(a + b + a));
  for (std::size_t word = 0; word + 16 <= 128; word += 8) { // eight bytes and their neighbours
    std::string text(128, 'x');
    text[word] = 'y';
    std::string swapped(128, 'x');
    swapped[word + 8] = 'y';
    CHECK(fingerprint(text) != fingerprint(swapped));
  }
}

TEST_CASE("a fingerprint does not depend on where the bytes lie") {
  const std::string text = "lov/1997-02-28-19 og mer til, langt nok for mer enn en blokk på seksti-fire byte, ja vel";
  for (std::size_t shift = 0; shift < 16; ++shift) {
    const std::string moved = std::string(shift, '-') + text;
    CHECK(fingerprint(std::string_view(moved).substr(shift)) == fingerprint(text));
  }
  CHECK(fingerprint_hex(text).size() == 32);
  CHECK(fingerprint_hex(text) == fingerprint_hex(std::string(text)));
}
