// SPDX-License-Identifier: Apache-2.0
#include "match/word_kin.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>

namespace samklang::match {

namespace {

constexpr std::size_t head_bytes = 3;
// So many words with one beginning are of a vocabulary of more than a hundred thousand: then only neighbours in the
// order of the alphabet are compared.
constexpr std::size_t neighbours = 256;
constexpr std::uint32_t most_labels = 64; // of one concept, compared with one another

} // namespace

void sorted_keys(const LabelWords& words, std::uint32_t row, std::vector<std::uint32_t>& out) {
  out.clear();
  for (const std::uint32_t word : words.of(row)) out.push_back(words.key(word));
  std::sort(out.begin(), out.end());
}

OtherWord one_word_apart(const LabelWords& words, std::span<const std::uint32_t> a,
                         std::span<const std::uint32_t> b) noexcept {
  OtherWord out;
  if (a.size() != b.size()) return out;
  int apart_a = 0;
  int apart_b = 0;
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    if (j == b.size() || (i < a.size() && a[i] < b[j])) {
      out.of_a = a[i++];
      if (++apart_a > 1) return out;
    } else if (i == a.size() || b[j] < a[i]) {
      out.of_b = b[j++];
      if (++apart_b > 1) return out;
    } else {
      ++i;
      ++j;
    }
  }
  out.found = apart_a == 1 && apart_b == 1 && !words.is_number(out.of_a) && !words.is_number(out.of_b);
  return out;
}

void WordKin::compare_spellings(const LabelWords& words, std::vector<Meeting>& meetings) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t word = 0; word < words.size(); ++word)
    if (words.twin(word) == word && !words.is_number(word) && words.spelling(word).size() >= head_bytes)
      order.push_back(word);
  std::sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
    return std::tuple(words.word_language(left), words.spelling(left)) <
           std::tuple(words.word_language(right), words.spelling(right));
  });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::string_view one = words.spelling(order[i]);
    const std::uint16_t language = words.word_language(order[i]);
    const Language read_as = language < fixed_language_count ? static_cast<Language>(language) : Language::none;
    const std::size_t end = std::min(order.size(), i + neighbours);
    for (std::size_t j = i + 1; j < end; ++j) {
      const std::string_view other = words.spelling(order[j]);
      if (words.word_language(order[j]) != language || other.substr(0, head_bytes) != one.substr(0, head_bytes)) break;
      const text::WordLikeness likeness = text::word_likeness(one, other, read_as);
      if (likeness == text::WordLikeness::none) continue;
      meetings.push_back({order[i], {order[j], likeness, 0}});
      meetings.push_back({order[j], {order[i], likeness, 0}});
    }
  }
}

void WordKin::compare_labels(const skos::Catalogue& catalogue, const LabelWords& words,
                             std::vector<Meeting>& meetings) {
  const auto& label_begin = catalogue.columns().label_begin;
  std::vector<std::uint32_t> one;
  std::vector<std::uint32_t> other;
  for (skos::ConceptIndex i = 0; i < catalogue.size(); ++i) {
    const std::uint32_t end = std::min(label_begin[i + 1], label_begin[i] + most_labels);
    for (std::uint32_t row = label_begin[i]; row < end; ++row) {
      if (words.of(row).empty()) continue;
      sorted_keys(words, row, one);
      for (std::uint32_t next = row + 1; next < end; ++next) {
        if (words.language(row) != words.language(next) || words.of(next).size() != one.size()) continue;
        sorted_keys(words, next, other);
        const OtherWord apart = one_word_apart(words, one, other);
        if (!apart.found) continue;
        meetings.push_back({apart.of_a, {apart.of_b, text::WordLikeness::none, 1}});
        meetings.push_back({apart.of_b, {apart.of_a, text::WordLikeness::none, 1}});
      }
    }
  }
}

WordKin::WordKin(const skos::Catalogue& catalogue, const LabelWords& words,
                 std::span<const std::pair<std::uint32_t, std::uint32_t>> given) {
  std::vector<Meeting> meetings;
  for (const auto& [one, other] : given) {
    meetings.push_back({one, {other, text::WordLikeness::none, 1}});
    meetings.push_back({other, {one, text::WordLikeness::none, 1}});
  }
  compare_spellings(words, meetings);
  compare_labels(catalogue, words, meetings);
  std::sort(meetings.begin(), meetings.end(), [](const Meeting& left, const Meeting& right) {
    return std::tuple(left.word, left.kin.word) < std::tuple(right.word, right.kin.word);
  });
  begin_.assign(words.size() + 1, 0);
  for (std::size_t i = 0; i < meetings.size(); ++i) {
    const Meeting& meeting = meetings[i];
    if (i > 0 && meetings[i - 1].word == meeting.word && meetings[i - 1].kin.word == meeting.kin.word) {
      kin_.back().taught += meeting.kin.taught;
      kin_.back().likeness = std::max(kin_.back().likeness, meeting.kin.likeness);
      continue;
    }
    ++begin_[meeting.word + 1];
    kin_.push_back(meeting.kin);
  }
  std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
}

} // namespace samklang::match
