// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/lexicon.h>

#include <samklang/text/tokens.h>

#include "text/bokmaal.h"
#include "text/tables/hypernyms.h"
#include "text/tables/kinds.h"
#include "text/tables/synonyms.h"
#include "text/thing_kinds.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace samklang::text {

namespace {

constexpr std::size_t longest_expression = 4;
constexpr std::size_t shortest_tail = 4; // bytes of a compound's tail: "år" and "lån" are too short to trust
constexpr std::size_t shortest_rest = 3;
constexpr int deepest = 6; // levels of superordinates

struct Entry {
  std::vector<SynonymGroup> groups;
  std::vector<std::uint32_t> broader;
  ThingKind kind = ThingKind::unknown;
  ThingKind other_kind = ThingKind::unknown;
};

struct TransparentHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view key) const noexcept { return std::hash<std::string_view>{}(key); }
};

bool begins_letter(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

} // namespace

struct Lexicon::State {
  std::unordered_map<std::string, std::uint32_t, TransparentHash, std::equal_to<>> ids;
  std::vector<Entry> entries;
  std::map<std::string, std::size_t, std::less<>> first_words; ///< first key of an expression: its longest length
  std::vector<std::string> expressions;                        ///< keys with spaces, sorted

  std::uint32_t entry(const std::string& key) {
    const auto [place, added] = ids.try_emplace(key, static_cast<std::uint32_t>(entries.size()));
    if (added) entries.emplace_back();
    return place->second;
  }

  /// The key of a table's word or expression; registers an expression.
  std::string table_key(std::string_view text, Stemmers& stemmers) {
    std::string key;
    std::string first;
    std::size_t count = 0;
    for (const Token& token : tokens(text)) {
      const std::string word = bokmaal_stem(folded_word(token.in(text)), Language::nb, stemmers);
      if (count++ == 0) first = word;
      if (!key.empty()) key += ' ';
      key += word;
    }
    if (count > 1 && count <= longest_expression) {
      auto& length = first_words[first];
      length = std::max(length, count);
    }
    return key;
  }

  void close_upwards() {
    for (std::uint32_t id = 0; id < entries.size(); ++id) {
      std::set<std::uint32_t> all(entries[id].broader.begin(), entries[id].broader.end());
      std::vector<std::uint32_t> edge(all.begin(), all.end());
      for (int level = 1; level < deepest && !edge.empty(); ++level) {
        std::vector<std::uint32_t> next;
        for (const std::uint32_t up : edge)
          for (const std::uint32_t further : direct_[up])
            if (further != id && all.insert(further).second) next.push_back(further);
        edge = std::move(next);
      }
      entries[id].broader.assign(all.begin(), all.end());
    }
  }

  std::vector<std::vector<std::uint32_t>> direct_;
};

Lexicon::Lexicon() : state_(std::make_unique<State>()) {
  Stemmers stemmers;
  State& state = *state_;
  std::uint32_t group = 0;
  for (const tables::SynonymsRow& row : tables::synonyms) {
    for (const std::string_view word : row.words) {
      Entry& entry = state.entries[state.entry(state.table_key(word, stemmers))];
      entry.groups.push_back({group, static_cast<float>(row.strength)});
    }
    ++group;
  }
  for (const tables::KindsRow& row : tables::kinds) {
    Entry& entry = state.entries[state.entry(state.table_key(row.word, stemmers))];
    if (entry.kind != ThingKind::unknown) continue;
    entry.kind = thing_kind(row.kind);
    if (!row.also.empty()) entry.other_kind = thing_kind(row.also.front());
  }
  for (const tables::HypernymsRow& row : tables::hypernyms) {
    const std::uint32_t narrower = state.entry(state.table_key(row.narrower, stemmers));
    const std::uint32_t broader = state.entry(state.table_key(row.broader, stemmers));
    if (narrower != broader) state.entries[narrower].broader.push_back(broader);
  }
  for (Entry& entry : state.entries) {
    std::sort(entry.groups.begin(), entry.groups.end(), [](const SynonymGroup& left, const SynonymGroup& right) {
      return std::pair(left.id, -left.strength) < std::pair(right.id, -right.strength);
    });
    entry.groups.erase(
        std::unique(entry.groups.begin(), entry.groups.end(),
                    [](const SynonymGroup& left, const SynonymGroup& right) { return left.id == right.id; }),
        entry.groups.end());
    state.direct_.push_back(entry.broader);
  }
  state.close_upwards();
  for (const auto& [key, id] : state.ids)
    if (key.find(' ') != std::string::npos) state.expressions.push_back(key);
  std::sort(state.expressions.begin(), state.expressions.end());
  // A word without a kind of its own has that of its nearest superordinate, then of a synonym.
  for (Entry& entry : state.entries)
    for (const std::uint32_t up : entry.broader)
      if (entry.kind == ThingKind::unknown) entry.kind = state.entries[up].kind;
  std::vector<ThingKind> of_group(group, ThingKind::unknown);
  for (const Entry& entry : state.entries)
    for (const SynonymGroup& one : entry.groups)
      if (one.strength > 0.7F && of_group[one.id] == ThingKind::unknown) of_group[one.id] = entry.kind;
  for (Entry& entry : state.entries)
    for (const SynonymGroup& one : entry.groups)
      if (entry.kind == ThingKind::unknown && one.strength > 0.7F) entry.kind = of_group[one.id];
}

Lexicon::~Lexicon() = default;

const Lexicon& Lexicon::standard() {
  static const Lexicon lexicon;
  return lexicon;
}

std::string Lexicon::key(std::string_view folded, Language language, Stemmers& stemmers) const {
  return bokmaal_stem(folded, language, stemmers);
}

WordSense Lexicon::sense(std::string_view key) const {
  WordSense sense;
  const auto take = [&](std::uint32_t id, std::uint32_t from) {
    const Entry& entry = state_->entries[id];
    sense.lemma = id;
    sense.known_from = from;
    sense.kind = entry.kind;
    sense.other_kind = entry.other_kind;
    sense.broader = entry.broader;
    (from == 0 ? sense.groups : sense.tail_groups) = entry.groups;
  };
  if (const auto whole = state_->ids.find(key); whole != state_->ids.end()) {
    take(whole->second, 0);
    if (sense.kind != ThingKind::unknown || !sense.broader.empty()) return sense;
  }
  for (std::size_t from = shortest_rest; from + shortest_tail <= key.size(); ++from) {
    if (!begins_letter(key[from])) continue;
    const auto tail = state_->ids.find(key.substr(from));
    if (tail == state_->ids.end()) continue;
    const Entry& entry = state_->entries[tail->second];
    if (sense.lemma != WordSense::none) { // the whole word is known, the tail tells its kind
      sense.kind = entry.kind;
      sense.other_kind = entry.other_kind;
      return sense;
    }
    take(tail->second, static_cast<std::uint32_t>(from));
    return sense;
  }
  return sense;
}

std::span<const std::string> Lexicon::expressions() const noexcept { return state_->expressions; }

bool Lexicon::begins_expression(std::string_view key) const noexcept { return state_->first_words.contains(key); }

std::size_t Lexicon::expression(std::span<const std::string> keys, std::string& expression) const {
  if (keys.empty()) return 1;
  const auto first = state_->first_words.find(keys.front());
  if (first == state_->first_words.end()) return 1;
  for (std::size_t length = std::min(first->second, keys.size()); length > 1; --length) {
    std::string joined = keys.front();
    for (std::size_t i = 1; i < length; ++i) (joined += ' ') += keys[i];
    if (!state_->ids.contains(joined)) continue;
    expression = std::move(joined);
    return length;
  }
  return 1;
}

float shared_group(std::span<const SynonymGroup> a, std::span<const SynonymGroup> b) noexcept {
  float best = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].id < b[j].id)
      ++i;
    else if (b[j].id < a[i].id)
      ++j;
    else {
      best = std::max(best, std::min(a[i].strength, b[j].strength));
      ++i, ++j;
    }
  }
  return best;
}

} // namespace samklang::text
