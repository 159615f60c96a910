// SPDX-License-Identifier: Apache-2.0
#include "validate/merged_decisions.h"

#include <set>
#include <string_view>
#include <tuple>
#include <utility>

namespace samklang::validate {

std::vector<align::Decision> merged_decisions(std::span<const align::Decision> registers,
                                              const query::Ontology* nation) {
  std::vector<align::Decision> out(registers.begin(), registers.end());
  if (nation == nullptr) return out;
  const auto key = [](const align::Decision& row) {
    return std::tuple<std::string_view, std::string_view, std::string_view>(row.subject, row.object, row.case_id);
  };
  std::set<std::tuple<std::string_view, std::string_view, std::string_view>> given;
  for (const align::Decision& row : registers) given.insert(key(row));
  const image::Image& image = nation->image();
  for (std::uint32_t i = 0; i < image.decision_count(); ++i) {
    align::Decision frozen = image.decision(i);
    if (!given.contains(key(frozen))) out.push_back(std::move(frozen));
  }
  return out;
}

} // namespace samklang::validate
