// SPDX-License-Identifier: Apache-2.0
#include "rdf/fault_message.h"

#include <samklang/base/diagnostic.h>

#include <fmt/format.h>

#include <algorithm>

namespace samklang::rdf {
namespace {

std::string quoted(std::string_view bytes, const Token& token) {
  return "`" + printable_excerpt(bytes.substr(token.begin, token.end - token.begin), 40) + "`";
}

std::string character(std::string_view bytes, std::size_t at) {
  std::size_t size = 1;
  while (at + size < bytes.size() && (static_cast<unsigned char>(bytes[at + size]) & 0xC0U) == 0x80U) ++size;
  return "`" + printable_excerpt(bytes.substr(at, size), 12) + "`";
}

std::string inside_token(std::string_view bytes, const StatementFault& fault) {
  switch (fault.inside) {
  case TokenFault::space_in_iri: return "a space inside an IRI (write %20)";
  case TokenFault::line_break_in_iri: return "a line break inside an IRI";
  case TokenFault::character_in_iri:
    return fmt::format("the character {} is not allowed inside an IRI", character(bytes, fault.at));
  case TokenFault::unterminated_iri: return "the IRI that begins here never ends: a `>` is missing";
  case TokenFault::escape_in_iri: return "a backslash inside an IRI that is no \\u escape of an allowed character";
  case TokenFault::unterminated_string:
    return "the text that begins here has no closing quote on its line (a text of several lines needs three quotes)";
  case TokenFault::unterminated_long_string: return "the text in three quotes that begins here never ends";
  case TokenFault::escape_in_string:
    return fmt::format("`{}` is no escape (a backslash is written `\\\\`)",
                       printable_excerpt(bytes.substr(fault.at, 2), 12));
  case TokenFault::surrogate_escape:
    return fmt::format("`{}` is half of a surrogate pair, not a character",
                       printable_excerpt(bytes.substr(fault.at, 6), 12));
  case TokenFault::nul_escape: return "an escaped NUL character, which is not read";
  case TokenFault::escape_in_name: return "an escape in a prefixed name that Turtle does not know";
  case TokenFault::stray_character:
    return fmt::format("the character {} cannot stand here", character(bytes, fault.at));
  case TokenFault::none: break;
  }
  return "this cannot stand here";
}

std::string_view name(Expected expected) noexcept {
  switch (expected) {
  case Expected::subject: return "a subject";
  case Expected::verb:
  case Expected::verb_or_end: return "a predicate";
  case Expected::verb_or_close: return "a predicate or `]`";
  case Expected::object: return "an object";
  case Expected::separator: return "`;`, `,` or `.`";
  case Expected::member_or_close: return "a list member or `)`";
  case Expected::datatype: return "a datatype IRI";
  case Expected::directive_prefix: return "a prefix with its colon";
  case Expected::directive_iri: return "an IRI";
  case Expected::directive_dot: return "`.`";
  }
  return "something else";
}

Token first_token(std::string_view bytes, const TurtleStatement& statement) {
  return TurtleLexer(bytes, statement.begin).next();
}

// Whether a statement seems to be the rest of a block that a dot cut in two: it begins with an indented name, or with
// `a`, and its first three tokens do not fit.
bool seems_continued(std::string_view bytes, const TurtleStatement& statement, const StatementFault& fault) {
  if (statement.begin == 0 || bytes[statement.begin - 1] == '\n' || fault.token.kind == TokenKind::end) return false;
  TurtleLexer lexer(bytes, statement.begin);
  const Token first = lexer.next();
  const Token second = lexer.next();
  const bool type = first.kind == TokenKind::word && bytes.substr(first.begin, first.end - first.begin) == "a";
  return type ||
         (first.kind == TokenKind::name && (fault.token.begin == second.begin || fault.previous.begin == second.begin));
}

std::string out_of_place(std::string_view bytes, const TurtleStatement& statement, const StatementFault& fault,
                         std::size_t open_line) {
  const Token& token = fault.token;
  const bool ended = token.kind == TokenKind::dot || token.kind == TokenKind::end;
  const std::string found = token.kind == TokenKind::end ? "the end of the document" : quoted(bytes, token);
  if (ended && fault.open_bracket) {
    const bool list = bytes[*fault.open_bracket] == '(';
    return fmt::format("{} before the `{}` of line {} is closed: a `{}` is missing", found, list ? '(' : '[', open_line,
                       list ? ')' : ']');
  }
  if (token.kind == TokenKind::close_bracket || token.kind == TokenKind::close_list) {
    if (!fault.open_bracket) return fmt::format("{} without an opening one", found);
  }
  const bool touching =
      fault.previous.kind == TokenKind::string && fault.previous.end == token.begin && token.kind != TokenKind::end;
  if (touching && fault.expected == Expected::separator)
    return fmt::format(
        "a text ends before {}: a closing quote is missing earlier, or a quote inside the text is not written `\\\"`",
        found);
  std::string says = fmt::format("expected {}, found {}", name(fault.expected), found);
  if (seems_continued(bytes, statement, fault))
    says += fmt::format(" (perhaps the `.` before {} was meant as `;`)", quoted(bytes, first_token(bytes, statement)));
  return says;
}

} // namespace

FaultMessage describe(std::string_view bytes, const TurtleStatement& statement, std::size_t open_line) {
  const StatementFault& fault = *statement.fault;
  if (fault.inside != TokenFault::none) return {fault.at, inside_token(bytes, fault)};
  const bool next_begins_before =
      statement.cut && fault.token.kind != TokenKind::end && statement.end <= fault.token.begin;
  if (next_begins_before && !fault.open_bracket) {
    return {std::max(statement.end, statement.begin + 1) - 1,
            "this statement never ends: a `.` is missing before the next one"};
  }
  if (next_begins_before) {
    return {*fault.open_bracket, "the bracket that opens here is never closed, and the next statement begins"};
  }
  const bool at_end = fault.token.kind == TokenKind::end; // nothing to show there: the last character before it
  return {at_end ? std::max(statement.end, statement.begin + 1) - 1 : fault.at,
          out_of_place(bytes, statement, fault, open_line)};
}

std::string excerpt_at(std::string_view bytes, std::size_t at) {
  constexpr std::size_t window = 1024; // a line can be as long as the document
  at = std::min(at, bytes.size());
  std::size_t begin = at - std::min(at, window);
  if (const auto newline = bytes.substr(begin, at - begin).rfind('\n'); newline != std::string_view::npos)
    begin += newline + 1;
  const std::size_t end =
      at + std::min(bytes.substr(at, window).find_first_of("\r\n"), std::min(window, bytes.size() - at));
  while (begin < at && (bytes[begin] == ' ' || bytes[begin] == '\t')) ++begin;
  constexpr std::size_t before = 60;
  if (at - begin > before) {
    begin = at - before;
    while (begin < at && (static_cast<unsigned char>(bytes[begin]) & 0xC0U) == 0x80U) ++begin;
    return "…" + printable_excerpt(bytes.substr(begin, end - begin), 117);
  }
  return printable_excerpt(bytes.substr(begin, end - begin));
}

} // namespace samklang::rdf
