// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_EVAL_GOLD_WORDS_H
#define SAMKLANG_EVAL_GOLD_WORDS_H

#include <samklang/align/verdict.h>

#include <optional>
#include <string>
#include <string_view>

/// The words that tables of judged pairs use.
namespace samklang::eval {

/// "legal_basis" and "legal-basis" alike.
std::optional<align::Difference> difference_from_name(std::string word);

} // namespace samklang::eval

#endif
