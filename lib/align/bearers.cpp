// SPDX-License-Identifier: Apache-2.0
#include "align/bearers.h"

#include <samklang/text/term_key.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <string>
#include <unordered_map>

namespace samklang::align {

Bearers::Bearers(const skos::Catalogue& catalogue) {
  struct Seen {
    std::uint32_t concepts = 0;
    skos::ConceptIndex last = skos::no_index;
  };
  const auto labels = catalogue.columns().labels;
  const auto starts = catalogue.columns().label_begin;
  count_.assign(labels.size(), 0);
  std::unordered_map<std::string, Seen> seen;
  std::vector<const Seen*> of_row(labels.size(), nullptr);
  std::string key;
  for (skos::ConceptIndex one = 0; one + 1 < starts.size(); ++one) {
    for (std::uint32_t row = starts[one]; row < starts[one + 1]; ++row) {
      const skos::LabelKind kind = labels[row].kind;
      if (kind != skos::LabelKind::preferred && kind != skos::LabelKind::alternative) continue;
      key.clear();
      text::append_term_key(catalogue.text(labels[row].text), key);
      Seen& entry = seen[key];
      if (entry.last != one) ++entry.concepts;
      entry.last = one;
      of_row[row] = &entry;
    }
  }
  for (std::size_t row = 0; row < of_row.size(); ++row)
    if (of_row[row] != nullptr) count_[row] = of_row[row]->concepts;
}

double specificity(std::string_view term) {
  constexpr double long_word = 18; // letters
  std::size_t letters = 0;
  const std::vector<text::Token> words = text::tokens(term);
  for (const text::Token& word : words)
    for (const char c : word.in(term)) letters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  const double length = static_cast<double>(letters) > 5 ? (static_cast<double>(letters) - 5) / (long_word - 5) : 0;
  return std::clamp(length + (words.size() > 1 ? 0.3 : 0.0), 0.0, 1.0);
}

} // namespace samklang::align
