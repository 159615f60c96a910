// SPDX-License-Identifier: Apache-2.0
#include "day.h"

#include "output.h"

#include <ctime>

namespace samklang::tools {
namespace {

Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  if (localtime_r(&now, &local) == nullptr) return {};
  return {(local.tm_year + 1900) * 10000 + (local.tm_mon + 1) * 100 + local.tm_mday};
}

} // namespace

std::optional<Date> day(const std::string& as_of) {
  if (as_of.empty()) return Date{};
  if (as_of == "today") return today();
  if (const auto parsed = parse_date(as_of); parsed && parsed->exact) return parsed->date;
  complain("\"" + as_of + "\" is no day (write YYYY-MM-DD or today)");
  return std::nullopt;
}

} // namespace samklang::tools
