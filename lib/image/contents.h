// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_IMAGE_CONTENTS_H
#define SAMKLANG_IMAGE_CONTENTS_H

#include <samklang/align/background.h>
#include <samklang/image/rows.h>
#include <samklang/skos/catalogue.h>
#include <samklang/skos/load_note.h>

#include <cstdint>
#include <span>
#include <string_view>

namespace samklang::image {

/// The sections of an image as spans. Their bounds are those of the file; what stands in them is not checked.
struct Contents {
#define SAMKLANG_SECTION(number, name, type) std::span<const type> name;
#include "image/sections.def"
#undef SAMKLANG_SECTION
};

enum class SectionId : std::uint32_t {
#define SAMKLANG_SECTION(number, name, type) name = number,
#include "image/sections.def"
#undef SAMKLANG_SECTION
};

/// The columns of the catalogue among them.
skos::Columns columns(const Contents& contents) noexcept;

/// What stands in `alignment_counts`, in this order.
enum class AlignmentCount : std::uint8_t {
  candidates,
  crowded_keys,
  clusters,
  largest_cluster,
  greedy_clusters,
  count
};

} // namespace samklang::image

#endif
