// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ANSWER_REQUEST_H
#define SAMKLANG_ANSWER_REQUEST_H

#include <samklang/base/date.h>
#include <samklang/base/language.h>
#include <samklang/base/result.h>
#include <samklang/image/rows.h>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::answer {

/// Every field that a request may have; request_fields.cpp has their names and types.
enum class Field : std::uint8_t {
  question,
  uri,
  a,
  b,
  term,
  prefix,
  words,
  text,
  uris,
  context,
  agency,
  law,
  life_event,
  subject_field,
  older,
  query,
  lang,
  term_lang,
  as_of,
  limit,
  depth,
  layers,
  undecided,
};
inline constexpr std::size_t field_count = 23;

enum class FieldType : std::uint8_t { text, number, texts, boolean };

std::string_view name(Field field) noexcept;
FieldType type(Field field) noexcept;
std::optional<Field> field_named(std::string_view name) noexcept;

using Fields = std::uint32_t;
constexpr Fields bit(Field field) noexcept { return Fields{1} << static_cast<unsigned>(field); }

enum class Question : std::uint8_t {
  lookup,
  suggest,
  search,
  annotate,
  disambiguate,
  compare,
  explain,
  translate,
  concept_record,
  broader,
  narrower,
  related,
  path,
  cluster,
  responsible,
  usages,
  by_law,
  diff,
  coverage,
  conflicts,
  sparql,
};
inline constexpr std::size_t question_count = 21;
std::string_view name(Question question) noexcept;

/// A request as its bytes say.
struct Request {
  Question question = Question::lookup;
  Fields given = 0;
  std::array<std::string, field_count> texts;
  std::vector<std::string> uris;
  std::uint32_t limit = 0;
  std::uint32_t depth = 1;
  std::optional<image::Layers> layers;
  bool undecided = false;
  Language lang = Language::nb;
  std::uint16_t term_lang = 0;
  Date as_of;

  bool has(Field field) const noexcept { return (given & bit(field)) != 0; }
  const std::string& text(Field field) const noexcept { return texts[static_cast<std::size_t>(field)]; }
};

/// Why a request cannot be answered.
struct Refusal {
  Error error;
  std::string field; ///< of the request; empty where it is about no single one
};

/// What stands in a request before anybody looked at what it asks.
struct RawRequest {
  Fields given = 0;
  std::array<std::string, field_count> texts;
  std::array<std::int64_t, field_count> numbers{};
  std::array<std::vector<std::string>, 2> lists; ///< uris, layers
  bool undecided = false;
};

/// The bytes, read. A field that no question has is only refused when the question is known.
struct ReadRequest {
  RawRequest raw;
  std::optional<Refusal> refusal;
  bool has_unknown_field = false;
  std::string unknown_field; ///< the first of them
};
ReadRequest read_request(std::string_view bytes);

/// Makes a request of it, or says what is wrong. `question` is set as soon as it is known.
std::optional<Refusal> check_request(ReadRequest& read, std::optional<Question>& question, Request& out);

} // namespace samklang::answer

#endif
