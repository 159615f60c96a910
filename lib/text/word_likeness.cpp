// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/word_likeness.h>

#include "text/tables/paradigms.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <numeric>

namespace samklang::text {

namespace {

constexpr std::size_t stem_bytes = 4;     // fewer in common are chance
constexpr std::size_t ending_overlap = 2; // endings may share letters: cerebell-um, cerebell-ar; lymph, lymph-atic
constexpr std::size_t one_edit_from = 6;  // bytes of the shorter word
constexpr std::size_t two_edits_from = 9;
constexpr std::size_t longest_compared = 64; // longer words are compared by nothing but their bytes

std::size_t common_head(std::string_view left, std::string_view right) noexcept {
  const auto places =
      std::mismatch(left.begin(), left.begin() + std::ptrdiff_t(std::min(left.size(), right.size())), right.begin());
  return static_cast<std::size_t>(places.first - left.begin());
}

bool is_ending(std::string_view tail) noexcept {
  return tail.empty() || std::binary_search(std::begin(tables::derivations), std::end(tables::derivations), tail);
}
static_assert(std::is_sorted(std::begin(tables::derivations), std::end(tables::derivations)));

bool derived(std::string_view left, std::string_view right) noexcept {
  const std::size_t common = common_head(left, right);
  for (std::size_t cut = common; cut >= stem_bytes && cut + ending_overlap >= common; --cut)
    if (is_ending(left.substr(cut)) && is_ending(right.substr(cut))) return true;
  return false;
}

/// Levenshtein's distance where it is at most `most`, else more than `most`.
std::size_t edits(std::string_view left, std::string_view right, std::size_t most) noexcept {
  if (left.size() > right.size()) std::swap(left, right);
  if (right.size() - left.size() > most || right.size() > longest_compared) return most + 1;
  std::array<std::size_t, longest_compared + 1> row{};
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= left.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    std::size_t least = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
  }
  return row[right.size()];
}

} // namespace

WordLikeness word_likeness(std::string_view left, std::string_view right, Language language) noexcept {
  if (left == right) return WordLikeness::same;
  if (left.empty() || right.empty() || left[0] != right[0]) return WordLikeness::none;
  if (language == Language::en && derived(left, right)) return WordLikeness::derived;
  const std::size_t shorter = std::min(left.size(), right.size());
  if (shorter < one_edit_from) return WordLikeness::none;
  const std::size_t most = shorter < two_edits_from ? 1 : 2;
  return edits(left, right, most) <= most ? WordLikeness::spelling : WordLikeness::none;
}

} // namespace samklang::text
