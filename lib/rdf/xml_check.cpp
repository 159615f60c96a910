// SPDX-License-Identifier: Apache-2.0
#include "rdf/xml_check.h"

#include "rdf/iri.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <memory>

namespace samklang::rdf {
namespace {

constexpr std::size_t chunk_bytes = std::size_t{1} << 20; // libxml2 refuses one piece above 10 MB

struct FreeContext {
  void operator()(xmlParserCtxtPtr context) const noexcept {
    if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
    xmlFreeParserCtxt(context);
  }
};

// The handlers that know entities, without those that would build a tree.
xmlSAXHandler checking_handlers() noexcept {
  xmlSAXHandler sax{};
  xmlSAXVersion(&sax, 2);
  sax.startElementNs = nullptr;
  sax.endElementNs = nullptr;
  sax.startElement = nullptr;
  sax.endElement = nullptr;
  sax.characters = nullptr;
  sax.ignorableWhitespace = nullptr;
  sax.cdataBlock = nullptr;
  sax.comment = nullptr;
  sax.processingInstruction = nullptr;
  sax.reference = nullptr;
  sax.warning = nullptr;
  sax.error = nullptr;
  sax.fatalError = nullptr;
  sax.serror = [](void*, xmlErrorPtr) {}; // the context remembers the last one
  return sax;
}

SyntaxFault fault_of(const xmlError* error) {
  SyntaxFault fault{.message = "the page is not well-formed XML"};
  if (error == nullptr || error->message == nullptr) return fault;
  std::string_view message = error->message;
  while (message.ends_with('\n')) message.remove_suffix(1);
  fault.message += ": ";
  fault.message += message;
  fault.line = error->line > 0 ? static_cast<std::uint32_t>(error->line) : 0;
  fault.column = error->int2 > 0 ? static_cast<std::uint32_t>(error->int2) : 0;
  return fault;
}

std::optional<SyntaxFault> find_base_fault(std::string_view bytes) {
  for (auto base = bytes.find("<base"); base != std::string_view::npos; base = bytes.find("<base", base + 1)) {
    const auto href = bytes.find("href=", base);
    if (href == std::string_view::npos) break;
    const auto value = bytes.find_first_not_of(" \t\r\n\"'", href + 5);
    if (value == std::string_view::npos || has_scheme(bytes.substr(value, 256))) continue;
    const Place place = place_at({}, bytes, value);
    return SyntaxFault{
        .message = "the first href after <base is not absolute", .line = place.line, .column = place.column};
  }
  return std::nullopt;
}

std::optional<SyntaxFault> find_xml_fault(std::string_view bytes) {
  xmlSAXHandler sax = checking_handlers();
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(
      xmlCreatePushParserCtxt(&sax, nullptr, nullptr, 0, nullptr));
  if (context == nullptr) return SyntaxFault{.message = "libxml2 could not be started"};
  xmlCtxtUseOptions(context.get(), XML_PARSE_NONET | XML_PARSE_NOENT);
  for (std::size_t at = 0; at < bytes.size(); at += chunk_bytes) {
    const std::size_t size = std::min(chunk_bytes, bytes.size() - at);
    const bool last = at + size == bytes.size();
    if (xmlParseChunk(context.get(), bytes.data() + at, static_cast<int>(size), last ? 1 : 0) != 0 &&
        context->wellFormed == 0)
      break;
  }
  if (context->wellFormed != 0) return std::nullopt;
  return fault_of(xmlCtxtGetLastError(context.get()));
}

} // namespace

std::optional<SyntaxFault> find_rdfa_fault(std::string_view bytes) {
  auto fault = find_xml_fault(bytes);
  return fault ? fault : find_base_fault(bytes);
}

} // namespace samklang::rdf
