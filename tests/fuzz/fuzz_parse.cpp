// SPDX-License-Identifier: Apache-2.0
// Any bytes, read as each syntax by each parser: an answer or an error, never a crash, and what is answered must hang
// together.
#include <samklang/rdf/locate.h>
#include <samklang/rdf/parse.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace samklang;
using namespace samklang::rdf;

namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "fuzz: broken promise: %s\n", what);
  std::abort();
}

void check_document(const Document& document, std::string_view bytes) {
  require(document.partial == !document.diagnostics.empty(), "a document is partial exactly when something was lost");
  for (const Diagnostic& diagnostic : document.diagnostics) {
    require(!diagnostic.message.empty(), "a diagnostic says something");
    require(diagnostic.excerpt.size() <= 120, "an excerpt is short");
    require(diagnostic.place.byte <= bytes.size(), "a place is inside the document");
  }
  for (const Triple& triple : document.graph.triples()) {
    require(triple.subject != 0 && triple.subject < document.graph.term_count(), "a subject is a term");
    require(triple.object != 0 && triple.object < document.graph.term_count(), "an object is a term");
  }
}

void check_places(const Document& document, std::string_view bytes, Format format) {
  const auto blocks = subject_blocks(bytes, format, default_base_iri);
  std::uint64_t end = 0;
  for (const SubjectBlock& block : blocks) {
    require(block.origin.begin >= end && block.origin.begin < block.origin.end && block.origin.end <= bytes.size(),
            "blocks stand one after the other");
    end = block.origin.end;
  }
  const Locator locator(bytes, format, default_base_iri);
  std::size_t asked = 0;
  for (const Triple& triple : document.graph.triples()) {
    if (blocks.empty() || ++asked > 20) break;
    const Origin block = blocks[asked % blocks.size()].origin;
    const auto place = locator.locate(block, document.graph.text(triple.predicate), document.graph.text(triple.object));
    if (place)
      require(place->begin >= block.begin && place->begin <= place->end && place->end <= block.end,
              "a token stands inside its block");
  }
}

void read(std::string_view bytes, Format format, Backend backend) {
  ParseOptions options;
  options.backend = backend;
  options.limits.document_bytes = 1 << 20;
  const auto document = parse({.name = "fuzz", .bytes = bytes, .format = format}, options);
  if (!document) {
    require(!document.error().message.empty(), "an error says something");
    return;
  }
  check_document(*document, bytes);
  check_places(*document, bytes, format);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const Format format : {Format::turtle, Format::ntriples, Format::rdfxml}) {
    read(bytes, format, Backend::raptor);
    if (has_serd() && format != Format::rdfxml) read(bytes, format, Backend::serd);
  }
  // Blocks and places are asked for by themselves, too: of a document that no parser would take.
  for (const Format format : {Format::turtle, Format::ntriples, Format::rdfxml}) {
    for (const SubjectBlock& block : subject_blocks(bytes, format, default_base_iri)) {
      require(block.origin.end <= bytes.size(), "a block is inside the document");
      (void)locate(bytes, format, default_base_iri, block.origin, "http://www.w3.org/2004/02/skos/core#prefLabel", "x");
      break;
    }
  }
  return 0;
}
