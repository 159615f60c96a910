// SPDX-License-Identifier: Apache-2.0
#include "report/word_diff.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace samklang::report;

namespace {

std::vector<std::string> cut(const std::string& text, const std::vector<WordSpan>& spans) {
  std::vector<std::string> out;
  for (const auto& span : spans) out.push_back(text.substr(span.begin, span.end - span.begin));
  return out;
}

using Words = std::vector<std::string>;

std::string together(const std::vector<MarkedText>& pieces) {
  std::string out;
  for (const auto& piece : pieces) out += piece.text;
  return out;
}

} // namespace

TEST_CASE("words keep what belongs together", "[report]") {
  const std::string text = "etter § 2-16, 1.000 kr og/eller «ID'en» – 75 %.";
  CHECK(cut(text, words(text)) == Words{"etter", "2-16", "1.000", "kr", "og/eller", "ID'en", "75"});
  CHECK(words("").empty());
  CHECK(words(" – ").empty());
}

TEST_CASE("a diff marks what the other does not have", "[report]") {
  const std::string a = "student med studieprogresjon på minst 75 %";
  const std::string b = "Student med studieprogresjon på 100 %";
  const auto diff = word_diff(a, b);
  CHECK(cut(a, diff.a) == Words{"minst 75"});
  CHECK(cut(b, diff.b) == Words{"100"});
  CHECK(diff.shared == Approx(8.0 / 11.0));
}

TEST_CASE("case and punctuation make no difference", "[report]") {
  const auto diff = word_diff("Ugift person, som bor alene.", "ugift person som bor ALENE");
  CHECK(diff.a.empty());
  CHECK(diff.b.empty());
  CHECK(diff.shared == 1);
}

TEST_CASE("a short word alone between differences is part of them", "[report]") {
  const std::string a = "hus og hage";
  const std::string b = "båt og bil";
  const auto diff = word_diff(a, b);
  CHECK(cut(a, diff.a) == Words{"hus og hage"});
  CHECK(cut(b, diff.b) == Words{"båt og bil"});
}

TEST_CASE("empty texts differ in everything or nothing", "[report]") {
  CHECK(word_diff("", "").shared == 1);
  const std::string b = "noe";
  CHECK(cut(b, word_diff("", b).b) == Words{"noe"});
}

TEST_CASE("very long texts are compared as sets of words", "[report]") {
  std::string a;
  std::string b;
  for (int i = 0; i < 3000; ++i) {
    a += "ord" + std::to_string(i) + ' ';
    b += "ord" + std::to_string(2999 - i) + ' ';
  }
  a += "bare";
  const auto diff = word_diff(a, b);
  CHECK(cut(a, diff.a) == Words{"bare"});
  CHECK(diff.b.empty());
}

TEST_CASE("what is not marked is the same on both sides", "[report][property]") {
  std::mt19937 random(7);
  const Words vocabulary = {"person", "som", "bor", "sammen", "med", "en", "annen", "ikke", "12", "måneder"};
  for (int round = 0; round < 200; ++round) {
    const auto make = [&] {
      std::string text;
      for (std::size_t i = random() % 15; i > 0; --i) text += vocabulary[random() % vocabulary.size()] + ' ';
      return text;
    };
    const auto a = make();
    const auto b = make();
    const auto diff = word_diff(a, b);
    const auto rest = [](const std::string& text, const std::vector<WordSpan>& marks) {
      Words out;
      for (const auto& word : words(text)) {
        const bool in_mark = std::any_of(marks.begin(), marks.end(),
                                         [&](const WordSpan& m) { return word.begin >= m.begin && word.end <= m.end; });
        if (!in_mark) out.push_back(text.substr(word.begin, word.end - word.begin));
      }
      return out;
    };
    INFO(a << " | " << b);
    REQUIRE(rest(a, diff.a) == rest(b, diff.b));
  }
}

TEST_CASE("pieces together are the text", "[report]") {
  const std::string text = "  person over\n18 år,  som bor sammen ";
  const auto pieces = marked(text, {{9, 13}}, {{14, 19}});
  CHECK(together(pieces) == "person over 18 år, som bor sammen");
  CHECK(markdown(pieces) == "person **over** ***18 år***, som bor sammen");
}

TEST_CASE("a decision inside a difference is set off from it", "[report]") {
  const std::string text = "i minst 12 av 18 måneder";
  const auto pieces = marked(text, {{0, 25}}, {{8, 10}});
  CHECK(markdown(pieces) == "**i minst *12* av 18 måneder**");
  CHECK(markdown(marked(text, {{0, 25}}, {{0, 7}})) == "***i minst* 12 av 18 måneder**");
}

TEST_CASE("places that are half a word, or none, are taken as whole words or left out", "[report]") {
  const std::string text = "minst 75 % av";
  CHECK(markdown(marked(text, {}, {{7, 10}})) == "minst ***75*** % av");
  CHECK(markdown(marked(text, {}, {{9, 10}})) == "minst 75 % av");
  CHECK(markdown(marked(text, {}, {{100, 120}})) == "minst 75 % av");
}

TEST_CASE("marked pieces are escaped", "[report]") {
  CHECK(markdown(marked("*a* b", {{1, 2}}, {})) == "\\***a**\\* b");
}
