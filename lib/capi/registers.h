// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_CAPI_REGISTERS_H
#define SAMKLANG_CAPI_REGISTERS_H

#include <samklang/align/decision.h>
#include <samklang/base/result.h>
#include <samklang/image/image.h>

#include <filesystem>
#include <span>
#include <vector>

namespace samklang::capi {

/// What people decided, and the hashes of the files it stands in.
struct Registers {
  std::vector<align::Decision> decisions;
  std::vector<image::NamedHash> hashes; ///< in the order of the paths
};

/// Reads decision registers; the same set of files gives the same decisions, whatever their order. What is odd goes to
/// `odd`, as do all bad rows but the first, which is the error. Errors: io, syntax, encoding.
Result<Registers> read_registers(std::span<const std::filesystem::path> paths, std::vector<Diagnostic>& odd);

} // namespace samklang::capi

#endif
