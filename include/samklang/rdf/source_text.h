// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_SOURCE_TEXT_H
#define SAMKLANG_RDF_SOURCE_TEXT_H

#include <samklang/base/finding.h>
#include <samklang/base/result.h>
#include <samklang/rdf/format.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::rdf {

/// A comment of a document.
struct SourceComment {
  std::string_view text;   ///< without `#` or `<!--` and `-->`, and without white space at its ends
  std::uint32_t line = 0;  ///< from 1, where it begins
  std::uint32_t block = 0; ///< last line of the subject block that begins on the next line; 0 where none does
  bool alone = false;      ///< nothing but white space stands before it on its line
};

/// The text of one input, with an index of what stands where in it: it finds the places of findings, and what bytes
/// would repair them. Turtle, N-Triples and RDF/XML; of other syntaxes it knows the lines only. Immutable: safe for
/// concurrent asking.
class SourceText {
public:
  /// `bytes` are borrowed. `format` unknown: by name, then by looking, as parse() does. Linear in the bytes.
  SourceText(std::string name, std::string_view bytes, Format format, std::string base_iri);
  ~SourceText();
  SourceText(const SourceText&) = delete;
  SourceText& operator=(const SourceText&) = delete;
  SourceText(SourceText&&) noexcept;
  SourceText& operator=(SourceText&&) noexcept;

  const std::string& name() const noexcept;
  std::string_view bytes() const noexcept;
  Format format() const noexcept;
  const std::string& base_iri() const noexcept;

  /// Fills `place`, `end_line` and `end_column` of a finding that stands in this input: where its value stands (the
  /// part of it that is meant), else its predicate, else the subject. It looks where the subject is described, and
  /// inside the blank nodes there for a finding about such a node. Left alone where the subject does not occur, and
  /// where the place is known already. Linear in what is said of the subject.
  void place(Finding& finding) const;

  /// The change of this text that makes the finding's fix; nothing where it has none, or where it cannot be made here
  /// without touching more than is meant. Cost as place().
  std::optional<TextEdit> edit(const Finding& finding) const;

  /// Line `number` (from 1) without its line break; empty where there is none. Constant.
  std::string_view line(std::uint32_t number) const noexcept;

  /// The comments that hold `word`, in their order. Linear in the bytes where the word occurs, else a search for it.
  std::vector<SourceComment> comments(std::string_view word) const;

private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A text with some of its findings repaired.
struct Repair {
  std::string bytes;
  std::vector<TextEdit> edits;       ///< what was changed, in the order it stands
  std::vector<std::size_t> repaired; ///< which findings, ascending
};

/// Makes the fixes of findings in a text: every other byte stays. Where two would touch the same bytes the first is
/// made. The result is read again, and nothing but what the fixes mean may have changed.
/// Errors: syntax (the text has syntax errors and is left alone); internal (the check failed).
Result<Repair> repair(const SourceText& text, std::span<const Finding> findings);

} // namespace samklang::rdf

#endif
