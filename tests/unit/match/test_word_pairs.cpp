// SPDX-License-Identifier: Apache-2.0
#include "match/word_pairs.h"
#include "unit/match/sample_catalogue.h"

#include <samklang/match/candidates.h>

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace samklang;
using match::KeyKind;
using match::WordPairs;
using sample::Record;
using sample::Term;
using skos::LabelKind;

namespace {

Record both(const std::string& iri, const std::string& nb, const std::string& nn) {
  return {iri, "C", {{nb, LabelKind::preferred, Language::nb}, {nn, LabelKind::preferred, Language::nn}}};
}

std::string learned(const std::vector<Record>& records) {
  const skos::Catalogue catalogue = sample::catalogue(records);
  std::string out;
  const WordPairs pairs(catalogue, {});
  for (const WordPairs::Learned& one : pairs.learned())
    out += (out.empty() ? "" : ", ") + one.nynorsk + " = " + one.bokmaal + " (" + std::to_string(one.count) + ")";
  return out;
}

bool meet(std::vector<Record> records, KeyKind kind, const match::CandidateOptions& options = {}) {
  const skos::Catalogue catalogue = sample::catalogue(std::move(records));
  match::CandidateOptions by_keys = options;
  by_keys.similar_concepts = 0;
  const auto found = match::candidates(catalogue, by_keys);
  REQUIRE(found);
  for (const match::Candidate& pair : found->pairs)
    if (catalogue.iri(pair.a) == "https://example.org/a" && catalogue.iri(pair.b) == "https://example.org/b")
      for (const match::SharedKey& key : found->keys(pair))
        if (key.kind == kind) return true;
  return false;
}

} // namespace

TEST_CASE("concepts that carry both languages teach words, with counts") {
  CHECK(learned({both("t", "blåbærplukking", "blåbærsanking")}) == "blåbærsanking = blåbærplukking (2)");
  CHECK(learned({both("t", "ny blåbærplukking", "ny blåbærsanking"),
                 both("u", "blåbærplukking for alle", "blåbærsanking for alle")}) ==
        "blåbærsanking = blåbærplukking (4)");
  // What the tables know needs no teaching; other numbers of words teach nothing.
  CHECK(learned({both("t", "virksomhet", "verksemd")}).empty());
  CHECK(learned({both("t", "plukking av bær", "blåbærsanking")}).empty());
  // Two meanings, none the more frequent.
  CHECK(learned({both("t", "blåbærplukking", "sankeri"), both("u", "tyttebærplukking", "sankeri")}).empty());
  CHECK(learned({both("t", "blåbærplukking", "sankeri"), both("u", "tyttebærplukking", "sankeri"),
                 both("v", "blåbærplukking i skog", "sankeri i skog")}) == "sankeri = blåbærplukking (4)");
}

TEST_CASE("definitions in both languages teach where most words answer to one another") {
  const auto defined = [](const std::string& iri, const std::string& nb, const std::string& nn) {
    return Record{iri, "C", {{iri}}, {{nb, Language::nb}, {nn, Language::nn}}};
  };
  const std::string nb = "person som driver blåbærplukking i skogen hver høst";
  const std::string nn = "person som driv blåbærsanking i skogen kvar haust";
  CHECK(learned({defined("t", nb, nn)}).empty()); // once is chance
  CHECK(learned({defined("t", nb, nn), defined("u", nb + " og vår", nn + " og vår")})
            .find("blåbærsanking = blåbærplukking") != std::string::npos);
  CHECK(learned(
            {defined("t", "en to tre fire", "fem seks sju åtte"), defined("u", "en to tre fire", "fem seks sju åtte")})
            .empty());
}

TEST_CASE("learned words are keys for the concepts of other agencies") {
  const Record a{"a", "A", {{"blåbærplukking", LabelKind::preferred, Language::nb}}};
  const Record b{"b", "B", {{"blåbærsanking", LabelKind::preferred, Language::nn}}};
  CHECK_FALSE(meet({a, b}, KeyKind::stemmed_label));
  CHECK(meet({a, b, both("t", "blåbærplukking", "blåbærsanking")}, KeyKind::stemmed_label));
  // In another form, inside a longer term.
  const Record longer_a{"a", "A", {{"gebyr for blåbærplukking", LabelKind::preferred, Language::nb}}};
  const Record longer_b{"b", "B", {{"gebyr for blåbærsanking", LabelKind::preferred, Language::nn}}};
  CHECK(meet({longer_a, longer_b, both("t", "blåbærplukking", "blåbærsanking")}, KeyKind::stemmed_label));
}

TEST_CASE("a lexicon of the caller's brings words together") {
  const Record a{"a", "A", {{"blåbærplukking", LabelKind::preferred, Language::nb}}};
  const Record nynorsk{"b", "B", {{"blåbærsanking", LabelKind::preferred, Language::nn}}};
  const std::vector<text::WordPair> translations = {
      {"blåbærsanking", "blåbærplukking", Language::nn, Language::nb, text::WordPairKind::translation, 1}};
  match::CandidateOptions options;
  options.word_pairs = translations;
  CHECK(meet({a, nynorsk}, KeyKind::stemmed_label, options));
  const Record other{"b", "B", {{"bærtur", LabelKind::preferred, Language::nb}}};
  const std::vector<text::WordPair> synonyms = {{"Bærtur", "blåbærplukking"}};
  options.word_pairs = synonyms;
  CHECK(meet({a, other}, KeyKind::similar_label, options));
  CHECK_FALSE(meet({a, other}, KeyKind::similar_label));
}

TEST_CASE("what the catalogue teaches goes before a lexicon") {
  const std::vector<text::WordPair> given = {
      {"blåbærsanking", "bærtur", Language::nn, Language::nb, text::WordPairKind::translation, 1}};
  const skos::Catalogue catalogue = sample::catalogue({both("t", "blåbærplukking", "blåbærsanking")});
  CHECK(WordPairs(catalogue, given).bokmaal_of("blåbærsanking") == "blåbærplukking");
  CHECK(WordPairs(sample::catalogue({both("t", "bærtur", "hus")}), given).bokmaal_of("blåbærsanking") == "bærtur");
  // A word that no record has helps nobody, nor one that the tables lead to anyway.
  CHECK(WordPairs(sample::catalogue({both("t", "hus", "hus")}), given).bokmaal_of("blåbærsanking").empty());
  const std::vector<text::WordPair> needless = {
      {"verksemd", "bærtur", Language::nn, Language::nb, text::WordPairKind::translation, 1}};
  CHECK(WordPairs(sample::catalogue({both("t", "virksomhet", "hus"), both("u", "bærtur", "tur")}), needless)
            .bokmaal_of("verksemd")
            .empty());
  CHECK(WordPairs(catalogue, given).bokmaal_of("skog").empty());
}
