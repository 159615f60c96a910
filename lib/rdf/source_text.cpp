// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/source_text.h>

#include "rdf/guards.h"
#include "rdf/iri.h"
#include "rdf/source_index.h"
#include "rdf/vocabulary.h"

#include <algorithm>
#include <cstring>

namespace samklang::rdf {

struct SourceText::State {
  SourceIndex index;
};

namespace {

constexpr std::string_view white = " \t\r\n";
constexpr std::string_view rdf_resource = "http://www.w3.org/1999/02/22-rdf-syntax-ns#resource";

std::string_view trimmed(std::string_view text) noexcept {
  const auto begin = text.find_first_not_of(white);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(white) + 1 - begin);
}

TextEdit change(const SourceIndex& index, Origin range, std::string replacement) {
  return {index.name, range, std::move(replacement)};
}

// Only what differs is replaced, so that escapes elsewhere in the literal stay as they are.
std::optional<TextEdit> replace_text(const SourceIndex& index, const Finding& finding) {
  const auto spot = index.find(finding);
  if (!spot || !spot->is_value) return std::nullopt;
  const WrittenLiteral literal(index, spot->token);
  if (!literal.value() || *literal.value() != finding.value) return std::nullopt;
  const std::string_view before = finding.value;
  const std::string_view after = finding.fix.text;
  const auto same = static_cast<std::size_t>(
      std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first - before.begin());
  const std::size_t most = std::min(before.size(), after.size()) - same;
  std::size_t tail = 0;
  while (tail < most && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  // Whole characters: origin() widens, so the replacement has to follow.
  std::size_t begin = same;
  std::size_t end = before.size() - tail;
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  while (begin > 0 &&
         ((begin < before.size() && continues(before[begin])) || (begin < after.size() && continues(after[begin]))))
    --begin;
  while (end < before.size() && continues(before[end])) ++end;
  const std::size_t after_end = after.size() - (before.size() - end);
  if (begin > after_end) return std::nullopt;
  return change(index, literal.origin(begin, end), literal.escaped(after.substr(begin, after_end - begin)));
}

std::optional<TextEdit> replace_tag(const SourceIndex& index, const Finding& finding) {
  const auto spot = index.find(finding);
  if (!spot || !spot->is_value || spot->tag.empty()) return std::nullopt;
  if (!same_tag(index.slice(spot->tag), finding.tag)) return std::nullopt;
  const bool is_tag =
      !finding.fix.text.empty() && std::all_of(finding.fix.text.begin(), finding.fix.text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
      });
  return is_tag ? std::optional(change(index, spot->tag, finding.fix.text)) : std::nullopt;
}

// With a prefix where the rest is a plain name.
std::string turtle_iri(const SourceIndex& index, const std::string& iri, std::uint64_t at) {
  std::string best;
  index.names->each_prefix([&](const std::string& prefix, const std::string& space) {
    if (space.empty() || !iri.starts_with(space) || iri.size() == space.size()) return;
    const std::string_view rest = std::string_view(iri).substr(space.size());
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    const bool plain = letter(rest.front()) && std::all_of(rest.begin(), rest.end(), [&](char c) {
                         return letter(c) || (c >= '0' && c <= '9') || c == '-';
                       });
    const std::string* in_force = index.names->find(prefix, at);
    if (!plain || in_force == nullptr || *in_force != space) return;
    std::string name = prefix + ':' + std::string(rest);
    if (best.empty() || name.size() < best.size()) best = std::move(name);
  });
  return best.empty() ? '<' + iri + '>' : best;
}

// The white space before the last line of a block that has some, for the new line to stand under it.
std::string indentation(std::string_view block) {
  for (std::size_t at = block.rfind('\n'); at != std::string_view::npos;
       at = at == 0 ? at : block.rfind('\n', at - 1)) {
    const std::string_view line = block.substr(at + 1);
    const auto text = line.find_first_not_of(" \t");
    if (text != std::string_view::npos && text > 0 && line[text] != '.' && line[text] != '\n')
      return std::string(line.substr(0, text));
    if (at == 0) break;
  }
  return "  ";
}

// The name of a term in RDF/XML by a prefix that the document uses in this block; empty where it uses none.
std::string xml_name(const XmlHead& head, const std::vector<std::string>& prefixes, std::string_view iri,
                     bool attribute) {
  const std::string local(iri.substr(std::min(iri.find_last_of("#/"), iri.size() - 1) + 1));
  for (std::string name : prefixes) {
    name.append(":").append(local);
    if (head.context.expand(name, attribute) == iri) return name;
  }
  return {};
}

// A property element behind the last thing that stands in the node element.
std::optional<TextEdit> add_element(const SourceIndex& index, const Fix& fix, Origin block,
                                    const std::string& line_break) {
  std::vector<std::string> prefixes;
  std::size_t closing = 0; // where the end tag begins
  XmlScanner scanner(index.bytes.substr(0, block.end), block.begin);
  XmlEvent event;
  for (scanner.next(event); event.kind != XmlEvent::Kind::finished; scanner.next(event)) {
    if (event.kind == XmlEvent::Kind::end) closing = event.begin;
    if (event.kind != XmlEvent::Kind::start) continue;
    const auto note = [&](std::string_view name) {
      const auto colon = name.find(':');
      if (colon != std::string_view::npos) prefixes.emplace_back(name.substr(0, colon));
    };
    note(event.name);
    for (const XmlAttribute& attribute : event.attributes) note(attribute.name);
  }
  const std::string name = xml_name(*index.head, prefixes, fix.predicate, false);
  const std::string resource = xml_name(*index.head, prefixes, rdf_resource, true);
  if (closing <= block.begin || name.empty() || resource.empty()) return std::nullopt;
  const std::string_view inside = index.slice({block.begin, closing});
  const std::uint64_t end = block.begin + inside.find_last_not_of(white) + 1;
  std::string target;
  for (const char c : fix.text) target += c == '&' ? std::string("&amp;") : std::string(1, c);
  return change(index, {end, end},
                line_break + indentation(index.slice({block.begin, end})) + '<' + name + ' ' + resource + "=\"" +
                    target + "\"/>");
}

std::optional<TextEdit> add_statement(const SourceIndex& index, const Fix& fix) {
  if ((!index.names && !index.head) || !is_safe_iri(fix.subject) || !is_safe_iri(fix.predicate) ||
      !is_safe_iri(fix.text))
    return std::nullopt;
  const std::uint32_t block = index.block_of(fix.subject);
  if (block == SourceIndex::no_block) return std::nullopt;
  const Origin origin = index.blocks[block].origin;
  const std::string line_break = index.bytes.substr(0, index.bytes.find('\n')).ends_with('\r') ? "\r\n" : "\n";
  if (index.head) return add_element(index, fix, origin, line_break);
  if (index.format == Format::ntriples)
    return change(index, {origin.end, origin.end},
                  line_break + '<' + fix.subject + "> <" + fix.predicate + "> <" + fix.text + "> .");
  // Before the dot; after what stands before it, comments left where they are.
  TurtleLexer lexer(index.bytes.substr(0, origin.end), origin.begin);
  Token last;
  Token before;
  for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
    before = last;
    last = token;
  }
  if (last.kind != TokenKind::dot || before.kind == TokenKind::end) return std::nullopt;
  const bool open = before.kind == TokenKind::semicolon;
  const std::string statement =
      turtle_iri(index, fix.predicate, origin.begin) + ' ' + turtle_iri(index, fix.text, origin.begin);
  return change(index, {before.end, before.end},
                (open ? "" : " ;") + line_break + indentation(index.slice({origin.begin, before.end})) + statement +
                    (open ? " ;" : ""));
}

} // namespace

SourceText::SourceText(std::string name, std::string_view bytes, Format format, std::string base_iri)
    : state_(std::make_unique<State>()) {
  if (format == Format::unknown) format = format_from_path(name);
  if (format == Format::unknown) format = format_from_content(bytes);
  SourceIndex& index = state_->index;
  index.name = std::move(name);
  index.bytes = bytes;
  index.base_iri = std::move(base_iri);
  index.format = format;
  index.build();
}

SourceText::~SourceText() = default;
SourceText::SourceText(SourceText&&) noexcept = default;
SourceText& SourceText::operator=(SourceText&&) noexcept = default;

const std::string& SourceText::name() const noexcept { return state_->index.name; }
std::string_view SourceText::bytes() const noexcept { return state_->index.bytes; }
Format SourceText::format() const noexcept { return state_->index.format; }
const std::string& SourceText::base_iri() const noexcept { return state_->index.base_iri; }

void SourceText::place(Finding& finding) const {
  const SourceIndex& index = state_->index;
  if (finding.place.line != 0) return;
  const auto spot = index.find(finding);
  if (!spot) return;
  Origin where = spot->token;
  if (spot->is_value && finding.begin < finding.end) {
    const WrittenLiteral literal(index, spot->token);
    if (literal.value() && *literal.value() == finding.value) where = literal.origin(finding.begin, finding.end);
  }
  finding.place = {.source = index.name,
                   .line = static_cast<std::uint32_t>(index.line_of(where.begin) + 1),
                   .column = index.column_of(where.begin),
                   .byte = where.begin};
  finding.end_line = static_cast<std::uint32_t>(index.line_of(where.end) + 1);
  finding.end_column = index.column_of(where.end);
}

std::optional<TextEdit> SourceText::edit(const Finding& finding) const {
  const SourceIndex& index = state_->index;
  if (!index.names && !index.head) return std::nullopt;
  switch (finding.fix.kind) {
  case Fix::Kind::none: break;
  case Fix::Kind::replace_text: return replace_text(index, finding);
  case Fix::Kind::replace_tag: return replace_tag(index, finding);
  case Fix::Kind::add_statement: return add_statement(index, finding.fix);
  }
  return std::nullopt;
}

std::string_view SourceText::line(std::uint32_t number) const noexcept {
  const SourceIndex& index = state_->index;
  if (number == 0 || number > index.lines.size()) return {};
  const std::uint64_t begin = index.lines[number - 1];
  const std::uint64_t end = number < index.lines.size() ? index.lines[number] - 1 : index.bytes.size();
  auto out = index.slice({begin, end});
  if (out.ends_with('\r')) out.remove_suffix(1);
  if (number == 1 && out.starts_with(byte_order_mark)) out.remove_prefix(byte_order_mark.size());
  return out;
}

std::vector<SourceComment> SourceText::comments(std::string_view word) const {
  const SourceIndex& index = state_->index;
  std::vector<SourceComment> out;
  const auto take = [&](std::size_t begin, std::size_t end, std::size_t next, std::string_view text) {
    if (text.find(word) == std::string_view::npos) return;
    SourceComment comment{.text = trimmed(text)};
    const std::size_t line = index.line_of(begin);
    comment.line = static_cast<std::uint32_t>(line + 1);
    comment.alone = trimmed(index.slice({index.lines[line], begin})).empty();
    const auto block = std::lower_bound(index.blocks.begin(), index.blocks.end(), end,
                                        [](const auto& b, std::size_t at) { return b.origin.begin < at; });
    if (comment.alone && block != index.blocks.end() && block->origin.begin == next)
      comment.block = static_cast<std::uint32_t>(index.line_of(block->origin.end) + 1);
    out.push_back(comment);
  };
  // memmem and not find(), which stops at every first letter of the word.
  if (index.bytes.empty() || ::memmem(index.bytes.data(), index.bytes.size(), word.data(), word.size()) == nullptr)
    return out;
  if (index.names) {
    TurtleLexer lexer(index.bytes);
    std::size_t at = 0;
    for (Token token = lexer.next();; token = lexer.next()) {
      for (std::size_t mark = index.bytes.find('#', at); mark < token.begin; mark = index.bytes.find('#', at)) {
        at = std::min(index.bytes.find_first_of("\r\n", mark), index.bytes.size());
        take(mark, at, token.begin, index.bytes.substr(mark + 1, at - mark - 1));
      }
      if (token.kind == TokenKind::end) break;
      at = token.end;
    }
  } else if (index.head) {
    for (std::size_t mark = index.bytes.find("<!--"); mark != std::string_view::npos;
         mark = index.bytes.find("<!--", mark + 4)) {
      const std::size_t end = index.bytes.find("-->", mark);
      if (end == std::string_view::npos) break;
      std::size_t next = end + 3;
      while (next < index.bytes.size() && white.find(index.bytes[next]) != std::string_view::npos) ++next;
      while (index.bytes.substr(next).starts_with("<!--")) {
        next = std::min(index.bytes.find("-->", next), index.bytes.size() - 3) + 3;
        while (next < index.bytes.size() && white.find(index.bytes[next]) != std::string_view::npos) ++next;
      }
      take(mark, end + 3, next, index.bytes.substr(mark + 4, end - mark - 4));
    }
  }
  return out;
}

} // namespace samklang::rdf
