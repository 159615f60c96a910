// SPDX-License-Identifier: Apache-2.0
#include <samklang/base/result.h>

#include <catch2/catch.hpp>

#include <memory>
#include <string>

using samklang::BadResultAccess;
using samklang::Error;
using samklang::ErrorCode;
using samklang::Result;

namespace {

Error missing() { return {.code = ErrorCode::io, .message = "no such file", .advice = {}, .place = {}}; }

Result<std::unique_ptr<int>> owned(int value) { return std::make_unique<int>(value); }

Result<void> tried(bool works) {
  if (!works) return missing();
  return {};
}

} // namespace

TEST_CASE("a result holds a value or an error") {
  Result<std::string> good(std::string("samboer"));
  REQUIRE(good);
  CHECK(good.has_value());
  CHECK(*good == "samboer");
  CHECK(good->size() == 7);
  CHECK(good.value() == "samboer");
  *good += "par";
  CHECK(std::as_const(good).value() == "samboerpar");

  const Result<std::string> bad(missing());
  REQUIRE_FALSE(bad);
  CHECK(bad.error().code == ErrorCode::io);
  CHECK(bad.error().message == "no such file");
}

TEST_CASE("asking a failed result for its value throws the error along") {
  const Result<int> bad(missing());
  try {
    static_cast<void>(bad.value());
    FAIL("no exception");
  } catch (const BadResultAccess& access) {
    CHECK(std::string(access.what()) == "no such file");
    CHECK(access.error().code == ErrorCode::io);
  }
  CHECK_THROWS_AS(tried(false).value(), BadResultAccess);
}

TEST_CASE("a result gives away what it owns") {
  auto pointer = owned(7).value();
  CHECK(*pointer == 7);
  auto again = *owned(8);
  CHECK(*again == 8);
  auto error = Result<int>(missing()).error();
  CHECK(error.message == "no such file");
}

TEST_CASE("success without a value") {
  CHECK(tried(true));
  CHECK_FALSE(tried(false));
  CHECK(tried(false).error().code == ErrorCode::io);
  CHECK_NOTHROW(tried(true).value());
}
