// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_SEVERITIES_H
#define SAMKLANG_VALIDATE_SEVERITIES_H

#include <samklang/validate/validate.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace samklang::validate {

/// The rules that have a check, in the order of checks.def. The same ids stand in schemas/rules.json (a test says so).
enum class RuleId : std::uint16_t {
#define SAMKLANG_CONCEPT_CHECK(id, function) id,
#define SAMKLANG_CATALOGUE_CHECK(id, function) id,
#define SAMKLANG_LATER_CHECK(id) id,
#include "validate/checks.def"
};

/// "D305". Static storage.
std::string_view name(RuleId rule) noexcept;
std::size_t rule_count() noexcept;
/// The number of an agency's own rule: they come after the others, in their order.
inline RuleId house_rule(std::size_t index) noexcept { return static_cast<RuleId>(rule_count() + index); }

/// How severe each rule is in a run: the profile, what was selected and ignored, and the overrides.
class Severities {
public:
  /// Errors: usage (an unknown profile, with the known ones; an unknown rule or group, with the rule most like it).
  static Result<Severities> make(const Options& options);

  bool is_on(RuleId rule) const noexcept { return any_[static_cast<std::size_t>(rule)] != 0; }
  /// On for every agency, concept and variant.
  bool is_on_for_all(RuleId rule) const noexcept;
  /// For a concept with this IRI of this agency; nothing where it is off.
  std::optional<Severity> of(RuleId rule, std::string_view iri, std::string_view agency,
                             std::string_view variant = {}) const noexcept;
  std::size_t count_on() const noexcept;
  /// How many rules there are, an agency's own with them.
  std::size_t size() const noexcept { return names_.size(); }
  /// "D305", "house/no-etc".
  std::string_view name_of(RuleId rule) const noexcept { return names_[static_cast<std::size_t>(rule)]; }

private:
  struct Special {
    std::vector<std::uint8_t> rules; ///< by RuleId: 1 where it is meant
    std::string_view agency;
    std::string_view iri_prefix;
    std::optional<Severity> severity;
  };
  struct OfVariant {
    std::string_view name;
    std::optional<Severity> severity;
  };
  std::vector<std::string> names_;               ///< by RuleId, house rules after the others
  std::vector<std::optional<Severity>> general_; ///< by RuleId
  std::vector<std::vector<OfVariant>> variants_; ///< by RuleId: those with a severity of their own
  std::vector<std::uint8_t> any_;                ///< by RuleId: on for anybody
  std::vector<Special> special_;
};

} // namespace samklang::validate

#endif
