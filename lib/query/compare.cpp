// SPDX-License-Identifier: Apache-2.0
#include <samklang/query/ontology.h>

#include "query/context.h"
#include "query/verdict_reader.h"
#include "query/walk.h"

#include <array>
#include <bit>

namespace samklang::query {
namespace {

using align::Implication;
using align::Relation;

constexpr std::size_t most_reasons = 256;

std::uint32_t clamped(std::uint32_t value, std::size_t size) noexcept {
  return value < size ? value : static_cast<std::uint32_t>(size);
}

Reason reason(const Context& context, const image::EvidenceRow& row, bool turned) noexcept {
  Reason out;
  out.kind = static_cast<align::EvidenceKind>(row.kind);
  out.weight = row.weight;
  out.a_text = context.catalogue().text(row.a_text);
  out.b_text = context.catalogue().text(row.b_text);
  out.a_end = clamped(row.a_end, out.a_text.size());
  out.a_begin = clamped(row.a_begin, out.a_end);
  out.b_end = clamped(row.b_end, out.b_text.size());
  out.b_begin = clamped(row.b_begin, out.b_end);
  if (turned) {
    std::swap(out.a_text, out.b_text);
    std::swap(out.a_begin, out.b_begin);
    std::swap(out.a_end, out.b_end);
  }
  return out;
}

void reset(Comparison& out) noexcept {
  out.relation = out.runner_up = Relation::undecided;
  out.basis = Basis::none;
  out.authority = align::Authority::computed;
  out.a_implies_b = out.b_implies_a = Implication::unknown;
  out.choice = align::Choice::undecided;
  out.differences = out.caveats = 0;
  out.confidence = out.margin = out.p_same = out.p_exact = 0;
  out.same_agency = out.turned = false;
  out.verdict = skos::no_index;
  out.decision_case = {};
  out.decided = {};
  out.evidence.clear();
  out.path.clear();
}

void read_verdict(const Context& context, std::uint32_t number, Comparison& out) {
  const image::VerdictRow& row = context.image().verdict_rows()[number];
  out.verdict = number;
  out.turned = row.a != out.a.index;
  const VerdictView view{&row, out.turned};
  out.basis = Basis::verdict;
  out.relation = view.relation();
  out.runner_up = view.runner_up();
  out.authority = view.authority();
  out.choice = view.choice();
  out.caveats = caveats(context, view, out.a.index, out.b.index);
  out.a_implies_b = capped(view.forward(), out.caveats);
  out.b_implies_a = capped(view.backward(), out.caveats);
  out.differences = row.differences;
  out.confidence = view.confidence();
  out.margin = row.margin;
  out.p_same = VerdictView::share(row.p_same);
  out.p_exact = VerdictView::share(row.p_exact);
  for (const image::EvidenceRow& one : bounded(context.image().evidence_rows(row), most_reasons))
    if (one.kind < align::evidence_kind_count) out.evidence.push_back(reason(context, one, out.turned));
  const image::Contents& c = context.contents();
  if (row.decision < c.decisions.size()) {
    out.decision_case = context.catalogue().text(c.decisions[row.decision].case_id);
    out.decided = c.decisions[row.decision].decided;
  }
}

void say_identity(const Context& context, Comparison& out) {
  out.basis = Basis::identity;
  out.relation = Relation::exact;
  out.a_implies_b = out.b_implies_a = Implication::yes;
  out.confidence = out.p_same = out.p_exact = 1;
  out.caveats = record_caveats(context, out.a.index, out.b.index);
}

// Where nobody paired the two: the catalogues' own hierarchy says which is the broader, and a chain of verdicts how
// they may hang together.
void look_around(const Context& context, Comparison& out) {
  out.caveats = record_caveats(context, out.a.index, out.b.index);
  const image::Layers hierarchy = image::bit(image::Layer::generic);
  if (find_way(context, out.a.index, out.b.index, {.layers = hierarchy, .up = true}, out.path)) {
    out.relation = Relation::narrower;
    out.a_implies_b = Implication::with_caution;
  } else if (find_way(context, out.b.index, out.a.index, {.layers = hierarchy, .up = true}, out.path)) {
    turn_round(out.path);
    out.relation = Relation::broader;
    out.b_implies_a = Implication::with_caution;
  }
  if (out.relation != Relation::undecided) {
    out.basis = Basis::concept_system;
    out.authority = align::Authority::asserted;
    return;
  }
  out.caveats = static_cast<std::uint16_t>(out.caveats | static_cast<unsigned>(Caveat::undecided));
  if (find_way(context, out.a.index, out.b.index, {.layers = image::bit(image::Layer::verdict), .same = true},
               out.path)) {
    out.basis = Basis::chain;
    out.caveats = static_cast<std::uint16_t>(out.caveats | static_cast<unsigned>(Caveat::indirect));
  }
}

} // namespace

std::string_view name(Basis basis) noexcept {
  constexpr std::array<std::string_view, 5> names = {"none", "identity", "verdict", "concept-system", "chain"};
  const auto at = static_cast<std::size_t>(basis);
  return at < names.size() ? names[at] : std::string_view{};
}

std::string_view name(Caveat caveat) noexcept {
  constexpr std::array<std::string_view, caveat_count> names = {
      "undecided", "not-implied", "with-caution", "other-statutes", "stale",      "label-only",
      "not-valid", "undefined",   "indirect",     "external",       "transferred"};
  const auto at = static_cast<std::size_t>(std::countr_zero(static_cast<unsigned>(caveat)));
  return at < names.size() ? names[at] : std::string_view{};
}

Result<void> Ontology::compare(std::string_view a, std::string_view b, const Options& options, Comparison& out) const {
  const Context context(image_, options);
  context.begin(out);
  reset(out);
  const auto first = find(a);
  if (!first) return unknown_concept(a);
  const auto second = find(b);
  if (!second) return unknown_concept(b);
  out.a = context.item(*first);
  out.b = context.item(*second);
  const std::uint32_t agency = context.agency_of(*first);
  out.same_agency = agency != skos::no_index && agency == context.agency_of(*second);
  if (*first == *second)
    say_identity(context, out);
  else if (const auto row = image_.find_verdict(*first, *second))
    read_verdict(context, *row, out);
  else
    look_around(context, out);
  return {};
}

Result<Comparison> Ontology::compare(std::string_view a, std::string_view b, const Options& options) const {
  Comparison out;
  if (auto done = compare(a, b, options, out); !done) return std::move(done).error();
  return out;
}

} // namespace samklang::query
