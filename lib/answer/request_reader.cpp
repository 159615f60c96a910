// SPDX-License-Identifier: Apache-2.0
#include "answer/request.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace samklang::answer {
namespace {

using Json = nlohmann::json;

constexpr int deepest = 8;
constexpr std::size_t most_texts = 1000; // of a list

std::string_view kind(FieldType type) noexcept {
  switch (type) {
  case FieldType::text: return "a text";
  case FieldType::number: return "a whole number";
  case FieldType::texts: return "a list of texts";
  case FieldType::boolean: return "true or false";
  }
  return {};
}

// Takes a request apart while it is parsed: no tree is built, and what is nested too deeply or too long ends the
// parsing where it begins.
class Reader final : public nlohmann::json_sax<Json> {
public:
  explicit Reader(ReadRequest& out) noexcept : out_(out) {}

  bool null() override { return depth_ > 0 ? (list_ && known_ ? wrong_type() : true) : no_object(); }
  bool boolean(bool value) override {
    if (depth_ == 0) return no_object();
    if (!known_) return true;
    if (list_ || type(field_) != FieldType::boolean) return wrong_type();
    out_.raw.undecided = value;
    return give();
  }
  bool number_integer(number_integer_t value) override { return number(value); }
  bool number_unsigned(number_unsigned_t value) override {
    return number(value > 0x7FFFFFFF ? std::int64_t{0x7FFFFFFF} : static_cast<std::int64_t>(value));
  }
  bool number_float(number_float_t /*value*/, const string_t& /*written*/) override {
    if (depth_ == 0) return no_object();
    return known_ ? wrong_type() : true;
  }
  bool string(string_t& value) override {
    if (depth_ == 0) return no_object();
    if (!known_) return true;
    if (list_) {
      auto& texts = list();
      if (texts.size() >= most_texts)
        return refuse({ErrorCode::limit,
                       "the field \"" + std::string(name(field_)) + "\" has more than 1000 texts",
                       "name fewer",
                       {}});
      texts.push_back(std::move(value));
      return true;
    }
    if (type(field_) != FieldType::text) return wrong_type();
    out_.raw.texts[static_cast<std::size_t>(field_)] = std::move(value);
    return give();
  }
  bool binary(binary_t& /*value*/) override { return false; }

  bool start_object(std::size_t /*elements*/) override {
    if (depth_ == 0) return ++depth_, true;
    return nested();
  }
  bool end_object() override { return --depth_, true; }
  bool start_array(std::size_t /*elements*/) override {
    if (depth_ == 0) return no_object();
    if (depth_ == 1 && known_ && type(field_) == FieldType::texts) {
      list_ = true;
      return ++depth_, give();
    }
    return nested();
  }
  bool end_array() override {
    --depth_;
    list_ = false;
    return true;
  }
  bool key(string_t& value) override {
    if (depth_ != 1) return true;
    const auto found = field_named(value);
    known_ = found.has_value();
    if (found) {
      field_ = *found;
      if ((seen_ & bit(field_)) != 0) return refuse({ErrorCode::usage, twice(), "give it once", {}});
      seen_ |= bit(field_);
    } else if (!out_.has_unknown_field) {
      out_.has_unknown_field = true;
      out_.unknown_field = std::move(value);
    }
    return true;
  }
  // The parser's own message would quote what it read.
  bool parse_error(std::size_t position, const std::string& /*token*/, const Json::exception& /*why*/) override {
    out_.refusal = Refusal{{ErrorCode::syntax,
                            "the request is no JSON: something else is expected at byte " + std::to_string(position),
                            "send one JSON object in UTF-8, such as {\"question\":\"lookup\",\"term\":\"samboer\"}",
                            {}},
                           {}};
    return false;
  }

private:
  bool number(std::int64_t value) {
    if (depth_ == 0) return no_object();
    if (!known_) return true;
    if (list_ || type(field_) != FieldType::number) return wrong_type();
    out_.raw.numbers[static_cast<std::size_t>(field_)] = value;
    return give();
  }
  bool give() noexcept {
    out_.raw.given |= bit(field_);
    return true;
  }
  std::vector<std::string>& list() noexcept { return out_.raw.lists[field_ == Field::uris ? 0 : 1]; }
  bool nested() {
    if (known_) return wrong_type();
    if (depth_ >= deepest)
      return refuse_whole({ErrorCode::limit,
                           "the request is nested more deeply than any request is",
                           "send one JSON object whose fields are texts, numbers and lists of texts",
                           {}});
    return ++depth_, true;
  }
  bool wrong_type() {
    return refuse({ErrorCode::usage,
                   "the field \"" + std::string(name(field_)) + "\" is not " + std::string(kind(type(field_))),
                   "give " + std::string(kind(type(field_))),
                   {}});
  }
  std::string twice() const { return "the field \"" + std::string(name(field_)) + "\" stands twice"; }
  bool refuse(Error error) {
    out_.refusal = Refusal{std::move(error), std::string(name(field_))};
    return false;
  }
  bool refuse_whole(Error error) {
    out_.refusal = Refusal{std::move(error), {}};
    return false;
  }
  bool no_object() {
    return refuse_whole({ErrorCode::usage,
                         "the request is no JSON object",
                         "send an object, such as {\"question\":\"lookup\",\"term\":\"samboer\"}",
                         {}});
  }

  ReadRequest& out_;
  int depth_ = 0;
  bool known_ = false;
  bool list_ = false;
  Field field_ = Field::question;
  Fields seen_ = 0;
};

} // namespace

ReadRequest read_request(std::string_view bytes) {
  ReadRequest out;
  Reader reader(out);
  const bool done = Json::sax_parse(bytes.begin(), bytes.end(), &reader);
  if (!done && !out.refusal)
    out.refusal = Refusal{{ErrorCode::syntax, "the request is no JSON", "send one JSON object in UTF-8", {}}, {}};
  return out;
}

} // namespace samklang::answer
