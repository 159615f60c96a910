// SPDX-License-Identifier: Apache-2.0
// load_and_align FOLDER: what an agency's developer does first. Fails unless concepts and verdicts come out.
#include <samklang/align/align.h>
#include <samklang/load/load.h>

#include <cstdio>
#include <filesystem>
#include <vector>

int main(int argc, char** argv) {
  const std::vector<std::filesystem::path> files(argv + 1, argv + argc);
  const auto loaded = samklang::load::load_files(files);
  if (!loaded) {
    for (const auto& error : loaded.failure.errors) std::fprintf(stderr, "%s\n", samklang::to_string(error).c_str());
    return 1;
  }
  const auto alignment = samklang::align::align(loaded->catalogue);
  if (!alignment) return 1;
  std::printf("%zu concepts, %zu verdicts\n", loaded->catalogue.size(), alignment->verdicts.size());
  return loaded->catalogue.size() >= 80 && !alignment->verdicts.empty() ? 0 : 1;
}
