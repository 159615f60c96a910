// SPDX-License-Identifier: Apache-2.0
#include "rdf/subject_scan.h"

#include "rdf/guards.h"
#include "rdf/iri.h"

namespace samklang::rdf {
namespace {

constexpr std::string_view rdf_namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

std::size_t document_begin(std::string_view bytes) noexcept {
  return bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

std::string subject_text(std::string_view bytes, const TurtleNames& names, const Token& subject) {
  if (subject.kind == TokenKind::blank) return std::string(bytes.substr(subject.begin, subject.end - subject.begin));
  return names.iri(bytes, subject).value_or(std::string{});
}

// A faulty statement gives the graph nothing, so it is no block; nor is one whose subject has an undeclared prefix.
bool speaks(const TurtleStatement& statement, std::string_view subject) noexcept {
  const bool anonymous =
      statement.subject.kind == TokenKind::open_bracket || statement.subject.kind == TokenKind::open_list;
  return !statement.fault && statement.kind == StatementKind::triples && (anonymous || !subject.empty());
}

std::vector<SubjectBlock> turtle_blocks(std::string_view bytes, std::string_view base_iri) {
  std::vector<SubjectBlock> blocks;
  TurtleNames names(base_iri);
  TurtleScanner scanner(bytes, document_begin(bytes));
  TurtleStatement statement;
  while (scanner.next(statement)) {
    names.apply(bytes, statement);
    if (statement.kind != StatementKind::triples) continue;
    auto subject = subject_text(bytes, names, statement.subject);
    if (speaks(statement, subject)) blocks.push_back({std::move(subject), {statement.begin, statement.end}});
  }
  return blocks;
}

std::vector<SubjectBlock> ntriples_blocks(std::string_view bytes, std::string_view base_iri) {
  std::vector<SubjectBlock> blocks;
  const TurtleNames names(base_iri);
  NTriplesScanner scanner(bytes, document_begin(bytes));
  TurtleStatement statement;
  std::string_view last; // the subject as written; empty after a faulty line
  while (scanner.next(statement)) {
    const auto written = bytes.substr(statement.subject.begin, statement.subject.end - statement.subject.begin);
    if (statement.fault) {
      last = {};
    } else if (!last.empty() && written == last) {
      blocks.back().origin.end = statement.end;
    } else if (auto subject = subject_text(bytes, names, statement.subject); speaks(statement, subject)) {
      blocks.push_back({std::move(subject), {statement.begin, statement.end}});
      last = written;
    }
  }
  return blocks;
}

std::vector<SubjectBlock> xml_blocks(std::string_view bytes, std::string_view base_iri) {
  std::vector<SubjectBlock> blocks;
  XmlScanner scanner(bytes, document_begin(bytes));
  XmlHead head = read_xml_head(bytes, base_iri, scanner);
  XmlEvent event;
  std::size_t depth = 0; // below rdf:RDF
  for (scanner.next(event); event.kind != XmlEvent::Kind::finished; scanner.next(event)) {
    if (event.kind == XmlEvent::Kind::start) {
      if (depth == 0) {
        head.context.push(bytes, event, head.entities);
        blocks.push_back({subject_of(bytes, event, head.context, head.entities), {event.begin, event.end}});
        head.context.pop();
      }
      if (!event.empty_element) ++depth;
    } else if (event.kind == XmlEvent::Kind::end) {
      if (depth == 0) break; // </rdf:RDF>
      if (--depth == 0) blocks.back().origin.end = event.end;
    }
  }
  if (depth != 0) blocks.pop_back(); // it never ended
  return blocks;
}

} // namespace

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
  head.has_rdf_root = head.context.expand(event.name, false) == std::string(rdf_namespace) + "RDF";
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
    if (colon != std::string_view::npos && name != std::string(rdf_namespace) + std::string(local)) continue;
    if (attribute != nullptr) *attribute = &candidate;
    const auto value =
        decode_xml(bytes.substr(candidate.value_begin, candidate.value_end - candidate.value_begin), entities, true);
    if (local == "about") return resolve_iri(context.base(), value);
    return local == "ID" ? resolve_iri(context.base(), "#" + value) : "_:" + value;
  }
  return {};
}

std::vector<SubjectBlock> subject_blocks(std::string_view bytes, Format format, std::string_view base_iri) {
  switch (format) {
  case Format::turtle: return turtle_blocks(bytes, base_iri);
  case Format::ntriples: return ntriples_blocks(bytes, base_iri);
  case Format::rdfxml: return xml_blocks(bytes, base_iri);
  default: return {};
  }
}

} // namespace samklang::rdf
