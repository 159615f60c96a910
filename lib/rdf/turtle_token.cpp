// SPDX-License-Identifier: Apache-2.0
#include "rdf/turtle_token.h"

#include <algorithm>
#include <array>

namespace samklang::rdf {
namespace {

enum : std::uint8_t { space = 1, digit = 2, letter = 4, name_character = 8, iri_forbidden = 16, string_special = 32 };

constexpr std::array<std::uint8_t, 256> classes = [] {
  std::array<std::uint8_t, 256> table{};
  for (int c = 0; c < 256; ++c) {
    std::uint8_t bits = 0;
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n') bits |= space;
    if (c >= '0' && c <= '9') bits |= digit | name_character;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80) bits |= letter | name_character;
    if (c == '_' || c == '-') bits |= name_character;
    if (c <= 0x20 || c == '<' || c == '>' || c == '"' || c == '{' || c == '}' || c == '|' || c == '^' || c == '`' ||
        c == '\\')
      bits |= iri_forbidden;
    if (c == '"' || c == '\'' || c == '\\' || c == '\n' || c == '\r') bits |= string_special;
    table[static_cast<std::size_t>(c)] = bits;
  }
  return table;
}();

bool is(char c, std::uint8_t bits) noexcept { return (classes[static_cast<unsigned char>(c)] & bits) != 0; }

int hexadecimal(char c) noexcept {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

void blame(Token& token, TokenFault fault, std::size_t at) noexcept {
  if (token.fault != TokenFault::none) return;
  token.fault = fault;
  token.fault_at = at;
}

// A line break inside an IRI is told from a missing `>` by what follows: within four lines a `>` must come before
// anything that opens another term.
std::size_t closing_bracket_on_following_lines(std::string_view bytes, std::size_t line_end) noexcept {
  int lines = 0;
  bool blank_line = true;
  for (std::size_t i = line_end; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c == '>') return i;
    if (c == '<' || c == '"') return std::string_view::npos;
    if (c == '\n') {
      if (++lines > 4 || (lines > 1 && blank_line)) return std::string_view::npos;
      blank_line = true;
    } else if (!is(c, space)) {
      blank_line = false;
    }
  }
  return std::string_view::npos;
}

} // namespace

void TurtleLexer::skip_space() noexcept {
  while (at_ < bytes_.size()) {
    if (is(bytes_[at_], space)) {
      ++at_;
    } else if (bytes_[at_] == '#') {
      at_ = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
    } else {
      return;
    }
  }
}

Token TurtleLexer::next() noexcept {
  skip_space();
  if (at_ >= bytes_.size()) return {.begin = bytes_.size(), .end = bytes_.size()};
  const auto single = [&](TokenKind kind) {
    Token token{.kind = kind, .begin = at_, .end = at_ + 1};
    ++at_;
    return token;
  };
  const char c = bytes_[at_];
  const char following = at_ + 1 < bytes_.size() ? bytes_[at_ + 1] : '\0';
  switch (c) {
  case '<': return iri();
  case '"':
  case '\'': return string(c);
  case ';': return single(TokenKind::semicolon);
  case ',': return single(TokenKind::comma);
  case '[': return single(TokenKind::open_bracket);
  case ']': return single(TokenKind::close_bracket);
  case '(': return single(TokenKind::open_list);
  case ')': return single(TokenKind::close_list);
  case '.':
    if (is(following, digit)) return number();
    return single(TokenKind::dot);
  case '^':
    if (following == '^') {
      Token token{.kind = TokenKind::datatype, .begin = at_, .end = at_ + 2};
      at_ += 2;
      return token;
    }
    break;
  case '@': {
    Token token{.kind = TokenKind::at_word, .begin = at_};
    while (++at_ < bytes_.size() && (is(bytes_[at_], letter | digit) || bytes_[at_] == '-')) {}
    token.end = at_;
    if (at_ == token.begin + 1) {
      token.kind = TokenKind::stray;
      blame(token, TokenFault::stray_character, token.begin);
    }
    return token;
  }
  default: break;
  }
  if (is(c, digit) || ((c == '+' || c == '-') && (is(following, digit) || following == '.'))) {
    // `1:x` is no name (a prefix starts with a letter), but `2020-01-01` in a broken literal reads better as one token.
    return number();
  }
  if (is(c, name_character) || c == ':') return name();
  Token token = single(TokenKind::stray);
  blame(token, TokenFault::stray_character, token.begin);
  return token;
}

Token TurtleLexer::iri() noexcept {
  Token token{.kind = TokenKind::iri, .begin = at_};
  std::size_t first_space = std::string_view::npos;
  std::size_t i = at_ + 1;
  for (; i < bytes_.size(); ++i) {
    const char c = bytes_[i];
    if (!is(c, iri_forbidden)) continue;
    if (c == '>') {
      token.end = at_ = i + 1;
      return token;
    }
    if (c == '\\') {
      i = check_escape(i, TokenFault::escape_in_iri, token) - 1;
    } else if (c == '\n' || c == '\r' || c == '<' || c == '"') {
      break;
    } else if (c == ' ' || c == '\t') {
      first_space = std::min(first_space, i);
      blame(token, TokenFault::space_in_iri, i);
    } else {
      blame(token, TokenFault::character_in_iri, i);
    }
  }
  if (i < bytes_.size() && (bytes_[i] == '\n' || bytes_[i] == '\r')) {
    if (const auto close = closing_bracket_on_following_lines(bytes_, i); close != std::string_view::npos) {
      const bool only_space =
          token.fault == TokenFault::space_in_iri &&
          std::all_of(bytes_.begin() + static_cast<std::ptrdiff_t>(first_space),
                      bytes_.begin() + static_cast<std::ptrdiff_t>(i), [](char c) { return is(c, space); });
      if (only_space) token.fault = TokenFault::none;
      blame(token, TokenFault::line_break_in_iri, i);
      token.end = at_ = close + 1;
      return token;
    }
  }
  token.end = at_ = std::min(first_space, i);
  token.fault = TokenFault::unterminated_iri;
  token.fault_at = token.begin;
  return token;
}

// Returns the position after the escape at `at`.
std::size_t TurtleLexer::check_escape(std::size_t at, TokenFault bad, Token& token) const noexcept {
  if (at + 1 >= bytes_.size()) {
    blame(token, bad, at);
    return at + 1;
  }
  const char kind = bytes_[at + 1];
  if (kind == 'u' || kind == 'U') {
    const std::size_t digits = kind == 'u' ? 4 : 8;
    std::uint64_t value = 0;
    for (std::size_t i = at + 2; i < at + 2 + digits; ++i) {
      const int d = i < bytes_.size() ? hexadecimal(bytes_[i]) : -1;
      if (d < 0) {
        blame(token, bad, at);
        return i;
      }
      value = value << 4 | static_cast<std::uint64_t>(d);
    }
    const bool in_iri = bad == TokenFault::escape_in_iri;
    if (value == 0) blame(token, TokenFault::nul_escape, at);
    if (value >= 0xD800 && value <= 0xDFFF) blame(token, TokenFault::surrogate_escape, at);
    if (value > 0x10FFFF || (in_iri && value < 0x80 && is(static_cast<char>(value), iri_forbidden)))
      blame(token, bad, at);
    return at + 2 + digits;
  }
  const bool known =
      bad != TokenFault::escape_in_iri && std::string_view(R"(tbnrf"'\)").find(kind) != std::string_view::npos;
  if (known) return at + 2;
  blame(token, bad, at);
  return bad == TokenFault::escape_in_iri || kind == '\n' || kind == '\r' ? at + 1 : at + 2;
}

Token TurtleLexer::string(char quote) noexcept {
  Token token{.kind = TokenKind::string, .begin = at_};
  if (bytes_.substr(at_ + 1, 2) == (quote == '"' ? "\"\"" : "''")) {
    long_string(token, quote);
    return token;
  }
  std::size_t i = at_ + 1;
  while (i < bytes_.size()) {
    const char c = bytes_[i];
    if (is(c, string_special)) {
      if (c == quote) {
        token.end = at_ = i + 1;
        return token;
      }
      if (c == '\n' || c == '\r') break;
      if (c == '\\') {
        i = check_escape(i, TokenFault::escape_in_string, token);
        continue;
      }
    }
    ++i;
  }
  token.fault = TokenFault::unterminated_string;
  token.fault_at = token.begin;
  token.end = at_ = std::min(i, bytes_.size());
  return token;
}

void TurtleLexer::long_string(Token& token, char quote) noexcept {
  token.long_string = true;
  auto& none_after = quote == '"' ? no_long_double_after_ : no_long_single_after_;
  std::size_t i = at_ + 3;
  std::size_t run = 0; // up to two quotes may stand before the closing three (Turtle 1.1 grammar [24], [25])
  if (i < none_after) {
    while (i < bytes_.size()) {
      const char c = bytes_[i];
      if (c == quote) {
        ++i;
        if (++run == 3) {
          token.end = at_ = i;
          return;
        }
        continue;
      }
      run = 0;
      i = c == '\\' ? check_escape(i, TokenFault::escape_in_string, token) : i + 1;
    }
    none_after = std::min(none_after, at_ + 3);
  }
  token.fault = TokenFault::unterminated_long_string;
  token.fault_at = token.begin;
  token.end = at_ = bytes_.size();
}

Token TurtleLexer::number() noexcept {
  Token token{.kind = TokenKind::number, .begin = at_};
  std::size_t i = at_;
  const auto digits = [&] {
    while (i < bytes_.size() && is(bytes_[i], digit)) ++i;
  };
  if (bytes_[i] == '+' || bytes_[i] == '-') ++i;
  digits();
  const auto exponent_at = [&](std::size_t e) {
    if (e >= bytes_.size() || (bytes_[e] != 'e' && bytes_[e] != 'E')) return false;
    const std::size_t sign = e + 1 < bytes_.size() && (bytes_[e + 1] == '+' || bytes_[e + 1] == '-') ? 1 : 0;
    return e + 1 + sign < bytes_.size() && is(bytes_[e + 1 + sign], digit);
  };
  if (i < bytes_.size() && bytes_[i] == '.') {
    const bool fraction = i + 1 < bytes_.size() && is(bytes_[i + 1], digit);
    if (fraction || exponent_at(i + 1)) {
      ++i;
      digits();
    }
  }
  if (exponent_at(i)) {
    i += 2;
    digits();
  }
  token.end = at_ = std::max(i, at_ + 1);
  return token;
}

// The end of a run of name characters from `at`; dots inside count, dots at the end do not.
std::size_t TurtleLexer::name_end(std::size_t at, bool local, Token& token) const noexcept {
  std::size_t i = at;
  std::size_t end = at;
  while (i < bytes_.size()) {
    const char c = bytes_[i];
    if (is(c, name_character) || (local && c == ':')) {
      end = ++i;
    } else if (c == '.') {
      ++i;
    } else if (local && c == '%') {
      if (i + 2 >= bytes_.size() || hexadecimal(bytes_[i + 1]) < 0 || hexadecimal(bytes_[i + 2]) < 0)
        blame(token, TokenFault::escape_in_name, i);
      end = ++i;
    } else if (local && c == '\\') {
      const char escaped = i + 1 < bytes_.size() ? bytes_[i + 1] : '\0';
      if (escaped == '\0' || std::string_view("_~.-!$&'()*+,;=/?#@%").find(escaped) == std::string_view::npos) {
        blame(token, TokenFault::escape_in_name, i);
        end = ++i;
      } else {
        end = i += 2;
      }
    } else {
      break;
    }
  }
  return end;
}

Token TurtleLexer::name() noexcept {
  Token token{.kind = TokenKind::word, .begin = at_};
  std::size_t i = name_end(at_, false, token);
  if (i < bytes_.size() && bytes_[i] == ':') {
    token.kind = bytes_.substr(at_, i - at_) == "_" ? TokenKind::blank : TokenKind::name;
    i = name_end(i + 1, true, token);
  }
  token.end = at_ = std::max(i, at_ + 1);
  return token;
}

} // namespace samklang::rdf
