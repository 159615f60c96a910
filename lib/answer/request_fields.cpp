// SPDX-License-Identifier: Apache-2.0
#include "answer/request.h"

#include <algorithm>
#include <utility>

namespace samklang::answer {
namespace {

struct FieldRow {
  std::string_view name;
  FieldType type;
};

// In the order of Field.
constexpr std::array<FieldRow, field_count> fields = {{
    {"question", FieldType::text},   {"uri", FieldType::text},           {"a", FieldType::text},
    {"b", FieldType::text},          {"term", FieldType::text},          {"prefix", FieldType::text},
    {"words", FieldType::text},      {"text", FieldType::text},          {"uris", FieldType::texts},
    {"context", FieldType::text},    {"agency", FieldType::text},        {"law", FieldType::text},
    {"life_event", FieldType::text}, {"subject_field", FieldType::text}, {"older", FieldType::text},
    {"query", FieldType::text},      {"lang", FieldType::text},          {"term_lang", FieldType::text},
    {"as_of", FieldType::text},      {"limit", FieldType::number},       {"depth", FieldType::number},
    {"layers", FieldType::texts},    {"undecided", FieldType::boolean},
}};

constexpr Fields always = bit(Field::question) | bit(Field::lang) | bit(Field::as_of);
constexpr Fields whose = bit(Field::agency) | bit(Field::life_event) | bit(Field::subject_field);

struct QuestionRow {
  std::string_view name;
  Fields needs;
  Fields takes;
  std::uint32_t limit; ///< where none is given
};

// In the order of Question.
constexpr std::array<QuestionRow, question_count> questions = {{
    {"lookup", bit(Field::term), whose | bit(Field::law) | bit(Field::term_lang) | bit(Field::limit), 10},
    {"suggest", bit(Field::prefix), bit(Field::agency) | bit(Field::term_lang) | bit(Field::limit), 10},
    {"search", bit(Field::words), bit(Field::agency) | bit(Field::limit), 10},
    {"annotate", bit(Field::text), whose | bit(Field::limit), 5},
    {"disambiguate", 0, whose | bit(Field::term) | bit(Field::uris) | bit(Field::context), 0},
    {"compare", bit(Field::a) | bit(Field::b), 0, 0},
    {"explain", bit(Field::a) | bit(Field::b), 0, 0},
    {"translate", bit(Field::uri) | bit(Field::agency), bit(Field::limit), 5},
    {"concept", bit(Field::uri), 0, 0},
    {"broader", bit(Field::uri), bit(Field::depth) | bit(Field::limit) | bit(Field::layers), 1000},
    {"narrower", bit(Field::uri), bit(Field::depth) | bit(Field::limit) | bit(Field::layers), 1000},
    {"related", bit(Field::uri), bit(Field::limit) | bit(Field::layers), 1000},
    {"path", bit(Field::a) | bit(Field::b), bit(Field::layers) | bit(Field::undecided), 0},
    {"cluster", bit(Field::uri), 0, 0},
    {"responsible", bit(Field::uri), 0, 0},
    {"usages", bit(Field::uri), 0, 0},
    {"by-law", bit(Field::law), 0, 0},
    {"diff", 0, bit(Field::older), 0},
    {"coverage", bit(Field::text), 0, 0},
    {"conflicts", 0, bit(Field::uri) | bit(Field::layers) | bit(Field::limit), 1000},
    {"sparql", 0, bit(Field::query), 0},
}};

const QuestionRow& row(Question question) noexcept { return questions[static_cast<std::size_t>(question)]; }

std::string quoted(std::string_view word) { return '"' + std::string(word) + '"'; }

// A word of the request that may stand in an error: one that looks like the name of something, not like what somebody
// wrote about.
bool is_name(std::string_view word) noexcept {
  return !word.empty() && word.size() <= 24 && std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

std::string all_questions() {
  std::string out;
  for (const QuestionRow& one : questions) out += (out.empty() ? "" : ", ") + std::string(one.name);
  return out;
}

std::string fields_of(const QuestionRow& question) {
  std::string out;
  for (std::size_t i = 1; i < field_count; ++i)
    if (((question.needs | question.takes | always) >> i & 1U) != 0)
      out += (out.empty() ? "" : ", ") + std::string(fields[i].name);
  return out;
}

Refusal refused(std::string message, std::string advice, std::string_view field) {
  return {{ErrorCode::usage, std::move(message), std::move(advice), {}}, std::string(field)};
}

std::optional<Refusal> question_of(const RawRequest& raw, std::optional<Question>& out) {
  const std::string& asked = raw.texts[static_cast<std::size_t>(Field::question)];
  if ((raw.given & bit(Field::question)) == 0)
    return refused("the request has no field \"question\"", "the questions are " + all_questions(), "question");
  for (std::size_t i = 0; i < question_count; ++i)
    if (questions[i].name == asked) out = static_cast<Question>(i);
  if (out) return std::nullopt;
  return refused(is_name(asked) ? "there is no question " + quoted(asked) : "there is no such question",
                 "the questions are " + all_questions(), "question");
}

std::optional<Refusal> fields_fit(const ReadRequest& read, Question question) {
  const QuestionRow& asked = row(question);
  const std::string its_fields = "the fields of " + quoted(asked.name) + " are " + fields_of(asked);
  if (read.has_unknown_field) {
    const bool shown = is_name(read.unknown_field);
    return refused(shown ? "there is no field " + quoted(read.unknown_field) : "the request has an unknown field",
                   its_fields, shown ? read.unknown_field : std::string());
  }
  for (std::size_t i = 0; i < field_count; ++i) {
    const Fields one = Fields{1} << i;
    if ((read.raw.given & one) != 0 && ((asked.needs | asked.takes | always) & one) == 0)
      return refused(quoted(asked.name) + " takes no field " + quoted(fields[i].name), its_fields, fields[i].name);
    if ((read.raw.given & one) == 0 && (asked.needs & one) != 0)
      return refused(quoted(asked.name) + " needs the field " + quoted(fields[i].name), its_fields, fields[i].name);
  }
  if (question == Question::disambiguate &&
      ((read.raw.given & bit(Field::term)) != 0) == ((read.raw.given & bit(Field::uris)) != 0))
    return refused("\"disambiguate\" needs one of the fields \"term\" and \"uris\"", its_fields, "term");
  return std::nullopt;
}

std::optional<Refusal> number(const RawRequest& raw, Field field, std::int64_t least, std::int64_t most,
                              std::uint32_t& out) {
  if ((raw.given & bit(field)) == 0) return std::nullopt;
  const std::int64_t value = raw.numbers[static_cast<std::size_t>(field)];
  if (value < least || value > most)
    return refused("the field " + quoted(name(field)) + " is out of range",
                   "give a whole number from " + std::to_string(least) + " to " + std::to_string(most), name(field));
  out = static_cast<std::uint32_t>(value);
  return std::nullopt;
}

std::optional<Refusal> language(const RawRequest& raw, Field field, std::uint16_t& out) {
  if ((raw.given & bit(field)) == 0) return std::nullopt;
  if (const auto language = fixed_language(raw.texts[static_cast<std::size_t>(field)])) {
    out = static_cast<std::uint16_t>(*language);
    return std::nullopt;
  }
  std::string known;
  for (std::uint16_t i = 1; i < fixed_language_count; ++i)
    known += (known.empty() ? "" : ", ") + std::string(tag(static_cast<Language>(i)));
  return refused("the field " + quoted(name(field)) + " is no language", "give one of " + known, name(field));
}

std::optional<Refusal> layers(const RawRequest& raw, std::optional<image::Layers>& into) {
  if ((raw.given & bit(Field::layers)) == 0) return std::nullopt;
  image::Layers out = 0;
  std::string known;
  for (std::size_t i = 0; i < image::layer_count; ++i)
    known += (i == 0 ? "" : ", ") + std::string(image::name(static_cast<image::Layer>(i)));
  for (const std::string& written : raw.lists[1]) {
    const image::Layers before = out;
    for (std::size_t i = 0; i < image::layer_count; ++i)
      if (image::name(static_cast<image::Layer>(i)) == written) out |= image::bit(static_cast<image::Layer>(i));
    if (out == before)
      return refused("\"layers\" names what is no layer, or one twice", "the layers are " + known, "layers");
  }
  into = out;
  return std::nullopt;
}

std::optional<Refusal> day(const RawRequest& raw, Date& out) {
  if ((raw.given & bit(Field::as_of)) == 0) return std::nullopt;
  const auto parsed = parse_date(raw.texts[static_cast<std::size_t>(Field::as_of)]);
  if (!parsed || !parsed->exact)
    return refused("the field \"as_of\" is no day", "write a day that there is as YYYY-MM-DD", "as_of");
  out = parsed->date;
  return std::nullopt;
}

} // namespace

std::string_view name(Field field) noexcept { return fields[static_cast<std::size_t>(field)].name; }
FieldType type(Field field) noexcept { return fields[static_cast<std::size_t>(field)].type; }
std::string_view name(Question question) noexcept { return row(question).name; }

std::optional<Field> field_named(std::string_view name) noexcept {
  for (std::size_t i = 0; i < field_count; ++i)
    if (fields[i].name == name) return static_cast<Field>(i);
  return std::nullopt;
}

std::optional<Refusal> check_request(ReadRequest& read, std::optional<Question>& question, Request& out) {
  if (read.refusal) return std::move(read.refusal);
  if (auto wrong = question_of(read.raw, question)) return wrong;
  out.question = *question;
  // What is not answered here at all is not told its fields either.
  if (*question == Question::sparql)
    return Refusal{{ErrorCode::unsupported,
                    "\"sparql\" is not answered here",
                    "ask the program (samklang sparql) or the library samklang::rdf",
                    {}},
                   "question"};
  if (auto wrong = fields_fit(read, *question)) return wrong;
  out.limit = row(*question).limit;
  if (auto wrong = number(read.raw, Field::limit, 1, 10'000, out.limit)) return wrong;
  if (auto wrong = number(read.raw, Field::depth, 0, 1000, out.depth)) return wrong;
  auto lang = static_cast<std::uint16_t>(Language::nb);
  if (auto wrong = language(read.raw, Field::lang, lang)) return wrong;
  out.lang = static_cast<Language>(lang);
  if (auto wrong = language(read.raw, Field::term_lang, out.term_lang)) return wrong;
  if (auto wrong = layers(read.raw, out.layers)) return wrong;
  if (auto wrong = day(read.raw, out.as_of)) return wrong;
  out.given = read.raw.given;
  out.texts = std::move(read.raw.texts);
  out.uris = std::move(read.raw.lists[0]);
  out.undecided = read.raw.undecided;
  return std::nullopt;
}

} // namespace samklang::answer
