// SPDX-License-Identifier: Apache-2.0
#include "rdf/subject_scan.h"
#include "rdf/vocabulary.h"

#include <vector>

namespace samklang::rdf {
namespace {

class TurtleSearch {
public:
  TurtleSearch(std::string_view bytes, const TurtleNames& names, const Wanted& wanted)
      : bytes_(bytes), names_(names), predicate_(wanted.predicate), value_(wanted.value), first_(wanted.first),
        inside_(wanted.inside), nodes_(wanted.nodes), members_(wanted.predicate == rdf_first), match_(wanted) {}

  std::optional<Found> run(Origin block) {
    TurtleLexer lexer(bytes_.substr(0, block.end), block.begin);
    for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
      const auto text = text_of(token);
      const std::size_t depth = grammar_.depth();
      const auto verdict = grammar_.feed(token, text);
      if (verdict != TurtleGrammar::Verdict::more) {
        grammar_.reset();
        open_.clear();
        brackets_ = 0;
        reached_ = 0;
        wanted_ = false;
        continue;
      }
      if (take(token, text, lexer)) break;
      if (grammar_.depth() > depth) {
        const bool node = token.kind == TokenKind::open_bracket;
        open_.push_back({wanted_, node});
        if (node) ++brackets_;
        if (node && wanted_) ++reached_;
        if (node) wanted_ = false; // a list's members are values of the same predicate
      } else if (grammar_.depth() < depth && !open_.empty()) {
        wanted_ = open_.back().wanted;
        if (open_.back().node) --brackets_;
        if (open_.back().node && open_.back().wanted) --reached_;
        open_.pop_back();
      }
    }
    return match_.best();
  }

private:
  struct Open {
    bool wanted = false; // whether the predicate outside was the one asked for
    bool node = false;
  };

  std::string_view text_of(const Token& token) const { return bytes_.substr(token.begin, token.end - token.begin); }

  bool take(const Token& token, std::string_view text, const TurtleLexer& lexer) {
    switch (grammar_.role()) {
    case TurtleGrammar::Role::predicate:
      wanted_ = text == "a" ? predicate_ == rdf_type : is_iri(token, text, predicate_);
      return wanted_ && value_.empty() && offer(token, lexer, false);
    case TurtleGrammar::Role::object:
      if (wanted_ && nodes_ != nullptr) take_node(token, text);
      return (inside_ ? reached_ > 0 || predicate_.empty() : wanted_) && is_value(token, text) &&
             offer(token, lexer, true);
    case TurtleGrammar::Role::member:
      return (wanted_ || members_) && is_value(token, text) && offer(token, lexer, true);
    default: return false;
    }
  }

  void take_node(const Token& token, std::string_view text) {
    if (token.kind == TokenKind::blank) nodes_->emplace_back(text);
    if (auto iri = names_.iri(bytes_, token)) nodes_->push_back(std::move(*iri));
  }

  bool offer(const Token& token, TurtleLexer ahead, bool exact) {
    Found found{{token.begin, token.end}, {}};
    if (token.kind == TokenKind::string) {
      const Token suffix = ahead.next();
      if (suffix.kind == TokenKind::at_word && suffix.begin == token.end) found.tag = {suffix.begin + 1, suffix.end};
    }
    return match_.offer(found, bytes_.substr(found.tag.begin, found.tag.end - found.tag.begin), brackets_ > 0, exact);
  }

  bool is_iri(const Token& token, std::string_view text, std::string_view iri) const {
    if (token.kind == TokenKind::name && text.find('\\') == std::string_view::npos &&
        !iri.ends_with(text.substr(text.find(':') + 1)))
      return false;
    return names_.iri(bytes_, token) == iri;
  }

  bool is_value(const Token& token, std::string_view text) const {
    // An empty value asks for the predicate; an empty text is the better answer.
    if (value_.empty() && (first_ || token.kind != TokenKind::string)) return false;
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
  bool first_ = true;
  bool inside_ = false;
  std::vector<std::string>* nodes_ = nullptr;
  bool members_ = false; // asked for rdf:first: every member of every list
  BestMatch match_;
  TurtleGrammar grammar_;
  std::vector<Open> open_;
  std::size_t brackets_ = 0;
  std::size_t reached_ = 0; // of them, those that the predicate asked for leads to
  bool wanted_ = false;
};

} // namespace

std::optional<Found> find_in_turtle(std::string_view bytes, const TurtleNames& names, Origin block,
                                    const Wanted& wanted) {
  return TurtleSearch(bytes, names, wanted).run(block);
}

} // namespace samklang::rdf
