// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_LOAD_FILES_H
#define SAMKLANG_LOAD_FILES_H

#include <samklang/base/diagnostic.h>
#include <samklang/base/result.h>
#include <samklang/load/load.h>

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace samklang::load {

/// The files that `paths` name: a file as itself, a folder as every file below it whose name tells an RDF format, in
/// the order of their paths. What is missing or empty-handed becomes an error; a JSON file found in a folder is passed
/// over with a diagnostic, since most are no RDF and none can be read yet.
std::vector<std::filesystem::path> list_files(std::span<const std::filesystem::path> paths, std::vector<Error>& errors,
                                              std::vector<Diagnostic>& diagnostics);

/// A file's bytes, read and not mapped: a file that another program cuts short must not end this one with a signal.
/// Errors: io; limit for a file larger than `most` bytes (an ordinary one is not read at all).
Result<FileTexts::File> read_file(const std::filesystem::path& path, std::uint64_t most);

} // namespace samklang::load

#endif
