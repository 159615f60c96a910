// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_PUBLISH_STATEMENTS_H
#define SAMKLANG_PUBLISH_STATEMENTS_H

#include <samklang/image/image.h>
#include <samklang/rdf/source.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// Catalogues and alignments as RDF statements, and in the formats of others.
namespace samklang::publish {

/// A catalogue, and what an image knows of how its concepts relate, as statements: SKOS-AP-NO-Begrep 2, whatever
/// generation they were written in. They are made from the columns while they are asked for; nothing is kept but an
/// index of eight bytes a statement, from the first question on that gives an object and no subject.
///
/// Concepts are skos:Concept (OWL classes owl:Class) with skos:prefLabel, altLabel, hiddenLabel, definitions as
/// euvoc:xlDefinition nodes (skos:definition where that is how they were written), notes, relations (xkos, skosno
/// nodes, skos), dct:publisher, dct:creator, dates, euvoc:status, contacts; then agencies, collections, catalogue
/// records, the resources that use concepts, and the labels of codes. A value whose predicate means nothing to the
/// library is given as it stood; one that had to stand back for another, and nodes of blank values of such predicates,
/// are not.
///
/// A verdict that says exact, close, broader, narrower, overlapping or related is a SKOS mapping property between the
/// two concepts, in both directions as SKOS entails them (A broader than B: A skos:narrowMatch B, B skos:broadMatch A);
/// one that says different or undecided is none. Each verdict, also those, is a node with sssom:subject_id,
/// sssom:object_id, sssom:confidence, samklang:relation, samklang:aImpliesB, samklang:bImpliesA and samklang:authority
/// (docs/decisions/0016-what-published-verdicts-say.md).
///
/// The order is that of the columns: concepts by IRI, each with its nodes. The same values give the same statements in
/// the same order. Immutable, safe for any number of threads, cheap to copy.
class Statements final : public rdf::StatementSource {
public:
  /// Of a catalogue alone.
  explicit Statements(skos::Catalogue catalogue);
  /// Of an image: its catalogue, its verdicts, and as samklang:name what every agency is called, also where the data
  /// says no name. The image is not trusted; a damaged one gives fewer statements.
  explicit Statements(const image::Image& image);
  ~Statements() override;
  Statements(const Statements&) noexcept;
  Statements& operator=(const Statements&) noexcept;
  Statements(Statements&&) noexcept;
  Statements& operator=(Statements&&) noexcept;

  /// Linear the first time, then constant.
  std::uint64_t size() const override;

  /// With a subject: logarithmic, and linear in what is said about it. With an object and no subject: the same for each
  /// subject that has it, after the first time, which is n log n. Otherwise linear. Never null.
  std::unique_ptr<rdf::StatementCursor> find(const rdf::StatementPattern& pattern) const override;

private:
  struct State;
  std::shared_ptr<const State> state_;
};

/// The prefixes that the statements are written with, for serialising and for queries: skos, dct, skosno ... Sorted.
const std::vector<std::pair<std::string, std::string>>& usual_prefixes();

} // namespace samklang::publish

#endif
