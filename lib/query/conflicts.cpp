// SPDX-License-Identifier: Apache-2.0
#include <samklang/query/ontology.h>

#include "image/bounded.h"
#include "query/context.h"
#include "query/walk.h"

#include <samklang/graph/clusters.h>
#include <samklang/graph/order.h>
#include <samklang/graph/paths.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace samklang::query {
namespace {

using image::Layer;
using skos::EdgeKind;

constexpr std::size_t most_links_in_all = 32'000'000;
constexpr std::size_t most_conflicts = 100'000;
constexpr std::size_t most_walked = 20'000'000; // concepts, by all walks together

constexpr image::Layers upwards =
    image::bit(Layer::generic) | image::bit(Layer::partitive) | image::bit(Layer::mapping) | image::bit(Layer::verdict);
constexpr image::Layers replacements = image::bit(Layer::replacement);

class ConflictFinder {
public:
  ConflictFinder(const Context& context, const ConflictOptions& options, Conflicts& out)
      : context_(context), options_(options), out_(out),
        count_(static_cast<std::uint32_t>(context.catalogue().vertex_count())) {}

  void run() {
    circles({.layers = static_cast<image::Layers>(upwards & options_.layers), .up = true});
    circles({.layers = static_cast<image::Layers>(replacements & options_.layers)});
    related_and_broader();
    exact_and_otherwise();
    finish();
  }

private:
  /// Calls visit(vertex, link) for each link that the rules let through, as far as an image is looked at.
  template <class Visit> void each_link(const WalkOptions& options, Visit visit) {
    std::size_t seen = 0;
    for (skos::ConceptIndex at = 0; at < count_; ++at) {
      for (const image::Link& link : links(context_, at)) {
        if (++seen > most_links_in_all) {
          out_.cut = true;
          return;
        }
        if (link.other < count_ && follows(link, options)) visit(at, link);
      }
    }
  }

  void circles(const WalkOptions& options) {
    std::vector<graph::Edge> edges;
    std::vector<std::pair<skos::ConceptIndex, image::Link>> steps;
    each_link(options, [&](skos::ConceptIndex at, const image::Link& link) {
      if (!options.up && link.outgoing == 0) return;
      edges.push_back({at, link.other});
      steps.emplace_back(at, link);
    });
    const graph::Graph graph(count_, std::move(edges), graph::Kind::directed);
    for (const graph::Cycle& circle : graph::cycles(graph)) {
      Conflict conflict;
      conflict.kind = ConflictKind::circle;
      conflict.a = conflict.b = context_.item(circle.witness.front());
      for (const graph::EdgeIndex edge : circle.edges)
        conflict.path.push_back(step_along(context_, steps[edge].first, steps[edge].second));
      take(std::move(conflict));
    }
    above_themselves(options);
  }

  // The graph of an image has no link from a concept to itself: the catalogue says it.
  void above_themselves(const WalkOptions& options) {
    std::size_t seen = 0;
    for (skos::ConceptIndex at = 0; at < context_.catalogue().size(); ++at) {
      image::Layers told = 0;
      for (const skos::Relation& relation : image::bounded(context_.catalogue().relations(at), image::most_links)) {
        if (++seen > most_links_in_all || out_.conflicts.size() >= most_conflicts) {
          out_.cut = true;
          return;
        }
        if (relation.target != at) continue;
        const skos::Edge edge = skos::edge(at, relation);
        const Layer layer = image::layer_of(edge.kind);
        const image::Link link{at, 0, static_cast<std::uint8_t>(layer), static_cast<std::uint8_t>(edge.kind), 1, 0};
        if ((told & image::bit(layer)) != 0 || !follows(link, options)) continue;
        told = static_cast<image::Layers>(told | image::bit(layer));
        Conflict conflict;
        conflict.kind = ConflictKind::circle;
        conflict.a = conflict.b = context_.item(at);
        conflict.path.push_back(step_along(context_, at, link));
        take(std::move(conflict));
      }
    }
  }

  // The shortest way by the rules, as steps; empty where there is none.
  std::vector<Step> way(skos::ConceptIndex from, skos::ConceptIndex to, const WalkOptions& options) {
    std::vector<Step> out;
    const Region region(context_, from, options);
    walked_ += region.size();
    if (region.cut()) out_.cut = true;
    const std::uint32_t goal = region.number(to);
    if (goal == graph::none) return out;
    const graph::Graph graph(region.size(), region.edges(), graph::Kind::directed);
    const auto path = graph::shortest_path(graph, 0, goal);
    if (!path) return out;
    for (std::size_t i = 0; i < path->edges.size(); ++i)
      out.push_back(step_along(context_, region.vertex(path->vertices[i]), region.links()[path->edges[i]]));
    return out;
  }

  void related_and_broader() {
    const WalkOptions up{.layers = static_cast<image::Layers>(upwards & options_.layers), .up = true};
    const WalkOptions beside{.layers = static_cast<image::Layers>(
                                 (image::bit(Layer::associative) | image::bit(Layer::mapping)) & options_.layers)};
    each_link(beside, [&](skos::ConceptIndex at, const image::Link& link) {
      const auto kind = static_cast<EdgeKind>(link.kind);
      if (link.other == at || (kind != EdgeKind::associative && kind != EdgeKind::related_match)) return;
      // Each link stands at both ends: this end looks upwards only.
      hold_against(ConflictKind::related_and_broader, at, link, up);
    });
  }

  void exact_and_otherwise() {
    const image::Layers matches = image::bit(Layer::mapping) | image::bit(Layer::verdict);
    const WalkOptions exact{.layers = static_cast<image::Layers>(matches & options_.layers), .exact = true};
    graph::DisjointSets same(count_);
    each_link(exact, [&](skos::ConceptIndex at, const image::Link& link) { same.unite(at, link.other); });
    const WalkOptions mappings{.layers = static_cast<image::Layers>(image::bit(Layer::mapping) & options_.layers)};
    each_link(mappings, [&](skos::ConceptIndex at, const image::Link& link) {
      const auto kind = static_cast<EdgeKind>(link.kind);
      if ((kind != EdgeKind::broad_match && kind != EdgeKind::related_match) || at == link.other) return;
      if (kind == EdgeKind::related_match ? at > link.other : link.outgoing == 0) return;
      if (same.together(at, link.other)) hold_against(ConflictKind::exact_and_otherwise, at, link, exact);
    });
  }

  void hold_against(ConflictKind kind, skos::ConceptIndex at, const image::Link& link, const WalkOptions& options) {
    if (out_.conflicts.size() >= most_conflicts || walked_ >= most_walked) {
      out_.cut = true;
      return;
    }
    Conflict conflict;
    conflict.kind = kind;
    conflict.path = way(at, link.other, options);
    if (conflict.path.empty()) return;
    conflict.a = context_.item(at);
    conflict.b = context_.item(link.other);
    conflict.stated.push_back(step_along(context_, at, link));
    take(std::move(conflict));
  }

  void take(Conflict conflict) {
    const bool asked_about = options_.uri.empty() || conflict.a.uri == options_.uri || conflict.b.uri == options_.uri ||
                             std::any_of(conflict.path.begin(), conflict.path.end(),
                                         [&](const Step& one) { return one.from.uri == options_.uri; });
    if (asked_about) out_.conflicts.push_back(std::move(conflict));
  }

  // What two catalogues state, or one from both ends, is told once.
  void finish() {
    const auto key = [](const Conflict& one) { return std::tuple(one.kind, one.a.index, one.b.index); };
    auto& all = out_.conflicts;
    std::stable_sort(all.begin(), all.end(), [&](const auto& x, const auto& y) { return key(x) < key(y); });
    all.erase(std::unique(all.begin(), all.end(),
                          [&](const Conflict& x, const Conflict& y) {
                            return x.kind != ConflictKind::circle && key(x) == key(y);
                          }),
              all.end());
    out_.total = static_cast<std::uint32_t>(all.size());
    if (all.size() > options_.limit) all.resize(options_.limit);
  }

  const Context& context_;
  const ConflictOptions& options_;
  Conflicts& out_;
  std::uint32_t count_;
  std::size_t walked_ = 0;
};

} // namespace

std::string_view name(ConflictKind kind) noexcept {
  constexpr std::array<std::string_view, 3> names = {"circle", "related-and-broader", "exact-and-otherwise"};
  const auto at = static_cast<std::size_t>(kind);
  return at < names.size() ? names[at] : std::string_view{};
}

Result<void> Ontology::conflicts(const ConflictOptions& options, Conflicts& out) const {
  const Context context(image_, options);
  context.begin(out);
  out.conflicts.clear();
  out.total = 0;
  out.cut = false;
  if (!options.uri.empty() && !find(options.uri)) return unknown_concept(options.uri);
  ConflictFinder(context, options, out).run();
  return {};
}

Result<Conflicts> Ontology::conflicts(const ConflictOptions& options) const {
  Conflicts out;
  if (auto done = conflicts(options, out); !done) return std::move(done).error();
  return out;
}

} // namespace samklang::query
