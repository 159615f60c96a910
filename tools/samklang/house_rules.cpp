// SPDX-License-Identifier: Apache-2.0
#include "house_rules.h"

#include "output.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace samklang::tools {
namespace {

using validate::HouseRule;

constexpr std::string_view shown_in = "docs/cookbook/write-house-rules.md shows a whole file";

/// Ends the reading of a file; caught in parse_house_rules().
struct Refusal {
  Error error;
};

class Reader {
public:
  explicit Reader(std::string_view name) : name_(name) {}

  validate::HouseRules read(const toml::table& file) const {
    validate::HouseRules out;
    for (const auto& [key, value] : file) {
      if (key.str() != "rule")
        refuse(value, "there is no key \"" + std::string(key.str()) + "\"", "rules begin with [[rule]]");
    }
    const toml::node* rules = file.get("rule");
    if (rules == nullptr) refuse(file, "there are no rules in the file", "rules begin with [[rule]]");
    const toml::array* list = rules->as_array();
    if (list == nullptr) refuse(*rules, "\"rule\" is no list of rules", "write [[rule]] with two brackets");
    for (const toml::node& one : *list) {
      const toml::table* table = one.as_table();
      if (table == nullptr) refuse(one, "a rule is a table", "rules begin with [[rule]]");
      out.rules.push_back(rule(*table));
    }
    return out;
  }

private:
  [[noreturn]] void refuse(const toml::node& where, const std::string& what, std::string_view how = shown_in) const {
    throw Refusal{{ErrorCode::usage, what, std::string(how), place(where)}};
  }

  Place place(const toml::node& node) const {
    const auto& begin = node.source().begin;
    return {std::string(name_), begin.line, begin.column, 0};
  }

  std::string text(const toml::node& node, std::string_view what) const {
    const auto* value = node.as_string();
    if (value == nullptr) refuse(node, std::string(what) + " is no text", "write it in quotation marks");
    return value->get();
  }

  template <class Value, std::size_t count>
  Value choice(const toml::node& node, std::string_view what,
               const std::array<std::pair<std::string_view, Value>, count>& known) const {
    const std::string given = text(node, what);
    std::string names;
    for (const auto& [name, value] : known) {
      if (name == given) return value;
      names += (names.empty() ? "" : ", ") + std::string(name);
    }
    refuse(node, "\"" + printable_excerpt(given) + "\" is no " + std::string(what), std::string(what) + ": " + names);
  }

  std::vector<std::string> texts(const toml::node& node, std::string_view what) const {
    const toml::array* list = node.as_array();
    if (list == nullptr) refuse(node, std::string(what) + " is no list", "write [\"one\", \"another\"]");
    std::vector<std::string> out;
    for (const toml::node& one : *list) out.push_back(text(one, "a word"));
    return out;
  }

  /// message = "..." (bokmål), or message.nb, message.nn, message.en.
  std::array<std::string, 3> wording(const toml::node& node, std::string_view what) const {
    std::array<std::string, 3> out;
    if (node.is_string()) {
      out[0] = text(node, what);
      return out;
    }
    const toml::table* table = node.as_table();
    if (table == nullptr) refuse(node, std::string(what) + " is no text", "write message.nb = \"...\"");
    for (const auto& [key, value] : *table) {
      const std::string_view language = key.str();
      if (language != "nb" && language != "nn" && language != "en")
        refuse(value, "\"" + printable_excerpt(language) + "\" is no language of messages", "languages: nb, nn, en");
      out[language == "nb" ? 0 : language == "nn" ? 1 : 2] = text(value, what);
    }
    return out;
  }

  HouseRule rule(const toml::table& table) const {
    using validate::TextField;
    using validate::TextRuleKind;
    HouseRule out;
    out.place = place(table);
    for (const auto& [key, value] : table) {
      const std::string_view name = key.str();
      if (name == "name") {
        out.name = text(value, "the name");
      } else if (name == "kind") {
        out.kind = choice<TextRuleKind, 4>(value, "kind",
                                           {{{"existence", TextRuleKind::existence},
                                             {"substitution", TextRuleKind::substitution},
                                             {"opening", TextRuleKind::opening},
                                             {"banned", TextRuleKind::banned}}});
      } else if (name == "field") {
        out.field = choice<TextField, 3>(
            value, "field",
            {{{"definition", TextField::definition}, {"term", TextField::term}, {"note", TextField::note}}});
      } else if (name == "language") {
        out.language = choice<Language, 3>(value, "language",
                                           {{{"nb", Language::nb}, {"nn", Language::nn}, {"en", Language::en}}});
      } else if (name == "severity") {
        out.severity = choice<Severity, 3>(
            value, "severity",
            {{{"error", Severity::error}, {"warning", Severity::warning}, {"info", Severity::info}}});
      } else if (name == "words") {
        out.words = texts(value, "words");
      } else if (name == "pattern") {
        out.pattern = text(value, "the pattern");
        out.pattern_place = place(value);
      } else if (name == "except") {
        out.except = text(value, "the exception");
        out.except_place = place(value);
      } else if (name == "replace") {
        const toml::table* words = value.as_table();
        if (words == nullptr)
          refuse(value, "\"replace\" is no table", "write replace = { \"old word\" = \"better word\" }");
        for (const auto& [word, better] : *words)
          out.replacements.emplace_back(std::string(word.str()), text(better, "the better word"));
      } else if (name == "message") {
        out.message = wording(value, "the message");
      } else if (name == "advice") {
        out.advice = wording(value, "the advice");
      } else if (name == "page") {
        out.page = text(value, "the page");
      } else {
        refuse(value, "a rule has no key \"" + printable_excerpt(name) + "\"",
               "keys: name, kind, field, language, severity, words, pattern, except, replace, message, advice, page");
      }
    }
    return out;
  }

  std::string_view name_;
};

} // namespace

Result<validate::HouseRules> parse_house_rules(std::string_view text, std::string_view name) {
  try {
    const toml::table file = toml::parse(text, name);
    validate::HouseRules rules = Reader(name).read(file);
    if (auto fine = validate::check_house_rules(rules); !fine) return fine.error();
    return rules;
  } catch (const toml::parse_error& error) {
    const auto& begin = error.source().begin;
    return Error{ErrorCode::syntax,
                 "this is no TOML: " + printable_excerpt(error.description()),
                 "https://toml.io says how it is written; " + std::string(shown_in),
                 {std::string(name), begin.line, begin.column, 0}};
  } catch (const Refusal& refusal) {
    return refusal.error;
  }
}

Result<validate::HouseRules> read_house_rules(const std::filesystem::path& file) {
  const auto bytes = read_file(file, "the house rules", "is it a file, and may you read it?");
  if (!bytes) return bytes.error();
  return parse_house_rules(*bytes, file.string());
}

} // namespace samklang::tools
