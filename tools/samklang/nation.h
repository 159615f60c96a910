// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_NATION_H
#define SAMKLANG_TOOLS_NATION_H

#include "arguments.h"

#include <samklang/align/decision.h>
#include <samklang/query/ontology.h>
#include <samklang/sssom/mapping_set.h>

#include <optional>
#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11's own name
class App;
}

namespace samklang::tools {

/// What a catalogue is judged beside: what other agencies have, and what people decided.
struct NationArguments {
  std::vector<std::string> files;     ///< an image or catalogues; none: no nation
  std::vector<std::string> registers; ///< of decisions
};

/// The options --against-nation and --decisions.
void add_nation(CLI::App& verb, NationArguments& into);

struct Beside {
  std::optional<query::Ontology> nation;
  std::vector<align::Decision> decisions;
  std::vector<sssom::MappingSet> registers; ///< in an order that does not depend on that of the files
};

/// Reads the registers, whose faulty rows are findings and are not said here. Opens the image, or freezes the
/// catalogues, read as `reading` says. What is wrong is said on standard error; nothing comes back then.
std::optional<Beside> read_beside(const NationArguments& arguments, const InputArguments& reading);

} // namespace samklang::tools

#endif
