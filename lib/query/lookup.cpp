// SPDX-License-Identifier: Apache-2.0
#include <samklang/query/ontology.h>

#include "query/context.h"
#include "query/law_reference.h"
#include "query/sense_finder.h"

#include <samklang/text/term_key.h>

#include <array>

namespace samklang::query {

std::string_view name(Tier tier) noexcept {
  constexpr std::array<std::string_view, tier_count> names = {"exact",        "folded",        "stem",
                                                              "written-form", "compound-head", "near"};
  const auto at = static_cast<std::size_t>(tier);
  return at < names.size() ? names[at] : std::string_view{};
}

std::optional<std::uint32_t> Ontology::find_agency(std::string_view wanted) const {
  const auto agencies = static_cast<std::uint32_t>(catalogue().columns().agencies.size());
  for (std::uint32_t i = 0; i < agencies; ++i)
    if (catalogue().agency_key(i) == wanted) return i;
  const std::string folded = text::term_key(wanted);
  for (std::uint32_t i = 0; i < agencies; ++i)
    if (text::term_key(catalogue().agency_name(i)) == folded) return i;
  return std::nullopt;
}

Result<void> Ontology::lookup(std::string_view term, const LookupOptions& options, Senses& out) const {
  const Context context(image_, options);
  context.begin(out);
  std::optional<std::uint32_t> agency;
  if (!options.agency.empty() && !(agency = find_agency(options.agency))) return unknown_agency();
  std::string law;
  if (!options.law.empty() && (law = law_key(options.law)).empty())
    return Error{ErrorCode::usage, "the law asked for is not understood", "write it as lov/1997-02-28-19/§1-5", {}};
  SenseFinder(context, options, agency, std::move(law), out.scratch.state()).find(term, out);
  return {};
}

Result<Senses> Ontology::lookup(std::string_view term, const LookupOptions& options) const {
  Senses out;
  if (auto done = lookup(term, options, out); !done) return std::move(done).error();
  return out;
}

} // namespace samklang::query
