// SPDX-License-Identifier: Apache-2.0
#include "text/legal_passage.h"

#include "text/legal_section.h"

#include <array>

namespace samklang::text {

std::size_t Passage::place_of(std::size_t byte, std::size_t i) const {
  const auto& origin = folded_.origin;
  const auto from = origin.begin() + static_cast<std::ptrdiff_t>(std::min(i, origin.size() - 1));
  return static_cast<std::size_t>(std::lower_bound(from, origin.end() - 1, byte) - origin.begin());
}

bool Passage::capital_at(std::size_t i) const {
  const char c = raw(i) < source_.size() ? source_[raw(i)] : '\0';
  return c >= 'A' && c <= 'Z';
}

bool Passage::sentence_ends(std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    if (t_[i] == '\n' && (at(t_, i + 1) == '\n' || t_.substr(i + 1).starts_with("\r\n"))) return true;
    if (t_[i] != '.' || !is_space(at(t_, i + 1))) continue;
    const std::size_t next = skip_spaces(t_, i + 1);
    const char first = raw(next) < source_.size() ? source_[raw(next)] : '\0';
    if (next < end && ((first >= 'A' && first <= 'Z') || first == '\xC3')) return true;
  }
  return false;
}

bool Passage::leads_on(std::size_t begin, std::size_t end) const {
  constexpr std::array<std::string_view, 14> words = {"jf",  "jfr", "jamfør", "jmf", "se", "cf",  "og",
                                                      "pkt", "mv",  "mm",     "m",   "v",  "sin", "sine"};
  constexpr std::size_t reach = 64;
  if (end > begin + reach) return false;
  bool chapter = false;
  for (std::size_t i = begin; i < end;) {
    if (is_letter(t_[i])) {
      const auto found = word_at(t_, i);
      chapter = chapter_word(found);
      if (!chapter && std::ranges::find(words, found) == words.end()) return false;
      i += found.size();
    } else if (is_digit(t_[i]) && !chapter) {
      return false;
    } else if (t_[i] == '(') {
      const auto close = t_.substr(0, end).find(')', i);
      i = close == std::string_view::npos ? i + 1 : close + 1;
    } else {
      ++i;
    }
  }
  return true;
}

std::size_t Passage::with_bracket(std::size_t begin, std::size_t end) const {
  const auto range = t_.substr(begin, end - begin);
  return at(t_, end) == ')' && std::ranges::count(range, '(') > std::ranges::count(range, ')') ? end + 1 : end;
}

} // namespace samklang::text
