// SPDX-License-Identifier: Apache-2.0
// The terms of a record: which languages have one, and how many.
#include "validate/ascii.h"
#include "validate/record.h"

#include <algorithm>
#include <map>
#include <set>

namespace samklang::validate {

using skos::LabelKind;
using skos::Property;

namespace {

struct PreferredTerms {
  bool any = false;
  bool untagged = false;
  std::set<std::string> languages;
  const skos::StatementRow* norwegian = nullptr; ///< tagged `no`
};

PreferredTerms preferred(const Record& record) {
  PreferredTerms out;
  for (const auto& label : record.labels()) {
    if (label.kind != LabelKind::preferred || is_blank(record.text(*label.statement))) continue;
    out.any = true;
    const std::string_view tag = record.tag(*label.statement);
    out.untagged = out.untagged || tag.empty();
    const std::string language = primary_language(tag);
    if (language == "no" && out.norwegian == nullptr) out.norwegian = label.statement;
    out.languages.insert(language);
  }
  return out;
}

void missing(Findings& findings, Said said, skos::ConceptIndex index) {
  if (Finding* found = findings.add(said, index)) found->predicate = skos::iri(Property::skos_pref_label);
}

} // namespace

void term_bokmal(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_judged()) return;
  const PreferredTerms terms = preferred(record);
  if (!terms.any) return missing(findings, {RuleId::BS001, "none"}, index);
  // Generation 1 asks for a term in some language; one without a tag is BS004's.
  if (record.is_older() || terms.languages.contains("nb") || terms.untagged) return;
  if (terms.norwegian != nullptr) {
    findings.add({RuleId::BS001, "tagged-no"}, index, *terms.norwegian);
    return;
  }
  missing(findings, RuleId::BS001, index);
}

void term_nynorsk(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_current()) return;
  const PreferredTerms terms = preferred(record);
  if (terms.any && !terms.languages.contains("nn")) missing(findings, RuleId::BS002, index);
}

void terms_per_language(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_judged()) return;
  std::map<std::string, std::vector<const skos::StatementRow*>> by_tag;
  for (const auto& label : record.labels()) {
    if (label.kind != LabelKind::preferred) continue;
    auto& same = by_tag[lower(record.tag(*label.statement))];
    // Two files that say the same thing say it once.
    const bool is_repeated = std::any_of(same.begin(), same.end(), [&](const skos::StatementRow* other) {
      return record.text(*other) == record.text(*label.statement);
    });
    if (!is_repeated) same.push_back(label.statement);
  }
  for (auto& [tag, statements] : by_tag) {
    if (statements.size() < 2 || tag.empty()) continue;
    order_by_content(context, statements);
    Finding* found = findings.add(RuleId::BS003, index, *statements[1]);
    if (found == nullptr) continue;
    std::string others;
    for (const skos::StatementRow* statement : statements) {
      if (!others.empty()) others += ", ";
      others += "\"" + std::string(record.text(*statement)) + "\"";
    }
    found->arguments = {std::to_string(statements.size()), tag, others};
  }
}

void terms_without_language(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_judged()) return;
  for (const auto& label : record.labels()) {
    if (!record.tag(*label.statement).empty() || is_blank(record.text(*label.statement))) continue;
    if (Finding* found = findings.add(RuleId::BS004, index, *label.statement))
      found->arguments = {std::string(record.text(*label.statement))};
  }
}

} // namespace samklang::validate
