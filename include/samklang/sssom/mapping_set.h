// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_SSSOM_MAPPING_SET_H
#define SAMKLANG_SSSOM_MAPPING_SET_H

#include <samklang/base/diagnostic.h>
#include <samklang/base/result.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samklang::sssom {

/// A column or slot that SSSOM itself does not have, as `extension_definitions` declares it.
struct ExtensionSlot {
  std::string name;
  std::string property;  ///< CURIE or IRI
  std::string type_hint; ///< CURIE or IRI; may be empty
};

/// An SSSOM mapping set in TSV (https://mapping-commons.github.io/sssom/spec-formats-tsv/), read so that it can be
/// written back: to_text() of a set that was not changed gives the bytes that were read, byte order mark, line ends,
/// comments, quotation and unknown columns included; a change touches its own cell and nothing else. Not for several
/// threads at a time once it is changed.
class MappingSet {
public:
  /// Reads a mapping set. `source` names it in places and messages. Errors: encoding (not UTF-8, NUL); empty (no line
  /// of column names); syntax (two columns of one name, a row with more cells than columns, a quotation mark that is
  /// never closed, commas instead of tabs), each with line, column and what to do. Linear.
  static Result<MappingSet> parse(std::string_view bytes, std::string_view source = {});

  std::string to_text() const;

  const std::string& source() const noexcept { return source_; }
  /// What was odd: a quotation mark inside a cell that other readers may take away, lines of metadata not understood.
  const std::vector<Diagnostic>& diagnostics() const noexcept { return diagnostics_; }

  // --- rows and cells
  // -------------------------------------------------------------------------------------------------

  const std::vector<std::string>& columns() const noexcept { return columns_; }
  std::optional<std::size_t> column(std::string_view name) const noexcept;
  std::size_t row_count() const noexcept { return rows_.size(); }

  /// The text of a cell without its quotation; empty for one that is missing. `row` is below row_count().
  std::string cell(std::size_t row, std::size_t column) const;
  std::string cell(std::size_t row, std::string_view column) const;
  /// Where a cell begins.
  Place place(std::size_t row, std::size_t column) const;
  Place place(std::size_t row) const { return place(row, 0); }

  /// Writes a cell, quoted where it has to be; the same text again leaves it as it was.
  void set(std::size_t row, std::size_t column, std::string_view text);
  /// The number of the column with this name; a new last one where there is none (every row gets an empty cell).
  std::size_t require_column(std::string_view name);
  /// A new last row of empty cells; its number.
  std::size_t add_row();

  // --- metadata
  // -------------------------------------------------------------------------------------------------------

  /// The values of a slot of the metadata; none where it is not there or no scalar or list of them.
  std::vector<std::string> metadata(std::string_view slot) const;
  /// Prefixes and what they stand for, in the order of the file; those built into SSSOM come last.
  const std::vector<std::pair<std::string, std::string>>& prefixes() const noexcept { return prefixes_; }
  std::vector<ExtensionSlot> extensions() const;

  /// The IRI that a CURIE or an IRI stands for; nothing for a CURIE whose prefix is not declared.
  std::optional<std::string> expand(std::string_view identifier) const;
  /// The CURIE of an IRI by the longest namespace that fits; a prefix is added to the curie_map where none does.
  std::string contract(std::string_view iri);
  /// Adds a prefix to the curie_map, made where there is none. Nothing happens where the prefix is there already.
  void add_prefix(std::string_view prefix, std::string_view space);
  /// Declares a slot below extension_definitions. Nothing happens where the name is declared already.
  void add_extension(const ExtensionSlot& slot);

private:
  /// A row, or a line that is none (a comment, an empty line): then it has one cell, the line.
  struct Line {
    std::vector<std::string> cells; ///< as they stand, quotation and all
    std::string end;                ///< "\n", "\r\n" or nothing
    std::uint32_t number = 0;       ///< from 1; 0 for a new one
  };
  friend class Reader;
  const Line& line(std::size_t row) const { return lines_[rows_[row]]; }
  std::string line_end() const;
  void insert_metadata(std::size_t at, std::vector<std::string> contents);
  void read_prefixes();

  std::string source_;
  std::string mark_;              ///< the byte order mark, or nothing
  std::vector<std::string> head_; ///< lines before the column names, line ends and all
  Line header_;
  std::vector<std::string> columns_;
  std::vector<Line> lines_;       ///< after the column names
  std::vector<std::size_t> rows_; ///< indexes into lines_
  std::vector<std::pair<std::string, std::string>> prefixes_;
  std::vector<Diagnostic> diagnostics_;
};

/// The values of a cell with several: `|` between them, `\|` and `\\` for the characters themselves. None for an empty
/// cell. Linear.
std::vector<std::string> split_values(std::string_view cell);
std::string join_values(std::span<const std::string> values);

} // namespace samklang::sssom

#endif
