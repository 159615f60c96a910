// SPDX-License-Identifier: Apache-2.0
#include "registers.h"

#include "output.h"

#include <samklang/load/registers.h>

#include <CLI/CLI.hpp>

#include <filesystem>
#include <limits>
#include <utility>

namespace samklang::tools {

std::optional<sssom::MappingSet> read_register(const std::string& path) {
  auto file = load::read_register(path);
  if (!file) {
    complain(file.error());
    return std::nullopt;
  }
  say_diagnostics(file->set.diagnostics());
  return std::move(file->set);
}

std::optional<std::vector<align::Decision>> read_decisions(const std::vector<std::string>& paths) {
  const load::Registers registers =
      load::read_registers(std::vector<std::filesystem::path>(paths.begin(), paths.end()));
  bool faulty = !registers.errors.empty();
  for (const Error& error : registers.errors) complain(error);
  for (const load::Register& file : registers.files) {
    say_diagnostics(file.set.diagnostics());
    for (const Error& error : file.rows.errors) complain(error);
    say_diagnostics(file.rows.diagnostics);
    faulty = faulty || !file.rows.errors.empty();
  }
  if (faulty) return std::nullopt;
  return registers.decisions();
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
