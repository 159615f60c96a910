// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_NATION_WORDS_H
#define SAMKLANG_VALIDATE_NATION_WORDS_H

#include <samklang/validate/gate.h>

#include <string>
#include <string_view>

namespace samklang::validate {

/// The words of both definitions that decide, the new concept's first, as the end of a sentence: ": «12 måneder» /
/// «24 måneder»; «gift» / –". Empty where the verdict has none.
std::string deciding_words(const Nearest& nearest, const align::Verdict& verdict);

/// "87" of 0.87.
std::string percent(float share);

/// How much of two texts stands in both in the same order and wording, 0..1, case and punctuation aside. Quadratic in
/// the words, of which 400 are looked at.
double shared_wording(std::string_view a, std::string_view b);

/// The row that `samklang decide` would begin a register with for the pair, the engine's proposal in it, as a line
/// without its end. Concepts are named by whole IRIs, so that it fits any register with these columns.
std::string decision_row(const Nearest& nearest, const align::Verdict& verdict);

} // namespace samklang::validate

#endif
