// SPDX-License-Identifier: Apache-2.0
#include "validate/word_case.h"

#include "text/definition_cues.h"

#include <samklang/base/utf8.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <array>

namespace samklang::validate {
namespace {

/// A word that ends as a noun in the definite form does: "Folkeregisteret".
bool looks_definite(std::string_view word) noexcept {
  constexpr std::array<std::string_view, 9> ends = {"en", "et", "ene", "ane", "a", "ens", "ets", "enes", "anes"};
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return word.ends_with(end); });
}

} // namespace

bool has_capital(std::string_view word) {
  const std::string folded = text::folded_word(word);
  return folded != word && folded.size() == word.size(); // of another size: written in another form, not larger
}

std::string lower_first(std::string_view word) {
  const std::size_t length = word.empty() ? 0 : decode_utf8(word).length;
  return text::folded_word(word.substr(0, length)) + std::string(word.substr(length));
}

WordCase::WordCase(const skos::Catalogue& catalogue) {
  for (const skos::Label& label : catalogue.columns().labels) read(catalogue.text(label.text));
  for (const skos::Definition& one : catalogue.columns().definitions) read(catalogue.text(one.text));
}

void WordCase::read(std::string_view text) {
  thread_local std::vector<text::Token> tokens;
  text::tokens(text, tokens);
  bool begins = true;
  std::size_t last = 0;
  for (const text::Token& token : tokens) {
    const std::string_view gap = text.substr(last, token.begin - last);
    begins = begins || gap.find_first_of(".!?:\n\"-/(") != std::string_view::npos || gap.find("«") != gap.npos;
    const std::string_view word = token.in(text);
    // Lower case tells wherever it stands; a capital tells where no sentence begins.
    const auto first = static_cast<unsigned char>(word[0]);
    const bool lower =
        first < 0x80 ? first >= 'a' && first <= 'z' : !has_capital(word.substr(0, decode_utf8(word).length));
    if (!begins || lower) ++counts_[word];
    begins = false;
    last = token.end;
  }
}

WordCase::Seen WordCase::seen(const std::string& folded) const {
  Seen out;
  if (const auto found = counts_.find(folded); found != counts_.end()) out.lower = found->second;
  return out;
}

Capital WordCase::first_word(std::string_view text, Language language, std::size_t& begin, std::size_t& end) {
  thread_local std::vector<text::Token> tokens;
  text::tokens(text, tokens);
  if (tokens.empty() || tokens.front().digits) return Capital::none;
  const text::Token& token = tokens.front();
  begin = token.begin;
  end = token.end;
  const std::string_view word = token.in(text);
  const std::size_t length = decode_utf8(word).length;
  if (!has_capital(word.substr(0, length))) return Capital::none;
  // Abbreviations, single letters, names of systems; "A-ordningen", "Jf.".
  if (word.size() == length || has_capital(word.substr(length))) return Capital::name;
  if (std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; })) return Capital::name;
  if (end < text.size() && (text[end] == '-' || text[end] == '.' || text[end] == '/')) return Capital::name;
  const std::string folded = text::folded_word(word);
  if (text::cues::is_common_name(folded)) return Capital::name;
  Seen how = seen(folded);
  if (const auto found = counts_.find(word); found != counts_.end()) how.capital = found->second;
  if (text::is_stop_word(folded, language) || text::cues::is_article(folded)) return Capital::certainly;
  if (how.lower > 0 && how.capital == 0) return Capital::certainly;
  if (how.capital > 0) return how.lower > 4 * how.capital ? Capital::likely : Capital::name;
  if (looks_definite(folded)) return Capital::name;
  const text::Lexicon& lexicon = text::Lexicon::standard();
  const text::WordSense sense = lexicon.sense(lexicon.key(folded, language, stemmers_));
  return sense.lemma != text::WordSense::none ? Capital::likely : Capital::name;
}

} // namespace samklang::validate
