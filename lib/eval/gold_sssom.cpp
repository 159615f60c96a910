// SPDX-License-Identifier: Apache-2.0
#include "eval/gold_sssom.h"

#include <samklang/sssom/mapping.h>

namespace samklang::eval {

Result<void> read_sssom_rows(std::string_view name, std::string_view bytes, std::vector<Judgement>& rows) {
  const auto set = sssom::MappingSet::parse(bytes, name);
  if (!set) return set.error();
  sssom::Mappings read = sssom::mappings(*set);
  if (!read.errors.empty()) return std::move(read.errors.front());
  for (sssom::Mapping& mapping : read.mappings) {
    Judgement judgement;
    judgement.subject = std::move(mapping.subject);
    judgement.object = std::move(mapping.object);
    // What asserts nothing is no judgement.
    if (mapping.relation != align::Relation::undecided) judgement.relation = mapping.relation;
    judgement.line = set->place(mapping.row).line;
    rows.push_back(std::move(judgement));
  }
  return {};
}

} // namespace samklang::eval
