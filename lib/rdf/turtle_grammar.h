// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_TURTLE_GRAMMAR_H
#define SAMKLANG_RDF_TURTLE_GRAMMAR_H

#include "rdf/turtle_token.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace samklang::rdf {

/// What Turtle's grammar allows at one point of a statement.
enum class Expected : std::uint8_t {
  subject,       ///< or a directive
  verb,          ///< a predicate
  verb_or_close, ///< a predicate, or `]`
  verb_or_end,   ///< a predicate, or what ends the list of predicates
  object,
  separator,        ///< after an object: `;` `,` `.` or `]`
  member_or_close,  ///< inside `( )`
  datatype,         ///< after `^^`
  directive_prefix, ///< `skos:`
  directive_iri,
  directive_dot
};

enum class StatementKind : std::uint8_t { triples, prefix, base };

/// Follows one Turtle statement token by token and says when it ends and what cannot stand where it stands.
/// It knows the grammar of Turtle 1.1 and nothing of what is inside a token.
class TurtleGrammar {
public:
  enum class Verdict : std::uint8_t { more, complete, wrong };

  /// Ready for a new statement.
  void reset() noexcept;

  /// Takes the next token. After `complete` or `wrong` call reset(). TokenKind::end is always wrong.
  Verdict feed(const Token& token, std::string_view text);

  Expected expected() const noexcept { return expected_; }
  StatementKind kind() const noexcept { return kind_; }
  std::size_t depth() const noexcept { return open_.size(); } ///< of open brackets

  /// Where the innermost open bracket stands; only with depth() > 0.
  std::size_t open_at() const noexcept { return open_.back().at; }

  /// What the token just taken was, where feed() did not answer `wrong`.
  enum class Role : std::uint8_t { punctuation, subject, predicate, object, member, literal_suffix, directive };
  Role role() const noexcept { return role_; }

private:
  struct Bracket {
    bool list = false;
    bool is_subject = false;
    std::size_t at = 0;
  };

  Verdict feed_directive(const Token& token, std::string_view text);
  Verdict feed_subject(const Token& token, std::string_view text);
  bool take_value(const Token& token, std::string_view text, Role role);
  Verdict close(bool list);
  Verdict more(Role role) noexcept {
    role_ = role;
    return Verdict::more;
  }

  std::vector<Bracket> open_;
  Expected expected_ = Expected::subject;
  StatementKind kind_ = StatementKind::triples;
  Role role_ = Role::punctuation;
  bool suffix_allowed_ = false; // right after a string: `@nb` or `^^`
  bool sparql_form_ = false;    // PREFIX and BASE end without a dot
};

/// True for `PREFIX` and `BASE` in any case.
bool is_sparql_directive(std::string_view word) noexcept;

} // namespace samklang::rdf

#endif
