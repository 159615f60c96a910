// SPDX-License-Identifier: Apache-2.0
#include "report/term_groups.h"

#include "report/escape.h"

#include <samklang/text/term_key.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace samklang::report {
namespace {

struct KeyedLabel {
  std::string key;
  skos::LabelKind kind = skos::LabelKind::preferred;
  std::uint16_t language = 0;
};

// The fixed languages stand in the order nb, nn, en ...; a text without a language goes last.
std::uint16_t rank(std::uint16_t language) { return language == 0 ? 0xFFFF : language; }

class Keys {
public:
  explicit Keys(const skos::Catalogue& catalogue) : catalogue_(catalogue) {}

  // The key of the heading for this pair; empty where they share no term.
  std::string shared(skos::ConceptIndex a, skos::ConceptIndex b) {
    const KeyedLabel* best_a = nullptr;
    const KeyedLabel* best_b = nullptr;
    for (const auto& left : labels(a)) {
      for (const auto& right : labels(b)) {
        if (left.key != right.key) continue;
        if (best_a == nullptr || score(left, right) < score(*best_a, *best_b)) {
          best_a = &left;
          best_b = &right;
        }
      }
    }
    if (best_a == nullptr) return {};
    const auto* main_a = best_a->kind == skos::LabelKind::preferred ? main_label(a) : nullptr;
    const auto* main_b = best_b->kind == skos::LabelKind::preferred ? main_label(b) : nullptr;
    if (main_a == nullptr && main_b == nullptr) return best_a->key;
    if (main_a == nullptr || main_b == nullptr) return (main_a == nullptr ? main_b : main_a)->key;
    if (main_a->key == main_b->key || rank(main_a->language) < rank(main_b->language)) return main_a->key;
    return rank(main_b->language) < rank(main_a->language) ? main_b->key : best_a->key;
  }

private:
  using Score = std::tuple<int, std::uint16_t, std::string_view>;
  static Score score(const KeyedLabel& a, const KeyedLabel& b) {
    const int kinds = std::max(static_cast<int>(a.kind), static_cast<int>(b.kind));
    return {kinds, std::min(rank(a.language), rank(b.language)), a.key};
  }

  const std::vector<KeyedLabel>& labels(skos::ConceptIndex index) {
    const auto [place, fresh] = labels_.try_emplace(index);
    if (fresh) {
      for (const auto& label : catalogue_[index].labels()) {
        auto key = text::term_key(catalogue_.text(label.text));
        if (!key.empty()) place->second.push_back({std::move(key), label.kind, label.language});
      }
    }
    return place->second;
  }

  // The preferred term in the first of the report's languages.
  const KeyedLabel* main_label(skos::ConceptIndex index) {
    const KeyedLabel* best = nullptr;
    for (const auto& label : labels(index)) {
      if (label.kind != skos::LabelKind::preferred) continue;
      if (best == nullptr || rank(label.language) < rank(best->language)) best = &label;
    }
    return best;
  }

  const skos::Catalogue& catalogue_;
  std::unordered_map<skos::ConceptIndex, std::vector<KeyedLabel>> labels_; // nodes stay where they are
};

// Sets of concepts that pairs join.
class Joined {
public:
  std::uint32_t root(std::uint32_t vertex) {
    auto [place, fresh] = parent_.try_emplace(vertex, vertex);
    while (place->second != place->first) {
      const auto above = parent_.find(place->second);
      place->second = above->second;
      place = above;
    }
    return place->first;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    const auto left = root(a);
    const auto right = root(b);
    parent_[std::max(left, right)] = std::min(left, right);
  }

private:
  std::unordered_map<std::uint32_t, std::uint32_t> parent_;
};

} // namespace

std::vector<TermGroup> term_groups(const skos::Catalogue& catalogue, const align::Alignment& alignment) {
  Keys keys(catalogue);
  std::map<std::string, std::vector<std::uint32_t>> by_key;
  std::vector<std::uint32_t> without;
  for (std::uint32_t i = 0; i < alignment.verdicts.size(); ++i) {
    const auto& verdict = alignment.verdicts[i];
    auto key = keys.shared(verdict.a, verdict.b);
    (key.empty() ? without : by_key[std::move(key)]).push_back(i);
  }
  std::vector<TermGroup> out;
  out.reserve(by_key.size());
  for (auto& [key, verdicts] : by_key) out.push_back({key, std::move(verdicts)});

  // Without a common term: what is the same or nearly so stands together, any other pair by itself.
  const auto joins = [](const align::Verdict& verdict) {
    return verdict.relation == align::Relation::exact || verdict.relation == align::Relation::close;
  };
  Joined joined;
  for (const auto i : without) {
    if (joins(alignment.verdicts[i])) joined.join(alignment.verdicts[i].a, alignment.verdicts[i].b);
  }
  std::map<std::uint32_t, std::vector<std::uint32_t>> clusters;
  for (const auto i : without) {
    if (joins(alignment.verdicts[i])) {
      clusters[joined.root(alignment.verdicts[i].a)].push_back(i);
    } else {
      out.push_back({"", {i}});
    }
  }
  for (auto& [root, verdicts] : clusters) out.push_back({"", std::move(verdicts)});
  return out;
}

std::string written_term(const skos::Catalogue& catalogue, std::string_view key,
                         const std::vector<skos::ConceptIndex>& concepts) {
  std::map<std::string, std::pair<std::uint32_t, std::uint32_t>> forms; // form: labels, preferred labels
  for (const auto index : concepts) {
    for (const auto& label : catalogue[index].labels()) {
      const auto words = catalogue.text(label.text);
      if (text::term_key(words) != key) continue;
      auto& [all, preferred] = forms[one_line(words)];
      ++all;
      if (label.kind == skos::LabelKind::preferred) ++preferred;
    }
  }
  if (forms.empty()) return one_line(key);
  auto best = forms.begin();
  for (auto at = forms.begin(); at != forms.end(); ++at) {
    if (at->second >= best->second) best = at; // the last of equals: small letters stand after capitals
  }
  return best->first;
}

std::string alphabet_key(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> places[] = {
      {"æ", "{"}, {"ä", "{"}, {"ø", "|"}, {"ö", "|"}, {"å", "}"}, {"é", "e"}, {"è", "e"},
      {"ê", "e"}, {"ó", "o"}, {"ò", "o"}, {"ô", "o"}, {"á", "a"}, {"à", "a"}, {"ü", "y"},
      {"č", "c"}, {"đ", "d"}, {"ŋ", "n"}, {"š", "s"}, {"ŧ", "t"}, {"ž", "z"}};
  const std::string key = text::term_key(text);
  std::string out;
  for (std::size_t i = 0; i < key.size();) {
    const auto rest = std::string_view(key).substr(i);
    const auto* const found = std::find_if(std::begin(places), std::end(places), [&](const auto& place) {
      return rest.substr(0, place.first.size()) == place.first;
    });
    out += found == std::end(places) ? rest.substr(0, 1) : found->second;
    i += found == std::end(places) ? 1 : found->first.size();
  }
  return out;
}

} // namespace samklang::report
