// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_FREEZE_H
#define SAMKLANG_TOOLS_FREEZE_H

#include "arguments.h"

#include <samklang/image/image.h>

#include <optional>
#include <string>
#include <vector>

namespace samklang::tools {

/// The image that one FILE is, opened, or the one that the catalogues give with these decision registers, aligned
/// inside agencies too. Says on standard error what is wrong; nothing comes back then.
std::optional<image::Image> image_of(const InputArguments& input, const std::vector<std::string>& decisions);

/// The same, but never from an image.
std::optional<image::Image> freeze(const InputArguments& input, const std::vector<std::string>& decisions);

/// What the FILEs are. An image stands alone: `mixed` is said on standard error.
enum class InputKind { catalogues, image, mixed };
InputKind input_kind(const InputArguments& input);

} // namespace samklang::tools

#endif
