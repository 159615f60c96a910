// SPDX-License-Identifier: Apache-2.0
#include "image/verify_rows.h"

#include "image/word_reader.h"

#include <samklang/align/coherence.h>
#include <samklang/align/verdict.h>

#include <cmath>
#include <cstddef>
#include <string_view>

namespace samklang::image {
namespace {

/// Looks at rows until something is wrong with one; then nothing more is looked at.
class Checker {
public:
  explicit Checker(const Contents& contents) : c_(contents) {}

  std::string run() {
    begins();
    texts();
    concepts();
    relations();
    resources();
    alignment();
    indexes();
    background();
    return fault_;
  }

private:
  void require(bool holds, std::string_view what) {
    if (!holds && fault_.empty()) fault_ = what;
  }
  bool sound() const noexcept { return fault_.empty(); }

  bool in_pool(skos::Text text) const noexcept {
    return text.offset <= c_.pool.size() && text.length <= c_.pool.size() - text.offset;
  }
  template <class Row> static bool in(skos::Range range, std::span<const Row> rows) noexcept {
    return range.begin <= rows.size() && range.count <= rows.size() - range.begin;
  }
  std::size_t vertices() const noexcept { return c_.concepts.size() + c_.externals.size(); }
  bool vertex(std::uint32_t index) const noexcept { return index < vertices(); }
  bool agency(std::uint32_t index) const noexcept { return index == skos::no_index || index < c_.agencies.size(); }
  bool language(std::uint16_t number) const noexcept { return number < c_.languages.size(); }
  bool from(const skos::Provenance& one) const noexcept {
    return (c_.sources.empty() || one.source < c_.sources.size()) && one.property < skos::Property::count;
  }
  std::string_view text(skos::Text place) const noexcept {
    return in_pool(place) ? std::string_view(c_.pool.data() + place.offset, place.length) : std::string_view{};
  }

  /// begin: one entry a group and one more, from 0 on, never falling, up to `rows`. `optional`: may be absent.
  void divides(std::span<const std::uint32_t> begin, std::size_t groups, std::size_t rows, std::string_view what) {
    bool holds = begin.size() == groups + 1 && begin.front() == 0 && begin.back() == rows;
    for (std::size_t i = 1; holds && i < begin.size(); ++i) holds = begin[i - 1] <= begin[i];
    require(holds, what);
  }
  template <class Row, class Holds> void each(std::span<const Row> rows, std::string_view what, Holds holds) {
    for (std::size_t i = 0; i < rows.size() && sound(); ++i) require(holds(rows[i]), what);
  }

  void begins() {
    const std::size_t concepts = c_.concepts.size();
    divides(c_.label_begin, concepts, c_.labels.size(), "labels do not belong to concepts");
    divides(c_.definition_begin, concepts, c_.definitions.size(), "definitions do not belong to concepts");
    divides(c_.note_begin, concepts, c_.notes.size(), "notes do not belong to concepts");
    divides(c_.relation_begin, concepts, c_.relations.size(), "relations do not belong to concepts");
    // Contacts of collections stand after those of concepts.
    if (!c_.contact_begin.empty() && sound())
      divides(c_.contact_begin, concepts, c_.contact_begin.back(), "contacts do not belong to concepts");
    require(c_.contact_begin.empty() || c_.contact_begin.back() <= c_.contacts.size(), "contacts are missing");
    if (!c_.usage_begin.empty())
      divides(c_.usage_begin, vertices(), c_.usages.size(), "usages do not belong to concepts");
    if (!c_.incoming_begin.empty())
      divides(c_.incoming_begin, vertices(), c_.incoming.size(), "relations do not arrive at concepts");
    divides(c_.link_begin, vertices(), c_.links.size(), "links do not belong to concepts");
  }

  void texts() {
    require(!c_.languages.empty(), "the languages are missing");
    each(c_.languages, "the name of a language is outside the texts", [&](skos::Text t) { return in_pool(t); });
    each(c_.labels, "a label is outside the texts", [&](const skos::Label& l) {
      return in_pool(l.text) && language(l.language) && l.kind <= skos::LabelKind::data_structure && from(l.provenance);
    });
    each(c_.definitions, "a definition is outside the texts", [&](const skos::Definition& d) {
      return in_pool(d.text) && language(d.language) && d.audience <= skos::Audience::specialist &&
             d.source_relation <= skos::SourceRelation::self_composed &&
             d.kind <= skos::DefinitionKind::alternative_wording && in(d.citations, c_.citations) && from(d.provenance);
    });
    each(c_.citations, "a citation is damaged", [&](const skos::Citation& one) {
      return in_pool(one.iri) && in(one.labels, c_.tagged_texts) && in(one.laws, c_.law_keys) && from(one.provenance);
    });
    each(c_.law_keys, "a law key is outside the texts", [&](skos::Text t) { return in_pool(t); });
    each(c_.tagged_texts, "a text is outside the texts",
         [&](const skos::TaggedText& t) { return in_pool(t.text) && language(t.language); });
    each(c_.notes, "a note is outside the texts", [&](const skos::Note& n) {
      return in_pool(n.text) && in_pool(n.iri) && language(n.language) && n.kind <= skos::NoteKind::type &&
             from(n.provenance);
    });
    each(c_.contacts, "a contact is outside the texts", [&](const skos::Contact& one) {
      return in_pool(one.name) && in_pool(one.unit) && in_pool(one.email) && in_pool(one.telephone) &&
             in_pool(one.url) && language(one.language) && from(one.provenance);
    });
    each(c_.sources, "a source is outside the texts", [&](const skos::Source& s) {
      return in_pool(s.name) && in_pool(s.content_hash) && in_pool(s.format) && in_pool(s.base_iri);
    });
    each(c_.load_notes, "a load note is damaged", [&](const skos::LoadNote& n) {
      return static_cast<std::size_t>(n.kind) < skos::load_note_kind_count && in_pool(n.predicate) && in_pool(n.raw) &&
             in_pool(n.datatype) && in_pool(n.tag) && (n.subject == skos::no_index || vertex(n.subject)) &&
             from(n.provenance);
    });
    each(c_.other_values, "another value is damaged", [&](const skos::OtherValue& v) {
      return (v.subject == skos::no_index || vertex(v.subject)) && in_pool(v.predicate) && in_pool(v.value) &&
             in_pool(v.datatype) && language(v.language) && from(v.provenance);
    });
    each(c_.unknown_predicates, "a predicate is outside the texts",
         [&](const skos::PredicateCount& p) { return in_pool(p.predicate); });
  }

  void concepts() {
    each(c_.concepts, "a concept is damaged", [&](const skos::ConceptRow& row) {
      bool holds = in_pool(row.iri) && agency(row.publisher) && agency(row.owner) && in_pool(row.status_text) &&
                   in_pool(row.version) && row.status <= skos::Status::op_datpro &&
                   (c_.sources.empty() || row.source < c_.sources.size());
      for (const skos::Provenance& one : row.provenance) holds = holds && from(one);
      return holds;
    });
    each(c_.externals, "an external concept is damaged",
         [&](const skos::ExternalRow& row) { return in_pool(row.iri) && agency(row.publisher); });
    const auto ordered = [&](auto rows) {
      for (std::size_t i = 1; i < rows.size() && sound(); ++i)
        require(text(rows[i - 1].iri) < text(rows[i].iri), "concepts do not stand in the order of their IRIs");
    };
    ordered(c_.concepts);
    ordered(c_.externals);
    each(c_.agencies, "an agency is damaged", [&](const skos::Agency& one) {
      return in_pool(one.key) && in_pool(one.iri) && in_pool(one.name.text) && language(one.name.language) &&
             one.kind <= skos::AgencyKind::source && one.valid_number <= 1;
    });
  }

  void relations() {
    each(c_.relations, "a relation is damaged", [&](const skos::Relation& r) {
      return vertex(r.target) && static_cast<std::size_t>(r.kind) < skos::relation_kind_count && r.by_node <= 1 &&
             in(r.texts, c_.tagged_texts) && in_pool(r.role) && from(r.provenance);
    });
    each(c_.incoming, "a relation arrives from nowhere", [&](std::uint32_t row) { return row < c_.relations.size(); });
    require(c_.relation_source.empty() || c_.relation_source.size() == c_.relations.size(), "relations have no source");
    each(c_.relation_source, "a relation has no source", [&](std::uint32_t at) { return at < c_.concepts.size(); });
    each(c_.links, "a link is damaged", [&](const Link& link) {
      const auto layer = static_cast<Layer>(link.layer);
      if (!vertex(link.other) || link.layer >= layer_count || link.outgoing > 1) return false;
      return layer == Layer::verdict ? link.row < c_.verdicts.size() && link.kind < align::relation_count
                                     : link.row < c_.relations.size() &&
                                           link.kind <= static_cast<std::uint8_t>(skos::EdgeKind::broad_match);
    });
  }

  void resources() {
    each(c_.resources, "a resource is damaged", [&](const skos::Resource& r) {
      return in_pool(r.iri) && in(r.titles, c_.tagged_texts) && agency(r.publisher) &&
             r.kind <= skos::ResourceKind::other && (c_.sources.empty() || r.source < c_.sources.size());
    });
    each(c_.usages, "a usage is of no resource",
         [&](const skos::Usage& u) { return u.resource < c_.resources.size() && from(u.provenance); });
    each(c_.collections, "a collection is damaged", [&](const skos::Collection& one) {
      return in_pool(one.iri) && in(one.titles, c_.tagged_texts) && in(one.descriptions, c_.tagged_texts) &&
             in(one.members, c_.member_indexes) && in(one.contacts, c_.contacts) && agency(one.publisher) &&
             from(one.provenance);
    });
    each(c_.member_indexes, "a collection's member is no concept", [&](std::uint32_t at) { return vertex(at); });
    each(c_.records, "a catalogue record is damaged", [&](const skos::CatalogueRecord& r) {
      return in_pool(r.iri) && in_pool(r.identifier) && in_pool(r.topic) &&
             (r.target == skos::no_index || vertex(r.target));
    });
  }

  bool place(skos::Text whole, std::uint32_t begin, std::uint32_t end) const noexcept {
    return in_pool(whole) && begin <= end && end <= whole.length;
  }

  void alignment() {
    const auto share = [](float value) { return value >= 0 && value <= 1; };
    const VerdictRow* last = nullptr;
    each(c_.verdicts, "a verdict is damaged", [&](const VerdictRow& v) {
      const bool ordered = last == nullptr || last->a < v.a || (last->a == v.a && last->b < v.b);
      last = &v;
      return ordered && v.a < v.b && v.b < c_.concepts.size() && share(v.confidence) && share(v.p_same) &&
             share(v.p_exact) && std::isfinite(v.margin) && in(v.evidence, c_.evidence) &&
             v.evidence.count <= most_evidence && in_pool(v.a_law) && in_pool(v.b_law) &&
             v.relation < align::relation_count && v.runner_up < align::relation_count && v.a_implies_b < 4 &&
             v.b_implies_a < 4 && v.leaning < 4 && v.choice < 4 && v.authority < 3 &&
             (v.decision == skos::no_index || v.decision < c_.decisions.size()) &&
             (v.removed == skos::no_index || v.removed < c_.removed.size());
    });
    each(c_.evidence, "a piece of evidence is damaged", [&](const EvidenceRow& e) {
      return place(e.a_text, e.a_begin, e.a_end) && place(e.b_text, e.b_begin, e.b_end) && std::isfinite(e.weight) &&
             e.kind < align::evidence_kind_count;
    });
    each(c_.removed, "a link that was taken back is damaged", [&](const RemovedRow& r) {
      return r.verdict < c_.verdicts.size() && r.a < c_.concepts.size() && r.b < c_.concepts.size() &&
             r.relation < align::relation_count && r.reason < align::removal_reason_count;
    });
    each(c_.bridges, "a bridge is no verdict", [&](std::uint32_t row) { return row < c_.verdicts.size(); });
    each(c_.decisions, "a decision is damaged", [&](const DecisionRow& d) {
      bool holds = d.relation < align::relation_count && d.choice < 4 && d.state < 4;
      for (const skos::Text one : {d.case_id, d.subject, d.object, d.reason, d.responsible, d.subject_text,
                                   d.object_text, d.subject_hash, d.object_hash, d.source})
        holds = holds && in_pool(one);
      for (const skos::Range one :
           {d.participants, d.terminological_answers, d.administrative_answers, d.means, d.notify, d.other})
        holds = holds && in(one, c_.list_texts);
      return holds;
    });
    each(c_.list_texts, "a text of a decision is outside the texts", [&](skos::Text t) { return in_pool(t); });
    require(c_.alignment_counts.size() == static_cast<std::size_t>(AlignmentCount::count), "counts are missing");
  }

  void keys(std::span<const std::uint32_t> buckets, std::span<const std::uint32_t> tags,
            std::span<const std::uint32_t> begin, std::span<const std::uint32_t> postings) {
    require(buckets.size() >= 2, "an index is empty");
    if (sound()) divides(buckets, buckets.size() - 1, tags.size(), "an index is damaged");
    if (sound()) divides(begin, tags.size(), postings.size(), "the postings of an index are damaged");
  }

  void indexes() {
    keys(c_.label_buckets, c_.label_tags, c_.label_postings_begin, c_.label_postings);
    each(c_.label_postings, "an index names a label that is not there",
         [&](std::uint32_t row) { return row < c_.labels.size(); });
    keys(c_.phrase_buckets, c_.phrase_tags, c_.phrase_postings_begin, c_.phrase_postings);
    each(c_.phrase_postings, "an index names a label that is not there",
         [&](std::uint32_t row) { return row == skos::no_index || row < c_.labels.size(); });
    std::string_view last;
    each(c_.suggestions, "the list of terms is damaged", [&](const SuggestRow& row) {
      const bool ordered = in_pool(row.key) && last <= text(row.key);
      last = text(row.key);
      return ordered && row.label < c_.labels.size();
    });
    keys(c_.word_buckets, c_.word_tags, c_.word_postings_begin, c_.word_postings);
    each(c_.word_postings, "an index names a concept that is not there",
         [&](std::uint32_t row) { return posting_concept(row) < c_.concepts.size(); });
    require(c_.document_lengths.size() == c_.concepts.size(), "the lengths of texts are missing");
    last = {};
    each(c_.laws, "the list of laws is damaged", [&](const LawRow& row) {
      const bool ordered = in_pool(row.key) && last <= text(row.key);
      last = text(row.key);
      return ordered && row.concept_index < c_.concepts.size();
    });
    each(c_.provenance, "the provenance is outside the texts",
         [&](const ProvenanceRow& row) { return in_pool(row.name) && in_pool(row.value); });
  }

  template <class Row> void by_key(std::span<const Row> rows) {
    for (std::size_t i = 1; i < rows.size() && sound(); ++i)
      require(rows[i - 1].key <= rows[i].key, "the background does not stand in its order");
  }

  void background() {
    if (c_.background_sum.empty()) return;
    const std::size_t dimensions = c_.background_sum.size();
    divides(c_.background_text_begin, c_.definitions.size(), c_.background_text_words.size(),
            "the background's words do not belong to definitions");
    require(c_.background_rarity.size() == c_.background_words.size(), "the background's words are not weighed");
    each(c_.background_text_words, "the background names a word that is not there",
         [&](std::uint32_t word) { return word < c_.background_words.size(); });
    for (std::size_t i = 1; i < c_.background_words.size() && sound(); ++i)
      require(c_.background_words[i - 1] <= c_.background_words[i], "the background does not stand in its order");
    require(c_.background_field_sums.size() == c_.background_fields.size() * dimensions,
            "the background's fields are not whole");
    for (const std::span<const float> floats : {c_.background_sum, c_.background_field_sums})
      each(floats, "the background has numbers that are none", [](float value) { return std::isfinite(value); });
    by_key(c_.background_fields);
    by_key(c_.background_agencies);
    by_key(c_.background_agency_pairs);
  }

  const Contents& c_;
  std::string fault_;
};

} // namespace

std::string first_fault(const Contents& contents) { return Checker(contents).run(); }

} // namespace samklang::image
