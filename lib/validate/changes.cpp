// SPDX-License-Identifier: Apache-2.0
#include <samklang/validate/changes.h>

#include "validate/ascii.h"

#include <samklang/base/fingerprint.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace samklang::validate {
namespace {

using Digest = std::array<std::uint64_t, 2>;

constexpr std::size_t most_statements = 10000; // of one concept: blank nodes may lead to each other in circles
constexpr unsigned deepest = 16; // blank nodes that lead to each other for longer are told apart by nothing

class Content {
public:
  Content(const skos::Catalogue& catalogue, const skos::AsWritten& written)
      : catalogue_(catalogue), written_(written) {}

  Digest of(skos::ConceptIndex index) const {
    std::size_t left = most_statements;
    return fingerprint(said(written_.node(index), 0, left));
  }

private:
  std::string said(skos::NodeIndex node, unsigned depth, std::size_t& left) const {
    std::vector<std::string> lines;
    if (node == skos::no_index || depth > deepest) return {};
    for (const skos::StatementRow& row : written_.about(node)) {
      if (left == 0) break;
      --left;
      std::string line(catalogue_.text(row.predicate));
      line += '\x1F';
      line += static_cast<char>('0' + static_cast<int>(row.kind));
      if (row.kind == skos::ValueKind::blank) {
        line += said(row.object, depth + 1, left);
      } else {
        line += catalogue_.text(row.value);
        line += '\x1F';
        line += catalogue_.text(row.datatype);
        line += '\x1F';
        line += lower(written_.tag(row.tag));
      }
      lines.push_back(std::move(line));
    }
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end()); // the same in two files is said once
    std::string out;
    for (const std::string& line : lines) (out += line) += '\x1E';
    return depth == 0 ? out : '(' + out + ')';
  }

  const skos::Catalogue& catalogue_;
  const skos::AsWritten& written_;
};

// Calls `take` for every concept that a node points at, blank nodes on the way included.
template <class Take> void each_target(const skos::AsWritten& written, skos::NodeIndex node, unsigned depth,
                                       std::size_t& left, const Take& take) {
  if (node == skos::no_index || depth > deepest) return;
  for (const skos::StatementRow& row : written.about(node)) {
    if (row.object == skos::no_index || left == 0) continue;
    --left;
    const skos::ConceptIndex target = written.nodes()[row.object].concept_index;
    if (target != skos::no_index) {
      take(target);
    } else if (row.kind == skos::ValueKind::blank) {
      each_target(written, row.object, depth + 1, left, take);
    }
  }
}

} // namespace

Changes changes(const skos::Catalogue& before, const skos::AsWritten& before_written, const skos::Catalogue& now,
                const skos::AsWritten& now_written) {
  const Content old_content(before, before_written);
  const Content new_content(now, now_written);
  std::unordered_map<std::string_view, Digest> known;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const auto index = static_cast<skos::ConceptIndex>(i);
    known.emplace(before[index].iri(), old_content.of(index));
  }
  Changes out;
  std::vector<std::uint8_t> differs(now.size());
  std::size_t kept = 0;
  for (std::size_t i = 0; i < now.size(); ++i) {
    const auto index = static_cast<skos::ConceptIndex>(i);
    const auto old = known.find(now[index].iri());
    if (old != known.end()) ++kept;
    if (old == known.end()) {
      out.added.push_back(index);
      differs[i] = 1;
    } else if (old->second != new_content.of(index)) {
      out.changed.push_back(index);
      differs[i] = 1;
    }
  }
  out.removed = known.size() - kept;
  std::vector<std::uint8_t> near(now.size());
  for (std::size_t i = 0; i < now.size(); ++i) {
    std::size_t left = most_statements;
    const skos::NodeIndex node = now_written.node(static_cast<skos::ConceptIndex>(i));
    each_target(now_written, node, 0, left, [&](skos::ConceptIndex target) {
      if (target >= near.size()) return;
      if (differs[i] != 0) near[target] = 1;
      if (differs[target] != 0) near[i] = 1;
    });
  }
  for (std::size_t i = 0; i < now.size(); ++i)
    if (near[i] != 0 && differs[i] == 0) out.neighbours.push_back(static_cast<skos::ConceptIndex>(i));
  return out;
}

} // namespace samklang::validate
