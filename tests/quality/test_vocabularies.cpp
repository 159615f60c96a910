// SPDX-License-Identifier: Apache-2.0
#include "quality/judged_pairs.h"
#include "quality/vocabularies.h"

using namespace samklang;

namespace {

judged::Pairs gold_of(const std::string& file, std::set<std::string>& sources) {
  judged::Pairs gold;
  for (const judged::Row& row : judged::read(judged::shared(file))) {
    if (row.fields.size() < 3 || row.fields[0].find("://") == std::string::npos) continue;
    gold.emplace(row.fields[0], row.fields[2]);
    sources.insert(row.fields[0]);
  }
  REQUIRE(gold.size() > 1000);
  return gold;
}

/// The share of the pairs that were looked at at all.
double met(const judged::Aligned& aligned, const judged::Pairs& gold) {
  std::size_t found = 0;
  for (const auto& [first, second] : gold) found += aligned.find(first, second) != nullptr ? 1 : 0;
  return static_cast<double>(found) / static_cast<double>(gold.size());
}

align::AlignOptions everything() {
  align::AlignOptions options;
  options.all_candidates = true;
  return options;
}

void print(const std::string& title, const judged::Score& score, double blocking) {
  WARN(title << ": P " << score.precision << ", R " << score.recall << ", F1 " << score.f1 << ", blocking recall "
             << blocking);
}

} // namespace

TEST_CASE("two anatomies") {
  std::set<std::string> sources;
  const judged::Pairs gold = gold_of("gold/anatomy.tsv", sources);
  const judged::Aligned aligned = judged::align_files({"anatomy/mouse.owl", "anatomy/human.owl"}, everything());
  const judged::Score score = judged::score(aligned, gold);
  print("anatomy", score, met(aligned, gold));
  CHECK(score.f1 >= 0.912);
  CHECK(score.precision >= 0.955);
  CHECK(met(aligned, gold) >= 0.95);
}

TEST_CASE("two vocabularies of subjects") {
  std::set<std::string> sources;
  const judged::Pairs gold = gold_of("gold/real-tekord.dev.tsv", sources);
  const judged::Aligned aligned =
      judged::align_files({"vocabularies/realfagstermer.ttl", "vocabularies/tekord.ttl"}, everything());
  const judged::Score score = judged::score(aligned, gold, sources);
  print("realfagstermer and tekord", score, met(aligned, gold));
  CHECK(score.f1 >= 0.973);
  CHECK(met(aligned, gold) >= 0.995);
}

TEST_CASE("one vocabulary in bokmål and in nynorsk") {
  struct Set {
    std::string title;
    std::string file;
    double floor;
  };
  for (const Set& set : {Set{"realfagstermer", "vocabularies/realfagstermer.ttl", 0.975},
                         Set{"LOS", "vocabularies/los-eurovoc/los.rdf", 0.945}}) {
    const judged::Made made = judged::two_languages(set.file, "nb", "nn");
    const judged::Aligned aligned = judged::align_made(made, everything());
    const judged::Score score = judged::score(aligned, made.gold);
    print(set.title + " in two languages", score, met(aligned, made.gold));
    CHECK(score.f1 >= set.floor);
    CHECK(met(aligned, made.gold) >= 0.96);
  }
}

TEST_CASE("two vocabularies of phenotypes") {
  const judged::Mappings made = judged::from_sssom("sssom/mp_hp_mgi_all.sssom.tsv");
  const judged::Aligned aligned = judged::align_made(made, everything());
  const judged::Score score = judged::score(aligned, made.gold);
  print("phenotypes", score, met(aligned, made.gold));
  CHECK(score.f1 >= 0.75);
  std::size_t nested = 0;
  std::size_t said = 0;
  std::size_t right = 0;
  for (const auto& [pair, predicate] : made.predicates) {
    if (predicate != "skos:broadMatch" && predicate != "skos:narrowMatch") continue;
    ++nested;
    const auto relation = aligned.relation(pair.first, pair.second);
    if (relation != align::Relation::broader && relation != align::Relation::narrower) continue;
    ++said;
    right += (predicate == "skos:narrowMatch") == (relation == align::Relation::broader) ? 1 : 0;
  }
  WARN("broader and narrower phenotypes: " << nested << ", given a direction " << said << ", the right one " << right);
  CHECK(4 * right >= 3 * said);
}
