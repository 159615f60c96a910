// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_QUALITY_JUDGED_PAIRS_H
#define SAMKLANG_TESTS_QUALITY_JUDGED_PAIRS_H

#include <samklang/align/align.h>
#include <samklang/load/load.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

/// Pairs that people judged, and what the library says of them.
namespace judged {

using namespace samklang;

inline std::filesystem::path shared(const std::string& path) {
  return std::filesystem::path(SAMKLANG_SHARED_DATA) / path;
}

struct Row {
  std::vector<std::string> fields;
};

inline std::vector<Row> read(const std::filesystem::path& path) {
  std::ifstream in(path);
  REQUIRE(in);
  std::vector<Row> rows;
  for (std::string line; std::getline(in, line);) {
    Row row;
    std::istringstream fields(line);
    for (std::string field; std::getline(fields, field, '\t');) row.fields.push_back(field);
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Catalogue and alignment of some files.
struct Aligned {
  skos::Catalogue catalogue;
  align::Alignment alignment;

  /// The verdict on two concepts, read as "first relation second".
  std::optional<align::Relation> relation(const std::string& first, const std::string& second) const {
    const align::Verdict* verdict = find(first, second);
    if (verdict == nullptr) return std::nullopt;
    return catalogue.iri(verdict->a) == first ? verdict->relation : align::inverse(verdict->relation);
  }
  const align::Verdict* find(const std::string& first, const std::string& second) const {
    const auto one = catalogue.find(first);
    const auto other = catalogue.find(second);
    if (!one || !other) return nullptr;
    const auto key = std::minmax(*one, *other);
    const auto place =
        std::lower_bound(alignment.verdicts.begin(), alignment.verdicts.end(), key,
                         [](const align::Verdict& verdict, const auto& wanted) {
                           return std::pair(verdict.a, verdict.b) < std::pair(wanted.first, wanted.second);
                         });
    return place != alignment.verdicts.end() && place->a == key.first && place->b == key.second ? &*place : nullptr;
  }
};

inline Aligned align_paths(const std::vector<std::filesystem::path>& paths, const align::AlignOptions& options = {}) {
  load::LoadOptions lenient;
  lenient.allow_partial = true;
  load::LoadResult loaded = load::load_files(paths, lenient);
  REQUIRE(loaded);
  Aligned result{loaded->catalogue, {}};
  auto made = align::align(result.catalogue, options);
  REQUIRE(made);
  result.alignment = *std::move(made);
  return result;
}

/// The same of files below the shared data.
inline Aligned align_files(const std::vector<std::string>& files, const align::AlignOptions& options = {}) {
  std::vector<std::filesystem::path> paths;
  for (const std::string& file : files) paths.push_back(shared(file));
  return align_paths(paths, options);
}

/// Precision and recall of the pairs called exact or close against a set of pairs.
struct Score {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

using Pairs = std::set<std::pair<std::string, std::string>>;

/// Only verdicts with an end in `sources` count; empty: all.
inline Score score(const Aligned& aligned, const Pairs& gold, const std::set<std::string>& sources = {}) {
  std::size_t found = 0;
  std::size_t right = 0;
  for (const align::Verdict& verdict : aligned.alignment.verdicts) {
    if (verdict.relation != align::Relation::exact && verdict.relation != align::Relation::close) continue;
    const std::string a(aligned.catalogue.iri(verdict.a));
    const std::string b(aligned.catalogue.iri(verdict.b));
    if (!sources.empty() && sources.count(a) == 0 && sources.count(b) == 0) continue;
    ++found;
    right += gold.count({a, b}) + gold.count({b, a});
  }
  Score out;
  out.precision = found == 0 ? 0 : static_cast<double>(right) / static_cast<double>(found);
  out.recall = static_cast<double>(right) / static_cast<double>(gold.size());
  if (right > 0) out.f1 = 2 * out.precision * out.recall / (out.precision + out.recall);
  return out;
}

/// How often a pair that is the same has a higher p_same than one that is not; ties count half.
inline double area_under_curve(const std::vector<std::pair<float, bool>>& judged_pairs) {
  double above = 0;
  double pairs = 0;
  for (const auto& [p, same] : judged_pairs) {
    for (const auto& [q, other] : judged_pairs) {
      if (!same || other) continue;
      above += p > q ? 1 : p == q ? 0.5 : 0;
      pairs += 1;
    }
  }
  return pairs == 0 ? 0 : above / pairs;
}

} // namespace judged

#endif
