// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_LEGAL_DATE_H
#define SAMKLANG_TEXT_LEGAL_DATE_H

#include <optional>
#include <string>
#include <string_view>

namespace samklang::text {

/// What an act is known by besides its name: "lov/1997-02-28-19", from kind, day and number. Nothing for a day that
/// does not exist. Number 0 is no number: acts before 1969 may have none, and Lovdata writes "nr 00".
std::optional<std::string> act_key(std::string_view kind, int year, int month, int day, int number);

/// From "1997-02-28-19", "1967-02-10" or "1967-02-10-0", the whole text.
std::optional<std::string> act_from_iso(std::string_view kind, std::string_view text);

/// From "19350607-002...", eight digits, a hyphen and the number; what follows does not matter.
std::optional<std::string> act_from_compact(std::string_view kind, std::string_view text);

/// An act named by its day and number in folded text.
struct DatedAct {
  std::string key;       ///< without the number where the text has none
  bool numbered = false; ///< a number stands there, be it 0
  std::size_t end = 0;   ///< where the citation ends
  std::size_t title = 0; ///< where the title begins ("om pant"); = end where none follows
};

/// Reads what follows the word lov or forskrift at `i`: "8. februar 1980 nr. 2", "av 26. mars 1999 nr. 14", "25.06.2010
/// nr. 28", "-1997-02-28-19", "1967-02-10 nr 00", "nr. 2 av 8. februar 1980", "22. mai 1981 om rettergangsmåten i
/// straffesaker nr. 25". Looks at most 160 bytes ahead.
std::optional<DatedAct> dated_act(std::string_view kind, std::string_view t, std::size_t i);

} // namespace samklang::text

#endif
