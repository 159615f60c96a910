// SPDX-License-Identifier: Apache-2.0
#include <samklang/sssom/mapping_set.h>

#include "sssom/cells.h"
#include "sssom/metadata.h"

#include <algorithm>
#include <array>

namespace samklang::sssom {
namespace {

// https://mapping-commons.github.io/sssom/spec-intro/#iri-prefixes: known without a declaration.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> built_in = {{
    {"linkml", "https://w3id.org/linkml/"},
    {"owl", "http://www.w3.org/2002/07/owl#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"semapv", "https://w3id.org/semapv/vocab/"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"sssom", "https://w3id.org/sssom/"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
}};

std::size_t characters(std::string_view text) noexcept {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string_view line_end_of(std::string_view line) noexcept {
  if (line.ends_with("\r\n")) return "\r\n";
  return line.ends_with('\n') ? std::string_view("\n") : std::string_view();
}

// Where a prefix can end: after the last '#', '/' or ':' that something follows.
std::string_view namespace_of(std::string_view iri) noexcept {
  if (iri.size() < 2) return iri;
  const auto inside = iri.substr(0, iri.size() - 1);
  auto at = inside.find_last_of("#/");
  if (at == std::string_view::npos) at = inside.rfind(':');
  return at == std::string_view::npos ? iri : iri.substr(0, at + 1);
}

} // namespace

std::string MappingSet::to_text() const {
  std::string out = mark_;
  for (const auto& line : head_) out += line;
  const auto put = [&out](const Line& line) {
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
      if (i > 0) out += '\t';
      out += line.cells[i];
    }
    out += line.end;
  };
  put(header_);
  for (const auto& line : lines_) put(line);
  return out;
}

std::optional<std::size_t> MappingSet::column(std::string_view name) const noexcept {
  const auto found = std::find(columns_.begin(), columns_.end(), name);
  if (found == columns_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - columns_.begin());
}

std::string MappingSet::cell(std::size_t row, std::size_t column) const {
  const auto& cells = line(row).cells;
  return column < cells.size() ? plain_cell(cells[column]) : std::string();
}

std::string MappingSet::cell(std::size_t row, std::string_view name) const {
  const auto at = column(name);
  return at ? cell(row, *at) : std::string();
}

Place MappingSet::place(std::size_t row, std::size_t column) const {
  const auto& found = line(row);
  Place out{.source = source_, .line = found.number, .column = 1};
  if (found.number == 0) return {.source = source_};
  std::uint32_t width = 1;
  for (std::size_t i = 0; i < std::min(column, found.cells.size()); ++i) {
    const auto& cell = found.cells[i];
    if (const auto last = cell.rfind('\n'); last != std::string::npos) {
      out.line += static_cast<std::uint32_t>(std::count(cell.begin(), cell.end(), '\n'));
      width = static_cast<std::uint32_t>(characters(std::string_view(cell).substr(last + 1))) + 2;
    } else {
      width += static_cast<std::uint32_t>(characters(cell)) + 1;
    }
  }
  out.column = width;
  return out;
}

void MappingSet::set(std::size_t row, std::size_t column, std::string_view text) {
  auto& cells = lines_[rows_[row]].cells;
  if (cell(row, column) == text) return;
  while (cells.size() <= column) cells.emplace_back();
  cells[column] = written_cell(text);
}

std::size_t MappingSet::require_column(std::string_view name) {
  if (const auto found = column(name)) return *found;
  header_.cells.push_back(written_cell(name));
  columns_.emplace_back(name);
  for (const auto row : rows_) {
    auto& cells = lines_[row].cells;
    while (cells.size() < columns_.size()) cells.emplace_back();
  }
  return columns_.size() - 1;
}

std::string MappingSet::line_end() const { return header_.end.empty() ? "\n" : header_.end; }

std::size_t MappingSet::add_row() {
  auto& last = lines_.empty() ? header_ : lines_.back();
  const std::string end = line_end();
  if (last.end.empty()) last.end = end;
  Line added;
  added.cells.resize(columns_.size());
  added.end = end;
  rows_.push_back(lines_.size());
  lines_.push_back(std::move(added));
  return rows_.size() - 1;
}

std::vector<std::string> MappingSet::metadata(std::string_view slot) const {
  const auto entries = read_metadata(head_);
  const auto* entry = find_entry(entries, slot);
  return entry == nullptr ? std::vector<std::string>() : entry->values;
}

void MappingSet::read_prefixes() {
  const auto entries = read_metadata(head_);
  prefixes_.clear();
  if (const auto* entry = find_entry(entries, "curie_map")) prefixes_ = entry->fields;
  for (const auto& [prefix, space] : built_in) {
    const bool declared =
        std::any_of(prefixes_.begin(), prefixes_.end(), [&](const auto& one) { return one.first == prefix; });
    if (!declared) prefixes_.emplace_back(prefix, space);
  }
}

std::vector<ExtensionSlot> MappingSet::extensions() const {
  const auto entries = read_metadata(head_);
  std::vector<ExtensionSlot> out;
  const auto* entry = find_entry(entries, "extension_definitions");
  if (entry == nullptr) return out;
  for (const auto& record : entry->records) {
    ExtensionSlot slot;
    for (const auto& [key, value] : record) {
      if (key == "slot_name") slot.name = value;
      if (key == "property") slot.property = value;
      if (key == "type_hint") slot.type_hint = value;
    }
    out.push_back(std::move(slot));
  }
  return out;
}

std::optional<std::string> MappingSet::expand(std::string_view identifier) const {
  const auto colon = identifier.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto prefix = identifier.substr(0, colon);
  const auto local = identifier.substr(colon + 1);
  if (!local.starts_with("//")) {
    for (const auto& [known, space] : prefixes_) {
      if (known == prefix) return space + std::string(local);
    }
  }
  const bool iri = local.starts_with("//") || prefix == "urn" || prefix == "mailto" || prefix == "tag";
  return iri ? std::optional(std::string(identifier)) : std::nullopt;
}

std::string MappingSet::contract(std::string_view iri) {
  const std::pair<std::string, std::string>* best = nullptr;
  for (const auto& one : prefixes_) {
    const bool fits = iri.size() > one.second.size() && iri.starts_with(one.second);
    if (fits && (best == nullptr || one.second.size() > best->second.size())) best = &one;
  }
  if (best != nullptr) return best->first + ':' + std::string(iri.substr(best->second.size()));
  const auto space = namespace_of(iri);
  std::string prefix;
  for (unsigned number = 1;; ++number) {
    prefix = "ns" + std::to_string(number);
    const auto same = [&](const auto& one) { return one.first == prefix; };
    if (std::none_of(prefixes_.begin(), prefixes_.end(), same)) break;
  }
  add_prefix(prefix, space);
  return prefix + ':' + std::string(iri.substr(space.size()));
}

void MappingSet::insert_metadata(std::size_t at, std::vector<std::string> contents) {
  const std::string end = line_end();
  for (auto& line : contents) line += end;
  head_.insert(head_.begin() + static_cast<std::ptrdiff_t>(at), contents.begin(), contents.end());
  read_prefixes();
}

void MappingSet::add_prefix(std::string_view prefix, std::string_view space) {
  const auto entries = read_metadata(head_);
  const std::string words = std::string(prefix) + ": " + quoted_scalar(space);
  if (const auto* map = find_entry(entries, "curie_map")) {
    for (const auto& [known, value] : map->fields) {
      if (known == prefix) return;
    }
    const bool nested = map->last > map->first;
    if (const auto brace = head_[map->first].rfind('}'); !nested && brace != std::string::npos) {
      head_[map->first].insert(brace, (map->fields.empty() ? "" : ", ") + words);
      return read_prefixes();
    }
    const std::string before =
        nested ? std::string(margin(head_[map->last])) : std::string(margin(head_[map->first])) + "  ";
    return insert_metadata(map->last + 1, {before + words});
  }
  // After sssom_version, where there is one: that slot says how to read the rest.
  const auto* version = find_entry(entries, "sssom_version");
  const std::string outer = entries.empty() ? "#" : std::string(margin(head_[entries.front().first]));
  insert_metadata(version == nullptr ? 0 : version->last + 1, {outer + "curie_map:", outer + "  " + words});
}

void MappingSet::add_extension(const ExtensionSlot& slot) {
  const auto declared = extensions();
  if (std::any_of(declared.begin(), declared.end(), [&](const auto& one) { return one.name == slot.name; })) return;
  const auto entries = read_metadata(head_);
  const auto* list = find_entry(entries, "extension_definitions");
  const std::string outer = entries.empty() ? "#" : std::string(margin(head_[entries.front().first]));
  std::string item = outer + "  ";
  std::vector<std::string> lines;
  std::size_t at = head_.size();
  if (list == nullptr) {
    // Before empty lines at the end of the block.
    while (at > 0 && head_[at - 1].find_first_not_of("# \t\r\n") == std::string::npos) --at;
    lines.push_back(outer + "extension_definitions:");
  } else {
    at = list->last + 1;
    for (std::size_t i = list->first + 1; i <= list->last; ++i) {
      const auto before = margin(head_[i]);
      if (std::string_view(head_[i]).substr(before.size()).starts_with("- ")) item = std::string(before);
    }
  }
  lines.push_back(item + "- slot_name: " + slot.name);
  lines.push_back(item + "  property: " + slot.property);
  if (!slot.type_hint.empty()) lines.push_back(item + "  type_hint: " + slot.type_hint);
  if (at > 0 && line_end_of(head_[at - 1]).empty()) head_[at - 1] += line_end();
  insert_metadata(at, std::move(lines));
}

} // namespace samklang::sssom
