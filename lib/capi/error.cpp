// SPDX-License-Identifier: Apache-2.0
#include "capi/guard.h"
#include "capi/handles.h"
#include "capi/numbers.h"
#include "capi/sized.h"

#include <memory>
#include <string>

namespace samklang::capi {
namespace {

// Needs no memory of its own: its texts are empty, and what it says is a literal.
samklang_error& memory_error() noexcept {
  static samklang_error error;
  return error;
}

constexpr const char* out_of_memory = "memory could not be had";

std::string copied(samklang_text text) {
  return text.data == nullptr ? std::string() : std::string(text.data, text.size);
}

std::unique_ptr<samklang_error> made(const samklang_fault& fault) {
  auto out = std::make_unique<samklang_error>();
  out->status = fault.status >= SAMKLANG_ERROR_USAGE && fault.status <= SAMKLANG_ERROR_MEMORY ? fault.status
                                                                                              : SAMKLANG_ERROR_INTERNAL;
  out->error.code = code_of(out->status);
  out->error.message = copied(fault.message);
  out->error.advice = copied(fault.advice);
  out->error.place.source = copied(fault.source);
  out->error.place.line = fault.line;
  out->error.place.column = fault.column;
  out->line = to_string(out->error);
  return out;
}

} // namespace
} // namespace samklang::capi

using namespace samklang;
using namespace samklang::capi;

extern "C" {

samklang_error* samklang_error_new(const samklang_fault* fault) {
  try {
    if (fault != nullptr && is_struct_size(fault->struct_size)) {
      const auto known = options_in(fault);
      if (known && known->status != SAMKLANG_ERROR_MEMORY) return made(*known).release();
      if (known) return &memory_error();
    }
    samklang_fault usage{};
    usage.status = SAMKLANG_ERROR_USAGE;
    usage.message = text_out("an error was to be made of NULL, or of a struct_size that no version has");
    return made(usage).release();
  } catch (...) {
    return &memory_error();
  }
}

samklang_status samklang_error_read(samklang_fault* out, const samklang_error* error) {
  if (out == nullptr || error == nullptr || !is_struct_size(out->struct_size)) return SAMKLANG_ERROR_USAGE;
  samklang_fault fault{};
  fault.status = samklang_error_status(error);
  fault.line = error->error.place.line;
  fault.column = error->error.place.column;
  fault.message = error == &memory_error() ? text_out(out_of_memory) : text_out(error->error.message);
  fault.advice = text_out(error->error.advice);
  fault.source = text_out(error->error.place.source);
  fill(out, fault);
  return SAMKLANG_OK;
}

samklang_status samklang_error_status(const samklang_error* error) {
  if (error == nullptr) return SAMKLANG_OK;
  return error == &memory_error() ? SAMKLANG_ERROR_MEMORY : error->status;
}

const char* samklang_error_message(const samklang_error* error) {
  if (error == nullptr) return "";
  return error == &memory_error() ? out_of_memory : error->line.c_str();
}

void samklang_error_free(samklang_error* error) {
  if (error != &memory_error()) delete error;
}

} // extern "C"
