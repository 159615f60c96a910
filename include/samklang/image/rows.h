// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_IMAGE_ROWS_H
#define SAMKLANG_IMAGE_ROWS_H

#include <samklang/skos/values.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace samklang::skos {
enum class EdgeKind : std::uint8_t;
}

/// The rows that an image has besides those of skos/values.h. They stand in the file as they are: fixed size, no
/// pointers, no padding, no type that not every byte is a value of. Enumerations are stored as their numbers; a number
/// that the enumeration does not have reads as its first value through Image.
namespace samklang::image {

/// A verdict of the alignment. See align::Verdict for what the fields mean.
struct VerdictRow {
  skos::ConceptIndex a = skos::no_index;
  skos::ConceptIndex b = skos::no_index;
  float confidence = 0;
  float margin = 0;
  float p_same = 0;
  float p_exact = 0;
  std::uint32_t decision = skos::no_index; ///< row of DecisionRow
  std::uint32_t removed = skos::no_index;  ///< row of RemovedRow
  skos::Range evidence;                    ///< rows of EvidenceRow
  skos::Text a_law;
  skos::Text b_law;
  std::uint16_t differences = 0;
  std::uint8_t relation = 0;
  std::uint8_t runner_up = 0;
  std::uint8_t a_implies_b = 0;
  std::uint8_t b_implies_a = 0;
  std::uint8_t leaning = 0;
  std::uint8_t choice = 0;
  std::uint8_t authority = 0;
  std::uint8_t flags = 0; ///< bits of VerdictFlag
  std::array<std::uint8_t, 4> terminology{};
  std::array<std::uint8_t, 2> reserved{};
};

enum class VerdictFlag : std::uint8_t {
  label_mode = 1,
  same_agency = 2,
  stale_a = 4,
  stale_b = 8,
  a_bound = 16,
  b_bound = 32,
  other_statutes = 64,
  transferred = 128,
};

/// The most evidence that an image keeps of a verdict: the strongest.
inline constexpr std::size_t most_evidence = 1024;

/// A piece of evidence of a verdict; its spans are bytes [begin, end) of the two texts.
struct EvidenceRow {
  skos::Text a_text;
  skos::Text b_text;
  std::uint32_t a_begin = 0;
  std::uint32_t a_end = 0;
  std::uint32_t b_begin = 0;
  std::uint32_t b_end = 0;
  float weight = 0;
  std::uint8_t kind = 0;
  std::array<std::uint8_t, 3> reserved{};
};

/// An exact verdict that was taken back: align::RemovedLink.
struct RemovedRow {
  std::uint32_t verdict = 0;
  skos::ConceptIndex a = skos::no_index;
  skos::ConceptIndex b = skos::no_index;
  std::uint8_t relation = 0;
  std::uint8_t reason = 0;
  std::array<std::uint8_t, 2> reserved{};
};

/// A row of a decision register that verdicts point at: align::Decision.
struct DecisionRow {
  skos::Text case_id;
  skos::Text subject;
  skos::Text object;
  skos::Text reason;
  skos::Text responsible;
  skos::Text subject_text;
  skos::Text object_text;
  skos::Text subject_hash;
  skos::Text object_hash;
  skos::Text source;        ///< the register
  skos::Range participants; ///< into the list texts
  skos::Range terminological_answers;
  skos::Range administrative_answers;
  skos::Range means;
  skos::Range notify;
  skos::Range other; ///< name, value, name, value ...
  Date decided;
  std::uint32_t line = 0;
  std::uint8_t relation = 0;
  std::uint8_t choice = 0;
  std::uint8_t state = 0;
  std::uint8_t reserved = 0;
};

/// Which part of the ontology graph a link belongs to; parts can be switched on and off.
enum class Layer : std::uint8_t {
  generic,     ///< kinds, and superordinates whose kind the data does not say
  partitive,   ///< wholes and parts
  associative, ///< associative relations, skos:related
  see_also,
  replacement,
  mapping, ///< the mappings that stand in the data
  verdict, ///< how the alignment relates two concepts; undecided ones too
};
inline constexpr std::size_t layer_count = 7;
std::string_view name(Layer layer) noexcept;  ///< "see-also" ... Static storage.
Layer layer_of(skos::EdgeKind kind) noexcept; ///< where a relation that stands in the data belongs

/// A set of layers, as bits.
using Layers = std::uint8_t;
constexpr Layers bit(Layer layer) noexcept { return static_cast<Layers>(1U << static_cast<unsigned>(layer)); }
inline constexpr Layers all_layers = (1U << layer_count) - 1;

/// A link as it looks from one of its ends. Every link stands at both.
struct Link {
  skos::ConceptIndex other = skos::no_index;
  std::uint32_t row = 0;     ///< of Columns::relations; in the layer `verdict` of the verdicts
  std::uint8_t layer = 0;    ///< Layer
  std::uint8_t kind = 0;     ///< skos::EdgeKind; in the layer `verdict` align::Relation, read from this end
  std::uint8_t outgoing = 0; ///< 1: this end is the `from` of skos::edge(), or the `a` of the verdict
  std::uint8_t reserved = 0;
};

/// A term under the form that it is completed by.
struct SuggestRow {
  skos::Text key; ///< text::term_key of the label
  std::uint32_t label = 0;
};

/// A citation of law, by the key of the law.
struct LawRow {
  skos::Text key;
  skos::ConceptIndex concept_index = skos::no_index;
};

/// Something that the image was made of or by: "engine", "calibrated-on", "decisions" ...
struct ProvenanceRow {
  skos::Text name;
  skos::Text value;
};

} // namespace samklang::image

#endif
