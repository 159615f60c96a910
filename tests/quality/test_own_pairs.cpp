// SPDX-License-Identifier: Apache-2.0
#include "quality/judged_pairs.h"

using namespace samklang;

namespace {

/// Relations of the pairs of one field of tests/data/judged, and what the engine says.
struct Told {
  int pairs = 0;
  int met = 0; ///< that were candidates
  int exact_right = 0;
  int exact_wrong = 0;
  std::vector<std::pair<float, bool>> same; ///< p_same of those that met, judged the same
};

Told tell(const std::string& field) {
  const std::filesystem::path folder = std::filesystem::path(SAMKLANG_SOURCE_DIR) / "tests/data/judged";
  align::AlignOptions everything;
  everything.all_candidates = true;
  const judged::Aligned aligned =
      judged::align_paths({folder / (field + "-a.ttl"), folder / (field + "-b.ttl")}, everything);
  Told out;
  for (const judged::Row& row : judged::read(folder / (field + ".gold.tsv"))) {
    if (row.fields.at(0) == "subject_id") continue;
    ++out.pairs;
    const align::Verdict* verdict = aligned.find(row.fields.at(0), row.fields.at(1));
    const std::string& relation = row.fields.at(2);
    if (verdict == nullptr) continue;
    ++out.met;
    if (verdict->relation == align::Relation::exact) ++(relation == "exact" ? out.exact_right : out.exact_wrong);
    out.same.emplace_back(verdict->p_same, relation == "exact" || relation == "close");
  }
  WARN(field << ": " << out.met << " of " << out.pairs << " met, AUC " << judged::area_under_curve(out.same)
             << ", exact " << out.exact_right << " right, " << out.exact_wrong << " wrong");
  return out;
}

} // namespace

TEST_CASE("pairs of the field that nothing was learnt from") {
  const Told economy = tell("economy");
  CHECK(economy.met >= 160);
  CHECK(economy.exact_wrong == 0);
  CHECK(judged::area_under_curve(economy.same) >= 0.62);
}

TEST_CASE("pairs of the fields that the weights were learnt from") {
  for (const std::string field : {"people", "information", "law"}) {
    const Told told = tell(field);
    CHECK(told.exact_wrong == 0);
    CHECK(judged::area_under_curve(told.same) >= 0.72);
  }
}
