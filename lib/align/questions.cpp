// SPDX-License-Identifier: Apache-2.0
#include "align/questions.h"

#include "align/findings.h"

#include <samklang/text/term_key.h>

#include <algorithm>
#include <string_view>

namespace samklang::align {

namespace {

constexpr double large_from = 2.0 / 3;
constexpr double some_from = 1.0 / 3;

Degree degree(double share) noexcept {
  if (share >= large_from) return Degree::large;
  return share >= some_from ? Degree::some : Degree::little;
}

bool compared(const Findings& found) noexcept {
  return found.wordings.reach >= Reach::translated && !found.says_nothing;
}

/// A share that is kept as 0..1 of a cosine -1..1.
double cosine(const Features& features, Feature feature) noexcept {
  return 2 * double{features[static_cast<std::size_t>(feature)]} - 1;
}

Degree declared_field(const Circumstances& around) noexcept {
  if (around.same_subject || around.law == LawMatch::same_section) return Degree::large;
  return around.different_subject ? Degree::little : Degree::unknown;
}

// Fields of other names may be about the same things; without names only a clear likeness of topic tells anything.
Degree subject_field(const Findings& found, const Features& features) noexcept {
  constexpr double akin = 0.5;
  const Degree declared = declared_field(found.around);
  if (declared == Degree::large || !compared(found)) return declared;
  const Feature feature = declared == Degree::little ? Feature::field : Feature::topic;
  return cosine(features, feature) >= akin ? Degree::some : declared;
}

Degree characteristics(const Findings& found) noexcept {
  if (!compared(found)) return Degree::unknown;
  if (found.wordings.equal) return Degree::large;
  if (found.facet.found) return Degree::little;
  const Degree said = degree((found.pairing.cover_a + found.pairing.cover_b) / 2);
  // The tables translate too few words for what is missing to mean anything.
  if (found.wordings.reach == Reach::translated && said == Degree::little) return Degree::unknown;
  const bool conflict =
      found.contrasts.value || found.contrasts.exception || found.contrasts.genus == GenusMatch::other_kind;
  return conflict ? std::min(said, Degree::some) : said;
}

Degree terms(const SharedTerm& term) noexcept {
  if (term.match == TermMatch::preferred) return Degree::large;
  return term.match > TermMatch::deprecated ? Degree::some : Degree::little;
}

Degree concept_system(const Findings& found) noexcept {
  const Degree declared = found.around.superordinates;
  if (declared == Degree::large || !compared(found)) return declared;
  // One genus ("person") stands in many systems: it takes alike characteristics too to stand in the same place.
  if (characteristics(found) == Degree::large && (found.wordings.equal || found.contrasts.genus == GenusMatch::same))
    return declared == Degree::little ? Degree::some : Degree::large;
  switch (found.contrasts.genus) {
  case GenusMatch::same:
  case GenusMatch::a_broader:
  case GenusMatch::b_broader:
  case GenusMatch::akin: return Degree::some;
  case GenusMatch::other_kind: return Degree::little;
  case GenusMatch::unknown: break;
  }
  return declared;
}

std::string_view act_of(std::string_view key) noexcept {
  const std::size_t kind = key.find('/');
  if (kind == std::string_view::npos) return key;
  return key.substr(0, key.find('/', kind + 1));
}

void add_laws(const skos::Catalogue& catalogue, const skos::Definition& definition, std::vector<skos::Text>& laws) {
  if (definition.source_relation == skos::SourceRelation::self_composed) return;
  for (const skos::Citation& citation : catalogue.citations(definition.citations))
    for (const skos::Text key : catalogue.law_keys(citation.laws)) laws.push_back(key);
}

std::vector<skos::Text> binding_laws(const skos::Concept& one, std::uint32_t row) {
  std::vector<skos::Text> laws;
  const auto definitions = one.catalogue().columns().definitions;
  if (row < definitions.size()) add_laws(one.catalogue(), definitions[row], laws);
  if (laws.empty())
    for (const skos::Definition& definition : one.definitions()) add_laws(one.catalogue(), definition, laws);
  return laws;
}

} // namespace

Terminology terminology(const Findings& found, const Features& features) noexcept {
  return {subject_field(found, features), characteristics(found), terms(found.term), concept_system(found)};
}

Terminology terminology_by_label(const Circumstances& around, const SharedTerm& term, double structure) noexcept {
  const Degree by_structure = structure >= some_from ? degree(structure) : Degree::unknown;
  return {declared_field(around), Degree::unknown, terms(term), std::max(around.superordinates, by_structure)};
}

Bars bars(const skos::Concept& a, const skos::Concept& b, std::uint32_t row_a, std::uint32_t row_b) {
  const std::vector<skos::Text> of_a = binding_laws(a, row_a);
  const std::vector<skos::Text> of_b = binding_laws(b, row_b);
  Bars out;
  out.a_bound = !of_a.empty();
  out.b_bound = !of_b.empty();
  if (out.a_bound) out.a_law = of_a.front();
  if (out.b_bound) out.b_law = of_b.front();
  const skos::Catalogue& catalogue = a.catalogue();
  const bool meet = std::any_of(of_a.begin(), of_a.end(), [&](skos::Text one) {
    return std::any_of(of_b.begin(), of_b.end(),
                       [&](skos::Text other) { return act_of(catalogue.text(one)) == act_of(catalogue.text(other)); });
  });
  out.other_statutes = out.a_bound && out.b_bound && !meet;
  return out;
}

std::vector<std::string> superordinate_terms(const skos::Concept& one) {
  const skos::Catalogue& catalogue = one.catalogue();
  const auto columns = catalogue.columns();
  std::vector<std::string> keys;
  const auto add = [&](const skos::Edge& edge) {
    const bool above = edge.kind == skos::EdgeKind::generic || edge.kind == skos::EdgeKind::hierarchical;
    if (!above || edge.from != one.index() || edge.to == one.index() || edge.to >= catalogue.size()) return;
    for (const skos::Label& label : catalogue[edge.to].labels())
      if (label.kind == skos::LabelKind::preferred || label.kind == skos::LabelKind::alternative)
        keys.push_back(text::term_key(catalogue.text(label.text)));
  };
  for (const skos::Relation& relation : one.relations()) add(skos::edge(one.index(), relation));
  for (const std::uint32_t row : catalogue.incoming(one.index()))
    add(skos::edge(columns.relation_source[row], columns.relations[row]));
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

Degree sharing(const std::vector<std::string>& a, const std::vector<std::string>& b) noexcept {
  if (a.empty() || b.empty()) return Degree::unknown;
  const bool shared = std::any_of(a.begin(), a.end(),
                                  [&](const std::string& key) { return std::binary_search(b.begin(), b.end(), key); });
  return shared ? Degree::large : Degree::little;
}

} // namespace samklang::align
