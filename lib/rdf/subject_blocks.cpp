// SPDX-License-Identifier: Apache-2.0
#include "rdf/subject_scan.h"

#include "rdf/guards.h"
#include "rdf/iri.h"
#include "rdf/vocabulary.h"

#include <algorithm>
#include <utility>

namespace samklang::rdf {
namespace {

std::string subject_text(std::string_view bytes, const TurtleNames& names, const Token& subject) {
  if (subject.kind == TokenKind::blank) return std::string(bytes.substr(subject.begin, subject.end - subject.begin));
  return names.iri(bytes, subject).value_or(std::string{});
}

WrittenBlock block_of(std::string_view bytes, const TurtleNames& names, const TurtleStatement& statement) {
  const Token& subject = statement.subject;
  return {.subject = subject_text(bytes, names, subject),
          .token = {subject.begin, subject.end},
          .origin = {statement.begin, statement.end},
          .anonymous = subject.kind == TokenKind::open_bracket || subject.kind == TokenKind::open_list};
}

/// Whether an expanded name is this one of RDF's own.
bool is_rdf(const std::optional<std::string>& name, std::string_view local) noexcept {
  return name && name->size() == rdf_namespace.size() + local.size() && name->starts_with(rdf_namespace) &&
         name->ends_with(local);
}

bool is_resource(std::string_view bytes, const XmlEvent& property, const XmlContext& context) {
  return std::ranges::any_of(property.attributes, [&](const XmlAttribute& attribute) {
    return bytes.substr(attribute.value_begin, attribute.value_end - attribute.value_begin) == "Resource" &&
           is_rdf(context.expand(attribute.name, true), "parseType");
  });
}

} // namespace

std::size_t document_begin(std::string_view bytes) noexcept {
  return bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

std::vector<WrittenBlock> turtle_blocks(std::string_view bytes, TurtleNames& names) {
  std::vector<WrittenBlock> blocks;
  TurtleScanner scanner(bytes, document_begin(bytes));
  TurtleStatement statement;
  while (scanner.next(statement)) {
    names.apply(bytes, statement);
    if (statement.kind == StatementKind::triples && !statement.fault)
      blocks.push_back(block_of(bytes, names, statement));
  }
  return blocks;
}

std::vector<WrittenBlock> ntriples_blocks(std::string_view bytes, const TurtleNames& names) {
  std::vector<WrittenBlock> blocks;
  NTriplesScanner scanner(bytes, document_begin(bytes));
  TurtleStatement statement;
  std::string_view last; // the subject as written; empty after a faulty line
  while (scanner.next(statement)) {
    const auto written = bytes.substr(statement.subject.begin, statement.subject.end - statement.subject.begin);
    if (statement.fault || statement.kind != StatementKind::triples) {
      last = {};
    } else if (!last.empty() && written == last) {
      blocks.back().origin.end = statement.end;
    } else {
      blocks.push_back(block_of(bytes, names, statement));
      last = written;
    }
  }
  return blocks;
}

std::vector<WrittenBlock> xml_blocks(std::string_view bytes, std::string_view base_iri, std::optional<XmlHead>& head) {
  std::vector<WrittenBlock> blocks;
  XmlScanner scanner(bytes, document_begin(bytes));
  head = read_xml_head(bytes, base_iri, scanner);
  XmlContext context = head->context;
  struct Open {
    bool is_node = false; // what may stand inside is a property
    std::optional<std::size_t> block = {};
  };
  std::vector<Open> open;
  XmlEvent event;
  for (scanner.next(event); event.kind != XmlEvent::Kind::finished; scanner.next(event)) {
    if (event.kind == XmlEvent::Kind::start) {
      context.push(bytes, event, head->entities);
      Open element;
      if (open.empty() || !open.back().is_node) {
        element = {true, blocks.size()};
        const Origin tag{event.begin, event.end};
        blocks.push_back({.subject = subject_of(bytes, event, context, head->entities),
                          .token = tag,
                          .origin = tag,
                          .anonymous = true,
                          .ended = event.empty_element,
                          .depth = open.size()});
      } else {
        element.is_node = is_resource(bytes, event, context);
      }
      if (event.empty_element) {
        context.pop();
      } else {
        open.push_back(element);
      }
    } else if (event.kind == XmlEvent::Kind::end) {
      if (open.empty()) break; // </rdf:RDF>
      context.pop();
      if (const auto block = open.back().block) {
        blocks[*block].origin.end = event.end;
        blocks[*block].ended = true;
      }
      open.pop_back();
    }
  }
  return blocks;
}

TurtleNames read_names(std::string_view bytes, std::string_view base_iri) {
  TurtleNames names(base_iri);
  TurtleScanner scanner(bytes, document_begin(bytes));
  TurtleStatement statement;
  while (scanner.next(statement)) names.apply(bytes, statement);
  return names;
}

XmlHead read_xml_head(std::string_view bytes, std::string_view base_iri, XmlScanner& scanner) {
  XmlHead head(base_iri);
  XmlEvent event;
  do {
    scanner.next(event);
  } while (event.kind != XmlEvent::Kind::start && event.kind != XmlEvent::Kind::finished);
  head.entities = scanner.entities();
  if (event.kind == XmlEvent::Kind::finished) return head;
  head.context.push(bytes, event, head.entities);
  head.has_rdf_root = is_rdf(head.context.expand(event.name, false), "RDF");
  if (!head.has_rdf_root) {
    head.context.pop();
    scanner = XmlScanner(bytes, event.begin);
  }
  return head;
}

std::string subject_of(std::string_view bytes, const XmlEvent& start, const XmlContext& context,
                       const XmlEntities& entities, const XmlAttribute** attribute) {
  for (const XmlAttribute& candidate : start.attributes) {
    const auto colon = candidate.name.find(':');
    const auto local = colon == std::string_view::npos ? candidate.name : candidate.name.substr(colon + 1);
    if (local != "about" && local != "ID" && local != "nodeID") continue;
    const auto name = context.expand(candidate.name, true);
    if (colon != std::string_view::npos && !is_rdf(name, local)) continue;
    if (attribute != nullptr) *attribute = &candidate;
    const auto value =
        decode_xml(bytes.substr(candidate.value_begin, candidate.value_end - candidate.value_begin), entities, true);
    if (local == "about") return resolve_iri(context.base(), value);
    return local == "ID" ? resolve_iri(context.base(), "#" + value) : "_:" + value;
  }
  return {};
}

std::vector<SubjectBlock> subject_blocks(std::string_view bytes, Format format, std::string_view base_iri) {
  std::vector<WrittenBlock> written;
  TurtleNames names(base_iri);
  std::optional<XmlHead> head;
  switch (format) {
  case Format::turtle: written = turtle_blocks(bytes, names); break;
  case Format::ntriples: written = ntriples_blocks(bytes, names); break;
  case Format::rdfxml: written = xml_blocks(bytes, base_iri, head); break;
  default: break;
  }
  std::vector<SubjectBlock> blocks;
  for (WrittenBlock& block : written) {
    // One whose subject has an undeclared prefix gives the graph nothing.
    const bool speaks = block.anonymous || !block.subject.empty();
    if (speaks && block.ended && block.depth == 0) blocks.push_back({std::move(block.subject), block.origin});
  }
  return blocks;
}

} // namespace samklang::rdf
