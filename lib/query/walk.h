// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_WALK_H
#define SAMKLANG_QUERY_WALK_H

#include "query/context.h"

#include <samklang/graph/graph.h>

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace samklang::query {

/// Which links a walk follows.
struct WalkOptions {
  image::Layers layers = image::all_layers;
  bool up = false;        ///< only from the narrower to the broader, from the part to the whole
  bool down = false;      ///< only the other way
  bool same = false;      ///< of verdicts only exact and close
  bool exact = false;     ///< only exact matches and exact verdicts
  bool undecided = false; ///< undecided and different verdicts too
};

/// Most vertices that any walk looks at.
inline constexpr std::size_t most_visited = 100'000;

/// True where the walk may go along the link.
bool follows(const image::Link& link, const WalkOptions& options) noexcept;

/// The confidence of a link, 0..1: of a verdict its own, of a relation in the data what its layer carries on.
float confidence(const Context& context, const image::Link& link) noexcept;

/// The links of a vertex, as many as a walk looks at.
std::span<const image::Link> links(const Context& context, skos::ConceptIndex vertex) noexcept;

/// What can be reached from a vertex, with small numbers of its own for the graph room. Bounded.
class Region {
public:
  Region(const Context& context, skos::ConceptIndex from, const WalkOptions& options);

  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(vertices_.size()); }
  skos::ConceptIndex vertex(std::uint32_t number) const noexcept { return vertices_[number]; }
  /// The number of a vertex; graph::none for one that cannot be reached.
  std::uint32_t number(skos::ConceptIndex vertex) const noexcept;
  /// One edge a link that was followed, in the walk's direction; links()[edge] is the link.
  const std::vector<graph::Edge>& edges() const noexcept { return edges_; }
  const std::vector<image::Link>& links() const noexcept { return links_; }
  bool cut() const noexcept { return cut_; }

private:
  std::vector<skos::ConceptIndex> vertices_;
  std::unordered_map<skos::ConceptIndex, std::uint32_t> numbers_;
  std::vector<graph::Edge> edges_;
  std::vector<image::Link> links_;
  bool cut_ = false;
};

/// The most credible way by the rules; false where there is none. `out` is its steps.
bool find_way(const Context& context, skos::ConceptIndex from, skos::ConceptIndex to, const WalkOptions& options,
              std::vector<Step>& out, float* confidence = nullptr);

/// One step along a link of a vertex.
Step step_along(const Context& context, skos::ConceptIndex from, const image::Link& link);

/// The same steps from the other end.
void turn_round(std::vector<Step>& steps) noexcept;

} // namespace samklang::query

#endif
