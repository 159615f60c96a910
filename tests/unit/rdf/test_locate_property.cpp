// SPDX-License-Identifier: Apache-2.0
// The property of locate(): whatever a document says, the place where it says so can be found, and reads the same.
#include "rdf/turtle_terms.h"
#include "rdf/xml_scan.h"
#include "unit/rdf/catalogue_fixture.h"

#include <samklang/rdf/locate.h>
#include <samklang/rdf/serialise.h>

#include <catch2/catch.hpp>

#include <filesystem>
#include <map>

using namespace samklang;
using namespace samklang::rdf;
using namespace rdf_fixture;

namespace {

constexpr std::string_view rdf_rest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest";

struct Tally {
  std::size_t asked = 0;
  std::size_t missed = 0;
  std::string first_missed;
};

std::string decoded(std::string_view token, Format format) {
  if (format == Format::rdfxml) {
    if (token.starts_with("<![CDATA[")) return std::string(token.substr(9, token.size() - 12));
    return decode_xml(token, {}, false);
  }
  return token.starts_with('"') || token.starts_with('\'') ? decode_string(token) : std::string(token);
}

// The block a node is told in: its own where it has an IRI, otherwise that of whoever points at it.
std::map<TermId, TermId> tellers(const Graph& graph) {
  std::map<TermId, TermId> parent;
  for (const auto& t : graph.triples()) {
    if (graph.kind(t.object) == TermKind::blank) parent.emplace(t.object, t.subject);
  }
  return parent;
}

Tally ask_everything(std::string_view bytes, Format format) {
  const std::string base = "https://example.org/base";
  const auto document = parsed(bytes, format);
  const Graph& graph = document.graph;
  const auto parent = tellers(graph);
  std::map<std::string, std::vector<Origin>, std::less<>> blocks;
  for (const auto& block : subject_blocks(bytes, format, base)) blocks[block.subject].push_back(block.origin);
  const Locator locator(bytes, format, base);

  Tally tally;
  for (const auto& triple : graph.triples()) {
    if (graph.kind(triple.object) == TermKind::blank) continue;
    TermId teller = triple.subject;
    for (int hops = 0; graph.kind(teller) == TermKind::blank && parent.contains(teller) && hops < 50; ++hops)
      teller = parent.at(teller);
    const auto value = graph.text(triple.object);
    if (value.empty()) continue;                            // an empty value asks for the predicate
    if (graph.text(triple.predicate) == rdf_rest) continue; // the end of `( ... )` has no token of its own
    // A blank node that the author labelled has a block of its own: the graph writes `u` before the label.
    const auto subject = graph.text(triple.subject);
    const bool labelled = graph.kind(triple.subject) == TermKind::blank && subject.starts_with('u');
    auto own = labelled ? blocks.find("_:" + std::string(subject.substr(1))) : blocks.end();
    if (own == blocks.end())
      own = blocks.find(graph.kind(teller) == TermKind::iri ? graph.text(teller) : std::string_view{});
    if (own == blocks.end()) continue; // in RDF/XML a node with an IRI may stand inside another's block
    ++tally.asked;
    bool right = false;
    for (const auto& origin : own->second) {
      const auto place = locator.locate(origin, graph.text(triple.predicate), value);
      if (!place) continue;
      const auto token = bytes.substr(place->begin, place->end - place->begin);
      right = place->begin >= origin.begin && place->end <= origin.end &&
              (graph.kind(triple.object) == TermKind::iri || decoded(token, format) == value);
      if (right) break;
    }
    if (right) continue;
    ++tally.missed;
    if (tally.first_missed.empty())
      tally.first_missed = std::string(graph.text(triple.subject)) + " " + std::string(graph.text(triple.predicate)) +
                           " " + std::string(value);
  }
  return tally;
}

} // namespace

TEST_CASE("locate: every statement of a synthetic catalogue is found where it stands, in three syntaxes") {
  const std::string turtle = catalogue(60);
  const auto graph = parsed(turtle, Format::turtle).graph.size();
  {
    const Tally tally = ask_everything(turtle, Format::turtle);
    INFO(tally.first_missed);
    CHECK(tally.missed == 0);
    CHECK(tally.asked >= 60 * 8);
  }
  for (const Format format : {Format::ntriples, Format::rdfxml}) {
    const auto document = parsed(turtle, Format::turtle);
    const auto text =
        serialise(document.graph,
                  {.format = format,
                   .base_iri = {},
                   .prefixes = {{"skos", "http://www.w3.org/2004/02/skos/core#"}, {"ex", "https://example.org/ord/"}}});
    REQUIRE(text);
    const Tally tally = ask_everything(*text, format);
    INFO(tally.first_missed);
    CHECK(tally.missed == 0);
    CHECK(tally.asked >= 60 * 8);
    CHECK(parsed(*text, format).graph.size() == graph);
  }
}

TEST_CASE("locate: every statement of real catalogues is found where it stands", "[shared]") {
  namespace fs = std::filesystem;
  std::size_t asked = 0;
  for (const auto* folder : {"/catalogues", "/shapes", "/annex-b"}) {
    for (const auto& entry : fs::recursive_directory_iterator(std::string(SAMKLANG_SHARED_DATA) + folder)) {
      const auto extension = entry.path().extension();
      const Format format = extension == ".ttl"                          ? Format::turtle
                            : extension == ".rdf" || extension == ".xml" ? Format::rdfxml
                                                                         : Format::unknown;
      if (format == Format::unknown) continue;
      const auto bytes = file_bytes(entry.path().string());
      if (!parse({.name = "x", .bytes = bytes, .format = format})) continue;
      const Tally tally = ask_everything(bytes, format);
      INFO(entry.path().string() << ": " << tally.missed << " of " << tally.asked << ", first " << tally.first_missed);
      CHECK(tally.missed == 0);
      asked += tally.asked;
    }
  }
  CHECK(asked > 70000);
}
