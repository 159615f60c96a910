// SPDX-License-Identifier: Apache-2.0
#include "image/draft.h"

#include <algorithm>
#include <tuple>

namespace samklang::image {
namespace {

template <class Enum> constexpr std::uint8_t number(Enum value) noexcept { return static_cast<std::uint8_t>(value); }

std::uint8_t flags(const align::Verdict& verdict) noexcept {
  unsigned out = 0;
  const auto set = [&](bool holds, VerdictFlag flag) {
    if (holds) out |= static_cast<unsigned>(flag);
  };
  set(verdict.label_mode, VerdictFlag::label_mode);
  set(verdict.same_agency, VerdictFlag::same_agency);
  set(verdict.stale_a, VerdictFlag::stale_a);
  set(verdict.stale_b, VerdictFlag::stale_b);
  set(verdict.bars.a_bound, VerdictFlag::a_bound);
  set(verdict.bars.b_bound, VerdictFlag::b_bound);
  set(verdict.bars.other_statutes, VerdictFlag::other_statutes);
  set(verdict.transferred, VerdictFlag::transferred);
  return static_cast<std::uint8_t>(out);
}

EvidenceRow flat(const align::Evidence& evidence) noexcept {
  return {.a_text = evidence.a.text,
          .b_text = evidence.b.text,
          .a_begin = evidence.a.begin,
          .a_end = evidence.a.end,
          .b_begin = evidence.b.begin,
          .b_end = evidence.b.end,
          .weight = evidence.weight,
          .kind = number(evidence.kind)};
}

} // namespace

void Draft::add_alignment(const align::Alignment& alignment) {
  verdicts_.reserve(alignment.verdicts.size());
  for (const align::Verdict& verdict : alignment.verdicts) {
    const std::size_t kept = std::min(verdict.evidence.size(), most_evidence);
    const skos::Range range{static_cast<std::uint32_t>(evidence_.size()), static_cast<std::uint32_t>(kept)};
    for (std::size_t i = 0; i < kept; ++i) evidence_.push_back(flat(verdict.evidence[i]));
    const align::Terminology& t = verdict.terminology;
    verdicts_.push_back({.a = verdict.a,
                         .b = verdict.b,
                         .confidence = verdict.confidence,
                         .margin = verdict.margin,
                         .p_same = verdict.p_same,
                         .p_exact = verdict.p_exact,
                         .decision = verdict.decision,
                         .removed = verdict.removed,
                         .evidence = range,
                         .a_law = verdict.bars.a_law,
                         .b_law = verdict.bars.b_law,
                         .differences = verdict.differences,
                         .relation = number(verdict.relation),
                         .runner_up = number(verdict.runner_up),
                         .a_implies_b = number(verdict.a_implies_b),
                         .b_implies_a = number(verdict.b_implies_a),
                         .leaning = number(verdict.leaning),
                         .choice = number(verdict.choice),
                         .authority = number(verdict.authority),
                         .flags = flags(verdict),
                         .terminology = {number(t.subject_field), number(t.characteristics), number(t.terms),
                                         number(t.concept_system)}});
  }
  for (const align::RemovedLink& link : alignment.coherence.removed)
    removed_.push_back({link.verdict, link.a, link.b, number(link.relation), number(link.reason)});
  bridges_ = alignment.coherence.bridges;
  counts_ = {alignment.candidates, alignment.crowded_keys, alignment.coherence.clusters,
             alignment.coherence.largest_cluster, alignment.coherence.greedy_clusters};
  for (const align::Decision& decision : alignment.decisions) {
    std::vector<std::string> other;
    for (const auto& [name, value] : decision.other) {
      other.push_back(name);
      other.push_back(value);
    }
    DecisionRow row;
    row.case_id = keep(decision.case_id);
    row.subject = keep(decision.subject);
    row.object = keep(decision.object);
    row.reason = keep(decision.reason);
    row.responsible = keep(decision.responsible);
    row.subject_text = keep(decision.subject_text);
    row.object_text = keep(decision.object_text);
    row.subject_hash = keep(decision.subject_hash);
    row.object_hash = keep(decision.object_hash);
    row.source = keep(decision.place.source);
    row.participants = keep(decision.participants);
    row.terminological_answers = keep(decision.terminological_answers);
    row.administrative_answers = keep(decision.administrative_answers);
    row.means = keep(decision.means);
    row.notify = keep(decision.notify);
    row.other = keep(other);
    row.decided = decision.decided;
    row.line = static_cast<std::uint32_t>(decision.place.line);
    row.relation = number(decision.relation);
    row.choice = number(decision.choice);
    row.state = number(decision.state);
    decisions_.push_back(row);
  }
}

void Draft::add_links(const align::Alignment& alignment) {
  struct Placed {
    skos::ConceptIndex at;
    Link link;
  };
  std::vector<Placed> placed;
  const auto vertices = static_cast<skos::ConceptIndex>(catalogue_->vertex_count());
  const auto add = [&](skos::ConceptIndex from, skos::ConceptIndex to, std::uint32_t row, Layer layer,
                       std::uint8_t forwards, std::uint8_t backwards) {
    if (from >= vertices || to >= vertices || from == to) return;
    placed.push_back({from, {to, row, number(layer), forwards, 1}});
    placed.push_back({to, {from, row, number(layer), backwards, 0}});
  };
  const skos::Columns& columns = catalogue_->columns();
  for (skos::ConceptIndex i = 0; i < catalogue_->size(); ++i) {
    for (const skos::Relation& relation : catalogue_->relations(i)) {
      const skos::Edge edge = skos::edge(i, relation);
      const auto row = static_cast<std::uint32_t>(&relation - columns.relations.data());
      add(edge.from, edge.to, row, layer_of(edge.kind), number(edge.kind), number(edge.kind));
    }
  }
  for (std::uint32_t row = 0; row < alignment.verdicts.size(); ++row) {
    const align::Verdict& verdict = alignment.verdicts[row];
    add(verdict.a, verdict.b, row, Layer::verdict, number(verdict.relation), number(align::inverse(verdict.relation)));
  }
  const auto order = [](const Placed& one) {
    return std::tuple(one.at, one.link.layer, !one.link.outgoing, one.link.other, one.link.kind, one.link.row);
  };
  std::sort(placed.begin(), placed.end(), [&](const Placed& x, const Placed& y) { return order(x) < order(y); });
  link_begin_.assign(std::size_t{vertices} + 1, 0);
  links_.reserve(placed.size());
  for (const Placed& one : placed) {
    ++link_begin_[one.at + 1];
    links_.push_back(one.link);
  }
  for (std::size_t i = 1; i < link_begin_.size(); ++i) link_begin_[i] += link_begin_[i - 1];
}

} // namespace samklang::image
