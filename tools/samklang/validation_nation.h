// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_VALIDATION_NATION_H
#define SAMKLANG_TOOLS_VALIDATION_NATION_H

#include <samklang/base/date.h>
#include <samklang/query/ontology.h>
#include <samklang/report/findings.h>

#include <optional>
#include <string>

namespace samklang::tools {

/// What outputs say of the image that concepts were compared with. Its date is that of the newest record in it, no
/// later than `as_of`. It is old where that day is more than `max_age` days before `as_of`; without both it never is.
report::NationSnapshot snapshot_of(const query::Ontology& nation, const std::string& name,
                                   std::optional<unsigned> max_age, std::optional<Date> as_of);

/// Days from one calendar date to another; negative where `to` is earlier.
int days_between(Date from, Date to) noexcept;

} // namespace samklang::tools

#endif
