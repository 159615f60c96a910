// SPDX-License-Identifier: Apache-2.0
#include "eval/agencies.h"

#include <algorithm>
#include <array>

namespace samklang::eval {

namespace {

constexpr std::array<std::string_view, 7> reserved = {"example.org", "example.com", "example.net", "example",
                                                      "test",        "invalid",     "localhost"};

std::string_view host(std::string_view iri) noexcept {
  const auto slashes = iri.find("://");
  if (slashes == std::string_view::npos) return {};
  iri.remove_prefix(slashes + 3);
  iri = iri.substr(0, iri.find_first_of("/?#"));
  if (const auto user = iri.find('@'); user != std::string_view::npos) iri.remove_prefix(user + 1);
  return iri.substr(0, iri.find(':'));
}

} // namespace

bool is_example(std::string_view iri) noexcept {
  if (iri.starts_with("urn:example:")) return true;
  const std::string_view name = host(iri);
  return std::any_of(reserved.begin(), reserved.end(), [&](std::string_view one) {
    return name.ends_with(one) && (name.size() == one.size() || name[name.size() - one.size() - 1] == '.');
  });
}

void note_agencies(const Case& one, std::set<std::string>& agencies) {
  const skos::Catalogue& catalogue = *one.input->catalogue;
  for (const auto index : {one.subject, one.object}) {
    const std::uint32_t agency = catalogue[index].publisher();
    if (agency >= catalogue.columns().agencies.size() || is_example(catalogue.iri(index))) continue;
    const skos::Agency& row = catalogue.columns().agencies[agency];
    if (row.kind == skos::AgencyKind::source || is_example(catalogue.text(row.iri))) continue;
    agencies.emplace(catalogue.agency_key(agency));
  }
}

} // namespace samklang::eval
