// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_CODES_H
#define SAMKLANG_VALIDATE_CODES_H

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

/// Code lists, vocabularies and languages as they stood when this was built (schemas/controlled.json): no network.
namespace samklang::validate {

/// A list of codes with one base IRI.
struct CodeList {
  std::string_view base;
  std::span<const std::string_view> codes;
};

/// The list that an IRI says it is from; null for none.
const CodeList* list_of(std::string_view iri) noexcept;
bool has_code(const CodeList& list, std::string_view code) noexcept;

/// What a vocabulary says of a term in its namespace.
enum class TermState : unsigned char {
  elsewhere, ///< in a namespace that is not looked at
  known,
  deprecated,
  unknown,
};
struct VocabularyTerm {
  TermState state = TermState::elsewhere;
  std::string_view prefix;
  std::string_view nearest; ///< of an unknown one, the known one most like it; of a misspelt one the right one
};
VocabularyTerm vocabulary_term(std::string_view iri);

/// Whether an IRI is in a namespace of code lists and vocabularies that others keep.
bool is_reference_data(std::string_view iri) noexcept;
/// Whether a two-letter code is a language (ISO 639-1).
bool is_two_letter_language(std::string_view code) noexcept;
/// Whether the first part of an e-mail address is a role ("post", "begrep"), not a person.
bool is_role_mailbox(std::string_view word) noexcept;

/// What stands after the last # or /.
std::string last_part(std::string_view iri);

} // namespace samklang::validate

#endif
