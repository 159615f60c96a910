// SPDX-License-Identifier: Apache-2.0
#include <samklang/align/verdict.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace samklang::align {

namespace {

const Evidence* find(const Verdict& verdict, EvidenceKind kind) noexcept {
  const auto place = std::find_if(verdict.evidence.begin(), verdict.evidence.end(),
                                  [kind](const Evidence& one) { return one.kind == kind; });
  return place == verdict.evidence.end() ? nullptr : &*place;
}

std::string term_clause(const Verdict& verdict) {
  if (find(verdict, EvidenceKind::preferred_label) != nullptr) return "same preferred term";
  if (find(verdict, EvidenceKind::admitted_label) != nullptr) return "shared admitted or related term";
  if (find(verdict, EvidenceKind::folded_label) != nullptr) return "terms alike but for spelling";
  if (find(verdict, EvidenceKind::abbreviation) != nullptr) return "a term and its abbreviation";
  if (find(verdict, EvidenceKind::deprecated_label) != nullptr) return "shared term that one side deprecates";
  if (find(verdict, EvidenceKind::similar_label) != nullptr) return "terms of words alike";
  if (find(verdict, EvidenceKind::ambiguous_abbreviation) != nullptr) return "an abbreviation of several meanings";
  return "different terms";
}

void add(std::string& sentence, std::string_view clause) {
  sentence += sentence.empty() ? "" : ", ";
  sentence += clause;
}

std::string_view law_clause(const Verdict& verdict) noexcept {
  if (const Evidence* law = find(verdict, EvidenceKind::different_law))
    return law->weight <= -0.75F ? "different statutes" : "different sections of one statute";
  if (const Evidence* law = find(verdict, EvidenceKind::same_law))
    return law->weight >= 0.3F ? "same section of law" : "same statute";
  return {};
}

std::string number_clause(const Verdict& verdict) {
  if (find(verdict, EvidenceKind::number_conflict) == nullptr) return {};
  return verdict.has(Difference::value) ? "numbers in conflict" : "numbers on one side only";
}

} // namespace

std::string reason(const Verdict& verdict) {
  std::string sentence;
  if (verdict.authority == Authority::decided)
    add(sentence,
        verdict.relation == Relation::undecided ? "people's decisions contradict each other" : "decided by people");
  if (verdict.removed != skos::no_index) add(sentence, "taken back so that the verdicts make sense together");
  if (verdict.stale()) add(sentence, "a definition has changed since");
  if (verdict.authority == Authority::asserted)
    add(sentence, verdict.relation == Relation::undecided ? "the data asserts mappings that exclude each other"
                                                          : "asserted in the data");
  add(sentence, term_clause(verdict));
  if (find(verdict, EvidenceKind::other_qualifier) != nullptr) add(sentence, "other qualifiers in the terms");
  if (find(verdict, EvidenceKind::same_qualifier) != nullptr) add(sentence, "qualifiers that agree");
  if (verdict.label_mode) add(sentence, "nothing but terms to go by");
  if (find(verdict, EvidenceKind::ambiguous_label) != nullptr) add(sentence, "the term fits other concepts too");
  if (find(verdict, EvidenceKind::missing_definition) != nullptr) add(sentence, "no definition on one side or both");
  if (find(verdict, EvidenceKind::no_common_language) != nullptr)
    add(sentence, "definitions in languages that are not compared");
  if (find(verdict, EvidenceKind::equal_definition) != nullptr) add(sentence, "equal definitions");
  if (const Evidence* similar = find(verdict, EvidenceKind::similar_definition))
    add(sentence,
        fmt::format("definitions {} ({:.2f})", similar->weight >= 0.7F ? "alike" : "partly alike", similar->weight));
  if (const Evidence* unlike = find(verdict, EvidenceKind::unlike_definition))
    add(sentence, fmt::format("definitions with little in common ({:.2f})", 1 + unlike->weight));
  if (const std::string clause = number_clause(verdict); !clause.empty()) add(sentence, clause);
  if (find(verdict, EvidenceKind::negation) != nullptr) add(sentence, "a negation or exception on one side only");
  if (find(verdict, EvidenceKind::added_words) != nullptr) add(sentence, "one side says more");
  if (find(verdict, EvidenceKind::facet) != nullptr)
    add(sentence, "one side defines something about the thing, not the thing");
  if (const std::string_view clause = law_clause(verdict); !clause.empty()) add(sentence, clause);
  if (find(verdict, EvidenceKind::hierarchy) != nullptr)
    add(sentence, "the catalogues' own relations put one above the other");
  if (find(verdict, EvidenceKind::validity) != nullptr) add(sentence, "periods of validity that do not meet");
  if (!sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z')
    sentence[0] = static_cast<char>(sentence[0] - 0x20);
  return sentence + ".";
}

} // namespace samklang::align
