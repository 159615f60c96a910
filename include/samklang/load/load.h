// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_LOAD_LOAD_H
#define SAMKLANG_LOAD_LOAD_H

#include <samklang/rdf/parse.h>
#include <samklang/skos/as_written.h>
#include <samklang/skos/catalogue.h>

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace samklang::load {

struct LoadOptions {
  rdf::ParseOptions parse;      ///< format, base IRI, backend, limits, threads, progress, stop
  bool allow_partial = false;   ///< accept documents that lost statements to syntax errors
  bool keep_statements = false; ///< fill Loaded::as_written
};

/// What came of loading.
struct Loaded {
  skos::Catalogue catalogue;
  std::vector<Diagnostic> diagnostics; ///< syntax errors of partial documents and the like, in the order of the inputs
  skos::AsWritten as_written;          ///< for validation; empty unless LoadOptions::keep_statements
  bool partial = false;
};

/// Why loading failed: one or more inputs could not be used. All of them are looked at before the call gives up.
struct LoadFailure {
  std::vector<Error> errors;           ///< in the order of the inputs
  std::vector<Diagnostic> diagnostics; ///< every bad block of every document that has syntax errors
};

/// Loaded, or why not. `failure` is only filled where `loaded` is empty.
struct LoadResult {
  std::optional<Loaded> loaded;
  LoadFailure failure;
  explicit operator bool() const noexcept { return loaded.has_value(); }
  const Loaded* operator->() const noexcept { return &*loaded; }
  Loaded& operator*() noexcept { return *loaded; }
  const Loaded& operator*() const noexcept { return *loaded; }
};

/// Files as they were read: to load from, and to look up places in afterwards, in the same bytes.
struct FileTexts {
  struct File {
    std::string name; ///< its path
    std::string bytes;
  };
  std::vector<File> files;             ///< in the order of the paths
  std::vector<Error> errors;           ///< what could not be read: io, or limit for a file that is too large
  std::vector<Diagnostic> passed_over; ///< JSON in folders
};

/// Reads what load_files() would load, on its threads. What cannot be read is an error in the result. Linear.
FileTexts read_files(std::span<const std::filesystem::path> paths, const LoadOptions& options = {});

/// Reads files and folders of them (every file in a folder whose name tells an RDF format, recursively, in the order of
/// the paths), parses and loads. Every profile generation is read on every subject and merged. Values of several files
/// about one concept are all kept. Same set of files, same catalogue, whatever their order and the number of threads.
LoadResult load_files(std::span<const std::filesystem::path> paths, const LoadOptions& options = {});

/// The same from what read_files() read, whose errors fail the call after all files have been looked at.
LoadResult load_texts(const FileTexts& texts, const LoadOptions& options = {});

/// The same from bytes in memory. The inputs are borrowed for the call only.
LoadResult load_inputs(std::span<const rdf::Input> inputs, const LoadOptions& options = {});

/// The catalogue of parsed documents, which are used up. Cannot fail: odd data becomes load notes.
/// Error only where the texts together pass 2 GiB (limit).
Result<skos::Catalogue> to_catalogue(std::vector<rdf::Document> documents);

} // namespace samklang::load

#endif
