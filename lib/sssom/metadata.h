// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_SSSOM_METADATA_H
#define SAMKLANG_SSSOM_METADATA_H

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samklang::sssom {

using Fields = std::vector<std::pair<std::string, std::string>>;

/// One slot of the metadata block: the part of YAML that SSSOM files are written in.
struct Entry {
  std::string slot;
  std::vector<std::string> values; ///< a scalar, or the scalars of a list
  Fields fields;                   ///< of a map
  std::vector<Fields> records;     ///< of a list of maps
  std::size_t first = 0;           ///< lines [first, last] of the block
  std::size_t last = 0;
};

/// Reads the lines of a block, `#` and line end and all. `strange` gets the numbers of lines that no rule fits.
std::vector<Entry> read_metadata(std::span<const std::string> lines, std::vector<std::size_t>* strange = nullptr);

/// The entry of a slot, or nullptr.
const Entry* find_entry(std::span<const Entry> entries, std::string_view slot) noexcept;

/// What stands before the words of a line: the `#` and white space ("#  ").
std::string_view margin(std::string_view line) noexcept;

/// A text as a double-quoted scalar.
std::string quoted_scalar(std::string_view text);

} // namespace samklang::sssom

#endif
