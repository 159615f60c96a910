// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_GUARDS_H
#define SAMKLANG_RDF_GUARDS_H

#include <samklang/rdf/parse.h>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace samklang::rdf {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// What a guard objects to.
struct GuardFault {
  ErrorCode code = ErrorCode::encoding; ///< encoding, limit, or unsupported (a DOCTYPE)
  std::size_t offset = 0;               ///< of the first byte concerned, in the text given
  std::string_view message;             ///< static storage
  std::string_view advice;              ///< static storage
};

/// The first byte that is not well-formed UTF-8 (RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF) or
/// is NUL.
std::optional<GuardFault> find_bad_bytes(std::string_view bytes) noexcept;

/// What one scan of a Turtle, TriG, N-Triples or N-Quads text finds.
struct TurtleFaults {
  std::optional<GuardFault> limit; ///< brackets too deep, a literal too long
  std::optional<GuardFault> text;  ///< the first thing that a parser would let through or not survive: an escape for
                                   ///< NUL, a surrogate or above U+10FFFF; a language tag of more than 255 bytes; a
                                   ///< brace in Turtle; an empty IRI as the name of a graph
};

/// Skips strings, IRIs and comments as a parser would. Past a place where the text is malformed it may misjudge; no
/// parser gets that far. Linear.
TurtleFaults scan_turtle(std::string_view text, Format format, const Limits& limits) noexcept;

/// The offsets of dots that follow a bare integer and end a statement (`ex:a ex:p 5.`), in order: serd 0.30 loses the
/// datatype of such a number unless a space stands before the dot. Linear.
std::vector<std::size_t> find_dots_after_integers(std::string_view turtle);

/// Element depth, text size and the DOCTYPE of an XML document: only short internal entities are allowed. Linear.
std::optional<GuardFault> scan_xml(std::string_view text, Format format, const Limits& limits);

/// The guards for a part of a Turtle or N-Triples document that is parsed by itself: bad bytes and escapes, nesting,
/// literals.
std::optional<GuardFault> check_fragment(std::string_view text, Format format, const Limits& limits) noexcept;

/// What the guards say of a document.
struct GuardReport {
  std::optional<Error> refusal; ///< a limit passed, a DOCTYPE that is not allowed, nothing in it: do not parse
  std::optional<Error>
      encoding; ///< the first fault of bytes, escapes or tags: do not parse as a whole; recovery may read the rest
};

/// Looks at a whole document, given with its byte order mark if it has one, before a parser does. Linear.
GuardReport check_document(const Input& input, Format format, const Limits& limits);

} // namespace samklang::rdf

#endif
