// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/tokens.h>

#include <algorithm>
#include <array>

namespace samklang::text {

namespace {

// Left out on purpose: ikke, uten, over, under, minst, bare, alle, hver, før, etter, mellom and their like.
constexpr std::array norwegian = std::to_array<std::string_view>({
    "at",    "av",   "bl",     "blei",  "ble",   "bli",    "blir",   "blitt",  "da",     "de",     "dei",   "deira", "dem",
    "den",   "denne", "der",   "dersom", "desse", "det",   "dette",  "deres",  "disse",  "du",     "dvs",   "då",    "ei",
    "ein",   "eit",  "eller",  "en",    "er",    "et",     "fra",    "frå",    "for",    "ha",     "hadde",  "han",   "hans",  "har",
    "hatt",  "hennes", "hennar", "ho",  "hun",   "hva",    "hvem",   "hvilke", "hvilken", "hvilket", "hvor", "i",     "ifm",  
    "jf",    "kan",  "kva",    "kven",  "kvar",  "med",    "mot",    "må",     "når",    "og",     "også",   "om",    "osv",   "på",
    "samt",  "seg",  "si",     "sin",   "sine",  "sitt",   "skal",   "slik",   "slike",  "so",     "som",    "så",    "til",   "ved",
    "vert",  "vere", "verte",  "vil",   "vore",  "være",   "vært",   "å",
});

constexpr std::array english = std::to_array<std::string_view>({
    "a",    "an",   "and",  "are",  "as",    "at",    "be",    "been",  "being", "by",    "can",   "for", "from", "has",
    "have", "her",  "his",  "in",   "into",  "is",    "it",    "its",   "may",   "of",    "on",    "or",  "shall", "such",
    "that", "the",  "their", "they", "this", "those", "these", "to",    "was",   "were",  "which", "who", "whose", "will",
    "with",
});

template <std::size_t Count> constexpr std::array<std::string_view, Count> in_order(std::array<std::string_view, Count> words) {
  std::sort(words.begin(), words.end());
  return words;
}

constexpr auto norwegian_words = in_order(norwegian);
constexpr auto english_words = in_order(english);

} // namespace

bool is_stop_word(std::string_view folded, Language language) noexcept {
  if (language == Language::nb || language == Language::nn)
    return std::binary_search(norwegian_words.begin(), norwegian_words.end(), folded);
  if (language == Language::en) return std::binary_search(english_words.begin(), english_words.end(), folded);
  return false;
}

} // namespace samklang::text
