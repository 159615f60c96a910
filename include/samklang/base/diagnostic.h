// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_BASE_DIAGNOSTIC_H
#define SAMKLANG_BASE_DIAGNOSTIC_H

#include <samklang/base/place.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace samklang {

enum class Severity : std::uint8_t { info, warning, error };

/// The stable lower-case name of `severity`. Static storage.
std::string_view name(Severity severity) noexcept;

/// Something odd in the data, met while reading it. It never stops a call by itself.
struct Diagnostic {
  Severity severity = Severity::warning;
  std::string kind;    ///< stable, lower case, hyphens: "syntax-error", "duplicate-source"; counted by this
  std::string message; ///< one English sentence without a full stop
  std::string excerpt; ///< the text concerned, control characters escaped, at most 120 bytes; may be empty
  Place place;
};

/// One line for people: `source:line:column: severity: message [kind]`.
std::string to_string(const Diagnostic& diagnostic);

/// `text` shortened to at most `limit` bytes at a character boundary, with control and bidirectional
/// formatting characters written as \u{XXXX}: safe to print on a terminal. Invalid UTF-8 becomes U+FFFD.
std::string printable_excerpt(std::string_view text, std::size_t limit = 120);

} // namespace samklang

#endif
