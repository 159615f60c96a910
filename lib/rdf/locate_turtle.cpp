// SPDX-License-Identifier: Apache-2.0
#include "rdf/subject_scan.h"

#include <vector>

namespace samklang::rdf {
namespace {

constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr std::string_view rdf_first = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first";

class TurtleSearch {
public:
  TurtleSearch(std::string_view bytes, const TurtleNames& names, std::string_view predicate, std::string_view value)
      : bytes_(bytes), names_(names), predicate_(predicate), value_(value), members_(predicate == rdf_first) {}

  std::optional<Origin> run(Origin block) {
    TurtleLexer lexer(bytes_.substr(0, block.end), block.begin);
    for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
      const auto text = text_of(token);
      const std::size_t depth = grammar_.depth();
      const auto verdict = grammar_.feed(token, text);
      if (verdict != TurtleGrammar::Verdict::more) {
        grammar_.reset();
        open_.clear();
        wanted_ = false;
        continue;
      }
      if (take(token, text)) return Origin{token.begin, token.end};
      if (grammar_.depth() > depth) {
        open_.push_back(wanted_);
        if (token.kind == TokenKind::open_bracket) wanted_ = false; // a list's members are values of the same predicate
      } else if (grammar_.depth() < depth && !open_.empty()) {
        wanted_ = open_.back();
        open_.pop_back();
      }
    }
    return {};
  }

private:
  std::string_view text_of(const Token& token) const { return bytes_.substr(token.begin, token.end - token.begin); }

  bool take(const Token& token, std::string_view text) {
    switch (grammar_.role()) {
    case TurtleGrammar::Role::predicate:
      wanted_ = text == "a" ? predicate_ == rdf_type : is_iri(token, text, predicate_);
      return wanted_ && value_.empty();
    case TurtleGrammar::Role::object: return wanted_ && is_value(token, text);
    case TurtleGrammar::Role::member: return (wanted_ || members_) && is_value(token, text);
    default: return false;
    }
  }

  bool is_iri(const Token& token, std::string_view text, std::string_view iri) const {
    if (token.kind == TokenKind::name && text.find('\\') == std::string_view::npos &&
        !iri.ends_with(text.substr(text.find(':') + 1)))
      return false;
    return names_.iri(bytes_, token) == iri;
  }

  bool is_value(const Token& token, std::string_view text) const {
    if (value_.empty()) return false;
    switch (token.kind) {
    case TokenKind::string: {
      const std::size_t quotes = token.long_string ? 3 : 1;
      if (text.size() < 2 * quotes) return false;
      const auto raw = text.substr(quotes, text.size() - 2 * quotes);
      return raw.find('\\') == std::string_view::npos ? raw == value_ : decode_string(text) == value_;
    }
    case TokenKind::iri:
    case TokenKind::name: return is_iri(token, text, value_);
    default: return text == value_;
    }
  }

  std::string_view bytes_;
  const TurtleNames& names_;
  std::string_view predicate_;
  std::string_view value_;
  bool members_ = false; // asked for rdf:first: every member of every list
  TurtleGrammar grammar_;
  std::vector<bool> open_; // whether the predicate outside each open bracket was the one asked for
  bool wanted_ = false;
};

} // namespace

std::optional<Origin> locate_in_turtle(std::string_view bytes, const TurtleNames& names, Origin block,
                                       std::string_view predicate, std::string_view value) {
  return TurtleSearch(bytes, names, predicate, value).run(block);
}

} // namespace samklang::rdf
