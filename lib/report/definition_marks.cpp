// SPDX-License-Identifier: Apache-2.0
#include "report/definition_marks.h"

#include "report/words.h"

#include <algorithm>

namespace samklang::report {
namespace {

constexpr double least_shared = 0.25;

// Where in `definition` the evidence points that decides, whichever side it is about.
std::vector<WordSpan> deciding(const Pair& pair, const skos::Definition& definition, bool first) {
  std::vector<WordSpan> out;
  for (const auto& evidence : pair.verdict().evidence) {
    const bool decides =
        evidence.kind == align::EvidenceKind::number_conflict || evidence.kind == align::EvidenceKind::negation ||
        evidence.kind == align::EvidenceKind::facet || evidence.kind == align::EvidenceKind::added_words ||
        evidence.kind == align::EvidenceKind::other_words || evidence.kind == align::EvidenceKind::other_genus;
    const auto& span = first ? pair.first_span(evidence) : pair.second_span(evidence);
    if (!decides || span.empty() || span.text.offset != definition.text.offset || span.end > definition.text.length)
      continue;
    out.push_back({span.begin, span.end});
  }
  return out;
}

} // namespace

DefinitionMarks definition_marks(const Pair& pair, Language language) {
  DefinitionMarks out;
  const auto [first, second] = wordings(pair.first(), pair.second(), language);
  const auto& catalogue = pair.catalogue();
  WordDiff difference;
  if (first != nullptr && second != nullptr && first->language == second->language) {
    difference = word_diff(catalogue.text(first->text), catalogue.text(second->text));
    out.shared = difference.shared;
    out.telling = out.shared >= least_shared;
    if (!out.telling) {
      difference.a.clear();
      difference.b.clear();
    }
  }
  const auto side = [&](const skos::Definition* wording, const std::vector<WordSpan>& differing, bool is_first) {
    MarkedWording made;
    made.wording = wording;
    if (wording != nullptr)
      made.pieces = marked(catalogue.text(wording->text), differing, deciding(pair, *wording, is_first));
    return made;
  };
  out.first = side(first, difference.a, true);
  out.second = side(second, difference.b, false);
  const auto is_marked = [](const MarkedText& piece) { return piece.mark != Mark::none; };
  out.differ = std::any_of(out.first.pieces.begin(), out.first.pieces.end(), is_marked) ||
               std::any_of(out.second.pieces.begin(), out.second.pieces.end(), is_marked);
  return out;
}

} // namespace samklang::report
