// SPDX-License-Identifier: Apache-2.0
// 06-human-decisions REGISTER FILE...: what people decided, beside what the engine says without them.
// Shows: reading a decision register, aligning with and without it, stale rows. Read 02 first.
#include <samklang/align/align.h>
#include <samklang/load/load.h>
#include <samklang/sssom/register.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using samklang::align::Alignment;
using samklang::align::Verdict;

std::string_view computed(const Alignment& alignment, const Verdict& wanted) {
  for (const auto& verdict : alignment.verdicts) {
    if (verdict.a == wanted.a && verdict.b == wanted.b) return name(verdict.relation);
  }
  return "not looked at";
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const auto set = samklang::sssom::MappingSet::parse(bytes, argv[1]);
  if (!set) {
    std::cerr << to_string(set.error()) << '\n';
    return 2;
  }
  const auto rows = samklang::sssom::decisions(*set);
  for (const auto& error : rows.errors) std::cerr << to_string(error) << '\n';

  const std::vector<std::filesystem::path> files(argv + 2, argv + argc);
  const auto loaded = samklang::load::load_files(files);
  if (!loaded) return 2;
  const auto& catalogue = loaded->catalogue;
  samklang::align::AlignOptions options;
  options.within = true;
  const auto without = samklang::align::align(catalogue, options);
  options.decisions = rows.decisions;
  const auto with = samklang::align::align(catalogue, options);
  if (!with || !without) return 2;

  for (const auto& verdict : with->verdicts) {
    if (verdict.decision == samklang::skos::no_index) continue;
    const auto a = catalogue[verdict.a];
    const auto b = catalogue[verdict.b];
    const auto& decision = with->decisions[verdict.decision];
    std::cout << a.term() << ", " << catalogue.agency_name(a.publisher()) << " and "
              << catalogue.agency_name(b.publisher()) << ": " << name(verdict.relation)
              << " (computed: " << computed(*without, verdict) << ")\n  case " << decision.case_id << ", "
              << letter(decision.choice) << ", " << name(decision.state)
              << (verdict.stale() ? ", STALE: a text has changed since" : "") << '\n';
  }
  for (const auto& diagnostic : with->diagnostics) std::cout << to_string(diagnostic) << '\n';
}
