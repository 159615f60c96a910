// SPDX-License-Identifier: Apache-2.0
#include "align/vocabulary.h"

#include <samklang/text/tokens.h>

#include <algorithm>

namespace samklang::align {

namespace {

constexpr float of_a_head = 0.6F; // a compound and its last part

/// Squared: words that only loosely stand for each other are weak evidence, and near the tables' whole width.
float by_group(float strength) noexcept { return 0.95F * strength * strength; }

bool begins_letter(char c) noexcept { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

std::size_t letters(std::string_view word) noexcept {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), begins_letter));
}

std::size_t common_head(std::string_view a, std::string_view b) noexcept {
  return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

/// One letter more, less or other: a slip of the pen. Only of words long enough.
bool one_letter_off(std::string_view a, std::string_view b) noexcept {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < 7 || b.size() - a.size() > 1) return false;
  const std::size_t head = common_head(a, b);
  return a.substr(head + (a.size() == b.size() ? 1 : 0)) == b.substr(std::min(b.size(), head + 1));
}

std::size_t slot_of(Language language) noexcept {
  switch (language) {
  case Language::nb:
  case Language::none: return 0;
  case Language::nn: return 1;
  case Language::en: return 2;
  default: return 3;
  }
}

} // namespace

std::string Vocabulary::key_of(std::string_view word, Language language) {
  const std::string folded = text::folded_word(word);
  if (text::is_stop_word(folded, language == Language::none ? Language::nb : language)) return {};
  if (language == Language::nn && pairs_)
    if (const std::string_view bokmaal = pairs_->bokmaal_of(folded); !bokmaal.empty())
      return text::Lexicon::standard().key(bokmaal, Language::nb, stemmers_);
  return text::Lexicon::standard().key(folded, language == Language::none ? Language::nb : language, stemmers_);
}

void Vocabulary::learn(std::shared_ptr<const match::WordPairs> pairs) {
  pairs_ = std::move(pairs);
  if (!pairs_) return;
  for (const text::WordPair& pair : pairs_->given()) {
    if (pair.kind == text::WordPairKind::translation) continue;
    const std::uint32_t a = number(pair.a, pair.language_a);
    const std::uint32_t b = number(pair.b, pair.language_b);
    if (a == no_word || b == no_word || a == b) continue;
    const bool head = pair.kind == text::WordPairKind::head;
    Nearness near{head ? of_a_head : by_group(std::clamp(pair.strength, 0.0F, 1.0F)),
                  static_cast<std::int8_t>(head ? -1 : 0)};
    if (a > b) near.direction = static_cast<std::int8_t>(-near.direction);
    Nearness& kept = given_[std::uint64_t{std::min(a, b)} << 32U | std::max(a, b)];
    if (near.value > kept.value) kept = near;
  }
}

std::uint32_t Vocabulary::number(std::string_view word, Language language) {
  auto& known = known_[slot_of(language)];
  const std::string written(word);
  if (const auto found = known.find(written); found != known.end()) return found->second;
  const std::string key = key_of(word, language);
  const std::uint32_t id = key.empty() ? no_word : number_of_key(key);
  known.emplace(written, id);
  return id;
}

std::uint32_t Vocabulary::number_of_key(const std::string& key) {
  const auto [place, added] = ids_.try_emplace(key, static_cast<std::uint32_t>(keys_.size()));
  if (added) {
    keys_.push_back(key);
    senses_.emplace_back();
  }
  return place->second;
}

std::optional<std::uint32_t> Vocabulary::find(std::string_view word, Language language) {
  const auto found = ids_.find(key_of(word, language));
  if (found == ids_.end()) return std::nullopt;
  return found->second;
}

const text::WordSense& Vocabulary::sense(std::uint32_t word) {
  if (!senses_[word]) senses_[word] = text::Lexicon::standard().sense(keys_[word]);
  return *senses_[word];
}

Nearness Vocabulary::nearness(std::uint32_t a, std::uint32_t b) {
  if (a == b) return {1, 0};
  const bool turned = a > b;
  if (turned) std::swap(a, b);
  const auto [place, added] = compared_.try_emplace(std::uint64_t{a} << 32U | b);
  if (added) place->second = compare(a, b);
  Nearness found = place->second;
  if (turned) found.direction = static_cast<std::int8_t>(-found.direction);
  return found;
}

Nearness Vocabulary::compare(std::uint32_t a, std::uint32_t b) {
  const std::string_view left = keys_[a];
  const std::string_view right = keys_[b];
  const text::WordSense& of_a = sense(a);
  const text::WordSense& of_b = sense(b);
  Nearness best;
  const auto offer = [&](float value, int direction) {
    if (value > best.value) best = {value, static_cast<std::int8_t>(direction)};
  };
  if (const auto given = given_.find(std::uint64_t{a} << 32U | b); given != given_.end())
    offer(given->second.value, given->second.direction);
  // What the tables say.
  const auto group = by_group;
  offer(group(text::shared_group(of_a.groups, of_b.groups)), 0);
  if (of_a.lemma != text::WordSense::none && of_b.lemma != text::WordSense::none) {
    const bool whole_a = of_a.known_from == 0;
    const bool whole_b = of_b.known_from == 0;
    const auto above = [](const text::WordSense& one, std::uint32_t lemma) {
      return std::binary_search(one.broader.begin(), one.broader.end(), lemma);
    };
    if (whole_b && above(of_a, of_b.lemma)) offer(0.5F, -1);
    if (whole_a && above(of_b, of_a.lemma)) offer(0.5F, 1);
    // Compounds with one head: "semesteravgift", "samskipnadsavgift"; or a compound and its head's synonym.
    if (!whole_a && !whole_b && of_a.lemma == of_b.lemma) offer(0.4F, 0);
    if (!whole_a && whole_b) offer(0.6F * group(text::shared_group(of_a.tail_groups, of_b.groups)), -1);
    if (whole_a && !whole_b) offer(0.6F * group(text::shared_group(of_a.groups, of_b.tail_groups)), 1);
  }
  // What the letters say.
  const std::size_t head = common_head(left, right);
  const std::size_t shorter = std::min(left.size(), right.size());
  const std::size_t longer = std::max(left.size(), right.size());
  if (left.size() != right.size() && shorter >= 4) {
    const bool a_longer = left.size() > right.size();
    const std::string_view whole = a_longer ? left : right;
    const std::string_view part = a_longer ? right : left;
    // A compound is a kind of its head; of its first part it only speaks.
    if (whole.ends_with(part) && whole.size() >= part.size() + 3) offer(0.6F, a_longer ? -1 : 1);
    if (whole.starts_with(part) && letters(part) >= 5) offer(whole.size() - part.size() <= 4 ? 0.75F : 0.4F, 0);
  }
  if (letters(left.substr(0, head)) >= 5 && longer - head <= 5) offer(0.7F, 0);
  if (letters(left.substr(0, head)) >= 7) offer(0.45F, 0);
  if (one_letter_off(left, right)) offer(0.85F, 0);
  return best;
}

} // namespace samklang::align
