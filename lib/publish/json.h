// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_PUBLISH_JSON_H
#define SAMKLANG_PUBLISH_JSON_H

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace samklang::publish {

/// Members in the order they were set.
using Json = nlohmann::ordered_json;

/// On one line; bytes that are no UTF-8 (from a damaged image) become U+FFFD.
inline std::string json_line(const Json& value) {
  return value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}
inline std::string json_text(std::string_view text) { return json_line(Json(text)); }

} // namespace samklang::publish

#endif
