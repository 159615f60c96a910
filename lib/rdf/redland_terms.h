// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_REDLAND_TERMS_H
#define SAMKLANG_RDF_REDLAND_TERMS_H

#include <samklang/rdf/source.h>

#include <librdf.h>

#include <memory>
#include <optional>

namespace samklang::rdf {

struct FreeNode {
  void operator()(librdf_node* node) const noexcept { librdf_free_node(node); }
};
using OwnedNode = std::unique_ptr<librdf_node, FreeNode>;

/// Whether librdf has room for the term: not where its language tag has more than 255 bytes.
bool fits_node(const TermView& term) noexcept;

/// A term as librdf has it; null where memory is gone or it does not fit.
OwnedNode to_node(librdf_world* world, const TermView& term);

/// The term of a node, borrowed from it; nothing for null. A term that no statement has (a variable) gives nothing.
std::optional<TermView> to_term(librdf_node* node) noexcept;

/// The terms of a statement that are there.
StatementPattern to_pattern(librdf_statement* statement) noexcept;

} // namespace samklang::rdf

#endif
