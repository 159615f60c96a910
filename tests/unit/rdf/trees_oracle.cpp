// SPDX-License-Identifier: Apache-2.0
#include "unit/rdf/trees_oracle.h"

#include <librdf.h>

#include <algorithm>
#include <stdexcept>

namespace samklang::test {
namespace {

int quiet(void* /*user_data*/, librdf_log_message* /*message*/) { return 1; }

std::string text_of(librdf_node* node) {
  const auto text = [](const unsigned char* bytes) { return std::string(reinterpret_cast<const char*>(bytes)); };
  if (node == nullptr) return "-";
  if (librdf_node_is_resource(node) != 0) return "<" + text(librdf_uri_as_string(librdf_node_get_uri(node))) + ">";
  if (librdf_node_is_blank(node) != 0) return "_:" + text(librdf_node_get_blank_identifier(node));
  std::string out = "\"" + text(librdf_node_get_literal_value(node)) + "\"";
  if (const char* tag = librdf_node_get_literal_value_language(node)) out += std::string("@") + tag;
  if (librdf_uri* type = librdf_node_get_literal_value_datatype_uri(node))
    out += "^^<" + text(librdf_uri_as_string(type)) + ">";
  return out;
}

} // namespace

struct TreesOracle::State {
  librdf_world* world = nullptr;
  librdf_storage* storage = nullptr;
  librdf_model* model = nullptr;
};

TreesOracle::TreesOracle(std::string_view ntriples, const char* storage) : state_(new State) {
  State& s = *state_;
  s.world = librdf_new_world();
  librdf_world_set_logger(s.world, nullptr, quiet);
  librdf_world_open(s.world);
  const bool hashes = std::string_view(storage) == "hashes";
  s.storage = librdf_new_storage(s.world, storage, nullptr, hashes ? "hash-type='memory'" : nullptr);
  s.model = librdf_new_model(s.world, s.storage, nullptr);
  librdf_parser* parser = librdf_new_parser(s.world, "ntriples", nullptr, nullptr);
  librdf_uri* base = librdf_new_uri(s.world, reinterpret_cast<const unsigned char*>("https://example.org/"));
  const int failed = librdf_parser_parse_counted_string_into_model(
      parser, reinterpret_cast<const unsigned char*>(ntriples.data()), ntriples.size(), base, s.model);
  librdf_free_uri(base);
  librdf_free_parser(parser);
  if (failed != 0) throw std::runtime_error("librdf cannot read the statements");
}

TreesOracle::~TreesOracle() {
  librdf_free_model(state_->model);
  librdf_free_storage(state_->storage);
  librdf_free_world(state_->world);
  delete state_;
}

std::vector<std::string> TreesOracle::ask(const std::string& text) const {
  librdf_query* query = librdf_new_query(state_->world, "sparql11-query", nullptr,
                                         reinterpret_cast<const unsigned char*>(text.c_str()), nullptr);
  librdf_query_results* results = librdf_query_execute(query, state_->model);
  std::vector<std::string> lines;
  if (results == nullptr) {
    lines.emplace_back("error");
  } else if (librdf_query_results_is_boolean(results) != 0) {
    lines.emplace_back(librdf_query_results_get_boolean(results) > 0 ? "true" : "false");
  } else if (librdf_query_results_is_graph(results) != 0) {
    librdf_stream* stream = librdf_query_results_as_stream(results);
    for (; librdf_stream_end(stream) == 0; librdf_stream_next(stream)) {
      librdf_statement* made = librdf_stream_get_object(stream);
      lines.push_back(text_of(librdf_statement_get_subject(made)) + " " +
                      text_of(librdf_statement_get_predicate(made)) + " " + text_of(librdf_statement_get_object(made)));
    }
    librdf_free_stream(stream);
  } else {
    for (; librdf_query_results_finished(results) == 0; librdf_query_results_next(results)) {
      std::string line;
      for (int i = 0; i < librdf_query_results_get_bindings_count(results); ++i) {
        librdf_node* node = librdf_query_results_get_binding_value(results, i);
        line += (i == 0 ? "" : "\t") + text_of(node);
        if (node != nullptr) librdf_free_node(node);
      }
      lines.push_back(line);
    }
  }
  if (results != nullptr) librdf_free_query_results(results);
  librdf_free_query(query);
  std::sort(lines.begin(), lines.end());
  return lines;
}

} // namespace samklang::test
