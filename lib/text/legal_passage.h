// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_LEGAL_PASSAGE_H
#define SAMKLANG_TEXT_LEGAL_PASSAGE_H

#include "text/legal_fold.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace samklang::text {

/// A text and its folded form: what stands between two places of the folded text. Both must outlive it.
class Passage {
public:
  Passage(std::string_view source, const LegalText& folded) : source_(source), folded_(folded), t_(folded.letters) {}

  std::string_view folded() const noexcept { return t_; }
  std::string_view source() const noexcept { return source_; }

  /// The byte of the source that stands at `i` of the folded text.
  std::uint32_t raw(std::size_t i) const { return folded_.origin[std::min(i, folded_.origin.size() - 1)]; }
  /// The first place of the folded text at or after `i` that comes from byte `byte` of the source or a later one.
  std::size_t place_of(std::size_t byte, std::size_t i) const;
  /// True where the source has a capital of A to Z.
  bool capital_at(std::size_t i) const;
  /// True where a full stop with a capital after it, or a blank line, stands between. Linear in what is between.
  bool sentence_ends(std::size_t begin, std::size_t end) const;
  /// True where nothing but punctuation, brackets and words that lead from an act to its section stand between, and not
  /// more than 64 bytes: "skatteloven jf. § 5-12", "forvaltningsloven kap. 1 § 2".
  bool leads_on(std::size_t begin, std::size_t end) const;
  /// `end`, or the place after the closing bracket there when it was opened since `begin`: "lov om sjøfarten (§ 292)".
  std::size_t with_bracket(std::size_t begin, std::size_t end) const;

private:
  std::string_view source_;
  const LegalText& folded_;
  std::string_view t_;
};

} // namespace samklang::text

#endif
