// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/parse.h>

#include "rdf/backend.h"
#include "rdf/guards.h"
#include "rdf/recovery.h"

#include <samklang/base/sha256.h>

#include <fmt/format.h>

#include <new>
#include <utility>

namespace samklang::rdf {
namespace {

struct Prepared {
  Format format = Format::unknown;
  std::string_view body; // without the byte order mark
  std::uint64_t body_offset = 0;
  std::optional<Error> encoding;
};

Error cancelled(const Input& input) {
  return {.code = ErrorCode::cancelled, .message = "reading was cancelled", .advice = {}, .place = {.source = input.name}};
}

Error jsonld_refusal(const Input& input) {
  return {.code = ErrorCode::unsupported,
          .message = "this is JSON-LD, which is not read yet",
          .advice = "ask data.norge.no for Turtle (Accept: text/turtle), RDF/XML (application/rdf+xml) or N-Triples "
                    "(application/n-triples) instead",
          .place = {.source = input.name}};
}

Error unknown_format(const Input& input) {
  return {.code = ErrorCode::unsupported,
          .message = "this does not look like RDF in a syntax known here",
          .advice = "name the format (turtle, ntriples, nquads, trig, rdfxml or rdfa), or give the file its usual extension",
          .place = {.source = input.name}};
}

Format format_of(const Input& input, const ParseOptions& options) {
  if (input.format != Format::unknown) return input.format;
  if (options.format != Format::unknown) return options.format;
  const Format by_name = format_from_path(input.name);
  return by_name != Format::unknown ? by_name : format_from_content(input.bytes);
}

Result<Prepared> prepare(const Input& input, const ParseOptions& options) {
  if (options.backend == Backend::serd && !has_serd()) {
    return Error{.code = ErrorCode::unsupported,
                 .message = "this build of the library is without serd",
                 .advice = "use Backend::automatic or Backend::raptor",
                 .place = {.source = input.name}};
  }
  if (input.bytes.find_first_not_of(" \t\r\n", input.bytes.starts_with(byte_order_mark) ? 3 : 0) == std::string_view::npos) {
    return Error{.code = ErrorCode::empty,
                 .message = "the document is empty",
                 .advice = "check that the download or export was complete",
                 .place = {.source = input.name}};
  }
  Prepared out{.format = format_of(input, options), .body = input.bytes, .encoding = {}};
  if (out.format == Format::jsonld) return jsonld_refusal(input);
  if (out.format == Format::unknown) return unknown_format(input);
  if (out.body.starts_with(byte_order_mark)) {
    out.body_offset = byte_order_mark.size();
    out.body.remove_prefix(byte_order_mark.size());
  }
  GuardReport report = check_document(input, out.format, options.limits);
  if (report.refusal) return std::move(*report.refusal);
  out.encoding = std::move(report.encoding);
  return out;
}

bool recoverable(Format format) noexcept { return format == Format::turtle || format == Format::ntriples; }

BackendJob job_of(const Prepared& prepared, const ParseOptions& options) {
  return {.format = prepared.format,
          .bytes = prepared.body,
          .base_iri = options.base_iri,
          .backend = options.backend,
          .blank_scope = 0,
          .stop = options.stop,
          .progress = options.progress};
}

Place place_of(const Input& input, const SyntaxFault& fault) {
  return {.source = input.name, .line = fault.line, .column = fault.column, .byte = 0};
}

std::string_view line_of(std::string_view bytes, std::uint32_t line) {
  for (std::uint32_t at = 1; at < line; ++at) {
    const auto end = bytes.find('\n');
    if (end == std::string_view::npos) return {};
    bytes.remove_prefix(end + 1);
  }
  return line == 0 ? std::string_view{} : bytes.substr(0, bytes.find_first_of("\r\n"));
}

std::vector<Diagnostic> diagnostics_of(const Input& input, std::string_view body, const std::vector<SyntaxFault>& faults) {
  std::vector<Diagnostic> out;
  for (const SyntaxFault& fault : faults) {
    out.push_back({.severity = Severity::error,
                   .kind = "syntax-error",
                   .message = fault.message,
                   .excerpt = printable_excerpt(line_of(body, fault.line)),
                   .place = place_of(input, fault)});
  }
  return out;
}

// Fills graph and diagnostics; false where the stop token was set.
bool read_statements(const Input& input, const Prepared& prepared, const ParseOptions& options, GraphBuilder& builder,
                     Document& document) {
  bool recovering = prepared.encoding.has_value();
  if (!recovering) {
    builder.reserve(prepared.body.size());
    const auto faults = run_backend(job_of(prepared, options), builder);
    if (options.stop.stop_requested()) return false;
    recovering = !faults.empty() && recoverable(prepared.format);
    if (!recovering) {
      document.partial = !faults.empty();
      document.diagnostics = diagnostics_of(input, prepared.body, faults);
      document.graph = builder.freeze();
      return true;
    }
  }
  // A faulty document is read again from its start, statement by statement, into a builder of its own.
  GraphBuilder second;
  Recovered recovered = recover(input, prepared.body, prepared.body_offset, options, prepared.format, options.base_iri, 0, second);
  if (recovered.cancelled || options.stop.stop_requested()) return false;
  document.partial = !recovered.diagnostics.empty();
  document.diagnostics = std::move(recovered.diagnostics);
  document.graph = second.freeze();
  return true;
}

Result<Document> parse_checked(const Input& input, const ParseOptions& options) {
  if (options.stop.stop_requested()) return cancelled(input);
  Result<Prepared> prepared = prepare(input, options);
  if (!prepared) return std::move(prepared).error();
  if (prepared->encoding && !recoverable(prepared->format)) return std::move(*prepared->encoding);

  Document document;
  document.name = input.name;
  document.format = prepared->format;
  document.base_iri = options.base_iri;
  document.bytes = input.bytes.size();
  document.content_hash = sha256_hex(input.bytes);
  GraphBuilder builder;
  if (!read_statements(input, *prepared, options, builder, document)) return cancelled(input);
  return document;
}

Error out_of_memory(const Input& input) {
  return {.code = ErrorCode::limit,
          .message = "memory ran out while reading",
          .advice = "read fewer documents at a time, or lower Limits::document_bytes",
          .place = {.source = input.name}};
}

} // namespace

Result<Document> parse(const Input& input, const ParseOptions& options) {
  try {
    return parse_checked(input, options);
  } catch (const std::bad_alloc&) {
    return out_of_memory(input);
  }
}

Result<void> parse_into(const Input& input, const ParseOptions& options, StatementSink& sink) {
  if (options.stop.stop_requested()) return cancelled(input);
  Result<Prepared> prepared = prepare(input, options);
  if (!prepared) return std::move(prepared).error();
  if (prepared->encoding) return std::move(*prepared->encoding);
  const auto faults = run_backend(job_of(*prepared, options), sink);
  if (options.stop.stop_requested()) return cancelled(input);
  if (faults.empty()) return {};
  return Error{.code = ErrorCode::syntax, .message = faults.front().message, .advice = {}, .place = place_of(input, faults.front())};
}

} // namespace samklang::rdf
