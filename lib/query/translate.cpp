// SPDX-License-Identifier: Apache-2.0
#include <samklang/query/ontology.h>

#include "query/context.h"
#include "query/verdict_reader.h"
#include "query/walk.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace samklang::query {
namespace {

using align::Relation;
using image::Layer;

// Nearest first; what contains the asked concept before what it contains.
constexpr std::array<float, align::relation_count> nearness = {1.0F, 0.85F, 0.55F, 0.6F, 0.45F, 0.25F, 0.05F, 0.15F};
constexpr float of_detour = 0.8F;
constexpr std::size_t most_looked_at = 512;

class Translator {
public:
  Translator(const Context& context, skos::ConceptIndex from, std::uint32_t agency)
      : context_(context), from_(from), agency_(agency) {}

  void run(std::uint32_t limit, std::vector<Counterpart>& out) {
    direct();
    // By way of what is the same elsewhere, only where nothing of the agency's was compared with it.
    if (found_.empty()) {
      for (const image::Link& link : bounded(links(context_, from_), most_looked_at))
        if (follows(link, {.layers = image::bit(Layer::verdict), .same = true})) by_way_of(link);
    }
    std::sort(found_.begin(), found_.end(), [](const Counterpart& x, const Counterpart& y) {
      return std::tuple(x.item.index, -x.score, x.via.index) < std::tuple(y.item.index, -y.score, y.via.index);
    });
    found_.erase(std::unique(found_.begin(), found_.end(),
                             [](const auto& x, const auto& y) { return x.item.index == y.item.index; }),
                 found_.end());
    std::sort(found_.begin(), found_.end(), [](const Counterpart& x, const Counterpart& y) {
      return std::tuple(-x.score, x.item.index) < std::tuple(-y.score, y.item.index);
    });
    if (found_.size() > limit) found_.resize(limit);
    out = std::move(found_);
  }

private:
  bool wanted(skos::ConceptIndex vertex) const noexcept {
    return vertex != from_ && context_.agency_of(vertex) == agency_ && !context_.out_of_date(vertex);
  }

  void direct() {
    for (const image::Link& link : links(context_, from_)) {
      if (!wanted(link.other)) continue;
      if (static_cast<Layer>(link.layer) == Layer::verdict) add_verdict(link);
      if (static_cast<Layer>(link.layer) == Layer::mapping) add_mapping(link);
    }
  }

  const image::VerdictRow* row(const image::Link& link) const noexcept {
    const auto rows = context_.image().verdict_rows();
    return link.row < rows.size() ? &rows[link.row] : nullptr;
  }

  void add_verdict(const image::Link& link) {
    const image::VerdictRow* const verdict = row(link);
    if (verdict == nullptr) return;
    const VerdictView view{verdict, link.outgoing == 0};
    Counterpart& one = found_.emplace_back();
    one.item = context_.item(link.other);
    one.relation = view.relation();
    one.caveats = caveats(context_, view, from_, link.other);
    one.implied = capped(view.forward(), one.caveats);
    one.implied_back = capped(view.backward(), one.caveats);
    one.confidence = view.confidence();
    one.score = nearness[static_cast<std::size_t>(one.relation)] * (0.5F + 0.5F * one.confidence);
  }

  // A mapping to a concept that is not loaded has no verdict.
  void add_mapping(const image::Link& link) {
    if (!context_.catalogue().is_external(link.other)) return;
    Counterpart& one = found_.emplace_back();
    one.item = context_.item(link.other);
    switch (static_cast<skos::EdgeKind>(link.kind)) {
    case skos::EdgeKind::exact_match: one.relation = Relation::exact; break;
    case skos::EdgeKind::close_match: one.relation = Relation::close; break;
    case skos::EdgeKind::broad_match: one.relation = link.outgoing != 0 ? Relation::narrower : Relation::broader; break;
    default: one.relation = Relation::related; break;
    }
    one.caveats = record_caveats(context_, from_, link.other);
    one.confidence = 1;
    one.score = nearness[static_cast<std::size_t>(one.relation)];
  }

  void by_way_of(const image::Link& first) {
    const image::VerdictRow* const verdict = row(first);
    if (verdict == nullptr) return;
    const VerdictView start{verdict, first.outgoing == 0};
    for (const image::Link& link : bounded(links(context_, first.other), most_looked_at)) {
      if (!wanted(link.other) || !follows(link, {.layers = image::bit(Layer::verdict)})) continue;
      const image::VerdictRow* const second = row(link);
      if (second == nullptr) continue;
      const VerdictView view{second, link.outgoing == 0};
      Counterpart& one = found_.emplace_back();
      one.item = context_.item(link.other);
      one.via = context_.item(first.other);
      // Closeness does not add up: only through the same concept does a relation hold on.
      one.relation = start.relation() == Relation::exact ? view.relation() : Relation::undecided;
      one.caveats = static_cast<std::uint16_t>(caveats(context_, view, from_, link.other) |
                                               static_cast<unsigned>(Caveat::indirect));
      one.confidence = start.confidence() * view.confidence();
      one.score = of_detour * nearness[static_cast<std::size_t>(view.relation())] * (0.5F + 0.5F * one.confidence);
    }
  }

  const Context& context_;
  skos::ConceptIndex from_;
  std::uint32_t agency_;
  std::vector<Counterpart> found_;
};

} // namespace

Result<void> Ontology::translate(std::string_view a, std::string_view agency, const TranslateOptions& options,
                                 Translation& out) const {
  const Context context(image_, options);
  context.begin(out);
  out.counterparts.clear();
  const auto from = find(a);
  if (!from) return unknown_concept(a);
  const auto to = find_agency(agency);
  if (!to) return unknown_agency();
  out.item = context.item(*from);
  out.agency = context.agency_key(*to);
  out.agency_name = context.agency_name(*to);
  Translator(context, *from, *to).run(options.limit, out.counterparts);
  return {};
}

Result<Translation> Ontology::translate(std::string_view a, std::string_view agency,
                                        const TranslateOptions& options) const {
  Translation out;
  if (auto done = translate(a, agency, options, out); !done) return std::move(done).error();
  return out;
}

} // namespace samklang::query
