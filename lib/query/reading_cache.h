// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_READING_CACHE_H
#define SAMKLANG_QUERY_READING_CACHE_H

#include <samklang/base/language.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::query {

/// What a word of a text may be to the index of phrases.
struct Reading {
  std::uint64_t word = 0;     ///< by its base; 0: not read yet
  std::uint64_t other = 0;    ///< by its bokmål key or its English base, where that is another word; else 0
  std::uint32_t compound = 0; ///< index into the annotator's compounds, from 1 on; 0: none
  bool stop = false;          ///< says nothing by itself
  bool number = false;
  bool near = false; ///< `other` is a word that this one is spelled nearly like
};

/// Readings by word as written: words come again and again. Holds hashes, not words; wiped after each text.
class ReadingCache {
public:
  /// Room for a text of so many tokens; all is forgotten.
  void begin(std::size_t tokens);
  void wipe() noexcept;

  /// The place of a word, empty (Reading::word 0) where it is new. Valid until the next call.
  Reading& at(std::string_view surface) noexcept;

private:
  struct Slot {
    std::uint64_t hash = 0;
    Reading reading;
  };
  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

} // namespace samklang::query

#endif
