// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_CAPI_SIZED_H
#define SAMKLANG_CAPI_SIZED_H

#include "capi/guard.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <type_traits>

// Structs that begin with their size, so that programs and libraries of different ages understand each other.
namespace samklang::capi {

/// The size and one more field: no version of any struct is shorter. No field is narrower than its alignment of four.
inline constexpr std::uint32_t shortest_struct = 8;
/// Nobody's struct is longer, but a size that was never set may be anything.
inline constexpr std::uint32_t longest_struct = 4096;

inline bool is_struct_size(std::uint32_t size) noexcept {
  return size >= shortest_struct && size <= longest_struct && size % 4 == 0;
}

/// The options as this version knows them.
template <class Options> Result<Options> options_in(const Options* given) {
  static_assert(std::is_trivially_copyable_v<Options>);
  Options out{};
  out.struct_size = sizeof(Options);
  if (given == nullptr) return out;
  const std::uint32_t size = given->struct_size;
  if (!is_struct_size(size))
    return usage_error("the options have a struct_size that no version of them has",
                       "set it to the sizeof of the options");
  const auto* bytes = reinterpret_cast<const unsigned char*>(given);
  const auto known = static_cast<std::uint32_t>(std::min<std::size_t>(size, sizeof(Options)));
  if (!std::all_of(bytes + known, bytes + size, [](unsigned char byte) { return byte == 0; }))
    return Error{ErrorCode::unsupported, "the options have fields of a later version", "leave them zero", {}};
  std::memcpy(&out, bytes, known);
  out.struct_size = sizeof(Options);
  return out;
}

/// Whether a row can be filled: it is there, and of a size.
template <class Row> Result<void> check_row(const Row* out) {
  if (out == nullptr) return null_error("out");
  if (!is_struct_size(out->struct_size))
    return usage_error("the row has a struct_size that no version of it has", "set it to the sizeof of the row first");
  return {};
}

/// As much of `row` as `out` has room for; zeros beyond what this version knows.
template <class Row> void fill(Row* out, Row row) noexcept {
  static_assert(std::is_trivially_copyable_v<Row>);
  const std::uint32_t size = out->struct_size;
  row.struct_size = size;
  const std::size_t known = std::min<std::size_t>(size, sizeof(Row));
  auto* bytes = reinterpret_cast<unsigned char*>(out);
  std::memcpy(bytes, &row, known);
  std::fill(bytes + known, bytes + size, static_cast<unsigned char>(0));
}

} // namespace samklang::capi

#endif
