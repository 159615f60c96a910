// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_MERGED_DECISIONS_H
#define SAMKLANG_VALIDATE_MERGED_DECISIONS_H

#include <samklang/align/decision.h>
#include <samklang/query/ontology.h>

#include <span>
#include <vector>

namespace samklang::validate {

/// The rows of registers, then those of a nation's image but for the ones that the registers have themselves (the same
/// case on the same two concepts): what a register says now goes before what went into the image. `nation` may be null.
/// n log n.
std::vector<align::Decision> merged_decisions(std::span<const align::Decision> registers,
                                              const query::Ontology* nation);

} // namespace samklang::validate

#endif
