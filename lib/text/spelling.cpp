// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/spelling.h>
#include <samklang/text/term_key.h>
#include <samklang/text/tokens.h>

#include "text/byte_set.h"
#include "text/tables/spellings.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <utility>

namespace samklang::text {

namespace {

constexpr std::size_t most_keys = 16;
constexpr std::size_t longest_term = 120; // bytes: a longer one is a sentence

/// False where there is nothing to replace.
bool replace_all(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t first = text.find(from);
  for (std::size_t at = first; at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return first != std::string::npos;
}

/// One spelling for all that vary.
std::string levelled(std::string key) {
  std::uint64_t bytes = byte_set(key);
  const auto level = [&](std::string_view from, std::string_view to) {
    if (!may_hold(bytes, byte_set(from)) || !replace_all(key, from, to)) return;
    bytes = byte_set(key);
  };
  for (const tables::LettersRow& row : tables::letters) level(row.from, row.to);
  for (const tables::PartsRow& row : tables::parts) level(row.from, row.to);
  return key;
}

class Variants {
public:
  Variants(std::string_view term, Language language)
      : term_(term), norwegian_(language == Language::nb || language == Language::nn || language == Language::none),
        levels_(language == Language::nb || language == Language::nn), tokens_(tokens(term)),
        own_(folded_key(term_key(term))) {}

  std::vector<std::string> read() {
    if (term_.size() > longest_term || tokens_.empty()) return {};
    ampersand();
    numbers();
    shared_end();
    if (levels_) {
      const std::vector<std::string> before = keys_;
      for (const std::string& key : before) add(levelled(key));
      add(levelled(own_));
    }
    std::sort(keys_.begin(), keys_.end());
    keys_.erase(std::unique(keys_.begin(), keys_.end()), keys_.end());
    if (keys_.size() > most_keys) keys_.resize(most_keys);
    return std::move(keys_);
  }

private:
  void add(std::string key) {
    if (key != own_ && !key.empty()) keys_.push_back(std::move(key));
  }
  /// The term with a piece of it put otherwise.
  void add(std::size_t begin, std::size_t end, std::string_view instead) {
    std::string term(term_.substr(0, begin));
    term += instead;
    term += term_.substr(end);
    add(folded_key(term_key(term)));
  }

  void ampersand() {
    const std::size_t at = term_.find('&');
    if (at == std::string_view::npos) return;
    std::string_view word = norwegian_ ? "og" : "and";
    add(at, at + 1, word);
  }

  void numbers() {
    constexpr std::array<std::string_view, 12> roman = {"I",   "II",   "III", "IV", "V",  "VI",
                                                        "VII", "VIII", "IX",  "X",  "XI", "XII"};
    for (const Token& token : tokens_) {
      const std::string_view word = token.in(term_);
      const auto* numeral = std::find(roman.begin(), roman.end(), word);
      if (numeral != roman.end() && tokens_.size() > 1)
        add(token.begin, token.end, std::to_string(numeral - roman.begin() + 1));
      if (!token.digits || !norwegian_ || word.size() > 2) continue;
      const bool ordinal = token.end < term_.size() && term_[token.end] == '.';
      for (const tables::SpelledNumbersRow& row : tables::spelled_numbers) {
        if (std::to_string(row.value) != word) continue;
        for (const std::string_view name : ordinal ? row.ordinals : row.words)
          add(token.begin, token.end + (ordinal ? 1U : 0U), name);
      }
    }
  }

  /// "saks- og dokumentnummer": "saksnummer og dokumentnummer", whatever the shared end is.
  void shared_end() {
    constexpr std::size_t shortest = 3;
    constexpr std::array<std::string_view, 6> joints = {"og", "eller", "and", "or", "samt", "/"};
    for (std::size_t i = 0; i + 1 < tokens_.size(); ++i) {
      const std::size_t end = tokens_[i].end;
      if (end + 1 >= term_.size() || term_[end] != '-') continue;
      std::size_t next = i + 1;
      if (term_[end + 1] == ' ' && std::find(joints.begin(), joints.end(), tokens_[next].in(term_)) != joints.end())
        ++next;
      else if (term_[end + 1] != '/')
        continue;
      if (next >= tokens_.size()) return;
      const std::string_view whole = tokens_[next].in(term_);
      for (std::size_t from = shortest; from + shortest <= whole.size(); ++from)
        if ((static_cast<unsigned char>(whole[from]) & 0xC0U) != 0x80U) add(end, end + 1, whole.substr(from));
      return;
    }
  }

  std::string_view term_;
  bool norwegian_;
  bool levels_;
  std::vector<Token> tokens_;
  std::string own_;
  std::vector<std::string> keys_;
};

} // namespace

std::vector<std::string> spelling_keys(std::string_view term, Language language) {
  return Variants(term, language).read();
}

} // namespace samklang::text
