// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_SELECTOR_H
#define SAMKLANG_VALIDATE_SELECTOR_H

#include <samklang/validate/rules.h>

#include <string>
#include <string_view>

namespace samklang::validate {

/// What people write to name rules: an id or a slug, a group (the beginning of ids), "house" or "house/name" for rules
/// of an agency's own, "*" for all; case aside. Views its text.
class Selector {
public:
  explicit Selector(std::string_view text) noexcept : text_(text), named_(find_rule(text)) {}
  /// `rule`: its id, "house/name" for an agency's own.
  bool means(std::string_view rule) const noexcept;
  bool is_of_house() const noexcept;

private:
  std::string_view text_;
  const Rule* named_;
};

/// What to say of a selector that means no rule.
std::string no_such_rule(std::string_view selector);

} // namespace samklang::validate

#endif
