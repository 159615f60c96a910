// SPDX-License-Identifier: Apache-2.0
// The W3C RDF 1.1 suites through the front door. A document is rejected when parse() answers with an error or with a
// partial document: either way a caller is told.
#include "conformance/expected_failures.h"
#include "conformance/isomorphism.h"
#include "conformance/manifest.h"

#include <samklang/rdf/parse.h>

#include <catch2/catch.hpp>

#include <iostream>
#include <optional>

using namespace conformance;
using samklang::Result;
using samklang::rdf::Backend;
using samklang::rdf::Document;
using samklang::rdf::Format;

namespace {

struct Suite {
  const char* name;
  Format format;
};

// Why a test fails; nothing where it passes.
std::optional<std::string> failure(const Entry& entry, Format format, Backend backend) {
  samklang::rdf::ParseOptions options;
  options.base_iri = entry.base_iri;
  options.backend = backend;
  const std::string bytes = file_bytes(entry.action);
  const Result<Document> document =
      samklang::rdf::parse({.name = entry.action, .bytes = bytes, .format = format}, options);
  const bool rejected = !document || document->partial;
  if (entry.kind == Kind::negative_syntax) {
    return rejected ? std::nullopt : std::optional<std::string>("accepted");
  }
  if (!document) return "rejected: " + to_string(document.error());
  if (rejected) return "rejected: " + to_string(document->diagnostics.front());
  if (entry.kind == Kind::positive_syntax) return std::nullopt;

  const std::string expected_bytes = file_bytes(entry.result);
  const Result<Document> expected =
      samklang::rdf::parse({.name = entry.result, .bytes = expected_bytes, .format = Format::ntriples});
  if (!expected && expected.error().code == samklang::ErrorCode::empty) {
    return document->graph.size() == 0 ? std::nullopt
                                       : std::optional<std::string>("statements where there should be none");
  }
  if (!expected) return "the expected result cannot be read: " + to_string(expected.error());
  if (isomorphic(document->graph, expected->graph)) return std::nullopt;
  return "other statements than expected (" + std::to_string(document->graph.size()) + " for " +
         std::to_string(expected->graph.size()) + ")";
}

void run(const Suite& suite, Backend backend) {
  const std::string backend_name = backend == Backend::serd ? "serd" : "raptor";
  const auto entries = read_manifest(std::string(SAMKLANG_SHARED_DATA "/w3c/") + suite.name);
  REQUIRE(entries.size() > 60);
  auto expected = expected_failures(suite.name, backend_name);
  std::size_t passed[3] = {};
  std::size_t total[3] = {};
  for (const Entry& entry : entries) {
    const auto kind = static_cast<std::size_t>(entry.kind);
    ++total[kind];
    const auto why = failure(entry, suite.format, backend);
    if (!why) ++passed[kind];
    const bool listed = expected.erase(entry.name) != 0;
    if (why && !listed) FAIL_CHECK(suite.name << " " << backend_name << " " << entry.name << " " << *why);
    if (!why && listed)
      FAIL_CHECK(suite.name << " " << backend_name << " " << entry.name << " passes now: take it off the list");
  }
  for (const auto& [name, reason] : expected) FAIL_CHECK(suite.name << ": no test is called " << name);
  const char* const kinds[] = {"positive syntax", "negative syntax", "evaluation"};
  for (std::size_t kind = 0; kind < 3; ++kind) {
    if (total[kind] != 0)
      std::cout << suite.name << ", " << backend_name << ", " << kinds[kind] << ": " << passed[kind] << "/"
                << total[kind] << "\n";
  }
}

} // namespace

TEST_CASE("W3C Turtle by Raptor") { run({"rdf-turtle", Format::turtle}, Backend::raptor); }
TEST_CASE("W3C N-Triples by Raptor") { run({"rdf-n-triples", Format::ntriples}, Backend::raptor); }
TEST_CASE("W3C RDF/XML by Raptor") { run({"rdf-xml", Format::rdfxml}, Backend::raptor); }

TEST_CASE("W3C Turtle by serd") {
  if (samklang::rdf::has_serd()) run({"rdf-turtle", Format::turtle}, Backend::serd);
}
TEST_CASE("W3C N-Triples by serd") {
  if (samklang::rdf::has_serd()) run({"rdf-n-triples", Format::ntriples}, Backend::serd);
}
