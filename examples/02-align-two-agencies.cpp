// SPDX-License-Identifier: Apache-2.0
// 02-align-two-agencies NUMBER NUMBER FILE...: how the concepts of two agencies relate, by organisation number.
// Shows: AlignOptions, verdicts and their evidence. Read 01 first.
#include <samklang/align/align.h>
#include <samklang/load/load.h>

#include <filesystem>
#include <iostream>
#include <optional>
#include <string_view>
#include <vector>

namespace {

std::optional<std::uint32_t> agency_by_key(const samklang::skos::Catalogue& catalogue, std::string_view key) {
  for (std::uint32_t i = 0; i < catalogue.columns().agencies.size(); ++i) {
    if (catalogue.agency_key(i) == key) return i;
  }
  return std::nullopt;
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "usage: 02-align-two-agencies NUMBER NUMBER FILE...\n";
    return 2;
  }
  const std::vector<std::filesystem::path> files(argv + 3, argv + argc);
  const auto loaded = samklang::load::load_files(files);
  if (!loaded) return 2;
  const samklang::skos::Catalogue& catalogue = loaded->catalogue;

  samklang::align::AlignOptions options;
  options.agency_a = agency_by_key(catalogue, argv[1]);
  options.agency_b = agency_by_key(catalogue, argv[2]);
  if (!options.agency_a || !options.agency_b) {
    std::cerr << "no such agency in these files\n";
    return 2;
  }
  const auto alignment = samklang::align::align(catalogue, options);
  if (!alignment) {
    std::cerr << samklang::to_string(alignment.error()) << '\n';
    return 2;
  }

  for (const samklang::align::Verdict& verdict : alignment->verdicts) {
    // `broader` means that A is the broader of the two; undecided is an answer, and a common one.
    std::cout << catalogue[verdict.a].term() << " / " << catalogue[verdict.b].term() << ": " << name(verdict.relation);
    if (!verdict.evidence.empty()) std::cout << ", mostly for " << name(verdict.evidence.front().kind);
    std::cout << '\n';
  }
}
