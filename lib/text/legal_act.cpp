// SPDX-License-Identifier: Apache-2.0
#include "text/legal_act.h"

#include "text/legal_fold.h"
#include "text/tables/acts.h"

#include <algorithm>
#include <array>
#include <span>

namespace samklang::text {
namespace {

constexpr std::size_t act_count = std::size(tables::acts);

constexpr auto all_acts = [] {
  std::array<Act, act_count> out{};
  for (std::size_t i = 0; i < act_count; ++i) {
    out[i] = {tables::acts[i].key, tables::acts[i].plain_sections, !tables::acts[i].replaced_by.empty()};
  }
  return out;
}();
static_assert(std::ranges::is_sorted(all_acts, {}, &Act::key),
              "schemas/acts.json is ordered by key: it is searched in halves");

// "skatteloven" and "skattelova" are "skattelov".
constexpr std::string_view stem_of(std::string_view name) {
  for (const std::string_view ending : {"loven", "forskriften", "instruksen"}) {
    if (name.ends_with(ending)) return name.substr(0, name.size() - 2);
  }
  for (const std::string_view ending : {"lova", "forskrifta"}) {
    if (name.ends_with(ending)) return name.substr(0, name.size() - 1);
  }
  return name;
}

struct Entry {
  std::string_view stem;
  std::uint16_t act = 0;
  NameUse use = NameUse::name;
};

constexpr std::size_t entry_count = [] {
  std::size_t count = 0;
  for (const auto& row : tables::acts) count += row.names.size() + row.abbreviations.size() + row.section_only.size();
  return count;
}();

constexpr bool before(const Entry& a, const Entry& b) {
  if (a.stem != b.stem) return a.stem < b.stem;
  if (all_acts[a.act].replaced != all_acts[b.act].replaced) return !all_acts[a.act].replaced;
  return a.act < b.act;
}

constexpr auto entries = [] {
  std::array<Entry, entry_count> out{};
  std::size_t n = 0;
  for (std::size_t i = 0; i < act_count; ++i) {
    const auto act = static_cast<std::uint16_t>(i);
    for (const auto name : tables::acts[i].names) out[n++] = {stem_of(name), act, NameUse::name};
    for (const auto name : tables::acts[i].abbreviations) out[n++] = {name, act, NameUse::abbreviation};
    for (const auto name : tables::acts[i].section_only) out[n++] = {name, act, NameUse::section_only};
  }
  std::sort(out.begin(), out.end(), before);
  return out;
}();

struct Found {
  std::span<const Entry> bearers;
  bool definite = false;
};

Found find(std::string_view word) noexcept {
  const auto search = [](std::string_view form) -> Found {
    const auto stem = stem_of(form);
    const auto range = std::ranges::equal_range(entries, stem, {}, &Entry::stem);
    return {.bearers = std::span<const Entry>(range.begin(), range.end()), .definite = stem.size() != form.size()};
  };
  Found found = search(word);
  if (found.bearers.empty() && word.ends_with('s')) found = search(word.substr(0, word.size() - 1));
  return found;
}

NameUse use_of(const Found& found) noexcept {
  const NameUse use = found.bearers.front().use;
  return use == NameUse::name && !found.definite ? NameUse::indefinite : use;
}

constexpr std::string_view without_et_cetera(std::string_view title) {
  for (const std::string_view ending : {" m.m.", " m.v.", " mv."}) {
    if (title.ends_with(ending)) return title.substr(0, title.size() - ending.size());
  }
  return title;
}

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

} // namespace

NamedActs acts_named(std::string_view word) {
  const Found found = find(word);
  if (found.bearers.empty()) return {};
  NamedActs out{.acts = {}, .use = use_of(found)};
  for (const auto& entry : found.bearers) {
    if (out.acts.empty() || out.acts.back().key != all_acts[entry.act].key) out.acts.push_back(all_acts[entry.act]);
  }
  return out;
}

std::optional<NameUse> use_of_name(std::string_view word) noexcept {
  const Found found = find(word);
  return found.bearers.empty() ? std::nullopt : std::optional(use_of(found));
}

std::size_t title_length(std::string_view title, std::string_view rest) noexcept {
  std::size_t i = 0;
  for (const char c : title) {
    if (c == ' ') {
      const std::size_t next = skip_spaces(rest, i);
      if (next == i) return 0;
      i = next;
    } else {
      if (at(rest, i) != lower(c)) return 0;
      ++i;
    }
  }
  return is_letter(at(rest, i)) || is_digit(at(rest, i)) || (at(rest, i) == '-' && is_letter(at(rest, i + 1))) ? 0 : i;
}

TitledActs acts_titled(std::string_view kind, std::string_view rest) {
  TitledActs out;
  for (std::size_t i = 0; i < act_count; ++i) {
    if (!all_acts[i].key.starts_with(kind)) continue;
    for (const auto title : tables::acts[i].titles) {
      const std::size_t length = title_length(without_et_cetera(title), rest);
      if (length == 0 || length < out.length) continue;
      if (length > out.length) out.acts.clear();
      out.length = length;
      out.acts.push_back(all_acts[i]);
    }
  }
  std::ranges::stable_sort(out.acts, {}, &Act::replaced);
  return out;
}

const Act* act_with_key(std::string_view key) noexcept {
  const auto range = std::ranges::equal_range(all_acts, key, {}, &Act::key);
  return range.empty() ? nullptr : &range.front();
}

} // namespace samklang::text
