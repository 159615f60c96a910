// SPDX-License-Identifier: Apache-2.0
#include "rdf/recovery.h"

#include "rdf/backend.h"
#include "rdf/guards.h"

#include <fmt/format.h>

namespace samklang::rdf {

// The plainest form: what stands before the first fault is kept.
Recovered recover(const Input& input, std::string_view body, std::uint64_t body_offset, const ParseOptions& options,
                  Format format, std::string_view base_iri, std::uint32_t blank_scope, GraphBuilder& sink) {
  Recovered out;
  const auto fault = check_fragment(body, format, options.limits);
  const std::string_view sound = fault ? body.substr(0, fault->offset) : body;
  const auto faults = run_backend({.format = format,
                                   .bytes = sound,
                                   .base_iri = base_iri,
                                   .backend = options.backend,
                                   .blank_scope = blank_scope,
                                   .stop = options.stop,
                                   .progress = options.progress},
                                  sink);
  out.cancelled = options.stop.stop_requested();
  if (fault) {
    out.diagnostics.push_back({.severity = Severity::error,
                               .kind = "syntax-error",
                               .message = std::string(fault->message),
                               .excerpt = printable_excerpt(body.substr(fault->offset)),
                               .place = place_at(input.name, input.bytes, body_offset + fault->offset)});
  } else if (!faults.empty()) {
    out.diagnostics.push_back({.severity = Severity::error,
                               .kind = "syntax-error",
                               .message = faults.front().message,
                               .excerpt = {},
                               .place = {.source = input.name, .line = faults.front().line, .column = faults.front().column}});
  }
  return out;
}

} // namespace samklang::rdf
