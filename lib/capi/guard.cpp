// SPDX-License-Identifier: Apache-2.0
#include "capi/guard.h"

#include "capi/numbers.h"

#include <string>
#include <utility>

namespace samklang::capi {
namespace {

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

Result<std::filesystem::path> path_in(const char* data, std::size_t size, std::string_view parameter) {
  const auto text = text_in(data, size, parameter);
  if (!text) return text.error();
  if (text->empty()) return usage_error("a path is empty");
  if (text->find('\0') != std::string_view::npos) return usage_error("a path has a NUL in it");
  return std::filesystem::path(*text);
}

} // namespace samklang::capi
