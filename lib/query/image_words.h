// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_IMAGE_WORDS_H
#define SAMKLANG_QUERY_IMAGE_WORDS_H

#include "image/contents.h"
#include "image/key_index.h"

#include <samklang/text/compounds.h>

#include <cstdint>
#include <string_view>

namespace samklang::query {

/// How many concepts of an image a word stands in; nouns that everybody knows count once besides.
class ImageWords final : public text::WordCounts {
public:
  explicit ImageWords(const image::Contents& contents) noexcept
      : index_{contents.word_buckets, contents.word_tags, contents.word_postings_begin, contents.word_postings} {}

  std::uint32_t count(std::string_view base) const noexcept override;
  /// The concepts with the word: postings of image/word_reader.h.
  std::span<const std::uint32_t> postings(std::string_view base) const noexcept {
    return index_.find(image::key_hash(image::KeySpace::word, base));
  }

private:
  image::KeyIndex index_;
};

} // namespace samklang::query

#endif
