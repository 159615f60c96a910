// SPDX-License-Identifier: Apache-2.0
#include <samklang/publish/write.h>

#include "publish/batch.h"
#include "publish/prefixes.h"

#include <samklang/rdf/graph.h>
#include <samklang/rdf/serialise.h>

namespace samklang::publish {
namespace {

bool is_writable(const rdf::TermView& term) noexcept {
  if (term.kind == rdf::TermKind::iri) return is_safe_iri(term.text);
  return term.kind == rdf::TermKind::blank || term.datatype.empty() || is_safe_iri(term.datatype);
}

} // namespace

Result<Written> write(const rdf::StatementSource& source, rdf::Format format) {
  Written out;
  rdf::GraphBuilder builder;
  const auto cursor = source.find({});
  rdf::StatementView statement;
  while (cursor->next(statement)) {
    if (is_writable(statement.subject) && is_writable(statement.predicate) && is_writable(statement.object)) {
      builder.statement(statement);
    } else {
      ++out.left_out;
    }
  }
  if (builder.overflowed())
    return Error{ErrorCode::limit, "the statements take more than 4 GiB", "export fewer catalogues at a time", {}};
  const rdf::Graph graph = builder.freeze();
  rdf::SerialiseOptions options{.format = format, .base_iri = {}, .prefixes = used_prefixes(graph, usual_prefixes())};
  auto text = rdf::serialise(graph, options);
  if (!text) return std::move(text).error();
  out.text = *std::move(text);
  return out;
}

} // namespace samklang::publish
