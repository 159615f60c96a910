// SPDX-License-Identifier: Apache-2.0
#include "match/word_pairs.h"
#include "unit/match/sample_catalogue.h"

#include <samklang/match/candidates.h>
#include <samklang/text/inflection.h>
#include <samklang/text/nynorsk.h>
#include <samklang/text/term_key.h>
#include <samklang/text/term_words.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace samklang;
using match::CandidateOptions;
using match::Candidates;
using match::KeyKind;
using skos::ConceptIndex;

namespace {

/// By equal keys and links alone.
Candidates find(const skos::Catalogue& catalogue, CandidateOptions options = {}) {
  options.similar_concepts = 0;
  auto found = match::candidates(catalogue, options);
  REQUIRE(found);
  return *std::move(found);
}

using Pairs = std::set<std::pair<ConceptIndex, ConceptIndex>>;

Pairs pairs(const Candidates& found) {
  Pairs out;
  for (const match::Candidate& pair : found.pairs) out.emplace(pair.a, pair.b);
  return out;
}

/// The words of a label in all their forms, each in the order of the alphabet.
std::set<std::vector<std::string>> bags(const skos::Concept& of, const skos::Label& label,
                                        const match::WordPairs& taught) {
  if (label.kind == skos::LabelKind::hidden) return {};
  const auto language = static_cast<Language>(label.language);
  std::vector<std::string> own;
  std::vector<std::string> keys;
  const std::string_view term = of.text(label.text);
  for (const text::TermWord& word : text::term_words(term, language)) {
    own.push_back(word.base);
    const std::string spelling = text::term_key(term.substr(word.begin, word.end - word.begin));
    const std::string_view known = taught.bokmaal_of(spelling);
    const std::string bokmaal = known.empty() ? text::bokmal_key(spelling) : text::base_form(known, Language::nb).word;
    keys.push_back(language == Language::nn && !word.number ? bokmaal : word.base);
  }
  std::sort(own.begin(), own.end());
  std::sort(keys.begin(), keys.end());
  return own.empty() ? std::set<std::vector<std::string>>{} : std::set{own, keys};
}

bool share_words(const skos::Concept& a, const skos::Label& one, const skos::Concept& b, const skos::Label& other,
                 const match::WordPairs& taught) {
  const auto left = bags(a, one, taught);
  const auto right = bags(b, other, taught);
  return std::any_of(left.begin(), left.end(), [&](const auto& bag) { return right.count(bag) > 0; });
}

/// The oracle: every two concepts, looked at one by one.
Pairs all_pairs(const skos::Catalogue& catalogue, bool within) {
  Pairs out;
  const match::WordPairs taught(catalogue, {});
  const auto meet = [&](const skos::Concept& a, const skos::Concept& b) {
    for (const skos::Label& one : a.labels()) {
      for (const skos::Label& other : b.labels()) {
        if (one.kind == skos::LabelKind::data_structure || other.kind == skos::LabelKind::data_structure) continue;
        const std::string left = text::folded_key(text::term_key(a.text(one.text)));
        if (share_words(a, one, b, other, taught)) return true;
        if (!left.empty() && left == text::folded_key(text::term_key(b.text(other.text)))) return true;
      }
    }
    for (const skos::Definition& one : a.definitions())
      for (const skos::Definition& other : b.definitions())
        if (!text::wording_key(a.text(one.text)).empty() &&
            text::wording_key(a.text(one.text)) == text::wording_key(b.text(other.text)))
          return true;
    return false;
  };
  for (ConceptIndex i = 0; i < catalogue.size(); ++i)
    for (ConceptIndex j = i + 1; j < catalogue.size(); ++j)
      if ((within || catalogue[i].publisher() != catalogue[j].publisher()) && meet(catalogue[i], catalogue[j]))
        out.emplace(i, j);
  return out;
}

std::vector<sample::Record> random_records(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  const std::vector<std::string> words = {"samboer", "Samboer", "sam-boer", "gave",   "gávë",
                                          "gaave",   "arv",     "inntekt",  "bosted", "bo sted"};
  const std::vector<std::string> nynorsk_words = {"samboer", "gåve", "arv", "sambuar", "inntekta"};
  const std::vector<std::string> texts = {"person som bor", "En person som bor.", "det som er gitt", "sum av alt", "-"};
  const std::vector<std::string> agencies = {"889640782", "974761076", "file:a.ttl", "Byen"};
  const auto pick = [&](const std::vector<std::string>& from) { return from[random() % from.size()]; };
  std::vector<sample::Record> records;
  for (std::size_t i = 0; i < count; ++i) {
    sample::Record record;
    record.iri = std::to_string(1000 + i);
    record.agency = pick(agencies);
    record.terms.push_back({pick(words), skos::LabelKind::preferred, Language::nb});
    if (random() % 2 == 0)
      record.terms.push_back({pick(nynorsk_words), static_cast<skos::LabelKind>(random() % 5), Language::nn});
    if (random() % 2 == 0) record.definitions.push_back({pick(texts), Language::nb, {}});
    records.push_back(std::move(record));
  }
  return records;
}

} // namespace

TEST_CASE("blocking finds what looking at every pair finds") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const skos::Catalogue catalogue = sample::catalogue(random_records(seed, 60));
    for (const bool within : {false, true}) {
      CandidateOptions options;
      options.within = within;
      const Candidates found = find(catalogue, options);
      CHECK(pairs(found) == all_pairs(catalogue, within));
      CHECK(found.crowded.empty());
    }
  }
}

TEST_CASE("candidates do not depend on the order of the input") {
  std::vector<sample::Record> records = random_records(7, 80);
  const Candidates first = find(sample::catalogue(records));
  std::shuffle(records.begin(), records.end(), std::mt19937(3));
  const Candidates second = find(sample::catalogue(records));
  REQUIRE(first.pairs.size() == second.pairs.size());
  REQUIRE(first.shared.size() == second.shared.size());
  for (std::size_t i = 0; i < first.shared.size(); ++i) {
    CHECK(first.shared[i].kind == second.shared[i].kind);
    CHECK(first.shared[i].row_a == second.shared[i].row_a);
    CHECK(first.shared[i].row_b == second.shared[i].row_b);
  }
}

TEST_CASE("a pair carries what it shares, rows on their own sides") {
  const skos::Catalogue catalogue = sample::catalogue({
      {"a/1",
       "889640782",
       {{"samboer"}, {"sambuar", skos::LabelKind::preferred, Language::nn}},
       {{"person som bor"}},
       {},
       {}},
      {"b/1",
       "974761076",
       {{"Samboer"}, {"sambu-ar", skos::LabelKind::alternative, Language::nn}},
       {{"Person som bor."}},
       {},
       {}},
  });
  const Candidates found = find(catalogue);
  REQUIRE(found.pairs.size() == 1);
  const auto keys = found.keys(found.pairs[0]);
  REQUIRE(keys.size() == 4);
  CHECK(keys[0].kind == KeyKind::label);
  CHECK(catalogue.text(catalogue.columns().labels[keys[0].row_b].text) == "Samboer");
  CHECK(keys[1].kind == KeyKind::folded_label);
  CHECK(catalogue.text(catalogue.columns().labels[keys[1].row_b].text) == "sambu-ar");
  CHECK(keys[2].kind == KeyKind::stemmed_label); // sambuar has the key of samboer
  CHECK(keys[3].kind == KeyKind::definition);
  CHECK(keys[3].row_a == 0);
  CHECK(keys[3].row_b == 1);
}

TEST_CASE("agencies, not files or IRIs, part concepts") {
  const std::vector<sample::Record> records = {
      {"a/1", "889640782", {{"gave"}}, {}, {}, {}},
      {"a/2", "889640782", {{"gave"}}, {}, {}, {}},
      {"b/1", "974761076", {{"gave"}}, {}, {}, {}},
      {"c/1", "file:c.ttl", {{"gave"}}, {}, {}, {}},
  };
  const skos::Catalogue catalogue = sample::catalogue(records);
  CHECK(pairs(find(catalogue)) == Pairs{{0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}});
  CandidateOptions within;
  within.within = true;
  CHECK(pairs(find(catalogue, within)).count({0, 1}) == 1);
  CandidateOptions between;
  between.agency_a = catalogue[2].publisher();
  between.agency_b = catalogue[0].publisher();
  CHECK(pairs(find(catalogue, between)) == Pairs{{0, 2}, {1, 2}});
}

TEST_CASE("data structure terms and empty labels make no pairs") {
  const skos::Catalogue catalogue = sample::catalogue({
      {"a/1", "889640782", {{"x", skos::LabelKind::data_structure}, {" "}}, {}, {}, {}},
      {"b/1", "974761076", {{"x"}, {"«»", skos::LabelKind::alternative}, {""}}, {}, {}, {}},
  });
  CHECK(find(catalogue).pairs.empty());
  CHECK(find(skos::Catalogue{}).pairs.empty());
}

TEST_CASE("a link makes a pair from either side") {
  const skos::Catalogue catalogue = sample::catalogue({
      {"a/1",
       "889640782",
       {{"en"}},
       {},
       {},
       {{"b/1", skos::RelationKind::see_also}, {"a/2", skos::RelationKind::broader}}},
      {"a/2", "889640782", {{"to"}}, {}, {}, {}},
      {"b/1", "974761076", {{"tre"}}, {}, {}, {{"a/2", skos::RelationKind::exact_match}}},
  });
  const Candidates found = find(catalogue);
  REQUIRE(pairs(found) == Pairs{{0, 2}, {1, 2}});
  CHECK(found.keys(found.pairs[0])[0].row_a == 0);
  CHECK(found.keys(found.pairs[0])[0].row_b == skos::no_index);
  CHECK(found.keys(found.pairs[1])[0].row_a == skos::no_index);
  CHECK(found.keys(found.pairs[1])[0].row_b == 2);
}

TEST_CASE("a key that a crowd shares is named, and pairs nobody by itself") {
  std::vector<sample::Record> records;
  for (int i = 0; i < 100; ++i) {
    records.push_back(
        {"a/" + std::to_string(100 + i), "889640782", {{"annet"}}, {{"forklaring " + std::to_string(i)}}, {}, {}});
    records.push_back(
        {"b/" + std::to_string(100 + i), "974761076", {{"annet"}}, {{"forklaring " + std::to_string(i)}}, {}, {}});
  }
  const Candidates found = find(sample::catalogue(records));
  CHECK(found.pairs.size() == 100);   // through the definitions
  REQUIRE(found.crowded.size() == 3); // the term, its folded form and its words
  CHECK(found.crowded[0].kind == KeyKind::label);
  CHECK(found.crowded[0].concepts_a == 100);
  CHECK(found.crowded[0].concepts_b == 100);
}

TEST_CASE("matching stops when asked to") {
  std::stop_source source;
  source.request_stop();
  CandidateOptions options;
  options.stop = source.get_token();
  const auto found = match::candidates(sample::catalogue(random_records(1, 20)), options);
  REQUIRE_FALSE(found);
  CHECK(found.error().code == ErrorCode::cancelled);
}

TEST_CASE("terms meet by their words, whatever form or order") {
  const skos::Catalogue catalogue = sample::catalogue({
      {"a/1", "889640782", {{"rett til samboeren"}}, {}, {}, {}},
      {"a/2", "889640782", {{"offentleg verksemd", skos::LabelKind::preferred, Language::nn}}, {}, {}, {}},
      {"a/3", "889640782", {{"virksomhet"}}, {}, {}, {}},
      {"b/1", "974761076", {{"Samboerens rett"}}, {}, {}, {}},
      {"b/2", "974761076", {{"offentlige virksomheter"}}, {}, {}, {}},
  });
  const Candidates found = find(catalogue);
  CHECK(pairs(found) == Pairs{{0, 3}, {1, 4}});
  CHECK(found.keys(found.pairs[0])[0].kind == KeyKind::stemmed_label);
}

TEST_CASE("where terms are all there is, similar ones meet") {
  const skos::Catalogue catalogue = sample::catalogue({
      {"a/1", "889640782", {{"spleen red pulp", skos::LabelKind::preferred, Language::en}}, {}, {}, {}},
      {"a/2", "889640782", {{"mammillary body", skos::LabelKind::preferred, Language::en}}, {}, {}, {}},
      {"b/1", "974761076", {{"Splenic Red Pulp", skos::LabelKind::preferred, Language::en}}, {}, {}, {}},
      {"b/2", "974761076", {{"Mamillary Part", skos::LabelKind::preferred, Language::en}}, {}, {}, {}},
      {"b/3", "974761076", {{"hair", skos::LabelKind::preferred, Language::en}}, {}, {}, {}},
  });
  CHECK(pairs(find(catalogue)).empty());
  const std::vector<std::uint8_t> by_label(catalogue.columns().agencies.size(), 1);
  CandidateOptions options;
  options.by_label = by_label;
  const Candidates found = find(catalogue, options);
  CHECK(pairs(found) == Pairs{{0, 2}, {1, 3}});
  for (const match::SharedKey& key : found.shared) CHECK(key.kind == KeyKind::similar_label);
  options.similar_labels = 0;
  CHECK(pairs(find(catalogue, options)).empty());
}
