// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_MATCH_SHORT_FORMS_H
#define SAMKLANG_MATCH_SHORT_FORMS_H

#include <samklang/skos/catalogue.h>
#include <samklang/text/abbreviations.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samklang::match {

/// Which abbreviations stand for what, learned from a catalogue: a concept that carries both forms teaches the pair,
/// in one term, as two terms, or in its definition; the abbreviations of general use (schemas/abbreviations.json)
/// beside them. All as folded keys (text::folded_key). Frozen once made.
class ShortForms {
public:
  /// Long forms that mean one thing: those that one concept teaches, nynorsk and bokmål.
  using Meaning = std::vector<std::string>;

  /// `threads`: how many may help.
  explicit ShortForms(const skos::Catalogue& catalogue, unsigned threads = 1);

  /// What a short form may stand for; several meanings say nothing for certain. Empty for a form not known.
  const std::vector<Meaning>& meanings(std::string_view short_key) const;
  bool empty() const noexcept { return known_.empty(); }

private:
  void teach(std::string short_key, Meaning longs);
  using Taught = std::vector<std::pair<std::string, Meaning>>;
  static void learn(const skos::Concept& one, Taught& taught);

  std::map<std::string, std::vector<Meaning>, std::less<>> known_;
};

/// A folded key straight from a term.
std::string key_of_term(std::string_view term);

} // namespace samklang::match

#endif
