// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_ANSWERS_H
#define SAMKLANG_ALIGN_ANSWERS_H

#include <samklang/skos/values.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::align {

/// To what extent something holds, in the words of the coordination standard ("i stor grad ... i liten grad").
enum class Degree : std::uint8_t { unknown, little, some, large };

/// The four terminological questions of the coordination standard's step 2, answered for two concepts. `unknown` where
/// the data does not say; never guessed from nothing.
struct Terminology {
  Degree subject_field = Degree::unknown;   ///< do they belong to the same subject field?
  Degree characteristics = Degree::unknown; ///< do the essential characteristics overlap? unknown in label mode
  Degree terms = Degree::unknown;           ///< are the terms the same? large: both preferred terms; some: an admitted
                                            ///< term, or other spellings; little: no term, or only a deprecated one
  Degree concept_system = Degree::unknown;  ///< do the superordinates overlap?
};

/// The administrative bars to harmonising that the data shows. A side is bound where a definition cites an act or a
/// regulation that is understood, and is not said to be the agency's own wording.
struct Bars {
  bool a_bound = false;
  bool b_bound = false;
  bool other_statutes = false; ///< both are bound, and no act binds both: the proposal is never to harmonise
  skos::Text a_law;            ///< the first law key that binds A, in the catalogue's pool; empty: not bound
  skos::Text b_law;
};

/// Stable names: "unknown", "little", "some", "large". Static storage.
std::string_view name(Degree degree) noexcept;

/// The answers as lines for a register or a mapping set, in a fixed order: "subject_field: large", "characteristics:
/// some", "terms: large", "concept_system: unknown". Never empty.
std::vector<std::string> answer_lines(const Terminology& answers);

/// The same read back. A line in people's own words is no answer of these and is left out; of two lines on one question
/// the last counts. Nothing where no line is such an answer. Linear.
std::optional<Terminology> read_answer_lines(std::span<const std::string> lines);

/// The bars as a register or a mapping set has them: of its subject and its object, the acts by their keys.
struct BarAnswers {
  std::string subject_law; ///< "lov/1997-02-28-19/§1-5"; empty: not bound
  std::string object_law;
  bool other_statutes = false;
  bool operator==(const BarAnswers&) const = default;
};

/// "subject_bound: lov/1997-02-28-19/§1-5", "object_bound: ...", "other_statutes: yes"; a line for each that holds.
std::vector<std::string> bar_lines(const BarAnswers& answers);

/// The same read back; other lines are left out. Linear.
BarAnswers read_bar_lines(std::span<const std::string> lines);

} // namespace samklang::align

#endif
