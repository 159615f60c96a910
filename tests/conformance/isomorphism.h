// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_CONFORMANCE_ISOMORPHISM_H
#define SAMKLANG_TESTS_CONFORMANCE_ISOMORPHISM_H

#include <samklang/rdf/graph.h>

namespace conformance {

/// Whether two graphs are the same but for the names of their blank nodes (RDF 1.1 Concepts, section 3.6). Language
/// tags are compared without regard to case. Blank nodes are told apart by their surroundings first; what that leaves
/// open is tried out, so it is exact, and slow only for large graphs of look-alike nodes.
bool isomorphic(const samklang::rdf::Graph& a, const samklang::rdf::Graph& b);

} // namespace conformance

#endif
