// SPDX-License-Identifier: Apache-2.0
// Relations between concepts as the profile writes them: nodes with two ends, and what they may point at.
#include "validate/record.h"

#include <algorithm>

namespace samklang::validate {

using skos::Property;
using skos::ValueKind;

namespace {

std::size_t count(std::span<const skos::StatementRow> statements, Property property) {
  return static_cast<std::size_t>(std::count_if(
      statements.begin(), statements.end(), [&](const skos::StatementRow& one) { return one.property == property; }));
}

// Points at the relation node itself: what is missing there has no statement.
Finding* at_node(Findings& findings, Said said, skos::ConceptIndex index, const skos::StatementRow& statement,
                 Property missing) {
  Finding* found = findings.add(said, index, statement);
  if (found == nullptr) return nullptr;
  found->node = found->value;
  found->predicate = skos::iri(missing);
  found->value.clear();
  return found;
}

// The relation nodes of a record that the inputs describe.
std::vector<const skos::StatementRow*> described(const Context& context, const Record& record, Property property) {
  auto out = record.all(property);
  std::erase_if(out, [&](const skos::StatementRow* one) {
    return one->kind == ValueKind::literal || !context.nodes.is(one->object, node_is_described);
  });
  return out;
}

} // namespace

void associative_relations(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_judged()) return;
  for (const skos::StatementRow* one : described(context, record, Property::skosno_is_from_concept_in)) {
    const auto inside = record.about(*one);
    if (count(inside, Property::skosno_has_to_concept) == 0)
      at_node(findings, RuleId::BS030, index, *one, Property::skosno_has_to_concept);
    std::size_t coded = 0;
    std::size_t written = 0;
    for (const skos::StatementRow& statement : inside) {
      if (statement.property != Property::skosno_relation_role) continue;
      ++(statement.kind == ValueKind::literal ? written : coded);
    }
    if (coded + written == 0) {
      at_node(findings, {RuleId::BS030, "role"}, index, *one, Property::skosno_relation_role);
    } else if (coded != 0 && written != 0) {
      at_node(findings, {RuleId::BS030, "both"}, index, *one, Property::skosno_relation_role);
    } else if (coded > 1) {
      at_node(findings, {RuleId::BS030, "several"}, index, *one, Property::skosno_relation_role);
    }
  }
}

void hierarchic_relations(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_judged()) return;
  const auto judge = [&](Property leads, Property up, Property down) {
    for (const skos::StatementRow* one : described(context, record, leads)) {
      const bool has_up = count(record.about(*one), up) != 0;
      const bool has_down = count(record.about(*one), down) != 0;
      if (has_up != has_down) continue;
      Finding* found = at_node(findings, {RuleId::BS031, has_up ? "both" : ""}, index, *one, up);
      if (found != nullptr) found->arguments = {std::string(curie(up)), std::string(curie(down))};
    }
  };
  judge(Property::skosno_has_generic_concept_relation, Property::skosno_has_generic_concept,
        Property::skosno_has_specific_concept);
  judge(Property::skosno_has_partitive_concept_relation, Property::skosno_has_comprehensive_concept,
        Property::skosno_has_partitive_concept);
}

void relation_targets(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_judged()) return;
  const auto judge = [&](const skos::StatementRow& statement) {
    if (statement.kind == ValueKind::literal) {
      if (Finding* found = findings.add({RuleId::BS032, "literal"}, index, statement))
        found->arguments = {std::string(curie(statement.property)), std::string(record.text(statement))};
      return;
    }
    // What the inputs do not describe, or give no class, may be a concept; a page that a reader should see as well is
    // no mistake, and a collection or scheme is SK037's and SK009's.
    const std::uint32_t facts = context.nodes.facts(statement.object);
    if (statement.property == Property::rdfs_see_also) return;
    if ((facts & node_has_type) == 0 || (facts & (node_is_concept | node_is_collection | node_is_scheme)) != 0) return;
    if (context.as_written->nodes()[statement.object].concept_index != skos::no_index) return;
    if (Finding* found = findings.add(RuleId::BS032, index, statement))
      found->arguments = {std::string(curie(statement.property)), std::string(record.text(statement))};
  };
  for (const skos::StatementRow& statement : record.statements()) {
    if (is_relation(statement.property)) {
      judge(statement);
    } else if (is_relation_node(statement.property)) {
      if (statement.kind == ValueKind::literal) {
        judge(statement);
        continue;
      }
      for (const skos::StatementRow& inner : record.about(statement)) {
        if (is_relation(inner.property)) judge(inner);
      }
    }
  }
}

} // namespace samklang::validate
