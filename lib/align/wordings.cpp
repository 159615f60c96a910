// SPDX-License-Identifier: Apache-2.0
#include "align/wordings.h"

#include "align/terms.h"

#include <samklang/text/tokens.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace samklang::align {

namespace {

// Longer lists of wordings than this are no definitions of one concept; the rest is not compared.
constexpr std::uint32_t most_wordings = 16;

double overlap(std::span<const Stem> a, std::span<const Stem> b, const Corpus& corpus,
               std::span<const std::uint32_t> left_out) {
  double dot = 0;
  double square_a = 0;
  double square_b = 0;
  const auto skipped = [&](std::uint32_t id) { return std::binary_search(left_out.begin(), left_out.end(), id); };
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    const bool in_a = i < a.size() && (j >= b.size() || a[i].id <= b[j].id);
    const bool in_b = j < b.size() && (i >= a.size() || b[j].id <= a[i].id);
    const std::uint32_t id = in_a ? a[i].id : b[j].id;
    if (!skipped(id)) {
      const double idf = corpus.idf(id);
      const double left = in_a ? a[i].count * idf : 0;
      const double right = in_b ? b[j].count * idf : 0;
      dot += left * right;
      square_a += left * left;
      square_b += right * right;
    }
    if (in_a) ++i;
    if (in_b) ++j;
  }
  return square_a > 0 && square_b > 0 ? std::min(1.0, dot / std::sqrt(square_a * square_b)) : 0;
}

/// 0 is best. Pairs of a lower rank hide those of a higher.
std::uint32_t language_rank(std::uint16_t a, std::uint16_t b) noexcept {
  if (a == b) return a == static_cast<std::uint16_t>(Language::none) ? 0 : a;
  if (comparable_languages(a, b)) return 0x10000;
  const auto has_tables = [](std::uint16_t language) {
    return language == static_cast<std::uint16_t>(Language::nb) ||
           language == static_cast<std::uint16_t>(Language::nn) || language == static_cast<std::uint16_t>(Language::en);
  };
  return has_tables(a) && has_tables(b) ? 0x18000 : 0x20000;
}

Reach reach_of(std::uint32_t rank) noexcept {
  if (rank >= 0x20000) return Reach::no_common_language;
  if (rank >= 0x18000) return Reach::translated;
  return rank >= 0x10000 ? Reach::across : Reach::same_language;
}

std::uint32_t first_row(const skos::Concept& one) { return one.catalogue().columns().definition_begin[one.index()]; }

} // namespace

Wordings choose_wordings(const skos::Concept& a, const skos::Concept& b, const Corpus& corpus,
                         std::span<const std::uint32_t> shared_term) {
  Wordings best;
  std::tuple<std::uint32_t, int, double> best_order{0xFFFFFFFF, 1, 1};
  const auto rows_a = a.definitions();
  const auto rows_b = b.definitions();
  const auto count_a = std::min<std::uint32_t>(static_cast<std::uint32_t>(rows_a.size()), most_wordings);
  const auto count_b = std::min<std::uint32_t>(static_cast<std::uint32_t>(rows_b.size()), most_wordings);
  for (std::uint32_t i = 0; i < count_a; ++i) {
    const std::uint32_t row_a = first_row(a) + i;
    for (std::uint32_t j = 0; j < count_b; ++j) {
      const std::uint32_t row_b = first_row(b) + j;
      if (!corpus.has_wording(row_a) || !corpus.has_wording(row_b)) continue;
      const std::uint32_t rank = language_rank(rows_a[i].language, rows_b[j].language);
      const bool equal = corpus.same_wording(row_a, row_b);
      const double shared = equal ? 1 : overlap(corpus.stems(row_a), corpus.stems(row_b), corpus, shared_term);
      // Lower is better; rows in order, so the first of equals stays.
      const std::tuple<std::uint32_t, int, double> order{rank, equal ? 0 : 1, -shared};
      if (order >= best_order) continue;
      best_order = order;
      best.row_a = row_a;
      best.row_b = row_b;
      best.equal = equal;
      best.overlap = shared;
      best.reach = reach_of(rank);
    }
  }
  return best;
}

namespace {

/// Words of the own term, in any form, and what it is put together of: "navn på et poststed" for poststedsnavn.
bool repeats(std::uint32_t word, std::span<const std::uint32_t> own_term, const Corpus& corpus) {
  constexpr float one_word = 0.95F;
  constexpr std::size_t least_letters = 4;
  const std::string_view spelling = corpus.spelling(word);
  return std::any_of(own_term.begin(), own_term.end(), [&](std::uint32_t own) {
    if (own == word || corpus.vocabulary().nearness(own, word).value >= one_word) return true;
    return spelling.size() >= least_letters && corpus.spelling(own).find(spelling) != std::string_view::npos;
  });
}

bool points(std::string_view word) noexcept {
  constexpr std::array<std::string_view, 5> words = {"se", "sjå", "jf", "jfr", "see"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

bool says_nothing(const Reading& reading, std::span<const std::uint32_t> own_term, const Corpus& corpus) {
  // More words than this say something, whatever they are.
  constexpr std::size_t most_mentions = 8;
  if (reading.mentions.size() > most_mentions) return false;
  const bool bounds =
      std::any_of(reading.parts.numbers.begin(), reading.parts.numbers.end(), [](const text::Number& one) {
        return one.unit != text::Unit::none || one.comparator != text::Comparator::none;
      });
  if (bounds) return false;
  std::uint32_t telling = 0;
  bool refers = !reading.mentions.empty() && corpus.refers(reading.mentions.front().word);
  for (const Mention& mention : reading.mentions) {
    if (points(corpus.spelling(mention.word))) refers = true;
    if (!mention.light && !corpus.refers(mention.word) && !repeats(mention.word, own_term, corpus)) ++telling;
  }
  // One word more is what is referred to: "se tvangsfullbyrdelse".
  return telling == 0 || (telling == 1 && refers);
}

bool only_repeats_term(const Reading& reading, std::span<const std::uint32_t> shared_term) {
  return !reading.mentions.empty() && reading.parts.numbers.empty() &&
         std::all_of(reading.mentions.begin(), reading.mentions.end(), [&](const Mention& mention) {
           return std::binary_search(shared_term.begin(), shared_term.end(), mention.word);
         });
}

} // namespace samklang::align
