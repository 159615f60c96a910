// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_WORDING_MESSAGES_H
#define SAMKLANG_WORDING_MESSAGES_H

#include <samklang/base/language.h>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::wording {

/// Everything the reports say, once in each language. The texts stand in the .def files.
enum class Message : std::uint16_t {
#define SAMKLANG_MESSAGE(id, nb, nn, en) id,
#include "wording/messages_answers.def"
#include "wording/messages_decisions.def"
#include "wording/messages_findings.def"
#include "wording/messages_info.def"
#include "wording/messages_load_notes.def"
#include "wording/messages_query.def"
#include "wording/messages_reasons.def"
#include "wording/messages_report.def"
#include "wording/messages_verdict.def"
#undef SAMKLANG_MESSAGE
  count
};

/// The text with its places {0}, {1} ... unfilled. nb and nn as such, any other language as en. Static storage.
std::string_view text(Message message, Language language) noexcept;

/// The text with its places filled; a place without an argument stays as it is.
std::string say(Message message, Language language, std::initializer_list<std::string_view> arguments = {});

/// The message that stands `offset` places after `base`: those of an enumeration stand in its order.
constexpr Message nth(Message base, std::size_t offset) noexcept {
  return static_cast<Message>(static_cast<std::size_t>(base) + offset);
}
template <class Enum> constexpr Message nth(Message base, Enum value) noexcept {
  return nth(base, static_cast<std::size_t>(value));
}

/// 3 614 in Norwegian (no-break space), 3,614 in English.
std::string number(std::uint64_t value, Language language);
/// 0,72 or 0.72: two decimals.
std::string decimal(double value, Language language);
/// 82 % or 82%.
std::string percent(double share, Language language);
/// 12,3 MB or 12.3 MB.
std::string byte_size(std::uint64_t bytes, Language language);
/// The sentence with a capital first letter, where that is one of a to z.
std::string capitalised(std::string_view sentence);
/// "a, b og c".
std::string listed(const std::vector<std::string>& items, Language language);

} // namespace samklang::wording

#endif
