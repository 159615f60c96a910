// SPDX-License-Identifier: Apache-2.0
#include "align/judge.h"

#include "align/contrast.h"
#include "align/features.h"
#include "align/findings.h"
#include "align/opposed.h"
#include "align/outcome.h"
#include "align/pairing.h"
#include "align/qualifiers.h"
#include "align/questions.h"
#include "align/ruling.h"
#include "align/specificity.h"

#include <algorithm>
#include <iterator>

namespace samklang::align {

namespace {

using skos::Catalogue;

// An equal wording of fewer content words ("dato") identifies nothing by itself under another term.
constexpr std::uint32_t words_to_identify = 4;

/// A term that itself names an identifier or a date: "nummer som ..." is then only one way to define it.
bool names_a_facet(const SharedTerm& term, const Corpus& corpus) {
  return term.match != TermMatch::none && corpus.facet_of_label(term.row_a) != text::FacetKind::none;
}

/// An abbreviation that may stand for several things is told where no term is shared.
void note_ambiguous(const Catalogue& catalogue, const SharedTerm& term, std::span<const match::SharedKey> keys,
                    std::vector<Evidence>& out) {
  if (term.match != TermMatch::none) return;
  const auto labels = catalogue.columns().labels;
  for (const match::SharedKey& key : keys) {
    if (key.kind != match::KeyKind::ambiguous_abbreviation) continue;
    out.push_back(
        {EvidenceKind::ambiguous_abbreviation, 0.05F, whole(labels[key.row_a].text), whole(labels[key.row_b].text)});
    return;
  }
}

std::vector<std::uint32_t> own_words(const skos::Concept& one, const Corpus& corpus) {
  std::vector<std::uint32_t> words;
  const auto begin = one.catalogue().columns().label_begin[one.index()];
  for (std::uint32_t row = begin; row < begin + one.labels().size(); ++row) {
    const std::span<const std::uint32_t> of_label = corpus.label(row);
    words.insert(words.end(), of_label.begin(), of_label.end());
  }
  return words;
}

/// The words of the preferred term in the first language that `other` has one in too; empty for none.
std::vector<std::uint32_t> preferred_words(const skos::Concept& one, const skos::Concept& other, const Corpus& corpus) {
  const auto begin = one.catalogue().columns().label_begin[one.index()];
  for (std::uint32_t i = 0; i < one.labels().size(); ++i) {
    const skos::Label& label = one.labels()[i];
    if (label.kind != skos::LabelKind::preferred) continue;
    const auto is_like = [&](const skos::Label& its) {
      return its.kind == skos::LabelKind::preferred && its.language == label.language;
    };
    if (std::none_of(other.labels().begin(), other.labels().end(), is_like)) continue;
    const std::span<const std::uint32_t> words = corpus.label(begin + i);
    return {words.begin(), words.end()};
  }
  return {};
}

} // namespace

Verdict judge_by_definition(const skos::Concept& a, const skos::Concept& b, const SharedTerm& term,
                            std::span<const match::SharedKey> keys, const Wordings& wordings, const Bench& bench,
                            Features& features) {
  const Catalogue& catalogue = a.catalogue();
  const Corpus& corpus = bench.corpus;
  features = {};
  Findings found{catalogue, term, {}, {}, {}, {}, {}, {}, false};
  const std::vector<std::uint32_t> shared = shared_words(term, corpus);
  found.wordings = wordings;
  if (found.wordings.reach != Reach::missing) {
    const Reading& of_a = corpus.reading(found.wordings.row_a);
    const Reading& of_b = corpus.reading(found.wordings.row_b);
    const bool equal = found.wordings.equal;
    found.silent_a = equal ? only_repeats_term(of_a, shared) : says_nothing(of_a, own_words(a, corpus), corpus);
    found.silent_b = equal ? only_repeats_term(of_b, shared) : says_nothing(of_b, own_words(b, corpus), corpus);
    found.says_nothing = found.silent_a || found.silent_b;
  }
  found.around = circumstances(a, b, found.wordings.row_a, found.wordings.row_b, bench.surroundings);
  found.assertion = assertion(catalogue, keys);
  assert_generic(a, b, found.assertion);
  const bool compared = found.wordings.reach >= Reach::translated && !found.says_nothing;
  if (compared) {
    const Reading& of_a = corpus.reading(found.wordings.row_a);
    const Reading& of_b = corpus.reading(found.wordings.row_b);
    found.pairing = pair_words(of_a, of_b, corpus, shared, {corpus.notes(a.index()), corpus.notes(b.index())});
    found.contrasts = contrasts(of_a, of_b, found.pairing, corpus);
    const auto definitions = catalogue.columns().definitions;
    mark_opposed(of_a, catalogue.text(definitions[found.wordings.row_a].text), of_b,
                 catalogue.text(definitions[found.wordings.row_b].text), found.pairing, corpus, found.contrasts);
    if (term.match == TermMatch::none)
      found.terms = term_contrast(preferred_words(a, b, corpus), preferred_words(b, a, corpus), corpus);
    if (!found.wordings.equal && !names_a_facet(term, corpus))
      found.facet = facet_contrast(of_a, of_b, found.pairing, shared);
    Measures measures{
        &of_a, &of_b, &found.pairing, &found.contrasts, &found.around, &term, found.facet.found, 0, 0, 0, -1, 0, {}, 0};
    if (term.match != TermMatch::none) {
      measures.term_specific = specificity(catalogue.text(catalogue.columns().labels[term.row_a].text));
    }
    measures.topic = bench.topics.affinity(found.wordings.row_a, found.wordings.row_b, shared);
    measures.field = bench.topics.fields(a, b).value_or(0);
    measures.about = bench.matter.likeness(a.index(), b.index());
    measures.record = term.match == TermMatch::none ? 0 : bench.records.likeness(a.index(), b.index());
    measures.taken_over = bench.taken_over.between(a.publisher(), b.publisher());
    measures.own = own_part(of_a, of_b, found.pairing);
    features = measure(measures);
  }

  Verdict verdict;
  verdict.a = a.index();
  verdict.b = b.index();
  if (term.match != TermMatch::none) verdict.evidence.push_back(term_evidence(catalogue, term));
  note_ambiguous(catalogue, term, keys, verdict.evidence);
  const QualifierContrast qualifiers = qualifier_contrast(a, b, term);
  verdict.evidence.insert(verdict.evidence.end(), qualifiers.evidence.begin(), qualifiers.evidence.end());
  Ruling ruling;
  if (!compared && !(found.wordings.reach == Reach::no_common_language && found.wordings.equal)) {
    ruling = {Relation::undecided, belief::no_definition};
  } else if (found.wordings.equal) {
    const bool brief = found.pairing.count_a < words_to_identify;
    ruling = rule_equal(found, brief);
  } else {
    ruling = rule_unequal(found, features, bench.model);
    if (bench.similarity) {
      const auto definitions = catalogue.columns().definitions;
      weigh_similarity(bench.similarity(catalogue.text(definitions[found.wordings.row_a].text),
                                        catalogue.text(definitions[found.wordings.row_b].text)),
                       found, ruling, verdict);
    }
  }
  verdict.relation = ruling.relation;
  note_findings(found, ruling, verdict);
  apply_assertion(verdict, found.assertion, ruling.belief);
  settle(verdict, ruling.belief);
  verdict.terminology = terminology(found, features);
  verdict.bars = found.around.bars;
  conclude(found, verdict);
  sort_evidence(verdict);
  return verdict;
}

std::vector<std::uint32_t> shared_words(const SharedTerm& term, const Corpus& corpus) {
  if (term.match == TermMatch::none) return {};
  const std::span<const std::uint32_t> of_a = corpus.label(term.row_a);
  const std::span<const std::uint32_t> of_b = corpus.label(term.row_b);
  std::vector<std::uint32_t> words;
  std::set_union(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(), std::back_inserter(words));
  return words;
}

bool by_likeness_alone(std::span<const match::SharedKey> keys) noexcept {
  return std::all_of(keys.begin(), keys.end(), [](const match::SharedKey& key) {
    return key.kind == match::KeyKind::similar_label || key.kind == match::KeyKind::similar_definition ||
           key.kind == match::KeyKind::law || key.kind == match::KeyKind::ambiguous_abbreviation;
  });
}

bool is_weak(const Catalogue& catalogue, const SharedTerm& term, std::span<const match::SharedKey> keys,
             const Corpus& corpus) {
  const auto columns = catalogue.columns();
  for (const match::SharedKey& key : keys) {
    switch (key.kind) {
    case match::KeyKind::label: {
      const auto searchable = [&](std::uint32_t row) {
        return columns.labels[row].kind == skos::LabelKind::preferred ||
               columns.labels[row].kind == skos::LabelKind::alternative;
      };
      if (searchable(key.row_a) || searchable(key.row_b)) return false;
      break;
    }
    case match::KeyKind::definition:
      if (corpus.stems(key.row_a).size() >= words_to_identify) return false;
      break;
    case match::KeyKind::link: {
      const std::uint32_t row = key.row_a != skos::no_index ? key.row_a : key.row_b;
      const skos::RelationKind kind = columns.relations[row].kind;
      if (kind != skos::RelationKind::see_also && kind != skos::RelationKind::replaces &&
          kind != skos::RelationKind::replaced_by)
        return false;
      break;
    }
    case match::KeyKind::folded_label:
    case match::KeyKind::stemmed_label:
    case match::KeyKind::abbreviation:
    case match::KeyKind::qualified_label:
      if (term.folded_preferred) return false;
      break;
    case match::KeyKind::ambiguous_abbreviation:
    case match::KeyKind::similar_label:
    case match::KeyKind::similar_definition:
    case match::KeyKind::law: break;
    }
  }
  return true;
}

} // namespace samklang::align
