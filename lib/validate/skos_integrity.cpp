// SPDX-License-Identifier: Apache-2.0
// Integrity conditions of SKOS on what a thing is and what it is called.
#include "validate/ascii.h"
#include "validate/record.h"

#include <algorithm>
#include <map>

namespace samklang::validate {

using skos::Property;

namespace {

// The statement that gives a node the class with this local name in SKOS.
const skos::StatementRow* typed_as(const Context& context, skos::NodeIndex node, std::string_view local) {
  for (const skos::StatementRow& statement : context.as_written->about(node)) {
    if (statement.property != Property::rdf_type) continue;
    const std::string_view type = context.text(statement.value);
    if (type.starts_with("http://www.w3.org/2004/02/skos/core#") && type.ends_with(local)) return &statement;
  }
  return nullptr;
}

bool is_semantic(Property property) noexcept {
  return is_relation(property) && property != Property::rdfs_see_also && property != Property::dct_replaces &&
         property != Property::dct_is_replaced_by;
}

template <class Check> void for_each_node(const Context& context, Check check) {
  if (context.as_written == nullptr) return;
  const auto count = static_cast<skos::NodeIndex>(context.as_written->nodes().size());
  for (skos::NodeIndex node = 0; node < count; ++node) {
    const auto statements = context.as_written->about(node);
    if (!statements.empty() && !context.is_only_context(statements.front())) check(node, statements);
  }
}

std::string_view kind_name(skos::LabelKind kind) noexcept {
  return kind == skos::LabelKind::preferred ? "skos:prefLabel"
         : kind == skos::LabelKind::hidden  ? "skos:hiddenLabel"
                                            : "skos:altLabel";
}

} // namespace

void concept_and_scheme(const Context& context, Findings& findings) {
  for_each_node(context, [&](skos::NodeIndex node, std::span<const skos::StatementRow>) {
    if (!context.nodes.is(node, node_is_concept) || !context.nodes.is(node, node_is_scheme)) return;
    if (const auto* statement = typed_as(context, node, "ConceptScheme")) findings.add_at(RuleId::SK009, *statement);
  });
}

void labels_disjoint(const Context& context, Findings& findings) {
  for_each_node(context, [&](skos::NodeIndex, std::span<const skos::StatementRow> statements) {
    const auto labels = written_labels(*context.as_written, statements);
    if (labels.size() < 2) return;
    for (std::size_t i = 1; i < labels.size(); ++i) {
      const auto same = [&](const WrittenLabel& other) {
        return other.kind != labels[i].kind &&
               context.text(other.statement->value) == context.text(labels[i].statement->value) &&
               lower(context.as_written->tag(other.statement->tag)) ==
                   lower(context.as_written->tag(labels[i].statement->tag));
      };
      const auto end = labels.begin() + static_cast<std::ptrdiff_t>(i);
      const auto found = std::find_if(labels.begin(), end, same);
      if (found == end) continue;
      const bool stronger_first = found->kind < labels[i].kind; // preferred, alternative, hidden
      const WrittenLabel& weaker = stronger_first ? labels[i] : *found;
      const WrittenLabel& stronger = stronger_first ? *found : labels[i];
      if (Finding* out = findings.add_at(RuleId::SK013, *weaker.statement))
        out->arguments = {std::string(context.text(weaker.statement->value)), std::string(kind_name(stronger.kind)),
                          std::string(kind_name(weaker.kind))};
    }
  });
}

void one_preferred_label(const Context& context, Findings& findings) {
  for_each_node(context, [&](skos::NodeIndex, std::span<const skos::StatementRow> statements) {
    std::map<std::string, std::vector<const skos::StatementRow*>> by_tag;
    for (const WrittenLabel& label : written_labels(*context.as_written, statements)) {
      if (label.kind != skos::LabelKind::preferred) continue;
      auto& same = by_tag[lower(context.as_written->tag(label.statement->tag))];
      const bool is_repeated = std::any_of(same.begin(), same.end(), [&](const skos::StatementRow* other) {
        return context.text(other->value) == context.text(label.statement->value);
      });
      if (!is_repeated) same.push_back(label.statement);
    }
    for (auto& [tag, same] : by_tag) {
      if (same.size() < 2) continue;
      order_by_content(context, same);
      if (Finding* found = findings.add_at({RuleId::SK014, tag.empty() ? "untagged" : ""}, *same[1]))
        found->arguments = {std::to_string(same.size()), tag, std::string(context.text(same[0]->value)),
                            std::string(context.text(same[1]->value))};
    }
  });
}

void collection_is_no_concept(const Context& context, Findings& findings) {
  for_each_node(context, [&](skos::NodeIndex node, std::span<const skos::StatementRow> statements) {
    const bool is_collection = context.nodes.is(node, node_is_collection);
    const bool is_both = is_collection && context.nodes.is(node, node_is_concept | node_is_scheme);
    if (is_both) {
      if (const auto* statement = typed_as(context, node, "Collection")) findings.add_at(RuleId::SK037, *statement);
      return;
    }
    for (const skos::StatementRow& statement : statements) {
      if (!is_semantic(statement.property)) continue;
      const std::uint32_t target = context.nodes.facts(statement.object);
      const bool at_collection = (target & node_is_collection) != 0 && (target & node_is_concept) == 0;
      if (!is_collection && !at_collection) continue;
      if (Finding* found = findings.add_at({RuleId::SK037, "relation"}, statement))
        found->arguments = {std::string(curie(statement.property))};
    }
  });
}

} // namespace samklang::validate
