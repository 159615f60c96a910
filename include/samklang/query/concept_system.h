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
};

/// A concept around another.
struct Neighbour {
  Item item;
  image::Layer layer = image::Layer::generic;
  std::uint8_t kind = 0;     ///< skos::EdgeKind
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

} // namespace samklang::query

#endif
