// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_ANNOTATE_H
#define SAMKLANG_QUERY_ANNOTATE_H

#include <samklang/query/lookup.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::query {

struct AnnotateOptions : Options {
  std::string_view agency;        ///< whose senses come first
  std::string_view life_event;    ///< as in LookupOptions
  std::string_view subject_field; ///< as in LookupOptions
  std::uint32_t candidates = 5;   ///< most senses of a mention
};

/// How a mention came about.
enum class MentionKind : std::uint8_t {
  term,          ///< a term, in one of its forms
  compound_head, ///< only the head of a compound is a term
  modifier,      ///< only the first part of a compound is
};
std::string_view name(MentionKind kind) noexcept; ///< Static storage.

/// A place in a text that speaks of a concept. Offsets count from the beginning of the text.
struct Mention {
  std::uint32_t begin = 0; ///< bytes
  std::uint32_t end = 0;
  std::uint32_t utf16_begin = 0; ///< UTF-16 code units
  std::uint32_t utf16_end = 0;
  MentionKind kind = MentionKind::term;
  std::uint32_t first = 0; ///< its candidates: Annotations::candidates[first, first + count)
  std::uint32_t count = 0;
  bool undecided = false; ///< the best two are nearly as good
};

/// The mentions of a text, by place; longer ones win, none overlap but the parts of a compound.
struct Annotations : Answer {
  std::vector<Mention> mentions;
  std::vector<Sense> candidates;
  std::uint32_t words = 0; ///< of the text, small ones aside
};

/// What the words of a text are covered by.
struct Coverage : Answer {
  std::uint32_t words = 0;   ///< that say something
  std::uint32_t covered = 0; ///< of them inside a mention
  struct OfAgency {
    std::string_view agency;
    std::string_view agency_name;
    std::uint32_t mentions = 0;
    std::uint32_t concepts = 0;
  };
  std::vector<OfAgency> agencies; ///< most mentions first
  struct Uncovered {
    std::uint32_t begin = 0; ///< bytes of the first time it stands there
    std::uint32_t end = 0;
    std::uint32_t count = 0;
  };
  std::vector<Uncovered> uncovered; ///< most frequent first, at most 50
};

} // namespace samklang::query

#endif
