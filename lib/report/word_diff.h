// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_WORD_DIFF_H
#define SAMKLANG_REPORT_WORD_DIFF_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::report {

/// Bytes [begin, end) of a text, from the start of a word to the end of one.
struct WordSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const WordSpan&, const WordSpan&) = default;
};

/// The words of a text: letters and digits with the hyphens, points and slashes inside them ("2-16", "1.000").
std::vector<WordSpan> words(std::string_view text);

/// In which words two texts differ, case and punctuation apart.
struct WordDiff {
  std::vector<WordSpan> a; ///< stretches that b does not have, in order, never touching
  std::vector<WordSpan> b;
  double shared = 1; ///< share of the words that stand in both, in the same order: 0..1
};

/// By the longest common subsequence of the words; a short word alone between two differing stretches counts as
/// differing, because a mark that is interrupted at every "og" cannot be read. Texts of more than 2,000 words each are
/// compared as sets of words. Complexity: the product of the numbers of words, at most four million steps.
WordDiff word_diff(std::string_view a, std::string_view b);

enum class Mark : std::uint8_t { none, differs, decisive };

/// A piece of a text on one line, safe to print, with one mark.
struct MarkedText {
  std::string text;
  Mark mark = Mark::none;
};

/// `text` cut into pieces by the stretches that differ and those that decided; the latter are cut back to whole words
/// and win. The pieces together are one_line(text).
std::vector<MarkedText> marked(std::string_view text, const std::vector<WordSpan>& differing,
                               const std::vector<WordSpan>& decisive);

/// The pieces as Markdown: what differs in bold, what decided in bold italics.
std::string markdown(const std::vector<MarkedText>& pieces);

} // namespace samklang::report

#endif
