// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_SIGN_TABLE_H
#define SAMKLANG_TOOLS_SIGN_TABLE_H

#include <samklang/eval/fit.h>

#include <string>

namespace samklang::tools {

/// The signs that a table of weights (schemas/weights.json) asks for: `+`, `-` and `*` by feature and question, a
/// feature that a question does not name is left out. Without a file, or without such a table in it, every feature is
/// free. Errors: syntax, where it is no such file.
Result<eval::SignTable> read_sign_table(const std::string& path);

} // namespace samklang::tools

#endif
