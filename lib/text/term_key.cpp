// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/utf8.h>
#include <samklang/text/plain_text.h>
#include <samklang/text/term_key.h>
#include <samklang/text/tokens.h>

#include "text/fold.h"

#include <utf8proc.h>

#include <array>

namespace samklang::text {

namespace {

constexpr std::array<std::string_view, 16> quotation_marks = {"\"", "'", "«", "»", "“", "”", "„", "‟",
                                                              "‘",  "’", "‚", "‹", "›", "`", "´", "″"};

std::size_t quote_at_begin(std::string_view text) noexcept {
  for (const std::string_view mark : quotation_marks)
    if (text.starts_with(mark)) return mark.size();
  return 0;
}

std::size_t quote_at_end(std::string_view text) noexcept {
  for (const std::string_view mark : quotation_marks)
    if (text.ends_with(mark)) return mark.size();
  return 0;
}

/// Collapses white space and `_`, which by now is U+0020 or one of Unicode's separators, in `out` from `start` on.
void collapse(std::string& out, std::size_t start) {
  bool gap = false;
  std::size_t end = start;
  for (std::size_t i = start; i < out.size();) {
    const std::size_t separator = separator_length(std::string_view(out).substr(i));
    if (separator > 0 || out[i] == '_') {
      gap = true;
      i += separator > 0 ? separator : 1;
      continue;
    }
    if (gap && end > start) out[end++] = ' ';
    gap = false;
    out[end++] = out[i++];
  }
  out.resize(end);
}

void trim_quotes(std::string& out, std::size_t start) {
  for (;;) {
    const std::string_view key = std::string_view(out).substr(start);
    const std::size_t opening = quote_at_begin(key);
    const std::size_t closing = quote_at_end(key);
    if (opening == 0 || closing == 0 || opening + closing >= key.size()) return;
    std::string_view inner = key.substr(opening, key.size() - opening - closing);
    while (inner.starts_with(' ')) inner.remove_prefix(1);
    while (inner.ends_with(' ')) inner.remove_suffix(1);
    if (inner.empty()) return;
    out.replace(start, std::string::npos, std::string(inner));
  }
}

} // namespace

void append_term_key(std::string_view term, std::string& out) {
  const std::size_t start = out.size();
  if (is_ascii(term)) {
    bool gap = false;
    for (const char c : term) {
      if (static_cast<unsigned char>(c) <= 0x20 || c == '_' || c == 0x7F) {
        gap = true;
        continue;
      }
      if (gap && out.size() > start) out.push_back(' ');
      gap = false;
      out.push_back(lower_ascii(c));
    }
  } else {
    append_folded(term, out);
    collapse(out, start);
  }
  trim_quotes(out, start);
}

std::string term_key(std::string_view term) {
  std::string out;
  append_term_key(term, out);
  return out;
}

void append_folded_key(std::string_view key, std::string& out) {
  const auto dropped = [](char c) { return c == ' ' || c == '-' || c == '/' || c == '.' || c == '\''; };
  if (is_ascii(key)) {
    for (const char c : key)
      if (!dropped(c)) out.push_back(c);
    return;
  }
  for (std::size_t i = 0; i < key.size();) {
    if (static_cast<unsigned char>(key[i]) < 0x80) {
      if (!dropped(key[i])) out.push_back(key[i]);
      ++i;
      continue;
    }
    utf8proc_int32_t point = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(key.data()) + i,
                                         static_cast<utf8proc_ssize_t>(key.size() - i), &point);
    if (length <= 0) {
      out.push_back(key[i++]);
      continue;
    }
    i += static_cast<std::size_t>(length);
    switch (point) {
    case 0xE5: out += "aa"; continue; // å
    case 0xE6:
    case 0xE4: out += "ae"; continue; // æ ä
    case 0xF8:
    case 0xF6: out += "oe"; continue; // ø ö
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2019:
    case 0xAD: continue;
    default: break;
    }
    std::array<utf8proc_int32_t, 8> parts{};
    int boundary = 0;
    const auto count = utf8proc_decompose_char(
        point, parts.data(), static_cast<utf8proc_ssize_t>(parts.size()),
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK), &boundary);
    for (utf8proc_ssize_t n = 0; n < count && n < static_cast<utf8proc_ssize_t>(parts.size()); ++n) {
      std::array<utf8proc_uint8_t, 4> bytes{};
      const auto written = utf8proc_encode_char(parts[static_cast<std::size_t>(n)], bytes.data());
      for (utf8proc_ssize_t b = 0; b < written; ++b) {
        const char c = static_cast<char>(bytes[static_cast<std::size_t>(b)]);
        if (!dropped(c)) out.push_back(c);
      }
    }
  }
}

std::string folded_key(std::string_view key) {
  std::string out;
  append_folded_key(key, out);
  return out;
}

namespace {

/// Signs between words that say something: per cent and the like, bounds, sums, currencies, exponents, fractions. Other
/// punctuation says nothing that a wording could differ by.
void append_signs(std::string_view between, std::string& out) {
  constexpr std::string_view plain_signs = "%<>=+~$^|";
  constexpr char32_t per_mille = 0x2030;
  constexpr char32_t degree = 0xB0;
  while (!between.empty()) {
    if (static_cast<unsigned char>(between[0]) < 0x80) {
      if (plain_signs.find(between[0]) != std::string_view::npos) out += between[0];
      between.remove_prefix(1);
      continue;
    }
    const Utf8Character next = decode_utf8(between);
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(next.code));
    const bool says = category == UTF8PROC_CATEGORY_SM || category == UTF8PROC_CATEGORY_SC ||
                      category == UTF8PROC_CATEGORY_NO || next.code == per_mille || next.code == degree;
    if (next.valid && says) out += between.substr(0, next.length);
    between.remove_prefix(next.length);
  }
}

} // namespace

std::string wording_key(std::string_view definition) {
  const PlainText plain(definition);
  const std::string text = folded(plain.view());
  constexpr std::array<std::string_view, 8> articles = {"en", "ei", "et", "eit", "ein", "a", "an", "the"};
  const std::vector<Token> words = tokens(text);
  std::string out;
  out.reserve(text.size());
  append_signs(std::string_view(text).substr(0, words.empty() ? text.size() : words.front().begin), out);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i].in(text);
    if (i == 0 && words.size() > 1) {
      bool article = false;
      for (const std::string_view candidate : articles) article = article || word == candidate;
      if (article) continue;
    }
    if (!out.empty()) out.push_back(' ');
    out += word;
    const std::size_t next = i + 1 < words.size() ? words[i + 1].begin : text.size();
    append_signs(std::string_view(text).substr(words[i].end, next - words[i].end), out);
  }
  return out;
}

} // namespace samklang::text
