// SPDX-License-Identifier: Apache-2.0
// 05-custom-report FILE...: a report of one's own, as CSV: terms that two agencies define and do not mean the same by.
// Shows: going from verdicts back to concepts, definitions, sources and laws. Read 02 first.
#include <samklang/align/align.h>
#include <samklang/load/load.h>

#include <filesystem>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using samklang::align::Relation;
using samklang::skos::Concept;

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

/// The first law that a concept's definitions name: "lov/1997-02-28-19/§1-5".
std::string_view law(const Concept& item) {
  const auto& catalogue = item.catalogue();
  for (const auto& definition : item.definitions()) {
    for (const auto& citation : catalogue.citations(definition.citations)) {
      for (const auto key : catalogue.law_keys(citation.laws)) return catalogue.text(key);
    }
  }
  return {};
}

void print_side(const Concept& item) {
  const auto* definition = item.definition(samklang::Language::nb);
  std::cout << ';' << quoted(item.catalogue().agency_name(item.publisher())) << ';' << quoted(law(item)) << ';'
            << quoted(definition ? item.text(definition->text) : std::string_view{});
}

} // namespace

int main(int argc, char** argv) {
  const std::vector<std::filesystem::path> files(argv + 1, argv + argc);
  const auto loaded = samklang::load::load_files(files);
  if (!loaded) return 2;
  const auto& catalogue = loaded->catalogue;
  const auto alignment = samklang::align::align(catalogue);
  if (!alignment) return 2;

  std::cout << "term;relation;agency a;law a;definition a;agency b;law b;definition b\n";
  for (const auto& verdict : alignment->verdicts) {
    if (verdict.relation == Relation::exact || verdict.relation == Relation::undecided) continue;
    const Concept a = catalogue[verdict.a];
    const Concept b = catalogue[verdict.b];
    if (a.term() != b.term()) continue;
    std::cout << quoted(a.term()) << ';' << name(verdict.relation);
    print_side(a);
    print_side(b);
    std::cout << '\n';
  }
}
