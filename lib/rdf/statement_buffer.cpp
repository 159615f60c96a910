// SPDX-License-Identifier: Apache-2.0
#include "rdf/statement_buffer.h"

namespace samklang::rdf {

void StatementBuffer::statement(const StatementView& statement) {
  statements_.push_back(
      {keep(statement.subject), keep(statement.predicate), keep(statement.object), keep(statement.graph)});
}

void StatementBuffer::replay(StatementSink& sink) const {
  for (const auto& [subject, predicate, object, graph] : statements_) {
    sink.statement(
        {.subject = view(subject), .predicate = view(predicate), .object = view(object), .graph = view(graph)});
  }
}

void StatementBuffer::clear() noexcept {
  text_.clear();
  statements_.clear();
}

StatementBuffer::Kept StatementBuffer::keep(const TermView& term) {
  Kept kept{.kind = term.kind, .text = text_.size()};
  text_ += term.text;
  kept.datatype = text_.size();
  text_ += term.datatype;
  kept.language = text_.size();
  text_ += term.language;
  kept.end = text_.size();
  return kept;
}

TermView StatementBuffer::view(const Kept& kept) const noexcept {
  const std::string_view text = text_;
  return {.kind = kept.kind,
          .text = text.substr(kept.text, kept.datatype - kept.text),
          .datatype = text.substr(kept.datatype, kept.language - kept.datatype),
          .language = text.substr(kept.language, kept.end - kept.language)};
}

} // namespace samklang::rdf
