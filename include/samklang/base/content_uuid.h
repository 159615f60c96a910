// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_BASE_CONTENT_UUID_H
#define SAMKLANG_BASE_CONTENT_UUID_H

#include <string>
#include <string_view>

namespace samklang {

/// A name for a content: "urn:uuid:" and a version 8 UUID (RFC 9562 section 5.8) made of the first bits of its SHA-256.
/// The same content has the same name. Linear.
std::string content_uuid(std::string_view content);

} // namespace samklang

#endif
