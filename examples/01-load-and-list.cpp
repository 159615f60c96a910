// SPDX-License-Identifier: Apache-2.0
// 01-load-and-list FILE...: loads catalogues and lists who defines how many concepts, with the first terms of each.
// Shows: load_files, walking a Catalogue, agencies, terms in a language.
#include <samklang/load/load.h>

#include <filesystem>
#include <iostream>
#include <map>
#include <vector>

int main(int argc, char** argv) {
  const std::vector<std::filesystem::path> files(argv + 1, argv + argc);
  const auto loaded = samklang::load::load_files(files);
  if (!loaded) {
    for (const auto& error : loaded.failure.errors) std::cerr << samklang::to_string(error) << '\n';
    return 2;
  }
  const samklang::skos::Catalogue& catalogue = loaded->catalogue;

  // A catalogue is frozen: concepts are numbered from 0 in the order of their IRIs.
  std::map<std::uint32_t, std::vector<samklang::skos::ConceptIndex>> by_agency;
  for (samklang::skos::ConceptIndex i = 0; i < catalogue.size(); ++i) by_agency[catalogue[i].publisher()].push_back(i);

  std::cout << catalogue.size() << " concepts of " << by_agency.size() << " agencies\n";
  for (const auto& [agency, concepts] : by_agency) {
    std::cout << catalogue.agency_name(agency) << " (" << catalogue.agency_key(agency) << "): " << concepts.size()
              << '\n';
    for (std::size_t i = 0; i < concepts.size() && i < 3; ++i) {
      const auto& item = catalogue[concepts[i]];
      std::cout << "  " << item.term(samklang::Language::nb) << (item.has_definition() ? "" : " (no definition)")
                << '\n';
    }
  }
}
