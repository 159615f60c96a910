// SPDX-License-Identifier: Apache-2.0
// What mappings lead to: concepts of other times (X509), and those that are given up (X510).
#include "validate/pairs.h"

#include <algorithm>
#include <optional>
#include <string>

namespace samklang::validate {
namespace {

bool is_mapping(skos::RelationKind kind) noexcept { return kind >= skos::RelationKind::exact_match; }

bool is_given_up(const skos::ConceptRow& row) noexcept {
  return row.deprecated != 0 || row.status == skos::Status::retired || row.status == skos::Status::deprecated;
}

std::optional<skos::Concept> described(const skos::Catalogue& catalogue, std::string_view iri) {
  const auto found = catalogue.find(iri);
  if (!found || catalogue.is_external(*found)) return std::nullopt;
  return catalogue[*found];
}

/// Who took a concept's place, by what it or they say; empty for nobody.
std::string_view successor(const skos::Concept& one) {
  const skos::Catalogue& catalogue = one.catalogue();
  for (const skos::Relation& relation : one.relations())
    if (relation.kind == skos::RelationKind::replaced_by) return catalogue.iri(relation.target);
  const skos::Columns& columns = catalogue.columns();
  for (const std::uint32_t row : catalogue.incoming(one.index())) {
    if (row >= columns.relations.size() || row >= columns.relation_source.size()) continue;
    if (columns.relations[row].kind == skos::RelationKind::replaces) return catalogue.iri(columns.relation_source[row]);
  }
  return {};
}

std::string period(const skos::ConceptRow& row) {
  return (row.valid_from.has_value() ? to_string(row.valid_from) : std::string()) + "–" +
         (row.valid_to.has_value() ? to_string(row.valid_to) : std::string());
}

} // namespace

void mapped_partners(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const skos::Catalogue& catalogue = context.catalogue;
  const skos::Concept one = catalogue[index];
  for (const skos::Relation& relation : one.relations()) {
    if (!is_mapping(relation.kind) || relation.target == index) continue;
    const std::string_view iri = catalogue.iri(relation.target);
    auto other = described(catalogue, iri);
    if (!other && context.options.nation != nullptr) other = described(context.options.nation->catalogue(), iri);
    if (!other) continue;
    const auto point = [&](Said said) {
      Finding* found = findings.add(said, index);
      if (found == nullptr) return found;
      found->predicate = skos::iri(relation.provenance.property);
      found->value = iri;
      found->arguments = {std::string(other->term()), std::string(other->catalogue().agency_name(other->publisher()))};
      found->related.push_back(related_thing(*other, one));
      return found;
    };
    if (relation.kind == skos::RelationKind::exact_match && at_other_times(one.row(), other->row())) {
      if (Finding* found = point(RuleId::X509)) {
        found->arguments.push_back(period(one.row()));
        found->arguments.push_back(period(other->row()));
      }
      continue;
    }
    const std::string_view next = successor(*other);
    const bool expired =
        context.options.as_of && skos::validity(other->row(), *context.options.as_of) == skos::Validity::expired;
    if (next == one.iri() || (next.empty() && !is_given_up(other->row()) && !expired)) continue;
    const bool given_up = is_given_up(other->row());
    Finding* found = point({RuleId::X510, !next.empty() ? "replaced" : given_up ? "" : "expired"});
    if (found == nullptr) continue;
    if (!next.empty()) {
      const auto heir = described(other->catalogue(), next);
      found->arguments.emplace_back(heir ? heir->term() : next);
      if (heir)
        found->related.push_back(related_thing(*heir, one));
      else
        found->related.push_back({std::string(next), {}, {}, {}});
    } else if (!given_up) {
      found->arguments.push_back(to_string(other->row().valid_to));
    }
  }
}

} // namespace samklang::validate
