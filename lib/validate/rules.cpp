// SPDX-License-Identifier: Apache-2.0
#include <samklang/validate/rules.h>

#include "validate/ascii.h"
#include "validate/tables/rules.h"
#include "validate/variants.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace samklang::validate {
namespace {

constexpr std::size_t rule_rows = std::size(tables::rules);
constexpr std::size_t profile_rows = std::size(tables::profiles);

constexpr std::array<Rule, rule_rows> make_rules() {
  std::array<Rule, rule_rows> out;
  for (std::size_t i = 0; i < rule_rows; ++i) {
    const auto& row = tables::rules[i];
    out[i] = {row.id,
              row.slug,
              {row.title_nb, row.title_nn, row.title_en},
              {row.message_nb, row.message_nn, row.message_en},
              {row.advice_nb, row.advice_nn, row.advice_en},
              row.source,
              row.on,
              row.fix};
  }
  return out;
}

constexpr std::array<Rule, rule_rows> all_rules = make_rules();

constexpr std::array<Profile, profile_rows> make_profiles() {
  std::array<Profile, profile_rows> out;
  for (std::size_t i = 0; i < profile_rows; ++i) {
    const auto& row = tables::profiles[i];
    out[i] = {row.name, row.extends, {row.about_nb, row.about_nn, row.about_en}};
  }
  return out;
}

constexpr std::array<Profile, profile_rows> all_profiles = make_profiles();

template <class Row> std::string_view severity_in(const Row& row, std::string_view profile) noexcept {
  if (profile == "spec") return row.severity_spec;
  if (profile == "fdk") return row.severity_fdk;
  if (profile == "house") return row.severity_house;
  if (profile == "publish") return row.severity_publish;
  return {};
}

// What the profile or one that it extends says; nothing where none says anything.
template <class Row> std::optional<std::optional<Severity>> inherited(const Row& row, const Profile& profile) noexcept {
  const Profile* asked = &profile;
  for (std::size_t steps = 0; asked != nullptr && steps < profile_rows; ++steps) {
    const std::string_view said = severity_in(row, asked->name);
    if (said == "error") return Severity::error;
    if (said == "warning") return Severity::warning;
    if (said == "info") return Severity::info;
    if (!said.empty()) return std::optional<Severity>();
    asked = asked->extends.empty() ? nullptr : find_profile(asked->extends);
  }
  return std::nullopt;
}

auto variant_of(const Finding& finding) noexcept {
  return finding.variant.empty()
             ? std::end(tables::variants)
             : std::find_if(std::begin(tables::variants), std::end(tables::variants),
                            [&](const auto& row) { return row.rule == finding.rule && row.name == finding.variant; });
}

Wording template_of(const Finding& finding) noexcept {
  if (const auto* row = variant_of(finding); row != std::end(tables::variants)) return {row->nb, row->nn, row->en};
  const Rule* rule = find_rule(finding.rule);
  return rule != nullptr ? rule->message : Wording{};
}

constexpr std::size_t own_messages = 0; // places in Finding::own_words
constexpr std::size_t own_advice = 3;
constexpr std::size_t own_pages = 6;

/// One of three texts in nb, nn and en; where there is none in the language, the first there is.
std::string_view own_text(const Finding& finding, std::size_t from, Language language) {
  if (finding.own_words.size() < from + 3) return {};
  const std::size_t wanted = language == Language::nn ? 1 : language == Language::en ? 2 : 0;
  if (!finding.own_words[from + wanted].empty()) return finding.own_words[from + wanted];
  for (std::size_t i = from; i < from + 3; ++i)
    if (!finding.own_words[i].empty()) return finding.own_words[i];
  return {};
}

} // namespace

std::string_view Wording::in(Language language) const noexcept {
  return language == Language::nn ? nn : language == Language::en ? en : nb;
}

std::span<const Rule> rules() noexcept { return all_rules; }

const Rule* find_rule(std::string_view id_or_slug) noexcept {
  for (const Rule& rule : all_rules) {
    if (same(rule.id, id_or_slug) || same(rule.slug, id_or_slug)) return &rule;
  }
  return nullptr;
}

std::span<const Profile> profiles() noexcept { return all_profiles; }

const Profile* find_profile(std::string_view name) noexcept {
  const auto found = std::find_if(all_profiles.begin(), all_profiles.end(),
                                  [&](const Profile& profile) { return profile.name == name; });
  return found == all_profiles.end() ? nullptr : &*found;
}

std::optional<Severity> severity(const Rule& rule, const Profile& profile) noexcept {
  const auto index = static_cast<std::size_t>(&rule - all_rules.data());
  return inherited(tables::rules[index], profile).value_or(std::nullopt);
}

std::vector<VariantSeverity> variant_severities(const Rule& rule, const Profile& profile) {
  std::vector<VariantSeverity> out;
  for (const auto& row : tables::variants) {
    if (row.rule != rule.id) continue;
    if (const auto said = inherited(row, profile)) out.push_back({row.name, *said});
  }
  return out;
}

std::string message(const Finding& finding, Language language) {
  constexpr std::size_t longest = 1000; // of an agency's own message, whatever its file holds
  const std::string own = printable_excerpt(own_text(finding, own_messages, language), longest);
  const std::string_view pattern = finding.own_words.empty() ? template_of(finding).in(language) : own;
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}') {
      const auto number = static_cast<std::size_t>(pattern[i + 1] - '0');
      if (number < finding.arguments.size()) out += printable_excerpt(finding.arguments[number], 400);
      i += 2;
    } else {
      out += pattern[i];
    }
  }
  return out;
}

std::string_view advice(const Finding& finding, Language language) {
  if (!finding.own_words.empty()) return own_text(finding, own_advice, language);
  if (const auto* row = variant_of(finding); row != std::end(tables::variants) && !row->advice_nb.empty())
    return Wording{row->advice_nb, row->advice_nn, row->advice_en}.in(language);
  const Rule* rule = find_rule(finding.rule);
  return rule != nullptr ? rule->advice.in(language) : std::string_view();
}

std::string_view own_page(const Finding& finding) noexcept {
  return finding.own_words.size() > own_pages ? std::string_view(finding.own_words[own_pages]) : std::string_view();
}

} // namespace samklang::validate
