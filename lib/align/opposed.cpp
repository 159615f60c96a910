// SPDX-License-Identifier: Apache-2.0
#include "align/opposed.h"

#include <samklang/text/opposites.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string>
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

bool bounds(const Mention& mention) noexcept {
  return mention.role != WordRole::example && mention.role != WordRole::gloss;
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

/// Where a word stands with the small words before it, back to the word of content before.
struct Governed {
  std::string_view text;
  const Reading& reading;
  const Mention& mention;

  std::string word(std::size_t i) const {
    const text::DefinitionWord& one = reading.parts.words[i];
    return text::folded_word(text.substr(one.begin, one.end - one.begin));
  }
  std::size_t first_before() const {
    std::size_t i = mention.position;
    while (i > 0 && reading.parts.words[i - 1].number < 0 &&
           (!reading.parts.words[i - 1].content || text::Opposites::governs(word(i - 1))))
      --i;
    return i;
  }
};

/// Where the negation of a negated word begins.
std::size_t negation_of(const Governed& one) noexcept {
  std::size_t i = one.mention.position;
  while (i > 0 && one.reading.parts.words[i - 1].negated) --i;
  return i;
}

/// Whether a negated word is the one that its negation stands before: how far a negation reaches is a guess.
bool is_first_negated(const Governed& one) {
  const std::size_t negation = negation_of(one);
  return std::none_of(one.reading.mentions.begin(), one.reading.mentions.end(), [&](const Mention& other) {
    return !other.light && other.position > negation && other.position < one.mention.position;
  });
}

/// What has not come yet is not: "før graden er fullført", "uten at graden er fullført".
bool is_before(const std::set<std::string>& small) {
  constexpr std::array<std::string_view, 4> words = {"før", "innen", "innan", "before"};
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return small.contains(std::string(word)); });
}

/// Joins equals: "mellom kjøper og selger", "mellom selger og kjøper".
bool joins(std::string_view word) {
  constexpr std::array<std::string_view, 9> words = {"og",     "eller", "samt", "både",   "enten",
                                                     "mellom", "and",   "or",   "between"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The small words before a word, by spelling.
std::set<std::string> small_words(const Governed& one) {
  std::set<std::string> out;
  for (std::size_t i = one.first_before(); i < one.mention.position; ++i) out.insert(one.word(i));
  return out;
}

/// The small word before the one, which the other has not, that one of the other's turns round; npos for none.
std::size_t turned_at(const Governed& one, const Governed& other) {
  const std::set<std::string> here = small_words(one);
  const std::set<std::string> there = small_words(other);
  for (std::size_t i = one.first_before(); i < one.mention.position; ++i) {
    const std::string word = one.word(i);
    if (there.contains(word)) continue;
    for (const std::string& its : there)
      if (!here.contains(its) && text::Opposites::govern_apart(word, its)) return i;
  }
  return std::string_view::npos;
}

class Marker {
public:
  Marker(const Reading& a, const Reading& b, const Pairing& pairing, Contrasts& out)
      : persons_(speaks_of_persons(a) && speaks_of_persons(b)),
        scale_(std::max({weight_of(pairing.of_a), weight_of(pairing.of_b), 1e-9})), pairing_(pairing), out_(out) {}

  void mark(std::size_t i, std::size_t j, std::uint32_t begin_a, std::uint32_t end_a, std::uint32_t begin_b,
            std::uint32_t end_b) {
    out_.opposed = true;
    Contrast contrast;
    contrast.difference = persons_ ? Difference::population : Difference::scope;
    contrast.effect = Effect::crosses;
    contrast.weight =
        std::clamp(std::max(pairing_.of_a[i].weight, pairing_.of_b[j].weight) / scale_, least_weight, 1.0);
    contrast.begin_a = begin_a, contrast.end_a = end_a;
    contrast.begin_b = begin_b, contrast.end_b = end_b;
    if (turn_round(contrast, out_)) return;
    out_.crosses += contrast.weight;
    out_.all.push_back(contrast);
    added_ = true;
  }
  /// What the one takes out, and the other has: "ikke medregnet frakt", "medregnet frakt".
  void take_out(std::size_t i, std::size_t j, bool of_a, const Mention& left, const Mention& right) {
    if (out_.exception) return;
    out_.exception = true;
    Contrast contrast;
    contrast.difference = Difference::exception;
    contrast.effect = of_a ? Effect::narrows_a : Effect::narrows_b;
    contrast.weight =
        std::clamp(std::max(pairing_.of_a[i].weight, pairing_.of_b[j].weight) / scale_, least_weight, 1.0);
    contrast.begin_a = left.begin, contrast.end_a = left.end;
    contrast.begin_b = right.begin, contrast.end_b = right.end;
    (of_a ? out_.narrows_a : out_.narrows_b) += contrast.weight;
    out_.all.push_back(contrast);
    added_ = true;
  }
  ~Marker() {
    if (!added_) return;
    std::stable_sort(out_.all.begin(), out_.all.end(), [](const Contrast& left, const Contrast& right) {
      return std::tuple(left.begin_a, left.begin_b) < std::tuple(right.begin_a, right.begin_b);
    });
  }
  Marker(const Marker&) = delete;
  Marker& operator=(const Marker&) = delete;

private:
  bool persons_;
  double scale_;
  const Pairing& pairing_;
  Contrasts& out_;
  bool added_ = false;
};

bool has_else(const std::set<std::string>& here, const std::set<std::string>& there, const std::string& word) {
  return here.contains(word) && !there.contains(word) && !joins(word);
}

/// Words that both texts have, where the one was made from the other, and that are turned round there.
class Turned {
public:
  Turned(const Reading& a, std::string_view text_a, const Reading& b, std::string_view text_b, Marker& marker)
      : a_(a), text_a_(text_a), b_(b), text_b_(text_b), marker_(marker) {}

  void mark(const Pairing& pairing) {
    constexpr float the_same = 0.9F;
    for (const WordPair& pair : pairing.pairs)
      if (pair.nearness.value >= the_same && bounds(a_.mentions[pair.a]) && bounds(b_.mentions[pair.b])) look(pair);
    for (std::size_t i = 0; i < under_.size(); ++i)
      for (std::size_t j = i + 1; j < under_.size(); ++j)
        if (are_swapped(under_[i], under_[j])) mark_words(under_[i].pair);
  }

private:
  /// A pair with the small words that it stands under on either side.
  struct Under {
    WordPair pair;
    std::set<std::string> in_a;
    std::set<std::string> in_b;
  };

  void look(const WordPair& pair) {
    const Mention& left = a_.mentions[pair.a];
    const Mention& right = b_.mentions[pair.b];
    const bool out_of_a = left.role == WordRole::exception;
    const bool out_of_b = right.role == WordRole::exception;
    if (out_of_a != out_of_b && !left.light) marker_.take_out(pair.a, pair.b, out_of_a, left, right);
    if (out_of_a || out_of_b) return;
    const Governed of_a{text_a_, a_, left};
    const Governed of_b{text_b_, b_, right};
    if (left.negated != right.negated && !left.light && !right.light) {
      if (!is_first_negated(left.negated ? of_a : of_b) || is_before(small_words(left.negated ? of_b : of_a))) return;
      const auto begin = [](const Governed& one) {
        return one.mention.negated ? one.reading.parts.words[negation_of(one)].begin : one.mention.begin;
      };
      return marker_.mark(pair.a, pair.b, begin(of_a), left.end, begin(of_b), right.end);
    }
    if (const std::size_t at_a = turned_at(of_a, of_b); at_a != std::string_view::npos)
      return marker_.mark(pair.a, pair.b, a_.parts.words[at_a].begin, left.end,
                          b_.parts.words[turned_at(of_b, of_a)].begin, right.end);
    Under under{pair, small_words(of_a), small_words(of_b)};
    if (under.in_a != under.in_b) under_.push_back(std::move(under));
  }

  /// "av kjøperen til selgeren", "av selgeren til kjøperen".
  static bool are_swapped(const Under& one, const Under& other) {
    const auto any = [&](const auto& test) { return std::any_of(one.in_a.begin(), one.in_a.end(), test); };
    return any([&](const std::string& p) {
      return has_else(one.in_a, one.in_b, p) && has_else(other.in_b, other.in_a, p) &&
             std::any_of(one.in_b.begin(), one.in_b.end(), [&](const std::string& q) {
               return has_else(one.in_b, one.in_a, q) && has_else(other.in_a, other.in_b, q);
             });
    });
  }
  void mark_words(const WordPair& pair) {
    const Mention& left = a_.mentions[pair.a];
    const Mention& right = b_.mentions[pair.b];
    marker_.mark(pair.a, pair.b, left.begin, left.end, right.begin, right.end);
  }

  const Reading& a_;
  std::string_view text_a_;
  const Reading& b_;
  std::string_view text_b_;
  Marker& marker_;
  std::vector<Under> under_;
};

} // namespace

void mark_opposed(const Reading& a, std::string_view text_a, const Reading& b, std::string_view text_b,
                  const Pairing& pairing, const Corpus& corpus, Contrasts& out) {
  const Vocabulary& vocabulary = corpus.vocabulary();
  Marker marker(a, b, pairing, out);
  for (std::size_t i = 0; i < std::min(a.mentions.size(), pairing.of_a.size()); ++i) {
    const Mention& left = a.mentions[i];
    if (!vocabulary.has_opposite(left.word) || !delimits(left) || pairing.of_a[i].left_out) continue;
    for (std::size_t j = 0; j < std::min(b.mentions.size(), pairing.of_b.size()); ++j) {
      const Mention& right = b.mentions[j];
      if (pairing.of_b[j].left_out || !delimits(right) || !vocabulary.opposite(left.word, right.word)) continue;
      // "ikke offentlig" is "privat"; who speaks of both sides takes neither.
      if (left.negated != right.negated || says(b, left.word) || says(a, right.word)) continue;
      marker.mark(i, j, left.begin, left.end, right.begin, right.end);
    }
  }
  constexpr double edition = 0.6; // of the words in their order: elsewhere a text may say it in another way
  if (pairing.verbatim >= edition) Turned(a, text_a, b, text_b, marker).mark(pairing);
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
