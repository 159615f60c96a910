// SPDX-License-Identifier: Apache-2.0
// Terms and codes that their vocabulary does not have.
#include "validate/codes.h"
#include "validate/record.h"

#include <samklang/base/spelling.h>

#include <unordered_map>

namespace samklang::validate {

using skos::Property;
using skos::ValueKind;

namespace {

// A code under a base that is nearly its list's: http for https, / for #.
const CodeList* list_meant(std::string_view iri) {
  for (const auto& [folder, base] :
       {std::pair<std::string_view, std::string_view>{
            "concept-status", "http://publications.europa.eu/resource/authority/concept-status/"},
        {"audience-type", "https://data.norge.no/vocabulary/audience-type#"},
        {"relationship-with-source-type", "https://data.norge.no/vocabulary/relationship-with-source-type#"}}) {
    const CodeList* list = list_of(base);
    if (list != nullptr && iri.find(folder) != std::string_view::npos && has_code(*list, last_part(iri))) return list;
  }
  return nullptr;
}

bool takes_code(Property property) noexcept {
  return property == Property::euvoc_status || property == Property::adms_status ||
         property == Property::dct_audience || property == Property::skosno_relationship_with_source;
}

} // namespace

void vocabulary_terms(const Context& context, Findings& findings) {
  if (context.as_written == nullptr) return;
  std::unordered_map<std::string_view, VocabularyTerm> known;
  const auto judge = [&](const skos::StatementRow& statement, std::string_view iri, bool is_class) {
    const auto [at, is_new] = known.try_emplace(iri);
    if (is_new) at->second = vocabulary_term(iri);
    const VocabularyTerm& term = at->second;
    if (term.prefix == "sh") return; // F903
    if (term.state != TermState::deprecated && term.state != TermState::unknown) return;
    const std::string_view variant = term.state == TermState::deprecated ? "deprecated"
                                     : term.nearest.empty()              ? ""
                                                                         : "near";
    Finding* found = findings.add_at({RuleId::Q115, variant}, statement);
    if (found == nullptr) return;
    std::string nearest(term.nearest);
    if (!nearest.empty() && nearest.find(':') == std::string::npos) nearest = std::string(term.prefix) + ":" + nearest;
    found->arguments = {std::string(term.prefix) + ":" + last_part(iri), nearest, is_class ? "class" : ""};
  };
  for (const skos::StatementRow& statement : context.as_written->statements()) {
    const bool is_type = statement.property == Property::rdf_type;
    const bool may_be_wrong =
        statement.property == Property::none || statement.property == Property::dct_replaced_by ||
        statement.property == Property::adms_versions_note ||
        (statement.property >= Property::xkosno_generalizes && statement.property <= Property::xkosno_is_part_of);
    if ((!is_type && !may_be_wrong) || context.is_only_context(statement)) continue;
    if (may_be_wrong)
      judge(statement, context.text(statement.predicate), false);
    else if (statement.kind == ValueKind::iri)
      judge(statement, context.text(statement.value), true);
  }
}

void controlled_values(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_judged()) return;
  const auto judge = [&](const skos::StatementRow& statement) {
    if (!takes_code(statement.property) || statement.kind != ValueKind::iri) return;
    const std::string_view iri = record.text(statement);
    const CodeList* list = list_of(iri);
    if (list == nullptr) {
      const CodeList* meant = list_meant(iri);
      if (meant == nullptr) return;
      if (Finding* found = findings.add({RuleId::L806, "base"}, index, statement))
        found->arguments = {std::string(iri), std::string(meant->base) + last_part(iri)};
      return;
    }
    const std::string_view code = iri.substr(list->base.size());
    if (has_code(*list, code)) return;
    const std::string_view nearest = nearest_spelling(list->codes, code);
    if (Finding* found = findings.add({RuleId::L806, nearest.empty() ? "" : "near"}, index, statement))
      found->arguments = {std::string(code), std::string(list->base), std::string(nearest)};
  };
  for (const skos::StatementRow& statement : record.statements()) {
    judge(statement);
    if (statement.property != Property::euvoc_xl_definition) continue;
    for (const skos::StatementRow& inner : record.about(statement)) judge(inner);
  }
}

} // namespace samklang::validate
