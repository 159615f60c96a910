// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_CONCEPT_SYSTEM_H
#define SAMKLANG_QUERY_CONCEPT_SYSTEM_H

#include <samklang/query/compare.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace samklang::query {

struct NeighbourOptions : Options {
  std::uint32_t depth = 1;    ///< steps to take; 0: as far as it goes. For broader and narrower.
  std::uint32_t limit = 1000; ///< most concepts
  /// Which parts of the graph to go along. The verdicts are left out unless asked for: what they find broader stands in
  /// other agencies' concept systems.
  image::Layers layers = image::all_layers & static_cast<image::Layers>(~image::bit(image::Layer::verdict));
};

/// A concept around another.
struct Neighbour {
  Item item;
  image::Layer layer = image::Layer::generic;
  std::uint8_t kind = 0;     ///< skos::EdgeKind; in the layer `verdict` align::Relation of the concept asked about
  std::uint32_t depth = 1;   ///< steps from the concept asked about
  std::string_view relation; ///< the relation's stable name read from the concept asked about
  std::string_view text;     ///< role or criterion of subdivision; may be empty
  std::string_view text_lang;
};

/// By depth, layer, IRI.
struct Neighbours : Answer {
  Item item;
  std::vector<Neighbour> neighbours;
  bool cut = false; ///< there are more than the limit
};

struct PathOptions : Options {
  image::Layers layers = image::all_layers;
  bool undecided = false; ///< go along undecided and different verdicts as well
};

/// The most credible way from one concept to another: confidences multiply; a relation in the data counts by its layer,
/// from hierarchies (nearly certain) to see-also (a half).
struct Route : Answer {
  Item a;
  Item b;
  bool found = false;
  float confidence = 0; ///< product of its steps'
  std::vector<Step> steps;
};

/// Two members of a cluster.
struct ClusterLink {
  std::uint32_t a = 0; ///< index into Cluster::members
  std::uint32_t b = 0;
  align::Relation relation = align::Relation::exact;
  float confidence = 0;
  bool bridge = false; ///< without it the cluster falls apart
};

/// All that exact verdicts join a concept with, directly or by way of others.
struct Cluster : Answer {
  Item item;
  std::vector<Item> members;              ///< the concept itself among them, by IRI
  std::vector<ClusterLink> links;         ///< exact verdicts, by members
  std::vector<ClusterLink> conflicts;     ///< what else is said of two members, by members
  std::uint32_t weakest = skos::no_index; ///< the link with the least confidence: index into links
  bool cut = false;                       ///< larger than is looked at (10,000 members)
};

struct ConflictOptions : Options {
  std::string_view uri; ///< only what this concept is part of; empty: the whole image
  /// Which parts of the graph to hold against each other; the verdicts unless asked for are left out.
  image::Layers layers = image::all_layers & static_cast<image::Layers>(~image::bit(image::Layer::verdict));
  std::uint32_t limit = 1000; ///< most conflicts
};

/// What in a concept system cannot hold together.
enum class ConflictKind : std::uint8_t {
  circle,              ///< a concept is above itself, or replaced by itself
  related_and_broader, ///< SKOS S27: related concepts of which one stands above the other
  exact_and_otherwise, ///< SKOS S46: exact matches lead from one to the other, and a broad or related match too
};
std::string_view name(ConflictKind kind) noexcept; ///< "circle" ... Static storage.

struct Conflict {
  ConflictKind kind = ConflictKind::circle;
  Item a; ///< the two that are in conflict; of a circle its first concept twice
  Item b;
  std::vector<Step> stated; ///< the related, broad or related match between the two; none for a circle
  std::vector<Step> path;   ///< the shortest way that contradicts it: up, along exact matches, or once round
};

/// By kind, then IRIs. Each circle once, by its shortest round trip.
struct Conflicts : Answer {
  std::vector<Conflict> conflicts;
  std::uint32_t total = 0; ///< before the limit
  bool cut = false;        ///< the image has more relations than are looked at
};

} // namespace samklang::query

#endif
