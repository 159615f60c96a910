// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_CAPI_GUARD_H
#define SAMKLANG_CAPI_GUARD_H

#include <samklang/base/result.h>
#include <samklang/c/samklang.h>

#include <cstddef>
#include <exception>
#include <filesystem>
#include <new>
#include <string_view>

// Nothing that is thrown passes this file.
namespace samklang::capi {

/// The status of the error, which goes to `out` where that is not NULL.
samklang_status fail(samklang_error** out, Error error) noexcept;
samklang_status fail_for_memory(samklang_error** out) noexcept;
samklang_status fail_for_exception(samklang_error** out, const char* what) noexcept;

Error usage_error(std::string_view message, std::string_view advice = {});
Error null_error(std::string_view parameter);

/// Does the work, a Result<void>(), and turns what comes of it into a status.
template <class Work> samklang_status guarded(samklang_error** error, const Work& work) noexcept {
  if (error != nullptr) *error = nullptr;
  try {
    Result<void> done = work();
    return done ? SAMKLANG_OK : fail(error, std::move(done).error());
  } catch (const std::bad_alloc&) {
    return fail_for_memory(error);
  } catch (const std::exception& thrown) {
    return fail_for_exception(error, thrown.what());
  } catch (...) {
    return fail_for_exception(error, "an exception that is none of the standard library's");
  }
}

/// A text from outside; nothing for NULL with a size.
Result<std::string_view> text_in(const char* data, std::size_t size, std::string_view parameter);
inline Result<std::string_view> text_in(samklang_text text, std::string_view parameter) {
  return text_in(text.data, text.size, parameter);
}
/// A path from outside: not empty, no NUL in it.
Result<std::filesystem::path> path_in(const char* data, std::size_t size, std::string_view parameter);
inline samklang_text text_out(std::string_view text) noexcept {
  return {text.data() == nullptr ? "" : text.data(), text.size()};
}

} // namespace samklang::capi

#endif
