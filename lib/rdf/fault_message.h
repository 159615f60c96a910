// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_FAULT_MESSAGE_H
#define SAMKLANG_RDF_FAULT_MESSAGE_H

#include "rdf/turtle_scan.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace samklang::rdf {

/// What is wrong and at which byte.
struct FaultMessage {
  std::size_t at = 0;
  std::string text; ///< one English sentence without a full stop
};

/// Says a fault that the scan found in `statement` of `bytes` in plain words. `open_line` is the line of
/// fault.open_bracket, where there is one.
FaultMessage describe(std::string_view bytes, const TurtleStatement& statement, std::size_t open_line);

/// The line around byte `at`, safe to print; of a long line the part around `at`.
std::string excerpt_at(std::string_view bytes, std::size_t at);

} // namespace samklang::rdf

#endif
