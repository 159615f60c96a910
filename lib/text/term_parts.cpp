// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/abbreviations.h>
#include <samklang/text/term_parts.h>

#include <algorithm>

namespace samklang::text {

namespace {

bool is_space(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_number(std::string_view text) noexcept {
  if (text.empty()) return false;
  const auto all = [&](std::string_view of) {
    return std::all_of(text.begin(), text.end(), [&](char c) { return of.find(c) != std::string_view::npos; });
  };
  return all("0123456789.") || all("IVX") || text.size() == 1;
}

} // namespace

TermParts term_parts(std::string_view term) {
  std::size_t begin = 0;
  std::size_t end = term.size();
  while (end > begin && is_space(term[end - 1])) --end;
  while (begin < end && is_space(term[begin])) ++begin;
  TermParts out;
  const auto set = [](std::size_t from, std::size_t to, std::uint32_t& out_from, std::uint32_t& out_to) {
    out_from = static_cast<std::uint32_t>(from);
    out_to = static_cast<std::uint32_t>(to);
  };
  set(begin, end, out.term_begin, out.term_end);
  if (end == begin || (term[end - 1] != ')' && term[end - 1] != ']')) return out;
  const std::size_t open = term.substr(0, end).rfind(term[end - 1] == ')' ? '(' : '[');
  if (open == std::string_view::npos || open <= begin) return out;
  std::size_t before = open;
  while (before > begin && is_space(term[before - 1])) --before;
  std::size_t from = open + 1;
  std::size_t to = end - 1;
  while (from < to && is_space(term[from])) ++from;
  while (to > from && is_space(term[to - 1])) --to;
  // "båt(er)": an ending, no qualifier.
  if (before == begin || from == to || before == open) return out;
  set(begin, before, out.term_begin, out.term_end);
  set(from, to, out.qualifier_begin, out.qualifier_end);
  if (abbreviation_in_term(term.substr(begin, end - begin)))
    out.kind = QualifierKind::abbreviation;
  else
    out.kind = is_number(term.substr(from, to - from)) ? QualifierKind::number : QualifierKind::words;
  return out;
}

} // namespace samklang::text
