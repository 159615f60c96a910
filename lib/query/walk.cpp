// SPDX-License-Identifier: Apache-2.0
#include "query/walk.h"

#include "query/verdict_reader.h"

#include <samklang/graph/paths.h>

#include <algorithm>
#include <array>

namespace samklang::query {
namespace {

using image::Layer;

// By layer: how far a relation in the data carries meaning on. A hierarchy is certain, but a shorter way is the better
// one; a see-also only says that somebody may want to look there.
constexpr std::array<float, image::layer_count> of_relation = {0.999F, 0.99F, 0.7F, 0.5F, 0.9F, 0.95F, 1.0F};
constexpr std::size_t most_links = 4096; // of one vertex

} // namespace

bool follows(const image::Link& link, const WalkOptions& options) noexcept {
  if (link.layer >= image::layer_count || (options.layers >> link.layer & 1U) == 0) return false;
  if (options.exact && static_cast<Layer>(link.layer) != Layer::verdict)
    return static_cast<Layer>(link.layer) == Layer::mapping &&
           static_cast<skos::EdgeKind>(link.kind) == skos::EdgeKind::exact_match;
  if (static_cast<Layer>(link.layer) == Layer::verdict) {
    const auto relation = static_cast<align::Relation>(link.kind);
    if (options.exact) return relation == align::Relation::exact;
    if (options.same) return relation == align::Relation::exact || relation == align::Relation::close;
    if (options.up) return relation == align::Relation::narrower;
    if (options.down) return relation == align::Relation::broader;
    return options.undecided || (relation != align::Relation::undecided && relation != align::Relation::different);
  }
  // skos::edge(): hierarchies, parts and broader mappings lead upwards.
  const bool directed = static_cast<Layer>(link.layer) == Layer::generic ||
                        static_cast<Layer>(link.layer) == Layer::partitive ||
                        static_cast<skos::EdgeKind>(link.kind) == skos::EdgeKind::broad_match;
  if (options.up) return directed && link.outgoing != 0;
  if (options.down) return directed && link.outgoing == 0;
  return true;
}

float confidence(const Context& context, const image::Link& link) noexcept {
  if (static_cast<Layer>(link.layer) != Layer::verdict)
    return link.layer < of_relation.size() ? of_relation[link.layer] : 0;
  const auto rows = context.image().verdict_rows();
  return link.row < rows.size() ? VerdictView{&rows[link.row], false}.confidence() : 0;
}

std::span<const image::Link> links(const Context& context, skos::ConceptIndex vertex) noexcept {
  return bounded(context.image().links(vertex), most_links);
}

Region::Region(const Context& context, skos::ConceptIndex from, const WalkOptions& options) {
  const std::size_t all = context.catalogue().vertex_count();
  vertices_.push_back(from);
  numbers_.emplace(from, 0);
  for (std::uint32_t at = 0; at < vertices_.size(); ++at) {
    for (const image::Link& link : query::links(context, vertices_[at])) {
      if (link.other >= all || !follows(link, options)) continue;
      const auto [place, added] = numbers_.try_emplace(link.other, static_cast<std::uint32_t>(vertices_.size()));
      if (added) {
        if (vertices_.size() >= most_visited) {
          numbers_.erase(place);
          cut_ = true;
          continue;
        }
        vertices_.push_back(link.other);
      }
      const double share = std::max<double>(confidence(context, link), 1e-6);
      edges_.push_back({at, place->second, graph::confidence_weight(share)});
      links_.push_back(link);
    }
  }
}

std::uint32_t Region::number(skos::ConceptIndex vertex) const noexcept {
  const auto found = numbers_.find(vertex);
  return found == numbers_.end() ? graph::none : found->second;
}

Step step_along(const Context& context, skos::ConceptIndex from, const image::Link& link) {
  Step step;
  step.from = context.item(from);
  step.to = context.item(link.other);
  step.layer = static_cast<Layer>(link.layer);
  step.kind = link.kind;
  step.forwards = link.outgoing != 0;
  step.confidence = confidence(context, link);
  return step;
}

bool find_way(const Context& context, skos::ConceptIndex from, skos::ConceptIndex to, const WalkOptions& options,
              std::vector<Step>& out, float* credible) {
  out.clear();
  const Region region(context, from, options);
  const std::uint32_t goal = region.number(to);
  if (goal == graph::none) return false;
  const graph::Graph graph(region.size(), region.edges(), graph::Kind::directed);
  const auto way = graph::most_credible_path(graph, 0, goal);
  if (!way) return false;
  float product = 1;
  for (std::size_t i = 0; i < way->path.edges.size(); ++i) {
    const image::Link& link = region.links()[way->path.edges[i]];
    product *= out.emplace_back(step_along(context, region.vertex(way->path.vertices[i]), link)).confidence;
  }
  if (credible != nullptr) *credible = product;
  return true;
}

void turn_round(std::vector<Step>& steps) noexcept {
  std::reverse(steps.begin(), steps.end());
  for (Step& step : steps) {
    std::swap(step.from, step.to);
    step.forwards = !step.forwards;
    if (step.layer == Layer::verdict)
      step.kind = static_cast<std::uint8_t>(align::inverse(align::relation_of(step.kind)));
  }
}

} // namespace samklang::query
