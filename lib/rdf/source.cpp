// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/source.h>

#include "rdf/vocabulary.h"

#include <algorithm>

namespace samklang::rdf {
namespace {

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool same_tag(std::string_view a, std::string_view b) noexcept {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

} // namespace

bool same_term(const TermView& a, const TermView& b) noexcept {
  if (a.kind != b.kind || a.text != b.text) return false;
  if (a.kind != TermKind::literal) return true;
  return same_tag(a.language, b.language) && significant_datatype(a.datatype) == significant_datatype(b.datatype);
}

bool matches(const StatementPattern& pattern, const StatementView& statement) noexcept {
  return (!pattern.subject || same_term(*pattern.subject, statement.subject)) &&
         (!pattern.predicate || same_term(*pattern.predicate, statement.predicate)) &&
         (!pattern.object || same_term(*pattern.object, statement.object));
}

} // namespace samklang::rdf
