// SPDX-License-Identifier: Apache-2.0
// What a record is known by.
#include "validate/record.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace samklang::validate {

using skos::Property;
using skos::ValueKind;

namespace {

constexpr std::string_view any_uri = "http://www.w3.org/2001/XMLSchema#anyURI";

bool is_iri_like(std::string_view text) noexcept { return text.find("://") != std::string_view::npos; }

} // namespace

void identifier_there(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_judged()) return;
  const auto identifiers = record.all(Property::dct_identifier);
  const bool has_one = std::any_of(identifiers.begin(), identifiers.end(), [&](const skos::StatementRow* one) {
    return one->kind != ValueKind::literal || !is_blank(record.text(*one));
  });
  if (!has_one) {
    if (Finding* found = findings.add(RuleId::BS009, index)) found->predicate = skos::iri(Property::dct_identifier);
    return;
  }
  if (record.is_older()) return;
  for (const skos::StatementRow* one : identifiers) {
    const bool is_uri =
        one->kind == ValueKind::iri || (one->kind == ValueKind::literal && context.text(one->datatype) == any_uri);
    if (is_uri) continue;
    if (Finding* found = findings.add({RuleId::BS009, "form"}, index, *one))
      found->arguments = {std::string(record.text(*one))};
  }
}

void identifier_unique(const Context& context, Findings& findings) {
  if (context.as_written == nullptr) return;
  struct Holder {
    skos::ConceptIndex index = skos::no_index;
    const skos::StatementRow* statement = nullptr;
  };
  // A number or a name is one agency's own, an IRI is everybody's.
  std::map<std::pair<std::uint32_t, std::string_view>, std::vector<Holder>> held;
  for (skos::ConceptIndex index = 0; index < context.catalogue.size(); ++index) {
    for (const skos::StatementRow& statement : context.about(index)) {
      if (statement.property != Property::dct_identifier || statement.value.empty()) continue;
      if (statement.kind == ValueKind::blank) continue;
      const std::string_view identifier = context.text(statement.value);
      const std::uint32_t agency = is_iri_like(identifier) ? skos::no_index : context.catalogue[index].publisher();
      auto& holders = held[{agency, identifier}];
      if (holders.empty() || holders.back().index != index) holders.push_back({index, &statement});
    }
  }
  for (const auto& [key, holders] : held) {
    if (holders.size() < 2) continue;
    for (std::size_t i = 0; i < holders.size(); ++i) {
      if (!context.is_judged(holders[i].index)) continue;
      const skos::Concept other = context.catalogue[holders[i == 0 ? 1 : 0].index];
      Finding* found = findings.add(RuleId::BS010, holders[i].index, *holders[i].statement);
      if (found == nullptr) continue;
      found->arguments = {std::string(key.second), std::string(other.term()), std::string(other.iri())};
      found->related.push_back(related_thing(context.catalogue, other.index()));
    }
  }
}

} // namespace samklang::validate
