// SPDX-License-Identifier: Apache-2.0
#include "wording/reasons.h"

#include "wording/concept_facts.h"
#include "wording/messages.h"

#include <samklang/text/legal_reference_chain.h>

#include <algorithm>
#include <string_view>
#include <tuple>

namespace samklang::wording {
namespace {

using align::Difference;
using align::Evidence;
using align::EvidenceKind;

constexpr std::size_t most_quotations = 3;
constexpr std::size_t most_laws = 3;
// Word similarities that are shown as words rather than as a figure.
constexpr float nearly_equal = 0.9F;
constexpr float nothing_common = 0.005F;

std::string quoted(std::string_view words, Language language) { return say(Message::quoted, language, {words}); }

// Where the reason stands in a paragraph; kinds with one place exclude each other, the first wins.
int place(EvidenceKind kind) {
  switch (kind) {
  case EvidenceKind::missing_definition: return 0;
  case EvidenceKind::equal_definition:
  case EvidenceKind::similar_definition:
  case EvidenceKind::unlike_definition:
  case EvidenceKind::no_common_language: return 1;
  case EvidenceKind::number_conflict: return 2;
  case EvidenceKind::negation: return 3;
  case EvidenceKind::facet: return 4;
  case EvidenceKind::same_law:
  case EvidenceKind::different_law: return 5;
  case EvidenceKind::validity: return 6;
  case EvidenceKind::same_subject:
  case EvidenceKind::different_subject: return 7;
  case EvidenceKind::asserted: return 8;
  case EvidenceKind::structure: return 9;
  case EvidenceKind::label_only: return 10;
  case EvidenceKind::preferred_label:
  case EvidenceKind::admitted_label: return 11;
  case EvidenceKind::folded_label: return 12;
  case EvidenceKind::deprecated_label: return 13;
  case EvidenceKind::ambiguous_label: return 14;
  case EvidenceKind::added_words: return 15;
  case EvidenceKind::similar_label: return 12;
  case EvidenceKind::other_words: return 16;
  case EvidenceKind::other_genus: return 17;
  case EvidenceKind::harmonised_by_reference: return 18;
  case EvidenceKind::external_similarity: return 19;
  case EvidenceKind::same_qualifier:
  case EvidenceKind::other_qualifier: return 20;
  case EvidenceKind::hierarchy: return 20;
  case EvidenceKind::abbreviation:
  case EvidenceKind::ambiguous_abbreviation: return 12;
  }
  return 21;
}

Message about_terms(EvidenceKind kind) {
  switch (kind) {
  case EvidenceKind::folded_label: return Message::why_folded_label;
  case EvidenceKind::abbreviation: return Message::why_abbreviation;
  case EvidenceKind::ambiguous_abbreviation: return Message::why_ambiguous_abbreviation;
  default: return Message::why_similar_label;
  }
}

// The quotations of one side of all evidence of a kind, each once, in the order they stand in.
std::string quotations(const Pair& pair, EvidenceKind kind, bool first, Language language) {
  std::vector<align::TextSpan> spans;
  for (const auto& evidence : pair.verdict().evidence) {
    if (evidence.kind == kind) spans.push_back(first ? pair.first_span(evidence) : pair.second_span(evidence));
  }
  std::stable_sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) {
    return std::tie(a.text.offset, a.begin) < std::tie(b.text.offset, b.begin);
  });
  std::vector<std::string> out;
  for (const auto& span : spans) {
    auto words = quoted_span(pair.catalogue(), span, language);
    if (!words.empty() && out.size() < most_quotations && std::find(out.begin(), out.end(), words) == out.end())
      out.push_back(std::move(words));
  }
  return listed(out, language);
}

std::string laws(const skos::Concept& entry, Language language) {
  std::vector<std::string> out;
  for (const auto& key : law_keys(entry)) {
    if (out.size() < most_laws) out.push_back(law_name(key));
  }
  return listed(out, language);
}

std::string shared_laws(const Pair& pair, Language language) {
  const auto theirs = law_keys(pair.second());
  std::vector<std::string> out;
  for (const auto& key : law_keys(pair.first())) {
    if (std::find(theirs.begin(), theirs.end(), key) != theirs.end()) out.push_back(law_name(key));
  }
  return listed(out, language);
}

std::string shared_subjects(const Pair& pair, Language language) {
  const auto theirs = subjects(pair.second(), language);
  std::vector<std::string> out;
  for (const auto& subject : subjects(pair.first(), language)) {
    if (std::find(theirs.begin(), theirs.end(), subject) != theirs.end()) out.push_back(quoted(subject, language));
  }
  return listed(out, language);
}

std::string quoted_subjects(const skos::Concept& entry, Language language) {
  auto all = subjects(entry, language);
  for (auto& subject : all) subject = quoted(subject, language);
  return listed(all, language);
}

// The kinds of relation that one side states about the other in the data.
std::string stated(const Pair& pair, Language language) {
  std::vector<std::string> out;
  const auto collect = [&](const skos::Concept& from, const skos::Concept& to) {
    for (const auto& relation : from.relations()) {
      if (relation.target != to.index()) continue;
      std::string word(text(nth(Message::relation_broader_generic, relation.kind), language));
      if (std::find(out.begin(), out.end(), word) == out.end()) out.push_back(std::move(word));
    }
  };
  collect(pair.first(), pair.second());
  collect(pair.second(), pair.first());
  return listed(out, language);
}

// What only one side or both sides have: three messages, by which quotations there are.
std::string by_sides(const Pair& pair, const PairNames& names, EvidenceKind kind, Message both, Message one,
                     Message none, Language language) {
  const auto first = quotations(pair, kind, true, language);
  const auto second = quotations(pair, kind, false, language);
  if (!first.empty() && !second.empty()) return say(both, language, {first, second, names.first, names.second});
  if (!first.empty()) return say(one, language, {first, second, names.first, names.second});
  if (!second.empty()) return say(one, language, {second, first, names.second, names.first});
  return say(none, language);
}

std::string missing_definition(const Pair& pair, const PairNames& names, const Evidence& evidence, Language language) {
  // A definition that is there and defines nothing is marked.
  const bool first = !pair.first_span(evidence).empty();
  const bool second = !pair.second_span(evidence).empty();
  if (first && second) return say(Message::why_silent_both, language);
  if (first || second) return say(Message::why_silent_definition, language, {first ? names.first : names.second});
  if (pair.first().has_definition() == pair.second().has_definition()) return say(Message::why_missing_both, language);
  return say(Message::why_missing_definition, language, {pair.first().has_definition() ? names.second : names.first});
}

// What kind of term the words of a span are; empty where they are no label of the concept.
std::string_view label_kind(const skos::Concept& entry, const align::TextSpan& span, Language language) {
  for (const auto& label : entry.labels()) {
    if (!span.empty() && label.text.offset == span.text.offset)
      return text(nth(Message::label_preferred, label.kind), language);
  }
  return {};
}

std::string shared_label(const Pair& pair, const PairNames& names, const Evidence& evidence, Message message,
                         Language language) {
  const auto& first = pair.first_span(evidence);
  const auto& second = pair.second_span(evidence);
  const auto kind_first = label_kind(pair.first(), first, language);
  const auto kind_second = label_kind(pair.second(), second, language);
  if (kind_first.empty() || kind_second.empty()) return say(Message::why_label_bare, language);
  return say(message, language,
             {quoted_span(pair.catalogue(), first, language), quoted_span(pair.catalogue(), second, language),
              names.first, names.second, kind_first, kind_second});
}

// The section that refers comes first, whichever side it stands on.
std::string by_reference(const Pair& pair, const Evidence& evidence, Language language) {
  const auto key = [&](const align::TextSpan& span) { return pair.catalogue().text(span.text); };
  const auto first = key(pair.first_span(evidence));
  const auto second = key(pair.second_span(evidence));
  if (first.empty() || second.empty()) return say(Message::why_by_reference_bare, language);
  const bool turned = text::reference_chain(first, second).empty();
  return say(Message::why_by_reference, language,
             {law_name(turned ? second : first), law_name(turned ? first : second)});
}

// Superordinates by their terms; label mode has none to name.
std::string superordinates(const Pair& pair, const PairNames& names, EvidenceKind kind, Language language) {
  const auto first = quotations(pair, kind, true, language);
  const auto second = quotations(pair, kind, false, language);
  if (first.empty() || second.empty()) return say(Message::why_structure, language);
  if (first == second) return say(Message::why_superordinate_shared, language, {first});
  return say(Message::why_superordinates_same, language, {first, second, names.first, names.second});
}

std::string sentence(const Pair& pair, const PairNames& names, const Evidence& evidence, Language language) {
  const auto& catalogue = pair.catalogue();
  const auto either = [&] {
    auto words = quoted_span(catalogue, pair.first_span(evidence), language);
    return words.empty() ? quoted_span(catalogue, pair.second_span(evidence), language) : words;
  };
  // A message with quotations, or the bare one where there is nothing to quote.
  const auto with = [&](Message full, Message bare, const std::string& first, const std::string& second) {
    if (first.empty() || second.empty()) return say(bare, language);
    return say(full, language, {first, second, names.first, names.second});
  };
  switch (evidence.kind) {
  case EvidenceKind::preferred_label: return say(Message::why_preferred_label, language, {either()});
  case EvidenceKind::admitted_label: return shared_label(pair, names, evidence, Message::why_admitted_label, language);
  case EvidenceKind::deprecated_label:
    return shared_label(pair, names, evidence, Message::why_deprecated_label, language);
  case EvidenceKind::equal_definition: return say(Message::why_equal_definition, language);
  case EvidenceKind::similar_definition:
    if (evidence.weight >= nearly_equal) return say(Message::why_nearly_equal, language);
    return say(Message::why_similar_definition, language, {decimal(evidence.weight, language)});
  case EvidenceKind::unlike_definition:
    if (evidence.weight + 1 < nothing_common) return say(Message::why_nothing_common, language);
    return say(Message::why_unlike_definition, language, {decimal(evidence.weight + 1, language)});
  case EvidenceKind::number_conflict:
    // The same numbers under other bounds: "at least 12 months", "but not who only ... 12 months".
    if (const auto words = quotations(pair, evidence.kind, true, language);
        !words.empty() && words == quotations(pair, evidence.kind, false, language)) {
      return say(Message::why_number_other_use, language, {words});
    }
    return by_sides(pair, names, evidence.kind, Message::why_number_conflict, Message::why_number_one_side,
                    Message::why_number_conflict_bare, language);
  case EvidenceKind::negation:
    return by_sides(pair, names, evidence.kind, Message::why_negation, Message::why_negation_one_side,
                    Message::why_negation_bare, language);
  case EvidenceKind::same_law: {
    const auto shared = shared_laws(pair, language);
    return with(Message::why_same_law, Message::why_same_law_bare, shared, shared);
  }
  case EvidenceKind::different_law: {
    const bool sections = evidence.weight > -1;
    return with(sections ? Message::why_different_section : Message::why_different_law,
                sections ? Message::why_different_section_bare : Message::why_different_law_bare,
                laws(pair.first(), language), laws(pair.second(), language));
  }
  case EvidenceKind::validity:
    return say(Message::why_validity, language,
               {period(pair.first().row(), language), period(pair.second().row(), language)});
  case EvidenceKind::missing_definition: return missing_definition(pair, names, evidence, language);
  case EvidenceKind::same_subject: {
    const auto shared = shared_subjects(pair, language);
    return with(Message::why_same_subject, Message::why_same_subject_bare, shared, shared);
  }
  case EvidenceKind::different_subject:
    return with(Message::why_different_subject, Message::why_different_subject_bare,
                quoted_subjects(pair.first(), language), quoted_subjects(pair.second(), language));
  case EvidenceKind::asserted: {
    const auto words = stated(pair, language);
    return with(Message::why_asserted, Message::why_asserted_bare, words, words);
  }
  case EvidenceKind::label_only: return say(Message::why_label_only, language);
  case EvidenceKind::structure: return superordinates(pair, names, evidence.kind, language);
  case EvidenceKind::hierarchy: {
    const auto first = quotations(pair, evidence.kind, true, language);
    const auto second = quotations(pair, evidence.kind, false, language);
    if (first.empty() && second.empty()) return say(Message::why_hierarchy_bare, language);
    return first.empty() ? say(Message::why_hierarchy, language, {names.second, names.first, second})
                         : say(Message::why_hierarchy, language, {names.first, names.second, first});
  }
  case EvidenceKind::abbreviation:
  case EvidenceKind::ambiguous_abbreviation:
  case EvidenceKind::folded_label:
  case EvidenceKind::similar_label: {
    const std::vector<std::string> both = {quoted_span(catalogue, pair.first_span(evidence), language),
                                           quoted_span(catalogue, pair.second_span(evidence), language)};
    return say(about_terms(evidence.kind), language, {listed(both, language)});
  }
  case EvidenceKind::ambiguous_label: return say(Message::why_ambiguous_label, language);
  case EvidenceKind::facet:
    return by_sides(pair, names, evidence.kind, Message::why_facet, Message::why_facet_one_side,
                    Message::why_facet_bare, language);
  case EvidenceKind::added_words:
    return by_sides(pair, names, evidence.kind, Message::why_added_words, Message::why_added_one_side,
                    Message::why_added_bare, language);
  case EvidenceKind::other_words:
    return by_sides(pair, names, evidence.kind, Message::why_other_words, Message::why_added_one_side,
                    Message::why_other_words_bare, language);
  case EvidenceKind::other_genus:
    return by_sides(pair, names, evidence.kind, Message::why_other_genus, Message::why_other_genus_bare,
                    Message::why_other_genus_bare, language);
  case EvidenceKind::harmonised_by_reference: return by_reference(pair, evidence, language);
  case EvidenceKind::same_qualifier:
    return by_sides(pair, names, evidence.kind, Message::why_same_qualifier, Message::why_same_qualifier_one_side,
                    Message::why_same_qualifier_bare, language);
  case EvidenceKind::other_qualifier:
    return by_sides(pair, names, evidence.kind, Message::why_other_qualifier, Message::why_other_qualifier_one_side,
                    Message::why_other_qualifier_bare, language);
  case EvidenceKind::external_similarity: return say(Message::why_external_similarity, language);
  case EvidenceKind::no_common_language: return say(Message::why_no_common_language, language);
  }
  return {};
}

// Differences that no evidence sentence has said already.
std::string differences(const Pair& pair, const std::vector<EvidenceKind>& said, Language language) {
  const auto covered = [&said](Difference difference) {
    const auto has = [&said](EvidenceKind kind) { return std::find(said.begin(), said.end(), kind) != said.end(); };
    switch (difference) {
    case Difference::value: return has(EvidenceKind::number_conflict);
    case Difference::exception: return has(EvidenceKind::negation);
    case Difference::legal_basis: return has(EvidenceKind::different_law);
    case Difference::validity: return has(EvidenceKind::validity);
    case Difference::facet: return has(EvidenceKind::facet);
    case Difference::missing_definition: return has(EvidenceKind::missing_definition);
    default: return false;
    }
  };
  std::vector<std::string> out;
  for (std::size_t i = 0; i < align::difference_count; ++i) {
    const auto difference = static_cast<Difference>(i);
    if (pair.verdict().has(difference) && !covered(difference))
      out.emplace_back(text(nth(Message::difference_genus, i), language));
  }
  return out.empty() ? std::string() : say(Message::differs_in, language, {listed(out, language)});
}

bool decides(EvidenceKind kind) {
  return kind == EvidenceKind::number_conflict || kind == EvidenceKind::negation || kind == EvidenceKind::facet ||
         kind == EvidenceKind::added_words || kind == EvidenceKind::other_words || kind == EvidenceKind::other_genus;
}

struct Said {
  std::vector<std::string> sentences;
  std::vector<EvidenceKind> kinds;
};

// A sentence for each kind of evidence that `wanted` lets through, in the order of a paragraph.
template <class Wanted> Said said_of(const Pair& pair, const PairNames& names, Language language, Wanted wanted) {
  std::vector<const Evidence*> evidence;
  for (const auto& piece : pair.verdict().evidence) {
    if (wanted(piece)) evidence.push_back(&piece);
  }
  std::stable_sort(evidence.begin(), evidence.end(),
                   [](const Evidence* a, const Evidence* b) { return place(a->kind) < place(b->kind); });
  Said out;
  for (const auto* piece : evidence) {
    // One term in two languages is one reason; so are all quotations of a kind.
    const bool again = std::any_of(out.kinds.begin(), out.kinds.end(),
                                   [&](EvidenceKind kind) { return place(kind) == place(piece->kind); });
    if (again) continue;
    out.kinds.push_back(piece->kind);
    out.sentences.push_back(capitalised(sentence(pair, names, *piece, language)));
  }
  return out;
}

} // namespace

std::vector<std::string> reasons(const Pair& pair, const PairNames& names, Language language, SharedLabel label) {
  auto said = said_of(pair, names, language, [label](const Evidence& piece) {
    return label == SharedLabel::said || piece.kind != EvidenceKind::preferred_label;
  });
  auto out = std::move(said.sentences);
  if (auto rest = differences(pair, said.kinds, language); !rest.empty()) out.push_back(std::move(rest));
  if (out.empty()) out.push_back(say(Message::why_nothing, language));
  return out;
}

bool has_deciding_words(const Pair& pair) {
  const auto& evidence = pair.verdict().evidence;
  return std::any_of(evidence.begin(), evidence.end(), [](const Evidence& piece) { return decides(piece.kind); });
}

std::vector<std::string> deciding_reasons(const Pair& pair, const PairNames& names, Language language) {
  return said_of(pair, names, language, [](const Evidence& piece) { return decides(piece.kind); }).sentences;
}

} // namespace samklang::wording
