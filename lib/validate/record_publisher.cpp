// SPDX-License-Identifier: Apache-2.0
// Who publishes a concept and who answers for it.
#include "validate/record.h"

#include <samklang/skos/organisation.h>

#include <algorithm>
#include <set>

namespace samklang::validate {

using skos::Property;
using skos::ValueKind;

namespace {

// Registers whose IRIs end in an organisation number.
bool is_register_iri(std::string_view iri) noexcept {
  return iri.find("/enhetsregisteret/") != std::string_view::npos ||
         iri.find("/organizations/") != std::string_view::npos;
}

std::vector<const skos::StatementRow*> different(const Context& context, const Record& record, Property property) {
  auto all = record.all(property);
  order_by_content(context, all);
  std::set<std::string> seen; // the two addresses of the national register are one organisation
  std::erase_if(all, [&](const skos::StatementRow* one) {
    const auto number = skos::organisation_number_from_iri(record.text(*one));
    return !seen.insert(number ? std::to_string(number->number) : std::string(record.text(*one))).second;
  });
  return all;
}

void several(Findings& findings, RuleId rule, skos::ConceptIndex index, const Record& record,
             const std::vector<const skos::StatementRow*>& all) {
  Finding* found = findings.add({rule, "several"}, index, *all[1]);
  if (found == nullptr) return;
  std::string list;
  for (const skos::StatementRow* one : all) list += (list.empty() ? "" : ", ") + std::string(record.text(*one));
  found->arguments = {std::to_string(all.size()), list};
}

// What is wrong with one publisher or owner.
void judge_organisation(const Context& context, skos::ConceptIndex index, const skos::StatementRow& one,
                        Findings& findings) {
  const std::string_view value = context.text(one.value);
  if (one.kind == ValueKind::literal) {
    findings.add({RuleId::BS015, "literal"}, index, one);
    return;
  }
  if (context.nodes.is(one.object, node_is_person) && !context.nodes.is(one.object, node_is_organisation)) {
    findings.add({RuleId::BS015, "person"}, index, one);
    return;
  }
  const auto wrong_number = [&](std::string_view number, const skos::StatementRow& where) {
    if (Finding* found = findings.add(RuleId::BS015, index, where)) found->arguments = {std::string(number)};
  };
  if (one.kind == ValueKind::iri) {
    if (const auto number = skos::organisation_number_from_iri(value)) {
      if (!number->valid) wrong_number(std::to_string(number->number), one);
      return;
    }
    if (is_register_iri(value)) {
      if (Finding* found = findings.add({RuleId::BS015, "form"}, index, one)) found->arguments = {std::string(value)};
      return;
    }
  }
  for (const skos::StatementRow& inner : context.as_written->about(one.object)) {
    if (inner.property != Property::dct_identifier || inner.kind == ValueKind::blank) continue;
    const std::string_view identifier = context.text(inner.value);
    const auto number = inner.kind == ValueKind::iri ? skos::organisation_number_from_iri(identifier)
                                                     : skos::organisation_number_from_text(identifier);
    if (number && !number->valid) wrong_number(identifier, inner);
  }
}

} // namespace

void publisher_there(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_judged()) return;
  const auto publishers = different(context, record, Property::dct_publisher);
  if (publishers.empty()) {
    if (Finding* found = findings.add(RuleId::BS014, index)) found->predicate = skos::iri(Property::dct_publisher);
  } else if (publishers.size() > 1) {
    several(findings, RuleId::BS014, index, record, publishers);
  }
}

void publisher_is_organisation(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_judged()) return;
  std::set<std::string_view> seen; // the owner is mostly the publisher
  for (const skos::StatementRow* one : record.all({Property::dct_publisher, Property::dct_creator})) {
    if (seen.insert(record.text(*one)).second) judge_organisation(context, index, *one, findings);
  }
}

void owner_there(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_current()) return;
  const auto owners = different(context, record, Property::dct_creator);
  if (owners.empty()) {
    if (Finding* found = findings.add(RuleId::BS016, index)) found->predicate = skos::iri(Property::dct_creator);
  } else if (owners.size() > 1) {
    several(findings, RuleId::BS016, index, record, owners);
  }
}

} // namespace samklang::validate
