// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_OUTPUT_H
#define SAMKLANG_TOOLS_OUTPUT_H

#include "command.h"

#include <samklang/base/result.h>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace samklang::tools {

/// All bytes of a file, a pipe too. `what` is what the error calls it ("the baseline"; empty: nothing), `advice` what
/// it says to do. Error: io, with the path (it is not there, may not be read, is a folder).
Result<std::string> read_file(const std::filesystem::path& path, std::string_view what = {},
                              std::string_view advice = "check the path");

/// Writes to standard output, all of it or an error (io): a full disk and a reader that has gone are both said.
Result<void> print(std::string_view text);

/// Writes a file: a temporary one in the same folder first, which then takes the name, so that nobody sees half of it
/// and a failure leaves what was there. A symbolic link stays: the file it leads to is written. A file that was there
/// keeps its mode. What is there but no ordinary file (/dev/stdout, a pipe) is written to directly.
Result<void> write_file(const std::filesystem::path& path, std::string_view text);

/// To the file, or to standard output where `path` is empty or "-". Says on standard error what went wrong.
Exit deliver(std::string_view path, std::string_view text);

/// Makes a text piece by piece: calls what it is given for each, until that is false.
using MakePieces = std::function<void(const std::function<bool(std::string_view)>&)>;
/// The same of a text that is too large to be made whole.
Exit deliver_pieces(std::string_view path, const MakePieces& make);

/// Writes to standard error as it is. Where that fails there is nobody left to tell.
void say(std::string_view text) noexcept;

/// One line on standard error: "samklang: message". Control and bidirectional characters are escaped.
void complain(std::string_view message);
void complain(const Error& error);

/// 3 for a fault of this program, else 2.
Exit exit_for(ErrorCode code);

/// Colours are for terminals, and never under NO_COLOR (https://no-color.org).
bool colour_on_stdout();

} // namespace samklang::tools

#endif
