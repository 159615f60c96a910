// SPDX-License-Identifier: Apache-2.0
// How a definition is written: rules on its shape that need no knowledge of words.
#include "validate/check.h"
#include "validate/read_words.h"

#include <algorithm>
#include <array>
#include <string>

namespace samklang::validate {
namespace {

constexpr std::size_t long_definition = 40; // words; 3.6 % of the national catalogue of 2020 are longer
constexpr std::size_t far_too_long = 80;
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

/// "banker mv.", "person som er ansatt i organisasjon e.l.".
bool ends_abbreviated(std::string_view text) {
  text.remove_suffix(1);
  const std::size_t space = text.find_last_of(" \t\n(/");
  const std::string_view word = space == std::string_view::npos ? text : text.substr(space + 1);
  if (word.find('.') != std::string_view::npos) return true;
  constexpr std::array<std::string_view, 22> known = {"mv",  "mm",   "osv", "etc", "ol",  "el", "nr",  "kap",
                                                      "avd", "evt",  "ev",  "jf",  "jfr", "ca", "pst", "pkt",
                                                      "art", "mill", "mrd", "kr",  "dvs", "bl"};
  return std::find(known.begin(), known.end(), word) != known.end();
}

} // namespace

void final_stop(const Context& context, skos::ConceptIndex index, Findings& findings) {
  for (const skos::Definition& one : context.catalogue[index].definitions()) {
    const std::string_view text = context.text(one.text);
    // An ellipsis is another rule's; several sentences keep their stops, and abbreviations theirs.
    if (!text.ends_with('.') || text.ends_with("..") || ends_abbreviated(text)) continue;
    if (second_sentence(text) < text.size()) continue;
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
    const std::string_view variant = count < short_definition ? "short" : count > far_too_long ? "far-too-long" : "";
    Finding* found = findings.add({RuleId::D312, variant}, index, one.text, one.language, one.provenance);
    if (found == nullptr) continue;
    found->arguments = {std::to_string(count)};
  }
}

} // namespace samklang::validate
