// SPDX-License-Identifier: Apache-2.0
#include "validate/read_words.h"

#include "text/outline.h"
#include "validate/ascii.h"

#include <samklang/text/inflection.h>

namespace samklang::validate {

const std::vector<ReadWord>& WordReader::read(std::string_view text, Language language) {
  const std::size_t table = language == Language::en ? 0 : 1;
  text::tokens(text, tokens_);
  read_.clear();
  for (const text::Token& token : tokens_) {
    const std::string_view word = token.in(text);
    auto known = words_[table].find(word);
    if (known == words_[table].end()) {
      const std::string& folded = folded_.emplace_back(text::folded_word(word));
      std::string base = text::base_form(folded, table == 0 ? Language::en : Language::nb).word;
      auto number = numbers_[table].find(base);
      if (number == numbers_[table].end()) {
        const auto next = static_cast<std::uint32_t>(bases_.size());
        number = numbers_[table].emplace(bases_.emplace_back(std::move(base)), next).first;
      }
      known = words_[table].emplace(written_.emplace_back(word), Known{&folded, number->second}).first;
    }
    read_.push_back({token.begin, token.end, known->second.base, known->second.folded});
  }
  return read_;
}

std::size_t WordReader::first_sentence(std::string_view text) const {
  const std::size_t end = second_sentence(text);
  std::size_t out = read_.size();
  while (out > 0 && read_[out - 1].begin >= end) --out;
  return out;
}

bool WordReader::knows(std::string_view base, Language language) const {
  return numbers_[language == Language::en ? 0 : 1].contains(base);
}

bool stand_together(std::string_view text, std::span<const ReadWord> words, std::size_t first,
                    std::size_t count) noexcept {
  for (std::size_t i = first + 1; i < first + count; ++i) {
    const std::string_view gap = text.substr(words[i - 1].end, words[i].begin - words[i - 1].end);
    if (gap.find_first_not_of(" \t\r\n-\xC2\xA0") != std::string_view::npos) return false;
  }
  return true;
}

std::size_t second_sentence(std::string_view text) {
  // Most definitions are one sentence: told without reading words.
  const std::size_t stop = first_of<'.', '!', '?', '\n'>(text);
  if (stop == std::string_view::npos || text.find_first_not_of(" \t\r\n.!?", stop) == std::string_view::npos)
    return text.size();
  const std::vector<text::Token> tokens = text::tokens(text);
  std::vector<std::string> folded;
  folded.reserve(tokens.size());
  for (const text::Token& token : tokens) folded.push_back(text::folded_word(token.in(text)));
  const auto places = text::outline(text, tokens, folded);
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (places[i].before != text::Break::sentence) continue;
    const std::string_view gap = text.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end);
    if (gap.find_first_of(".!?\n") != std::string_view::npos) return tokens[i].begin;
  }
  return text.size();
}

} // namespace samklang::validate
