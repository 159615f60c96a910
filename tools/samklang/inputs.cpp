// SPDX-License-Identifier: Apache-2.0
#include "inputs.h"

#include "output.h"

#include <samklang/image/image.h>
#include <samklang/load/load.h>

#include <limits>

namespace samklang::tools {
namespace {

std::string line(const Diagnostic& diagnostic) {
  return printable_excerpt(to_string(diagnostic), std::numeric_limits<std::size_t>::max()) + '\n';
}

// The catalogue of an image, all of which is looked at first: others follow its indexes as they stand.
std::optional<skos::Catalogue> from_image(const std::string& file) {
  const auto opened = image::Image::open(file);
  auto catalogue = opened ? opened->checked_catalogue() : Result<skos::Catalogue>(opened.error());
  if (catalogue) return *std::move(catalogue);
  complain(catalogue.error());
  return std::nullopt;
}

// Nothing where this program cannot do what is asked, which is said.
std::optional<load::LoadOptions> load_options(const InputArguments& arguments, ProgressLine& progress) {
  load::LoadOptions options;
  options.allow_partial = arguments.allow_partial;
  options.parse.threads = arguments.threads;
  options.parse.progress = progress.callback();
  if (!arguments.base_iri.empty()) options.parse.base_iri = arguments.base_iri;
  if (!arguments.format.empty()) options.parse.format = rdf::format_from_name(arguments.format);
  if (arguments.backend == "raptor") options.parse.backend = rdf::Backend::raptor;
  if (arguments.backend == "serd") {
    if (!rdf::has_serd()) {
      complain("this samklang was built without serd (use --backend raptor)");
      return std::nullopt;
    }
    options.parse.backend = rdf::Backend::serd;
  }
  return options;
}

std::vector<std::filesystem::path> paths_of(const InputArguments& arguments) {
  return {arguments.files.begin(), arguments.files.end()};
}

} // namespace

std::optional<skos::Catalogue> load(const InputArguments& arguments, ProgressLine& progress) {
  if (arguments.files.size() == 1 && image::Image::is_image(arguments.files.front()))
    return from_image(arguments.files.front());
  const auto options = load_options(arguments, progress);
  if (!options) return std::nullopt;
  auto result = load::load_files(paths_of(arguments), *options);
  progress.wipe();
  for (const auto& diagnostic : result ? result->diagnostics : result.failure.diagnostics) say(line(diagnostic));
  if (!result) {
    bool syntax = false;
    for (const auto& error : result.failure.errors) {
      complain(error);
      syntax = syntax || error.code == ErrorCode::syntax;
    }
    if (syntax) complain("nothing was done; --allow-partial goes on without the broken parts");
    return std::nullopt;
  }
  return std::move((*result).catalogue);
}

namespace {

std::optional<load::Loaded> said(load::LoadResult result, ProgressLine& progress) {
  progress.wipe();
  if (result) return std::move(*result);
  for (const auto& diagnostic : result.failure.diagnostics) say(line(diagnostic));
  for (const auto& error : result.failure.errors) complain(error);
  return std::nullopt;
}

std::optional<load::LoadOptions> judging_options(const InputArguments& arguments, ProgressLine& progress) {
  auto options = load_options(arguments, progress);
  if (!options) return std::nullopt;
  options->allow_partial = true;
  options->keep_statements = true;
  return options;
}

} // namespace

load::FileTexts read_texts(const InputArguments& arguments) {
  load::LoadOptions options;
  options.parse.threads = arguments.threads;
  return load::read_files(paths_of(arguments), options);
}

std::optional<load::Loaded> load_as_written(const load::FileTexts& texts, const InputArguments& arguments,
                                            ProgressLine& progress) {
  const auto options = judging_options(arguments, progress);
  if (!options) return std::nullopt;
  return said(load::load_texts(texts, *options), progress);
}

} // namespace samklang::tools
