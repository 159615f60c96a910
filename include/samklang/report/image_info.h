// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_IMAGE_INFO_H
#define SAMKLANG_REPORT_IMAGE_INFO_H

#include <samklang/base/language.h>
#include <samklang/image/image.h>

#include <string>

namespace samklang::report {

/// What an image is and holds, as text in nb, nn or en: snapshot, size, what made it, and its parts. `verified` says
/// that Image::verify() had nothing against it. Nothing but the header, the table and the provenance is read.
std::string image_text(const image::Image& image, bool verified, Language language);

/// The same as JSON: schemas/image.schema.json, format "samklang-image/1".
std::string image_json(const image::Image& image, bool verified);

} // namespace samklang::report

#endif
