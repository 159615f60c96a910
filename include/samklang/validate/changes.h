// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_CHANGES_H
#define SAMKLANG_VALIDATE_CHANGES_H

#include <samklang/skos/as_written.h>
#include <samklang/skos/catalogue.h>

#include <cstddef>
#include <vector>

namespace samklang::validate {

/// Which concepts differ from an earlier state. Each list ascending; none in two of them.
struct Changes {
  std::vector<skos::ConceptIndex> added;
  std::vector<skos::ConceptIndex> changed;
  std::vector<skos::ConceptIndex> neighbours; ///< not changed, but they point at a changed concept, or it at them
  std::size_t removed = 0;
};

/// Compares concepts by IRI and by what is said of them: their statements, those of the blank nodes they lead to
/// included, in any order, whatever the syntax, the file and the labels of blank nodes. Both catalogues come with their
/// statements. Linear but for sorting each concept's.
Changes changes(const skos::Catalogue& before, const skos::AsWritten& before_written, const skos::Catalogue& now,
                const skos::AsWritten& now_written);

} // namespace samklang::validate

#endif
