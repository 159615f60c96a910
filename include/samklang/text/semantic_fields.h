// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_SEMANTIC_FIELDS_H
#define SAMKLANG_TEXT_SEMANTIC_FIELDS_H

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace samklang::text {

/// How much of a word belongs to a semantic field.
struct FieldShare {
  std::uint16_t field = 0;
  float share = 0; ///< 0..1; the shares of a word sum to 1 at most
};

/// What words are about, as in a thesaurus by subjects (Roget): each field of schemas/fields.json lists the words that
/// are used to speak of it, so that two texts without a word in common can be seen to speak of one thing. Written from
/// general knowledge of the language; it has seen no catalogue. Immutable, one for the process, built at first use
/// (some tens of milliseconds); safe for any number of threads.
class SemanticFields {
public:
  static const SemanticFields& standard();

  std::size_t size() const noexcept;                         ///< number of fields
  std::string_view name(std::uint16_t field) const noexcept; ///< "inheritance" ... Static storage.

  /// Appends the fields of a word by its Lexicon::key; of a compound that is not known itself those of its longest
  /// known tail and head. Nothing for an unknown word. Linear in the letters.
  void of(std::string_view key, std::vector<FieldShare>& out) const;

  ~SemanticFields();
  SemanticFields(const SemanticFields&) = delete;
  SemanticFields& operator=(const SemanticFields&) = delete;

private:
  struct State;
  SemanticFields();
  std::unique_ptr<State> state_;
};

} // namespace samklang::text

#endif
