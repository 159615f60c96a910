// SPDX-License-Identifier: Apache-2.0
#include "rdf/source_index.h"

#include <algorithm>
#include <utility>

namespace samklang::rdf {
namespace {

// The library writes "u" before the labels that authors gave, and "g" and numbers where they gave none.
std::string label_as_written(const std::string& text) { return text.starts_with("_:u") ? "_:" + text.substr(3) : text; }

} // namespace

void SourceIndex::build() {
  lines = {0};
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1))
    lines.push_back(at + 1);
  std::vector<WrittenBlock> written;
  switch (format) {
  case Format::turtle: written = turtle_blocks(bytes, names.emplace(base_iri)); break;
  case Format::ntriples: written = ntriples_blocks(bytes, names.emplace(base_iri)); break;
  case Format::rdfxml: written = xml_blocks(bytes, base_iri, head); break;
  default: break;
  }
  std::unordered_map<std::uint32_t, std::uint32_t> last; // of a subject's blocks, by its first
  for (WrittenBlock& block : written) {
    const auto number = static_cast<std::uint32_t>(blocks.size());
    blocks.push_back({block.origin, block.token, no_block});
    if (block.subject.empty()) continue;
    const auto [known, is_new] = first.try_emplace(std::move(block.subject), number);
    if (!is_new) blocks[last[known->second]].next = number;
    last[known->second] = number;
  }
}

std::uint32_t SourceIndex::block_of(const std::string& subject) const {
  const auto found = first.find(subject);
  return found == first.end() ? no_block : found->second;
}

std::optional<SourceIndex::Spot> SourceIndex::find(const Finding& finding) const {
  std::uint32_t begin = finding.node.empty() ? no_block : block_of(label_as_written(finding.node));
  // The node has a block of its own, or stands inside its concept's.
  const bool nested = !finding.node.empty() && begin == no_block;
  if (begin == no_block) begin = block_of(finding.subject);
  if (begin == no_block) return std::nullopt;
  const std::string value = label_as_written(finding.value);
  if (!finding.predicate.empty()) {
    Wanted wanted{.predicate = finding.predicate, .value = value, .first = false, .tag = finding.tag, .nested = nested};
    if (const auto spot = find_from(begin, wanted)) return spot;
    if (const auto spot = value.empty() ? std::nullopt : find_further(begin, wanted)) return spot;
    wanted.value = {};
    if (!value.empty())
      if (const auto spot = find_from(begin, wanted)) return spot;
  }
  return Spot{blocks[begin].subject, {}, false, begin};
}

std::optional<SourceIndex::Spot> SourceIndex::find_from(std::uint32_t block, const Wanted& wanted) const {
  for (; block != no_block; block = blocks[block].next) {
    const Origin origin = blocks[block].origin;
    const auto found =
        names ? find_in_turtle(bytes, *names, origin, wanted) : find_in_xml(bytes, *head, origin, wanted);
    if (found) return Spot{found->token, found->tag, !wanted.value.empty(), block};
  }
  return std::nullopt;
}

std::optional<SourceIndex::Spot> SourceIndex::find_further(std::uint32_t begin, Wanted wanted) const {
  std::vector<std::string> nodes;
  wanted.inside = true;
  wanted.nested = true;
  wanted.nodes = &nodes;
  if (const auto spot = find_from(begin, wanted)) return spot;
  wanted.predicate = {};
  wanted.nested = false;
  wanted.nodes = nullptr;
  for (const std::string& node : nodes)
    if (const auto spot = find_from(block_of(node), wanted)) return spot;
  return std::nullopt;
}

std::size_t SourceIndex::line_of(std::uint64_t byte) const noexcept {
  return static_cast<std::size_t>(std::upper_bound(lines.begin(), lines.end(), byte) - lines.begin()) - 1;
}

std::uint32_t SourceIndex::column_of(std::uint64_t byte) const noexcept {
  std::uint64_t begin = lines[line_of(byte)];
  if (begin == 0) begin = document_begin(bytes);
  const auto before = byte > begin ? slice({begin, byte}) : std::string_view();
  const auto continuation = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  return static_cast<std::uint32_t>(static_cast<std::ptrdiff_t>(before.size()) -
                                    std::count_if(before.begin(), before.end(), continuation) + 1);
}

} // namespace samklang::rdf
