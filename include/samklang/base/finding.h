// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_BASE_FINDING_H
#define SAMKLANG_BASE_FINDING_H

#include <samklang/base/diagnostic.h>
#include <samklang/base/place.h>

#include <cstdint>
#include <string>
#include <vector>

namespace samklang {

/// A change of an input's bytes: `replacement` goes where `range` is.
struct TextEdit {
  std::string source; ///< the input's name
  Origin range;
  std::string replacement;
};

/// A repair that cannot change what a record means, told in terms of statements; where it goes in the text is found
/// when it is wanted.
struct Fix {
  enum class Kind : std::uint8_t {
    none,
    replace_text,  ///< the finding's value becomes `text`
    replace_tag,   ///< its language tag becomes `text`
    add_statement, ///< `subject` `predicate` `text` (all IRIs) is added
  };
  Kind kind = Kind::none;
  std::string text;
  std::string subject;   ///< add_statement: IRI
  std::string predicate; ///< add_statement: IRI
};

/// Another thing that a finding speaks of.
struct RelatedThing {
  std::string uri;
  std::string label;  ///< its term, or what to call it; may be empty
  std::string agency; ///< who answers for it; may be empty
  std::string text;   ///< of it, what matters here (a definition); may be empty
};

/// A rule broken. Not an error (the call went well) and not a diagnostic (odd data met on the way).
struct Finding {
  std::string rule;    ///< id: "D305"; "house/" and a name for an agency's own
  std::string variant; ///< which of the rule's messages; empty for its only or first one
  Severity severity = Severity::warning;
  std::string subject;     ///< IRI of the concept or collection; empty where a file is meant
  std::string label;       ///< its term; may be empty
  std::string source;      ///< name of the input where it stands; may be empty
  std::string node;        ///< what the statement is about where not the subject: an IRI, or "_:" and a label
  std::string predicate;   ///< IRI of the statement that is wrong, or of the one that is missing; may be empty
  std::string value;       ///< the statement's IRI or text as written; empty for none
  std::string tag;         ///< its language tag as written; may be empty
  std::uint32_t begin = 0; ///< the part of `value` that is meant, in bytes; begin == end: all of it
  std::uint32_t end = 0;
  std::vector<std::string> arguments; ///< for the message's {0}, {1} ...
  std::vector<RelatedThing> related;
  /// A row for a decision register that settles what the finding asks: a line of SSSOM TSV with the columns of a
  /// register that `samklang decide` begins, the engine's proposal in it; empty where there is nothing to decide.
  std::string decision_row;
  Fix fix;
  /// What a rule of an agency's own says, which no table of the program has: message in nb, nn and en, advice in nb, nn
  /// and en, address of its page. Empty for the rules of the catalogue.
  std::vector<std::string> own_words;
  /// About a record that was to be judged. Findings about others (of another agency, or not changed) are comments, and
  /// count for nothing.
  bool counts = true;
  /// Of rule, subject, predicate and normalised value, 32 hexadecimal digits: the same after reordering and writing
  /// anew.
  std::string fingerprint;
  Place place;                  ///< where it begins; unknown until it is looked for
  std::uint32_t end_line = 0;   ///< from 1; 0 is unknown
  std::uint32_t end_column = 0; ///< from 1, the character after the last; 0 is unknown
};

} // namespace samklang

#endif
