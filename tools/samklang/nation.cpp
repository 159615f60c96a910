// SPDX-License-Identifier: Apache-2.0
#include "nation.h"

#include "freeze.h"
#include "output.h"
#include "registers.h"

#include <samklang/load/registers.h>

#include <CLI/CLI.hpp>

#include <filesystem>
#include <utility>

namespace samklang::tools {

void add_nation(CLI::App& verb, NationArguments& into) {
  verb.add_option("--against-nation", into.files,
                  "hold new and changed concepts against what others have: an image (samklang build), or catalogues")
      ->type_name("FILE");
  add_decisions(verb, into.registers);
}

std::optional<Beside> read_beside(const NationArguments& arguments, const InputArguments& reading) {
  Beside out;
  load::Registers registers =
      load::read_registers(std::vector<std::filesystem::path>(arguments.registers.begin(), arguments.registers.end()));
  for (const Error& error : registers.errors) complain(error);
  if (!registers.errors.empty()) return std::nullopt;
  out.decisions = registers.decisions();
  for (load::Register& file : registers.files) {
    say_diagnostics(file.set.diagnostics());
    out.registers.push_back(std::move(file.set));
  }
  if (arguments.files.empty()) return out;
  InputArguments input = reading;
  input.files = arguments.files;
  auto image = image_of(input, {});
  if (!image) return std::nullopt;
  out.nation = query::Ontology(*std::move(image));
  return out;
}

} // namespace samklang::tools
