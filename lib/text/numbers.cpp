// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/numbers.h>
#include <samklang/text/tokens.h>

#include "text/number_ranges.h"
#include "text/number_words.h"
#include "text/phrase.h"
#include "text/tables/words.h"

#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace samklang::text {

namespace {

constexpr std::string_view section_sign = "§";
constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_space(std::string_view gap) noexcept { return gap == " " || gap == no_break_space || gap == "\xE2\x80\xAF"; }

struct Bound {
  Phrase phrase;
  Comparator comparator = Comparator::none;
};

constexpr Comparator comparator_by_name(std::string_view name) {
  if (name == "at_least") return Comparator::at_least;
  if (name == "at_most") return Comparator::at_most;
  if (name == "more_than") return Comparator::more_than;
  return name == "less_than" ? Comparator::less_than : Comparator::none;
}

template <class Row, std::size_t Count> constexpr std::array<Bound, Count> bounds_of(const Row (&rows)[Count]) {
  std::array<Bound, Count> bounds{};
  for (std::size_t i = 0; i < Count; ++i) bounds[i] = {split_phrase(rows[i].phrase), comparator_by_name(rows[i].bound)};
  return bounds;
}

// Longer phrases stand before their own ends: "ikke mer enn" before "mer enn".
constexpr auto bounds_before = bounds_of(tables::bounds_before);
constexpr auto bounds_after = bounds_of(tables::bounds_after);

/// Reads the numbers of one text from left to right.
class Reader {
public:
  Reader(std::string_view text, Language language)
      : text_(text), language_(language == Language::none ? Language::nb : language) {
    tokens(text, tokens_);
    words_.reserve(tokens_.size());
    for (const Token& token : tokens_) words_.push_back(token.digits ? std::string() : folded_word(token.in(text)));
  }

  std::vector<Number> read() {
    while (at_ < tokens_.size()) {
      const std::size_t start = at_;
      if (tokens_[at_].digits)
        digits();
      else
        word();
      if (at_ == start) ++at_;
    }
    return std::move(numbers_);
  }

private:
  std::string_view gap(std::size_t left) const noexcept { // between token `left` and the next
    const std::size_t end = left + 1 < tokens_.size() ? tokens_[left + 1].begin : text_.size();
    return text_.substr(tokens_[left].end, end - tokens_[left].end);
  }
  bool digits_at(std::size_t index, std::size_t length) const noexcept {
    return index < tokens_.size() && tokens_[index].digits && tokens_[index].end - tokens_[index].begin == length;
  }
  std::string_view word_at(std::size_t index) const noexcept {
    return index < words_.size() ? std::string_view(words_[index]) : std::string_view();
  }

  bool after_section_sign() const noexcept {
    std::string_view head = text_.substr(0, tokens_[at_].begin);
    while (head.ends_with(' ') || head.ends_with(no_break_space))
      head.remove_suffix(head.ends_with(' ') ? 1 : no_break_space.size());
    return head.ends_with(section_sign);
  }

  bool enumerator() const noexcept {
    const std::size_t begin = tokens_[at_].begin;
    const std::size_t end = tokens_[at_].end;
    if (end >= text_.size() || text_[end] != ')') return false;
    return begin == 0 || text_[begin - 1] == ' ' || text_[begin - 1] == '(' || text_[begin - 1] == '\n';
  }

  /// Steps over the rest of a reference: "2-16", "2 og 3", "5.1".
  void skip_reference() {
    ++at_;
    while (at_ < tokens_.size() && tokens_[at_].digits) {
      const std::string_view between = gap(at_ - 1);
      if (between != "-" && between != "." && between != "–" && between != "/") break;
      ++at_;
    }
  }

  bool date() {
    const std::size_t length = tokens_[at_].end - tokens_[at_].begin;
    if (length <= 2 && at_ + 2 < tokens_.size() && gap(at_) == "." && tokens_[at_ + 1].digits && gap(at_ + 1) == "." &&
        tokens_[at_ + 2].digits) {
      at_ += 3;
      return true;
    }
    if (length == 4 && gap(at_) == "-" && digits_at(at_ + 1, 2) && gap(at_ + 1) == "-" && digits_at(at_ + 2, 2)) {
      at_ += 3;
      return true;
    }
    if (length <= 2 && is_month_name(word_at(at_ + 1)) && (gap(at_) == ". " || gap(at_) == "." || gap(at_) == " ")) {
      at_ += digits_at(at_ + 2, 4) ? 3 : 2;
      return true;
    }
    return false;
  }

  void digits() {
    if (after_section_sign() || (at_ > 0 && introduces_reference(word_at(at_ - 1)))) return skip_reference();
    if (enumerator()) {
      ++at_;
      return;
    }
    if (date()) return;
    const std::size_t first = at_;
    double value = integer(first);
    std::size_t last = first;
    const auto group = [&](std::size_t index) {
      const std::string_view between = gap(index);
      return digits_at(index + 1, 3) && (is_space(between) || between == ".");
    };
    if (tokens_[first].end - tokens_[first].begin <= 3) {
      while (group(last)) {
        value = value * 1000 + integer(last + 1);
        ++last;
      }
    }
    if (last + 1 < tokens_.size() && tokens_[last + 1].digits && (gap(last) == "," || gap(last) == ".")) {
      const Token& fraction = tokens_[last + 1];
      value += integer(last + 1) / std::pow(10.0, fraction.end - fraction.begin);
      ++last;
    }
    const bool ordinal = gap(last).starts_with(". ") && last + 1 < tokens_.size() && !tokens_[last + 1].digits &&
                         text_.substr(tokens_[last + 1].begin, 1) >= "a";
    const std::size_t length = tokens_[first].end - tokens_[first].begin;
    at_ = last + 1;
    if (last == first && gap(last) == "/" && last + 1 < tokens_.size() && tokens_[last + 1].digits && value > 0 &&
        value < integer(last + 1) && integer(last + 1) <= 12) {
      at_ = last + 2;
      return share(first, 100 * value / integer(last + 1));
    }
    const std::optional<Unit> unit = take_unit(last);
    if (!unit && (ordinal || (last == first && length == 4 && value >= 1800 && value <= 2100))) return;
    add(first, value, unit.value_or(Unit::none));
  }

  void share(std::size_t first, double percent) {
    end_ = tokens_[at_ - 1].end;
    add(first, percent, Unit::percent);
  }

  void word() {
    const std::size_t first = at_;
    if (const auto fraction = fraction_word(words_[first]); fraction && fraction->whole) {
      at_ = first + 1;
      return share(first, fraction->percent);
    }
    if (is_half(words_[first])) {
      at_ = first + 1;
      if (const std::optional<Unit> unit = take_unit(first)) add(first, 0.5, *unit);
      return;
    }
    if (const auto compound = number_compound(words_[first], language_)) {
      at_ = first + 1;
      return add(first, compound->value, compound->unit);
    }
    if (one_or_more(first)) return;
    const auto number = number_word(words_[first], language_);
    if (const auto fraction = fraction_word(words_[first]);
        fraction && !number && first > 0 && is_article(word_at(first - 1))) {
      at_ = first + 1;
      return share(first, fraction->percent);
    }
    if (!number) return;
    if (first > 0 && introduces_reference(words_[first - 1])) return;
    at_ = first + 1;
    if (const auto fraction = fraction_word(word_at(at_)); fraction && !fraction->whole) {
      ++at_;
      return share(first, number->value * fraction->percent);
    }
    const std::optional<Unit> unit = take_unit(first);
    if (number->needs_unit && !unit) return;
    add(first, number->value, unit.value_or(Unit::none));
  }

  /// "en eller flere måneder": at least one.
  bool one_or_more(std::size_t first) {
    const std::string_view one = words_[first];
    if (!is_article(one) && one != "én" && one != "éin" && one != "ett" && one != "one") return false;
    const bool or_more =
        (word_at(first + 1) == "eller" && (word_at(first + 2) == "flere" || word_at(first + 2) == "fleire")) ||
        (word_at(first + 1) == "or" && word_at(first + 2) == "more");
    if (!or_more || first + 2 >= tokens_.size()) return false;
    at_ = first + 3;
    const std::optional<Unit> unit = take_unit(first + 2);
    if (!unit) {
      at_ = first;
      return false;
    }
    add(first, 1, *unit);
    numbers_.back().comparator = Comparator::at_least;
    return true;
  }

  /// The unit right after token `last`; steps over it.
  std::optional<Unit> take_unit(std::size_t last) {
    std::string_view rest = text_.substr(tokens_[last].end);
    std::size_t spaces = 0;
    while (spaces < rest.size() && (rest[spaces] == ' ' || rest.substr(spaces).starts_with(no_break_space)))
      spaces += rest[spaces] == ' ' ? 1 : no_break_space.size();
    end_ = tokens_[last].end;
    if (rest.substr(spaces).starts_with('%')) {
      end_ = static_cast<std::uint32_t>(tokens_[last].end + spaces + 1);
      return Unit::percent;
    }
    const std::string_view between = gap(last);
    if (last + 1 >= tokens_.size() || !(is_space(between) || between == "-")) return std::nullopt;
    const std::string_view word = words_[last + 1];
    if (word == "g" && tokens_[last + 1].in(text_) != "G") return std::nullopt;
    // An exponent is no letter: it stands behind the word, and makes it the unit that the table has with a digit.
    const std::string_view behind = text_.substr(tokens_[last + 1].end);
    const bool squared = behind.starts_with("\xC2\xB2");
    const bool cubed = behind.starts_with("\xC2\xB3");
    const auto unit = squared || cubed ? unit_word(std::string(word) + (squared ? '2' : '3')) : unit_word(word);
    if (!unit) return std::nullopt;
    end_ = tokens_[last + 1].end + (squared || cubed ? 2 : 0);
    at_ = last + 2;
    return unit;
  }

  void add(std::size_t first, double value, Unit unit) {
    Number number{value, 0, unit, Comparator::none, tokens_[first].begin, std::max(end_, tokens_[at_ - 1].end)};
    const auto bound_before = [&](std::size_t end) {
      for (const Bound& bound : bounds_before) {
        const std::size_t length = bound.phrase.count;
        if (end < length || !stands(bound.phrase, end - length)) continue;
        number.comparator = bound.comparator;
        number.begin = tokens_[end - length].begin;
        break;
      }
    };
    bound_before(first);
    // "minst et halvt år", "over en tredel"
    if (number.comparator == Comparator::none && first > 0 && is_article(word_at(first - 1))) bound_before(first - 1);
    if (number.comparator == Comparator::none) {
      for (const Bound& bound : bounds_after) {
        if (!stands(bound.phrase, at_)) continue;
        number.comparator = bound.comparator;
        number.end = tokens_[at_ + bound.phrase.count - 1].end;
        break;
      }
    }
    if (number.comparator == Comparator::none) number.comparator = bound_further_left(first);
    end_ = 0;
    if (first > 0 && number.unit == Unit::none && is_reached_age(word_at(first - 1))) {
      // "fram til barnet fyller atten" ends there, "fylt 18" begins.
      number.unit = Unit::age;
      if (number.comparator == Comparator::none)
        number.comparator = until_before(first - 1) ? Comparator::less_than : Comparator::at_least;
    }
    if (number.unit == Unit::year && is_age(number)) number.unit = Unit::age;
    numbers_.push_back(number);
  }

  /// "innen normert studietid pluss ett år": a bound that stands some words before its number.
  Comparator bound_further_left(std::size_t first) const noexcept {
    constexpr std::size_t reach = 5;
    for (std::size_t back = 1; back <= reach && back <= first; ++back) {
      const std::size_t at = first - back;
      if (tokens_[at].digits || (at + 1 < first && gap(at).find_first_of(",.;:()") != std::string_view::npos))
        return Comparator::none;
      const std::string_view word = word_at(at);
      if (word == "innen" || word == "innan" || word == "inntil" || word == "høyst" || word == "senest" ||
          word == "seinast" || word == "within")
        return Comparator::at_most;
    }
    return Comparator::none;
  }

  static bool is_reached_age(std::string_view word) noexcept {
    return word == "fylt" || word == "fyller" || word == "fyllt" || word == "fylte" || word == "fylle" ||
           word == "turns";
  }
  bool until_before(std::size_t at) const noexcept {
    constexpr std::size_t reach = 3;
    for (std::size_t back = 1; back <= reach && back <= at; ++back)
      if (word_at(at - back) == "til" || word_at(at - back) == "inntil" || word_at(at - back) == "until") return true;
    return false;
  }
  static bool is_article(std::string_view word) noexcept {
    return word == "en" || word == "et" || word == "ein" || word == "eit" || word == "ei" || word == "ett" ||
           word == "a";
  }

  bool stands(const Phrase& phrase, std::size_t at) const noexcept {
    for (std::size_t i = 0; i < phrase.count; ++i)
      if (word_at(at + i) != phrase.words[i]) return false;
    return true;
  }

  bool is_age(const Number& number) const noexcept {
    std::size_t first = 0;
    while (first < tokens_.size() && tokens_[first].begin < number.begin) ++first;
    if (first > 0 && tells_age(words_[first - 1])) return true;
    for (std::size_t i = first; i < tokens_.size() && tokens_[i].end <= number.end; ++i)
      if (tells_age(words_[i])) return true; // "fylt" is bound and cue in one
    const std::string_view next = word_at(at_);
    if (next == "gammel" || next == "gammelt" || next == "gamle" || next == "gamal" || next == "old") return true;
    return number.comparator != Comparator::none && (word_at(at_ + 1) == "eldre" || word_at(at_ + 1) == "yngre");
  }

  double integer(std::size_t index) const noexcept {
    double value = 0;
    for (const char c : tokens_[index].in(text_)) value = value * 10 + (c - '0');
    return value;
  }

  std::string_view text_;
  Language language_;
  std::vector<Token> tokens_;
  std::vector<std::string> words_;
  std::vector<Number> numbers_;
  std::size_t at_ = 0;
  std::uint32_t end_ = 0;
};

} // namespace

std::vector<Number> numbers(std::string_view text, Language language) {
  std::vector<Number> found = Reader(text, language).read();
  join_ranges(text, found);
  return found;
}

} // namespace samklang::text
