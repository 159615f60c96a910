// SPDX-License-Identifier: Apache-2.0
// What a finding is known by, and where it stands, whatever the syntax and the order a catalogue is written in.
#include <samklang/load/load.h>
#include <samklang/rdf/serialise.h>
#include <samklang/rdf/source_text.h>
#include <samklang/validate/validate.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

using namespace samklang;

namespace {

constexpr const char* base = "https://example.org/base";

// Findings by fingerprint, each with the text at its place.
std::map<std::string, std::string> judged(const std::string& name, const std::string& bytes, rdf::Format format) {
  load::LoadOptions options;
  options.keep_statements = true;
  options.parse.base_iri = base;
  const rdf::Input input{name, bytes, format};
  const auto loaded = load::load_inputs({&input, 1}, options);
  REQUIRE(loaded);
  validate::Options rules;
  rules.profile = "house";
  auto validation = validate::validate({&loaded->catalogue, &loaded->as_written, loaded->diagnostics}, rules);
  REQUIRE(validation);
  const rdf::SourceText text(name, bytes, format, base);
  std::map<std::string, std::string> out;
  for (Finding& finding : validation->findings) {
    text.place(finding);
    if (!finding.subject.empty()) {
      INFO(finding.rule << " " << finding.subject << " " << finding.predicate << " " << finding.value);
      CHECK(finding.place.line > 0);
      CHECK(std::pair(finding.place.line, finding.place.column) < std::pair(finding.end_line, finding.end_column));
    }
    out.emplace(finding.fingerprint, finding.rule + ' ' + finding.subject);
  }
  return out;
}

// Statements of N-Triples, the other way round; blank nodes keep their labels.
std::string reordered(const std::string& lines) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = lines.find('\n', at);
    all.push_back(lines.substr(at, end - at));
    at = end + 1;
  }
  std::reverse(all.begin(), all.end());
  std::string out;
  for (const std::string& line : all) (out += line) += '\n';
  return out;
}

} // namespace

TEST_CASE("Fingerprints are the same in every syntax and order, and every finding has its place") {
  const std::filesystem::path folder = std::filesystem::path(SAMKLANG_SOURCE_DIR) / "examples/data";
  std::size_t found = 0;
  for (const char* file : {"nav.ttl", "skatteetaten.ttl", "udi.ttl", "eksempel-kommune.rdf"}) {
    INFO(file);
    std::ifstream in(folder / file, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(in)), {});
    const rdf::Format format = rdf::format_from_path(file);
    const auto first = judged(file, bytes, format);
    found += first.size();
    rdf::ParseOptions options;
    options.base_iri = base;
    const auto document = rdf::parse({file, bytes, format}, options);
    REQUIRE(document);
    for (const rdf::Format other : {rdf::Format::ntriples, rdf::Format::turtle, rdf::Format::rdfxml}) {
      INFO(rdf::name(other));
      const auto text = rdf::serialise(document->graph, {.format = other, .base_iri = {}, .prefixes = {}});
      REQUIRE(text);
      CHECK(judged(file, *text, other) == first);
      if (other == rdf::Format::ntriples) CHECK(judged(file, reordered(*text), other) == first);
    }
  }
  CHECK(found > 0);
}
