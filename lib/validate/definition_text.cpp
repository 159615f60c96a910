// SPDX-License-Identifier: Apache-2.0
// D311, D316, D321: how the text of a definition is set: sentences, white space, markup, marks.
#include "validate/ascii.h"
#include "validate/check.h"
#include "validate/read_words.h"
#include "validate/text_rules.h"
#include "validate/written_text.h"

#include <samklang/text/tokens.h>

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>

namespace samklang::validate {
namespace {

struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::optional<Piece> find(const re2::RE2& pattern, std::string_view text) {
  re2::StringPiece found;
  if (!pattern.Match({text.data(), text.size()}, 0, text.size(), re2::RE2::UNANCHORED, &found, 1)) return std::nullopt;
  const auto begin = static_cast<std::size_t>(found.data() - text.data());
  return Piece{begin, begin + found.size()};
}

struct Fault {
  Piece where;
  std::string_view variant;
};

/// Faults that are each a message of its own, the gravest first.
std::optional<Fault> set_badly(std::string_view text) {
  static const re2::RE2 markup(
      R"(</?[A-Za-z][^<>\n]{0,80}>|&(?:nbsp|amp|lt|gt|quot|#\d+);|\[\[|\]\]|\{\{|\}\}|'''|\[[^\]\n]*\]\([^)\n]*\)|\*\*\pL|(?m)^==+ )");
  static const re2::RE2 address(R"((?i)\b(?:https?://|www\.)[^\s<>"]+)");
  static const re2::RE2 space("[\\s\\x{A0}]{2,}|^[\\s\\x{A0}]+|[\\s\\x{A0}]+$|[\\t\\v\\f]");
  if (first_of<'<', '&', '[', '{', '\'', '*', '='>(text) != std::string_view::npos)
    if (const auto where = find(markup, text)) return Fault{*where, "markup"};
  if (text.find("://") != std::string_view::npos || text.find("www.") != std::string_view::npos)
    if (const auto where = find(address, text)) return Fault{*where, "address"};
  const std::size_t line = first_of<'\r', '\n'>(text);
  const bool inside = line != std::string_view::npos && line > 0 &&
                      text.find_first_not_of(" \t\r\n", line) != std::string_view::npos &&
                      text.find_first_not_of(" \t\r\n") < line;
  if (inside) return Fault{{line, line + 1}, "line-break"};
  if (const auto where = find(space, text)) return Fault{*where, ""};
  return std::nullopt;
}

} // namespace

void several_sentences(const Context& context, skos::ConceptIndex index, Findings& findings) {
  for (const skos::Definition& one : context.catalogue[index].definitions()) {
    const text::PlainText plain(context.text(one.text));
    const std::size_t second = second_sentence(plain.view());
    if (second >= plain.view().size()) continue;
    Finding* found = findings.add(RuleId::D311, index, one.text, one.language, one.provenance);
    if (found == nullptr) continue;
    point_at(*found, plain, second, plain.view().size());
    constexpr std::size_t excerpt = 60;
    found->arguments = {printable_excerpt(plain.view().substr(second), excerpt)};
  }
}

void stray_marks(const Context& context, skos::ConceptIndex index, Findings& findings) {
  for (const skos::Definition& one : context.catalogue[index].definitions()) {
    const skos::StatementRow* written = statement_of(context, index, context.text(one.text), one.language);
    const std::string_view text = context.text(written != nullptr ? written->value : one.text);
    const auto fault = set_badly(text);
    if (!fault) continue;
    const Said said(RuleId::D316, fault->variant);
    Finding* found = written != nullptr ? findings.add(said, index, *written)
                                        : findings.add(said, index, one.text, one.language, one.provenance);
    if (found == nullptr) continue;
    found->arguments = {printable_excerpt(text.substr(fault->where.begin, fault->where.end - fault->where.begin))};
    found->begin = static_cast<std::uint32_t>(fault->where.begin);
    found->end = static_cast<std::uint32_t>(fault->where.end);
    if (fault->variant.empty()) found->fix = {Fix::Kind::replace_text, tidy_space(text), {}, {}};
  }
}

} // namespace samklang::validate
