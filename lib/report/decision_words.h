// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_DECISION_WORDS_H
#define SAMKLANG_REPORT_DECISION_WORDS_H

#include "report/json.h"
#include "report/words.h"

#include <samklang/align/align.h>

#include <string>
#include <vector>

namespace samklang::report {

/// The decision a pair rests on, or nullptr.
const align::Decision* decision_on(const align::Alignment& alignment, const align::Verdict& verdict) noexcept;

/// Who decided what, when and why, and whether it still holds: plain sentences; none without a decision.
std::vector<std::string> decision_sentences(const align::Alignment& alignment, const Pair& pair, const PairNames& names,
                                            Language language);

/// The same as JSON; null without a decision.
Json decision_json(const align::Alignment& alignment, const align::Verdict& verdict);

} // namespace samklang::report

#endif
