// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_LOAD_ASSEMBLE_H
#define SAMKLANG_LOAD_ASSEMBLE_H

#include "load/part.h"

#include <memory>
#include <vector>

namespace samklang::load {

/// Puts the parts together in their order: one numbering, one pool, canonical orders. The statements are used up.
skos::Catalogue assemble(Statements& statements, const Context& context, std::vector<std::unique_ptr<Part>> parts);

} // namespace samklang::load

#endif
