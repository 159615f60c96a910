// SPDX-License-Identifier: Apache-2.0
#include "validate/severities.h"

#include "validate/variants.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace samklang::validate {
namespace {

constexpr std::array ids = {
#define SAMKLANG_CONCEPT_CHECK(id, function) std::string_view(#id),
#define SAMKLANG_CATALOGUE_CHECK(id, function) std::string_view(#id),
#define SAMKLANG_LATER_CHECK(id) std::string_view(#id),
#include "validate/checks.def"
#undef SAMKLANG_CONCEPT_CHECK
#undef SAMKLANG_CATALOGUE_CHECK
};

bool same(std::string_view x, std::string_view y) noexcept {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(x.begin(), x.end(), y.begin(), y.end(), [&](char a, char b) { return lower(a) == lower(b); });
}

// Which rules a selector means: an id, a slug, a group (the beginning of ids) or "*".
Result<std::vector<std::uint8_t>> meant(std::string_view selector, const std::vector<std::string>& names) {
  std::vector<std::uint8_t> out(names.size());
  bool found = false;
  const Rule* by_name = find_rule(selector);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view id = names[i];
    const bool house = i >= ids.size();
    const bool is_meant = selector == "*" || (by_name != nullptr ? by_name->id == id
                                              : house            ? same(selector, "house") || same(selector, id)
                                                                 : !selector.empty() && selector.size() < id.size() &&
                                                            same(id.substr(0, selector.size()), selector));
    out[i] = is_meant ? 1 : 0;
    found = found || is_meant;
  }
  if (found) return out;
  return Error{ErrorCode::usage,
               fmt::format("there is no rule or group of rules \"{}\"", printable_excerpt(selector)),
               "`samklang rules` lists them; a group is the beginning of ids, as D or D3",
               {}};
}

} // namespace

std::string_view name(RuleId rule) noexcept { return ids[static_cast<std::size_t>(rule)]; }

std::size_t rule_count() noexcept { return ids.size(); }

Result<Severities> Severities::make(const Options& options) {
  const Profile* profile = find_profile(options.profile);
  if (profile == nullptr) {
    std::string known;
    for (const Profile& one : profiles()) known += (known.empty() ? "" : ", ") + std::string(one.name);
    return Error{ErrorCode::usage,
                 fmt::format("there is no profile \"{}\"", printable_excerpt(options.profile)),
                 "profiles: " + known,
                 {}};
  }
  Severities out;
  out.names_.assign(ids.begin(), ids.end());
  if (options.house != nullptr)
    for (const HouseRule& rule : options.house->rules) out.names_.push_back("house/" + rule.name);
  const std::size_t count = out.names_.size();

  std::vector<std::uint8_t> selected(count, options.select.empty() ? 1 : 0);
  for (const std::string& one : options.select) {
    const auto rules = meant(one, out.names_);
    if (!rules) return rules.error();
    for (std::size_t i = 0; i < count; ++i) selected[i] = selected[i] | (*rules)[i];
  }
  for (const std::string& one : options.ignore) {
    const auto rules = meant(one, out.names_);
    if (!rules) return rules.error();
    for (std::size_t i = 0; i < count; ++i) selected[i] = (*rules)[i] != 0 ? 0 : selected[i];
  }

  out.general_.resize(count);
  out.any_.resize(count);
  out.variants_.resize(count);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const Rule* rule = find_rule(ids[i]);
    if (rule == nullptr || selected[i] == 0 || (options.select.empty() && !rule->by_default)) continue;
    out.general_[i] = validate::severity(*rule, *profile);
    out.any_[i] = out.general_[i] ? 1 : 0;
    for (const VariantSeverity& variant : variant_severities(*rule, *profile)) {
      out.variants_[i].push_back({variant.variant, variant.severity});
      if (variant.severity) out.any_[i] = 1;
    }
  }
  for (std::size_t i = ids.size(); i < count; ++i) {
    if (selected[i] == 0) continue;
    out.general_[i] = options.house->rules[i - ids.size()].severity;
    out.any_[i] = 1;
  }
  for (const SeverityOverride& one : options.overrides) {
    const auto rules = meant(one.rule, out.names_);
    if (!rules) return rules.error();
    Special special{*rules, one.agency, one.iri_prefix, one.severity};
    for (std::size_t i = 0; i < count; ++i) {
      if (selected[i] == 0) special.rules[i] = 0;
      if (special.rules[i] != 0 && one.severity) out.any_[i] = 1;
    }
    out.special_.push_back(std::move(special));
  }
  return out;
}

std::optional<Severity> Severities::of(RuleId rule, std::string_view iri, std::string_view agency,
                                       std::string_view variant) const noexcept {
  const auto index = static_cast<std::size_t>(rule);
  for (auto one = special_.rbegin(); one != special_.rend(); ++one) {
    if (one->rules[index] != 0 && (one->agency.empty() || one->agency == agency) && iri.starts_with(one->iri_prefix))
      return one->severity;
  }
  if (!variant.empty() && index < variants_.size()) {
    for (const OfVariant& one : variants_[index])
      if (one.name == variant) return one.severity;
  }
  return general_[index];
}

std::size_t Severities::count_on() const noexcept {
  return static_cast<std::size_t>(std::count(any_.begin(), any_.end(), 1));
}

} // namespace samklang::validate
