// SPDX-License-Identifier: Apache-2.0
#include "quality/judged_pairs.h"

#include <samklang/eval/evaluation.h>
#include <samklang/eval/gold.h>

#include <iterator>

using namespace samklang;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

eval::Gold gold_of(const std::string& name, const std::string& bytes) {
  auto gold = eval::read_gold(name, bytes);
  if (!gold) FAIL(to_string(gold.error()));
  return *std::move(gold);
}

/// The share of the gold's pairs that were compared at all: what blocking loses, nothing finds again.
eval::Figures told(const skos::Catalogue& catalogue, const eval::Gold& gold, bool within) {
  align::AlignOptions options;
  options.within = within;
  options.all_candidates = true;
  const auto alignment = align::align(catalogue, options);
  REQUIRE(alignment);
  const eval::EvaluationInput input{&gold, &catalogue, &*alignment};
  eval::EvaluationOptions plain;
  plain.resamples = 0;
  const auto made = eval::evaluate({&input, 1}, plain);
  if (!made) FAIL(to_string(made.error()));
  const eval::Figures& figures = made->sets.front();
  WARN(gold.name << ": " << figures.blocking.value << " of " << figures.blocking.n << " pairs were candidates, "
                 << figures.blocking_same.value << " of " << figures.blocking_same.n << " that are the same");
  return figures;
}

skos::Catalogue loaded_from(const std::string& file) {
  const std::vector<std::filesystem::path> paths = {judged::shared(file)};
  const load::LoadResult loaded = load::load_files(paths);
  REQUIRE(loaded);
  return loaded->catalogue;
}

eval::Gold shared_gold(const std::string& file) { return gold_of(file, bytes_of(judged::shared(file))); }

/// The authored pairs are a table of both records: as two catalogues and a gold.
struct Authored {
  std::string turtle = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                       "@prefix dct: <http://purl.org/dc/terms/> .\n";
  std::string gold = "subject_id\tobject_id\trelation\tkinds\tchoice\n";
};

std::string literal(const std::string& text, const std::string& language) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"@" + language;
}

Authored authored() {
  const auto rows = judged::read(judged::shared("gold/authored.dev.tsv"));
  const auto& head = rows.front().fields;
  Authored out;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto cell = [&](const std::string& name) {
      const auto at = static_cast<std::size_t>(std::find(head.begin(), head.end(), name) - head.begin());
      return at < rows[i].fields.size() ? rows[i].fields[at] : std::string();
    };
    for (const std::string side : {"a", "b"}) {
      const std::string iri = "https://example.org/" + side + "/" + std::to_string(i);
      const std::string language = cell("lang_" + side);
      out.turtle += "<" + iri + "> a skos:Concept ; dct:publisher <https://example.org/agency/" + side +
                    "> ;\n  skos:prefLabel " + literal(cell("term_" + side), language) + " ;\n  skos:definition " +
                    literal(cell("definition_" + side), language) + " .\n";
      out.gold += iri + '\t';
    }
    out.gold += cell("relation") + '\t' + cell("kinds") + '\t' + cell("choice") + '\n';
  }
  return out;
}

} // namespace

TEST_CASE("pairs of two agencies meet") {
  const auto figures =
      told(loaded_from("catalogues/fdk-2020a/concepts.ttl"), shared_gold("gold/agency-pairs.dev.tsv"), false);
  CHECK(figures.blocking.value == 1);
}

TEST_CASE("pairs inside one agency meet") {
  const auto figures =
      told(loaded_from("catalogues/fdk-2020a/concepts.ttl"), shared_gold("gold/within-agency.dev.tsv"), true);
  CHECK(figures.blocking.value == 1);
}

TEST_CASE("authored pairs meet") {
  const Authored pairs = authored();
  rdf::Input input;
  input.name = "authored.ttl";
  input.bytes = pairs.turtle;
  const load::LoadResult loaded = load::load_inputs(std::span(&input, 1));
  REQUIRE(loaded);
  const auto figures = told(loaded->catalogue, gold_of("authored", pairs.gold), false);
  CHECK(figures.blocking.value >= 0.95);
  CHECK(figures.blocking_same.value >= 0.92);
}

TEST_CASE("the cases of annex B meet") {
  const auto figures = told(loaded_from("annex-b/annex-b.ttl"), shared_gold("annex-b/expected.tsv"), false);
  CHECK(figures.blocking.value == 1);
  CHECK(figures.choice.value == 1);
  CHECK(figures.cases.size() == 5);
}
