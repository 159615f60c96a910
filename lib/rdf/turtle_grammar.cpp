// SPDX-License-Identifier: Apache-2.0
#include "rdf/turtle_grammar.h"

#include <algorithm>

namespace samklang::rdf {
namespace {

bool equals_ignoring_case(std::string_view text, std::string_view upper) noexcept {
  const auto same = [](char a, char b) { return (a >= 'a' && a <= 'z' ? a - 'a' + 'A' : a) == b; };
  return text.size() == upper.size() && std::equal(text.begin(), text.end(), upper.begin(), same);
}

bool names_a_resource(TokenKind kind) noexcept {
  return kind == TokenKind::iri || kind == TokenKind::name || kind == TokenKind::blank;
}

} // namespace

bool is_sparql_directive(std::string_view word) noexcept {
  return equals_ignoring_case(word, "PREFIX") || equals_ignoring_case(word, "BASE");
}

void TurtleGrammar::reset() noexcept {
  open_.clear();
  expected_ = Expected::subject;
  kind_ = StatementKind::triples;
  role_ = Role::punctuation;
  suffix_allowed_ = sparql_form_ = false;
}

TurtleGrammar::Verdict TurtleGrammar::feed(const Token& token, std::string_view text) {
  const bool suffix_allowed = suffix_allowed_;
  suffix_allowed_ = false;
  switch (expected_) {
  case Expected::subject: return feed_subject(token, text);
  case Expected::directive_prefix:
  case Expected::directive_iri:
  case Expected::directive_dot: return feed_directive(token, text);
  case Expected::verb_or_close:
  case Expected::verb_or_end:
  case Expected::verb:
    if (token.kind == TokenKind::iri || token.kind == TokenKind::name ||
        (token.kind == TokenKind::word && text == "a")) {
      expected_ = Expected::object;
      return more(Role::predicate);
    }
    if (expected_ == Expected::verb) return Verdict::wrong;
    if (token.kind == TokenKind::close_bracket) return close(false);
    if (expected_ == Expected::verb_or_close) return Verdict::wrong;
    if (token.kind == TokenKind::semicolon) return more(Role::punctuation);
    if (token.kind == TokenKind::dot && open_.empty()) return Verdict::complete;
    return Verdict::wrong;
  case Expected::object: return take_value(token, text, Role::object) ? Verdict::more : Verdict::wrong;
  case Expected::datatype:
    if (token.kind != TokenKind::iri && token.kind != TokenKind::name) return Verdict::wrong;
    expected_ = !open_.empty() && open_.back().list ? Expected::member_or_close : Expected::separator;
    return more(Role::literal_suffix);
  case Expected::member_or_close:
    if (token.kind == TokenKind::close_list) return close(true);
    [[fallthrough]];
  case Expected::separator: break;
  }
  if (suffix_allowed && token.kind == TokenKind::at_word) return more(Role::literal_suffix);
  if (suffix_allowed && token.kind == TokenKind::datatype) {
    expected_ = Expected::datatype;
    return more(Role::literal_suffix);
  }
  if (expected_ == Expected::member_or_close)
    return take_value(token, text, Role::member) ? Verdict::more : Verdict::wrong;
  if (token.kind == TokenKind::semicolon) {
    expected_ = Expected::verb_or_end;
    return more(Role::punctuation);
  }
  if (token.kind == TokenKind::comma) {
    expected_ = Expected::object;
    return more(Role::punctuation);
  }
  if (token.kind == TokenKind::close_bracket) return close(false);
  return token.kind == TokenKind::dot && open_.empty() ? Verdict::complete : Verdict::wrong;
}

TurtleGrammar::Verdict TurtleGrammar::feed_subject(const Token& token, std::string_view text) {
  if (token.kind == TokenKind::at_word && (text == "@prefix" || text == "@base")) {
    kind_ = text == "@base" ? StatementKind::base : StatementKind::prefix;
  } else if (token.kind == TokenKind::word && is_sparql_directive(text)) {
    kind_ = text.size() == 4 ? StatementKind::base : StatementKind::prefix;
    sparql_form_ = true;
  } else if (names_a_resource(token.kind)) {
    expected_ = Expected::verb;
    return more(Role::subject);
  } else if (token.kind == TokenKind::open_bracket || token.kind == TokenKind::open_list) {
    const bool list = token.kind == TokenKind::open_list;
    open_.push_back({.list = list, .is_subject = true, .at = token.begin});
    expected_ = list ? Expected::member_or_close : Expected::verb_or_close;
    return more(Role::subject);
  } else {
    return Verdict::wrong;
  }
  expected_ = kind_ == StatementKind::base ? Expected::directive_iri : Expected::directive_prefix;
  return more(Role::directive);
}

TurtleGrammar::Verdict TurtleGrammar::feed_directive(const Token& token, std::string_view text) {
  role_ = Role::directive;
  if (expected_ == Expected::directive_prefix) {
    if (token.kind != TokenKind::name || text.find(':') + 1 != text.size()) return Verdict::wrong;
    expected_ = Expected::directive_iri;
    return Verdict::more;
  }
  if (expected_ == Expected::directive_iri) {
    if (token.kind != TokenKind::iri) return Verdict::wrong;
    expected_ = Expected::directive_dot;
    return sparql_form_ ? Verdict::complete : Verdict::more;
  }
  return token.kind == TokenKind::dot ? Verdict::complete : Verdict::wrong;
}

bool TurtleGrammar::take_value(const Token& token, std::string_view text, Role role) {
  const bool in_list = role == Role::member;
  switch (token.kind) {
  case TokenKind::word:
    if (text != "true" && text != "false") return false;
    break;
  case TokenKind::iri:
  case TokenKind::name:
  case TokenKind::blank:
  case TokenKind::number: break;
  case TokenKind::string: suffix_allowed_ = true; break;
  case TokenKind::open_bracket:
  case TokenKind::open_list: {
    const bool list = token.kind == TokenKind::open_list;
    open_.push_back({.list = list, .at = token.begin});
    expected_ = list ? Expected::member_or_close : Expected::verb_or_close;
    role_ = role;
    return true;
  }
  default: return false;
  }
  expected_ = in_list ? Expected::member_or_close : Expected::separator;
  role_ = role;
  return true;
}

TurtleGrammar::Verdict TurtleGrammar::close(bool list) {
  if (open_.empty() || open_.back().list != list) return Verdict::wrong;
  const bool empty_bracket = expected_ == Expected::verb_or_close;
  const bool was_subject = open_.back().is_subject;
  open_.pop_back();
  if (was_subject) {
    // `[ ... ] .` is a statement; `[] .` and `( ... ) .` are none (grammar [6]).
    expected_ = list || empty_bracket ? Expected::verb : Expected::verb_or_end;
  } else {
    expected_ = !open_.empty() && open_.back().list ? Expected::member_or_close : Expected::separator;
  }
  return more(Role::punctuation);
}

} // namespace samklang::rdf
