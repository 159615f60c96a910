// SPDX-License-Identifier: Apache-2.0
#include "quality/judged_pairs.h"

using namespace samklang;
using align::Relation;
using judged::Row;

namespace {

const std::vector<std::string> national = {"catalogues/fdk-2020a/concepts.ttl"};

// Columns of the judged pairs.
constexpr std::size_t subject = 1;
constexpr std::size_t object = 4;
constexpr std::size_t same_term = 7;
constexpr std::size_t agreed = 10;

bool is_same(const std::string& relation) { return relation == "exact" || relation == "close"; }

struct Counts {
  std::map<std::pair<std::string, std::string>, int> by_relation; ///< judged, called
  std::vector<std::pair<float, bool>> same_term;
};

Counts count(const judged::Aligned& aligned, const std::vector<Row>& rows) {
  Counts counts;
  for (const Row& row : rows) {
    if (row.fields.at(0) == "pair") continue;
    const auto called = aligned.relation(row.fields[subject], row.fields[object]);
    INFO(row.fields[subject] << " and " << row.fields[object]);
    if (row.fields[same_term] != "no") CHECK(called);
    if (!called) continue;
    ++counts.by_relation[{row.fields[agreed], std::string(align::name(*called))}];
    if (row.fields[same_term] == "yes" && row.fields[agreed] != "disputed")
      counts.same_term.emplace_back(aligned.find(row.fields[subject], row.fields[object])->p_same,
                                    is_same(row.fields[agreed]));
  }
  return counts;
}

int called(const Counts& counts, const std::string& relation, bool right) {
  int sum = 0;
  for (const auto& [key, number] : counts.by_relation)
    if (key.second == relation && key.first != "disputed" && (key.first == relation) == right) sum += number;
  return sum;
}

void print(const std::string& title, const Counts& counts) {
  std::string text = title;
  for (const auto& [key, number] : counts.by_relation)
    text += "\n  judged " + key.first + ", called " + key.second + ": " + std::to_string(number);
  text += "\n  AUC of p_same: " + std::to_string(judged::area_under_curve(counts.same_term)) + " of " +
          std::to_string(counts.same_term.size());
  WARN(text);
}

} // namespace

TEST_CASE("pairs of two agencies that people judged") {
  const judged::Aligned aligned = judged::align_files(national);
  const Counts counts = count(aligned, judged::read(judged::shared("gold/agency-pairs.dev.tsv")));
  print("agency pairs", counts);
  CHECK(counts.by_relation.count({"different", "exact"}) == 0);
  CHECK(called(counts, "exact", false) == 0);
  CHECK(called(counts, "exact", true) >= 18);
  CHECK(called(counts, "different", false) <= 3);
  // The weights are fitted to these pairs too: docs/cookbook/measure-an-alignment.md has the cross-validated figures.
  CHECK(judged::area_under_curve(counts.same_term) >= 0.87);
}

TEST_CASE("pairs inside one agency that people judged") {
  align::AlignOptions within;
  within.within = true;
  const judged::Aligned aligned = judged::align_files(national, within);
  const Counts counts = count(aligned, judged::read(judged::shared("gold/within-agency.dev.tsv")));
  print("pairs inside an agency", counts);
  CHECK(counts.by_relation.count({"different", "exact"}) == 0);
  CHECK(called(counts, "exact", false) == 0);
  CHECK(judged::area_under_curve(counts.same_term) >= 0.79);
}

TEST_CASE("no pair with a missing definition is called exact") {
  // Every pair of the catalogue is defined: every second definition is taken away.
  std::ifstream in(judged::shared(national.front()));
  std::string document;
  int definitions = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.find("skosno:betydningsbeskrivelse") != std::string::npos && ++definitions % 2 == 0) continue;
    document += line + "\n";
  }
  REQUIRE(definitions > 3000);
  rdf::Input input;
  input.name = "every-second.ttl";
  input.bytes = document;
  load::LoadResult loaded = load::load_inputs(std::span(&input, 1));
  REQUIRE(loaded);
  align::AlignOptions options;
  options.within = true;
  options.all_candidates = true;
  const auto alignment = align::align(loaded->catalogue, options);
  REQUIRE(alignment);
  CHECK(alignment->crowded_keys == 0);
  int missing = 0;
  for (const align::Verdict& verdict : alignment->verdicts) {
    if (loaded->catalogue[verdict.a].has_definition() && loaded->catalogue[verdict.b].has_definition()) continue;
    ++missing;
    CHECK(verdict.relation == Relation::undecided);
    CHECK(verdict.has(align::Difference::missing_definition));
  }
  CHECK(missing > 100);
}
