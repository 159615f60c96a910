// SPDX-License-Identifier: Apache-2.0
#include "capi/guard.h"

#include <string>
#include <utility>

namespace samklang::capi {
namespace {

samklang_status status_of(ErrorCode code) noexcept {
  switch (code) {
  case ErrorCode::usage: return SAMKLANG_ERROR_USAGE;
  case ErrorCode::io: return SAMKLANG_ERROR_IO;
  case ErrorCode::syntax: return SAMKLANG_ERROR_SYNTAX;
  case ErrorCode::encoding: return SAMKLANG_ERROR_ENCODING;
  case ErrorCode::unsupported: return SAMKLANG_ERROR_UNSUPPORTED;
  case ErrorCode::limit: return SAMKLANG_ERROR_LIMIT;
  case ErrorCode::empty: return SAMKLANG_ERROR_EMPTY;
  case ErrorCode::cancelled: return SAMKLANG_ERROR_CANCELLED;
  case ErrorCode::internal: break;
  }
  return SAMKLANG_ERROR_INTERNAL;
}

samklang_fault fault_of(const Error& error) noexcept {
  samklang_fault fault{};
  fault.struct_size = sizeof(fault);
  fault.status = status_of(error.code);
  fault.line = error.place.line;
  fault.column = error.place.column;
  fault.message = text_out(error.message);
  fault.advice = text_out(error.advice);
  fault.source = text_out(error.place.source);
  return fault;
}

} // namespace

samklang_status fail(samklang_error** out, Error error) noexcept {
  const samklang_fault fault = fault_of(error);
  if (out != nullptr) *out = samklang_error_new(&fault);
  return fault.status;
}

samklang_status fail_for_memory(samklang_error** out) noexcept {
  samklang_fault fault{};
  fault.struct_size = sizeof(fault);
  fault.status = SAMKLANG_ERROR_MEMORY;
  if (out != nullptr) *out = samklang_error_new(&fault);
  return SAMKLANG_ERROR_MEMORY;
}

samklang_status fail_for_exception(samklang_error** out, const char* what) noexcept {
  samklang_fault fault{};
  fault.struct_size = sizeof(fault);
  fault.status = SAMKLANG_ERROR_INTERNAL;
  fault.message = text_out(what);
  if (out != nullptr) *out = samklang_error_new(&fault);
  return SAMKLANG_ERROR_INTERNAL;
}

Error usage_error(std::string_view message, std::string_view advice) {
  return {ErrorCode::usage, std::string(message), std::string(advice), {}};
}

Error null_error(std::string_view parameter) { return usage_error(std::string(parameter) + " is NULL"); }

Result<std::string_view> text_in(const char* data, std::size_t size, std::string_view parameter) {
  if (data == nullptr && size != 0) return null_error(parameter);
  return data == nullptr ? std::string_view() : std::string_view(data, size);
}

} // namespace samklang::capi
