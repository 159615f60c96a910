// SPDX-License-Identifier: Apache-2.0
// D317, D319: a definition beside its twin in the other Norwegian language, and beside the law it quotes.
#include "validate/check.h"
#include "validate/text_rules.h"

#include <samklang/text/act_name.h>
#include <samklang/text/legal_reference.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <string>
#include <vector>

namespace samklang::validate {
namespace {

constexpr double most_longer = 1.6;     // how many times as long the one may be: they are told with much the same words
constexpr std::size_t long_enough = 40; // bytes; one word more or less in a short text says nothing

std::vector<std::string> figures(std::string_view text) {
  std::vector<std::string> out;
  for (const text::Token& token : text::tokens(text))
    if (token.digits) out.emplace_back(token.in(text));
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string> laws(std::string_view text) {
  std::vector<std::string> out;
  for (const text::LegalReference& law : text::legal_references(text)) out.push_back(law.key);
  std::sort(out.begin(), out.end());
  return out;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& one : texts) out += (out.empty() ? "" : ", ") + one;
  return out.empty() ? "–" : out;
}

struct Difference {
  std::string_view variant;
  std::string nb;
  std::string nn;
};

Difference difference(std::string_view nb, std::string_view nn) {
  const auto nb_figures = figures(nb);
  const auto nn_figures = figures(nn);
  if (nb_figures != nn_figures) return {"figures", joined(nb_figures), joined(nn_figures)};
  const auto nb_laws = laws(nb);
  const auto nn_laws = laws(nn);
  if (nb_laws != nn_laws) return {"laws", joined(nb_laws), joined(nn_laws)};
  const auto [shorter, longer] = std::minmax({nb.size(), nn.size()});
  if (longer >= long_enough && static_cast<double>(longer) > most_longer * static_cast<double>(shorter))
    return {"length", std::to_string(text::tokens(nb).size()), std::to_string(text::tokens(nn).size())};
  return {};
}

} // namespace

void two_languages(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const auto definitions = context.catalogue[index].definitions();
  for (const skos::Definition& nn : definitions) {
    if (nn.language != static_cast<std::uint16_t>(Language::nn)) continue;
    const auto nb = std::find_if(definitions.begin(), definitions.end(), [&](const skos::Definition& other) {
      return other.language == static_cast<std::uint16_t>(Language::nb) && other.audience == nn.audience &&
             other.kind == nn.kind;
    });
    if (nb == definitions.end()) continue;
    const Difference found = difference(context.text(nb->text), context.text(nn.text));
    if (found.nb.empty()) continue;
    const Said said(RuleId::D317, found.variant == "figures" ? std::string_view() : std::string_view(found.variant));
    Finding* finding = findings.add(said, index, nn.text, nn.language, nn.provenance);
    if (finding == nullptr) continue;
    finding->arguments = {found.nb, found.nn};
  }
}

void unspecific_quotation(const Context& context, skos::ConceptIndex index, Findings& findings) {
  for (const skos::Definition& one : context.catalogue[index].definitions()) {
    if (one.source_relation != skos::SourceRelation::direct_from_source) continue;
    std::string act;
    bool specific = false;
    for (const skos::Citation& citation : context.catalogue.citations(one.citations)) {
      for (const skos::Text law : context.catalogue.law_keys(citation.laws)) {
        const std::string_view key = context.text(law);
        // "lov/1997-02-28-19/§1-5": the act ends at the second stroke.
        const std::size_t end = key.find('/', key.find('/') + 1);
        specific = specific || end != std::string_view::npos;
        if (act.empty()) act = key.substr(0, end);
      }
    }
    if (act.empty() || specific) continue;
    Finding* found = findings.add(RuleId::D319, index, one.text, one.language, one.provenance);
    if (found == nullptr) continue;
    const std::string_view name = text::act_name(act);
    found->arguments = {name.empty() ? act : std::string(name)};
  }
}

} // namespace samklang::validate
