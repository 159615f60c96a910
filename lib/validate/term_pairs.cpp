// SPDX-License-Identifier: Apache-2.0
// T208, T209: terms beside other terms: of the other Norwegian language, of another concept.
#include "validate/check.h"
#include "validate/text_rules.h"

#include <samklang/text/term_key.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace samklang::validate {
namespace {

/// A word that nynorsk writes another way whatever it means: "sikkerhet", "arbeidstaker", "ikke".
bool is_bokmaal_only(std::string_view folded) {
  constexpr std::array<std::string_view, 12> words = {"ikke", "fra",  "noen", "noe",  "hvem", "hva",
                                                      "hvor", "hvis", "egen", "eget", "kun",  "uten"};
  constexpr std::array<std::string_view, 10> ends = {"het",    "heten",  "heter", "hetene", "taker",
                                                     "takere", "givere", "giver", "søker",  "søkere"};
  if (std::find(words.begin(), words.end(), folded) != words.end()) return true;
  return std::any_of(ends.begin(), ends.end(),
                     [&](std::string_view end) { return folded.size() > end.size() + 2 && folded.ends_with(end); });
}

} // namespace

void nynorsk_term(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const skos::Concept about = context.catalogue[index];
  for (const skos::Label& label : about.labels()) {
    if (label.kind != skos::LabelKind::preferred || language_of(label.language) != Language::nn) continue;
    const std::string_view term = context.text(label.text);
    const auto labels = about.labels();
    const bool same = std::any_of(labels.begin(), labels.end(), [&](const skos::Label& other) {
      return other.kind == skos::LabelKind::preferred && language_of(other.language) == Language::nb &&
             context.text(other.text) == term;
    });
    if (!same) continue;
    for (const text::Token& token : text::tokens(term)) {
      if (!is_bokmaal_only(text::folded_word(token.in(term)))) continue;
      Finding* found = findings.add(RuleId::T208, index, label.text, label.language, label.provenance);
      if (found == nullptr) break;
      found->arguments = {std::string(token.in(term)), std::string(term)};
      found->begin = token.begin;
      found->end = token.end;
      break;
    }
  }
}

void deprecated_terms_in_use(const Context& context, Findings& findings) {
  const auto key_of = [&](const skos::Concept& about, const skos::Label& label) {
    return std::to_string(about.publisher()) + '\x1F' + std::string(context.catalogue.language(label.language)) +
           '\x1F' + text::term_key(context.text(label.text));
  };
  const auto count = static_cast<skos::ConceptIndex>(context.catalogue.size());
  std::unordered_map<std::string, skos::ConceptIndex> advised_against;
  for (skos::ConceptIndex index = 0; index < count; ++index) {
    const skos::Concept about = context.catalogue[index];
    for (const skos::Label& label : about.labels())
      if (label.kind == skos::LabelKind::hidden) advised_against.emplace(key_of(about, label), index);
  }
  if (advised_against.empty()) return;
  for (skos::ConceptIndex index = 0; index < count; ++index) {
    if (!context.is_judged(index)) continue;
    const skos::Concept about = context.catalogue[index];
    for (const skos::Label& label : about.labels()) {
      if (label.kind != skos::LabelKind::preferred) continue;
      const auto found = advised_against.find(key_of(about, label));
      if (found == advised_against.end() || found->second == index) continue;
      const skos::Concept other = context.catalogue[found->second];
      Finding* finding = findings.add(RuleId::T209, index, label.text, label.language, label.provenance);
      if (finding == nullptr) continue;
      finding->arguments = {std::string(context.text(label.text)), std::string(other.term())};
      finding->related.push_back(related_thing(context.catalogue, other.index()));
    }
  }
}

} // namespace samklang::validate
