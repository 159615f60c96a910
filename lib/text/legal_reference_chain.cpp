// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/legal_reference_chain.h>

#include "text/tables/legal_references.h"

#include <algorithm>
#include <iterator>

namespace samklang::text {
namespace {

constexpr std::size_t row_count = std::size(tables::references);
constexpr std::size_t none = row_count;

static_assert(std::ranges::is_sorted(tables::references,
                                     [](const tables::ReferencesRow& a, const tables::ReferencesRow& b) {
                                       return a.from != b.from ? a.from < b.from : a.to < b.to;
                                     }),
              "schemas/legal-references.json is ordered by from, then to");

bool within(std::string_view inner, std::string_view outer) noexcept {
  return inner.starts_with(outer) && (inner.size() == outer.size() || inner[outer.size()] == '/');
}

// "lov/1999-03-26-14" is no place: that two concepts rest on one act ties no section to another.
bool names_a_section(std::string_view key) noexcept {
  const std::size_t kind = key.find('/');
  return kind != std::string_view::npos && key.find('/', kind + 1) != std::string_view::npos;
}

bool meet(std::string_view a, std::string_view b) noexcept {
  return names_a_section(a) && names_a_section(b) && (within(a, b) || within(b, a));
}

SectionReference reference(const tables::ReferencesRow& row) {
  const auto day = parse_date(row.as_of);
  return {row.from, row.to, day ? day->date : Date{}, row.source};
}

} // namespace

std::vector<SectionReference> referenced_sections(std::string_view key) {
  std::vector<SectionReference> out;
  for (const auto& row : tables::references) {
    if (meet(row.from, key)) out.push_back(reference(row));
  }
  return out;
}

std::vector<SectionReference> reference_chain(std::string_view from, std::string_view to) {
  if (meet(from, to)) return {};
  // Breadth first over rows: before[i] is the row that led to row i.
  std::vector<std::size_t> before(row_count, none);
  std::vector<bool> seen(row_count, false);
  std::vector<std::size_t> queue;
  const auto reach = [&](std::string_view place, std::size_t by) {
    for (std::size_t i = 0; i < row_count; ++i) {
      if (seen[i] || !meet(tables::references[i].from, place)) continue;
      seen[i] = true;
      before[i] = by;
      queue.push_back(i);
    }
  };
  reach(from, none);
  for (std::size_t next = 0; next < queue.size(); ++next) {
    const std::size_t row = queue[next];
    if (!meet(tables::references[row].to, to)) {
      reach(tables::references[row].to, row);
      continue;
    }
    std::vector<SectionReference> chain;
    for (std::size_t step = row; step != none; step = before[step])
      chain.push_back(reference(tables::references[step]));
    std::reverse(chain.begin(), chain.end());
    return chain;
  }
  return {};
}

} // namespace samklang::text
