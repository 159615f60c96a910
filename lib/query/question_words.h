// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_QUESTION_WORDS_H
#define SAMKLANG_QUERY_QUESTION_WORDS_H

#include <samklang/base/language.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace samklang::query {

/// The templates of questions.def.
enum class QuestionWords : std::uint8_t {
#define SAMKLANG_QUESTION(id, nb, nn, en) id,
#include "query/questions.def"
#undef SAMKLANG_QUESTION
};

/// The template with its places filled; nb and nn as such, any other language as en.
std::string question(QuestionWords words, Language language, std::string_view first, std::string_view second = {});

/// Words of a definition as they stand in a question: on one line, without punctuation at the ends.
std::string trimmed(std::string_view words);

/// The clause of a definition that bytes [begin, end) stand in, for who would not understand them alone: from "som" or
/// a comma to the next. At most some 200 bytes.
std::string_view clause_around(std::string_view text, std::size_t begin, std::size_t end) noexcept;

/// A question for a fact said in a definition's words: of a clause about a person ("som har barn sammen") whether it
/// holds for who is asked.
std::string fact_question(std::string_view words, Language language);

/// "folketrygdloven § 1-5" for a law key.
std::string law_words(std::string_view key);

} // namespace samklang::query

#endif
