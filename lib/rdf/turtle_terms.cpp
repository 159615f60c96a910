// SPDX-License-Identifier: Apache-2.0
#include "rdf/turtle_terms.h"

#include "rdf/iri.h"

#include <algorithm>
#include <charconv>

namespace samklang::rdf {
namespace {

void append_utf8(std::string& out, std::uint32_t c) {
  const auto put = [&](std::uint32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::string unescape(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto backslash = text.find('\\');
    out += text.substr(0, backslash);
    if (backslash == std::string_view::npos) break;
    text.remove_prefix(backslash);
    const char kind = text.size() > 1 ? text[1] : '\0';
    if (kind == 'u' || kind == 'U') {
      const std::size_t digits = kind == 'u' ? 4 : 8;
      std::uint32_t value = 0;
      const char* const end = text.data() + std::min(text.size(), 2 + digits);
      const auto read = std::from_chars(text.data() + 2, end, value, 16);
      if (read.ptr == text.data() + 2 + digits && value <= 0x10FFFF) {
        append_utf8(out, value);
        text.remove_prefix(2 + digits);
        continue;
      }
    }
    constexpr std::string_view letters = R"(tbnrf"'\)";
    constexpr std::string_view meanings = "\t\b\n\r\f\"'\\";
    if (const auto at = letters.find(kind); kind != '\0' && at != std::string_view::npos) {
      out += meanings[at];
      text.remove_prefix(2);
    } else {
      out += '\\';
      text.remove_prefix(1);
    }
  }
  return out;
}

std::string_view text_of(std::string_view bytes, const Token& token) noexcept {
  return bytes.substr(token.begin, token.end - token.begin);
}

} // namespace

std::string decode_string(std::string_view token) {
  const bool is_long = token.size() >= 6 && (token.starts_with(R"(""")") || token.starts_with("'''"));
  const std::size_t quotes = is_long ? 3 : 1;
  if (token.size() < 2 * quotes) return {};
  return unescape(token.substr(quotes, token.size() - 2 * quotes));
}

std::string decode_iri(std::string_view token) {
  if (token.starts_with('<')) token.remove_prefix(1);
  if (token.ends_with('>')) token.remove_suffix(1);
  return unescape(token);
}

void TurtleNames::apply(std::string_view bytes, const TurtleStatement& directive) {
  if (directive.kind == StatementKind::triples || directive.fault || directive.iri.kind != TokenKind::iri) return;
  Since since{directive.end, resolve_iri(base_.back().iri, decode_iri(text_of(bytes, directive.iri)))};
  if (directive.kind == StatementKind::base) {
    base_.push_back(std::move(since));
    return;
  }
  auto prefix = text_of(bytes, directive.prefix);
  if (prefix.ends_with(':')) prefix.remove_suffix(1);
  prefixes_[std::string(prefix)].push_back(std::move(since));
}

std::optional<std::string> TurtleNames::iri(std::string_view bytes, const Token& token) const {
  const auto text = text_of(bytes, token);
  if (token.kind == TokenKind::iri) return resolve_iri(base(token.begin), decode_iri(text));
  if (token.kind != TokenKind::name) return {};
  const auto colon = text.find(':');
  const std::string* space = find(text.substr(0, colon), token.begin);
  if (space == nullptr) return {};
  std::string out = *space;
  for (std::size_t i = colon + 1; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) ++i;
    out += text[i];
  }
  return out;
}

const std::string* TurtleNames::find(std::string_view prefix, std::size_t at) const {
  const auto entry = prefixes_.find(prefix);
  if (entry == prefixes_.end()) return nullptr;
  const History& history = entry->second;
  const auto later =
      std::upper_bound(history.begin(), history.end(), at, [](std::size_t a, const Since& s) { return a < s.at; });
  return later == history.begin() ? nullptr : &std::prev(later)->iri;
}

const std::string& TurtleNames::base(std::size_t at) const {
  const auto later =
      std::upper_bound(base_.begin(), base_.end(), at, [](std::size_t a, const Since& s) { return a < s.at; });
  return std::prev(later)->iri; // the first holds from 0
}

} // namespace samklang::rdf
