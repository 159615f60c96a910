// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_NESTING_H
#define SAMKLANG_RDF_NESTING_H

#include <samklang/rdf/format.h>
#include <samklang/rdf/graph.h>

#include <vector>

namespace samklang::rdf {

/// Whether Raptor's Turtle writer (2.0.15) can write the graph. It takes every node with rdf:first and rdf:rest for a
/// clean list, loses or garbles it where it is none, and garbles rdf:_1, rdf:_2 ... Such graphs are rare; N-Triples,
/// which is Turtle too, holds them.
bool fits_turtle_writer(const Graph& graph);

/// The statements to give Raptor's Turtle and RDF/XML writers twice, so that their objects stand by themselves.
///
/// These writers nest a blank node inside the one statement that points to it. Given twice, a statement counts twice
/// and is written once. Measured without this: nodes that point to each other in a circle vanish without a message; a
/// chain of 10,000 makes 400 MB of indentation, and one of 100,000 overflows the stack.
std::vector<Triple> statements_to_repeat(const Graph& graph, Format format);

} // namespace samklang::rdf

#endif
