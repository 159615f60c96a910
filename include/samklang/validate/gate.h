// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_GATE_H
#define SAMKLANG_VALIDATE_GATE_H

#include <samklang/align/background.h>
#include <samklang/align/decision.h>
#include <samklang/align/verdict.h>
#include <samklang/base/result.h>
#include <samklang/query/ontology.h>
#include <samklang/skos/excerpt.h>

#include <cstddef>
#include <span>
#include <vector>

namespace samklang::validate {

/// A concept held against a nation.
struct Nearest {
  /// The concept, those it was held against, and what stands right above them. Verdicts, their texts and their
  /// evidence are of this catalogue.
  skos::Excerpt excerpt;
  skos::ConceptIndex self = skos::no_index;
  std::vector<align::Verdict> verdicts;   ///< with `self` on one side; likeliest the same first, then by IRI
  std::vector<align::Decision> decisions; ///< that verdicts point at

  skos::ConceptIndex other(const align::Verdict& verdict) const noexcept {
    return verdict.a == self ? verdict.b : verdict.a;
  }
  /// Of the concept to the other one: `broader`, the concept is the broader one.
  align::Relation relation(const align::Verdict& verdict) const noexcept {
    return verdict.a == self ? verdict.relation : align::inverse(verdict.relation);
  }
};

/// Holds new concepts against what a nation has. The verdicts are the engine's own, on the statistics of the nation
/// (align::Background): for a record that stands in the nation as it is, they are those that the image has, but for
/// what the rest of the alignment adds: links taken back for coherence with concepts that are not looked at, and
/// hierarchies that lead through other exact pairs. Const, safe for any number of threads.
class Gate {
public:
  /// `nation` must outlive the gate. `decisions`: rows of registers besides those in the image, and before them where
  /// both have a case on a pair; copied.
  /// `concepts`: how many will be asked about; for many, what words are about is worked out once. Error: usage (an
  /// image without a background).
  static Result<Gate> make(const query::Ontology& nation, std::span<const align::Decision> decisions = {},
                           std::size_t concepts = 1, unsigned threads = 1);

  /// The concepts of the nation that share a form of a term with this one, rare words, or a section of law, judged. A
  /// concept with the same IRI is itself. Where `catalogue` has a concept of the nation too, it goes before. Cost:
  /// about linear in the definitions that have a word in common with it, and in what is found.
  Result<Nearest> nearest(const skos::Catalogue& catalogue, skos::ConceptIndex index) const;

  /// True where the nation has no concept with this IRI, or one with other labels or definitions.
  bool is_news(const skos::Concept& one) const;

private:
  Gate() = default;
  std::vector<skos::ConceptIndex> candidates(const skos::Concept& one) const;

  const query::Ontology* nation_ = nullptr;
  align::Background background_;
  std::vector<align::Decision> decisions_;
};

} // namespace samklang::validate

#endif
