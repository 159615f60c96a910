// SPDX-License-Identifier: Apache-2.0
#include "align/opposed.h"

#include "align/turned.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <vector>

namespace samklang::align {

namespace {

using text::ThingKind;
using text::WordRole;

constexpr double least_weight = 0.25; // of a word that turns the notion round, however common it is

bool delimits(const Mention& mention) noexcept {
  return mention.role != WordRole::example && mention.role != WordRole::gloss && !mention.light;
}

bool says(const Reading& reading, std::uint32_t word) noexcept {
  return std::any_of(reading.mentions.begin(), reading.mentions.end(),
                     [&](const Mention& mention) { return mention.word == word; });
}

double weight_of(const std::vector<Fate>& fates) noexcept {
  double total = 0;
  for (const Fate& fate : fates)
    if (!fate.left_out) total += fate.weight;
  return total;
}

bool speaks_of_persons(const Reading& one) noexcept {
  return one.kind == ThingKind::person || one.kind == ThingKind::group || one.kind == ThingKind::role;
}

// What was found of these words already is turned round; nothing stands twice.
bool turn_round(const Contrast& contrast, Contrasts& out) {
  bool found = false;
  for (Contrast& one : out.all) {
    const bool on_a = one.begin_a <= contrast.begin_a && contrast.end_a <= one.end_a;
    const bool on_b = one.begin_b <= contrast.begin_b && contrast.end_b <= one.end_b;
    if (!on_a || !on_b) continue;
    if (one.effect != Effect::crosses) {
      if (one.effect == Effect::narrows_a) out.narrows_a -= one.weight;
      if (one.effect == Effect::narrows_b) out.narrows_b -= one.weight;
      out.crosses += one.weight;
      one.effect = Effect::crosses;
    }
    found = true;
  }
  return found;
}

void add(const Contrast& contrast, Contrasts& out) {
  double& sum = contrast.effect == Effect::narrows_a   ? out.narrows_a
                : contrast.effect == Effect::narrows_b ? out.narrows_b
                                                       : out.crosses;
  sum += contrast.weight;
  out.all.push_back(contrast);
}

/// Words that exclude each other.
std::vector<Turn> opposed_words(const Reading& a, const Reading& b, const Pairing& pairing,
                                const Vocabulary& vocabulary) {
  std::vector<Turn> out;
  for (std::size_t i = 0; i < std::min(a.mentions.size(), pairing.of_a.size()); ++i) {
    const Mention& left = a.mentions[i];
    if (!vocabulary.has_opposite(left.word) || !delimits(left) || pairing.of_a[i].left_out) continue;
    for (std::size_t j = 0; j < std::min(b.mentions.size(), pairing.of_b.size()); ++j) {
      const Mention& right = b.mentions[j];
      if (pairing.of_b[j].left_out || !delimits(right) || !vocabulary.opposite(left.word, right.word)) continue;
      // "ikke offentlig" is "privat"; who speaks of both sides takes neither.
      if (left.negated != right.negated || says(b, left.word) || says(a, right.word)) continue;
      out.push_back({Turn::Kind::turned, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j), left.begin,
                     left.end, right.begin, right.end});
    }
  }
  return out;
}

} // namespace

void mark_opposed(const Reading& a, std::string_view text_a, const Reading& b, std::string_view text_b,
                  const Pairing& pairing, const Corpus& corpus, Contrasts& out) {
  const double scale = std::max({weight_of(pairing.of_a), weight_of(pairing.of_b), 1e-9});
  const Difference of_words = speaks_of_persons(a) && speaks_of_persons(b) ? Difference::population : Difference::scope;
  const auto contrast = [&](const Turn& turn) {
    Contrast made;
    made.difference = of_words;
    made.effect = Effect::crosses;
    made.weight =
        std::clamp(std::max(pairing.of_a[turn.a].weight, pairing.of_b[turn.b].weight) / scale, least_weight, 1.0);
    made.begin_a = turn.begin_a, made.end_a = turn.end_a;
    made.begin_b = turn.begin_b, made.end_b = turn.end_b;
    return made;
  };
  std::vector<Turn> turns = opposed_words(a, b, pairing, corpus.vocabulary());
  const std::vector<Turn> turned = turned_words(a, text_a, b, text_b, pairing);
  turns.insert(turns.end(), turned.begin(), turned.end());
  for (const Turn& turn : turns) {
    Contrast made = contrast(turn);
    if (turn.kind == Turn::Kind::turned) {
      out.opposed = true;
      if (!turn_round(made, out)) add(made, out);
    } else if (!out.exception) {
      out.exception = true;
      made.difference = Difference::exception;
      made.effect = turn.kind == Turn::Kind::out_of_a ? Effect::narrows_a : Effect::narrows_b;
      add(made, out);
    }
  }
  std::stable_sort(out.all.begin(), out.all.end(), [](const Contrast& left, const Contrast& right) {
    return std::tuple(left.begin_a, left.begin_b) < std::tuple(right.begin_a, right.begin_b);
  });
}

TermContrast term_contrast(const std::vector<std::uint32_t>& words_a, const std::vector<std::uint32_t>& words_b,
                           const Corpus& corpus) {
  const Vocabulary& vocabulary = corpus.vocabulary();
  if (words_a.empty() || words_b.empty()) return TermContrast::none;
  // "utgående faktura", "inngående faktura": one word in place of another.
  std::vector<std::uint32_t> only_a;
  std::vector<std::uint32_t> only_b;
  std::set_difference(words_a.begin(), words_a.end(), words_b.begin(), words_b.end(), std::back_inserter(only_a));
  std::set_difference(words_b.begin(), words_b.end(), words_a.begin(), words_a.end(), std::back_inserter(only_b));
  if (only_a.size() != 1 || only_b.size() != 1) return TermContrast::none;
  if (vocabulary.opposite(only_a[0], only_b[0])) return TermContrast::exclude;
  if (words_a.size() > 1 || words_b.size() > 1) return TermContrast::none;

  // "vegadresse", "postadresse": compounds of two known words with one head.
  const std::string_view left = vocabulary.key(only_a[0]);
  const std::string_view right = vocabulary.key(only_b[0]);
  const std::uint32_t from_a = vocabulary.sense(only_a[0]).known_from;
  const std::uint32_t from_b = vocabulary.sense(only_b[0]).known_from;
  if (from_a == 0 || from_b == 0 || left.substr(from_a) != right.substr(from_b)) return TermContrast::none;
  const std::string_view of_left = left.substr(0, from_a);
  const std::string_view of_right = right.substr(0, from_b);
  if (of_left.starts_with(of_right) || of_right.starts_with(of_left)) return TermContrast::none;
  const std::uint32_t word_a = vocabulary.find_key(of_left);
  const std::uint32_t word_b = vocabulary.find_key(of_right);
  if (word_a == Vocabulary::no_word || word_b == Vocabulary::no_word) return TermContrast::none;
  return vocabulary.nearness(word_a, word_b).value == 0 ? TermContrast::siblings : TermContrast::none;
}

} // namespace samklang::align
