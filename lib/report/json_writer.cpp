// SPDX-License-Identifier: Apache-2.0
#include "report/json_writer.h"

#include <samklang/base/utf8.h>

#include <array>
#include <charconv>
#include <cmath>

namespace samklang::report {

namespace {

constexpr double parts = 1e4; // of a share

bool plain(char c) noexcept { return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\'; }

void escape(char c, std::string& out) {
  switch (c) {
  case '"': out += "\\\""; return;
  case '\\': out += "\\\\"; return;
  case '\b': out += "\\b"; return;
  case '\f': out += "\\f"; return;
  case '\n': out += "\\n"; return;
  case '\r': out += "\\r"; return;
  case '\t': out += "\\t"; return;
  default: break;
  }
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u00";
  out += digits[static_cast<unsigned char>(c) >> 4U];
  out += digits[static_cast<unsigned char>(c) & 0xFU];
}

} // namespace

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(depth_, ' ');
}

void JsonWriter::element() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!first_) out_ += ',';
  if (depth_ > 0) new_line();
  first_ = false;
}

void JsonWriter::begin(char bracket) {
  element();
  out_ += bracket;
  ++depth_;
  first_ = true;
}

void JsonWriter::end(char bracket) {
  --depth_;
  if (!first_) new_line();
  out_ += bracket;
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  element();
  quoted(name);
  out_ += ": ";
  after_key_ = true;
}

void JsonWriter::string(std::string_view text) {
  element();
  quoted(text);
}

void JsonWriter::quoted(std::string_view text) {
  if (find_bad_utf8(text) < text.size()) {
    out_ += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
    return;
  }
  out_ += '"';
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && plain(text[end])) ++end;
    out_ += text.substr(at, end - at);
    if (end < text.size()) escape(text[end++], out_);
    at = end;
  }
  out_ += '"';
}

void JsonWriter::number(std::uint64_t value) {
  std::array<char, 20> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  literal(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
}

void JsonWriter::share(double value) {
  const double rounded = std::round(value * parts);
  if (!(std::abs(rounded) <= parts)) return this->value(report::share(value));
  element();
  if (std::signbit(rounded)) out_ += '-';
  const auto whole = static_cast<unsigned>(std::abs(rounded));
  out_ += static_cast<char>('0' + whole / 10000);
  out_ += '.';
  unsigned rest = whole % 10000;
  do {
    out_ += static_cast<char>('0' + rest / 1000);
    rest = rest % 1000 * 10;
  } while (rest != 0);
}

void JsonWriter::value(const Json& value) {
  switch (value.type()) {
  case Json::value_t::object:
    begin_object();
    fields(value);
    return end_object();
  case Json::value_t::array:
    begin_array();
    for (const Json& one : value) this->value(one);
    return end_array();
  case Json::value_t::string: return string(value.get_ref<const std::string&>());
  default: return literal(value.dump());
  }
}

void JsonWriter::fields(const Json& object) {
  for (const auto& [name, value] : object.items()) field(name, value);
}

} // namespace samklang::report
