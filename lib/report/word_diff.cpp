// SPDX-License-Identifier: Apache-2.0
#include "report/word_diff.h"

#include "report/escape.h"

#include <samklang/text/tokens.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace samklang::report {
namespace {

// What may stand between two tokens of one word: "2-16", "1.000", "og/eller", "ID'en".
bool joins_words(std::string_view between) {
  constexpr std::string_view joiners[] = {"-", ".", ",", "/", ":", "'", "\u2019", "\u00AD", "\u2011"};
  return std::find(std::begin(joiners), std::end(joiners), between) != std::end(joiners);
}

// Each word of both texts as a number: equal numbers, equal words.
struct Numbered {
  std::vector<std::uint32_t> a;
  std::vector<std::uint32_t> b;
};

Numbered number(std::string_view a, const std::vector<WordSpan>& words_a, std::string_view b,
                const std::vector<WordSpan>& words_b) {
  std::unordered_map<std::string, std::uint32_t> known;
  const auto numbers = [&known](std::string_view text, const std::vector<WordSpan>& spans) {
    std::vector<std::uint32_t> out;
    out.reserve(spans.size());
    for (const auto& span : spans) {
      const auto next = static_cast<std::uint32_t>(known.size());
      out.push_back(
          known.emplace(text::folded_word(text.substr(span.begin, span.end - span.begin)), next).first->second);
    }
    return out;
  };
  Numbered out;
  out.a = numbers(a, words_a);
  out.b = numbers(b, words_b);
  return out;
}

constexpr std::size_t no_partner = static_cast<std::size_t>(-1);
constexpr std::size_t most_cells = 4'000'000;

// For each word of a the word of b that it stands for; no_partner for none.
std::vector<std::size_t> partners(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::vector<std::size_t> out(a.size(), no_partner);
  std::size_t front = 0;
  while (front < a.size() && front < b.size() && a[front] == b[front]) {
    out[front] = front;
    ++front;
  }
  std::size_t back = 0;
  while (back < a.size() - front && back < b.size() - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) {
    out[a.size() - 1 - back] = b.size() - 1 - back;
    ++back;
  }
  const std::size_t rows = a.size() - front - back;
  const std::size_t columns = b.size() - front - back;
  if (rows == 0 || columns == 0) return out;
  const std::size_t width = columns + 1;
  std::vector<std::uint16_t> longest((rows + 1) * width, 0);
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;) {
      longest[i * width + j] = a[front + i] == b[front + j]
                                   ? static_cast<std::uint16_t>(longest[(i + 1) * width + j + 1] + 1)
                                   : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    if (a[front + i] == b[front + j]) {
      out[front + i++] = front + j++;
    } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return out;
}

std::vector<bool> in_both(const std::vector<std::uint32_t>& of, const std::vector<std::uint32_t>& other) {
  const std::unordered_set<std::uint32_t> known(other.begin(), other.end());
  std::vector<bool> out;
  out.reserve(of.size());
  for (const auto word : of) out.push_back(known.contains(word));
  return out;
}

std::vector<WordSpan> stretches(const std::vector<WordSpan>& spans, const std::vector<bool>& kept) {
  std::vector<WordSpan> out;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (kept[i]) continue;
    if (i > 0 && !kept[i - 1]) {
      out.back().end = spans[i].end;
    } else {
      out.push_back(spans[i]);
    }
  }
  return out;
}

bool alone(const std::vector<bool>& kept, std::size_t at) {
  return at > 0 && at + 1 < kept.size() && !kept[at - 1] && !kept[at + 1];
}

} // namespace

std::vector<WordSpan> words(std::string_view text) {
  std::vector<WordSpan> out;
  for (const auto& token : text::tokens(text)) {
    const auto before = out.empty() ? 0 : out.back().end;
    if (!out.empty() && joins_words(text.substr(before, token.begin - before))) {
      out.back().end = token.end;
    } else {
      out.push_back({token.begin, token.end});
    }
  }
  return out;
}

WordDiff word_diff(std::string_view a, std::string_view b) {
  const auto words_a = words(a);
  const auto words_b = words(b);
  const auto [ids_a, ids_b] = number(a, words_a, b, words_b);
  std::vector<bool> kept_a(ids_a.size(), false);
  std::vector<bool> kept_b(ids_b.size(), false);
  WordDiff out;
  if (ids_a.size() > most_cells / (ids_b.size() + 1)) {
    kept_a = in_both(ids_a, ids_b);
    kept_b = in_both(ids_b, ids_a);
  } else {
    const auto partner = partners(ids_a, ids_b);
    for (std::size_t i = 0; i < partner.size(); ++i) {
      if (partner[i] != no_partner) kept_a[i] = kept_b[partner[i]] = true;
    }
    for (std::size_t i = 0; i < partner.size(); ++i) {
      const bool short_word = words_a[i].end - words_a[i].begin <= 3;
      if (partner[i] != no_partner && short_word && alone(kept_a, i) && alone(kept_b, partner[i])) {
        kept_a[i] = kept_b[partner[i]] = false;
      }
    }
  }
  const auto count = [](const std::vector<bool>& kept) {
    return static_cast<double>(std::count(kept.begin(), kept.end(), true));
  };
  const auto all = static_cast<double>(kept_a.size() + kept_b.size());
  out.shared = all == 0 ? 1 : (count(kept_a) + count(kept_b)) / all;
  out.a = stretches(words_a, kept_a);
  out.b = stretches(words_b, kept_b);
  return out;
}

std::vector<MarkedText> marked(std::string_view text, const std::vector<WordSpan>& differing,
                               const std::vector<WordSpan>& decisive) {
  std::vector<Mark> marks(text.size(), Mark::none);
  const auto paint = [&](std::size_t begin, std::size_t end, Mark mark) {
    for (std::size_t i = begin; i < std::min<std::size_t>(end, text.size()); ++i) marks[i] = mark;
  };
  for (const auto& span : differing) paint(span.begin, span.end, Mark::differs);
  if (!decisive.empty()) {
    const auto all = words(text);
    for (const auto& span : decisive) {
      std::size_t begin = text.size();
      std::size_t end = 0;
      for (const auto& word : all) {
        if (word.begin >= span.end || word.end <= span.begin) continue;
        begin = std::min<std::size_t>(begin, word.begin);
        end = std::max<std::size_t>(end, word.end);
      }
      if (begin < end) paint(begin, end, Mark::decisive);
    }
  }
  std::vector<MarkedText> out;
  const auto is_space = [](char c) { return c == ' ' || (c >= 9 && c <= 13); };
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin + 1;
    while (end < text.size() && marks[end] == marks[begin]) ++end;
    const std::string_view piece = text.substr(begin, end - begin);
    std::string line = one_line(piece);
    if (line.empty()) {
      if (begin > 0 && end < text.size()) line = " ";
    } else {
      if (begin > 0 && is_space(piece.front())) line.insert(0, " ");
      if (end < text.size() && is_space(piece.back())) line += ' ';
    }
    if (!line.empty()) out.push_back({std::move(line), marks[begin]});
    begin = end;
  }
  return out;
}

std::string markdown(const std::vector<MarkedText>& pieces) {
  std::string out;
  Mark before = Mark::none;
  const auto change = [&](Mark to) {
    if (before == to) return;
    const bool bold = (before == Mark::none) != (to == Mark::none);
    const bool italic = (before == Mark::decisive) != (to == Mark::decisive);
    out += bold && italic ? "***" : bold ? "**" : "*";
    before = to;
  };
  for (const auto& piece : pieces) {
    change(piece.mark);
    out += markdown_piece(piece.text, out.empty());
  }
  change(Mark::none);
  return out;
}

} // namespace samklang::report
