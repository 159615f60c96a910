// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_NORMAL_TEXT_H
#define SAMKLANG_TEXT_NORMAL_TEXT_H

#include <string>
#include <string_view>

namespace samklang::text {

/// The form in which two texts are the same text to a person who reads them: NFC, every run of white space one space,
/// none at the ends. Case, punctuation and everything else stay. Bytes that are no UTF-8 stay as they are. Linear.
std::string normal_text(std::string_view text);

} // namespace samklang::text

#endif
