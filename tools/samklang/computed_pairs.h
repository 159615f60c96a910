// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_COMPUTED_PAIRS_H
#define SAMKLANG_TOOLS_COMPUTED_PAIRS_H

#include "progress.h"

#include <samklang/base/result.h>
#include <samklang/skos/catalogue.h>
#include <samklang/sssom/change.h>

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace samklang::tools {

/// What the engine makes of pairs of IRIs, as the catalogue is. Pairs of concepts that it does not describe are left
/// out.
Result<std::vector<sssom::ComputedPair>> computed_pairs(const skos::Catalogue& catalogue,
                                                        std::span<const std::pair<std::string, std::string>> pairs,
                                                        ProgressLine& progress);

} // namespace samklang::tools

#endif
