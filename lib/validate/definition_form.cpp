// SPDX-License-Identifier: Apache-2.0
// How a definition is written: rules on its shape that need no knowledge of words.
#include "validate/check.h"

#include <algorithm>
#include <string>

namespace samklang::validate {
namespace {

constexpr std::size_t long_definition = 40; // words; 3.6 % of the national catalogue of 2020 are longer
constexpr std::size_t short_definition = 3;

std::size_t words(std::string_view text) {
  std::size_t out = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space && !inside) ++out;
    inside = !space;
  }
  return out;
}

} // namespace

void final_stop(const Context& context, skos::ConceptIndex index, Findings& findings) {
  for (const skos::Definition& one : context.catalogue[index].definitions()) {
    const std::string_view text = context.text(one.text);
    // An ellipsis is another rule's; several sentences keep their stops.
    if (!text.ends_with('.') || text.ends_with("..") || text.find(". ") != std::string_view::npos) continue;
    Finding* found = findings.add(RuleId::D301, index, one.text, one.language, one.provenance);
    if (found == nullptr) continue;
    found->begin = static_cast<std::uint32_t>(text.size() - 1);
    found->end = static_cast<std::uint32_t>(text.size());
    found->fix = {Fix::Kind::replace_text, std::string(text.substr(0, text.size() - 1)), {}, {}};
  }
}

void definition_length(const Context& context, skos::ConceptIndex index, Findings& findings) {
  for (const skos::Definition& one : context.catalogue[index].definitions()) {
    const std::size_t count = words(context.text(one.text));
    if (count <= long_definition && count >= short_definition) continue;
    Finding* found = findings.add(RuleId::D312, index, one.text, one.language, one.provenance);
    if (found == nullptr) continue;
    if (count < short_definition) found->variant = "short";
    found->arguments = {std::to_string(count)};
  }
}

} // namespace samklang::validate
