// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_VALIDATION_FIXING_H
#define SAMKLANG_TOOLS_VALIDATION_FIXING_H

#include "validation_judging.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>

namespace samklang::tools {

/// Texts after every safe repair.
struct FixedTexts {
  std::map<std::string, std::string> before; ///< of the files that change, by name
  std::map<std::string, std::string> after;
  std::size_t repaired = 0;
};

/// Repairs and judges again until nothing is left that can be repaired, so that a second run changes nothing. Files
/// with syntax errors are left alone, which is said. Nothing is written. Nothing comes back where judging fails, or
/// where `writes` tells that files will be written and an input is none that can be, which is said.
std::optional<FixedTexts> fix_texts(const JudgingArguments& arguments, const JudgingPlan& plan, ProgressLine& progress,
                                    bool writes);

} // namespace samklang::tools

#endif
