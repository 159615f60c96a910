// SPDX-License-Identifier: Apache-2.0
#include "query/image_words.h"

namespace samklang::query {

std::uint32_t ImageWords::count(std::string_view base) const noexcept {
  static const text::CompoundParts everyday{std::span<const text::CountedWord>{}};
  return static_cast<std::uint32_t>(postings(base).size()) + everyday.count(base);
}

} // namespace samklang::query
