// SPDX-License-Identifier: Apache-2.0
// Collections: what each must say of itself.
#include "validate/check.h"

#include <algorithm>
#include <array>

namespace samklang::validate {

using skos::Property;

namespace {

struct Asked {
  Property property;
  std::string_view variant;
  bool in_generation_1; ///< asked for there already
};
constexpr std::array<Asked, 5> asked = {{{Property::dct_identifier, "identifier", false},
                                         {Property::dct_title, "title", false},
                                         {Property::dcat_contact_point, "contact", false},
                                         {Property::dct_publisher, "publisher", true},
                                         {Property::skos_member, "member", true}}};

} // namespace

void collection_complete(const Context& context, Findings& findings) {
  if (context.as_written == nullptr) return;
  const auto nodes = context.as_written->nodes();
  const auto sources = context.catalogue.columns().sources;
  for (skos::NodeIndex node = 0; node < nodes.size(); ++node) {
    // A collection without an IRI is a group inside a record, no catalogue.
    if (!context.nodes.is(node, node_is_collection) || nodes[node].kind != skos::ValueKind::iri) continue;
    const auto statements = context.as_written->about(node);
    const std::string_view source =
        nodes[node].source < sources.size() ? context.text(sources[nodes[node].source].name) : std::string_view();
    for (const Asked& one : asked) {
      if (!one.in_generation_1 && context.nodes.is(node, node_is_old_collection)) continue;
      const bool has_it = std::any_of(statements.begin(), statements.end(), [&](const skos::StatementRow& statement) {
        return statement.property == one.property ||
               (one.property == Property::skos_member && statement.property == Property::none &&
                context.text(statement.predicate) == "http://www.w3.org/2004/02/skos/core#memberList");
      });
      if (has_it) continue;
      Finding* found = findings.add_other({RuleId::BS027, one.variant}, context.text(nodes[node].text), source);
      if (found == nullptr) continue;
      found->predicate = skos::iri(one.property);
      found->counts = !context.options.judged; // where only some concepts are judged, the rest is context
    }
  }
}

} // namespace samklang::validate
