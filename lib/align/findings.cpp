// SPDX-License-Identifier: Apache-2.0
#include "align/findings.h"

#include "align/ruling.h"

#include <algorithm>

namespace samklang::align {

namespace {

// Of the whole definition. A reader passes over less.
constexpr double worth_a_word = 0.04;
constexpr std::size_t most_contrasts = 6;

bool is_information(text::ThingKind kind) noexcept {
  switch (kind) {
  case text::ThingKind::document:
  case text::ThingKind::record:
  case text::ThingKind::field:
  case text::ThingKind::identifier:
  case text::ThingKind::name:
  case text::ThingKind::information:
  case text::ThingKind::message: return true;
  default: return false;
  }
}

Evidence evidence_of(const Contrast& contrast, skos::Text text_a, skos::Text text_b) {
  Evidence out;
  const bool on_a = contrast.end_a > contrast.begin_a;
  const bool on_b = contrast.end_b > contrast.begin_b;
  if (on_a) out.a = {text_a, contrast.begin_a, contrast.end_a};
  if (on_b) out.b = {text_b, contrast.begin_b, contrast.end_b};
  out.weight = -static_cast<float>(std::min(1.0, contrast.weight));
  if (contrast.number) {
    out.kind = EvidenceKind::number_conflict;
    return out;
  }
  switch (contrast.difference) {
  case Difference::value: out.kind = EvidenceKind::number_conflict; break;
  case Difference::exception: out.kind = EvidenceKind::negation; break;
  case Difference::genus: out.kind = EvidenceKind::other_genus; break;
  default: out.kind = on_a && on_b ? EvidenceKind::other_words : EvidenceKind::added_words; break;
  }
  return out;
}

void note_definitions(const Findings& found, Verdict& verdict) {
  const Wordings& both = found.wordings;
  const auto definitions = found.catalogue.columns().definitions;
  if (both.reach == Reach::missing || found.says_nothing) {
    verdict.add(Difference::missing_definition);
    Evidence missing{EvidenceKind::missing_definition, -0.5F, {}, {}};
    if (found.silent_a) missing.a = whole(definitions[both.row_a].text);
    if (found.silent_b) missing.b = whole(definitions[both.row_b].text);
    verdict.evidence.push_back(missing);
    return;
  }
  Evidence evidence{EvidenceKind::equal_definition, 1.0F, whole(definitions[both.row_a].text),
                    whole(definitions[both.row_b].text)};
  constexpr double mostly_alike = 0.5;
  const bool silent = both.reach == Reach::translated && verdict.relation == Relation::undecided;
  if (!both.equal && (both.reach == Reach::no_common_language || silent)) {
    evidence.kind = EvidenceKind::no_common_language;
    evidence.weight = 0;
  } else if (!both.equal && found.pairing.cosine >= mostly_alike) {
    evidence.kind = EvidenceKind::similar_definition;
    evidence.weight = static_cast<float>(found.pairing.cosine);
  } else if (!both.equal) {
    evidence.kind = EvidenceKind::unlike_definition;
    evidence.weight = static_cast<float>(found.pairing.cosine - 1);
  }
  verdict.evidence.push_back(evidence);
}

/// The differences that bear on the relation: of two concepts without common ground the other superordinate says all.
void note_contrasts(const Findings& found, Verdict& verdict) {
  const auto definitions = found.catalogue.columns().definitions;
  const skos::Text text_a = definitions[found.wordings.row_a].text;
  const skos::Text text_b = definitions[found.wordings.row_b].text;
  std::vector<const Contrast*> telling;
  for (const Contrast& contrast : found.contrasts.all)
    if (contrast.effect != Effect::tells && contrast.weight >= worth_a_word) telling.push_back(&contrast);
  std::stable_sort(telling.begin(), telling.end(),
                   [](const Contrast* left, const Contrast* right) { return left->weight > right->weight; });
  if (telling.size() > most_contrasts) telling.resize(most_contrasts);
  const bool apart = verdict.relation == Relation::different || verdict.relation == Relation::related;
  if (apart && found.contrasts.genus != GenusMatch::same) verdict.add(Difference::genus);
  for (const Contrast* contrast : telling) {
    verdict.evidence.push_back(evidence_of(*contrast, text_a, text_b));
    const bool of_itself = contrast->difference == Difference::value || contrast->difference == Difference::exception;
    if (!apart || (found.contrasts.genus == GenusMatch::same && !of_itself)) verdict.add(contrast->difference);
  }
}

} // namespace

FacetContrast facet_contrast(const Reading& a, const Reading& b, const Pairing& pairing,
                             std::span<const std::uint32_t> shared_term) noexcept {
  FacetContrast out;
  const text::Facet& of_a = a.parts.facet;
  const text::Facet& of_b = b.parts.facet;
  const bool on_a = of_a.kind != text::FacetKind::none || is_information(a.kind);
  const bool on_b = of_b.kind != text::FacetKind::none || is_information(b.kind);
  if (on_a == on_b) return out;
  const text::ThingKind other = on_a ? b.kind : a.kind;
  if (is_information(other)) return out;
  // The side with the facet has to speak of the other side's thing: by its term, or by repeating some of what that side
  // says.
  const Reading& about = on_a ? a : b;
  const bool names_it = std::any_of(about.mentions.begin(), about.mentions.end(), [&](const Mention& mention) {
    return std::binary_search(shared_term.begin(), shared_term.end(), mention.word);
  });
  constexpr double some = 0.35;
  const double repeated = on_a ? pairing.cover_b : pairing.cover_a;
  if (!names_it && repeated < some) return out;
  out.found = true;
  const auto place = [](const Reading& side, const text::Facet& facet, std::uint32_t& begin, std::uint32_t& end) {
    begin = facet.begin, end = facet.end;
    if (facet.kind != text::FacetKind::none || side.head == text::DefinitionAnalysis::none) return;
    begin = side.mentions[side.head].begin;
    end = side.mentions[side.head].end;
  };
  if (on_a)
    place(a, of_a, out.begin_a, out.end_a);
  else
    place(b, of_b, out.begin_b, out.end_b);
  return out;
}

void note_findings(const Findings& found, const Ruling& ruling, Verdict& verdict) {
  note_definitions(found, verdict);
  const bool compared = found.wordings.reach >= Reach::translated && !found.says_nothing && !found.wordings.equal;
  if (compared && ruling.relation != Relation::exact) note_contrasts(found, verdict);
  verdict.evidence.insert(verdict.evidence.end(), found.around.evidence.begin(), found.around.evidence.end());
  if (found.facet.found) {
    const auto definitions = found.catalogue.columns().definitions;
    Evidence evidence{EvidenceKind::facet, -0.7F, {}, {}};
    if (found.facet.end_a > 0)
      evidence.a = {definitions[found.wordings.row_a].text, found.facet.begin_a, found.facet.end_a};
    if (found.facet.end_b > 0)
      evidence.b = {definitions[found.wordings.row_b].text, found.facet.begin_b, found.facet.end_b};
    verdict.evidence.push_back(evidence);
    verdict.add(Difference::facet);
  }
  if (found.around.law == LawMatch::other_act || found.around.law == LawMatch::other_section)
    verdict.add(Difference::legal_basis);
  if (found.around.validity_disjoint) verdict.add(Difference::validity);
}

} // namespace samklang::align
