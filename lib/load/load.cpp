// SPDX-License-Identifier: Apache-2.0
#include <samklang/load/load.h>

#include "load/files.h"
#include "load/to_catalogue.h"

#include <algorithm>
#include <thread>

namespace samklang::load {
namespace {

unsigned thread_count(const LoadOptions& options) {
  return options.parse.threads != 0 ? options.parse.threads : std::max(1U, std::thread::hardware_concurrency());
}

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

LoadResult load_files(std::span<const std::filesystem::path> paths, const LoadOptions& options) {
  LoadResult result;
  std::vector<Diagnostic> passed_over;
  const std::vector<std::filesystem::path> files = list_files(paths, result.failure.errors, passed_over);
  std::vector<FileBytes> contents;
  contents.reserve(files.size());
  for (const std::filesystem::path& file : files) {
    Result<FileBytes> bytes = read_file(file, options.parse.limits.document_bytes);
    if (!bytes) {
      result.failure.errors.push_back(std::move(bytes).error());
      continue;
    }
    contents.push_back(std::move(*bytes));
  }
  std::vector<rdf::Input> inputs;
  for (const FileBytes& file : contents) inputs.push_back({file.name, file.bytes, options.parse.format});
  const auto put_first = [&](std::vector<Diagnostic>& diagnostics) {
    diagnostics.insert(diagnostics.begin(), passed_over.begin(), passed_over.end());
  };
  if (result.failure.errors.empty()) {
    result = load_inputs(inputs, options);
    put_first(result ? result.loaded->diagnostics : result.failure.diagnostics);
    return result;
  }

  // A missing file must not hide what is wrong with the others.
  if (!inputs.empty()) {
    LoadResult others = load_inputs(inputs, options);
    auto& errors = result.failure.errors;
    errors.insert(errors.end(), others.failure.errors.begin(), others.failure.errors.end());
    result.failure.diagnostics = others ? std::move(others.loaded->diagnostics) : std::move(others.failure.diagnostics);
  }
  put_first(result.failure.diagnostics);
  return result;
}

} // namespace samklang::load
