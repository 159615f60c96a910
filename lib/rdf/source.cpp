// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/source.h>

#include "rdf/vocabulary.h"

namespace samklang::rdf {

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
