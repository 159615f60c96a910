// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_BASE_ERROR_H
#define SAMKLANG_BASE_ERROR_H

#include <samklang/base/place.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace samklang {

/// What kind of trouble stopped a call. An error means the call failed; odd data is a Diagnostic.
enum class ErrorCode : std::uint8_t {
  usage,       ///< the caller asked for something that makes no sense
  io,          ///< a file or folder could not be read or written
  syntax,      ///< the bytes are not what their format promises
  encoding,    ///< not UTF-8, or a character that no format allows (NUL)
  unsupported, ///< recognised, but not read by this library (JSON-LD)
  limit,       ///< larger or deeper than the limits of the call allow
  empty,       ///< nothing in it: no bytes, no statements or no concepts
  cancelled,   ///< the caller's stop token was set
  internal,    ///< a fault of this library
};

/// The stable lower-case name of `code` ("syntax"). Static storage.
std::string_view name(ErrorCode code) noexcept;

/// Why a call failed: what happened, where, and what to do about it.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message; ///< what happened, one English sentence without a full stop
  std::string advice;  ///< what to do about it; may be empty
  Place place;         ///< where; place.source is empty where no input is concerned
};

/// One line for people: `source:line:column: message (advice)`.
std::string to_string(const Error& error);

} // namespace samklang

#endif
