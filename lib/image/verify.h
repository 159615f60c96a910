// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_IMAGE_VERIFY_H
#define SAMKLANG_IMAGE_VERIFY_H

#include "image/format.h"

#include <string_view>

namespace samklang::image {

/// Everything that build() promises of an image: checksums, snapshot, and that every index, place, order and
/// enumeration in its sections holds. Error: syntax, with the first thing that does not. Linear.
Result<void> verify(const Opened& opened, std::string_view bytes, std::string_view name);

} // namespace samklang::image

#endif
