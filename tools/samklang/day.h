// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_DAY_H
#define SAMKLANG_TOOLS_DAY_H

#include <samklang/base/date.h>

#include <optional>
#include <string>

namespace samklang::tools {

/// The day that an option --as-of names: YYYY-MM-DD, "today" (the program's only clock), or none for an empty one. Says
/// on standard error what is wrong; nothing comes back then.
std::optional<Date> day(const std::string& as_of);

} // namespace samklang::tools

#endif
