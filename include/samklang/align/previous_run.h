// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_PREVIOUS_RUN_H
#define SAMKLANG_ALIGN_PREVIOUS_RUN_H

#include <samklang/align/verdict.h>
#include <samklang/base/result.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::align {

/// A fingerprint of all that a verdict rests on: the two records, what the other records of the catalogue contribute
/// (how rare the words are, what they are about, who else bears the term), and the engine with its tables and weights.
using PairPrint = std::array<std::uint64_t, 2>;

/// A verdict of an earlier run, free of the catalogue it was made on.
struct KeptVerdict {
  PairPrint print{};
  /// As the engine judged, before decisions and what the other verdicts have to say. a and b are no_index;
  /// the text of a span is the number of the text inside its record (offset; length 0).
  Verdict verdict;
};

/// What an earlier run judged, so that a later one need not judge it again: AlignOptions::previous. A later run over
/// the same records finds every verdict here, one over changed records those that the change does not bear on; what it
/// gives is in any case, byte for byte, what a full run gives. Of pairs in label mode nothing is kept: they are judged
/// together. Immutable once filled; safe for any number of threads.
class PreviousRun {
public:
  /// Reads what to_text() wrote. `name` is for errors: syntax, where it is no such file, was written by another version
  /// of it, or is damaged. A run of another engine is no error: none of its verdicts will be found. Linear.
  static Result<PreviousRun> parse(std::string_view bytes, std::string_view name = {});

  /// As text, a line a verdict. The same verdicts give the same text. Linear.
  std::string to_text() const;

  std::size_t size() const noexcept { return verdicts_.size(); }

  /// Adds a verdict; settle() before the next find().
  void add(KeptVerdict verdict) { verdicts_.push_back(std::move(verdict)); }
  void settle();

  /// The verdict with this print, or null. Logarithmic.
  const KeptVerdict* find(const PairPrint& print) const noexcept;

private:
  std::vector<KeptVerdict> verdicts_; ///< by print
};

} // namespace samklang::align

#endif
