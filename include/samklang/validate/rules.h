// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_RULES_H
#define SAMKLANG_VALIDATE_RULES_H

#include <samklang/base/finding.h>
#include <samklang/base/language.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace samklang::validate {

/// A text in the languages that the program speaks. Static storage.
struct Wording {
  std::string_view nb;
  std::string_view nn;
  std::string_view en;
  /// The text in nb, nn or en; nb for any other language.
  std::string_view in(Language language) const noexcept;
};

/// A rule of the catalogue (schemas/rules.json). Static storage.
struct Rule {
  std::string_view id;   ///< "D305": a letter group, then a number; never given to another rule
  std::string_view slug; ///< "definition-holds-its-term"
  Wording title;
  Wording message;         ///< with {0}, {1} ... for a finding's arguments
  Wording advice;          ///< what to do about it
  std::string_view source; ///< the standard or guide it follows, with the clause
  bool by_default = true;  ///< judged without being selected
  bool fixable = false;    ///< some of its findings carry a safe fix
};

/// All rules, by id.
std::span<const Rule> rules() noexcept;
/// The rule with this id or slug, case aside. Null where there is none. Logarithmic by id.
const Rule* find_rule(std::string_view id_or_slug) noexcept;

/// A set of severities. "fdk" (what the national tool enforces), "spec" (the national profile's text), "house",
/// "publish" (will the portal take it); each extends another.
struct Profile {
  std::string_view name;
  std::string_view extends; ///< empty for a root
  Wording about;
};
std::span<const Profile> profiles() noexcept;
const Profile* find_profile(std::string_view name) noexcept;

/// How severe a rule is in a profile; nothing where the profile has it off. `rule` and `profile` must be known.
std::optional<Severity> severity(const Rule& rule, const Profile& profile) noexcept;

/// What a finding says, in nb, nn or en: the rule's message with the finding's arguments. Control characters in
/// arguments are escaped. An agency's own rule that does not speak the language says it in the first it speaks.
std::string message(const Finding& finding, Language language);
/// What to do about it, likewise: what its variant says, or its rule; empty where an agency's own rule does not say.
/// Views the finding.
std::string_view advice(const Finding& finding, Language language);
/// Address of the page of an agency's own rule; empty for the catalogue's, and where it has none. Views the finding.
std::string_view own_page(const Finding& finding) noexcept;

} // namespace samklang::validate

#endif
