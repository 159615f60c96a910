// SPDX-License-Identifier: Apache-2.0
// Dates, subject fields and notes of a record, and which generation it is written in.
#include "validate/record.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace samklang::validate {

using skos::Property;
using skos::ValueKind;

namespace {

constexpr std::string_view xsd_date = "http://www.w3.org/2001/XMLSchema#date";
constexpr std::array dates = {Property::dct_created, Property::dct_modified, Property::euvoc_start_date,
                              Property::euvoc_end_date};

} // namespace

void dates_written(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_current()) return;
  for (const Property property : dates) {
    std::map<std::uint16_t, std::set<std::string_view>> values; // by file: two that differ are F905's
    bool several_told = false;
    auto statements = record.all(property);
    order_by_content(context, statements);
    for (const skos::StatementRow* one : statements) {
      const std::string_view datatype = context.text(one->datatype);
      if (one->kind != ValueKind::literal || datatype != xsd_date) {
        const std::string_view variant = datatype == "http://www.w3.org/2001/XMLSchema#dateTime" ? "date-time" : "";
        if (Finding* found = findings.add({RuleId::BS017, variant}, index, *one))
          found->arguments = {std::string(curie(property)), std::string(record.text(*one))};
      }
      values[one->source].insert(record.text(*one));
      if (values[one->source].size() < 2 || several_told) continue;
      several_told = true;
      if (Finding* found = findings.add({RuleId::BS017, "several"}, index, *one))
        found->arguments = {std::string(curie(property))};
    }
  }
}

void subject_field(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_current()) return;
  const auto subjects = record.all(Property::dct_subject);
  if (subjects.empty()) {
    if (Finding* found = findings.add(RuleId::BS018, index)) found->predicate = skos::iri(Property::dct_subject);
    return;
  }
  for (const skos::StatementRow* one : subjects) {
    if (one->kind != ValueKind::literal || !record.tag(*one).empty()) continue;
    if (Finding* found = findings.add({RuleId::BS018, "untagged"}, index, *one))
      found->arguments = {std::string(record.text(*one))};
  }
}

void texts_without_language(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_judged()) return;
  for (const skos::StatementRow* one : record.all({Property::skos_definition, Property::skos_scope_note,
                                                   Property::skos_example, Property::adms_version_notes})) {
    if (one->kind != ValueKind::literal || !record.tag(*one).empty()) continue;
    if (is_blank(record.text(*one))) continue;
    if (Finding* found = findings.add(RuleId::BS019, index, *one))
      found->arguments = {std::string(curie(one->property))};
  }
}

void older_generation(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_judged() || !record.is_older()) return;
  const bool first = includes(context.catalogue[index].row().generations, skos::Generation::v1_0);
  if (Finding* found = findings.add(RuleId::BS035, index)) found->arguments = {first ? "1.0" : "1.1"};
}

} // namespace samklang::validate
