// SPDX-License-Identifier: Apache-2.0
#include "validate/written_text.h"

#include <algorithm>

namespace samklang::validate {
namespace {

/// Bytes of a character without width at `at`; 0 for none.
std::size_t nothing_at(std::string_view text, std::size_t at) noexcept {
  const std::string_view rest = text.substr(at);
  return rest.starts_with("\xE2\x80\x8B") || rest.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

/// Bytes of white space at `at`; 0 for none.
std::size_t space_at(std::string_view text, std::size_t at) noexcept {
  const std::string_view rest = text.substr(at);
  if (rest.empty()) return 0;
  if (rest[0] == ' ' || (rest[0] >= '\t' && rest[0] <= '\r')) return 1;
  if (rest.starts_with("\xC2\xA0")) return 2;
  return 0;
}

/// What loading takes away around a text.
std::size_t margin_at(std::string_view text, std::size_t at) noexcept {
  return std::max(space_at(text, at), nothing_at(text, at));
}

/// Whether `raw` is `text` with white space around it.
bool is_written_as(std::string_view raw, std::string_view text) noexcept {
  if (raw.size() < text.size()) return false;
  std::size_t at = 0;
  while (at < raw.size() && !raw.substr(at).starts_with(text)) {
    const std::size_t space = margin_at(raw, at);
    if (space == 0) return false;
    at += space;
  }
  if (at >= raw.size()) return text.empty();
  at += text.size();
  while (at < raw.size()) {
    const std::size_t space = margin_at(raw, at);
    if (space == 0) return false;
    at += space;
  }
  return true;
}

} // namespace

const skos::StatementRow* statement_of(const Context& context, skos::ConceptIndex index, std::string_view text,
                                       std::uint16_t language) {
  const std::string_view tag = context.catalogue.language(language);
  const auto is_it = [&](const skos::StatementRow& row) {
    if (row.kind != skos::ValueKind::literal || !is_written_as(context.text(row.value), text)) return false;
    const std::string_view written = context.as_written->tag(row.tag);
    return canonical_language(written).tag == tag;
  };
  const skos::StatementRow* nested = nullptr;
  for (const skos::StatementRow& row : context.about(index)) {
    if (row.kind == skos::ValueKind::literal) {
      if (is_it(row)) return &row;
      continue;
    }
    if (nested != nullptr || row.object == skos::no_index) continue;
    if (context.as_written->nodes()[row.object].concept_index != skos::no_index) continue;
    for (const skos::StatementRow& inner : context.as_written->about(row.object))
      if (nested == nullptr && is_it(inner)) nested = &inner;
  }
  return nested;
}

std::string tidy_space(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t length = space_at(text, i); length != 0) {
      space = true;
      i += length;
      continue;
    }
    if (const std::size_t length = nothing_at(text, i); length != 0) {
      i += length;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    out += text[i++];
  }
  return out;
}

} // namespace samklang::validate
