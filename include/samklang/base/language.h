// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_BASE_LANGUAGE_H
#define SAMKLANG_BASE_LANGUAGE_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace samklang {

/// The languages that have a fixed number everywhere in the library; others are numbered per catalogue.
/// Sámi (se, sma, smj) and Kven (fkv) are languages of Norwegian public administration.
enum class Language : std::uint16_t { none = 0, nb, nn, en, se, sma, smj, fkv };

inline constexpr std::uint16_t fixed_language_count = 8;

/// The tag of a fixed language ("nb"); empty for Language::none. Static storage.
std::string_view tag(Language language) noexcept;

/// The fixed language that has exactly this tag; nothing for any other, and for the empty one.
std::optional<Language> fixed_language(std::string_view tag) noexcept;

/// What canonical_language() made of a tag.
struct CanonicalLanguage {
  std::string tag;      ///< BCP 47 casing: "nb", "en-GB", "sr-Latn-RS"; empty for no tag
  bool changed = false; ///< the tag was written another way ("NB", "no", "nb_NO", "nob")
  bool guessed = false; ///< "no" or no tag at all, read as nb
};

/// The canonical form of a language tag as found in catalogues.
///
/// Case is folded after BCP 47 (language lower, script title, region upper), `_` read as `-`, ISO 639-2
/// codes shortened (nob, nno, eng, sme), the region NO dropped from Norwegian languages, `no` and the empty tag
/// read as `nb` (guessed). Any other tag is kept: no text is ever dropped for its tag.
/// Complexity: linear in the tag.
CanonicalLanguage canonical_language(std::string_view tag);

} // namespace samklang

#endif
