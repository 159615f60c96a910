// SPDX-License-Identifier: Apache-2.0
#include "capi/registers.h"

#include <samklang/base/sha256.h>
#include <samklang/sssom/register.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <system_error>
#include <tuple>
#include <utility>

namespace samklang::capi {
namespace {

struct File {
  std::string hash;
  std::string name;
  std::string bytes;
};

Result<File> read(const std::filesystem::path& path) {
  const auto failed = [&](const std::string& why) {
    return Error{ErrorCode::io, "the register cannot be read: " + why, "check the path", {.source = path.string()}};
  };
  std::error_code code;
  if (std::filesystem::is_directory(path, code)) return failed("it is a folder");
  std::ifstream in(path, std::ios::binary);
  if (!in) return failed(std::generic_category().message(errno));
  File out;
  out.bytes.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  if (in.bad()) return failed(std::generic_category().message(errno));
  out.hash = sha256_hex(out.bytes);
  out.name = path.string();
  return out;
}

} // namespace

Result<Registers> read_registers(std::span<const std::filesystem::path> paths, std::vector<Diagnostic>& odd) {
  Registers out;
  std::vector<File> files;
  for (const auto& path : paths) {
    auto file = read(path);
    if (!file) return std::move(file).error();
    out.hashes.push_back({path.filename().string(), file->hash});
    files.push_back(std::move(*file));
  }
  std::sort(files.begin(), files.end(), [](const File& left, const File& right) {
    return std::tie(left.hash, left.name) < std::tie(right.hash, right.name);
  });
  std::optional<Error> first;
  for (const File& file : files) {
    const auto set = sssom::MappingSet::parse(file.bytes, file.name);
    if (!set) return set.error();
    std::copy(set->diagnostics().begin(), set->diagnostics().end(), std::back_inserter(odd));
    auto rows = sssom::decisions(*set);
    std::move(rows.diagnostics.begin(), rows.diagnostics.end(), std::back_inserter(odd));
    for (Error& error : rows.errors) {
      if (!first)
        first = std::move(error);
      else
        odd.push_back({Severity::error, std::string(name(error.code)), std::move(error.message), {}, error.place});
    }
    std::move(rows.decisions.begin(), rows.decisions.end(), std::back_inserter(out.decisions));
  }
  if (first) return *std::move(first);
  return out;
}

} // namespace samklang::capi
