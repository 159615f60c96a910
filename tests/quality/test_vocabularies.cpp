// SPDX-License-Identifier: Apache-2.0
#include "quality/judged_pairs.h"

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

void print(const std::string& title, const judged::Score& score) {
  WARN(title << ": P " << score.precision << ", R " << score.recall << ", F1 " << score.f1);
}

} // namespace

// The floors are what equal labels alone reach.
TEST_CASE("two anatomies") {
  std::set<std::string> sources;
  const judged::Pairs gold = gold_of("gold/anatomy.tsv", sources);
  const judged::Score score = judged::score(judged::align_files({"anatomy/mouse.owl", "anatomy/human.owl"}), gold);
  print("anatomy", score);
  CHECK(score.f1 >= 0.81);
  CHECK(score.precision >= 0.98);
}

TEST_CASE("two vocabularies of subjects") {
  std::set<std::string> sources;
  const judged::Pairs gold = gold_of("gold/real-tekord.dev.tsv", sources);
  const judged::Score score =
      judged::score(judged::align_files({"vocabularies/realfagstermer.ttl", "vocabularies/tekord.ttl"}), gold, sources);
  print("realfagstermer and tekord", score);
  CHECK(score.f1 >= 0.95);
}
