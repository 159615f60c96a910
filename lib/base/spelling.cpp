// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/spelling.h>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace samklang {
namespace {

constexpr std::size_t longest = 200; // bytes
constexpr std::size_t most_slips = 3;

char folded(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

} // namespace

std::size_t edit_distance(std::string_view x, std::string_view y, std::size_t most) {
  if (x.size() > y.size()) std::swap(x, y);
  if (y.size() - x.size() > most || y.size() > longest) return most + 1;
  std::vector<std::size_t> row(x.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t j = 1; j <= y.size(); ++j) {
    std::size_t diagonal = row[0];
    row[0] = j;
    for (std::size_t i = 1; i <= x.size(); ++i) {
      const std::size_t above = row[i];
      const std::size_t change = folded(x[i - 1]) == folded(y[j - 1]) ? 0 : 1;
      row[i] = std::min({row[i - 1] + 1, above + 1, diagonal + change});
      diagonal = above;
    }
  }
  return std::min(row.back(), most + 1);
}

std::string_view nearest_spelling(std::span<const std::string_view> known, std::string_view word) {
  const std::size_t most = std::clamp<std::size_t>(word.size() / 3, 1, most_slips);
  std::size_t best = most + 1;
  std::string_view out;
  for (const std::string_view one : known) {
    const std::size_t distance = edit_distance(one, word, most);
    if (distance >= best) continue;
    best = distance;
    out = one;
  }
  return out;
}

} // namespace samklang
