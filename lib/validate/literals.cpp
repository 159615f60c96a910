// SPDX-License-Identifier: Apache-2.0
// Literals that are not what their datatype says.
#include "validate/ascii.h"
#include "validate/check.h"

#include <samklang/base/date.h>

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace samklang::validate {
namespace {

using Valid = bool (*)(std::string_view);

bool is_digits(std::string_view text) noexcept {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view without_sign(std::string_view text) noexcept {
  return text.starts_with('-') || text.starts_with('+') ? text.substr(1) : text;
}

// Z, +hh:mm or -hh:mm, or nothing.
bool is_zone(std::string_view text) noexcept {
  if (text.empty() || text == "Z") return true;
  return text.size() == 6 && (text[0] == '+' || text[0] == '-') && is_digits(text.substr(1, 2)) && text[3] == ':' &&
         is_digits(text.substr(4)) && text.substr(1, 2) <= "14" && text.substr(4) < "60";
}

bool is_day(std::string_view text) {
  const auto parsed = parse_date(text);
  return parsed && parsed->exact;
}

bool is_date(std::string_view text) {
  return text.size() >= 10 && is_day(text.substr(0, 10)) && is_zone(text.substr(10));
}

bool is_time(std::string_view text) noexcept {
  if (text.size() < 8 || text[2] != ':' || text[5] != ':') return false;
  if (!is_digits(text.substr(0, 2)) || !is_digits(text.substr(3, 2)) || !is_digits(text.substr(6, 2))) return false;
  if (text.substr(0, 2) > "24" || text.substr(3, 2) > "59" || text.substr(6, 2) > "60") return false;
  text.remove_prefix(8);
  if (text.starts_with('.')) {
    const std::size_t end = std::min(text.find_first_not_of("0123456789", 1), text.size());
    if (end == 1) return false;
    text.remove_prefix(end);
  }
  return is_zone(text);
}

bool is_date_time(std::string_view text) {
  return text.size() > 11 && is_day(text.substr(0, 10)) && text[10] == 'T' && is_time(text.substr(11));
}

bool is_year(std::string_view text) {
  text = text.starts_with('-') ? text.substr(1) : text;
  return text.size() >= 4 && is_digits(text.substr(0, 4)) && is_zone(text.substr(4));
}

bool is_boolean(std::string_view text) { return text == "true" || text == "false" || text == "1" || text == "0"; }
bool is_integer(std::string_view text) { return is_digits(without_sign(text)); }
bool is_not_negative(std::string_view text) {
  return is_digits(text) || (text.starts_with('+') && is_digits(text.substr(1))) || text == "-0";
}
bool is_positive(std::string_view text) {
  return is_not_negative(text) && text.find_first_not_of("+-0") != std::string_view::npos;
}
bool is_decimal(std::string_view text) {
  text = without_sign(text);
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point);
  const std::string_view rest = point == text.size() ? std::string_view() : text.substr(point + 1);
  return (whole.empty() || is_digits(whole)) && (rest.empty() || is_digits(rest)) && !(whole.empty() && rest.empty());
}
bool is_double(std::string_view text) {
  if (text == "INF" || text == "-INF" || text == "+INF" || text == "NaN") return true;
  const std::size_t exponent = std::min(text.find_first_of("eE"), text.size());
  return is_decimal(text.substr(0, exponent)) && (exponent == text.size() || is_integer(text.substr(exponent + 1)));
}
// Anything that can be escaped is allowed; white space in the middle is always a slip.
bool is_uri(std::string_view text) { return text.find_first_of(" \t\r\n<>\"{}|\\^`") == std::string_view::npos; }

Valid validator(std::string_view datatype) {
  constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";
  if (!datatype.starts_with(xsd)) return nullptr;
  static const auto* const table = new std::unordered_map<std::string_view, Valid>{
      {"date", is_date},       {"dateTime", is_date_time},      {"gYear", is_year},
      {"boolean", is_boolean}, {"integer", is_integer},         {"int", is_integer},
      {"long", is_integer},    {"short", is_integer},           {"nonNegativeInteger", is_not_negative},
      {"decimal", is_decimal}, {"double", is_double},           {"float", is_double},
      {"anyURI", is_uri},      {"positiveInteger", is_positive}};
  const auto found = table->find(datatype.substr(xsd.size()));
  return found == table->end() ? nullptr : found->second;
}

} // namespace

void ill_typed_literals(const Context& context, Findings& findings) {
  if (context.as_written == nullptr) return;
  std::unordered_map<std::uint32_t, Valid> by_datatype; // by place in the pool: the same place is the same type
  for (const skos::StatementRow& statement : context.as_written->statements()) {
    if (statement.kind != skos::ValueKind::literal || statement.datatype.empty()) continue;
    const auto [at, is_new] = by_datatype.try_emplace(statement.datatype.offset, nullptr);
    if (is_new) at->second = validator(context.text(statement.datatype));
    // White space at the ends belongs to no such value (XSD: collapse).
    if (at->second == nullptr || at->second(trimmed(context.text(statement.value)))) continue;
    if (context.is_only_context(statement)) continue;
    Finding* found = findings.add_at(RuleId::F904, statement);
    if (found == nullptr) continue;
    const std::string_view datatype = context.text(statement.datatype);
    found->arguments = {std::string(context.text(statement.value)),
                        "xsd:" + std::string(datatype.substr(datatype.find('#') + 1))};
  }
}

} // namespace samklang::validate
