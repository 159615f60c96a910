// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ANSWER_QUERY_JSON_H
#define SAMKLANG_ANSWER_QUERY_JSON_H

#include <samklang/query/ontology.h>

#include <cstddef>
#include <string>
#include <string_view>

/// The one JSON door: a request in, an answer out, for every question (schemas/query.schema.json).
namespace samklang::answer {

/// What a host may set for the requests that it lets through.
struct RequestOptions {
  /// The older image of a `diff` that names none. It must live until the call returns.
  const query::Ontology* older = nullptr;
  /// Whether the `older` of a `diff` may name an image file of this machine, which is then opened. A host whose
  /// requests come from others says no.
  bool open_images = true;
  /// Largest request, in bytes. Answers to texts grow to some hundred times the text.
  std::size_t most_bytes = std::size_t{1} << 20;
};

/// Answers one request, a JSON object: `{"question": "lookup", "term": "samboer", "agency": "NAV", "limit": 3}`. The
/// questions have the names and fields of the program's commands; a field that is null counts as not given.
///
/// What comes out is always one JSON object on one line with a line break at the end: the answer as to_json() writes
/// it, or `{"format": "samklang-answer/1", "question", "snapshot", "error": {"code", "message", "advice", "field"}}`,
/// whose code is the name of an ErrorCode (usage, syntax, limit, unsupported, io ...). No error says what was asked
/// about, IRIs of concepts and paths aside. Whatever the bytes of the request are, nothing is thrown for them. `out` is
/// overwritten and its memory reused. The same image and request give the same bytes.
void query_json(const query::Ontology& ontology, std::string_view request, std::string& out,
                const RequestOptions& options = {});
std::string query_json(const query::Ontology& ontology, std::string_view request, const RequestOptions& options = {});

} // namespace samklang::answer

#endif
