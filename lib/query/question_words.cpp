// SPDX-License-Identifier: Apache-2.0
#include "query/question_words.h"

#include <samklang/base/diagnostic.h>
#include <samklang/text/act_name.h>

#include <algorithm>
#include <array>
#include <limits>

namespace samklang::query {
namespace {

struct Texts {
  std::string_view nb;
  std::string_view nn;
  std::string_view en;
};

constexpr std::array texts = {
#define SAMKLANG_QUESTION(id, nb, nn, en) Texts{nb, nn, en},
#include "query/questions.def"
#undef SAMKLANG_QUESTION
};

void drop_word(std::string_view& words, std::string_view word) noexcept {
  if (words.starts_with(word) && words.size() > word.size() && words[word.size()] == ' ')
    words.remove_prefix(word.size() + 1);
}

} // namespace

std::string question(QuestionWords words, Language language, std::string_view first, std::string_view second) {
  const Texts& all = texts[static_cast<std::size_t>(words)];
  const std::string_view pattern = language == Language::nb ? all.nb : language == Language::nn ? all.nn : all.en;
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern.substr(i).starts_with("{0}") || pattern.substr(i).starts_with("{1}")) {
      out += pattern[i + 1] == '0' ? first : second;
      i += 2;
      continue;
    }
    out += pattern[i];
  }
  return out;
}

std::string trimmed(std::string_view words) {
  std::string out;
  for (const char c : printable_excerpt(words, std::numeric_limits<std::size_t>::max())) {
    if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
  }
  while (!out.empty() && std::string_view(" ,;:.").find(out.back()) != std::string_view::npos) out.pop_back();
  const std::size_t begin = out.find_first_not_of(" ,;:.");
  return begin == std::string::npos ? std::string() : out.substr(begin);
}

std::string_view clause_around(std::string_view text, std::size_t begin, std::size_t end) noexcept {
  constexpr std::size_t most = 100; // bytes on either side
  constexpr std::array<std::string_view, 5> before = {", ", "; ", ". ", ": ", " som "};
  constexpr std::array<std::string_view, 6> after = {", ", "; ", ". ", " og som ", " eller som ", " (se "};
  end = std::min(end, text.size());
  begin = std::min(begin, end);
  std::size_t from = 0;
  for (const std::string_view mark : before) {
    // A clause that begins where the words do has its mark inside them, or right before.
    const std::size_t at = text.substr(0, begin).rfind(mark);
    if (at == std::string_view::npos) continue;
    from = std::max(from, mark == " som " ? at + 1 : at + mark.size());
  }
  if (text.substr(begin).starts_with("som ")) from = begin;
  std::size_t to = text.size();
  for (const std::string_view mark : after) to = std::min(to, std::min(text.find(mark, end), text.size()));
  if (begin - from > most) from = begin;
  if (to - end > most) to = end;
  return text.substr(from, to - from);
}

std::string fact_question(std::string_view words, Language language) {
  const std::string text = trimmed(words);
  std::string_view clause = text;
  drop_word(clause, "og");
  drop_word(clause, "eller");
  const std::string_view whole = clause;
  drop_word(clause, "som");
  if (clause.size() == whole.size()) return question(QuestionWords::words, language, text);
  return question(QuestionWords::clause, language, clause);
}

std::string law_words(std::string_view key) {
  const std::size_t kind = key.find('/');
  const std::size_t act_end = kind == std::string_view::npos ? kind : key.find('/', kind + 1);
  const std::string_view act = key.substr(0, act_end);
  std::string out = text::act_citation(act);
  if (act_end == std::string_view::npos) return out;
  const std::string_view rest = key.substr(act_end + 1);
  std::string_view section = rest.substr(0, rest.find('/'));
  constexpr std::string_view sign = "§";
  out += ' ';
  if (section.starts_with(sign)) {
    out += "§ ";
    section.remove_prefix(sign.size());
  }
  out += section;
  return out;
}

} // namespace samklang::query
