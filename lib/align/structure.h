// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_STRUCTURE_H
#define SAMKLANG_ALIGN_STRUCTURE_H

#include <samklang/align/align.h>
#include <samklang/skos/catalogue.h>

namespace samklang::align {

/// Adds to the verdicts on definitions what the catalogues' own relations say of the two: superordinates that both have
/// or that are the same concept (EvidenceKind::structure), and a way up from one to the other, by declared relations
/// and exact verdicts (EvidenceKind::hierarchy). Evidence only: nothing is ruled by it. Comes after coherence, since
/// exact verdicts lead the way; an earlier run's verdicts do not hold it. Near linear: ways are of three steps up at
/// most.
void note_structure(const skos::Catalogue& catalogue, Alignment& alignment);

} // namespace samklang::align

#endif
