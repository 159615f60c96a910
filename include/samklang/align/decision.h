// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_DECISION_H
#define SAMKLANG_ALIGN_DECISION_H

#include <samklang/align/verdict.h>
#include <samklang/base/date.h>
#include <samklang/base/diagnostic.h>
#include <samklang/base/place.h>
#include <samklang/skos/catalogue.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samklang::align {

/// How far the parties have come with what they chose. Steers nothing: agreeing to harmonise does not make two texts
/// equal.
enum class DecisionState : std::uint8_t { none, proposed, agreed, carried_out };

/// The stable name: "proposed", "agreed", "carried_out"; "" for none. Static storage.
std::string_view name(DecisionState state) noexcept;

/// The value with this name, in any case, `-` and `_` alike; nothing for another word. The empty text is undecided, or
/// none.
std::optional<Relation> relation_named(std::string_view word) noexcept;
std::optional<Choice> choice_named(std::string_view letter) noexcept; ///< "A", "B", "C"
std::optional<DecisionState> state_named(std::string_view word) noexcept;

/// What people decided on two concepts: a row of a decision register. The fields are those of the coordination
/// standard's steps 2 to 5. Only `relation` steers a verdict and its implications.
struct Decision {
  std::string case_id;                     ///< the case it belongs to: a set of concepts and parties
  std::string subject;                     ///< IRI of a concept
  std::string object;                      ///< IRI of another
  Relation relation = Relation::undecided; ///< of subject to object, what holds today; undecided steers nothing
  Choice choice = Choice::undecided;
  DecisionState state = DecisionState::none;
  std::vector<std::string> participants;
  std::string reason;
  std::vector<std::string> terminological_answers;
  std::vector<std::string> administrative_answers;
  std::vector<std::string> means; ///< of differentiating: a reworded definition, another term, a note, see-also ...
  std::string responsible;
  std::vector<std::string> notify; ///< who has to hear of changes
  Date decided;
  std::string subject_text; ///< the definition that was compared, as it read then
  std::string object_text;
  std::string subject_hash; ///< definition_hash() of it; empty: not recorded
  std::string object_hash;
  std::vector<std::pair<std::string, std::string>> other; ///< further columns with a value, in their order
  Place place;                                            ///< where the row stands
};

/// SHA-256 of a definition as text::normal_text(), 64 lower-case hexadecimal digits. That of the empty text says that
/// there was no definition.
std::string definition_hash(std::string_view definition);

/// The wordings of two concepts that a row keeps: those in the first language of nb, nn and en that both have, else
/// what each shows first; empty for a concept without a definition. They live as long as the catalogue.
struct ComparedTexts {
  std::string_view subject;
  std::string_view object;
};
ComparedTexts compared_texts(const skos::Concept& subject, const skos::Concept& object) noexcept;

/// True when no wording of the concept has this hash any longer. Without a recorded hash nothing is known: false.
/// Linear in the concept's definitions.
bool is_stale(const skos::Concept& entry, std::string_view hash);

/// Two rows on one pair that do not go together.
struct Clash {
  enum class Kind : std::uint8_t {
    relation,  ///< they say different things of what holds: a contradiction
    choice,    ///< they choose differently
    duplicate, ///< they say the same, in one register
  };
  Kind kind = Kind::duplicate;
  std::size_t first = 0; ///< indexes into the decisions; first < second
  std::size_t second = 0;
};

/// The clashes among decisions, whichever side of a row a concept stands on. By second, then kind. n log n.
std::vector<Clash> clashes(std::span<const Decision> decisions);

/// What people should see to in a register.
struct DecisionFinding {
  enum class Kind : std::uint8_t {
    contradiction,   ///< `other` says something else of the pair
    other_choice,    ///< `other` chooses otherwise for the pair
    duplicate,       ///< `other` says the same, in the same register
    stale,           ///< the definition of `iri` is another than the one decided on
    without_hash,    ///< no hash is recorded: nobody can tell whether the texts have changed
    without_concept, ///< `iri` is not among the loaded concepts
  };
  Kind kind = Kind::duplicate;
  std::size_t row = 0;   ///< index into the decisions
  std::size_t other = 0; ///< another row, for the first three kinds
  std::string iri;       ///< a concept, for stale and without_concept
};

/// The stable name: "decision-contradiction", "decision-stale" ... Static storage.
std::string_view name(DecisionFinding::Kind kind) noexcept;

/// Looks a register through, or several: contradictions and duplicates, and against a catalogue which rows are stale.
/// By row, then kind. n log n, and linear in the definitions of the concepts named.
std::vector<DecisionFinding> check_decisions(std::span<const Decision> decisions,
                                             const skos::Catalogue* catalogue = nullptr);

/// The finding as a diagnostic at its row. Contradictions and stale rows are warnings, the rest is information.
Diagnostic diagnostic(const DecisionFinding& finding, std::span<const Decision> decisions);

} // namespace samklang::align

#endif
