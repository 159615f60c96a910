// SPDX-License-Identifier: Apache-2.0
#include <samklang/load/registers.h>

#include <samklang/base/sha256.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <iterator>
#include <system_error>
#include <tuple>
#include <utility>

namespace samklang::load {
namespace {

Result<std::string> bytes_of(const std::filesystem::path& path) {
  const auto failed = [&](const std::string& why) {
    return Error{ErrorCode::io, "the register cannot be read: " + why, "check the path", {.source = path.string()}};
  };
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) return failed("it is a folder");
  std::ifstream in(path, std::ios::binary);
  if (!in) return failed(std::generic_category().message(errno));
  std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (in.bad()) return failed(std::generic_category().message(errno));
  return bytes;
}

template <class Value> void append(std::vector<Value>& out, const std::vector<Value>& more) {
  out.insert(out.end(), more.begin(), more.end());
}

} // namespace

std::vector<align::Decision> Registers::decisions() const {
  std::vector<align::Decision> out;
  for (const Register& file : files) append(out, file.rows.decisions);
  return out;
}

std::vector<Error> Registers::all_errors() const {
  std::vector<Error> out = errors;
  for (const Register& file : files) append(out, file.rows.errors);
  return out;
}

std::vector<Diagnostic> Registers::diagnostics() const {
  std::vector<Diagnostic> out;
  for (const Register& file : files) {
    append(out, file.set.diagnostics());
    append(out, file.rows.diagnostics);
  }
  return out;
}

Result<Register> read_register(const std::filesystem::path& path) {
  const auto bytes = bytes_of(path);
  if (!bytes) return bytes.error();
  auto set = sssom::MappingSet::parse(*bytes, path.string());
  if (!set) return std::move(set).error();
  auto rows = sssom::decisions(*set);
  return Register{*std::move(set), sha256_hex(*bytes), std::move(rows)};
}

Registers read_registers(std::span<const std::filesystem::path> paths) {
  Registers out;
  for (const std::filesystem::path& path : paths) {
    if (auto file = read_register(path)) {
      out.files.push_back(*std::move(file));
    } else {
      out.errors.push_back(std::move(file).error());
    }
  }
  std::sort(out.files.begin(), out.files.end(), [](const Register& x, const Register& y) {
    return std::tie(x.hash, x.set.source()) < std::tie(y.hash, y.set.source());
  });
  return out;
}

} // namespace samklang::load
