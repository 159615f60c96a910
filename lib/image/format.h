// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_IMAGE_FORMAT_H
#define SAMKLANG_IMAGE_FORMAT_H

#include "image/contents.h"

#include <samklang/base/result.h>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace samklang::image {

// Rows are written as they stand in memory.
static_assert(std::endian::native == std::endian::little, "images are little-endian, and read without converting");

inline constexpr std::array<char, 8> magic = {'s', 'a', 'm', 'k', 'l', 'a', 'n', 'g'};

/// The first bytes of an image. The table of sections follows, then the sections, each at a multiple of 8 bytes.
struct Header {
  std::array<char, 8> magic{};
  std::uint32_t version = 0;
  std::uint32_t section_count = 0;
  std::uint64_t file_size = 0;
  std::uint64_t checksum = 0;              ///< of the header with this field 0, and the table
  std::array<std::uint8_t, 32> snapshot{}; ///< SHA-256 of everything after the table
};

struct SectionEntry {
  std::uint32_t id = 0;
  std::uint32_t element_size = 0;
  std::uint64_t offset = 0; ///< from the beginning of the file
  std::uint64_t count = 0;
  std::uint64_t checksum = 0; ///< of its bytes
};

static_assert(std::has_unique_object_representations_v<Header> && sizeof(Header) == 64);
static_assert(std::has_unique_object_representations_v<SectionEntry> && sizeof(SectionEntry) == 32);

/// A fingerprint of bytes in 64 bits: finds damage, no forgery.
std::uint64_t checksum(std::string_view bytes) noexcept;
/// That of a header and the table after it.
std::uint64_t header_checksum(Header header, std::string_view table) noexcept;

/// An image's bytes, put together from its sections, in words of eight bytes so that they are aligned.
struct Bytes {
  std::vector<std::uint64_t> words;
  std::size_t size = 0;
  std::string_view view() const noexcept { return {reinterpret_cast<const char*>(words.data()), size}; }
};
Bytes assemble(const Contents& contents);

/// What an image's header and table say, checked against its size; nothing else is looked at. `bytes` must be aligned
/// to eight bytes.
struct Opened {
  Contents contents;
  Header header;
  std::vector<SectionEntry> table;
};
Result<Opened> open_sections(std::string_view bytes, std::string_view name);

/// The name of a section, or empty. Static storage.
std::string_view section_name(std::uint32_t id) noexcept;

} // namespace samklang::image

#endif
