// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_BASE_PLACE_H
#define SAMKLANG_BASE_PLACE_H

#include <cstdint>
#include <string>
#include <string_view>

namespace samklang {

/// A place in an input, for people and for CI annotations.
struct Place {
  std::string source;       ///< the input's name as the caller gave it
  std::uint32_t line = 0;   ///< from 1; 0 is unknown
  std::uint32_t column = 0; ///< from 1, in characters (Unicode code points); 0 is unknown
  std::uint64_t byte = 0;   ///< offset from the start of the input as given, its byte order mark included
};

/// `source:line:column`, leaving out what is unknown.
std::string to_string(const Place& place);

/// A half-open range of bytes in an input as given: where something stands.
struct Origin {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;

  bool empty() const noexcept { return begin == end; }
  friend bool operator==(const Origin&, const Origin&) = default;
};

/// Line and column of byte `offset` of `bytes`. Linear in `offset`.
Place place_at(std::string_view source, std::string_view bytes, std::uint64_t offset);

} // namespace samklang

#endif
