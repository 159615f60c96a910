// SPDX-License-Identifier: Apache-2.0
#include "unit/image/frozen.h"

#include "query/annotator.h"
#include "query/misspelt_word.h"
#include "query/scratch.h"

#include <samklang/query/ontology.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace samklang;

namespace {

std::vector<std::string> spellings(std::string_view word) {
  std::vector<std::string> out;
  query::Respellings respellings;
  respellings.each(word, [&](std::string_view one) {
    out.emplace_back(one);
    return false;
  });
  return out;
}

bool has(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

} // namespace

TEST_CASE("a slip is a letter doubled or not, two that changed places, or in longer words any letter") {
  CHECK(has(spellings("hytte"), "hyte"));
  CHECK(has(spellings("hyte"
                      "r"),
            "hytter"));
  CHECK(has(spellings("hyett"), "hytet"));
  CHECK_FALSE(has(spellings("hytte"), "hytta"));
  CHECK(has(spellings("dødsfal"), "dødsfall"));
  CHECK(has(spellings("dodsfall"), "dødsfall"));
  CHECK(has(spellings("dødsfall"), "dødsall"));
  CHECK(has(spellings("ektefele"), "ektefelle"));
  CHECK(spellings("arf").empty());
  CHECK(spellings("").empty());
  CHECK(spellings(std::string(200, 'a')).empty());
  CHECK_FALSE(spellings("\xff\xfe\xc3\xb8\x80"
                        "abcdefg")
                  .empty());
  for (const auto& one : spellings("dødsfall")) CHECK(one.substr(0, 1) == "d");
}

TEST_CASE("what is misspelt in a text is found and said to be approximate") {
  const query::Ontology ontology(sample::households_image());
  const std::string text = "Smaboeren min og sambboere, og sambuarar";
  const auto found = ontology.annotate(text).value();
  REQUIRE(found.mentions.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const query::Sense& sense = found.candidates[found.mentions[i].first];
    CHECK(sense.item.uri == "https://example.org/a");
    CHECK(sense.approximate == (i < 2));
    CHECK((sense.tier == query::Tier::near) == (i < 2));
  }
  CHECK(found.candidates[found.mentions[0].first].score < found.candidates[found.mentions[2].first].score);
}

TEST_CASE("words that the catalogues use are not taken for slips of others") {
  std::vector<sample::Record> records = {
      {"a", sample::nav, {{"husstand"}}, {{"de som bor i samme hustand eller hus"}}, {}, {}}};
  sample::add_background(records);
  const query::Ontology ontology(sample::frozen(sample::catalogue(std::move(records))));
  CHECK(ontology.annotate("en husstannd").value().mentions.size() == 1);
  CHECK(ontology.annotate("en hustand").value().mentions.empty());
}

TEST_CASE("nothing of a misspelt word stays in the memory that the next text gets") {
  const query::Ontology ontology(sample::households_image());
  query::Annotations found;
  REQUIRE(ontology.annotate("min smaboxr", {}, found));
  const query::Respellings& kept = found.scratch.state().annotator().respellings;
  const std::string_view bytes(reinterpret_cast<const char*>(&kept), sizeof kept);
  CHECK(bytes.find("abox") == std::string_view::npos);
  CHECK(bytes.find("smab") == std::string_view::npos);
}
