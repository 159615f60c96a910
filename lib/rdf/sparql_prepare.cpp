// SPDX-License-Identifier: Apache-2.0
#include "rdf/sparql_prepare.h"

#include <rasqal.h>

#include <algorithm>
#include <memory>

namespace samklang::rdf {
namespace {

struct FreeQuery {
  void operator()(rasqal_query* query) const noexcept { rasqal_free_query(query); }
};

Error unsupported(std::string message, std::string advice) {
  return {ErrorCode::unsupported, std::move(message), std::move(advice), {}};
}

std::string text_of(const unsigned char* text) {
  return text == nullptr ? std::string{} : std::string(reinterpret_cast<const char*>(text));
}

bool reaches_out(rasqal_query* query) {
  raptor_sequence* graphs = rasqal_query_get_data_graph_sequence(query);
  if (graphs != nullptr && raptor_sequence_size(graphs) > 0) return true;
  raptor_sequence* patterns = rasqal_query_get_graph_pattern_sequence(query);
  const int count = patterns == nullptr ? 0 : raptor_sequence_size(patterns);
  for (int i = 0; i < count; ++i) {
    auto* pattern = static_cast<rasqal_graph_pattern*>(raptor_sequence_get_at(patterns, i));
    if (rasqal_graph_pattern_get_operator(pattern) == RASQAL_GRAPH_PATTERN_OPERATOR_SERVICE) return true;
  }
  return false;
}

Result<void> read_described(rasqal_query* query, PreparedQuery& prepared) {
  const Error variables = unsupported("DESCRIBE takes IRIs here, and no variables or conditions",
                                      "write DESCRIBE <iri>, or CONSTRUCT { ?x ?p ?o } WHERE { ... ?x ?p ?o }");
  prepared.describes = true;
  raptor_sequence* things = rasqal_query_get_describe_sequence(query);
  const int count = things == nullptr ? 0 : raptor_sequence_size(things);
  for (int i = 0; i < count; ++i) {
    auto* literal = static_cast<rasqal_literal*>(raptor_sequence_get_at(things, i));
    if (literal == nullptr || literal->type != RASQAL_LITERAL_URI) return variables;
    prepared.described.push_back(text_of(raptor_uri_as_string(literal->value.uri)));
  }
  rasqal_graph_pattern* where = rasqal_query_get_query_graph_pattern(query);
  if (count == 0 || (where != nullptr && rasqal_query_get_triple(query, 0) != nullptr)) return variables;
  return {};
}

void read_prefixes(rasqal_query* query, PreparedQuery& prepared) {
  for (int i = 0;; ++i) {
    const rasqal_prefix* prefix = rasqal_query_get_prefix(query, i);
    if (prefix == nullptr) return;
    prepared.prefixes.emplace_back(text_of(prefix->prefix), text_of(raptor_uri_as_string(prefix->uri)));
  }
}

} // namespace

void RedlandMessages::listen(librdf_world* world, raptor_world* raptor) noexcept {
  librdf_world_set_logger(world, this, keep);
  raptor_world_set_log_handler(raptor, this, keep_raptor);
  rasqal_world_set_log_handler(librdf_world_get_rasqal(world), this, keep_raptor);
}

void RedlandMessages::keep(const char* text, raptor_locator* locator) noexcept {
  if (!first_.empty()) return;
  try {
    first_ = text == nullptr ? "an error without a message" : text;
    if (locator == nullptr) return;
    line_ = raptor_locator_line(locator);
    column_ = raptor_locator_column(locator);
  } catch (...) {
    // Without memory for the text the return codes still say that it failed.
  }
}

int RedlandMessages::keep(void* messages, librdf_log_message* message) noexcept {
  if (librdf_log_message_level(message) >= LIBRDF_LOG_ERROR) {
    static_cast<RedlandMessages*>(messages)->keep(librdf_log_message_message(message),
                                                  librdf_log_message_locator(message));
  }
  return 1; // librdf prints what nobody takes
}

void RedlandMessages::keep_raptor(void* messages, raptor_log_message* message) noexcept {
  if (message->level >= RAPTOR_LOG_LEVEL_ERROR)
    static_cast<RedlandMessages*>(messages)->keep(message->text, message->locator);
}

Error RedlandMessages::error(ErrorCode code, std::string_view source_name, std::string_view otherwise) const {
  Error out;
  out.code = code;
  out.message = first_.empty() ? std::string(otherwise) : first_;
  out.place.source = source_name;
  out.place.line = static_cast<std::uint32_t>(std::max(line_, 0));
  out.place.column = static_cast<std::uint32_t>(std::max(column_, 0));
  return out;
}

Result<PreparedQuery> prepare(librdf_world* world, const std::string& query, const RedlandMessages& messages,
                              std::string_view source_name) {
  const std::unique_ptr<rasqal_query, FreeQuery> parsed(
      rasqal_new_query(librdf_world_get_rasqal(world), "sparql11-query", nullptr));
  if (parsed == nullptr) return Error{ErrorCode::internal, "rasqal could not be started", {}, {}};
  rasqal_query_set_feature(parsed.get(), RASQAL_FEATURE_NO_NET, 1);
  raptor_uri* base = raptor_new_uri(librdf_world_get_raptor(world), reinterpret_cast<const unsigned char*>(query_base));
  const int failed = rasqal_query_prepare(parsed.get(), reinterpret_cast<const unsigned char*>(query.c_str()), base);
  if (base != nullptr) raptor_free_uri(base);
  if (failed != 0 || messages.has_error())
    return messages.error(ErrorCode::syntax, source_name, "rasqal cannot read the query");

  PreparedQuery prepared;
  read_prefixes(parsed.get(), prepared);
  if (reaches_out(parsed.get())) return unsupported("the query asks for data from elsewhere", "load it with --in");
  switch (rasqal_query_get_verb(parsed.get())) {
  case RASQAL_QUERY_VERB_SELECT:
  case RASQAL_QUERY_VERB_ASK:
  case RASQAL_QUERY_VERB_CONSTRUCT: break;
  case RASQAL_QUERY_VERB_DESCRIBE:
    if (auto read = read_described(parsed.get(), prepared); !read) return std::move(read).error();
    break;
  default: return unsupported("only SELECT, ASK, CONSTRUCT and DESCRIBE are answered", "what is asked is read only");
  }
  return prepared;
}

} // namespace samklang::rdf
