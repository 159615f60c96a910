// SPDX-License-Identifier: Apache-2.0
#include "query/near_spelling.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace samklang::query {
namespace {

constexpr std::size_t shortest = 4;
constexpr std::size_t two_letters_from = 7;
constexpr std::size_t longest = 64; // letters; nobody misspells more in one breath
constexpr std::size_t most_terms = 64;

using Row = std::array<std::uint8_t, longest + 1>;

/// The letters of a text, at most `longest` and one; bytes that are no UTF-8 as themselves.
std::size_t letters(std::string_view text, std::array<std::uint32_t, longest + 3>& out) noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size() && count < longest + 1;) {
    std::uint32_t letter = static_cast<unsigned char>(text[i++]);
    while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U)
      letter = letter << 8 | static_cast<unsigned char>(text[i++]);
    out[count++] = letter;
  }
  return count;
}

class Search {
public:
  Search(const Context& context, std::string_view wanted, std::vector<NearTerm>& out)
      : context_(context), rows_(longest + 3), out_(out) {
    size_ = letters(wanted, wanted_);
    limit_ = size_ < two_letters_from ? 1 : 2;
  }

  void run() {
    if (size_ < shortest || size_ > longest) return;
    for (std::size_t j = 0; j <= size_; ++j) rows_[0][j] = static_cast<std::uint8_t>(j);
    const auto all = context_.contents().suggestions;
    const std::string_view first = first_letter();
    std::size_t i = beginning_at(0, first);
    while (i < all.size()) {
      const std::string_view key = context_.catalogue().text(all[i].key);
      if (!key.starts_with(first)) break;
      i = look_at(key, i);
    }
  }

private:
  std::string_view first_letter() noexcept {
    letter_.fill(0);
    std::size_t size = 0;
    for (int shift = 24; shift >= 0; shift -= 8)
      if (const auto byte = static_cast<char>(wanted_[0] >> shift); byte != 0) letter_[size++] = byte;
    return {letter_.data(), size};
  }

  /// The first term from `from` on that does not come before `prefix`.
  std::size_t beginning_at(std::size_t from, std::string_view prefix) const noexcept {
    const auto all = context_.contents().suggestions.subspan(from);
    const auto at =
        std::lower_bound(all.begin(), all.end(), prefix, [&](const image::SuggestRow& row, std::string_view p) {
          return context_.catalogue().text(row.key) < p;
        });
    return from + static_cast<std::size_t>(at - all.begin());
  }

  /// The first term after `from` that does not begin with `prefix`.
  std::size_t past(std::size_t from, std::string_view prefix) const noexcept {
    const auto all = context_.contents().suggestions.subspan(from);
    const auto at =
        std::upper_bound(all.begin(), all.end(), prefix, [&](std::string_view p, const image::SuggestRow& row) {
          return p < context_.catalogue().text(row.key).substr(0, p.size());
        });
    return from + std::max<std::size_t>(1, static_cast<std::size_t>(at - all.begin()));
  }

  /// Looks at the term numbered `at`; gives the next one worth looking at.
  std::size_t look_at(std::string_view key, std::size_t at) {
    const std::size_t count = letters(key, current_);
    std::size_t same = 0;
    while (same < count && same < known_ && current_[same] == previous_[same]) ++same;
    known_ = same;
    for (std::size_t i = same; i < count; ++i) {
      previous_[i] = current_[i];
      known_ = i + 1;
      if (fill(i + 1) <= limit_) continue;
      return past(at, prefix(key, i + 1));
    }
    if (count <= longest) take(at, rows_[count][size_]);
    return at + 1;
  }

  static std::string_view prefix(std::string_view key, std::size_t count) noexcept {
    std::size_t i = 0;
    for (std::size_t n = 0; n < count && i < key.size(); ++n) {
      ++i;
      while (i < key.size() && (static_cast<unsigned char>(key[i]) & 0xC0U) == 0x80U) ++i;
    }
    return key.substr(0, i);
  }

  /// The row of the first `depth` letters of the term; gives its least distance.
  std::uint8_t fill(std::size_t depth) noexcept {
    Row& row = rows_[depth];
    const Row& above = rows_[depth - 1];
    row[0] = static_cast<std::uint8_t>(depth);
    std::uint8_t least = row[0];
    const std::uint32_t letter = current_[depth - 1];
    for (std::size_t j = 1; j <= size_; ++j) {
      const int changed = above[j - 1] + (letter == wanted_[j - 1] ? 0 : 1);
      int best = std::min({changed, above[j] + 1, row[j - 1] + 1});
      if (depth > 1 && j > 1 && letter == wanted_[j - 2] && current_[depth - 2] == wanted_[j - 1])
        best = std::min(best, rows_[depth - 2][j - 2] + 1);
      row[j] = static_cast<std::uint8_t>(best);
      least = std::min(least, row[j]);
    }
    return least;
  }

  void take(std::size_t at, std::uint8_t distance) {
    if (distance > limit_) return;
    if (distance < limit_) {
      limit_ = distance;
      out_.clear();
    }
    if (out_.size() < most_terms)
      out_.push_back(
          {context_.contents().suggestions[at].label, 1.0F - static_cast<float>(distance) / static_cast<float>(size_)});
  }

  const Context& context_;
  std::array<std::uint32_t, longest + 3> wanted_{};
  std::array<std::uint32_t, longest + 3> current_{};
  std::array<std::uint32_t, longest + 3> previous_{};
  std::array<char, 5> letter_{};
  std::size_t size_ = 0;
  std::size_t known_ = 0; ///< letters of previous_ whose rows are filled
  std::uint8_t limit_ = 1;
  std::vector<Row> rows_;
  std::vector<NearTerm>& out_;
};

} // namespace

void near_terms(const Context& context, std::string_view exact, std::vector<NearTerm>& out) {
  out.clear();
  Search(context, exact, out).run();
}

} // namespace samklang::query
