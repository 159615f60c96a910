// SPDX-License-Identifier: Apache-2.0
#include "answer/json_builder.h"

#include <samklang/base/utf8.h>

#include <array>
#include <charconv>
#include <cmath>

namespace samklang::answer {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

void append_escaped(std::string& out, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  for (const char c : text) {
    switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\b': out += "\\b"; break;
    case '\f': out += "\\f"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default:
      if (const auto byte = static_cast<unsigned char>(c); byte < 0x20) {
        out += "\\u00";
        out += digits[byte >> 4];
        out += digits[byte & 15];
      } else {
        out += c;
      }
    }
  }
}

// How many bytes one U+FFFD stands for: the beginning of a sequence as far as it is sound, else one byte.
std::size_t bad_length(std::string_view text) noexcept {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = at(0);
  const std::size_t wanted = lead >= 0xC2 && lead <= 0xDF   ? 2
                             : (lead >> 4) == 0xE           ? 3
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                            : 1;
  unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  std::size_t length = 1;
  while (length < wanted && length < text.size() && at(length) >= low && at(length) <= high) {
    ++length;
    low = 0x80;
    high = 0xBF;
  }
  return length;
}

} // namespace

Json::Json(double value) {
  if (!std::isfinite(value)) {
    text_ = "null";
    return;
  }
  std::array<char, 512> digits{}; // the longest double has 309 before its point
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed).ptr;
  text_.assign(digits.data(), end);
  if (text_.find('.') == std::string::npos) text_ += ".0";
}

Json::Json(std::initializer_list<Member> members) : text_("{}") {
  std::size_t size = 2;
  for (const Member& member : members) size += member.name_.size() + member.value_.text_.size() + 4;
  text_.reserve(size);
  for (const Member& member : members) add(member.value_, member.name_);
}

Json Json::array() {
  Json out(nullptr);
  out.text_ = "[]";
  return out;
}

void Json::push_back(const Json& value) {
  text_.pop_back();
  if (text_.size() > 1) text_ += ',';
  text_ += value.text_;
  text_ += ']';
}

void Json::add(const Json& value, std::string_view name) {
  text_.pop_back();
  if (text_.size() > 1) text_ += ',';
  text_ += '"';
  text_ += name;
  text_ += "\":";
  text_ += value.text_;
  text_ += '}';
}

std::string Json::quoted(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  out += '"';
  while (!text.empty()) {
    const std::size_t good = find_bad_utf8(text);
    append_escaped(out, text.substr(0, good));
    text.remove_prefix(good);
    if (text.empty()) break;
    out += replacement;
    text.remove_prefix(bad_length(text));
  }
  out += '"';
  return out;
}

} // namespace samklang::answer
