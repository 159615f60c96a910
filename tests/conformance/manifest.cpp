// SPDX-License-Identifier: Apache-2.0
#include "conformance/manifest.h"

#include <samklang/rdf/parse.h>

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace conformance {
namespace {

using samklang::rdf::Graph;
using samklang::rdf::TermId;

constexpr std::string_view mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
constexpr std::string_view rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

// The one object of `subject` and `predicate`, or 0.
TermId object(const Graph& graph, TermId subject, std::string_view space, std::string_view local) {
  const auto predicate = graph.find_iri(std::string(space) + std::string(local));
  for (const auto& triple : graph.about(subject)) {
    if (triple.predicate == predicate) return triple.object;
  }
  return 0;
}

Kind kind_of(std::string_view type) {
  if (type.ends_with("PositiveSyntax")) return Kind::positive_syntax;
  if (type.ends_with("NegativeSyntax")) return Kind::negative_syntax;
  if (type.ends_with("Eval")) return Kind::evaluation;
  throw std::runtime_error("a kind of test that this runner does not know: " + std::string(type));
}

} // namespace

std::string file_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Entry> read_manifest(const std::string& folder) {
  const std::string bytes = file_bytes(folder + "/manifest.ttl");
  // Relative names in it are files beside it; the base that the suite assumes only shows in the documents.
  const std::string local = "https://example.org/suite/";
  samklang::rdf::ParseOptions options;
  options.base_iri = local;
  const auto document = samklang::rdf::parse({.name = "manifest.ttl", .bytes = bytes}, options).value();
  const Graph& graph = document.graph;

  const auto self = graph.find_iri(local);
  if (!self || document.partial) throw std::runtime_error("the manifest of " + folder + " cannot be read");
  const TermId assumed = object(graph, *self, mf, "assumedTestBase");
  const std::string base = assumed != 0 ? std::string(graph.text(assumed)) : local;
  const auto beside = [&](TermId term) { return std::string(graph.text(term).substr(local.size())); };

  std::vector<Entry> entries;
  for (TermId list = object(graph, *self, mf, "entries"); list != 0; list = object(graph, list, rdf, "rest")) {
    const TermId test = object(graph, list, rdf, "first");
    if (test == 0) break; // rdf:nil
    Entry entry;
    entry.name = graph.text(object(graph, test, mf, "name"));
    entry.kind = kind_of(graph.text(object(graph, test, rdf, "type")));
    const std::string action = beside(object(graph, test, mf, "action"));
    entry.action = folder + "/" + action;
    entry.base_iri = base + action;
    if (entry.kind == Kind::evaluation) entry.result = folder + "/" + beside(object(graph, test, mf, "result"));
    entries.push_back(std::move(entry));
  }
  return entries;
}

} // namespace conformance
