// SPDX-License-Identifier: Apache-2.0
#include "rdf/turtle_scan.h"

#include <algorithm>

namespace samklang::rdf {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;

bool is_blank(char c) noexcept { return c == ' ' || c == '\t' || c == '\r'; }
bool is_space(char c) noexcept { return is_blank(c) || c == '\n'; }

std::string_view text_of(std::string_view bytes, const Token& token) noexcept {
  return bytes.substr(token.begin, token.end - token.begin);
}

std::size_t trimmed_end(std::string_view bytes, std::size_t begin, std::size_t end) noexcept {
  while (end > begin && is_space(bytes[end - 1])) --end;
  return end;
}

// What stands before a line: the last character that counts, and whether a blank line lies between.
struct Above {
  char last = ' '; // a dot at the start of a document: a statement may begin there
  bool blank_line = false;
};

Above above(std::string_view bytes, std::size_t line_begin) noexcept {
  Above result;
  for (int lines = 0; line_begin > 0 && lines < 64; ++lines) {
    const std::size_t end = line_begin - 1; // of the line before, without its line feed
    const std::size_t newline = end == 0 ? nowhere : bytes.rfind('\n', end - 1);
    line_begin = newline == nowhere ? 0 : newline + 1;
    auto line = bytes.substr(line_begin, end - line_begin);
    while (!line.empty() && is_blank(line.front())) line.remove_prefix(1);
    if (line.starts_with('#')) continue;
    if (const auto comment = line.find(" #"); comment != nowhere && line.find('"', comment) == nowhere)
      line = line.substr(0, comment);
    while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
    if (!line.empty()) {
      result.last = line.back();
      return result;
    }
    result.blank_line = true;
  }
  if (line_begin == 0) result.last = '.';
  return result;
}

bool names_a_resource(TokenKind kind) noexcept {
  return kind == TokenKind::iri || kind == TokenKind::name || kind == TokenKind::blank;
}

bool opens_object(const Token& token, std::string_view text) noexcept {
  return names_a_resource(token.kind) || token.kind == TokenKind::string || token.kind == TokenKind::number ||
         token.kind == TokenKind::open_bracket || token.kind == TokenKind::open_list || text == "true" ||
         text == "false";
}

bool is_verb(const Token& token, std::string_view text) noexcept {
  return token.kind == TokenKind::iri || token.kind == TokenKind::name || text == "a";
}

// How much the text at `at` looks like the start of a statement, by its first three tokens.
struct Opening {
  bool directive = false;
  bool triple = false; ///< subject, predicate, object
  bool plain = false;  ///< ... and the subject is an IRI, a name or a label
  bool typed = false;  ///< ... and the predicate is `a`
  std::size_t third_at = 0;
};

Opening opening_at(std::string_view bytes, std::size_t at) noexcept {
  Opening result;
  // Three tokens never need more than this; a bound keeps the search linear.
  TurtleLexer lexer(bytes.substr(0, std::min(bytes.size(), at + 1024)), at);
  const Token first = lexer.next();
  const Token second = lexer.next();
  const auto first_text = text_of(bytes, first);
  if (first_text == "@prefix" || first_text == "@base" || is_sparql_directive(first_text)) {
    result.directive = second.kind == (first_text.size() < 6 ? TokenKind::iri : TokenKind::name); // @base, BASE
    return result;
  }
  const Token third = lexer.next();
  result.plain = names_a_resource(first.kind);
  result.third_at = third.begin;
  if (!result.plain && first.kind != TokenKind::open_bracket && first.kind != TokenKind::open_list) return result;
  result.typed = text_of(bytes, second) == "a";
  result.triple = is_verb(second, text_of(bytes, second)) && opens_object(third, text_of(bytes, third));
  return result;
}

} // namespace

void TurtleScanner::note(TurtleStatement& statement, const StatementFault& fault) const {
  if (statement.fault) return;
  statement.fault = fault;
  if (grammar_.depth() > 0) statement.fault->open_bracket = grammar_.open_at();
}

bool TurtleScanner::next(TurtleStatement& statement) {
  statement = {};
  grammar_.reset();
  long_string_.reset();
  recent_ = {};
  Token token = lexer_.next();
  if (token.kind == TokenKind::end) return false;
  statement.begin = token.begin;
  for (;; token = lexer_.next()) {
    const auto text = text_of(bytes_, token);
    recent_ = {token, recent_[0], recent_[1]};
    if (token.long_string && !long_string_ && text.find('\n') != nowhere) long_string_ = token;
    if (token.fault != TokenFault::none) {
      note(statement, {.inside = token.fault,
                       .expected = grammar_.expected(),
                       .token = token,
                       .previous = recent_[1],
                       .open_bracket = {},
                       .at = token.fault_at});
    }
    const bool lost =
        token.fault == TokenFault::unterminated_string || token.fault == TokenFault::unterminated_long_string;
    const Expected expected = grammar_.expected();
    const auto verdict = lost ? TurtleGrammar::Verdict::wrong : grammar_.feed(token, text);
    statement.kind = grammar_.kind();
    if (verdict == TurtleGrammar::Verdict::wrong) {
      note(statement, {.inside = TokenFault::none,
                       .expected = expected,
                       .token = token,
                       .previous = recent_[1],
                       .open_bracket = {},
                       .at = token.begin});
      cut(statement);
      return true;
    }
    if (token.begin == statement.begin) statement.subject = token;
    if (statement.kind != StatementKind::triples) {
      if (token.kind == TokenKind::name) statement.prefix = token;
      if (token.kind == TokenKind::iri) statement.iri = token;
    }
    if (verdict == TurtleGrammar::Verdict::complete) {
      statement.end = token.end;
      return true;
    }
  }
}

// Ends a faulty statement where the next one seems to begin.
void TurtleScanner::cut(TurtleStatement& statement) {
  statement.cut = true;
  // The fault shows up to two tokens late: `<b> a` after a missing dot reads as a predicate and its object.
  std::size_t from = recent_[0].begin;
  for (const Token& token : recent_) {
    if (token.kind != TokenKind::end && token.begin > statement.begin) from = std::min(from, token.begin);
  }
  if (long_string_) from = std::min(from, long_string_->begin);
  const std::size_t start = find_start(from, statement.begin);
  if (long_string_ && start < long_string_->end && statement.fault->at > long_string_->begin) {
    // The next statement begins inside a string: it is the string that never ended.
    statement.fault = StatementFault{.inside = TokenFault::unterminated_long_string,
                                     .expected = Expected::separator,
                                     .token = *long_string_,
                                     .previous = {},
                                     .open_bracket = {},
                                     .at = long_string_->begin};
  }
  statement.end = trimmed_end(bytes_, statement.begin, start);
  lexer_.seek(start);
}

// The first place at or after `from` where a statement seems to begin; the size of the document where none does.
std::size_t TurtleScanner::find_start(std::size_t from, std::size_t statement_begin) const {
  const auto newline = from == 0 ? nowhere : bytes_.rfind('\n', from - 1);
  std::size_t line = newline == nowhere ? 0 : newline + 1;
  while (line < bytes_.size()) {
    const std::size_t line_end = std::min(bytes_.find('\n', line), bytes_.size());
    std::size_t at = line;
    while (at < line_end && is_blank(bytes_[at])) ++at;
    if (at < line_end && bytes_[at] != '#') {
      if (at >= from && at > statement_begin && opens_statement(at, line)) return at;
      // Several statements on one line: after a dot and white space.
      const auto up_to_line_end = bytes_.substr(0, line_end);
      for (auto dot = up_to_line_end.find('.', std::max(at, from)); dot != nowhere;
           dot = up_to_line_end.find('.', dot + 1)) {
        std::size_t after = dot + 1;
        while (after < line_end && is_blank(bytes_[after])) ++after;
        if (after == dot + 1 || after >= line_end || after <= statement_begin) continue;
        const Opening opening = opening_at(bytes_, after);
        if (opening.directive || (opening.triple && opening.plain)) return after;
      }
    }
    line = line_end + 1;
  }
  return bytes_.size();
}

// Whether a statement seems to begin at `at`, the first character that counts on its line.
bool TurtleScanner::opens_statement(std::size_t at, std::size_t line_begin) const {
  const char first = bytes_[at];
  if (first == ';' || first == ',' || first == '.' || first == ']' || first == ')' || first == '"') return false;
  const Opening opening = opening_at(bytes_, at);
  if (opening.directive) return true;
  if (!opening.triple) return false;
  const Above before = above(bytes_, line_begin);
  if (before.last == '.') return true;
  if (at != line_begin) return false;
  if (before.blank_line) return true;
  if (!opening.plain) return false;
  if (opening.typed) return true;
  // No dot, no blank line: only a whole triple on one line, after a line that was not to be continued.
  const bool continued = before.last == ';' || before.last == ',' || before.last == '[' || before.last == '(';
  return !continued && bytes_.substr(at, opening.third_at - at).find('\n') == nowhere;
}

bool NTriplesScanner::next(TurtleStatement& statement) {
  const auto line_end = [&](std::size_t at) { return std::min(bytes_.find_first_of("\n\r", at), bytes_.size()); };
  const auto first_character = [&](std::size_t at) {
    while (at < bytes_.size() && is_blank(bytes_[at]) && bytes_[at] != '\r') ++at;
    return at < bytes_.size() ? bytes_[at] : '\n';
  };
  statement = {};
  for (;;) {
    while (at_ < bytes_.size() && is_space(bytes_[at_])) ++at_;
    if (at_ >= bytes_.size()) return false;
    if (bytes_[at_] != '#') break;
    at_ = line_end(at_);
  }
  statement.begin = at_;
  std::size_t end = line_end(at_);

  TurtleScanner scanner(bytes_.substr(0, end), statement.begin);
  TurtleStatement read;
  scanner.next(read);
  statement.subject = read.subject;
  statement.fault = read.fault;
  if (read.fault) {
    while (end < bytes_.size()) {
      const std::size_t following = end + 1;
      const char c = first_character(following);
      if (c == '<' || c == '_' || c == '#' || c == '\n' || c == '\r') break;
      end = line_end(following);
      statement.cut = true;
    }
  }
  statement.end = trimmed_end(bytes_, statement.begin, end);
  at_ = end;
  return true;
}

} // namespace samklang::rdf
