// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/error.h>

namespace samklang {

std::string_view name(ErrorCode code) noexcept {
  switch (code) {
  case ErrorCode::usage: return "usage";
  case ErrorCode::io: return "io";
  case ErrorCode::syntax: return "syntax";
  case ErrorCode::encoding: return "encoding";
  case ErrorCode::unsupported: return "unsupported";
  case ErrorCode::limit: return "limit";
  case ErrorCode::empty: return "empty";
  case ErrorCode::cancelled: return "cancelled";
  case ErrorCode::internal: return "internal";
  }
  return "internal";
}

std::string to_string(const Error& error) {
  std::string out = to_string(error.place);
  if (!out.empty()) out += ": ";
  out += error.message;
  if (!error.advice.empty()) out += " (" + error.advice + ")";
  return out;
}

} // namespace samklang
