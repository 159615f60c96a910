// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_LOAD_COLLECTIONS_H
#define SAMKLANG_LOAD_COLLECTIONS_H

#include "load/concept_reader.h"

#include <vector>

namespace samklang::load {

/// Who publishes each concept that does not say so itself: its collection's publisher (the first collection in the
/// order of the IRIs), else its file.
std::vector<std::uint32_t> inherited_publishers(const Context& context);

/// Collections, catalogue records and the resources that use concepts. Read into one part after all concepts.
void read_collections(Part& part, ConceptReader& reader);
void read_records(Part& part);
void read_resources(Part& part, ConceptReader& reader);

} // namespace samklang::load

#endif
