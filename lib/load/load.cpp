// SPDX-License-Identifier: Apache-2.0
#include <samklang/load/load.h>

#include "base/parallel.h"
#include "load/files.h"
#include "load/to_catalogue.h"

#include <algorithm>
#include <optional>

namespace samklang::load {
namespace {

unsigned thread_count(const LoadOptions& options) { return threads_for(options.parse.threads); }

} // namespace

LoadResult load_inputs(std::span<const rdf::Input> inputs, const LoadOptions& options) {
  LoadResult result;
  if (inputs.empty()) {
    result.failure.errors.push_back(
        {ErrorCode::usage, "there is nothing to load", "name at least one file or folder", {}});
    return result;
  }
  std::vector<rdf::Document> documents;
  std::vector<Diagnostic> diagnostics;
  bool partial = false;
  for (Result<rdf::Document>& parsed : rdf::parse_all(inputs, options.parse)) {
    if (!parsed) {
      result.failure.errors.push_back(std::move(parsed).error());
      continue;
    }
    diagnostics.insert(diagnostics.end(), parsed->diagnostics.begin(), parsed->diagnostics.end());
    if (parsed->partial && !options.allow_partial) {
      const auto faults = std::count_if(parsed->diagnostics.begin(), parsed->diagnostics.end(),
                                        [](const Diagnostic& d) { return d.severity == Severity::error; });
      result.failure.errors.push_back({ErrorCode::syntax,
                                       faults == 1 ? "one syntax error" : std::to_string(faults) + " syntax errors",
                                       "mend the file, or allow partial loading to go on without the broken parts",
                                       {.source = parsed->name}});
    }
    partial = partial || parsed->partial;
    documents.push_back(std::move(*parsed));
  }
  if (!result.failure.errors.empty()) {
    result.failure.diagnostics = std::move(diagnostics);
    return result;
  }
  const std::vector<Diagnostic> repeated = order_documents(documents);
  diagnostics.insert(diagnostics.end(), repeated.begin(), repeated.end());
  skos::AsWritten statements;
  Result<skos::Catalogue> catalogue =
      to_catalogue(std::move(documents), thread_count(options), options.keep_statements ? &statements : nullptr);
  if (!catalogue) {
    result.failure.errors.push_back(std::move(catalogue).error());
    return result;
  }
  result.loaded = Loaded{std::move(*catalogue), std::move(diagnostics), std::move(statements), partial};
  return result;
}

FileTexts read_files(std::span<const std::filesystem::path> paths, const LoadOptions& options) {
  FileTexts out;
  const std::vector<std::filesystem::path> files = list_files(paths, out.errors, out.passed_over);
  std::vector<std::optional<Result<FileTexts::File>>> read(files.size());
  in_parts(thread_count(options), files.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) read[i] = read_file(files[i], options.parse.limits.document_bytes);
  });
  out.files.reserve(files.size());
  for (std::optional<Result<FileTexts::File>>& file : read) {
    if (*file)
      out.files.push_back(std::move(**file));
    else
      out.errors.push_back(std::move(*file).error());
  }
  return out;
}

LoadResult load_texts(const FileTexts& texts, const LoadOptions& options) {
  std::vector<rdf::Input> inputs;
  inputs.reserve(texts.files.size());
  for (const FileTexts::File& file : texts.files) inputs.push_back({file.name, file.bytes, options.parse.format});
  LoadResult result;
  if (texts.errors.empty()) {
    result = load_inputs(inputs, options);
  } else {
    result.failure.errors = texts.errors;
    // A missing file must not hide what is wrong with the others.
    if (!inputs.empty()) {
      LoadResult others = load_inputs(inputs, options);
      auto& errors = result.failure.errors;
      errors.insert(errors.end(), others.failure.errors.begin(), others.failure.errors.end());
      result.failure.diagnostics =
          others ? std::move(others.loaded->diagnostics) : std::move(others.failure.diagnostics);
    }
  }
  std::vector<Diagnostic>& diagnostics = result ? result.loaded->diagnostics : result.failure.diagnostics;
  diagnostics.insert(diagnostics.begin(), texts.passed_over.begin(), texts.passed_over.end());
  return result;
}

LoadResult load_files(std::span<const std::filesystem::path> paths, const LoadOptions& options) {
  return load_texts(read_files(paths, options), options);
}

} // namespace samklang::load
