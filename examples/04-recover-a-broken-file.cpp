// SPDX-License-Identifier: Apache-2.0
// 04-recover-a-broken-file FILE: a syntax error costs its own block, not the catalogue.
// Shows: LoadFailure, allow_partial, diagnostics with places. Read 01 first.
#include <samklang/load/load.h>

#include <filesystem>
#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: 04-recover-a-broken-file FILE\n";
    return 2;
  }
  const std::filesystem::path file = argv[1];

  // Strict, as is the default: every bad block is reported, nothing is loaded.
  const auto strict = samklang::load::load_files({&file, 1});
  if (strict) {
    std::cout << "there is nothing to recover: " << strict->catalogue.size() << " concepts\n";
    return 0;
  }
  for (const samklang::Error& error : strict.failure.errors) std::cout << samklang::to_string(error) << '\n';

  // And once more, keeping what can be kept.
  samklang::load::LoadOptions options;
  options.allow_partial = true;
  const auto partial = samklang::load::load_files({&file, 1}, options);
  if (!partial) return 2;
  std::cout << partial->catalogue.size() << " concepts saved";
  std::cout << (partial->partial ? ", and these statements lost:\n" : "\n");
  for (const samklang::Diagnostic& diagnostic : partial->diagnostics) {
    std::cout << "  line " << diagnostic.place.line << ": " << diagnostic.message << '\n';
    if (!diagnostic.excerpt.empty()) std::cout << "    " << diagnostic.excerpt << '\n';
  }
}
