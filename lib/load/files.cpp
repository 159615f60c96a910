// SPDX-License-Identifier: Apache-2.0
#include "load/files.h"

#include <samklang/rdf/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace samklang::load {
namespace {

namespace fs = std::filesystem;

Error cannot_read(const fs::path& path, const std::string& why) {
  return {ErrorCode::io, "cannot be read: " + why, "check the path and the permissions", {.source = path.string()}};
}

// Closes a descriptor at the end of the scope.
struct Descriptor {
  int number = -1;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

} // namespace

std::vector<fs::path> list_files(std::span<const fs::path> paths, std::vector<Error>& errors,
                                 std::vector<Diagnostic>& diagnostics) {
  std::vector<fs::path> files;
  for (const fs::path& path : paths) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status)) {
      errors.push_back({ErrorCode::io, "no such file or folder", "check the path", {.source = path.string()}});
      continue;
    }
    if (!fs::is_directory(status)) {
      files.push_back(path);
      continue;
    }
    std::vector<fs::path> found;
    fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, error);
    for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
      std::error_code ignored;
      const rdf::Format format = rdf::format_from_path(at->path().string());
      if (format != rdf::Format::unknown && at->is_regular_file(ignored)) found.push_back(at->path());
    }
    std::sort(found.begin(), found.end());
    const auto is_json = [&](const fs::path& file) {
      if (rdf::format_from_path(file.string()) != rdf::Format::jsonld) return false;
      diagnostics.push_back(
          {.severity = Severity::warning,
           .kind = "passed-over",
           .message = "is JSON and was passed over; ask its publisher for Turtle, RDF/XML or N-Triples",
           .excerpt = {},
           .place = {.source = file.string()}});
      return true;
    };
    found.erase(std::remove_if(found.begin(), found.end(), is_json), found.end());
    if (error) {
      errors.push_back(cannot_read(path, error.message()));
    } else if (found.empty()) {
      errors.push_back({ErrorCode::io,
                        "the folder has no RDF files",
                        "name a folder with .ttl, .nt, .nq, .trig, .rdf, .owl or .xml files",
                        {.source = path.string()}});
    }
    files.insert(files.end(), found.begin(), found.end());
  }
  return files;
}

Result<FileTexts::File> read_file(const fs::path& path, std::uint64_t most) {
  FileTexts::File file{path.string(), {}};
  const Descriptor descriptor{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  struct stat status {};
  if (descriptor.number < 0 || ::fstat(descriptor.number, &status) != 0) return cannot_read(path, std::strerror(errno));
  const auto too_large = [&]() -> Error {
    return {ErrorCode::limit,
            "is larger than the limit of " + std::to_string(most) + " bytes",
            "split the file or raise the limit",
            {.source = file.name}};
  };
  if (S_ISREG(status.st_mode) && static_cast<std::uint64_t>(status.st_size) > most) return too_large();
  // One byte more than expected, so that the end shows itself without growing.
  std::size_t size = 0;
  file.bytes.resize(S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) + 1 : std::size_t{1} << 16);
  while (true) {
    const auto got = ::read(descriptor.number, file.bytes.data() + size, file.bytes.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return cannot_read(path, std::strerror(errno));
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > most) return too_large();
    if (size == file.bytes.size()) file.bytes.resize(size * 2);
  }
  file.bytes.resize(size);
  return file;
}

} // namespace samklang::load
