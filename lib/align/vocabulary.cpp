// SPDX-License-Identifier: Apache-2.0
#include "align/vocabulary.h"

#include "base/parallel.h"

#include <samklang/text/opposites.h>
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

constexpr std::uint32_t pending_from = 0x80000000;  // numbers of words that a reader has read ahead
constexpr std::uint32_t function_word = 0xFFFFFFFE; // value of a word as written that has no number

/// Languages whose words have one key have one number here.
std::uint16_t slot_of(Language language) noexcept {
  switch (language) {
  case Language::nb:
  case Language::none: return 0;
  case Language::nn: return 1;
  case Language::en: return 2;
  default: return 3;
  }
}

/// Empty for a function word.
std::string key_of(std::string_view word, Language language, const match::WordPairs* pairs,
                   text::Lexicon::Stemmers& stemmers) {
  const Language read_as = language == Language::none ? Language::nb : language;
  const std::string folded = text::folded_word(word);
  if (text::is_stop_word(folded, read_as)) return {};
  if (read_as == Language::nn && pairs != nullptr)
    if (const std::string_view bokmaal = pairs->bokmaal_of(folded); !bokmaal.empty())
      return text::Lexicon::standard().key(bokmaal, Language::nb, stemmers);
  return text::Lexicon::standard().key(folded, read_as, stemmers);
}

} // namespace

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

namespace {

constexpr char negation = 'u'; // "uregistrert"
constexpr std::size_t shortest_negated = 3;

bool may_be_negated(std::string_view key) noexcept {
  return key.starts_with(negation) && key.size() > shortest_negated;
}

/// "uregistrert" of "registrert".
bool negates(std::string_view a, std::string_view b) noexcept { return may_be_negated(a) && a.substr(1) == b; }

} // namespace

bool Vocabulary::are_opposites(std::uint32_t a, std::uint32_t b) const {
  return text::Opposites::standard().are(key(a), key(b)) || negates(key(a), key(b)) || negates(key(b), key(a));
}

Nearness Vocabulary::nearness_by_lexicon(std::uint32_t a, std::uint32_t b) const noexcept {
  const Nearness known = may_be_near(traits_[a], traits_[b]) ? nearness_of_kin(a, b) : Nearness{};
  const auto found = given_.find(std::uint64_t{std::min(a, b)} << 32U | std::max(a, b));
  if (found == given_.end() || found->second.value <= known.value) return known;
  Nearness given = found->second;
  if (a > b) given.direction = static_cast<std::int8_t>(-given.direction);
  return given;
}

std::uint32_t Vocabulary::number(std::string_view word, Language language) {
  const std::uint32_t known = written_.find(word, slot_of(language));
  if (known != match::SpellingIndex::none) return known == function_word ? no_word : known;
  const std::string key = key_of(word, language, pairs_.get(), stemmers_);
  const std::uint32_t id = key.empty() ? no_word : number_of_key(key);
  written_.set(key.empty() ? function_word : id);
  return id;
}

std::uint32_t Vocabulary::number_of_key(std::string_view key) {
  const std::uint32_t known = keys_.find(key, 0);
  if (known != match::SpellingIndex::none) return known;
  const auto id = static_cast<std::uint32_t>(keys_.size() - 1);
  keys_.set(id);
  return id;
}

std::uint32_t Vocabulary::find(std::string_view word, Language language) const noexcept {
  const std::uint32_t known = written_.look_up(word, slot_of(language));
  return known == function_word ? no_word : known;
}

std::uint32_t Vocabulary::find_key(std::string_view key) const noexcept { return keys_.look_up(key, 0); }

Nearness Vocabulary::nearness_of_kin(std::uint32_t a, std::uint32_t b) const noexcept {
  if (a < b) return compare(a, b);
  Nearness found = compare(b, a);
  found.direction = static_cast<std::int8_t>(-found.direction);
  return found;
}

void Vocabulary::Reader::read(std::string_view word, Language language, std::vector<std::uint32_t>& out) {
  const std::uint16_t slot = slot_of(language);
  const std::uint32_t numbered = vocabulary_->written_.look_up(word, slot);
  if (numbered != match::SpellingIndex::none) {
    out.push_back(numbered == function_word ? no_word : numbered);
    return;
  }
  std::uint32_t place = seen_.find(word, slot);
  if (place == match::SpellingIndex::none) {
    place = static_cast<std::uint32_t>(pending_.size());
    seen_.set(place);
    pending_.push_back({place, slot, key_of(word, language, vocabulary_->pairs_.get(), stemmers_)});
  }
  out.push_back(pending_[place].key.empty() ? no_word : pending_from + place);
}

void Vocabulary::take(Reader& reader, std::span<std::uint32_t> words) {
  std::vector<std::uint32_t> numbers;
  numbers.reserve(reader.pending_.size());
  for (const Reader::Pending& pending : reader.pending_) {
    std::uint32_t id = written_.find(reader.seen_.spelling(pending.spelling), pending.slot);
    if (id == match::SpellingIndex::none) {
      id = pending.key.empty() ? function_word : number_of_key(pending.key);
      written_.set(id);
    }
    numbers.push_back(id == function_word ? no_word : id);
  }
  for (std::uint32_t& word : words)
    if (word != no_word && word >= pending_from) word = numbers[word - pending_from];
  reader.pending_.clear();
  reader.seen_ = {};
}

void Vocabulary::settle(unsigned threads) {
  const std::size_t known = senses_.size();
  senses_.resize(size());
  traits_.resize(size());
  const text::Lexicon& lexicon = text::Lexicon::standard();
  constexpr std::size_t part = 1024;
  in_parts(threads, size() - known, part, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = known + begin; i < known + end; ++i) {
      const std::string_view spelling = key(static_cast<std::uint32_t>(i));
      senses_[i] = lexicon.sense(spelling);
      traits_[i] = traits(spelling, senses_[i]);
      traits_[i].begins_expression = lexicon.begins_expression(spelling);
      const bool negated = may_be_negated(spelling) || find_key(negation + std::string(spelling)) != no_word;
      traits_[i].has_opposite = negated || text::Opposites::standard().has(spelling);
    }
  });
  // A word that was looked at before may have its negation only now.
  for (std::size_t i = known; i < size(); ++i) {
    const std::string_view spelling = key(static_cast<std::uint32_t>(i));
    if (!may_be_negated(spelling)) continue;
    if (const std::uint32_t plain = find_key(spelling.substr(1)); plain != no_word) traits_[plain].has_opposite = true;
  }
}

Vocabulary::Traits Vocabulary::traits(std::string_view key, const text::WordSense& sense) noexcept {
  const auto bit = [](std::uint32_t id) { return std::uint64_t{1} << (id * 0x9E3779B1U >> 26U); };
  Traits out;
  for (const text::SynonymGroup& group : sense.groups) out.groups |= bit(group.id);
  for (const text::SynonymGroup& group : sense.tail_groups) out.groups |= bit(group.id);
  if (sense.lemma != text::WordSense::none) out.lemma = bit(sense.lemma);
  for (const std::uint32_t lemma : sense.broader) out.broader |= bit(lemma);
  for (const char c : key.substr(0, 3)) out.begins = out.begins << 8U | static_cast<unsigned char>(c);
  for (const char c : key.substr(key.size() - std::min<std::size_t>(key.size(), 4)))
    out.ends = out.ends << 8U | static_cast<unsigned char>(c);
  return out;
}

/// What it finds needs a group, a lemma or a superordinate in common, or three bytes at the beginning or four at the
/// end: one letter off in words of seven has four after the first three. Traits rely on it.
Nearness Vocabulary::compare(std::uint32_t a, std::uint32_t b) const noexcept {
  const std::string_view left = key(a);
  const std::string_view right = key(b);
  const text::WordSense& of_a = sense(a);
  const text::WordSense& of_b = sense(b);
  Nearness best;
  const auto offer = [&](float value, int direction) {
    if (value > best.value) best = {value, static_cast<std::int8_t>(direction)};
  };
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
