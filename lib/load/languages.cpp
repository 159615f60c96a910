// SPDX-License-Identifier: Apache-2.0
#include "load/languages.h"

#include <algorithm>
#include <set>

namespace samklang::load {

Languages::Languages(const Statements& statements) {
  for (std::uint16_t i = 0; i < fixed_language_count; ++i) tags_.emplace_back(tag(static_cast<Language>(i)));
  std::set<std::string> others;
  for (const rdf::Document& document : statements.documents()) {
    for (const std::string& raw : document.graph.languages()) {
      std::string canonical = canonical_language(raw).tag;
      if (std::find(tags_.begin(), tags_.end(), canonical) == tags_.end()) others.insert(std::move(canonical));
    }
  }
  constexpr std::size_t most = 60000;
  for (const std::string& other : others) {
    if (tags_.size() < most) tags_.push_back(other);
  }

  for (const rdf::Document& document : statements.documents()) {
    auto& table = by_document_.emplace_back();
    for (const std::string& raw : document.graph.languages()) {
      const CanonicalLanguage canonical = canonical_language(raw);
      const auto found = std::find(tags_.begin(), tags_.end(), canonical.tag);
      ReadLanguage read;
      read.number = found == tags_.end() ? std::uint16_t{0} : static_cast<std::uint16_t>(found - tags_.begin());
      read.untagged = raw.empty();
      read.norwegian = canonical.guessed && !raw.empty();
      read.odd = canonical.changed && !canonical.guessed;
      read.unknown = read.number >= fixed_language_count;
      table.push_back(read);
    }
  }
}

} // namespace samklang::load
