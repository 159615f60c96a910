// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_NODES_H
#define SAMKLANG_VALIDATE_NODES_H

#include <samklang/skos/as_written.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace samklang::validate {

/// What the inputs say that a node is, as bits.
enum NodeFact : std::uint32_t {
  node_is_described = 1, ///< something is said about it
  node_has_type = 2,
  node_is_concept = 4,
  node_is_scheme = 8,
  node_is_collection = 16,
  node_is_note = 32, ///< euvoc:XlNote
  node_is_organisation = 64,
  node_is_person = 128,
  node_is_contact = 256,         ///< vcard:Organization or vcard:Group
  node_is_code = 512,            ///< something has it as its subject field, role, status or another code
  node_is_member = 1024,         ///< of a collection
  node_is_old_collection = 2048, ///< a collection written as in generation 1: rdfs:label, no title
};

/// Facts on every node of an AsWritten. Immutable once made.
class Nodes {
public:
  Nodes() = default;
  /// Linear in the statements.
  Nodes(const skos::Catalogue& catalogue, const skos::AsWritten& written);

  bool is(skos::NodeIndex node, std::uint32_t facts) const noexcept {
    return node < facts_.size() && (facts_[node] & facts) != 0;
  }
  /// The concept that has a node in its record: itself, or the one that a blank node hangs on. no_index for none.
  skos::ConceptIndex owner(skos::NodeIndex node) const noexcept {
    return node < owner_.size() ? owner_[node] : skos::no_index;
  }
  std::uint32_t facts(skos::NodeIndex node) const noexcept { return node < facts_.size() ? facts_[node] : 0; }

private:
  void find_owners(const skos::AsWritten& written);
  std::vector<std::uint32_t> facts_;
  std::vector<skos::ConceptIndex> owner_;
};

/// Whether a property says how concepts relate, directly or inside a relation node.
bool is_relation(skos::Property property) noexcept;
/// Whether it leads to a node that says so.
bool is_relation_node(skos::Property property) noexcept;

} // namespace samklang::validate

#endif
