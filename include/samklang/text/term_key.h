// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_TERM_KEY_H
#define SAMKLANG_TEXT_TERM_KEY_H

#include <string>
#include <string_view>

namespace samklang::text {

/// The form in which two terms are the same term: NFC, Unicode case folding (æ, ø and å stay letters of their own),
/// invisible characters dropped (soft hyphen, direction marks), white space and `_` (names in OWL) collapsed to one
/// space, a pair of quotation marks around the whole taken off. Qualifiers in parentheses stay: they tell homonyms
/// apart. Bytes that are no UTF-8 are kept and only folded as ASCII. Linear.
std::string term_key(std::string_view term);

/// Appends term_key(term) to `out`; saves the allocation.
void append_term_key(std::string_view term, std::string& out);

/// A wider form for recall only, made from a term_key(): å as aa, æ and ä as ae, ø and ö as oe, other accents dropped,
/// spaces, hyphens, slashes, full stops and apostrophes left out: "e-post", "epost" and "e post" meet.
/// Never a reason to call two terms the same. Linear.
std::string folded_key(std::string_view key);
void append_folded_key(std::string_view key, std::string& out);

/// The form in which two definitions are the same wording: words and numbers folded as in term_key(), one space
/// between, punctuation and remnants of HTML left out, an article at the head left out. What turns the meaning stays:
/// signs of per cent, per mille and degrees, < > = + ~ ^ |, mathematical and currency signs, exponents and fractions.
/// Linear.
std::string wording_key(std::string_view definition);

} // namespace samklang::text

#endif
