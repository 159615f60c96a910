// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_CONTRAST_H
#define SAMKLANG_ALIGN_CONTRAST_H

#include "align/corpus.h"
#include "align/pairing.h"

#include <samklang/align/verdict.h>

#include <cstdint>
#include <vector>

namespace samklang::align {

/// What one difference does to the extension.
enum class Effect : std::uint8_t {
  tells,     ///< an example, a gloss, a later sentence: changes nothing by itself
  narrows_a, ///< less falls under A
  narrows_b,
  crosses, ///< neither holds the other: other values that do not meet, a negation turned
};

/// How two terms stand to each other that are not the same.
enum class TermContrast : std::uint8_t { none, siblings, exclude };

/// One difference between two definitions, with its words.
struct Contrast {
  Difference difference = Difference::scope;
  Effect effect = Effect::tells;
  bool number = false; ///< the words are numbers
  double weight = 0;   ///< share of the heavier definition's weight, 0..1; 1 for a value or an exception that conflicts
  std::uint32_t begin_a = 0; ///< bytes; empty: nothing there
  std::uint32_t end_a = 0;
  std::uint32_t begin_b = 0;
  std::uint32_t end_b = 0;
};

/// How the superordinates lie.
enum class GenusMatch : std::uint8_t { unknown, same, a_broader, b_broader, akin, other_kind };

/// Everything in which two definitions differ.
struct Contrasts {
  std::vector<Contrast> all; ///< by place in A, then in B
  GenusMatch genus = GenusMatch::unknown;
  double genus_distance = 0; ///< of the kinds of thing, 0..1
  double narrows_a = 0;      ///< summed weight of what makes A narrower
  double narrows_b = 0;
  double crosses = 0;
  double replaced = 0;           ///< weight of the words of one side that stand where the other has other ones
  bool value = false;            ///< values of one dimension that differ
  bool joined_otherwise = false; ///< the same words, "og" on one side and "eller" on the other
  bool other_measured = false;   ///< two measures of different things: "andel av studenter", "andel av et kull"
  bool opposed = false;          ///< words that exclude each other
  bool bound = false;            ///< a number, a condition or a negation that only one side has
  bool exception = false;        ///< an exception on one side, or a negation turned
};

/// Reads the differences off a pairing. Linear in the words, quadratic in the numbers.
Contrasts contrasts(const Reading& a, const Reading& b, const Pairing& pairing, const Corpus& corpus);

} // namespace samklang::align

#endif
