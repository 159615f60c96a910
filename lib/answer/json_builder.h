// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ANSWER_JSON_BUILDER_H
#define SAMKLANG_ANSWER_JSON_BUILDER_H

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace samklang::answer {

/// A JSON value as it is written: an answer is only ever put together, never read, and no tree is needed for that. A
/// tree of nlohmann's asks for memory when it is destroyed, and ends the process where there is none left; the C
/// interface promises that nothing does. Fields stand in the order in which they are given, each once; their names are
/// written as they are.
class Json {
public:
  class Member;
  class Field;

  Json(std::nullptr_t) : text_("null") {} // NOLINT(google-explicit-constructor)
  Json(double value);                     // NOLINT(google-explicit-constructor)
  template <std::same_as<bool> Bool> Json(Bool value)
      : text_(value ? "true" : "false") {} // NOLINT(google-explicit-constructor)
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) Json(Number value)
      : text_(std::to_string(value)) {} // NOLINT(google-explicit-constructor)
  template <std::convertible_to<std::string_view> Text> Json(const Text& text)
      : text_(quoted(text)) {}                 // NOLINT(google-explicit-constructor)
  Json(std::initializer_list<Member> members); // NOLINT(google-explicit-constructor)

  static Json array();
  void push_back(const Json& value);       ///< of an array
  Field operator[](std::string_view name); ///< of an object: the place of a new field

  const std::string& text() const noexcept { return text_; }

private:
  static std::string quoted(std::string_view text);
  void add(const Json& value, std::string_view name);
  std::string text_;
};

class Json::Member {
public:
  Member(std::string_view name, Json value) : name_(name), value_(std::move(value)) {}

private:
  friend class Json;
  std::string_view name_;
  Json value_;
};

class Json::Field {
public:
  Field(Json& object, std::string_view name) noexcept : object_(object), name_(name) {}
  void operator=(const Json& value) { object_.add(value, name_); } // NOLINT(misc-unconventional-assign-operator)

private:
  Json& object_;
  std::string_view name_;
};

inline Json::Field Json::operator[](std::string_view name) { return {*this, name}; }

} // namespace samklang::answer

#endif
