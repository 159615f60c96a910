// SPDX-License-Identifier: Apache-2.0
#include "align/mode.h"

#include "align/background_look_up.h"

namespace samklang::align {

namespace {

constexpr std::uint64_t fraction = 5; // under a fifth

// With fewer concepts than this nothing can be said of a catalogue: of ten concepts of a catalogue that defines every
// fifth, none at all has a definition one time in ten. Ontologies are known by their kind, files without a publisher
// are not agencies.
constexpr std::uint64_t fewest_of_an_agency = 10;

struct Count {
  std::uint64_t concepts = 0;
  std::uint64_t defined = 0;
  std::uint64_t classes = 0;
};

} // namespace

Modes::Modes(const skos::Catalogue& catalogue, const Background* background) {
  const auto agencies = catalogue.columns().agencies;
  std::vector<Count> counts(agencies.size());
  for (skos::ConceptIndex i = 0; i < catalogue.size(); ++i) {
    const skos::Concept one = catalogue[i];
    if (one.publisher() >= counts.size()) continue;
    Count& count = counts[one.publisher()];
    ++count.concepts;
    if (one.has_definition()) ++count.defined;
    if ((one.row().recognised_by & static_cast<std::uint8_t>(skos::Recognition::owl_class)) != 0) ++count.classes;
  }
  undefined_.resize(agencies.size());
  for (std::size_t i = 0; i < agencies.size(); ++i) {
    if (background != nullptr) {
      if (const BackgroundAgency* known =
              with_key(background->rows().agencies, Background::hash(catalogue.text(agencies[i].key)))) {
        undefined_[i] = known->undefined != 0 ? 1 : 0;
        continue;
      }
    }
    const Count& count = counts[i];
    if (count.defined * fraction >= count.concepts) continue;
    const bool vocabulary = agencies[i].kind == skos::AgencyKind::source || count.classes * 2 > count.concepts;
    undefined_[i] = vocabulary || count.concepts >= fewest_of_an_agency ? 1 : 0;
  }
}

} // namespace samklang::align
