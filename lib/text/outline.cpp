// SPDX-License-Identifier: Apache-2.0
#include "text/outline.h"

#include "text/definition_cues.h"
#include "text/tables/abbreviations.h"
#include "text/tables/definitions.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>

namespace samklang::text {

namespace {

constexpr std::size_t furthest = 200; // words that are looked through for the next of a list

template <class Table> bool holds(const Table& table, std::string_view word) noexcept {
  return std::find(std::begin(table), std::end(table), word) != std::end(table);
}

/// The last word of an abbreviation: "eks" of "f.eks.".
constexpr std::string_view last_word(std::string_view abbreviation) {
  if (abbreviation.ends_with('.')) abbreviation.remove_suffix(1);
  const std::size_t stop = abbreviation.find_last_of(". ");
  return stop == std::string_view::npos ? abbreviation : abbreviation.substr(stop + 1);
}

/// What stands between two words.
struct Gap {
  std::size_t stop = std::string_view::npos; ///< the first of . ! ?
  bool colon = false;
  bool semicolon = false;
  bool comma = false;
  bool space = false;
  bool line = false; ///< a line break
  bool blank_line = false;
  bool bullet = false;
  int depth = 0; ///< parentheses opened less those closed
};

Gap read_gap(std::string_view gap, bool first) {
  constexpr std::array<std::string_view, 9> bullets = {"•", "·", "▪", "‣", "◦", "○", "●", "■", "\xEF\x82\xB7"};
  Gap out;
  bool line_head = first;
  for (std::size_t i = 0; i < gap.size(); ++i) {
    switch (gap[i]) {
    case '.':
    case '!':
    case '?': out.stop = std::min(out.stop, i); break;
    case ':': out.colon = true; break;
    case ';': out.semicolon = true; break;
    case ',': out.comma = true; break;
    case '(':
    case '[': ++out.depth; break;
    case ')':
    case ']': --out.depth; break;
    case ' ':
    case '\t': out.space = true; continue;
    case '\r': continue;
    case '\n':
      out.blank_line = out.blank_line || (out.line && line_head);
      out.line = out.space = line_head = true;
      continue;
    case '-':
    case '*':
    case '+':
      if (line_head && i + 1 < gap.size() && gap[i + 1] != gap[i]) out.bullet = true;
      break;
    default:
      if (line_head && (gap.substr(i).starts_with("–") || gap.substr(i).starts_with("—")) && !first) out.bullet = true;
      for (const std::string_view bullet : bullets) out.bullet = out.bullet || gap.substr(i).starts_with(bullet);
      break;
    }
    line_head = false;
  }
  return out;
}

/// How an item is numbered: which sequence, and the place in it.
struct Ordinal {
  enum class Style : std::uint8_t { none, letter, digit, roman } style = Style::none;
  std::uint32_t value = 0;
};

class Outliner {
public:
  Outliner(std::string_view text, std::span<const Token> words, std::span<const std::string> folded)
      : text_(text), words_(words), folded_(folded), out_(words.size()), gaps_(words.size()) {
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::size_t begin = i == 0 ? 0 : words[i - 1].end;
      gaps_[i] = read_gap(text.substr(begin, words[i].begin - begin), i == 0);
    }
  }

  std::vector<Place> read() {
    number();
    bool listing = false;     // semicolons divide a list
    bool announced = false;   // "følgende" stands before
    std::size_t sentence = 0; // its first word
    int depth = 0;
    for (std::size_t i = 1; i < words_.size(); ++i) {
      const Gap& gap = gaps_[i];
      announced = announced || announces(folded_[i - 1]);
      depth = std::max(0, depth + gap.depth);
      if (out_[i].mark || gap.bullet) {
        // Numbered from the first word on: several meanings, each a sentence of its own.
        out_[i].before = out_[0].mark || gaps_[0].bullet ? Break::sentence : Break::item;
        listing = out_[i].before == Break::item;
        depth = 0;
      } else if (depth > 0 && !gap.blank_line) {
        continue;
      } else if (ends_sentence(i)) {
        out_[i].before = Break::sentence;
        depth = 0;
      } else if (gap.colon && (announced || divided_after(i))) {
        out_[i].before = Break::item;
        listing = true;
      } else if (gap.semicolon) {
        out_[i].before = listing ? Break::item : Break::sentence;
      } else if (gap.colon && capital(i) && gap.space && !heads(sentence, i)) {
        out_[i].before = Break::sentence;
      }
      if (out_[i].before != Break::sentence) continue;
      listing = announced = false;
      sentence = i;
    }
    join();
    return std::move(out_);
  }

private:
  bool capital(std::size_t i) const noexcept { return words_[i].in(text_) != folded_[i]; }

  Ordinal ordinal(std::size_t i) const noexcept {
    using Style = Ordinal::Style;
    const std::string_view word = words_[i].in(text_);
    if (words_[i].digits) {
      if (word.size() > 2) return {};
      std::uint32_t value = 0;
      for (const char c : word) value = value * 10 + static_cast<std::uint32_t>(c - '0');
      return {Style::digit, value};
    }
    constexpr std::array<std::string_view, 5> roman = {"i", "ii", "iii", "iv", "v"};
    const auto* place = std::find(roman.begin(), roman.end(), word);
    if (place != roman.end() && word != "i" && word != "v")
      return {Style::roman, static_cast<std::uint32_t>(place - roman.begin()) + 1};
    if (word.size() == 1 && word[0] >= 'a' && word[0] <= 'z')
      return {Style::letter, static_cast<std::uint32_t>(word[0] - 'a') + 1};
    return {};
  }

  /// "a)", "1)", "(a)" after a space, or "1." and "a." at the head of a line or after a colon.
  bool could_be_mark(std::size_t i) const noexcept {
    const std::size_t end = words_[i].end;
    if (end >= text_.size()) return false;
    const Gap& gap = gaps_[i];
    const bool line_head = i == 0 || gap.line || gap.colon;
    if (text_[end] == '.') {
      if (!line_head || end + 1 >= text_.size() || (text_[end + 1] != ' ' && text_[end + 1] != '\t')) return false;
    } else if (text_[end] != ')') {
      return false;
    }
    if (i > 0 && !gap.space && !gap.line) return false;
    if (line_head) return true;
    return !words_[i - 1].digits && !holds(tables::list_references, folded_[i - 1]);
  }

  /// A numbering counts where it begins at the beginning and goes on.
  void number() {
    struct Seen {
      std::size_t word;
      Ordinal ordinal;
    };
    std::vector<Seen> seen;
    for (std::size_t i = 0; i < words_.size(); ++i)
      if (could_be_mark(i))
        if (const Ordinal one = ordinal(i); one.style != Ordinal::Style::none) seen.push_back({i, one});
    for (std::size_t first = 0; first < seen.size(); ++first) {
      const bool roman = folded_[seen[first].word] == "i";
      if (out_[seen[first].word].mark || (seen[first].ordinal.value != 1 && !roman)) continue;
      std::size_t last = first;
      std::uint32_t value = 1;
      for (std::size_t next = first + 1; next < seen.size(); ++next) {
        const Ordinal& one = seen[next].ordinal;
        const bool same = one.style == (roman ? Ordinal::Style::roman : seen[first].ordinal.style);
        if ((same && one.value == 1) || (roman && folded_[seen[next].word] == "i")) break; // another list
        if (!same || one.value != value + 1) continue;
        out_[seen[last].word].mark = out_[seen[next].word].mark = true;
        last = next;
        ++value;
      }
    }
  }

  bool abbreviated(std::size_t i) const noexcept {
    const std::string_view word = folded_[i];
    if (i > 0 && words_[i - 1].end + 1 == words_[i].begin && text_[words_[i - 1].end] == '.') {
      // "o.l.", "m.v.": may end a sentence.
      const std::string_view whole = text_.substr(words_[i - 1].begin, words_[i].end + 1 - words_[i - 1].begin);
      for (const tables::AbbreviationsRow& row : tables::abbreviations)
        if (row.ends_sentence && row.form == whole) return false;
    }
    if (word.size() == 1) return !words_[i].digits;
    bool known = false;
    for (const tables::AbbreviationsRow& row : tables::abbreviations) {
      if (!row.form.ends_with('.') || last_word(row.form) != word) continue;
      if (row.ends_sentence) return false;
      known = true;
    }
    return known;
  }

  bool ends_sentence(std::size_t i) const noexcept {
    const Gap& gap = gaps_[i];
    if (gap.stop != std::string_view::npos && (gap.line || (gap.space && capital(i)))) {
      const bool point = text_[words_[i - 1].end + gap.stop] == '.';
      return !point || gap.stop > 0 || !abbreviated(i - 1);
    }
    if (!gap.line || gap.comma || gap.colon) return false;
    if (gap.blank_line) return true;
    // A line that only goes on: it ends in a small word, or the next begins with a small letter.
    return capital(i) && !cues::is_particle(folded_[i - 1]) && !is_stop_word(folded_[i - 1], Language::nb) &&
           !is_stop_word(folded_[i - 1], Language::en);
  }

  /// "Merknad 1 til termpost: Et ...": the words from `sentence` to `i` are the head of what follows.
  bool heads(std::size_t sentence, std::size_t i) const noexcept {
    constexpr std::size_t longest = 5;
    return sentence > 0 && i - sentence <= longest &&
           (cues::opener_at(folded_, sentence, false).length > 0 ||
            cues::opener_at(folded_, sentence, true).length > 0);
  }

  static bool announces(std::string_view word) noexcept {
    constexpr std::array<std::string_view, 3> words = {"følgende", "følgjande", "following"};
    return holds(words, word);
  }

  /// Semicolons follow in the sentence: what stands between them are the items of a list.
  bool divided_after(std::size_t i) const noexcept {
    const std::size_t end = std::min(words_.size(), i + furthest);
    for (std::size_t k = i + 1; k < end && !ends_sentence(k); ++k)
      if (gaps_[k].semicolon) return true;
    return false;
  }

  static bool is_or(std::string_view word) noexcept { return word == "eller" || word == "or"; }
  static bool is_and(std::string_view word) noexcept { return word == "og" || word == "and" || word == "samt"; }

  /// Whether one item is enough, for every run of items.
  void join() {
    std::size_t sentence = 0;
    for (std::size_t i = 0; i < out_.size(); ++i) {
      if (out_[i].before == Break::sentence) sentence = i;
      if (out_[i].before != Break::item) continue;
      std::size_t end = i;
      bool any = false;
      bool all = false;
      for (std::size_t k = i; k < out_.size() && out_[k].before != Break::sentence; ++k) {
        end = k;
        if (out_[k].before != Break::item || k == i) continue;
        for (const std::string_view word : {std::string_view(folded_[k - 1]), std::string_view(folded_[k])}) {
          any = any || is_or(word);
          all = all || is_and(word);
        }
      }
      const bool choice = any || (!all && announces_choice(sentence, i));
      for (std::size_t k = i; k <= end; ++k) out_[k].choice = choice;
      i = end;
    }
  }

  bool announces_choice(std::size_t sentence, std::size_t item) const noexcept {
    for (std::size_t k = sentence; k < item; ++k) {
      for (const std::string_view phrase : tables::choices) {
        const std::size_t space = phrase.find(' ');
        if (folded_[k] != phrase.substr(0, space)) continue;
        if (space == std::string_view::npos || (k + 1 < item && folded_[k + 1] == phrase.substr(space + 1)))
          return true;
      }
    }
    for (std::size_t k = sentence; k < item; ++k)
      if (holds(tables::requirements, folded_[k])) return false;
    // "person som: ...", or "skattyter - som er ... - som har ...": the items go on with the clause.
    const std::size_t first = out_[item].mark && item + 1 < words_.size() ? item + 1 : item;
    return item > 0 && !holds(tables::list_joints, folded_[item - 1]) && !holds(tables::list_joints, folded_[first]);
  }

  std::string_view text_;
  std::span<const Token> words_;
  std::span<const std::string> folded_;
  std::vector<Place> out_;
  std::vector<Gap> gaps_;
};

} // namespace

std::vector<Place> outline(std::string_view text, std::span<const Token> words, std::span<const std::string> folded) {
  return Outliner(text, words, folded).read();
}

} // namespace samklang::text
