// SPDX-License-Identifier: Apache-2.0
#include <samklang/eval/gold.h>

#include "eval/gold_words.h"

#include <samklang/align/decision.h>

#include <algorithm>

namespace samklang::eval {

using align::Relation;

std::string_view name(GoldFormat format) noexcept {
  switch (format) {
  case GoldFormat::judged_pairs: return "judged-pairs";
  case GoldFormat::coordination_cases: return "coordination-cases";
  case GoldFormat::mapping_rows: return "mapping-rows";
  case GoldFormat::sssom: return "sssom";
  case GoldFormat::alignment_rdf: return "alignment-rdf";
  }
  return {};
}

std::optional<Relation> relation_from_name(std::string_view word) noexcept {
  // The words of the annotation guide.
  if (word == "broad") return Relation::broader;
  if (word == "narrow") return Relation::narrower;
  if (word == "overlap") return Relation::overlapping;
  return align::relation_named(word);
}

std::optional<align::Difference> difference_from_name(std::string word) {
  std::replace(word.begin(), word.end(), '_', '-');
  for (std::size_t i = 0; i < align::difference_count; ++i) {
    if (const auto difference = static_cast<align::Difference>(i); align::name(difference) == word) return difference;
  }
  return std::nullopt;
}

} // namespace samklang::eval
