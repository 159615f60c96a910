// SPDX-License-Identifier: Apache-2.0
#include <samklang/query/ontology.h>

#include "query/context.h"
#include "query/walk.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace samklang::query {
namespace {

using image::Layer;

constexpr image::Layers hierarchies =
    image::bit(Layer::generic) | image::bit(Layer::partitive) | image::bit(Layer::mapping) | image::bit(Layer::verdict);
constexpr image::Layers beside = image::bit(Layer::associative) | image::bit(Layer::see_also) |
                                 image::bit(Layer::replacement) | image::bit(Layer::mapping) |
                                 image::bit(Layer::verdict);

Neighbour neighbour(const Context& context, const image::Link& link, std::uint32_t depth) {
  Neighbour out;
  out.item = context.item(link.other);
  out.layer = static_cast<Layer>(link.layer);
  out.kind = link.kind;
  out.depth = depth;
  if (out.layer == Layer::verdict) {
    out.relation = align::name(align::relation_of(link.kind));
    return out;
  }
  out.relation = relation_name(static_cast<skos::EdgeKind>(link.kind), link.outgoing != 0);
  const auto relations = context.columns().relations;
  if (link.row < relations.size()) {
    if (const skos::TaggedText* const text = context.best(relations[link.row].texts)) {
      out.text = context.catalogue().text(text->text);
      out.text_lang = context.catalogue().language(text->language);
    }
  }
  return out;
}

bool is_hierarchical(const image::Link& link) noexcept {
  if (static_cast<Layer>(link.layer) == Layer::verdict) {
    const auto relation = static_cast<align::Relation>(link.kind);
    return relation == align::Relation::broader || relation == align::Relation::narrower;
  }
  return static_cast<Layer>(link.layer) != Layer::mapping ||
         static_cast<skos::EdgeKind>(link.kind) == skos::EdgeKind::broad_match;
}

// Level by level, each concept once, at the least depth.
void collect(const Context& context, skos::ConceptIndex from, const WalkOptions& walk, const NeighbourOptions& options,
             Neighbours& out) {
  std::unordered_set<skos::ConceptIndex> seen{from};
  std::vector<skos::ConceptIndex> level{from};
  for (std::uint32_t depth = 1; !level.empty() && (options.depth == 0 || depth <= options.depth); ++depth) {
    std::vector<skos::ConceptIndex> next;
    for (const skos::ConceptIndex at : level) {
      for (const image::Link& link : links(context, at)) {
        if (!follows(link, walk) || link.other >= context.catalogue().vertex_count()) continue;
        if ((walk.up || walk.down) ? !is_hierarchical(link)
                                   : static_cast<Layer>(link.layer) >= Layer::mapping && is_hierarchical(link))
          continue;
        if (!seen.insert(link.other).second) continue;
        if (out.neighbours.size() >= options.limit || seen.size() > most_visited) {
          out.cut = true;
          continue;
        }
        out.neighbours.push_back(neighbour(context, link, depth));
        next.push_back(link.other);
      }
    }
    level = std::move(next);
  }
  std::sort(out.neighbours.begin(), out.neighbours.end(), [](const Neighbour& x, const Neighbour& y) {
    return std::tie(x.depth, x.layer, x.item.uri) < std::tie(y.depth, y.layer, y.item.uri);
  });
}

Result<void> ask(const image::Image& image, std::string_view uri, const WalkOptions& walk,
                 const NeighbourOptions& options, Neighbours& out) {
  const Context context(image, options);
  context.begin(out);
  out.neighbours.clear();
  out.cut = false;
  const auto at = image.catalogue().find(uri);
  if (!at) return unknown_concept(uri);
  out.item = context.item(*at);
  WalkOptions along = walk;
  along.layers &= options.layers;
  collect(context, *at, along, options, out);
  return {};
}

constexpr WalkOptions upwards{.layers = hierarchies, .up = true};
constexpr WalkOptions downwards{.layers = hierarchies, .down = true};
constexpr WalkOptions sideways{.layers = beside};

} // namespace

std::string_view relation_name(skos::EdgeKind kind, bool forwards) noexcept {
  using skos::EdgeKind;
  using skos::RelationKind;
  switch (kind) {
  case EdgeKind::generic: return name(forwards ? RelationKind::broader_generic : RelationKind::narrower_generic);
  case EdgeKind::hierarchical: return name(forwards ? RelationKind::broader : RelationKind::narrower);
  case EdgeKind::partitive: return name(forwards ? RelationKind::part_of : RelationKind::has_part);
  case EdgeKind::replacement: return name(forwards ? RelationKind::replaced_by : RelationKind::replaces);
  case EdgeKind::associative: return name(RelationKind::associative);
  case EdgeKind::see_also: return name(RelationKind::see_also);
  case EdgeKind::exact_match: return name(RelationKind::exact_match);
  case EdgeKind::close_match: return name(RelationKind::close_match);
  case EdgeKind::related_match: return name(RelationKind::related_match);
  case EdgeKind::broad_match: return name(forwards ? RelationKind::broad_match : RelationKind::narrow_match);
  }
  return {};
}

Result<void> Ontology::broader(std::string_view uri, const NeighbourOptions& options, Neighbours& out) const {
  return ask(image_, uri, upwards, options, out);
}

Result<void> Ontology::narrower(std::string_view uri, const NeighbourOptions& options, Neighbours& out) const {
  return ask(image_, uri, downwards, options, out);
}

Result<void> Ontology::related(std::string_view uri, const NeighbourOptions& options, Neighbours& out) const {
  NeighbourOptions one_step = options;
  one_step.depth = 1;
  return ask(image_, uri, sideways, one_step, out);
}

Result<Neighbours> Ontology::broader(std::string_view uri, const NeighbourOptions& options) const {
  Neighbours out;
  if (auto done = broader(uri, options, out); !done) return std::move(done).error();
  return out;
}

Result<Neighbours> Ontology::narrower(std::string_view uri, const NeighbourOptions& options) const {
  Neighbours out;
  if (auto done = narrower(uri, options, out); !done) return std::move(done).error();
  return out;
}

Result<Neighbours> Ontology::related(std::string_view uri, const NeighbourOptions& options) const {
  Neighbours out;
  if (auto done = related(uri, options, out); !done) return std::move(done).error();
  return out;
}

} // namespace samklang::query
