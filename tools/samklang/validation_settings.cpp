// SPDX-License-Identifier: Apache-2.0
#include "validation_settings.h"

#include "output.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>

namespace samklang::tools {
namespace {

Error wrong(const std::string& name, const toml::source_region& where, std::string what, std::string advice) {
  return {ErrorCode::syntax, std::move(what), std::move(advice), {.source = name, .line = where.begin.line}};
}

// Reads a table key by key; the first thing that is wrong is kept.
class Reader {
public:
  Reader(const toml::table& table, const std::string& name) : table_(table), name_(name) {}

  void text(const char* key, std::string& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    if (const auto value = node->value_exact<std::string>()) {
      into = *value;
    } else {
      blame(*node, std::string(key) + " is no text", "write it in quotation marks");
    }
  }

  void texts(const char* key, std::vector<std::string>& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    if (const auto one = node->value_exact<std::string>()) {
      into.push_back(*one);
      return;
    }
    const toml::array* list = node->as_array();
    if (list == nullptr) return blame(*node, std::string(key) + " is no list of texts", "write [\"D301\", \"D3\"]");
    for (const toml::node& item : *list) {
      const auto value = item.value_exact<std::string>();
      if (!value) return blame(item, std::string(key) + " is no list of texts", "write [\"D301\", \"D3\"]");
      into.push_back(*value);
    }
  }

  void day(const char* key, std::optional<Date>& into) {
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

  const toml::node* take(const char* key) {
    known_.push_back(key);
    return table_.get(key);
  }

  void blame(const toml::node& node, std::string what, std::string advice) {
    if (!error_) error_ = wrong(name_, node.source(), std::move(what), std::move(advice));
  }

  /// What was wrong, a key that nobody asked for included.
  std::optional<Error> finish() {
    for (const auto& [key, node] : table_) {
      if (std::find(known_.begin(), known_.end(), key.str()) != known_.end()) continue;
      std::string list;
      for (const std::string& one : known_) list += (list.empty() ? "" : ", ") + one;
      blame(node, "there is no setting " + printable_excerpt(key.str()) + " here", "known here: " + list);
    }
    return error_;
  }

private:
  const toml::table& table_;
  const std::string& name_;
  std::vector<std::string> known_;
  std::optional<Error> error_;
};

std::optional<Error> read_suppression(const toml::table& table, const std::string& name, ValidationSettings& into) {
  Reader reader(table, name);
  validate::Suppression one;
  one.written = {.source = name, .line = table.source().begin.line};
  reader.texts("rule", one.rules);
  reader.text("iri", one.iri);
  reader.text("file", one.source);
  reader.text("reason", one.reason);
  reader.day("until", one.until);
  if (one.rules.empty()) reader.blame(table, "this suppression names no rule", "add rule = \"D301\"");
  if (one.reason.empty()) reader.blame(table, "this suppression gives no reason", "add reason = \"...\"");
  into.suppressions.push_back(std::move(one));
  return reader.finish();
}

std::optional<Error> read_severity(const toml::table& table, const std::string& name, ValidationSettings& into) {
  Reader reader(table, name);
  validate::SeverityOverride one;
  std::string level;
  reader.text("rule", one.rule);
  reader.text("level", level);
  reader.text("agency", one.agency);
  reader.text("namespace", one.iri_prefix);
  if (level == "error") one.severity = Severity::error;
  if (level == "warning") one.severity = Severity::warning;
  if (level == "info") one.severity = Severity::info;
  if (!one.severity && level != "off")
    reader.blame(table, "\"" + printable_excerpt(level) + "\" is no level", "levels: error, warning, info, off");
  if (one.rule.empty()) reader.blame(table, "this severity names no rule", "add rule = \"D301\"");
  into.overrides.push_back(std::move(one));
  return reader.finish();
}

template <class Read> std::optional<Error> each_table(Reader& reader, const char* key, const Read& read) {
  const toml::node* node = reader.take(key);
  if (node == nullptr) return std::nullopt;
  const toml::array* list = node->as_array();
  if (list == nullptr || !list->is_homogeneous(toml::node_type::table)) {
    reader.blame(*node, std::string(key) + " is no list of tables", std::string("write [[") + key + "]]");
    return std::nullopt;
  }
  for (const toml::node& item : *list)
    if (auto error = read(*item.as_table())) return error;
  return std::nullopt;
}

} // namespace

Result<ValidationSettings> parse_settings(std::string_view toml_text, const std::string& name) {
  toml::table table;
  try {
    table = toml::parse(toml_text, std::string_view(name));
  } catch (const toml::parse_error& error) {
    return wrong(name, error.source(), "is no TOML: " + printable_excerpt(error.description(), 300),
                 "mend the line; `samklang validate --help` shows the settings");
  }
  ValidationSettings out;
  Reader reader(table, name);
  std::string profile;
  std::string fail_on;
  reader.text("profile", profile);
  reader.text("fail-on", fail_on);
  reader.texts("select", out.select);
  reader.texts("ignore", out.ignore);
  if (!profile.empty()) out.profile = profile;
  if (!fail_on.empty()) {
    constexpr std::array words = {"error", "warning", "info", "none"};
    if (std::find(words.begin(), words.end(), fail_on) == words.end())
      reader.blame(*table.get("fail-on"), "\"" + printable_excerpt(fail_on) + "\" is no threshold",
                   "thresholds: error, warning, info, none");
    out.fail_on = fail_on;
  }
  if (auto error = each_table(reader, "severity", [&](const toml::table& t) { return read_severity(t, name, out); }))
    return *error;
  if (auto error = each_table(reader, "suppress", [&](const toml::table& t) { return read_suppression(t, name, out); }))
    return *error;
  if (auto error = reader.finish()) return *error;
  return out;
}

Result<ValidationSettings> read_settings(const std::string& path) {
  const auto text = read_file(path);
  if (!text) return text.error();
  return parse_settings(*text, path);
}

} // namespace samklang::tools
