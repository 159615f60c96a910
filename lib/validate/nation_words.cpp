// SPDX-License-Identifier: Apache-2.0
#include "validate/nation_words.h"

#include <samklang/sssom/change.h>
#include <samklang/sssom/register.h>
#include <samklang/text/term_key.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace samklang::validate {
namespace {

using align::EvidenceKind;

constexpr std::size_t most_words_told = 3;
constexpr std::size_t longest_told = 60; // bytes of a passage
constexpr std::size_t most_words = 400;

bool decides(EvidenceKind kind) noexcept {
  switch (kind) {
  case EvidenceKind::number_conflict:
  case EvidenceKind::negation:
  case EvidenceKind::other_genus:
  case EvidenceKind::other_words:
  case EvidenceKind::added_words:
  case EvidenceKind::facet:
  case EvidenceKind::different_law: return true;
  default: return false;
  }
}

/// Numbers and exceptions before superordinates before other words.
int rank(EvidenceKind kind) noexcept {
  switch (kind) {
  case EvidenceKind::number_conflict: return 0;
  case EvidenceKind::negation: return 1;
  case EvidenceKind::facet: return 2;
  case EvidenceKind::other_genus: return 3;
  case EvidenceKind::other_words: return 4;
  case EvidenceKind::added_words: return 5;
  default: return 6;
  }
}

std::string quoted(const skos::Catalogue& catalogue, const align::TextSpan& span) {
  if (span.empty()) return "–";
  const std::string_view whole = catalogue.text(span.text);
  if (span.begin > span.end || span.end > whole.size()) return "–";
  std::string_view words = whole.substr(span.begin, span.end - span.begin);
  if (words.size() <= longest_told) return "«" + std::string(words) + "»";
  std::size_t end = longest_told;
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
  return "«" + std::string(words.substr(0, end)) + " ...»";
}

std::vector<std::string_view> words_of(std::string_view key) {
  std::vector<std::string_view> out;
  while (!key.empty() && out.size() < most_words) {
    const std::string_view word = key.substr(0, key.find(' '));
    if (!word.empty()) out.push_back(word);
    key.remove_prefix(std::min(key.size(), word.size() + 1));
  }
  return out;
}

} // namespace

std::string deciding_words(const Nearest& nearest, const align::Verdict& verdict) {
  std::vector<const align::Evidence*> told;
  for (const align::Evidence& one : verdict.evidence)
    if (decides(one.kind) && !(one.a.empty() && one.b.empty())) told.push_back(&one);
  std::stable_sort(told.begin(), told.end(),
                   [](const align::Evidence* x, const align::Evidence* y) { return rank(x->kind) < rank(y->kind); });
  const bool turned = verdict.a != nearest.self;
  std::string out;
  for (std::size_t i = 0; i < told.size() && i < most_words_told; ++i) {
    out += i == 0 ? ": " : "; ";
    out += quoted(nearest.excerpt.catalogue, turned ? told[i]->b : told[i]->a) + " / " +
           quoted(nearest.excerpt.catalogue, turned ? told[i]->a : told[i]->b);
  }
  return out;
}

std::string percent(float share) { return std::to_string(std::lround(std::clamp(share, 0.0F, 1.0F) * 100)); }

double shared_wording(std::string_view a, std::string_view b) {
  const std::string key_a = text::wording_key(a);
  const std::string key_b = text::wording_key(b);
  const std::vector<std::string_view> of_a = words_of(key_a);
  const std::vector<std::string_view> of_b = words_of(key_b);
  if (of_a.empty() || of_b.empty()) return 0;
  // The longest common subsequence, a row at a time.
  std::vector<std::uint32_t> row(of_b.size() + 1, 0);
  for (const std::string_view word : of_a) {
    std::uint32_t diagonal = 0;
    for (std::size_t j = 0; j < of_b.size(); ++j) {
      const std::uint32_t above = row[j + 1];
      row[j + 1] = word == of_b[j] ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return 2.0 * row.back() / static_cast<double>(of_a.size() + of_b.size());
}

std::string decision_row(const Nearest& nearest, const align::Verdict& verdict) {
  const skos::Catalogue& catalogue = nearest.excerpt.catalogue;
  const skos::Concept subject = catalogue[nearest.self];
  const skos::Concept object = catalogue[nearest.other(verdict)];
  const bool turned = verdict.a != nearest.self;
  sssom::ComputedPair computed;
  computed.subject = subject.iri();
  computed.object = object.iri();
  computed.relation = nearest.relation(verdict);
  computed.choice = verdict.choice;
  computed.terminology = verdict.terminology;
  computed.bars = {std::string(catalogue.text(turned ? verdict.bars.b_law : verdict.bars.a_law)),
                   std::string(catalogue.text(turned ? verdict.bars.a_law : verdict.bars.b_law)),
                   verdict.bars.other_statutes};
  sssom::DecisionChange change;
  change.relation = computed.relation;
  change.state = align::DecisionState::proposed;
  sssom::ChangeOptions options;
  options.computed = {&computed, 1};
  const align::ComparedTexts texts = align::compared_texts(subject, object);
  sssom::MappingSet set = sssom::new_register("https://example.org/register");
  const auto changed = sssom::decide_pair(set, {subject.iri(), subject.term(), texts.subject},
                                          {object.iri(), object.term(), texts.object}, change, options);
  if (!changed || changed->rows.empty()) return {};
  const std::size_t row = changed->rows.front();
  set.set(row, set.require_column("subject_id"), subject.iri());
  set.set(row, set.require_column("object_id"), object.iri());
  std::string text = set.to_text();
  while (text.ends_with('\n')) text.pop_back();
  return text.substr(text.rfind('\n') + 1);
}

} // namespace samklang::validate
