// SPDX-License-Identifier: Apache-2.0
// 07-ask-an-image FILE...: freezes catalogues into an image and asks it. Is Nav's samboer Skatteetaten's?
// Shows: building an image, looking a term up, comparing, asking back. Read 02 first.
#include <samklang/load/load.h>
#include <samklang/query/ontology.h>

#include <filesystem>
#include <iostream>
#include <string_view>
#include <vector>

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::vector<std::filesystem::path> files(argv + 1, argv + argc);
  const auto loaded = samklang::load::load_files(files);
  if (!loaded) return 2;
  const auto alignment = samklang::align::align(loaded->catalogue);
  if (!alignment) return 2;
  const auto ontology = samklang::query::Ontology::build(loaded->catalogue, *alignment).value();

  const auto meant_at = [&](std::string_view agency) {
    samklang::query::LookupOptions options;
    options.agency = agency;
    return ontology.lookup("samboeren", options).value().senses.at(0).item;
  };
  const auto nav = meant_at("889640782");
  const auto tax = meant_at("974761076");
  const auto answer = ontology.compare(nav.uri, tax.uri).value();
  std::cout << nav.label << " (" << nav.agency_name << ") and " << tax.label << " (" << tax.agency_name
            << "): " << name(answer.relation) << "\nwhat holds of the first holds of the second: " << name(answer.a_implies_b)
            << '\n';

  const std::vector<std::string_view> candidates{nav.uri, tax.uri};
  const auto told = ontology.disambiguate(candidates).value();
  std::cout << "ask: " << told.question << "\nthen: " << told.law_question << '\n';
}
