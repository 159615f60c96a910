// SPDX-License-Identifier: Apache-2.0
#include "validate/severities.h"

#include "validate/selector.h"
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
};

// Which rules a selector means.
Result<std::vector<std::uint8_t>> meant(std::string_view selector, const std::vector<std::string>& names) {
  std::vector<std::uint8_t> out(names.size());
  bool found = false;
  const Selector named(selector);
  for (std::size_t i = 0; i < names.size(); ++i) {
    out[i] = named.means(names[i]) ? 1 : 0;
    found = found || out[i] != 0;
  }
  if (found) return out;
  return Error{ErrorCode::usage,
               no_such_rule(selector),
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

bool Severities::is_on_for_all(RuleId rule) const noexcept {
  const auto index = static_cast<std::size_t>(rule);
  for (auto one = special_.rbegin(); one != special_.rend(); ++one) {
    if (one->rules[index] == 0) continue;
    if (!one->severity) return false;
    if (one->agency.empty() && one->iri_prefix.empty()) return true;
  }
  return general_[index] && std::all_of(variants_[index].begin(), variants_[index].end(),
                                        [](const OfVariant& one) { return one.severity.has_value(); });
}

std::size_t Severities::count_on() const noexcept {
  return static_cast<std::size_t>(std::count(any_.begin(), any_.end(), 1));
}

} // namespace samklang::validate
