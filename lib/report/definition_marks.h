// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_DEFINITION_MARKS_H
#define SAMKLANG_REPORT_DEFINITION_MARKS_H

#include "report/word_diff.h"
#include "report/words.h"

namespace samklang::report {

/// One side's wording, cut into marked pieces. `wording` is null and `pieces` empty where there is no definition.
struct MarkedWording {
  const skos::Definition* wording = nullptr;
  std::vector<MarkedText> pieces;
};

/// The two definitions of a pair held against each other.
struct DefinitionMarks {
  MarkedWording first;
  MarkedWording second;
  double shared = 0;    ///< share of the words that both have, 0..1; 0 where they were not held against each other
  bool telling = false; ///< in one language, and alike enough for marks to be read
  bool differ = false;  ///< a word or more is marked
};

/// Marks what only one side has, and what the verdict's evidence points at as deciding (numbers, exceptions, facets).
/// Under a quarter of the words in common only the latter is marked: a text in bold from end to end tells nothing.
DefinitionMarks definition_marks(const Pair& pair, Language language);

} // namespace samklang::report

#endif
