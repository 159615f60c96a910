// SPDX-License-Identifier: Apache-2.0
// What loading had to leave out, and what the files together do not say clearly.
#include "validate/record.h"

#include <samklang/skos/organisation.h>

#include <algorithm>
#include <array>
#include <map>

namespace samklang::validate {

using skos::Property;
using skos::ValueKind;

namespace {

// What SKOS's namespace is written like by mistake.
constexpr std::array<std::string_view, 8> nearly_skos = {"https://www.w3.org/2004/02/skos/core#",
                                                         "http://www.w3.org/2004/02/skos/core/",
                                                         "https://www.w3.org/2004/02/skos/core/",
                                                         "http://www.w3.org/2004/02/skos#",
                                                         "http://www.w3.org/2004/02/skos/",
                                                         "http://w3.org/2004/02/skos/core#",
                                                         "http://www.w3.org/2009/08/skos-reference/skos.html#",
                                                         "http://www.w3.org/2008/05/skos#"};

std::string_view wrong_namespace(std::string_view iri) noexcept {
  const auto found = std::find_if(nearly_skos.begin(), nearly_skos.end(), [&](std::string_view space) {
    return iri.starts_with(space) && iri.find_first_of("#/", space.size()) == std::string_view::npos;
  });
  return found == nearly_skos.end() ? std::string_view() : *found;
}

bool takes_one_value(Property property) noexcept {
  switch (property) {
  case Property::dct_publisher:
  case Property::dct_creator:
  case Property::dct_created:
  case Property::dct_modified:
  case Property::euvoc_start_date:
  case Property::euvoc_end_date:
  case Property::euvoc_status:
  case Property::owl_version_info:
  case Property::skos_pref_label: return true;
  default: return false;
  }
}

std::string source_name(const Context& context, std::uint16_t source) {
  const auto sources = context.catalogue.columns().sources;
  return source < sources.size() ? std::string(context.text(sources[source].name)) : std::string();
}

// The two addresses of the national register are one organisation.
bool is_same_value(std::string_view x, std::string_view y) noexcept {
  if (x == y) return true;
  const auto number = skos::organisation_number_from_iri(x);
  const auto other = skos::organisation_number_from_iri(y);
  return number && other && number->number == other->number;
}

} // namespace

void syntax_errors(const Context& context, Findings& findings) {
  for (const Diagnostic& diagnostic : context.diagnostics) {
    if (diagnostic.severity != Severity::error) continue;
    Finding* found = findings.add_other(RuleId::F901, {}, diagnostic.place.source);
    if (found == nullptr) continue;
    found->arguments = {diagnostic.message};
    found->value = diagnostic.excerpt;
    found->place = diagnostic.place;
  }
}

void concepts_there(const Context& context, Findings& findings) {
  const auto sources = context.catalogue.columns().sources;
  std::vector<std::string_view> wrong(sources.size());
  if (context.as_written != nullptr) {
    for (const skos::StatementRow& statement : context.as_written->statements()) {
      if (statement.source >= wrong.size() || !wrong[statement.source].empty()) continue;
      if (statement.property == Property::none)
        wrong[statement.source] = wrong_namespace(context.text(statement.predicate));
      else if (statement.property == Property::rdf_type)
        wrong[statement.source] = wrong_namespace(context.text(statement.value));
    }
  }
  for (std::size_t i = 0; i < sources.size(); ++i) {
    // Files of organisations or code lists stand beside a catalogue; one that meant to have concepts does not.
    if (sources[i].concepts != 0 || (wrong[i].empty() && !context.catalogue.empty())) continue;
    Finding* found =
        findings.add_other({RuleId::F902, wrong[i].empty() ? "" : "namespace"}, {}, context.text(sources[i].name));
    if (found != nullptr) found->arguments = {std::to_string(sources[i].statements), std::string(wrong[i])};
  }
}

void blank_and_split_concepts(const Context& context, Findings& findings) {
  if (context.as_written == nullptr) return;
  const auto nodes = context.as_written->nodes();
  for (skos::NodeIndex node = 0; node < nodes.size(); ++node) {
    const auto statements = context.as_written->about(node);
    if (nodes[node].kind != ValueKind::blank || !context.nodes.is(node, node_is_concept) || statements.empty())
      continue;
    if (context.is_only_context(statements.front())) continue;
    const auto term = std::find_if(statements.begin(), statements.end(), [](const skos::StatementRow& one) {
      return one.property == Property::skos_pref_label || one.property == Property::rdf_type;
    });
    if (Finding* found = findings.add_at(RuleId::F905, term == statements.end() ? statements.front() : *term))
      found->arguments = {term == statements.end() ? std::string() : std::string(context.text(term->value))};
  }
  for (skos::ConceptIndex index = 0; index < context.catalogue.size(); ++index) {
    if (context.catalogue[index].row().sources < 2 || !context.is_judged(index)) continue;
    std::map<std::pair<Property, std::uint32_t>, const skos::StatementRow*> first; // of a property and tag
    std::vector<const skos::StatementRow*> statements;
    for (const skos::StatementRow& statement : context.about(index)) statements.push_back(&statement);
    order_by_content(context, statements);
    for (const skos::StatementRow* one : statements) {
      const skos::StatementRow& statement = *one;
      if (!takes_one_value(statement.property) || statement.kind == ValueKind::blank) continue;
      const auto [at, is_new] = first.try_emplace({statement.property, statement.tag}, &statement);
      if (is_new || at->second->source == statement.source) continue;
      if (is_same_value(context.text(at->second->value), context.text(statement.value))) continue;
      Finding* found = findings.add({RuleId::F905, "conflict"}, index, statement);
      if (found != nullptr)
        found->arguments = {std::string(curie(statement.property)), std::string(context.text(at->second->value)),
                            source_name(context, at->second->source)};
      at->second = &statement; // told once a value
    }
  }
}

} // namespace samklang::validate
