// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_IMAGE_VERIFY_ROWS_H
#define SAMKLANG_IMAGE_VERIFY_ROWS_H

#include "image/contents.h"

#include <string>

namespace samklang::image {

/// What is wrong first with the rows of an image, as the rest of a sentence; empty for nothing. Linear.
std::string first_fault(const Contents& contents);

} // namespace samklang::image

#endif
