// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_SPELLING_H
#define SAMKLANG_TEXT_SPELLING_H

#include <samklang/base/language.h>

#include <string>
#include <string_view>
#include <vector>

namespace samklang::text {

/// Folded keys (folded_key) under which a term may be found that is spelled otherwise than its own: "&" for "og",
/// figures up to twelve and their words ("2-årsregel", "toårsregel"), Roman numerals, words that share an end ("saks-
/// og dokumentnummer"), older and foreign spellings (schemas/spellings.json: "mottager", "centrum"). Two terms are
/// variants where one of their keys, own or other, is the same. Never a reason to call two terms the same. In the order
/// of their letters, at most sixteen, none of them the term's own. Older and foreign spellings only of terms in bokmål
/// and nynorsk. Linear in the term times the table.
std::vector<std::string> spelling_keys(std::string_view term, Language language);

} // namespace samklang::text

#endif
