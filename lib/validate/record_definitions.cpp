// SPDX-License-Identifier: Apache-2.0
// The definitions of a record: that there is one, one a language and audience, and how its node is made.
#include "validate/ascii.h"
#include "validate/record.h"

#include "validate/codes.h"

#include <samklang/text/normal_text.h>

#include <algorithm>
#include <map>
#include <set>

namespace samklang::validate {

using skos::Property;
using skos::ValueKind;

namespace {

const skos::StatementRow* first(std::span<const skos::StatementRow> statements, Property property) {
  const auto found = std::find_if(statements.begin(), statements.end(),
                                  [&](const skos::StatementRow& one) { return one.property == property; });
  return found == statements.end() ? nullptr : &*found;
}

// A definition's node that the inputs describe.
bool is_readable_note(const Context& context, const skos::StatementRow& statement) {
  return statement.kind != ValueKind::literal && context.nodes.is(statement.object, node_is_described);
}

// The texts of a definition node, or of the statement itself where it has the text.
std::vector<const skos::StatementRow*> texts_of(const Record& record, const skos::StatementRow& statement) {
  if (statement.property == Property::skos_definition) {
    if (statement.kind == ValueKind::literal) return {&statement};
    return {};
  }
  std::vector<const skos::StatementRow*> out;
  for (const skos::StatementRow& inner : record.about(statement)) {
    if (inner.property == Property::rdf_value && inner.kind == ValueKind::literal) out.push_back(&inner);
  }
  return out;
}

bool is_wording(Property property) noexcept {
  return property == Property::skos_definition || property == Property::euvoc_xl_definition;
}

} // namespace

void definition_there(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_judged()) return;
  const auto definitions = context.catalogue[index].definitions();
  const bool has_text = std::any_of(definitions.begin(), definitions.end(),
                                    [&](const skos::Definition& one) { return !is_blank(context.text(one.text)); });
  if (has_text) return;
  // A definition that stands in another file is nobody's to judge here.
  for (const skos::StatementRow* statement : record.all(Property::euvoc_xl_definition)) {
    if (statement->kind == ValueKind::iri && !context.nodes.is(statement->object, node_is_described)) return;
  }
  if (Finding* found = findings.add(RuleId::BS005, index)) found->predicate = skos::iri(Property::skos_definition);
}

void definitions_per_audience(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_current()) return;
  std::map<std::pair<std::string, std::string>, std::vector<const skos::StatementRow*>> by_reader;
  for (const skos::StatementRow& statement : record.statements()) {
    if (!is_wording(statement.property)) continue;
    const skos::StatementRow* audience = first(record.about(statement), Property::dct_audience);
    std::string reader = audience == nullptr ? std::string() : std::string(record.text(*audience));
    std::set<std::string> seen; // several of one language in one node are BS008's
    for (const skos::StatementRow* one : texts_of(record, statement)) {
      const std::string tag = lower(record.tag(*one));
      if (tag.empty() || !seen.insert(tag).second) continue;
      auto& same = by_reader[{tag, reader}];
      const bool is_repeated = std::any_of(same.begin(), same.end(), [&](const skos::StatementRow* other) {
        return text::normal_text(record.text(*other)) == text::normal_text(record.text(*one));
      });
      if (!is_repeated) same.push_back(one);
    }
  }
  for (auto& [key, same] : by_reader) {
    if (same.size() < 2) continue;
    order_by_content(context, same);
    Finding* found = findings.add({RuleId::BS006, key.second.empty() ? "" : "audience"}, index, *same[1]);
    if (found != nullptr) found->arguments = {std::to_string(same.size()), key.first, last_part(key.second)};
  }
}

void term_and_definition_share_language(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_current()) return;
  std::set<std::string> terms;
  std::set<std::string> definitions;
  for (const auto& label : record.labels()) {
    if (label.kind == skos::LabelKind::preferred) terms.insert(primary_language(record.tag(*label.statement)));
  }
  for (const skos::StatementRow& statement : record.statements()) {
    if (!is_wording(statement.property)) continue;
    for (const skos::StatementRow* one : texts_of(record, statement))
      definitions.insert(primary_language(record.tag(*one)));
  }
  // What has no tag has its own rule.
  if (terms.empty() || definitions.empty() || terms.contains("") || definitions.contains("")) return;
  const bool meet =
      std::any_of(terms.begin(), terms.end(), [&](const std::string& tag) { return definitions.contains(tag); });
  if (meet) return;
  Finding* found = findings.add(RuleId::BS007, index);
  if (found == nullptr) return;
  found->predicate = skos::iri(Property::skos_definition);
  const auto list = [](const std::set<std::string>& tags) {
    std::string out;
    for (const std::string& tag : tags) out += (out.empty() ? "" : ", ") + tag;
    return out;
  };
  found->arguments = {list(terms), list(definitions)};
}

void definition_node_text(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_current()) return;
  for (const skos::StatementRow* statement : record.all(Property::euvoc_xl_definition)) {
    if (!is_readable_note(context, *statement)) continue;
    auto texts = texts_of(record, *statement);
    order_by_content(context, texts);
    if (texts.empty()) {
      if (Finding* found = findings.add({RuleId::BS008, "none"}, index, *statement)) {
        found->node = found->value;
        found->predicate = skos::iri(Property::rdf_value);
        found->value.clear();
      }
      continue;
    }
    if (texts.size() > 1) {
      std::set<std::string> tags;
      for (const skos::StatementRow* one : texts) tags.insert(lower(record.tag(*one)));
      const bool one_a_language = tags.size() == texts.size();
      if (Finding* found = findings.add({RuleId::BS008, one_a_language ? "languages" : ""}, index, *texts[1]))
        found->arguments = {std::to_string(texts.size())};
    }
    for (const skos::StatementRow* one : texts) {
      if (record.tag(*one).empty()) findings.add({RuleId::BS008, "untagged"}, index, *one);
    }
  }
}

void definition_node_type(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_judged()) return;
  for (const skos::StatementRow* statement : record.all(Property::euvoc_xl_definition)) {
    if (statement->kind == ValueKind::literal) {
      findings.add({RuleId::BS020, "literal"}, index, *statement);
    } else if (context.nodes.is(statement->object, node_is_described) &&
               !context.nodes.is(statement->object, node_is_note)) {
      findings.add(RuleId::BS020, index, *statement);
    }
  }
}

void relationship_with_source(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_current()) return;
  for (const skos::StatementRow* statement : record.all(Property::euvoc_xl_definition)) {
    if (!is_readable_note(context, *statement)) continue;
    const skos::StatementRow* said = first(record.about(*statement), Property::skosno_relationship_with_source);
    if (said == nullptr) {
      if (Finding* found = findings.add(RuleId::BS021, index, *statement)) {
        found->node = found->value;
        found->predicate = skos::iri(Property::skosno_relationship_with_source);
        found->value.clear();
      }
      continue;
    }
    // A code of the right list that is not on it is L806's.
    if (said->kind == ValueKind::iri && list_of(record.text(*said)) != nullptr) continue;
    if (Finding* found = findings.add({RuleId::BS021, "other"}, index, *said))
      found->arguments = {std::string(record.text(*said))};
  }
}

void source_for_quote(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_judged()) return;
  std::set<std::uint16_t> seen;
  for (const skos::Definition& one : context.catalogue[index].definitions()) {
    const bool quotes = one.source_relation == skos::SourceRelation::direct_from_source;
    if (!quotes && one.source_relation != skos::SourceRelation::derived_from_source) continue;
    if (one.citations.count != 0 || !seen.insert(one.note).second) continue;
    findings.add({RuleId::BS022, quotes ? "" : "derived"}, index, one.text, one.language, one.provenance);
  }
}

} // namespace samklang::validate
