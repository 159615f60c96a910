// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_ADVICE_H
#define SAMKLANG_REPORT_ADVICE_H

#include "report/words.h"

#include <string>
#include <vector>

namespace samklang::report {

/// The choice proposed ("A: harmonise") and what to do about it, in sentences.
std::string choice_word(align::Choice choice, Language language);
std::vector<std::string> advice(const Pair& pair, Language language);

} // namespace samklang::report

#endif
