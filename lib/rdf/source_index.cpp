// SPDX-License-Identifier: Apache-2.0
#include "rdf/source_index.h"

#include "rdf/guards.h"
#include "rdf/vocabulary.h"

#include <algorithm>

namespace samklang::rdf {
namespace {

class BlockTaker {
public:
  explicit BlockTaker(SourceIndex& index) : index_(index) {}

  void take(const std::string& subject, Origin origin, Origin token) {
    const auto number = static_cast<std::uint32_t>(index_.blocks.size());
    index_.blocks.push_back({origin, token, SourceIndex::no_block});
    if (subject.empty()) return;
    const auto [known, is_new] = index_.first.try_emplace(subject, number);
    if (!is_new) index_.blocks[last_[known->second]].next = number;
    last_[known->second] = number;
  }

private:
  SourceIndex& index_;
  std::unordered_map<std::uint32_t, std::uint32_t> last_; // of a subject's blocks, by its first
};

std::size_t begin_of(std::string_view bytes) noexcept {
  return bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

std::string turtle_subject(const SourceIndex& index, const Token& token) {
  if (token.kind == TokenKind::blank) return std::string(index.slice({token.begin, token.end}));
  return index.names->iri(index.bytes, token).value_or(std::string());
}

void build_turtle(SourceIndex& index) {
  index.names.emplace(index.base_iri);
  BlockTaker taker(index);
  TurtleScanner scanner(index.bytes, begin_of(index.bytes));
  TurtleStatement statement;
  while (scanner.next(statement)) {
    index.names->apply(index.bytes, statement);
    if (statement.kind != StatementKind::triples || statement.fault) continue;
    taker.take(turtle_subject(index, statement.subject), {statement.begin, statement.end},
               {statement.subject.begin, statement.subject.end});
  }
}

void build_ntriples(SourceIndex& index) {
  index.names.emplace(index.base_iri);
  BlockTaker taker(index);
  NTriplesScanner scanner(index.bytes, begin_of(index.bytes));
  TurtleStatement statement;
  std::string_view last;
  while (scanner.next(statement)) {
    const auto written = index.slice({statement.subject.begin, statement.subject.end});
    if (statement.fault || statement.kind != StatementKind::triples) {
      last = {};
    } else if (!last.empty() && written == last) {
      index.blocks.back().origin.end = statement.end;
    } else {
      taker.take(turtle_subject(index, statement.subject), {statement.begin, statement.end},
                 {statement.subject.begin, statement.subject.end});
      last = written;
    }
  }
}

// Node elements at any depth: a concept may stand inside the collection that it is a member of.
void build_xml(SourceIndex& index) {
  XmlScanner scanner(index.bytes, begin_of(index.bytes));
  index.head = read_xml_head(index.bytes, index.base_iri, scanner);
  XmlContext context = index.head->context;
  struct Open {
    bool is_node = false; // what may stand inside is a property
    std::uint32_t block = SourceIndex::no_block;
  };
  std::vector<Open> open;
  BlockTaker taker(index);
  XmlEvent event;
  for (scanner.next(event); event.kind != XmlEvent::Kind::finished; scanner.next(event)) {
    if (event.kind == XmlEvent::Kind::start) {
      context.push(index.bytes, event, index.head->entities);
      Open element;
      if (open.empty() || !open.back().is_node) {
        element = {true, static_cast<std::uint32_t>(index.blocks.size())};
        taker.take(subject_of(index.bytes, event, context, index.head->entities), {event.begin, event.end},
                   {event.begin, event.end});
      } else {
        for (const XmlAttribute& attribute : event.attributes) {
          const bool resource = index.slice({attribute.value_begin, attribute.value_end}) == "Resource";
          if (resource && context.expand(attribute.name, true) == std::string(rdf_namespace) + "parseType")
            element.is_node = true;
        }
      }
      if (event.empty_element) {
        context.pop();
      } else {
        open.push_back(element);
      }
    } else if (event.kind == XmlEvent::Kind::end) {
      if (open.empty()) break; // </rdf:RDF>
      context.pop();
      if (open.back().block != SourceIndex::no_block) index.blocks[open.back().block].origin.end = event.end;
      open.pop_back();
    }
  }
}

// The library writes "u" before the labels that authors gave, and "g" and numbers where they gave none.
std::string label_as_written(const std::string& text) { return text.starts_with("_:u") ? "_:" + text.substr(3) : text; }

} // namespace

void SourceIndex::build() {
  lines = {0};
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1))
    lines.push_back(at + 1);
  switch (format) {
  case Format::turtle: build_turtle(*this); break;
  case Format::ntriples: build_ntriples(*this); break;
  case Format::rdfxml: build_xml(*this); break;
  default: break;
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
  const auto look = [&](const Wanted& wanted) -> std::optional<Spot> {
    for (std::uint32_t block = begin; block != no_block; block = blocks[block].next) {
      const Origin origin = blocks[block].origin;
      const auto found =
          names ? find_in_turtle(bytes, *names, origin, wanted) : find_in_xml(bytes, *head, origin, wanted);
      if (found) return Spot{found->token, found->tag, !wanted.value.empty(), block};
    }
    return std::nullopt;
  };
  if (!finding.predicate.empty()) {
    Wanted wanted{.predicate = finding.predicate, .value = value, .first = false, .tag = finding.tag, .nested = nested};
    if (const auto spot = look(wanted)) return spot;
    if (const auto spot = value.empty() ? std::nullopt : find_further(begin, wanted)) return spot;
    wanted.value = {};
    if (!value.empty())
      if (const auto spot = look(wanted)) return spot;
  }
  return Spot{blocks[begin].subject, {}, false, begin};
}

std::optional<SourceIndex::Spot> SourceIndex::find_further(std::uint32_t begin, Wanted wanted) const {
  const auto find_in = [&](std::uint32_t block) {
    return names ? find_in_turtle(bytes, *names, blocks[block].origin, wanted)
                 : find_in_xml(bytes, *head, blocks[block].origin, wanted);
  };
  std::vector<std::string> nodes;
  wanted.inside = true;
  wanted.nested = true;
  wanted.nodes = &nodes;
  for (std::uint32_t block = begin; block != no_block; block = blocks[block].next)
    if (const auto found = find_in(block)) return Spot{found->token, found->tag, true, block};
  wanted.predicate = {};
  wanted.nested = false;
  wanted.nodes = nullptr;
  for (const std::string& node : nodes) {
    for (std::uint32_t block = block_of(node); block != no_block; block = blocks[block].next)
      if (const auto found = find_in(block)) return Spot{found->token, found->tag, true, block};
  }
  return std::nullopt;
}

std::size_t SourceIndex::line_of(std::uint64_t byte) const noexcept {
  return static_cast<std::size_t>(std::upper_bound(lines.begin(), lines.end(), byte) - lines.begin()) - 1;
}

std::uint32_t SourceIndex::column_of(std::uint64_t byte) const noexcept {
  std::uint64_t begin = lines[line_of(byte)];
  if (begin == 0) begin = begin_of(bytes);
  const auto before = byte > begin ? slice({begin, byte}) : std::string_view();
  const auto continuation = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  return static_cast<std::uint32_t>(static_cast<std::ptrdiff_t>(before.size()) -
                                    std::count_if(before.begin(), before.end(), continuation) + 1);
}

} // namespace samklang::rdf
