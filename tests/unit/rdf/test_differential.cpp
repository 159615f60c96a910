// SPDX-License-Identifier: Apache-2.0
// Both parsers give the same statements of every document; where they do not, the difference is listed here with its
// reason.
#include <samklang/rdf/parse.h>

#include "unit/rdf/graph_lines.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

using namespace samklang;
using namespace samklang::rdf;

namespace {

namespace fs = std::filesystem;

// Documents under the shared data that the two read differently.
const std::map<std::string, std::string> known_differences = {
    {"w3c/rdf-n-triples/lantag_with_subtag.nt",
     "Raptor writes language tags of N-Triples in lower case, whatever normalizeLanguage says"},
    {"w3c/rdf-turtle/langtagged_LONG_with_subtag.nt", "the same"},
    {"w3c/rdf-turtle/IRI-resolution-08.ttl",
     "Raptor drops too much for `..` after an empty path segment (RFC 3986 section 5.2.4)"}};

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> documents_under(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const auto extension = entry.path().extension();
    if (entry.is_regular_file() && (extension == ".ttl" || extension == ".nt")) out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

// What one parser makes of a document, as comparable lines; an error is one line.
std::vector<std::string> told(const std::string& name, const std::string& bytes, Backend backend) {
  ParseOptions options;
  options.backend = backend;
  options.base_iri = "https://example.org/katalog/";
  const auto document = parse({.name = name, .bytes = bytes}, options);
  if (!document) return {"error " + std::string(samklang::name(document.error().code))};
  auto lines = test::lines_of(document->graph);
  lines.push_back(document->partial ? "partial, " + std::to_string(document->diagnostics.size()) : "whole");
  return lines;
}

std::string first_difference(const std::vector<std::string>& raptor, const std::vector<std::string>& serd) {
  const auto [a, b] = std::mismatch(raptor.begin(), raptor.end(), serd.begin(), serd.end());
  return "raptor: " + (a == raptor.end() ? "nothing more" : *a) +
         "\nserd:   " + (b == serd.end() ? "nothing more" : *b);
}

} // namespace

TEST_CASE("both parsers read our own documents alike", "[differential]") {
  if (!has_serd()) return;
  const std::string prefixes = "@prefix ex: <https://example.org/> .\n@prefix : <ord#> .\n";
  const std::vector<std::string> texts = {
      "ex:a a ex:B ; :p :q , \"x\"@nb-NO ;; ex:tall 1 , -2.50 , +3e-2 , .5 , true , false .",
      "ex:a ex:p ( 1 ( ) [ ex:q [ ] ] ) . [ ex:p ex:q ] ex:r ex:s . ( 1 ) ex:p ( ) .",
      "PREFIX y: <https://example.org/y/>\nBASE <https://example.org/base/>\ny:a y:b <c> . <> <#d> <?e> .",
      "ex:a ex:p 'en' , '''to ' '' linjer\n''' , \"\"\"tre \" \"\" \"\"\" , \"\\t\\n\\r\\b\\f\\\\\\'\\\"\" , \"\\u00E6\\U0001F600\" .",
      "ex:a\\~b ex:p%20q ex:a.b , ex:1a , ex:a:b , ex:- , ex: .",
      "<https://example.org/a\\u00E5> ex:p <https://example.org/å§> , <urn:x> , <file:///a/b> , <mailto:a@b> .",
      "_:a ex:p _:a1 , _:1 , _:a.b , _:a-b . _:b1 ex:p _:B1 . _:æ ex:p _:b1 .",
      "ex:a ex:p \"x\"^^<http://www.w3.org/2001/XMLSchema#string> , \"x\" , \"x\"^^ex:t .",
      "# kommentar\nex:a#ikke en kommentar\n ex:p # her\n ex:b . # slutt",
      "ex:a ex:p ex:b.ex:c ex:p ex:d.",
      "ex:a ex:p 5.",
      "ex:a ex:p -5.ex:b ex:p +5.\nex:c ex:p 7,8.",
      "ex:a ex:p \"i 2020. \", \"2020.\", 5 . ex:b ex:p ( 1 2). ex:c ex:p 3.# slutt",
      "ex:a ex:p 1.5.ex:b ex:p 1e3.ex:c ex:p true.",
      "ex:a ex:p \"x\".ex:b ex:p \"x\"@nb.ex:c ex:p \"5\"^^ex:t.ex:d ex:p <x>.ex:e ex:p _:b.ex:f ex:p [].ex:g ex:p ().",
      "ex:a ex:p 1.E3, 1.5E-3, .5e1, 0012, -0 .",
      "<../../x> ex:p <./y/../z> , <//example.org/v> , </w> , <https://example.org/a/./b/../c> ."};
  for (const auto& text : texts) {
    const auto raptor = told("a.ttl", prefixes + text, Backend::raptor);
    const auto serd = told("a.ttl", prefixes + text, Backend::serd);
    INFO(text << "\n" << first_difference(raptor, serd));
    CHECK(raptor == serd);
  }
  const std::string lines =
      "<a:a> <a:p> \"\\u00E6 \\\"x\\\"\"@nb . # k\n\n_:x <a:p> _:y.\n<a:a> <a:p> \"1\"^^<a:t> .\n";
  CHECK(told("a.nt", lines, Backend::raptor) == told("a.nt", lines, Backend::serd));
}

TEST_CASE("both parsers read the shared catalogues and suites alike", "[differential][shared]") {
  if (!has_serd()) return;
  const fs::path root = SAMKLANG_SHARED_DATA;
  std::size_t compared = 0;
  std::vector<std::string> seen;
  for (const auto& path : documents_under(root)) {
    const std::string relative = fs::relative(path, root).generic_string();
    const std::string bytes = bytes_of(path);
    const auto raptor = told(relative, bytes, Backend::raptor);
    const auto serd = told(relative, bytes, Backend::serd);
    ++compared;
    if (known_differences.contains(relative)) {
      seen.push_back(relative);
      INFO(relative << " is listed as different, but is alike now");
      CHECK(raptor != serd);
      continue;
    }
    INFO(relative << "\n" << first_difference(raptor, serd));
    CHECK(raptor == serd);
  }
  CHECK(compared > 400);
  CHECK(seen.size() == known_differences.size());
}
