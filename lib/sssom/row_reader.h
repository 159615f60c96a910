// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_SSSOM_ROW_READER_H
#define SAMKLANG_SSSOM_ROW_READER_H

#include <samklang/sssom/mapping.h>

#include <array>
#include <string_view>

namespace samklang::sssom {

/// Reads what any row says: who, what, how sure. Keeps the numbers of the columns.
class RowReader {
public:
  explicit RowReader(const MappingSet& set);

  /// What the columns lack; empty where rows can be read.
  const std::vector<Error>& missing() const noexcept { return missing_; }

  /// The mapping of a row; nothing for a row about no concept and for one with errors.
  std::optional<Mapping> read(std::size_t row, std::vector<Error>& errors, std::vector<Diagnostic>& diagnostics) const;

  /// An error about a cell.
  Error fault(std::size_t row, std::size_t column, std::string message, std::string advice) const;
  Diagnostic note(std::size_t row, std::string_view kind, std::string message) const;

private:
  struct Predicate {
    std::optional<align::Relation> relation; ///< nothing where the row names none that is known
    bool named = false;
  };
  std::optional<std::string> identifier(std::size_t row, std::size_t column, std::vector<Error>& errors) const;
  Predicate predicate(std::size_t row, const std::optional<double>& confidence) const;

  const MappingSet& set_;
  std::optional<std::size_t> subject_, object_, predicate_, modifier_, relation_, confidence_, terminological_,
      administrative_;
  std::vector<Error> missing_;
};

} // namespace samklang::sssom

#endif
