// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_UNIT_LOAD_FOLDER_H
#define SAMKLANG_TESTS_UNIT_LOAD_FOLDER_H

#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace samklang::test {

/// A folder of its own, gone when the test is over.
class Folder {
public:
  Folder() : path_(std::filesystem::temp_directory_path() / ("samklang-test-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << text;
    return path_ / name;
  }
  const std::filesystem::path& path() const { return path_; }

private:
  std::filesystem::path path_;
};

} // namespace samklang::test

#endif
