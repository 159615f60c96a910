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
  const std::string_view named = text::act_name(act);
  std::string out(named.empty() ? act : named);
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
