// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_BASE_RESULT_H
#define SAMKLANG_BASE_RESULT_H

#include <samklang/base/error.h>

#include <stdexcept>
#include <utility>
#include <variant>

namespace samklang {

/// Thrown by Result::value() when there is no value, and by nothing else in this library.
class BadResultAccess : public std::runtime_error {
public:
  explicit BadResultAccess(Error error) : std::runtime_error(error.message), error_(std::move(error)) {}
  const Error& error() const noexcept { return error_; }

private:
  Error error_;
};

/// A value or an Error: the subset of C++23's std::expected<T, Error> that this library needs.
///
/// Use it with exceptions (`value()` throws BadResultAccess) or without (`if (result) use(*result)`).
/// `operator*` and `operator->` are only safe after a test.
template <class T> class [[nodiscard]] Result {
public:
  using value_type = T;
  using error_type = Error;

  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}     // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {} // NOLINT(google-explicit-constructor)

  bool has_value() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  T& operator*() & noexcept { return *std::get_if<0>(&state_); }
  const T& operator*() const& noexcept { return *std::get_if<0>(&state_); }
  T&& operator*() && noexcept { return std::move(*std::get_if<0>(&state_)); }
  T* operator->() noexcept { return std::get_if<0>(&state_); }
  const T* operator->() const noexcept { return std::get_if<0>(&state_); }

  T& value() & { return require(), **this; }
  const T& value() const& { return require(), **this; }
  T&& value() && { return require(), std::move(**this); }

  const Error& error() const& noexcept { return *std::get_if<1>(&state_); }
  Error&& error() && noexcept { return std::move(*std::get_if<1>(&state_)); }

private:
  void require() const {
    if (!has_value()) throw BadResultAccess(error());
  }
  std::variant<T, Error> state_;
};

/// Success without a value, or an Error.
template <> class [[nodiscard]] Result<void> {
public:
  using value_type = void;
  using error_type = Error;

  Result() = default;
  Result(Error error) : error_(std::move(error)), ok_(false) {} // NOLINT(google-explicit-constructor)

  bool has_value() const noexcept { return ok_; }
  explicit operator bool() const noexcept { return ok_; }
  void value() const {
    if (!ok_) throw BadResultAccess(error_);
  }
  const Error& error() const& noexcept { return error_; }
  Error&& error() && noexcept { return std::move(error_); }

private:
  Error error_;
  bool ok_ = true;
};

} // namespace samklang

#endif
