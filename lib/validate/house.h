// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_HOUSE_H
#define SAMKLANG_VALIDATE_HOUSE_H

#include "validate/text_rule.h"

#include <span>
#include <vector>

namespace samklang::validate {

/// An agency's own rules, compiled. Keeps pointers to the rules it was made from.
class House {
public:
  struct Rule {
    const HouseRule* written = nullptr;
    TextRule compiled;
  };
  /// Errors: usage, as check_house_rules() says.
  static Result<House> make(const HouseRules& rules);

  std::span<const Rule> rules() const noexcept { return rules_; }

private:
  std::vector<Rule> rules_;
};

} // namespace samklang::validate

#endif
