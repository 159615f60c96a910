// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/plain_text.h>

#include "text/fold.h"
#include "text/tables/markup.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <optional>

namespace samklang::text {

namespace {

constexpr std::size_t longest_tag = 2000; // a link's address may be long; beyond this a < is only a sign
constexpr std::size_t longest_reference = 10;

bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_space(char c) noexcept { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// What replaces a piece of markup of so many bytes; 0 bytes: no markup stands here.
struct Found {
  std::size_t length = 0;
  std::string text;
};

Found tag_at(std::string_view text) {
  std::size_t at = 1;
  const bool closing = at < text.size() && text[at] == '/';
  if (closing) ++at;
  if (text.starts_with("<!--")) {
    const std::size_t end = text.substr(0, longest_tag).find("-->");
    return end == std::string_view::npos ? Found{} : Found{end + 3, {}};
  }
  std::string name;
  while (at < text.size() && name.size() < 12 &&
         (is_letter(text[at]) || (text[at] >= '0' && text[at] <= '9') || text[at] == ':'))
    name.push_back(lower_ascii(text[at++]));
  const auto* row = std::find_if(std::begin(tables::elements), std::end(tables::elements),
                                 [&](const tables::ElementsRow& one) { return one.name == name; });
  if (row == std::end(tables::elements) || at >= text.size()) return {};
  if (text[at] != '>' && text[at] != '/' && !is_space(text[at])) return {};
  const std::size_t end = text.substr(0, longest_tag).find('>', at);
  if (end == std::string_view::npos) return {};
  // "a < b" has no name behind the sign; "<p 3" no end.
  if (row->breaks == "none") return {end + 1, {}};
  return {end + 1, row->breaks == "item" && !closing ? "\n• " : "\n"};
}

std::optional<std::string> numeric(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  std::uint32_t point = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), point, hex ? 16 : 10);
  if (digits.empty() || read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return std::nullopt;
  if (point < 0x20) return " ";
  if (utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(point)) == 0) return std::nullopt;
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), bytes.data());
  const std::string out(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
  return out == "\xC2\xA0" ? std::string(" ") : out;
}

Found reference_at(std::string_view text) {
  const std::size_t end = text.substr(0, longest_reference).find(';');
  if (end == std::string_view::npos || end < 3) return {};
  const std::string_view name = text.substr(1, end - 1);
  if (name[0] == '#') {
    auto character = numeric(name.substr(1));
    return character ? Found{end + 1, *std::move(character)} : Found{};
  }
  for (const tables::EntitiesRow& row : tables::entities)
    if (row.name == name) return {end + 1, std::string(row.text)};
  return {};
}

/// "https://example.org/x", "www.example.org": nothing of it is a word.
std::size_t address_at(std::string_view text) noexcept {
  bool found = false;
  for (const std::string_view head : {"https://", "http://", "ftp://", "www."}) found = found || text.starts_with(head);
  if (!found) return 0;
  std::size_t end = 0;
  while (end < text.size() && !is_space(text[end]) && text[end] != '<' && text[end] != '>' && text[end] != '"' &&
         text[end] != ')' && text[end] != ']')
    ++end;
  while (end > 0 && (text[end - 1] == '.' || text[end - 1] == ',' || text[end - 1] == ';')) --end;
  return end;
}

bool may_hold_markup(std::string_view text) noexcept {
  constexpr std::size_t none = std::string_view::npos;
  return text.find('<') != none || text.find('&') != none || text.find("://") != none || text.find("www.") != none;
}

} // namespace

PlainText::PlainText(std::string_view source) : source_(source) {
  if (!may_hold_markup(source)) return;
  strip();
  if (changed_) return;
  plain_.clear();
  begins_.clear();
  ends_.clear();
}

void PlainText::take(std::string_view bytes, std::size_t from, std::size_t to) {
  plain_ += bytes;
  begins_.resize(plain_.size(), static_cast<std::uint32_t>(from));
  ends_.resize(plain_.size(), static_cast<std::uint32_t>(to));
}

void PlainText::strip() {
  plain_.reserve(source_.size());
  for (std::size_t i = 0; i < source_.size();) {
    const std::string_view rest = source_.substr(i);
    Found found;
    if (rest[0] == '<')
      found = tag_at(rest);
    else if (rest[0] == '&')
      found = reference_at(rest);
    else if ((rest[0] == 'h' || rest[0] == 'f' || rest[0] == 'w') && (i == 0 || !is_letter(source_[i - 1])))
      found.length = address_at(rest);
    if (found.length == 0) {
      take(rest.substr(0, 1), i, i + 1);
      ++i;
      continue;
    }
    take(found.text, i, i + found.length);
    changed_ = true;
    i += found.length;
  }
}

std::uint32_t PlainText::begin_in_source(std::uint32_t place) const noexcept {
  if (!changed_) return place;
  return place < begins_.size() ? begins_[place] : static_cast<std::uint32_t>(source_.size());
}

std::uint32_t PlainText::end_in_source(std::uint32_t place) const noexcept {
  if (!changed_) return place;
  return place > 0 && place <= ends_.size() ? ends_[place - 1] : 0;
}

} // namespace samklang::text
