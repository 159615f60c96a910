// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/abbreviations.h>
#include <samklang/text/term_key.h>
#include <samklang/text/tokens.h>

#include "text/tables/abbreviations.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <map>

namespace samklang::text {

namespace {

constexpr std::size_t most_keys = 8;
constexpr std::size_t longest_term = 120; // bytes: a longer one is a sentence
constexpr std::size_t longest_word = 8;   // letters of an abbreviation's part
constexpr std::size_t most_parts = 4;     // words of an abbreviation: "o.s.v."

bool is_letter(char c) noexcept { return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80U) != 0; }

/// Only the letters: "org.nr." as "orgnr".
std::string letters_only(std::string_view form) {
  std::string out;
  for (const char c : form)
    if (is_letter(c)) out.push_back(c);
  return out;
}

/// The rows of the table by their letters, made on first use.
const std::multimap<std::string, const tables::AbbreviationsRow*, std::less<>>& rows_by_letters() {
  static const auto rows = [] {
    std::multimap<std::string, const tables::AbbreviationsRow*, std::less<>> made;
    for (const tables::AbbreviationsRow& row : tables::abbreviations) made.emplace(letters_only(row.form), &row);
    return made;
  }();
  return rows;
}

/// The abbreviation that the words [at, at + count) of a term write.
struct Written {
  const tables::AbbreviationsRow* row = nullptr;
  std::size_t count = 0;
  std::size_t end = 0; ///< byte after it, its full stop included
};

class Writer {
public:
  Writer(std::string_view term, Language language) : term_(term), english_(language == Language::en) {
    if (term.size() > longest_term) return;
    tokens(term, words_);
    for (const Token& word : words_) folded_.push_back(folded_word(word.in(term)));
  }

  WrittenOut read() {
    WrittenOut out;
    if (term_.size() > longest_term) return out;
    std::vector<std::string> texts(1);
    bool any = false;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < words_.size();) {
      const Written found = at(i);
      if (found.row == nullptr) {
        ++i;
        continue;
      }
      any = true;
      // Several meanings: the first word only would say which.
      out.certain = out.certain && found.row->stands_for.size() == 1;
      std::vector<std::string> next;
      for (const std::string& text : texts)
        for (const std::string_view meanings : found.row->stands_for) write(text, copied, i, found.end, meanings, next);
      if (next.size() > most_keys) next.resize(most_keys);
      texts = std::move(next);
      copied = found.end;
      i += found.count;
    }
    if (!any) return out;
    for (std::string& text : texts) {
      text += term_.substr(copied);
      out.keys.push_back(term_key(text));
    }
    return out;
  }

private:
  Written at(std::size_t i) const {
    Written best;
    std::string joined;
    for (std::size_t count = 1; count <= most_parts && i + count <= words_.size(); ++count) {
      if (count > 1 && !joins(i + count - 2)) break;
      joined += folded_[i + count - 1];
      if (joined.size() > longest_word) break;
      if (joined.size() < 2) continue;
      const std::size_t end = words_[i + count - 1].end;
      const bool stop = end < term_.size() && term_[end] == '.';
      const auto [first, last] = rows_by_letters().equal_range(joined);
      for (auto place = first; place != last; ++place) {
        const tables::AbbreviationsRow& row = *place->second;
        if ((row.language == "en") != english_) continue;
        if (!row.bare && !stop && !capitals(i, count)) continue;
        best = {&row, count, end + (stop ? 1U : 0U)};
        break;
      }
    }
    return best;
  }

  /// "org.nr.", "org. nr.": parts of one abbreviation.
  bool joins(std::size_t left) const noexcept {
    const std::string_view gap = term_.substr(words_[left].end, words_[left + 1].begin - words_[left].end);
    return gap == "." || gap == ". " || gap == "/";
  }
  bool capitals(std::size_t i, std::size_t count) const noexcept {
    for (std::size_t k = i; k < i + count; ++k)
      for (const char c : words_[k].in(term_))
        if (c >= 'a' && c <= 'z') return false;
    return true;
  }

  void write(const std::string& before, std::size_t copied, std::size_t word, std::size_t end,
             std::string_view meanings, std::vector<std::string>& out) const {
    while (!meanings.empty()) {
      const std::size_t slash = meanings.find('/');
      const std::string_view meaning = meanings.substr(0, slash);
      std::string text = before;
      text += term_.substr(copied, words_[word].begin - copied);
      text += meaning;
      out.push_back(text);
      // "mva-registrert" is "merverdiavgiftsregistrert" too.
      if (end + 1 < term_.size() && term_[end] == '-' && !english_) out.push_back(text + 's');
      meanings = slash == std::string_view::npos ? std::string_view() : meanings.substr(slash + 1);
    }
  }

  std::string_view term_;
  bool english_;
  std::vector<Token> words_;
  std::vector<std::string> folded_;
};

} // namespace

WrittenOut write_out(std::string_view term, Language language) { return Writer(term, language).read(); }

} // namespace samklang::text
