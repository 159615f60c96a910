// SPDX-License-Identifier: Apache-2.0
#include "rdf/redland_terms.h"

#include "rdf/vocabulary.h"

#include <string>

namespace samklang::rdf {
namespace {

const unsigned char* bytes_of(std::string_view text) noexcept {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string_view view_of(const unsigned char* text, std::size_t length) noexcept {
  return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text), length);
}

std::string_view view_of(librdf_uri* uri) noexcept {
  if (uri == nullptr) return {};
  std::size_t length = 0;
  const unsigned char* text = librdf_uri_as_counted_string(uri, &length);
  return view_of(text, length);
}

} // namespace

bool fits_node(const TermView& term) noexcept {
  constexpr std::size_t longest_tag = 255; // librdf keeps the length in one byte
  return term.language.size() <= longest_tag;
}

OwnedNode to_node(librdf_world* world, const TermView& term) {
  switch (term.kind) {
  case TermKind::iri:
    return OwnedNode(librdf_new_node_from_counted_uri_string(world, bytes_of(term.text), term.text.size()));
  case TermKind::blank:
    return OwnedNode(librdf_new_node_from_counted_blank_identifier(world, bytes_of(term.text), term.text.size()));
  case TermKind::literal: break;
  }
  if (!fits_node(term)) return nullptr;
  const std::string language(term.language); // librdf wants it terminated
  librdf_uri* datatype = nullptr;
  if (!significant_datatype(term.datatype).empty()) {
    datatype = librdf_new_uri2(world, bytes_of(term.datatype), term.datatype.size());
    if (datatype == nullptr) return nullptr;
  }
  OwnedNode node(librdf_new_node_from_typed_counted_literal(world, bytes_of(term.text), term.text.size(),
                                                            language.empty() ? nullptr : language.c_str(),
                                                            language.size(), datatype));
  if (datatype != nullptr) librdf_free_uri(datatype);
  return node;
}

std::optional<TermView> to_term(librdf_node* node) noexcept {
  if (node == nullptr) return std::nullopt;
  std::size_t length = 0;
  if (librdf_node_is_resource(node) != 0) return TermView{TermKind::iri, view_of(librdf_node_get_uri(node)), {}, {}};
  if (librdf_node_is_blank(node) != 0) {
    const unsigned char* label = librdf_node_get_counted_blank_identifier(node, &length);
    return TermView{TermKind::blank, view_of(label, length), {}, {}};
  }
  if (librdf_node_is_literal(node) == 0) return std::nullopt;
  const unsigned char* text = librdf_node_get_literal_value_as_counted_string(node, &length);
  const char* language = librdf_node_get_literal_value_language(node);
  return TermView{TermKind::literal, view_of(text, length),
                  significant_datatype(view_of(librdf_node_get_literal_value_datatype_uri(node))),
                  language == nullptr ? std::string_view{} : std::string_view(language)};
}

StatementPattern to_pattern(librdf_statement* statement) noexcept {
  if (statement == nullptr) return {};
  return {to_term(librdf_statement_get_subject(statement)), to_term(librdf_statement_get_predicate(statement)),
          to_term(librdf_statement_get_object(statement))};
}

} // namespace samklang::rdf
