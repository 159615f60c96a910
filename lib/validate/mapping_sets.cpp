// SPDX-License-Identifier: Apache-2.0
// Mapping sets and decision registers by themselves: their form (M601), and rows that contradict each other (M603).
#include "validate/check.h"

#include <samklang/sssom/mapping.h>
#include <samklang/sssom/register.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace samklang::validate {
namespace {

Finding* at(Findings& findings, Said said, const sssom::MappingSet& set, std::string_view subject, const Place& place) {
  Finding* found = findings.add_other(said, subject, set.source());
  if (found != nullptr) found->place = place;
  return found;
}

void form(const sssom::MappingSet& set, Findings& findings) {
  for (const char* slot : {"mapping_set_id", "license"}) {
    if (!set.metadata(slot).empty()) continue;
    if (Finding* found = at(findings, {RuleId::M601, "slot"}, set, {}, {.source = set.source(), .line = 1})) {
      found->value = slot;
      found->arguments = {slot};
    }
  }
  const auto justification = set.column("mapping_justification");
  const auto fault = [&](std::string_view value, std::string message, const Place& place) {
    if (Finding* found = at(findings, RuleId::M601, set, {}, place)) {
      found->value = value;
      found->arguments = {std::move(message)};
    }
  };
  // Everything that a reader cannot make sense of, where it stands.
  std::set<std::pair<std::uint64_t, std::string>> said;
  const auto tell = [&](const std::vector<Error>& errors) {
    for (const Error& error : errors)
      if (said.emplace(error.place.line, error.message).second) fault(error.message, error.message, error.place);
  };
  tell(sssom::mappings(set).errors);
  tell(sssom::decisions(set).errors);
  if (!justification) {
    if (Finding* found = at(findings, {RuleId::M601, "column"}, set, {}, {.source = set.source(), .line = 1})) {
      found->value = "mapping_justification";
      found->arguments = {"mapping_justification"};
    }
    return;
  }
  for (std::size_t row = 0; row < set.row_count(); ++row) {
    const std::string written = set.cell(row, *justification);
    const bool known = !written.empty() && set.expand(written).has_value();
    if (known) continue;
    const std::string subject = set.cell(row, "subject_id");
    if (Finding* found = at(findings, {RuleId::M601, "justification"}, set, set.expand(subject).value_or(subject),
                            set.place(row, *justification))) {
      found->value = set.cell(row, "object_id");
      found->arguments = {written};
    }
  }
}

/// What a row says of the pair read with the lesser IRI first, and where.
struct Claim {
  align::Relation relation = align::Relation::undecided;
  Place place;
};

void contradictions(std::span<const sssom::MappingSet> sets, Findings& findings) {
  std::map<std::pair<std::string, std::string>, Claim> first;
  for (const sssom::MappingSet& set : sets) {
    for (const sssom::Mapping& mapping : sssom::mappings(set).mappings) {
      if (mapping.relation == align::Relation::undecided) continue;
      const bool turned = mapping.object < mapping.subject;
      const Claim now{turned ? align::inverse(mapping.relation) : mapping.relation, set.place(mapping.row)};
      const auto [known, added] = first.try_emplace(std::minmax(mapping.subject, mapping.object), now);
      if (added || known->second.relation == now.relation) continue;
      Finding* found = at(findings, RuleId::M603, set, mapping.subject, now.place);
      if (found == nullptr) continue;
      found->value = mapping.object;
      const align::Relation before = turned ? align::inverse(known->second.relation) : known->second.relation;
      found->arguments = {mapping.object, std::string(align::name(mapping.relation)), std::string(align::name(before)),
                          to_string(known->second.place)};
      found->related.push_back({mapping.object, {}, {}, {}});
    }
  }
}

} // namespace

void mapping_sets(const Context& context, Findings& findings) {
  if (findings.wants(RuleId::M601))
    for (const sssom::MappingSet& set : context.mappings) form(set, findings);
  if (findings.wants(RuleId::M603)) contradictions(context.mappings, findings);
}

} // namespace samklang::validate
