// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_LOAD_REGISTERS_H
#define SAMKLANG_LOAD_REGISTERS_H

#include <samklang/align/decision.h>
#include <samklang/base/error.h>
#include <samklang/base/result.h>
#include <samklang/sssom/register.h>

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace samklang::load {

/// A decision register (SSSOM TSV) as it stands in its file.
struct Register {
  sssom::MappingSet set;    ///< its source is the path; its diagnostics are what is odd about the file
  std::string hash;         ///< SHA-256 of the file, 64 hexadecimal digits
  sssom::DecisionRows rows; ///< what people decided, and the rows that are faulty or odd
};

struct Registers {
  std::vector<Register> files; ///< by their hashes, then their paths, whatever the order of these
  std::vector<Error> errors;   ///< files that cannot be read (io) or are no register (syntax, encoding, empty)

  /// The decisions of all files, in their order.
  std::vector<align::Decision> decisions() const;
  /// Every error: of files first, then of rows.
  std::vector<Error> all_errors() const;
  /// What is odd about the files and about their rows.
  std::vector<Diagnostic> diagnostics() const;
};

/// Reads one register. Errors: io; those of sssom::MappingSet::parse(). Faulty rows are no error here.
Result<Register> read_register(const std::filesystem::path& path);

/// Reads several; what is wrong with one does not keep the others from being read. Linear.
Registers read_registers(std::span<const std::filesystem::path> paths);

} // namespace samklang::load

#endif
