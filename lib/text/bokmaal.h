// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_BOKMAAL_H
#define SAMKLANG_TEXT_BOKMAAL_H

#include <samklang/base/language.h>
#include <samklang/text/lexicon.h>

#include <string>
#include <string_view>

namespace samklang::text {

/// The stem of the bokmål form of a folded word: of nynorsk and English words by the tables.
std::string bokmaal_stem(std::string_view folded, Language language, Lexicon::Stemmers& stemmers);

/// The bokmål word for an English one, as schemas/english.json has it; empty for none. Static storage.
std::string_view bokmaal_of_english(std::string_view folded);

} // namespace samklang::text

#endif
