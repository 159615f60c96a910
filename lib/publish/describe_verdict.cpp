// SPDX-License-Identifier: Apache-2.0
#include "publish/describer.h"

#include "image/bounded.h"
#include "publish/vocabulary.h"

#include <string>

namespace samklang::publish {
namespace {

template <class Enum> Enum read(std::uint8_t number, std::size_t count, Enum otherwise) noexcept {
  return number < count ? static_cast<Enum>(number) : otherwise;
}

} // namespace

std::string justification_iri(const image::VerdictRow& verdict) {
  const bool label_mode = (verdict.flags & static_cast<std::uint8_t>(image::VerdictFlag::label_mode)) != 0;
  const auto curie = align::justification(read(verdict.authority, 3, align::Authority::computed), label_mode);
  return std::string(semapv) + std::string(curie.substr(curie.find(':') + 1));
}

std::string rounded(double value) {
  std::string out = align::four_places(value);
  return out.find('.') == std::string::npos ? out += ".0" : out;
}

void Describer::all_verdicts(const Subject& subject, std::uint32_t index, Batch& batch) const {
  if (image_ == nullptr) return;
  const auto rows = image_->verdict_rows();
  for (const image::Link& link : image::bounded(image_->links(index), image::most_links)) {
    if (link.layer != static_cast<std::uint8_t>(image::Layer::verdict)) continue;
    if (link.row >= rows.size() || link.other >= catalogue_.size()) continue;
    const skos::Property property = mapping_property(align::relation_of(link.kind));
    if (property != skos::Property::none)
      batch.add_once(subject.term, skos::iri(property), iri_term(catalogue_.iri(link.other)));
    if (link.outgoing != 0) verdict_node(subject, link.row, batch);
  }
}

void Describer::verdict_node(const Subject& subject, std::uint32_t row, Batch& batch) const {
  const image::VerdictRow& verdict = image_->verdict_rows()[row];
  if (verdict.b >= catalogue_.size()) return;
  const align::Relation relation = align::relation_of(verdict.relation);
  const rdf::TermView other = iri_term(catalogue_.iri(verdict.b));
  const rdf::TermView at = node(subject, 'v', row, batch);
  const auto authority = read(verdict.authority, 3, align::Authority::computed);
  batch.add(at, skos::Property::rdf_type, iri_term(own_verdict));
  batch.add(at, sssom_subject, subject.term);
  batch.add(at, sssom_object, other);
  batch.add(at, own_relation, literal_term(align::name(relation)));
  batch.add(at, own_authority, literal_term(align::name(authority)));
  batch.add(at, own_a_implies_b, literal_term(align::name(read(verdict.a_implies_b, 4, align::Implication::unknown))));
  batch.add(at, own_b_implies_a, literal_term(align::name(read(verdict.b_implies_a, 4, align::Implication::unknown))));
  if (relation == align::Relation::undecided) return;
  batch.add(at, sssom_confidence, typed_term(batch.keep(rounded(double{verdict.confidence})), xsd_double));
  const skos::Property property = mapping_property(relation);
  if (property == skos::Property::none) return;
  // Only what holds is an annotated axiom: whoever reads OWL may take the axiom itself for said.
  batch.add(at, skos::Property::rdf_type, iri_term(owl_axiom));
  batch.add(at, owl_annotated_source, subject.term);
  batch.add(at, owl_annotated_property, iri_term(skos::iri(property)));
  batch.add(at, owl_annotated_target, other);
  batch.add(at, sssom_justification, iri_term(batch.keep(justification_iri(verdict))));
}

} // namespace samklang::publish
