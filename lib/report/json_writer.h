// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_JSON_WRITER_H
#define SAMKLANG_REPORT_JSON_WRITER_H

#include "report/json.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace samklang::report {

/// Writes JSON field by field at the end of a text, as written() would write the whole: an alignment of a hundred
/// thousand pairs as values in memory takes ten times what its text takes.
class JsonWriter {
public:
  explicit JsonWriter(std::string& out) : out_(out) {}
  /// Goes on inside an array that stands `depth` deep, after an element of it or before the first.
  JsonWriter(std::string& out, std::size_t depth, bool first) : out_(out), depth_(depth), first_(first) {}

  /// Says whether the object or array that is open has elements by now, which another wrote.
  void go_on(bool first) noexcept { first_ = first; }

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }

  /// Begins a field of an object; its value comes next.
  void key(std::string_view name);

  void string(std::string_view text);
  void string_or_null(std::string_view text) { text.empty() ? null() : string(text); }
  void number(std::uint64_t value);
  void boolean(bool value) { literal(value ? "true" : "false"); }
  void null() { literal("null"); }
  /// As report::share().
  void share(double value);
  void value(const Json& value);

  void field(std::string_view name, std::string_view text) { key(name), string(text); }
  void field(std::string_view name, bool value) { key(name), boolean(value); }
  void field(std::string_view name, std::uint64_t value) { key(name), number(value); }
  void field(std::string_view name, const Json& json) { key(name), value(json); }
  /// All fields of an object.
  void fields(const Json& object);

private:
  void begin(char bracket);
  void end(char bracket);
  void element(); ///< what stands before a value
  void quoted(std::string_view text);
  void new_line();
  void literal(std::string_view text) {
    element();
    out_ += text;
  }

  std::string& out_;
  std::size_t depth_ = 0;
  bool first_ = true;      ///< nothing stands yet in the object or array
  bool after_key_ = false; ///< the value of a field comes next
};

} // namespace samklang::report

#endif
