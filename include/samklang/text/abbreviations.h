// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_ABBREVIATIONS_H
#define SAMKLANG_TEXT_ABBREVIATIONS_H

#include <samklang/base/language.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::text {

/// A short form and what it stands for, each bytes [begin, end) of the text they were found in.
struct AbbreviationPair {
  std::uint32_t short_begin = 0;
  std::uint32_t short_end = 0;
  std::uint32_t long_begin = 0; ///< empty: the term that the text is about
  std::uint32_t long_end = 0;

  std::string_view short_form(std::string_view text) const noexcept {
    return text.substr(short_begin, short_end - short_begin);
  }
  std::string_view long_form(std::string_view text) const noexcept {
    return text.substr(long_begin, long_end - long_begin);
  }
};

/// True for a word that looks like an abbreviation: two to ten letters, digits and full stops with at least two
/// capitals ("NPR", "EØS", "BankID" not), or with a full stop ("nr.", "org.nr."), or short with a hyphen and one
/// ("D-nr.").
bool looks_abbreviated(std::string_view word) noexcept;

/// True where the letters of `short_form` stand in this order in `long_form`, the first at its beginning, each of the
/// others the first of a word, of a part after a hyphen, or further on in the same word: "NPR" and "Norsk
/// pasientregister", "BSU" and "boligsparing for ungdom", "D-nr." and "D-nummer". Case apart. The long form must be the
/// longer by half. Linear in the long form.
bool abbreviates(std::string_view short_form, std::string_view long_form);

/// The two forms that one term carries: "Norsk pasientregister (NPR)", "NPR (Norsk pasientregister)", "NPR - Norsk
/// pasientregister". Linear.
std::optional<AbbreviationPair> abbreviation_in_term(std::string_view term);

/// The abbreviations that a text introduces: "Norsk pasientregister (NPR)", "heretter kalt NPR", "forkortet NPR",
/// "hereinafter NPR". In the order of their places. Linear.
std::vector<AbbreviationPair> abbreviations_in_text(std::string_view text);

/// The term key of a term with its abbreviations of general use written out (schemas/abbreviations.json: "org.nr." as
/// "organisasjonsnummer", "MVA-pliktig" as "merverdiavgift-pliktig"): one key for each thing that they may stand for,
/// at most eight, none where there is nothing to write out. `certain` is false where there are several meanings.
struct WrittenOut {
  std::vector<std::string> keys; ///< in the order of the table
  bool certain = true;
};
WrittenOut write_out(std::string_view term, Language language);

} // namespace samklang::text

#endif
