// SPDX-License-Identifier: Apache-2.0
#include "align/turned.h"

#include "text/small_words.h"

#include <samklang/text/tokens.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace samklang::align {

namespace {

using text::DefinitionWord;
using text::WordRole;
namespace small_words = text::small_words;

constexpr float the_same = 0.9F; // nearness

/// A word before another, of its definition.
struct SmallWord {
  std::size_t place = 0; ///< index into DefinitionAnalysis::words
  std::string folded;
};

/// One side of a pair of words.
struct Side {
  const Reading& reading;
  const Mention& mention;
  std::vector<SmallWord> before; ///< back to the word of content before

  Side(const Reading& of, std::string_view text, std::uint32_t index) : reading(of), mention(of.mentions[index]) {
    for (std::size_t i = mention.position; i > 0 && words()[i - 1].number < 0; --i) {
      const DefinitionWord& word = words()[i - 1];
      std::string folded = text::folded_word(text.substr(word.begin, word.end - word.begin));
      if (word.content && !small_words::may_turn_round(folded)) break;
      before.push_back({i - 1, std::move(folded)});
    }
  }

  const std::vector<DefinitionWord>& words() const noexcept { return reading.parts.words; }
  bool has(std::string_view folded) const {
    return std::any_of(before.begin(), before.end(), [&](const SmallWord& one) { return one.folded == folded; });
  }
  /// Where the negation of a negated word begins.
  std::size_t negation() const noexcept {
    std::size_t i = mention.position;
    while (i > 0 && words()[i - 1].negated) --i;
    return i;
  }
  /// The word is the one that its negation stands before: how far a negation reaches is a guess.
  bool is_first_negated() const {
    return std::none_of(reading.mentions.begin(), reading.mentions.end(),
                        [from = negation(), this](const Mention& one) {
                          return !one.light && one.position > from && one.position < mention.position;
                        });
  }
};

bool bounds(const Mention& mention) noexcept {
  return mention.role != WordRole::example && mention.role != WordRole::gloss;
}

/// Calls f(word) for what stands before the one and not the other.
template <class F> bool any_else(const Side& one, const Side& other, const F& f) {
  return std::any_of(one.before.begin(), one.before.end(),
                     [&](const SmallWord& word) { return !other.has(word.folded) && f(word); });
}

/// Two small words that turn each other round, as places: that of A, that of B.
std::optional<std::pair<std::size_t, std::size_t>> turning(const Side& a, const Side& b) {
  std::optional<std::pair<std::size_t, std::size_t>> found;
  any_else(a, b, [&](const SmallWord& left) {
    return any_else(b, a, [&](const SmallWord& right) {
      if (!small_words::turn_round(left.folded, right.folded)) return false;
      found.emplace(left.place, right.place);
      return true;
    });
  });
  return found;
}

struct Couple {
  WordPair pair;
  Side a;
  Side b;
};

/// "av kjøperen til selgeren", "av selgeren til kjøperen".
bool have_changed_places(const Couple& one, const Couple& other) {
  const auto moved = [](const Side& from, const Side& to, const std::string& word) {
    return from.has(word) && !to.has(word);
  };
  return any_else(one.a, one.b, [&](const SmallWord& p) {
    return !small_words::joins(p.folded) && moved(other.b, other.a, p.folded) &&
           any_else(one.b, one.a, [&](const SmallWord& q) {
             return !small_words::joins(q.folded) && moved(other.a, other.b, q.folded);
           });
  });
}

Turn turn(const Couple& one, std::uint32_t begin_a, std::uint32_t begin_b) {
  return {Turn::Kind::turned, one.pair.a, one.pair.b, begin_a, one.a.mention.end, begin_b, one.b.mention.end};
}

/// One side negates the word, and the other does not say in another way that it is not so.
std::optional<Turn> negated_on_one_side(const Couple& one) {
  const Side& negated = one.a.mention.negated ? one.a : one.b;
  const Side& plain = one.a.mention.negated ? one.b : one.a;
  if (!negated.is_first_negated()) return std::nullopt;
  if (any_else(plain, negated, [](const SmallWord& word) { return small_words::is_not_yet(word.folded); }))
    return std::nullopt;
  const auto begin = [](const Side& side) {
    return side.mention.negated ? side.words()[side.negation()].begin : side.mention.begin;
  };
  return turn(one, begin(one.a), begin(one.b));
}

} // namespace

std::vector<Turn> turned_words(const Reading& a, std::string_view text_a, const Reading& b, std::string_view text_b,
                               const Pairing& pairing) {
  std::vector<Turn> out;
  if (pairing.verbatim < edition_from) return out;
  std::vector<Couple> otherwise; // that stand under other small words
  for (const WordPair& pair : pairing.pairs) {
    const Mention& left = a.mentions[pair.a];
    const Mention& right = b.mentions[pair.b];
    if (pair.nearness.value < the_same || !bounds(left) || !bounds(right)) continue;
    const bool out_of_a = left.role == WordRole::exception;
    const bool out_of_b = right.role == WordRole::exception;
    if (out_of_a || out_of_b) {
      if (out_of_a != out_of_b && !left.light)
        out.push_back({out_of_a ? Turn::Kind::out_of_a : Turn::Kind::out_of_b, pair.a, pair.b, left.begin, left.end,
                       right.begin, right.end});
      continue;
    }
    Couple one{pair, {a, text_a, pair.a}, {b, text_b, pair.b}};
    if (left.negated != right.negated && !left.light && !right.light) {
      if (const auto found = negated_on_one_side(one)) out.push_back(*found);
    } else if (const auto places = turning(one.a, one.b)) {
      out.push_back(turn(one, one.a.words()[places->first].begin, one.b.words()[places->second].begin));
    } else {
      otherwise.push_back(std::move(one));
    }
  }
  for (std::size_t i = 0; i < otherwise.size(); ++i)
    for (std::size_t j = i + 1; j < otherwise.size(); ++j)
      if (have_changed_places(otherwise[i], otherwise[j]))
        out.push_back(turn(otherwise[i], otherwise[i].a.mention.begin, otherwise[i].b.mention.begin));
  return out;
}

} // namespace samklang::align
