// SPDX-License-Identifier: Apache-2.0
#include "toml_reader.h"

#include <algorithm>

namespace samklang::tools {
namespace {

constexpr std::array<std::string_view, 3> languages = {"nb", "nn", "en"};

} // namespace

Result<toml::table> parse_toml(std::string_view text, const std::string& name, std::string_view advice) {
  try {
    return toml::parse(text, std::string_view(name));
  } catch (const toml::parse_error& error) {
    constexpr std::size_t longest = 300;
    const auto& begin = error.source().begin;
    return Error{ErrorCode::syntax,
                 "this is no TOML: " + printable_excerpt(error.description(), longest),
                 std::string(advice),
                 {.source = name, .line = begin.line, .column = begin.column}};
  }
}

Place TomlReader::place(const toml::node& node) const {
  const auto& begin = node.source().begin;
  return {.source = name_, .line = begin.line, .column = begin.column};
}

std::optional<Place> TomlReader::text(const char* key, std::string& into) {
  const toml::node* node = take(key);
  if (node == nullptr) return std::nullopt;
  const auto value = node->value_exact<std::string>();
  if (!value) {
    blame(*node, std::string(key) + " is no text", "write it in quotation marks");
    return std::nullopt;
  }
  into = *value;
  return place(*node);
}

void TomlReader::texts(const char* key, std::vector<std::string>& into) {
  const toml::node* node = take(key);
  if (node == nullptr) return;
  if (const auto one = node->value_exact<std::string>()) {
    into.push_back(*one);
    return;
  }
  const auto refuse = [&](const toml::node& where) {
    blame(where, std::string(key) + " is no list of texts", "write [\"one\", \"another\"]");
  };
  const toml::array* list = node->as_array();
  if (list == nullptr) return refuse(*node);
  for (const toml::node& item : *list) {
    const auto value = item.value_exact<std::string>();
    if (!value) return refuse(item);
    into.push_back(*value);
  }
}

void TomlReader::day(const char* key, std::optional<Date>& into) {
  const toml::node* node = take(key);
  if (node == nullptr) return;
  if (const toml::value<toml::date>* value = node->as_date()) {
    const toml::date& date = value->get();
    into = Date{date.year * 10000 + date.month * 100 + date.day};
    return;
  }
  const auto written = node->value_exact<std::string>();
  const auto parsed = written ? parse_date(*written) : std::nullopt;
  if (parsed && parsed->exact) {
    into = parsed->date;
  } else {
    blame(*node, std::string(key) + " is no day", "write 2027-12-31");
  }
}

void TomlReader::pairs(const char* key, std::vector<std::pair<std::string, std::string>>& into) {
  const toml::node* node = take(key);
  if (node == nullptr) return;
  const auto refuse = [&](const toml::node& where) {
    blame(where, std::string(key) + " is no table of texts",
          std::string("write ") + key + " = { \"one\" = \"another\" }");
  };
  const toml::table* words = node->as_table();
  if (words == nullptr) return refuse(*node);
  for (const auto& [word, other] : *words) {
    const auto value = other.value_exact<std::string>();
    if (!value) return refuse(other);
    into.emplace_back(word.str(), *value);
  }
}

void TomlReader::wording(const char* key, std::array<std::string, 3>& into) {
  const toml::node* node = take(key);
  if (node == nullptr) return;
  if (const auto value = node->value_exact<std::string>()) {
    into[0] = *value;
    return;
  }
  const std::string usual = std::string("write ") + key + ".nb = \"...\"";
  const toml::table* table = node->as_table();
  if (table == nullptr) return blame(*node, std::string(key) + " is no text", usual);
  for (const auto& [language, text] : *table) {
    const auto* const known = std::find(languages.begin(), languages.end(), language.str());
    const auto value = text.value_exact<std::string>();
    if (known == languages.end())
      return blame(text, "\"" + printable_excerpt(language.str()) + "\" is no language of messages",
                   "languages: nb, nn, en");
    if (!value) return blame(text, std::string(key) + " is no text", usual);
    into[static_cast<std::size_t>(known - languages.begin())] = *value;
  }
}

bool TomlReader::tables(const char* key, const std::function<void(TomlReader&, const toml::table&)>& read) {
  const toml::node* node = take(key);
  if (node == nullptr) return false;
  const toml::array* list = node->as_array();
  if (list == nullptr || !list->is_homogeneous(toml::node_type::table)) {
    blame(*node, std::string(key) + " is no list of tables", std::string("write [[") + key + "]]");
    return true;
  }
  for (const toml::node& item : *list) {
    TomlReader one(*item.as_table(), name_);
    read(one, *item.as_table());
    if (auto error = one.finish(); error && !error_) error_ = std::move(error);
  }
  return true;
}

const toml::node* TomlReader::take(const char* key) {
  known_.emplace_back(key);
  return table_.get(key);
}

void TomlReader::blame(const toml::node& node, std::string what, std::string advice) {
  if (!error_) error_ = Error{ErrorCode::usage, std::move(what), std::move(advice), place(node)};
}

std::optional<Error> TomlReader::finish() {
  for (const auto& [key, node] : table_) {
    if (std::find(known_.begin(), known_.end(), key.str()) != known_.end()) continue;
    std::string list;
    for (const std::string& one : known_) list += (list.empty() ? "" : ", ") + one;
    blame(node, "there is no key " + printable_excerpt(key.str()) + " here", "known here: " + list);
  }
  return error_;
}

} // namespace samklang::tools
