// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_IRI_H
#define SAMKLANG_RDF_IRI_H

#include <string>
#include <string_view>

namespace samklang::rdf {

/// True where `text` opens with a scheme and a colon (RFC 3986 section 3.1).
bool has_scheme(std::string_view text) noexcept;

/// Whether this byte may stand between angle brackets in Turtle as it is.
constexpr bool may_stand_in_iri(char c) noexcept {
  return static_cast<unsigned char>(c) > 0x20 && c != 0x7F &&
         std::string_view("<>\"{}|^`\\").find(c) == std::string_view::npos;
}

/// Whether `text` may stand between angle brackets in Turtle: absolute, and without what an IRI cannot have.
bool is_safe_iri(std::string_view text) noexcept;

/// Appends `reference` resolved against `base` to `out`, after RFC 3986 section 5.2 (strict), dot segments removed.
/// Characters are taken as they are: IRIs need no more (RFC 3987 section 5.3.3 leaves the rest to the user).
void append_resolved(std::string& out, std::string_view base, std::string_view reference);

/// The same as a string.
std::string resolve_iri(std::string_view base, std::string_view reference);

} // namespace samklang::rdf

#endif
