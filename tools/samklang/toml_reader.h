// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_TOML_READER_H
#define SAMKLANG_TOOLS_TOML_READER_H

#include <samklang/base/date.h>
#include <samklang/base/diagnostic.h>
#include <samklang/base/result.h>

#include <toml++/toml.h>

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samklang::tools {

/// Parses TOML. `name`: of the file, for errors; `advice`: where to read how the file is written. Error: syntax, with
/// the place.
Result<toml::table> parse_toml(std::string_view text, const std::string& name, std::string_view advice);

/// Reads a table key by key. What is not there leaves its target alone; the first thing that is wrong is kept, and told
/// by finish(). Errors: usage, with the place. Views the table and the name.
class TomlReader {
public:
  TomlReader(const toml::table& table, const std::string& name) : table_(table), name_(name) {}

  Place place(const toml::node& node) const;

  /// The place of the text, if there is one.
  std::optional<Place> text(const char* key, std::string& into);
  /// A list of texts, or one.
  void texts(const char* key, std::vector<std::string>& into);
  /// A day, written as TOML's or as a text.
  void day(const char* key, std::optional<Date>& into);
  /// A table of texts, in the order of its keys.
  void pairs(const char* key, std::vector<std::pair<std::string, std::string>>& into);
  /// `key = "..."` in bokmål, or key.nb, key.nn, key.en.
  void wording(const char* key, std::array<std::string, 3>& into);

  /// One of some words.
  template <class Value, std::size_t count, class Into>
  void choice(const char* key, const std::array<std::pair<std::string_view, Value>, count>& known, Into& into) {
    std::string given;
    if (!text(key, given)) return;
    std::string names;
    for (const auto& [name, value] : known) {
      if (name == given) {
        into = value;
        return;
      }
      names += (names.empty() ? "" : ", ") + std::string(name);
    }
    blame(*table_.get(key), "\"" + printable_excerpt(given) + "\" is no " + key, std::string(key) + ": " + names);
  }

  /// Tables under [[key]], each with a reader of its own; what is wrong in one is this one's. Whether the key is there.
  bool tables(const char* key, const std::function<void(TomlReader&, const toml::table&)>& read);

  void blame(const toml::node& node, std::string what, std::string advice);

  /// What was wrong, a key that nobody asked for included.
  std::optional<Error> finish();

private:
  const toml::node* take(const char* key);

  const toml::table& table_;
  const std::string& name_;
  std::vector<std::string> known_;
  std::optional<Error> error_;
};

} // namespace samklang::tools

#endif
