// SPDX-License-Identifier: Apache-2.0
// X516: what people decided, and a change does not keep to.
#include "validate/merged_decisions.h"
#include "validate/nation_words.h"
#include "validate/pairs.h"

#include <samklang/text/term_key.h>

#include <algorithm>
#include <optional>
#include <string>

namespace samklang::validate {
namespace {

/// Somebody agreed: a proposal binds nobody.
bool binds(const align::Decision& row) noexcept {
  return row.state == align::DecisionState::agreed || row.state == align::DecisionState::carried_out ||
         (row.state == align::DecisionState::none && row.decided.has_value());
}

/// The other side of a row, wherever it is described: in the catalogue itself, else in the nation.
std::optional<skos::Concept> find(const Context& context, std::string_view iri) {
  const skos::Catalogue* nation = context.options.nation != nullptr ? &context.options.nation->catalogue() : nullptr;
  for (const skos::Catalogue* catalogue : {&context.catalogue, nation}) {
    if (catalogue == nullptr) continue;
    const auto found = catalogue->find(iri);
    if (found && !catalogue->is_external(*found)) return (*catalogue)[*found];
  }
  return std::nullopt;
}

/// The concept as the nation has it, before the change.
std::optional<skos::Concept> before(const Context& context, std::string_view iri) {
  if (context.options.nation == nullptr) return std::nullopt;
  const skos::Catalogue& nation = context.options.nation->catalogue();
  const auto found = nation.find(iri);
  if (!found || nation.is_external(*found)) return std::nullopt;
  return nation[*found];
}

bool one_wording(const skos::Concept& a, const skos::Concept& b) {
  const align::ComparedTexts texts = align::compared_texts(a, b);
  return !texts.subject.empty() && text::wording_key(texts.subject) == text::wording_key(texts.object);
}

bool points_at(const skos::Concept& from, std::string_view iri) {
  const auto relations = from.relations();
  return std::any_of(relations.begin(), relations.end(),
                     [&](const skos::Relation& one) { return from.catalogue().iri(one.target) == iri; });
}

/// What is no longer so; empty where the decision stands.
std::string broken(const skos::Concept& one, const skos::Concept& other, const align::Decision& row,
                   const std::optional<skos::Concept>& earlier) {
  const bool harmonised = row.relation == align::Relation::exact &&
                          (row.choice == align::Choice::harmonise || row.choice == align::Choice::undecided);
  const bool apart = row.choice == align::Choice::differentiate || row.relation == align::Relation::different;
  if (harmonised && one.has_definition() && other.has_definition() && !one_wording(one, other) &&
      (!earlier || one_wording(*earlier, other)))
    return "diverged";
  if (apart && one_wording(one, other) && (!earlier || !one_wording(*earlier, other))) return "merged";
  if (apart && earlier && points_at(*earlier, other.iri()) && !points_at(one, other.iri())) return "link";
  return {};
}

} // namespace

void kept_decisions(const Context& context, Findings& findings) {
  for (const align::Decision& row : merged_decisions(context.options.decisions, context.options.nation)) {
    for (const bool turned : {false, true}) {
      const std::string_view iri = turned ? row.object : row.subject;
      const auto index = context.catalogue.find(iri);
      if (!index || context.catalogue.is_external(*index) || !context.is_judged(*index)) continue;
      const skos::Concept one = context.catalogue[*index];
      const auto other = find(context, turned ? row.subject : row.object);
      if (!other || other->iri() == one.iri()) continue;
      const auto earlier = before(context, iri);
      const std::string& hash = turned ? row.object_hash : row.subject_hash;
      std::string variant = binds(row) ? broken(one, *other, row, earlier) : std::string();
      // Another wording than the one decided on, and it is this change that made it so.
      const bool stale =
          variant.empty() && align::is_stale(one, hash) && (!earlier || !align::is_stale(*earlier, hash));
      if (variant.empty() && !stale) continue;
      if (stale) variant = "stale";
      const bool link = variant == "link";
      const Said said(RuleId::X516, variant == "diverged" ? std::string_view() : std::string_view(variant));
      const skos::Definition* shown = one.definition();
      Finding* found = shown != nullptr && !link
                           ? findings.add(said, *index, shown->text, shown->language, shown->provenance)
                           : findings.add(said, *index);
      if (found == nullptr) continue;
      if (link) found->predicate = skos::iri(skos::Property::rdfs_see_also);
      const std::string name = !row.case_id.empty() ? row.case_id : to_string(row.place);
      found->arguments = {std::string(other->term()), std::string(other->catalogue().agency_name(other->publisher())),
                          name};
      found->related.push_back(related_thing(*other, one));
    }
  }
}

} // namespace samklang::validate
