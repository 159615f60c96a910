// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_EVAL_MARKS_H
#define SAMKLANG_EVAL_MARKS_H

#include "eval/cases.h"

namespace samklang::eval {

/// True where the verdict's evidence marks some of the decisive words, on each side that has any. Evidence on a text as
/// a whole marks nothing in it.
bool marks_decisive_words(const Case& one);

} // namespace samklang::eval

#endif
