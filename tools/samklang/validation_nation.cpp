// SPDX-License-Identifier: Apache-2.0
#include "validation_nation.h"

#include <algorithm>
#include <chrono>

namespace samklang::tools {

int days_between(Date from, Date to) noexcept {
  const auto days = [](Date date) {
    return std::chrono::sys_days(std::chrono::year(date.year()) / date.month() / date.day()).time_since_epoch().count();
  };
  return static_cast<int>(days(to) - days(from));
}

report::NationSnapshot snapshot_of(const query::Ontology& nation, const std::string& name,
                                   std::optional<unsigned> max_age, std::optional<Date> as_of) {
  report::NationSnapshot out{name, std::string(nation.snapshot()), {}, false};
  for (const skos::ConceptRow& row : nation.catalogue().columns().concepts) {
    const Date newest = std::max(row.created, row.modified);
    // A day to come is a mistake of the record's.
    if (!as_of || newest <= *as_of) out.date = std::max(out.date, newest);
  }
  out.old = max_age && as_of && out.date.has_value() && days_between(out.date, *as_of) > static_cast<int>(*max_age);
  return out;
}

} // namespace samklang::tools
