// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_PUBLISH_PREFIXES_H
#define SAMKLANG_PUBLISH_PREFIXES_H

#include <samklang/rdf/graph.h>

#include <string>
#include <utility>
#include <vector>

namespace samklang::publish {

/// Those prefixes that an IRI of the graph begins with, in their order; the first where two have one name or namespace.
/// Without rdf, which Raptor declares by itself.
std::vector<std::pair<std::string, std::string>>
used_prefixes(const rdf::Graph& graph, const std::vector<std::pair<std::string, std::string>>& prefixes);

} // namespace samklang::publish

#endif
