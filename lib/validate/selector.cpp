// SPDX-License-Identifier: Apache-2.0
#include "validate/selector.h"

#include "validate/ascii.h"

#include <samklang/base/diagnostic.h>
#include <samklang/base/spelling.h>

#include <fmt/format.h>

#include <vector>

namespace samklang::validate {
namespace {

constexpr std::string_view house = "house";

} // namespace

bool Selector::is_of_house() const noexcept {
  return same(text_.substr(0, house.size()), house) && (text_.size() == house.size() || text_[house.size()] == '/');
}

bool Selector::means(std::string_view rule) const noexcept {
  if (text_ == "*") return true;
  if (named_ != nullptr) return named_->id == rule;
  if (Selector(rule).is_of_house()) return same(text_, house) || same(text_, rule);
  return !text_.empty() && text_.size() < rule.size() && same(rule.substr(0, text_.size()), text_);
}

std::string no_such_rule(std::string_view selector) {
  std::vector<std::string_view> slugs;
  for (const Rule& rule : rules()) slugs.push_back(rule.slug);
  std::string_view nearest = nearest_spelling(slugs, selector);
  // Ids are so like each other that only one slip tells.
  for (const Rule& rule : rules())
    if (nearest.empty() && edit_distance(rule.id, selector, 1) == 1) nearest = rule.id;
  std::string out = fmt::format("there is no rule or group of rules \"{}\"", printable_excerpt(selector));
  if (!nearest.empty()) out += fmt::format("; did you mean {}?", nearest);
  return out;
}

} // namespace samklang::validate
