// SPDX-License-Identifier: Apache-2.0
#include "quality/judged_pairs.h"

#include <array>

using namespace samklang;

namespace {

struct Counted {
  int pairs = 0;
  int exact = 0;
  int close = 0;
};

constexpr std::array<std::string_view, 2> agencies = {"889640782", "974761076"};

std::string iri(std::size_t side, std::size_t number) {
  return "https://example.org/" + std::string(agencies.at(side)) + "/" + std::to_string(number);
}

/// All pairs in one alignment, each under a term of its own.
Counted counted(const std::string& kind) {
  std::array<std::string, 2> files;
  for (std::string& text : files)
    text = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n";
  std::size_t pairs = 0;
  for (const judged::Row& row :
       judged::read(std::filesystem::path(SAMKLANG_SOURCE_DIR) / "tests/data/minimal-pairs/pairs.tsv")) {
    if (row.fields.at(0) != kind) continue;
    for (std::size_t side = 0; side < files.size(); ++side)
      files.at(side) += "<" + iri(side, pairs) +
                        "> a skos:Concept ; dct:publisher <https://data.brreg.no/enhetsregisteret/api/enheter/" +
                        std::string(agencies.at(side)) + "> ; skos:prefLabel \"prøveterm " + std::to_string(pairs) +
                        "\"@nb ; skos:definition \"" + row.fields.at(side + 1) + "\"@nb .\n";
    ++pairs;
  }
  const std::array<rdf::Input, 2> inputs = {rdf::Input{"a.ttl", files[0], rdf::Format::turtle},
                                            rdf::Input{"b.ttl", files[1], rdf::Format::turtle}};
  const auto loaded = load::load_inputs(inputs);
  REQUIRE(loaded);
  align::AlignOptions everything;
  everything.all_candidates = true;
  const auto alignment = align::align(loaded->catalogue, everything);
  REQUIRE(alignment);
  Counted out;
  for (const align::Verdict& verdict : alignment->verdicts) {
    const std::string_view a = loaded->catalogue[verdict.a].iri();
    const std::string_view b = loaded->catalogue[verdict.b].iri();
    if (a.substr(a.rfind('/')) != b.substr(b.rfind('/'))) continue;
    ++out.pairs;
    out.exact += verdict.relation == align::Relation::exact ? 1 : 0;
    out.close += verdict.relation == align::Relation::close ? 1 : 0;
  }
  CHECK(static_cast<std::size_t>(out.pairs) == pairs);
  WARN(kind << ": " << out.pairs << " pairs, exact " << out.exact << ", close " << out.close);
  return out;
}

} // namespace

TEST_CASE("sentences that one change turns into another notion are not called the same") {
  const Counted sentences = counted("sentence");
  CHECK(sentences.exact == 0);
  CHECK(sentences.close <= 6);
}

TEST_CASE("sentences that differ in one word are not called exact") {
  const Counted words = counted("word");
  CHECK(words.exact == 0);
  CHECK(words.close <= 29);
}
