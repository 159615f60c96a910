// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_CIRCUMSTANCES_H
#define SAMKLANG_ALIGN_CIRCUMSTANCES_H

#include <samklang/align/verdict.h>
#include <samklang/match/candidates.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace samklang::align {

/// How the statutes behind two concepts stand to each other.
enum class LawMatch : std::uint8_t {
  unknown, ///< a side names none that is understood
  same_section,
  same_act,      ///< one of them names no section
  other_section, ///< one act, other sections
  other_act,
};

/// What is compared of concepts besides terms and definitions, read once a concept.
class Surroundings {
public:
  /// Reads these concepts, each named once, on so many threads.
  Surroundings(const skos::Catalogue& catalogue, std::span<const skos::ConceptIndex> concepts, unsigned threads);

  struct Subject {
    skos::Text text;
    std::string key;
  };
  struct OfConcept {
    std::vector<Subject> subjects;
    std::vector<std::string> scope_notes;    ///< wordings, sorted
    std::vector<std::string> superordinates; ///< term keys of the concepts right above, sorted
  };
  /// Of one of the concepts that were read.
  const OfConcept& of(skos::ConceptIndex index) const noexcept { return of_[place_[index]]; }

private:
  static void read(const skos::Concept& one, OfConcept& out);

  std::vector<std::uint32_t> place_; ///< by concept: in of_
  std::vector<OfConcept> of_;
};

/// What stands around the definitions.
struct Circumstances {
  LawMatch law = LawMatch::unknown;
  bool same_agency = false;
  bool by_reference = false; ///< the section of law of one side refers, through others perhaps, to the other side's
  bool validity_disjoint = false;
  bool same_subject = false;
  bool different_subject = false;
  bool notes_differ = false; ///< scope notes that are not the same: they may narrow what the definition says
  Degree superordinates = Degree::unknown; ///< whether the declared ones share a term; unknown: a side declares none
  Bars bars;
  std::vector<Evidence> evidence;
};

/// `row_a`, `row_b`: the definitions compared, whose sources count before those of others; no_index for none.
Circumstances circumstances(const skos::Concept& a, const skos::Concept& b, std::uint32_t row_a, std::uint32_t row_b,
                            const Surroundings& surroundings);

/// What mappings in the data assert of a pair.
struct Assertion {
  bool asserted = false;      ///< a mapping property (see-also and replacements assert nothing)
  bool contradictory = false; ///< the data says two things that cannot both be
  Relation relation = Relation::undecided;
  std::vector<Evidence> evidence;
};
Assertion assertion(const skos::Catalogue& catalogue, std::span<const match::SharedKey> keys);

/// The same of generic relations that one record states of the other: what specialises is narrower. Mappings go before
/// them, and parts assert nothing of what their wholes are.
void assert_generic(const skos::Concept& a, const skos::Concept& b, Assertion& assertion);

} // namespace samklang::align

#endif
