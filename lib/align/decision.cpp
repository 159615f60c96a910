// SPDX-License-Identifier: Apache-2.0
#include <samklang/align/decision.h>

#include <samklang/base/sha256.h>
#include <samklang/text/normal_text.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace samklang::align {
namespace {

constexpr std::array<std::string_view, 4> states = {"", "proposed", "agreed", "carried_out"};

char folded(char c) noexcept { return c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; }

bool same_word(std::string_view a, std::string_view b) noexcept {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return folded(x) == folded(y); });
}

const skos::Definition* definition_in(const skos::Concept& entry, Language language) noexcept {
  const auto* found = entry.definition(language);
  return found != nullptr && found->language == static_cast<std::uint16_t>(language) ? found : nullptr;
}

// The pair a row is about, whichever side it starts from.
std::tuple<std::string_view, std::string_view> pair_of(const Decision& row) noexcept {
  return row.subject < row.object ? std::tuple(std::string_view(row.subject), std::string_view(row.object))
                                  : std::tuple(std::string_view(row.object), std::string_view(row.subject));
}

Relation relation_in_order(const Decision& row) noexcept {
  return row.subject < row.object ? row.relation : inverse(row.relation);
}

// Clashes among the rows of one pair, given in their order.
void compare_rows(std::span<const Decision> decisions, std::span<const std::size_t> rows, std::vector<Clash>& out) {
  std::optional<std::size_t> related;
  std::optional<std::size_t> chosen;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Decision& row = decisions[rows[i]];
    bool clash = false;
    if (row.relation != Relation::undecided) {
      if (related && relation_in_order(decisions[*related]) != relation_in_order(row)) {
        out.push_back({Clash::Kind::relation, *related, rows[i]});
        clash = true;
      }
      if (!related) related = rows[i];
    }
    if (row.choice != Choice::undecided) {
      if (chosen && decisions[*chosen].choice != row.choice) {
        out.push_back({Clash::Kind::choice, *chosen, rows[i]});
        clash = true;
      }
      if (!chosen) chosen = rows[i];
    }
    if (clash) continue;
    const auto same = std::find_if(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(i), [&](std::size_t other) {
      return decisions[other].place.source == row.place.source;
    });
    if (same != rows.begin() + static_cast<std::ptrdiff_t>(i)) out.push_back({Clash::Kind::duplicate, *same, rows[i]});
  }
}

} // namespace

std::string_view name(DecisionState state) noexcept {
  const auto index = static_cast<std::size_t>(state);
  return index < states.size() ? states[index] : std::string_view();
}

std::optional<Relation> relation_named(std::string_view word) noexcept {
  if (word.empty()) return Relation::undecided;
  for (std::size_t i = 0; i < relation_count; ++i) {
    if (same_word(word, name(static_cast<Relation>(i)))) return static_cast<Relation>(i);
  }
  return std::nullopt;
}

std::optional<Choice> choice_named(std::string_view word) noexcept {
  for (const Choice choice : {Choice::harmonise, Choice::differentiate, Choice::neither, Choice::undecided}) {
    if (same_word(word, letter(choice))) return choice;
  }
  return std::nullopt;
}

std::optional<DecisionState> state_named(std::string_view word) noexcept {
  for (std::size_t i = 0; i < states.size(); ++i) {
    if (same_word(word, states[i])) return static_cast<DecisionState>(i);
  }
  return std::nullopt;
}

std::string definition_hash(std::string_view definition) { return sha256_hex(text::normal_text(definition)); }

ComparedTexts compared_texts(const skos::Concept& subject, const skos::Concept& object) noexcept {
  for (const Language language : {Language::nb, Language::nn, Language::en}) {
    const auto* left = definition_in(subject, language);
    const auto* right = definition_in(object, language);
    if (left != nullptr && right != nullptr) return {subject.text(left->text), object.text(right->text)};
  }
  const auto* left = subject.definition();
  const auto* right = object.definition();
  return {left == nullptr ? std::string_view() : subject.text(left->text),
          right == nullptr ? std::string_view() : object.text(right->text)};
}

bool is_stale(const skos::Concept& entry, std::string_view hash) {
  if (hash.empty()) return false;
  if (!entry.has_definition()) return hash != definition_hash({});
  const auto definitions = entry.definitions();
  return std::none_of(definitions.begin(), definitions.end(), [&](const skos::Definition& definition) {
    return definition_hash(entry.text(definition.text)) == hash;
  });
}

std::vector<Clash> clashes(std::span<const Decision> decisions) {
  std::vector<std::size_t> order(decisions.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return pair_of(decisions[a]) < pair_of(decisions[b]); });
  std::vector<Clash> out;
  for (std::size_t begin = 0; begin < order.size();) {
    std::size_t end = begin + 1;
    while (end < order.size() && pair_of(decisions[order[end]]) == pair_of(decisions[order[begin]])) ++end;
    compare_rows(decisions, std::span(order).subspan(begin, end - begin), out);
    begin = end;
  }
  std::sort(out.begin(), out.end(), [](const Clash& a, const Clash& b) {
    return std::tie(a.second, a.kind, a.first) < std::tie(b.second, b.kind, b.first);
  });
  return out;
}

} // namespace samklang::align
