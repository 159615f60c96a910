// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_TURTLE_TOKEN_H
#define SAMKLANG_RDF_TURTLE_TOKEN_H

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace samklang::rdf {

/// What a stretch of Turtle looks like, by its first characters.
enum class TokenKind : std::uint8_t {
  end,
  iri,    ///< `<...>`
  name,   ///< `prefix:local`
  blank,  ///< `_:label`
  string, ///< any of the four quote forms, quotes included
  number,
  word,     ///< `a`, `true`, `PREFIX`, and whatever else has letters and no colon
  at_word,  ///< `@prefix`, `@base`, a language tag
  datatype, ///< `^^`
  dot,
  semicolon,
  comma,
  open_bracket,
  close_bracket,
  open_list,
  close_list,
  stray ///< a character that starts no token
};

/// What is wrong inside one token, whatever its neighbours are.
enum class TokenFault : std::uint8_t {
  none,
  space_in_iri,
  line_break_in_iri,
  character_in_iri,
  unterminated_iri,
  escape_in_iri,
  unterminated_string,      ///< a short string without its closing quote on its line
  unterminated_long_string, ///< no closing quotes before the end of the document
  escape_in_string,
  surrogate_escape, ///< \uD800 to \uDFFF
  nul_escape,
  escape_in_name,
  stray_character
};

struct Token {
  TokenKind kind = TokenKind::end;
  TokenFault fault = TokenFault::none;
  bool long_string = false;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t fault_at = 0; ///< the offending byte, where there is a fault
};

/// Cuts Turtle (and N-Triples) into tokens. It never fails and never stops early: a broken token ends where the damage
/// most likely does (a short string at its line's end, an IRI at the `>` of a following line or at white space).
/// It is lenient about which characters a name may have: the parser is the judge of that.
/// Linear over a pass; a search for closing long quotes that found none is remembered.
class TurtleLexer {
public:
  explicit TurtleLexer(std::string_view bytes, std::size_t at = 0) noexcept : bytes_(bytes), at_(at) {}

  /// The next token; TokenKind::end, again and again, at the end.
  Token next() noexcept;

  std::size_t position() const noexcept { return at_; }
  void seek(std::size_t at) noexcept { at_ = at; }

private:
  void skip_space() noexcept;
  Token iri() noexcept;
  Token string(char quote) noexcept;
  Token number() noexcept;
  Token name() noexcept;
  void long_string(Token& token, char quote) noexcept;
  std::size_t name_end(std::size_t at, bool local, Token& token) const noexcept;
  std::size_t check_escape(std::size_t at, TokenFault bad, Token& token) const noexcept;

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::size_t no_long_double_after_ = static_cast<std::size_t>(-1);
  std::size_t no_long_single_after_ = static_cast<std::size_t>(-1);
};

} // namespace samklang::rdf

#endif
