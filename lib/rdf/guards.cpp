// SPDX-License-Identifier: Apache-2.0
#include "rdf/guards.h"

#include <samklang/base/utf8.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace samklang::rdf {
namespace {

constexpr std::string_view utf8_advice =
    "save or convert the file as UTF-8 (for Latin-1: iconv -f ISO-8859-1 -t UTF-8)";

GuardFault encoding_fault(std::size_t offset, std::string_view message, std::string_view advice) noexcept {
  return {.code = ErrorCode::encoding, .offset = offset, .message = message, .advice = advice};
}

bool turtle_family(Format format) noexcept {
  return format == Format::turtle || format == Format::ntriples || format == Format::nquads || format == Format::trig;
}

bool only_comments(std::string_view text) noexcept {
  while (true) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return true;
    if (text[first] != '#') return false;
    const auto end = text.find_first_of("\r\n", first);
    if (end == std::string_view::npos) return true;
    text.remove_prefix(end);
  }
}

// An XML declaration may name another encoding than UTF-8; libxml2 would follow it, places and hashes would not.
std::optional<GuardFault> declared_encoding(std::string_view text) {
  if (!text.starts_with("<?xml")) return std::nullopt;
  const std::string_view declaration = text.substr(0, text.find("?>"));
  const auto at = declaration.find("encoding");
  if (at == std::string_view::npos) return std::nullopt;
  const auto open = declaration.find_first_of("\"'", at);
  if (open == std::string_view::npos) return std::nullopt;
  std::string name(declaration.substr(open + 1, declaration.find(declaration[open], open + 1) - open - 1));
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (name == "utf-8" || name == "utf8" || name == "us-ascii" || name == "ascii") return std::nullopt;
  return encoding_fault(at, "the XML declaration names another encoding than UTF-8", utf8_advice);
}

Error error_of(const Input& input, std::size_t body_offset, const GuardFault& fault) {
  return {.code = fault.code,
          .message = std::string(fault.message),
          .advice = std::string(fault.advice),
          .place = place_at(input.name, input.bytes, body_offset + fault.offset)};
}

} // namespace

std::optional<GuardFault> find_bad_bytes(std::string_view bytes) noexcept {
  const std::size_t nul = std::min(bytes.find('\0'), bytes.size());
  const std::size_t bad = find_bad_utf8(bytes.substr(0, nul));
  if (bad < nul) {
    if (bad == 0 && (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))) {
      return encoding_fault(0, "this is UTF-16, not UTF-8", "convert it first (iconv -f UTF-16 -t UTF-8)");
    }
    return encoding_fault(bad, "this byte is not UTF-8", utf8_advice);
  }
  if (nul < bytes.size()) return encoding_fault(nul, "a NUL character, which no RDF syntax allows", "remove it");
  return std::nullopt;
}

std::optional<GuardFault> check_fragment(std::string_view text, Format format, const Limits& limits) noexcept {
  auto bytes = find_bad_bytes(text);
  const TurtleFaults faults = scan_turtle(bytes ? text.substr(0, bytes->offset) : text, format, limits);
  if (faults.limit) return faults.limit;
  return faults.text ? faults.text : bytes;
}

GuardReport check_document(const Input& input, Format format, const Limits& limits) {
  GuardReport report;
  if (input.bytes.size() > limits.document_bytes) {
    report.refusal = Error{.code = ErrorCode::limit,
                           .message = fmt::format("the document has {} bytes, more than the {} allowed",
                                                  input.bytes.size(), limits.document_bytes),
                           .advice = "split the catalogue, or raise Limits::document_bytes",
                           .place = {.source = input.name}};
    return report;
  }
  const std::size_t offset = input.bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  const std::string_view body = input.bytes.substr(offset);
  if (only_comments(turtle_family(format) ? body : body.substr(0, body.find('#')))) {
    if (body.find_first_not_of(" \t\r\n") == std::string_view::npos || turtle_family(format)) {
      report.refusal = Error{.code = ErrorCode::empty,
                             .message = "the document is empty",
                             .advice = "check that the download or export was complete",
                             .place = {.source = input.name}};
      return report;
    }
  }

  auto encoding = find_bad_bytes(body);
  if (turtle_family(format)) {
    const TurtleFaults faults = scan_turtle(body, format, limits);
    if (faults.limit) report.refusal = error_of(input, offset, *faults.limit);
    if (faults.text && (!encoding || faults.text->offset < encoding->offset)) encoding = faults.text;
  } else {
    if (!encoding) encoding = declared_encoding(body);
    if (!encoding) {
      if (const auto fault = scan_xml(body, format, limits)) report.refusal = error_of(input, offset, *fault);
    }
  }
  if (encoding) report.encoding = error_of(input, offset, *encoding);
  return report;
}

} // namespace samklang::rdf
