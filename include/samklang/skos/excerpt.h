// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_SKOS_EXCERPT_H
#define SAMKLANG_SKOS_EXCERPT_H

#include <samklang/skos/catalogue.h>

#include <span>
#include <vector>

namespace samklang::skos {

/// A concept of some catalogue.
struct Picked {
  const Catalogue* from = nullptr;
  ConceptIndex index = no_index;
};

/// A small catalogue of its own.
struct Excerpt {
  Catalogue catalogue;
  std::vector<Picked> origin; ///< by concept
};

/// A catalogue of these concepts with their labels, definitions, notes and relations, in the order of their IRIs; of
/// two with one IRI the first named. Agencies meet by their keys; what is not picked becomes external. Contacts,
/// usages, collections, sources and load notes stay behind. The catalogues may be those of images whose content nobody
/// checked. n log n in what is copied.
Excerpt excerpt(std::span<const Picked> concepts);

} // namespace samklang::skos

#endif
