// SPDX-License-Identifier: Apache-2.0
#include <samklang/skos/as_written.h>

#include <algorithm>

namespace samklang::skos {

AsWritten::AsWritten(std::vector<NodeRow> nodes, std::vector<std::uint32_t> statement_begin,
                     std::vector<StatementRow> statements, std::vector<std::string> tags,
                     std::vector<NodeIndex> node_of_concept)
    : nodes_(std::move(nodes)), statement_begin_(std::move(statement_begin)), statements_(std::move(statements)),
      tags_(std::move(tags)), node_of_concept_(std::move(node_of_concept)) {}

std::span<const StatementRow> AsWritten::about(NodeIndex node) const noexcept {
  return Catalogue::rows(statement_begin_, std::span<const StatementRow>(statements_), node);
}

std::optional<NodeIndex> AsWritten::find(const Catalogue& catalogue, std::string_view iri) const noexcept {
  const auto blanks = std::partition_point(nodes_.begin(), nodes_.end(),
                                           [](const NodeRow& node) { return node.kind == ValueKind::iri; });
  const auto found = std::lower_bound(nodes_.begin(), blanks, iri, [&](const NodeRow& node, std::string_view wanted) {
    return catalogue.text(node.text) < wanted;
  });
  if (found == blanks || catalogue.text(found->text) != iri) return std::nullopt;
  return static_cast<NodeIndex>(found - nodes_.begin());
}

} // namespace samklang::skos
