// SPDX-License-Identifier: Apache-2.0
#include "registers.h"

#include "output.h"

#include <samklang/base/sha256.h>
#include <samklang/sssom/register.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <limits>
#include <tuple>

namespace samklang::tools {
namespace {

std::optional<sssom::MappingSet> parse(const std::string& path, const std::string& bytes) {
  auto set = sssom::MappingSet::parse(bytes, path);
  if (!set) {
    complain(set.error());
    return std::nullopt;
  }
  say_diagnostics(set->diagnostics());
  return *std::move(set);
}

} // namespace

std::optional<sssom::MappingSet> read_register(const std::string& path) {
  const auto bytes = read_file(path, "the register");
  if (bytes) return parse(path, *bytes);
  complain(bytes.error());
  return std::nullopt;
}

std::optional<std::vector<align::Decision>> read_decisions(const std::vector<std::string>& paths) {
  struct Named {
    std::string hash;
    std::string path;
    std::string bytes;
  };
  std::vector<Named> registers;
  for (const auto& path : paths) {
    auto bytes = read_file(path, "the register");
    if (!bytes) {
      complain(bytes.error());
      return std::nullopt;
    }
    registers.push_back({sha256_hex(*bytes), path, *std::move(bytes)});
  }
  std::sort(registers.begin(), registers.end(), [](const Named& left, const Named& right) {
    return std::tie(left.hash, left.path) < std::tie(right.hash, right.path);
  });
  std::vector<align::Decision> out;
  bool faulty = false;
  for (const auto& [hash, path, bytes] : registers) {
    const auto set = parse(path, bytes);
    if (!set) {
      faulty = true;
      continue;
    }
    auto rows = sssom::decisions(*set);
    for (const auto& error : rows.errors) complain(error);
    say_diagnostics(rows.diagnostics);
    faulty = faulty || !rows.errors.empty();
    std::move(rows.decisions.begin(), rows.decisions.end(), std::back_inserter(out));
  }
  if (faulty) return std::nullopt;
  return out;
}

void add_decisions(CLI::App& app, std::vector<std::string>& into) {
  app.add_option("--decisions", into,
                 "decision registers (SSSOM TSV) that go before what is computed; name them after the catalogues")
      ->type_name("REGISTER");
}

void say_diagnostics(const std::vector<Diagnostic>& diagnostics) {
  for (const auto& diagnostic : diagnostics)
    say(printable_excerpt(to_string(diagnostic), std::numeric_limits<std::size_t>::max()) + '\n');
}

} // namespace samklang::tools
