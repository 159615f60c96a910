// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_PARSE_H
#define SAMKLANG_RDF_PARSE_H

#include <samklang/base/diagnostic.h>
#include <samklang/base/progress.h>
#include <samklang/base/result.h>
#include <samklang/rdf/format.h>
#include <samklang/rdf/graph.h>

#include <cstddef>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::rdf {

/// The base IRI for relative IRIs where the caller gives none: the one the national harvester uses.
inline constexpr std::string_view default_base_iri = "http://example.com/";

/// Which parser reads Turtle and N-Triples. `automatic` is serd where it was built in, Raptor otherwise;
/// every other format is Raptor's.
enum class Backend : std::uint8_t { automatic, raptor, serd };

/// True when the library was built with serd.
bool has_serd() noexcept;

/// Bounds that hold before a parser sees a byte.
struct Limits {
  std::uint64_t document_bytes = std::uint64_t{2} << 30; ///< of one document; Raptor buffers Turtle whole
  std::uint64_t literal_bytes = std::uint64_t{64} << 20; ///< of one literal
  std::uint32_t nesting = 256;                           ///< of brackets in Turtle and TriG, of elements in XML
  /// That all entity declarations of a DOCTYPE may expand to, in sum; their uses may add four times the document's
  /// size.
  std::uint32_t entity_bytes = 64 << 10;
};

struct ParseOptions {
  Format format = Format::unknown; ///< unknown: by name, then by looking
  std::string base_iri{default_base_iri};
  Backend backend = Backend::automatic;
  Limits limits;
  unsigned threads = 0;      ///< for parse_all: how many documents at a time; 0: one per processor
  ProgressCallback progress; ///< stage "parse", bytes of all documents
  std::stop_token stop;      ///< asked between blocks of statements
};

/// One input: its name for people (and for the format), and its bytes, borrowed.
struct Input {
  std::string name;
  std::string_view bytes;
  Format format = Format::unknown; ///< overrides ParseOptions::format
};

/// One parsed document.
struct Document {
  std::string name;
  Format format = Format::unknown;
  std::string base_iri;
  std::uint64_t bytes = 0;  ///< of the input as given
  std::string content_hash; ///< fingerprint_hex() of the input as given: SHA-256 would cost a quarter of the parse
  bool partial = false;     ///< a syntax error cost statements: each is a Diagnostic of Severity::error
  std::vector<Diagnostic> diagnostics;
  Graph graph;
};

/// Parses one document into a Graph.
///
/// Guards first (UTF-8, NUL, size, nesting, DOCTYPE); a byte order mark is skipped. No network, no file inclusion. A
/// syntax error in Turtle or N-Triples costs its own top-level statement only: every bad one is a diagnostic with line,
/// column and excerpt, the rest is read and the document is `partial`. In the other formats statements before the error
/// are kept and the document is `partial` (an RDFa page that is no well-formed XML gives none). Whether a partial
/// document is good enough is the caller's decision.
///
/// Errors: unsupported (JSON-LD, unknown format), encoding, limit, empty (no bytes, or white space and comments only),
/// cancelled. Complexity: linear in the bytes.
Result<Document> parse(const Input& input, const ParseOptions& options = {});

/// Parses several documents, in parallel by document, results in the order of `inputs`.
/// Call it from one thread at a time; parser worlds are pooled for the life of the process.
std::vector<Result<Document>> parse_all(std::span<const Input> inputs, const ParseOptions& options = {});

/// Streams one document's statements into `sink` with the same guards, without recovery: stops at the first syntax
/// error. Blank nodes are labelled so that user labels and generated ones never meet.
Result<void> parse_into(const Input& input, const ParseOptions& options, StatementSink& sink);

} // namespace samklang::rdf

#endif
