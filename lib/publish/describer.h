// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_PUBLISH_DESCRIBER_H
#define SAMKLANG_PUBLISH_DESCRIBER_H

#include "publish/batch.h"
#include "publish/units.h"

#include <samklang/image/image.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <string_view>

namespace samklang::publish {

/// Which parts of a unit may have statements with a predicate: the rest need not be made.
enum Section : unsigned {
  own_fields = 1,
  labels = 2,
  definitions = 4,
  notes = 8,
  relations = 16,
  contacts = 32,
  verdicts = 64,
  others = 128,
  all_sections = 255,
};
unsigned sections_with(std::string_view predicate) noexcept;

/// Says in statements what a row says. Cheap to make; the catalogue, the units and the image outlive it.
class Describer {
public:
  /// `image`: whose verdicts are told; null: none.
  Describer(const skos::Catalogue& catalogue, const image::Image* image, const Units& units)
      : catalogue_(catalogue), image_(image), units_(units) {}

  /// Appends the statements of a unit and of its blank nodes.
  void describe(Unit unit, unsigned sections, Batch& batch) const;

private:
  // A row that statements are made of, and the name of its blank nodes.
  struct Subject {
    rdf::TermView term;
    char letter;
    std::uint32_t index;
  };

  rdf::TermView node(const Subject& subject, char part, std::size_t number, Batch& batch) const;
  rdf::TermView text(skos::Text place, std::uint16_t language) const noexcept {
    return literal_term(catalogue_.text(place), catalogue_.language(language));
  }
  void add_text(const Subject& subject, skos::Property property, skos::Text place, std::uint16_t language,
                Batch& batch) const;
  void add_texts(const Subject& subject, skos::Property property, skos::Range texts, Batch& batch) const;
  void add_date(const Subject& subject, skos::Property property, Date date, Batch& batch) const;
  void add_agency(const Subject& subject, skos::Property property, std::uint32_t agency, Batch& batch) const;
  /// An IRI, or the text where it is none.
  rdf::TermView address(std::string_view text) const noexcept;

  void concept_row(std::uint32_t index, unsigned sections, Batch& batch) const;
  void own(const Subject& subject, const skos::Concept& entry, Batch& batch) const;
  void all_labels(const Subject& subject, const skos::Concept& entry, Batch& batch) const;
  void all_definitions(const Subject& subject, const skos::Concept& entry, Batch& batch) const;
  void citations(const Subject& owner, const rdf::TermView& at, std::string_view node_name, skos::Range range,
                 Batch& batch) const;
  void all_notes(const Subject& subject, const skos::Concept& entry, Batch& batch) const;
  void all_relations(const Subject& subject, const skos::Concept& entry, Batch& batch) const;
  void relation_node(const Subject& subject, const skos::Concept& entry, const skos::Relation& relation,
                     std::size_t number, Batch& batch) const;
  void all_contacts(const Subject& subject, std::span<const skos::Contact> all, Batch& batch) const;
  void all_verdicts(const Subject& subject, std::uint32_t index, Batch& batch) const;
  void verdict_node(const Subject& subject, std::uint32_t row, Batch& batch) const;
  void all_others(const Subject& subject, const skos::Concept& entry, Batch& batch) const;

  void agency(std::uint32_t index, Batch& batch) const;
  void collection(std::uint32_t index, Batch& batch) const;
  void record(std::uint32_t index, Batch& batch) const;
  void resource(std::uint32_t index, Batch& batch) const;
  void code(std::uint32_t index, Batch& batch) const;
  rdf::TermView agency_term(std::uint32_t index, Batch& batch) const;

  const skos::Catalogue& catalogue_;
  const image::Image* image_;
  const Units& units_;
};

} // namespace samklang::publish

#endif
