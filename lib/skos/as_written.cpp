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

} // namespace samklang::skos
