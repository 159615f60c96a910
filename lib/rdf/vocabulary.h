// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_VOCABULARY_H
#define SAMKLANG_RDF_VOCABULARY_H

#include <algorithm>
#include <string_view>

namespace samklang::rdf {

inline constexpr std::string_view xsd_string = "http://www.w3.org/2001/XMLSchema#string";
inline constexpr std::string_view rdf_lang_string = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

inline constexpr std::string_view rdf_namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
inline constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
inline constexpr std::string_view rdf_first = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first";
inline constexpr std::string_view rdf_rest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest";
inline constexpr std::string_view rdf_nil = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil";

/// `datatype`, or nothing where RDF 1.1 says that it adds nothing to a literal (Concepts, section 3.3).
inline std::string_view significant_datatype(std::string_view datatype) noexcept {
  return datatype == xsd_string || datatype == rdf_lang_string ? std::string_view{} : datatype;
}

/// Language tags are the same whatever their case (RDF 1.1 Concepts, section 3.3).
inline bool same_tag(std::string_view a, std::string_view b) noexcept {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

} // namespace samklang::rdf

#endif
