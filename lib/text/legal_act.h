// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_LEGAL_ACT_H
#define SAMKLANG_TEXT_LEGAL_ACT_H

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace samklang::text {

/// An act or regulation of schemas/acts.json.
struct Act {
  std::string_view key; ///< "lov/1997-02-28-19"
  bool plain_sections;  ///< sections are numbered straight through (§ 11), not by chapter (§ 2-16)
  bool replaced;        ///< another act bears the name today
};

enum class NameUse : std::uint8_t {
  name,         ///< a short name in the definite form: enough by itself
  indefinite,   ///< "skattelov": the act only where a section follows
  abbreviation, ///< "ftrl": enough by itself
  section_only, ///< "utl", "el": the act only directly before a section
};

struct NamedActs {
  std::vector<Act> acts; ///< the bearers of the name, today's first; more than one where a later act took the name over
  NameUse use = NameUse::name;
};

/// The acts that a word of folded text names, genitive or not; none for another word.
NamedActs acts_named(std::string_view word);

/// How acts_named() would take the word; nothing for a word that names no act.
std::optional<NameUse> use_of_name(std::string_view word) noexcept;

/// The acts of a kind ("lov", "forskrift") whose title stands at the start of `rest`, folded text after the word lov or
/// forskrift; the longest title.
struct TitledActs {
  std::vector<Act> acts;
  std::size_t length = 0; ///< of the title as it stands in the text
};
TitledActs acts_titled(std::string_view kind, std::string_view rest);

/// Length of `title` at the start of `rest` when it stands there as a whole, white space and case aside; 0 otherwise.
std::size_t title_length(std::string_view title, std::string_view rest) noexcept;

/// The act with this key, or nullptr.
const Act* act_with_key(std::string_view key) noexcept;

} // namespace samklang::text

#endif
