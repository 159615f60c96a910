// SPDX-License-Identifier: Apache-2.0
#include "validate/codes.h"

#include "validate/tables/controlled.h"

#include <samklang/base/spelling.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace samklang::validate {
namespace {

constexpr std::array<CodeList, std::size(tables::lists)> make_lists() {
  std::array<CodeList, std::size(tables::lists)> out;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto& row = tables::lists[i];
    out[i] = {row.base, row.codes};
  }
  return out;
}
constexpr auto all_lists = make_lists();

bool contains(std::span<const std::string_view> texts, std::string_view text) noexcept {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

} // namespace

const CodeList* list_of(std::string_view iri) noexcept {
  const auto found = std::find_if(all_lists.begin(), all_lists.end(),
                                  [&](const CodeList& list) { return iri.starts_with(list.base); });
  return found == all_lists.end() ? nullptr : &*found;
}

bool has_code(const CodeList& list, std::string_view code) noexcept { return contains(list.codes, code); }

VocabularyTerm vocabulary_term(std::string_view iri) {
  for (const auto& row : tables::misspelt) {
    if (iri == row.iri) return {TermState::unknown, row.prefix, row.right};
  }
  for (const auto& row : tables::vocabularies) {
    if (!iri.starts_with(row.iri)) continue;
    const std::string_view local = iri.substr(std::string_view(row.iri).size());
    if (contains(row.terms, local)) return {TermState::known, row.prefix, {}};
    if (contains(row.deprecated, local)) return {TermState::deprecated, row.prefix, {}};
    const std::string_view nearest = nearest_spelling(row.terms, local);
    // Of a vocabulary that is not here whole, only what looks like a slip of the pen is told.
    if (!row.whole && nearest.empty()) return {TermState::elsewhere, row.prefix, {}};
    return {TermState::unknown, row.prefix, nearest};
  }
  return {};
}

bool is_reference_data(std::string_view iri) noexcept {
  return std::any_of(std::begin(tables::reference_namespaces), std::end(tables::reference_namespaces),
                     [&](std::string_view space) { return iri.starts_with(space); });
}

bool is_two_letter_language(std::string_view code) noexcept {
  return std::binary_search(std::begin(tables::languages), std::end(tables::languages), code);
}

bool is_role_mailbox(std::string_view word) noexcept { return contains(tables::role_mailboxes, word); }

std::string last_part(std::string_view iri) {
  const auto at = iri.find_last_of("#/");
  return std::string(at == std::string_view::npos ? iri : iri.substr(at + 1));
}

} // namespace samklang::validate
