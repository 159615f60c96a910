// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_VARIANTS_H
#define SAMKLANG_VALIDATE_VARIANTS_H

#include <samklang/validate/rules.h>

#include <optional>
#include <string_view>
#include <vector>

namespace samklang::validate {

/// A rule's variant that is more or less severe than the rule.
struct VariantSeverity {
  std::string_view variant;
  std::optional<Severity> severity; ///< nothing: off
};

/// The variants of a rule that have a severity of their own in a profile. `profile` must be known.
std::vector<VariantSeverity> variant_severities(const Rule& rule, const Profile& profile);

} // namespace samklang::validate

#endif
