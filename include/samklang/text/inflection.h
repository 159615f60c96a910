// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_INFLECTION_H
#define SAMKLANG_TEXT_INFLECTION_H

#include <samklang/base/language.h>

#include <string>
#include <string_view>

namespace samklang::text {

/// The base that the forms of one word share, after schemas/paradigms.json: samboer, samboeren, samboere, samboerne and
/// samboers give samboer; virksomhetens gives virksomhet; vertebrae gives vertebra. Inflection only: words made from
/// one another (bruk, bruker, brukbar) stay apart where the ending tells. Not a word of the dictionary: sak, saker and
/// sakene give sak, but måte and måter give måt.
struct BaseForm {
  std::string word;
  bool kept = false; ///< the word itself is known: nothing more should be taken off (samboer is not sambo)
};

/// `folded` is a folded_word(). nb and nn, and en, have paradigms; in other languages the word is its base. Linear.
BaseForm base_form(std::string_view folded, Language language);

} // namespace samklang::text

#endif
