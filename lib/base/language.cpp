// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/language.h>

#include <algorithm>
#include <array>
#include <utility>

namespace samklang {
namespace {

constexpr std::array<std::string_view, fixed_language_count> fixed_tags = {"",   "nb",  "nn",  "en",
                                                                           "se", "sma", "smj", "fkv"};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
bool alphabetic(std::string_view part) {
  return std::all_of(part.begin(), part.end(), [](char c) { return lower(c) >= 'a' && lower(c) <= 'z'; });
}

// BCP 47 section 2.1.1: language lower case, script title case, region upper case, the rest lower case.
std::string conventional_case(std::string_view raw) {
  std::string out;
  bool first = true;
  bool after_singleton = false;
  while (true) {
    const auto end = std::min(raw.find('-'), raw.size());
    const auto part = raw.substr(0, end);
    std::string cased(part);
    std::transform(cased.begin(), cased.end(), cased.begin(), lower);
    if (!first && !after_singleton && alphabetic(part)) {
      if (part.size() == 2) std::transform(cased.begin(), cased.end(), cased.begin(), upper);
      if (part.size() == 4) cased[0] = upper(cased[0]);
    }
    after_singleton = after_singleton || part.size() == 1;
    out += (first ? "" : "-") + cased;
    first = false;
    if (end == raw.size()) return out;
    raw.remove_prefix(end + 1);
  }
}

// ISO 639-2 codes that stand in data where BCP 47 wants the shorter ISO 639-1 code.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> shortened = {
    {{"nob", "nb"}, {"nno", "nn"}, {"eng", "en"}, {"sme", "se"}, {"nor", "no"}}};

} // namespace

std::string_view tag(Language language) noexcept {
  const auto index = static_cast<std::size_t>(language);
  return index < fixed_tags.size() ? fixed_tags[index] : std::string_view{};
}

std::optional<Language> fixed_language(std::string_view tag) noexcept {
  const auto found = std::find(fixed_tags.begin() + 1, fixed_tags.end(), tag);
  if (found == fixed_tags.end()) return std::nullopt;
  return static_cast<Language>(found - fixed_tags.begin());
}

CanonicalLanguage canonical_language(std::string_view raw) {
  std::string hyphened(raw);
  std::replace(hyphened.begin(), hyphened.end(), '_', '-');
  std::string canonical = conventional_case(hyphened);

  auto end = std::min(canonical.find('-'), canonical.size());
  for (const auto& [from, to] : shortened) {
    if (std::string_view(canonical).substr(0, end) == from) {
      canonical.replace(0, end, to);
      end = to.size();
      break;
    }
  }
  std::string_view language = std::string_view(canonical).substr(0, end);
  const bool norwegian =
      language == "no" || std::find(fixed_tags.begin(), fixed_tags.end(), language) != fixed_tags.end();
  if (norwegian && language != "en" && canonical.substr(end) == "-NO") canonical.resize(end);

  bool guessed = false;
  if (canonical.empty() || canonical == "no") {
    canonical = "nb";
    guessed = true;
  }
  const bool changed = canonical != raw;
  return {.tag = std::move(canonical), .changed = changed, .guessed = guessed};
}

} // namespace samklang
