// SPDX-License-Identifier: Apache-2.0
#include "sssom/metadata.h"

#include <algorithm>
#include <optional>

namespace samklang::sssom {
namespace {

struct Scanned {
  std::size_t indent = 0;
  std::string_view words; ///< empty for an empty line or a comment
};

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r' || text.back() == '\n'))
    text.remove_suffix(1);
  return text;
}

Scanned scan(std::string_view line) noexcept {
  if (line.starts_with('#')) line.remove_prefix(1);
  Scanned out;
  while (out.indent < line.size() && line[out.indent] == ' ') ++out.indent;
  out.words = trimmed(line.substr(out.indent));
  if (out.words.starts_with('#')) out.words = {};
  return out;
}

bool is_item(std::string_view words) noexcept { return words == "-" || words.starts_with("- "); }

// A plain scalar ends before " #".
std::string_view without_comment(std::string_view words) noexcept {
  const auto at = words.find(" #");
  return trimmed(at == std::string_view::npos ? words : words.substr(0, at));
}

std::string scalar(std::string_view words) {
  words = trimmed(words);
  std::string out;
  if (words.size() >= 2 && words.front() == '"') {
    for (std::size_t i = 1; i < words.size() && words[i] != '"'; ++i) {
      if (words[i] == '\\' && i + 1 < words.size()) {
        ++i;
        out += words[i] == 'n' ? '\n' : words[i] == 't' ? '\t' : words[i];
      } else {
        out += words[i];
      }
    }
    return out;
  }
  if (words.size() >= 2 && words.front() == '\'') {
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (words[i] == '\'' && (i + 1 >= words.size() || words[i + 1] != '\'')) break;
      if (words[i] == '\'') ++i;
      out += words[i];
    }
    return out;
  }
  return std::string(without_comment(words));
}

// "key: value" or "key:"; nothing for words that are no field.
std::optional<std::pair<std::string, std::string_view>> field(std::string_view words) {
  std::size_t colon = 0;
  if (words.starts_with('"') || words.starts_with('\'')) {
    const auto close = words.find(words.front(), 1);
    if (close == std::string_view::npos || close + 1 >= words.size() || words[close + 1] != ':') return std::nullopt;
    colon = close + 1;
  } else {
    while (colon < words.size() && !(words[colon] == ':' && (colon + 1 == words.size() || words[colon + 1] == ' '))) {
      if (words[colon] == ' ') return std::nullopt;
      ++colon;
    }
    if (colon == words.size() || colon == 0) return std::nullopt;
  }
  return std::pair(scalar(words.substr(0, colon)), trimmed(words.substr(colon + 1)));
}

// [a, b] and {a: b, c: d} on one line.
void read_flow(std::string_view words, Entry& entry) {
  const bool map = words.front() == '{';
  words.remove_prefix(1);
  if (!words.empty() && (words.back() == ']' || words.back() == '}')) words.remove_suffix(1);
  while (!trimmed(words).empty()) {
    words = trimmed(words);
    std::size_t end = 0;
    for (char open = '\0'; end < words.size() && (open != '\0' || words[end] != ','); ++end) {
      if (open == '\0' && (words[end] == '"' || words[end] == '\'')) {
        open = words[end];
      } else if (words[end] == open) {
        open = '\0';
      }
    }
    const auto part = trimmed(words.substr(0, end));
    if (!map) {
      entry.values.push_back(scalar(part));
    } else if (const auto pair = field(part)) {
      entry.fields.emplace_back(pair->first, scalar(pair->second));
    }
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

void read_items(std::span<const Scanned> nested, Entry& entry) {
  bool record = false;
  for (const Scanned& line : nested) {
    if (line.words.empty()) continue;
    const bool item = is_item(line.words);
    const auto words = item ? trimmed(line.words.substr(1)) : line.words;
    const auto pair = field(words);
    if (item) {
      record = pair.has_value();
      if (record) {
        entry.records.push_back({{pair->first, scalar(pair->second)}});
      } else {
        entry.values.push_back(scalar(words));
      }
    } else if (record && pair) {
      entry.records.back().emplace_back(pair->first, scalar(pair->second));
    } else if (!entry.values.empty()) {
      entry.values.back() += ' ' + scalar(words);
    }
  }
}

void read_value(std::string_view value, std::span<const Scanned> nested, Entry& entry) {
  const bool block = value.starts_with('|') || value.starts_with('>');
  if (!value.empty() && !block && !value.starts_with('#')) {
    if (value.front() == '[' || value.front() == '{') return read_flow(value, entry);
    std::string whole(value);
    for (const Scanned& line : nested) {
      if (!line.words.empty()) whole.append(" ").append(line.words);
    }
    entry.values.push_back(scalar(whole));
    return;
  }
  if (block) {
    std::string whole;
    for (const Scanned& line : nested) {
      if (!whole.empty()) whole += value.front() == '|' ? '\n' : ' ';
      whole += line.words;
    }
    entry.values.push_back(std::move(whole));
    return;
  }
  const auto first =
      std::find_if(nested.begin(), nested.end(), [](const Scanned& line) { return !line.words.empty(); });
  if (first == nested.end()) return;
  if (is_item(first->words)) return read_items(nested, entry);
  for (const Scanned& line : nested) {
    if (const auto pair = field(line.words)) entry.fields.emplace_back(pair->first, scalar(pair->second));
  }
}

} // namespace

std::vector<Entry> read_metadata(std::span<const std::string> lines, std::vector<std::size_t>* strange) {
  std::vector<Scanned> scanned;
  scanned.reserve(lines.size());
  for (const auto& line : lines) scanned.push_back(scan(line));
  const auto begin =
      std::find_if(scanned.begin(), scanned.end(), [](const Scanned& line) { return !line.words.empty(); });
  if (begin == scanned.end()) return {};
  const std::size_t margin_width = begin->indent;
  std::vector<Entry> out;
  std::size_t at = static_cast<std::size_t>(begin - scanned.begin());
  while (at < scanned.size()) {
    const auto pair = scanned[at].words.empty() || is_item(scanned[at].words) ? std::nullopt : field(scanned[at].words);
    if (!pair) {
      if (strange != nullptr && !scanned[at].words.empty()) strange->push_back(at);
      ++at;
      continue;
    }
    Entry entry;
    entry.slot = pair->first;
    entry.first = entry.last = at;
    std::size_t end = at + 1;
    for (; end < scanned.size(); ++end) {
      const auto& line = scanned[end];
      if (line.words.empty()) continue;
      if (line.indent <= margin_width && !is_item(line.words)) break;
      entry.last = end;
    }
    read_value(pair->second, std::span(scanned).subspan(at + 1, entry.last - at), entry);
    out.push_back(std::move(entry));
    at = end;
  }
  return out;
}

const Entry* find_entry(std::span<const Entry> entries, std::string_view slot) noexcept {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& one) { return one.slot == slot; });
  return found == entries.end() ? nullptr : &*found;
}

std::string_view margin(std::string_view line) noexcept {
  std::size_t size = line.starts_with('#') ? 1 : 0;
  while (size < line.size() && line[size] == ' ') ++size;
  return line.substr(0, size);
}

std::string quoted_scalar(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\n' || c == '\t') {
      out += c == '\n' ? "\\n" : "\\t";
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

} // namespace samklang::sssom
