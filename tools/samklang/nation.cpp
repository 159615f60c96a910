// SPDX-License-Identifier: Apache-2.0
#include "nation.h"

#include "freeze.h"
#include "registers.h"

#include <samklang/sssom/register.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>
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
  for (const std::string& path : arguments.registers) {
    auto set = read_register(path);
    if (!set) return std::nullopt;
    out.registers.push_back(*std::move(set));
  }
  std::sort(out.registers.begin(), out.registers.end(), [](const sssom::MappingSet& x, const sssom::MappingSet& y) {
    return std::pair(x.to_text(), x.source()) < std::pair(y.to_text(), y.source());
  });
  for (const sssom::MappingSet& set : out.registers) {
    auto rows = sssom::decisions(set).decisions;
    std::move(rows.begin(), rows.end(), std::back_inserter(out.decisions));
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
