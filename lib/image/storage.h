// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_IMAGE_STORAGE_H
#define SAMKLANG_IMAGE_STORAGE_H

#include <samklang/base/result.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

namespace samklang::image {

/// Bytes aligned to eight that somebody owns: a vector or a mapped file.
class Storage {
public:
  virtual ~Storage() = default;
  virtual std::string_view bytes() const noexcept = 0;
};

std::shared_ptr<const Storage> own(std::vector<std::uint64_t> words, std::size_t size);
std::shared_ptr<const Storage> copy(std::string_view bytes);

/// Maps a file for reading. Error: io.
Result<std::shared_ptr<const Storage>> map(const std::filesystem::path& path);

/// Writes to a temporary file in the same folder, makes sure that it is on the disk, and gives it the name. Error: io.
Result<void> write_atomically(const std::filesystem::path& path, std::string_view bytes);

} // namespace samklang::image

#endif
