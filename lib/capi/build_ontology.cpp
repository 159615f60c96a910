// SPDX-License-Identifier: Apache-2.0
// Part of the library c_rdf, which has a core of its own: what it makes goes to the library c as bytes.
#include "capi/guard.h"
#include "capi/numbers.h"
#include "capi/sized.h"

#include <samklang/align/align.h>
#include <samklang/c/samklang_rdf.h>
#include <samklang/image/image.h>
#include <samklang/load/load.h>
#include <samklang/load/registers.h>

#include <filesystem>
#include <iterator>
#include <memory>
#include <span>
#include <utility>
#include <vector>

using namespace samklang;
using namespace samklang::capi;

struct samklang_diagnostics {
  std::vector<Diagnostic> list;
};

namespace {

Result<std::vector<std::filesystem::path>> paths_in(const samklang_text* texts, std::size_t count,
                                                    std::string_view parameter) {
  if (texts == nullptr && count != 0) return null_error(parameter);
  std::vector<std::filesystem::path> paths;
  for (const samklang_text& text : std::span(texts, count)) {
    auto path = path_in(text.data, text.size, parameter);
    if (!path) return path.error();
    paths.push_back(*std::move(path));
  }
  return paths;
}

void append(std::vector<Diagnostic>& out, std::vector<Diagnostic> more) {
  std::move(more.begin(), more.end(), std::back_inserter(out));
}

// The first failure is the call's; the others are told beside it.
Error first_of(std::vector<Error> errors, std::vector<Diagnostic>& odd) {
  if (errors.empty()) return {ErrorCode::internal, "the files could not be loaded", {}, {}};
  for (std::size_t i = 1; i < errors.size(); ++i) {
    Error& error = errors[i];
    odd.push_back(
        {Severity::error, std::string(name(error.code)), std::move(error.message), {}, std::move(error.place)});
  }
  return std::move(errors.front());
}

Result<image::Image> built(std::span<const std::filesystem::path> files,
                           std::span<const std::filesystem::path> decisions, const samklang_build_options& options,
                           std::vector<Diagnostic>& odd) {
  const load::Registers registers = load::read_registers(decisions);
  append(odd, registers.diagnostics());
  if (auto errors = registers.all_errors(); !errors.empty()) return first_of(std::move(errors), odd);
  std::vector<image::NamedHash> hashes;
  for (const load::Register& file : registers.files)
    hashes.push_back({std::filesystem::path(file.set.source()).filename().string(), file.hash});
  load::LoadOptions how;
  how.allow_partial = options.allow_partial != 0;
  how.parse.threads = options.threads;
  auto loaded = load::load_files(files, how);
  if (!loaded) {
    append(odd, std::move(loaded.failure.diagnostics));
    return first_of(std::move(loaded.failure.errors), odd);
  }
  append(odd, std::move(loaded->diagnostics));
  if (loaded->catalogue.empty())
    return Error{ErrorCode::empty, "the files describe no concepts", "check that they are concept catalogues", {}};

  align::AlignOptions aligning;
  aligning.within = true;
  aligning.threads = options.threads;
  const auto rows = registers.decisions();
  aligning.decisions = rows;
  auto alignment = align::align(loaded->catalogue, aligning);
  if (!alignment) return std::move(alignment).error();
  append(odd, alignment->diagnostics);
  return image::Image::build(loaded->catalogue, *alignment,
                             {.version = "samklang " SAMKLANG_VERSION, .decisions = hashes});
}

} // namespace

extern "C" {

samklang_status samklang_ontology_build(samklang_ontology** out, const samklang_text* files, size_t file_count,
                                        const samklang_build_options* options, samklang_diagnostics** diagnostics,
                                        samklang_error** error) {
  samklang_status inner = SAMKLANG_OK;
  const samklang_status outer = guarded(error, [&]() -> Result<void> {
    if (diagnostics != nullptr) *diagnostics = nullptr;
    if (out == nullptr) return null_error("out");
    *out = nullptr;
    const auto paths = paths_in(files, file_count, "files");
    if (!paths) return paths.error();
    if (paths->empty()) return usage_error("there are no files to build from");
    const auto wanted = options_in(options);
    if (!wanted) return wanted.error();
    const auto decisions = paths_in(wanted->decisions, wanted->decision_count, "decisions");
    if (!decisions) return decisions.error();

    auto odd = std::make_unique<samklang_diagnostics>();
    const auto image = built(*paths, *decisions, *wanted, odd->list);
    if (diagnostics != nullptr && !odd->list.empty()) *diagnostics = odd.release();
    if (!image) return image.error();
    inner = samklang_ontology_from_memory(out, image->bytes().data(), image->bytes().size(), error);
    return {};
  });
  return outer == SAMKLANG_OK ? inner : outer;
}

size_t samklang_diagnostics_count(const samklang_diagnostics* diagnostics) {
  return diagnostics == nullptr ? 0 : diagnostics->list.size();
}

samklang_status samklang_diagnostics_read(samklang_diagnostic* out, const samklang_diagnostics* diagnostics, size_t at,
                                          samklang_error** error) {
  return guarded(error, [&]() -> Result<void> {
    if (auto ready = check_row(out); !ready) return ready;
    if (diagnostics == nullptr) return null_error("diagnostics");
    if (at >= diagnostics->list.size()) return usage_error("there is no such diagnostic", "read those below the count");
    const Diagnostic& diagnostic = diagnostics->list[at];
    samklang_diagnostic row{};
    row.severity = number(diagnostic.severity);
    row.line = diagnostic.place.line;
    row.column = diagnostic.place.column;
    row.kind = text_out(diagnostic.kind);
    row.message = text_out(diagnostic.message);
    row.excerpt = text_out(diagnostic.excerpt);
    row.source = text_out(diagnostic.place.source);
    fill(out, row);
    return {};
  });
}

void samklang_diagnostics_free(samklang_diagnostics* diagnostics) { delete diagnostics; }

} // extern "C"
