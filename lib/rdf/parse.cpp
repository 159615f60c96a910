// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/parse.h>

#include "rdf/backend.h"
#include "rdf/guards.h"
#include "rdf/recovery.h"

#include <samklang/base/fingerprint.h>

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
  return {
      .code = ErrorCode::cancelled, .message = "reading was cancelled", .advice = {}, .place = {.source = input.name}};
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
          .advice =
              "name the format (turtle, ntriples, nquads, trig, rdfxml or rdfa), or give the file its usual extension",
          .place = {.source = input.name}};
}

// A page or another syntax under a wrong name: one clear answer is better than a diagnostic for every line.
std::optional<Error> contradiction(const Input& input, Format format) {
  const Format seen = format_from_content(input.bytes);
  const bool without_markup =
      format == Format::turtle || format == Format::ntriples || format == Format::nquads || format == Format::trig;
  const bool markup = seen == Format::rdfxml || seen == Format::rdfa;
  if (seen != Format::jsonld && !(without_markup && markup)) return std::nullopt;
  if (seen == Format::jsonld) return jsonld_refusal(input);
  return Error{.code = ErrorCode::syntax,
               .message = fmt::format("this is not {}: it looks like {}", name(format),
                                      seen == Format::rdfa ? "an HTML page" : "RDF/XML"),
               .advice = seen == Format::rdfa
                             ? "check the address it was fetched from; a server's error page looks like this"
                             : "name the format rdfxml, or give the file the extension .rdf",
               .place = {.source = input.name, .line = 1, .column = 1}};
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
  if (input.bytes.find_first_not_of(" \t\r\n", input.bytes.starts_with(byte_order_mark) ? 3 : 0) ==
      std::string_view::npos) {
    return Error{.code = ErrorCode::empty,
                 .message = "the document is empty",
                 .advice = "check that the download or export was complete",
                 .place = {.source = input.name}};
  }
  Prepared out{.format = format_of(input, options), .body = input.bytes, .encoding = {}};
  if (out.format == Format::jsonld) return jsonld_refusal(input);
  if (out.format == Format::unknown) return unknown_format(input);
  if (auto wrong = contradiction(input, out.format)) return std::move(*wrong);
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

std::vector<Diagnostic> diagnostics_of(const Input& input, std::string_view body,
                                       const std::vector<SyntaxFault>& faults) {
  std::vector<Diagnostic> out;
  out.reserve(faults.size());
  for (const SyntaxFault& fault : faults) {
    out.push_back({.severity = Severity::error,
                   .kind = "syntax-error",
                   .message = fault.message,
                   .excerpt = printable_excerpt(line_of(body, fault.line)),
                   .place = place_of(input, fault)});
  }
  return out;
}

enum class Outcome : std::uint8_t { read, cancelled, overflowed };

Outcome outcome(const ParseOptions& options, const GraphBuilder& builder) {
  if (options.stop.stop_requested()) return Outcome::cancelled;
  return builder.overflowed() ? Outcome::overflowed : Outcome::read;
}

// Fills graph and diagnostics.
Outcome read_statements(const Input& input, const Prepared& prepared, const ParseOptions& options, Document& document) {
  if (!prepared.encoding) {
    GraphBuilder builder;
    builder.reserve(prepared.body.size());
    const auto faults = run_backend(job_of(prepared, options), builder);
    if (const Outcome seen = outcome(options, builder); seen != Outcome::read) return seen;
    if (faults.empty() || !recoverable(prepared.format)) {
      document.partial = !faults.empty();
      document.diagnostics = diagnostics_of(input, prepared.body, faults);
      document.graph = builder.freeze();
      return Outcome::read;
    }
  }
  // A faulty document is read again from its start, statement by statement, into a builder of its own.
  GraphBuilder builder;
  Recovered recovered =
      recover(input, prepared.body, prepared.body_offset, options, prepared.format, options.base_iri, 0, builder);
  if (recovered.cancelled) return Outcome::cancelled;
  if (const Outcome seen = outcome(options, builder); seen != Outcome::read) return seen;
  document.partial = !recovered.diagnostics.empty();
  document.diagnostics = std::move(recovered.diagnostics);
  document.graph = builder.freeze();
  return Outcome::read;
}

Error too_many_terms(const Input& input) {
  return {.code = ErrorCode::limit,
          .message = "the document has more than 4 GiB of distinct text, or more than 65,535 language tags",
          .advice = "split the catalogue",
          .place = {.source = input.name}};
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
  document.content_hash = fingerprint_hex(input.bytes);
  switch (read_statements(input, *prepared, options, document)) {
  case Outcome::read: break;
  case Outcome::cancelled: return cancelled(input);
  case Outcome::overflowed: return too_many_terms(input);
  }
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
  return Error{.code = ErrorCode::syntax,
               .message = faults.front().message,
               .advice = {},
               .place = place_of(input, faults.front())};
}

} // namespace samklang::rdf
