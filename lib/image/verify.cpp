// SPDX-License-Identifier: Apache-2.0
#include "image/verify.h"

#include "image/verify_rows.h"

#include <samklang/base/sha256.h>

#include <cstring>
#include <string>

namespace samklang::image {
namespace {

// Where the first section may begin: what is hashed for the snapshot begins there.
std::size_t content_begin(const Opened& opened) noexcept {
  return sizeof(Header) + opened.table.size() * sizeof(SectionEntry);
}

std::string_view section_bytes(const SectionEntry& entry, std::string_view bytes) noexcept {
  return bytes.substr(entry.offset, entry.count * entry.element_size);
}

} // namespace

Result<void> verify(const Opened& opened, std::string_view bytes, std::string_view name) {
  const auto damaged = [&](std::string what) {
    return Error{ErrorCode::syntax,
                 "the image is damaged: " + std::move(what),
                 "build it anew: samklang build FILES -o IMAGE",
                 {.source = std::string(name)}};
  };
  for (const SectionEntry& entry : opened.table) {
    if (checksum(section_bytes(entry, bytes)) != entry.checksum)
      return damaged("the checksum of the section \"" + std::string(section_name(entry.id)) + "\" is wrong");
  }
  if (sha256(bytes.substr(content_begin(opened))) != opened.header.snapshot)
    return damaged("the content is not what its snapshot hash says");
  if (std::string what = first_fault(opened.contents); !what.empty()) return damaged(std::move(what));
  return {};
}

} // namespace samklang::image
