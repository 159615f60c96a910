// SPDX-License-Identifier: Apache-2.0
#include "rdf/source_index.h"

#include <fmt/format.h>

#include <algorithm>

namespace samklang::rdf {
namespace {

bool continues(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t escape_length(std::string_view text) noexcept {
  const char kind = text.size() > 1 ? text[1] : '\0';
  return std::min<std::size_t>(text.size(), kind == 'u' ? 6 : kind == 'U' ? 10 : 2);
}

} // namespace

WrittenLiteral::WrittenLiteral(const SourceIndex& index, Origin token) {
  const std::string_view text = index.slice(token);
  inside_ = token;
  if (index.names) {
    if (text.starts_with('"') || text.starts_with('\'')) read_turtle(text);
  } else if (index.head) {
    const char before = token.begin > 0 ? index.bytes[token.begin - 1] : '\0';
    attribute_ = before == '"' || before == '\'';
    if (attribute_) quote_ = before;
    if (text.find('<') == std::string_view::npos) read_xml(index, text);
  }
}

void WrittenLiteral::read_turtle(std::string_view token) {
  quote_ = token.front();
  long_ = token.size() >= 6 && token[1] == quote_ && token[2] == quote_;
  const std::size_t quotes = long_ ? 3 : 1;
  if (token.size() < 2 * quotes) return;
  const std::string_view raw = token.substr(quotes, token.size() - 2 * quotes);
  inside_ = {inside_.begin + quotes, inside_.end - quotes};
  std::string value;
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t next = std::min(raw.find('\\', at), raw.size());
    value += raw.substr(at, next - at);
    at = next;
    if (at == raw.size()) break;
    const std::string_view unit = raw.substr(at, escape_length(raw.substr(at)));
    const std::string meant = decode_string('"' + std::string(unit) + '"');
    units_.push_back({value.size(), meant.size(), at, unit.size()});
    value += meant;
    at += unit.size();
  }
  value_ = std::move(value);
}

void WrittenLiteral::read_xml(const SourceIndex& index, std::string_view text) {
  std::string value;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find_first_of("&\r", at), text.size());
    value += attribute_ ? decode_xml(text.substr(at, next - at), index.head->entities, true)
                        : std::string(text.substr(at, next - at));
    at = next;
    if (at == text.size()) break;
    std::size_t length = 1;
    if (text[at] == '&') {
      const std::size_t end = text.find(';', at);
      if (end != std::string_view::npos) length = end + 1 - at;
    } else if (at + 1 < text.size() && text[at + 1] == '\n') {
      length = 2;
    }
    const std::string meant = decode_xml(text.substr(at, length), index.head->entities, attribute_);
    units_.push_back({value.size(), meant.size(), at, length});
    value += meant;
    at += length;
  }
  value_ = std::move(value);
}

Origin WrittenLiteral::origin(std::size_t begin, std::size_t end) const noexcept {
  if (!value_) return inside_;
  end = std::min(end, value_->size());
  begin = std::min(begin, end);
  while (begin > 0 && begin < value_->size() && continues((*value_)[begin])) --begin;
  while (end < value_->size() && continues((*value_)[end])) ++end;
  // The last unit that begins at or before the place.
  const auto written = [&](std::size_t at, bool is_end) -> std::size_t {
    auto unit =
        std::upper_bound(units_.begin(), units_.end(), at, [](std::size_t a, const Unit& u) { return a < u.value; });
    if (unit == units_.begin()) return at;
    --unit;
    if (at == unit->value && (is_end || unit->value_length > 0)) return unit->written;
    if (at < unit->value + unit->value_length) return is_end ? unit->written + unit->written_length : unit->written;
    return unit->written + unit->written_length + (at - unit->value - unit->value_length);
  };
  return {inside_.begin + written(begin, false), inside_.begin + written(end, true)};
}

std::string WrittenLiteral::escaped(std::string_view text) const {
  std::string out;
  const bool xml = quote_ == 0 || attribute_;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (xml) {
      switch (c) {
      case '&': out += "&amp;"; continue;
      case '<': out += "&lt;"; continue;
      case '>': out += "&gt;"; continue;
      default: break;
      }
      if ((attribute_ && (c == quote_ || c == '\n' || c == '\t')) || c == '\r') {
        out += fmt::format("&#{};", static_cast<unsigned>(byte));
        continue;
      }
    } else if (c == '\\' || c == quote_) {
      out += '\\';
    } else if (!long_ && (c == '\n' || c == '\r')) {
      out += c == '\n' ? "\\n" : "\\r";
      continue;
    } else if (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') {
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(byte));
      continue;
    }
    out += c;
  }
  return out;
}

} // namespace samklang::rdf
