// SPDX-License-Identifier: Apache-2.0
// 03-read-diagnostics FILE...: what was odd in the data, counted by kind, with one instance of each.
// Shows: load notes. Loading is lenient: what was forgiven is kept as a note. Read 01 first.
#include <samklang/load/load.h>

#include <filesystem>
#include <iostream>
#include <map>
#include <vector>

int main(int argc, char** argv) {
  const std::vector<std::filesystem::path> files(argv + 1, argv + argc);
  const auto loaded = samklang::load::load_files(files);
  if (!loaded) return 2;
  const samklang::skos::Catalogue& catalogue = loaded->catalogue;

  // Diagnostics are about documents, load notes about values.
  for (const samklang::Diagnostic& diagnostic : loaded->diagnostics)
    std::cout << samklang::to_string(diagnostic) << '\n';

  struct Seen {
    std::size_t count = 0;
    samklang::skos::LoadNote first;
  };
  std::map<samklang::skos::LoadNoteKind, Seen> kinds;
  for (const samklang::skos::LoadNote& note : catalogue.columns().load_notes) {
    Seen& seen = kinds[note.kind];
    if (seen.count++ == 0) seen.first = note;
  }

  for (const auto& [kind, seen] : kinds) {
    std::cout << seen.count << " x " << name(kind) << ": " << description(kind) << '\n';
    const std::string raw = samklang::printable_excerpt(catalogue.text(seen.first.raw), 60);
    if (!raw.empty()) std::cout << "    such as \"" << raw << '"';
    if (!raw.empty() && seen.first.subject < catalogue.size())
      std::cout << " on " << catalogue[seen.first.subject].term();
    if (!raw.empty()) std::cout << '\n';
  }
}
