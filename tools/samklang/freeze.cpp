// SPDX-License-Identifier: Apache-2.0
#include "freeze.h"

#include "inputs.h"
#include "output.h"
#include "registers.h"

#include <samklang/align/align.h>
#include <samklang/base/sha256.h>

#include <algorithm>
#include <filesystem>

namespace samklang::tools {
namespace {

Result<std::vector<image::NamedHash>> hashes(const std::vector<std::string>& paths) {
  std::vector<image::NamedHash> out;
  for (const auto& path : paths) {
    const auto bytes = read_file(path, "the register");
    if (!bytes) return bytes.error();
    out.push_back({std::filesystem::path(path).filename().string(), sha256_hex(*bytes)});
  }
  return out;
}

} // namespace

InputKind input_kind(const InputArguments& input) {
  const auto images = std::count_if(input.files.begin(), input.files.end(),
                                    [](const std::string& file) { return image::Image::is_image(file); });
  if (images == 0) return InputKind::catalogues;
  if (input.files.size() == 1) return InputKind::image;
  complain("an image stands alone: it cannot be read together with other files (build one from all the catalogues)");
  return InputKind::mixed;
}

std::optional<image::Image> freeze(const InputArguments& input, const std::vector<std::string>& decisions) {
  const auto rows = read_decisions(decisions);
  if (!rows) return std::nullopt;
  ProgressLine progress(input.progress);
  const auto catalogue = load(input, progress);
  if (!catalogue) return std::nullopt;
  if (catalogue->empty()) {
    complain("the files describe no concepts");
    return std::nullopt;
  }
  align::AlignOptions options;
  options.decisions = *rows;
  options.within = true;
  options.keep_background = true;
  options.threads = input.threads;
  options.progress = progress.callback();
  const auto alignment = align::align(*catalogue, options);
  progress.wipe();
  if (!alignment) {
    complain(alignment.error());
    return std::nullopt;
  }
  say_diagnostics(alignment->diagnostics);
  auto hashed = hashes(decisions);
  if (!hashed) {
    complain(hashed.error());
    return std::nullopt;
  }
  auto made = image::Image::build(*catalogue, *alignment,
                                  {.version = "samklang " SAMKLANG_VERSION, .decisions = *std::move(hashed)});
  if (made) return *std::move(made);
  complain(made.error());
  return std::nullopt;
}

std::optional<image::Image> image_of(const InputArguments& input, const std::vector<std::string>& decisions) {
  switch (input_kind(input)) {
  case InputKind::mixed: return std::nullopt;
  case InputKind::catalogues: return freeze(input, decisions);
  case InputKind::image: break;
  }
  if (!decisions.empty()) {
    complain("an image has its decisions in it: --decisions is for catalogues (build the image with them)");
    return std::nullopt;
  }
  auto opened = image::Image::open(input.files.front());
  if (opened) return *std::move(opened);
  complain(opened.error());
  return std::nullopt;
}

} // namespace samklang::tools
