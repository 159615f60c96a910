// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_PUBLISH_UNITS_H
#define SAMKLANG_PUBLISH_UNITS_H

#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace samklang::publish {

/// What statements are made of one at a time: a row, with the blank nodes that belong to it.
enum class UnitKind : std::uint8_t { concept_row, agency, collection, record, resource, code };

struct Unit {
  UnitKind kind = UnitKind::concept_row;
  std::uint32_t index = 0;
  friend auto operator<=>(const Unit&, const Unit&) = default;
};

/// A code (a subject field, a value range) that concepts name by its IRI and that has labels, the same on every
/// concept.
struct Code {
  skos::Text iri;
  std::uint32_t note = 0; ///< first of a run of notes that have the labels
  std::uint32_t notes = 0;
};

/// The units of a catalogue in their order, and which of them an IRI names. Holds numbers only.
class Units {
public:
  explicit Units(const skos::Catalogue& catalogue);

  std::uint32_t count() const noexcept { return begin_.back(); }
  Unit operator[](std::uint32_t number) const noexcept;

  /// The IRI of a unit's subject; empty where a blank node stands for it.
  std::string_view iri(Unit unit) const noexcept;

  /// The units with this IRI, concepts first. Logarithmic.
  void named(std::string_view iri, std::vector<std::uint32_t>& out) const;

  /// True where an earlier unit has the same IRI: its statements come with that one's.
  bool is_attached(std::uint32_t number) const noexcept;

  /// The unit that the blank node with this label belongs to.
  std::optional<std::uint32_t> of_blank(std::string_view label) const noexcept;

  const Code& code(std::uint32_t index) const noexcept { return codes_[index]; }
  /// Whether a concept may name this code by its IRI alone, since the code's unit or the concept it is has its labels.
  bool has_labels_of_its_own(std::string_view iri) const noexcept;

  /// The concepts that a resource uses, external ones included, ascending.
  std::span<const skos::ConceptIndex> used_by(std::uint32_t resource) const noexcept;

private:
  void find_usages();
  void find_codes();
  void order_names();

  const skos::Catalogue* catalogue_;
  std::vector<std::uint32_t> begin_;       // by kind, one more
  std::vector<Code> codes_;                // by IRI
  std::vector<skos::Text> told_by_others_; // codes that are concepts, by IRI
  std::vector<std::uint32_t> by_iri_;      // all units but concepts that have an IRI
  std::vector<std::uint32_t> attached_;    // sorted
  std::vector<std::uint32_t> used_begin_;  // by resource, one more
  std::vector<skos::ConceptIndex> used_;
};

/// The letter that labels of a unit's blank nodes begin with.
char letter(UnitKind kind) noexcept;

} // namespace samklang::publish

#endif
