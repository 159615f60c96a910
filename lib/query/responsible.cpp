// SPDX-License-Identifier: Apache-2.0
#include <samklang/query/ontology.h>

#include "query/context.h"
#include "query/law_reference.h"
#include "query/record_parts.h"
#include "query/walk.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

namespace samklang::query {
namespace {

using align::Relation;
using image::Layer;

// What somebody's concept has to do with one that changes; nothing for what need not be told.
std::optional<Interest> interest(const image::Link& link) noexcept {
  if (static_cast<Layer>(link.layer) == Layer::mapping) return Interest::mapping;
  if (static_cast<Layer>(link.layer) != Layer::verdict) return std::nullopt;
  switch (static_cast<Relation>(link.kind)) {
  case Relation::exact: return Interest::exact;
  case Relation::close: return Interest::close;
  case Relation::overlapping:
  case Relation::broader:
  case Relation::narrower: return Interest::overlapping;
  default: return std::nullopt;
  }
}

UsedIn used_in(const Context& context, const skos::Resource& resource) {
  const skos::Catalogue& catalogue = context.catalogue();
  UsedIn out;
  out.uri = out.label = catalogue.text(resource.iri);
  if (const skos::TaggedText* const title = context.best(resource.titles)) {
    out.label = catalogue.text(title->text);
    out.lang = catalogue.language(title->language);
  }
  out.kind = resource.kind;
  out.agency = context.agency_key(resource.publisher);
  out.agency_name = context.agency_name(resource.publisher);
  const auto sources = context.columns().sources;
  if (resource.source < sources.size()) out.source = catalogue.text(sources[resource.source].name);
  return out;
}

std::vector<UsedIn> used(const Context& context, skos::ConceptIndex vertex) {
  std::vector<UsedIn> out;
  const auto resources = context.columns().resources;
  for (const skos::Usage& usage : bounded(context.catalogue().usages(vertex), 10'000))
    if (usage.resource < resources.size()) out.push_back(used_in(context, resources[usage.resource]));
  std::sort(out.begin(), out.end(),
            [](const UsedIn& x, const UsedIn& y) { return std::tie(x.kind, x.uri) < std::tie(y.kind, y.uri); });
  out.erase(std::unique(out.begin(), out.end(), [](const auto& x, const auto& y) { return x.uri == y.uri; }),
            out.end());
  return out;
}

// Those of the collections that a concept stands in, where it has none of its own.
void collection_contacts(const Context& context, skos::ConceptIndex at, std::vector<ContactPoint>& out) {
  const skos::Columns& c = context.columns();
  for (const skos::Collection& collection : c.collections) {
    const auto slice = [](auto rows, skos::Range range) {
      return range.begin <= rows.size() && range.count <= rows.size() - range.begin
                 ? rows.subspan(range.begin, range.count)
                 : rows.first(0);
    };
    const auto members = slice(c.member_indexes, collection.members);
    if (std::find(members.begin(), members.end(), at) == members.end()) continue;
    for (const skos::Contact& contact : bounded(slice(c.contacts, collection.contacts)))
      out.push_back(contact_point(context.catalogue(), contact));
    if (!out.empty()) return;
  }
}

void add_concerned(const Context& context, skos::ConceptIndex at, Responsible& out) {
  const std::uint32_t own = context.agency_of(at);
  for (const image::Link& link : links(context, at)) {
    const auto why = interest(link);
    if (!why || context.agency_of(link.other) == own) continue;
    Concerned& one = out.concerned.emplace_back();
    one.item = context.item(link.other);
    one.agency = one.item.agency;
    one.agency_name = one.item.agency_name;
    one.interest = *why;
  }
  for (const UsedIn& usage : used(context, at)) {
    if (usage.agency.empty() || usage.agency == context.agency_key(own)) continue;
    Concerned& one = out.concerned.emplace_back();
    one.usage = usage;
    one.agency = usage.agency;
    one.agency_name = usage.agency_name;
    one.interest = Interest::usage;
  }
  const auto order = [](const Concerned& one) {
    return std::tuple(one.agency, one.item.uri, one.usage.uri, one.interest);
  };
  std::sort(out.concerned.begin(), out.concerned.end(),
            [&](const auto& x, const auto& y) { return order(x) < order(y); });
  // A verdict and a mapping on one concept are one reason to tell its owner.
  const auto same = [](const Concerned& x, const Concerned& y) {
    return x.agency == y.agency && x.item.uri == y.item.uri && x.usage.uri == y.usage.uri;
  };
  out.concerned.erase(std::unique(out.concerned.begin(), out.concerned.end(), same), out.concerned.end());
  std::stable_sort(out.concerned.begin(), out.concerned.end(), [](const auto& x, const auto& y) {
    return std::tuple(x.agency, x.interest) < std::tuple(y.agency, y.interest);
  });
}

} // namespace

std::string_view name(Interest interest) noexcept {
  constexpr std::array<std::string_view, 5> names = {"exact", "close", "overlapping", "mapping", "usage"};
  const auto at = static_cast<std::size_t>(interest);
  return at < names.size() ? names[at] : std::string_view{};
}

Result<void> Ontology::responsible(std::string_view uri, const Options& options, Responsible& out) const {
  const Context context(image_, options);
  context.begin(out);
  out.contacts.clear();
  out.concerned.clear();
  out.owner = out.owner_name = {};
  const auto at = find(uri);
  if (!at) return unknown_concept(uri);
  out.item = context.item(*at);
  out.agency = out.item.agency;
  out.agency_name = out.item.agency_name;
  if (!catalogue().is_external(*at)) {
    const skos::Concept entry = catalogue()[*at];
    out.owner = context.agency_key(entry.row().owner);
    out.owner_name = context.agency_name(entry.row().owner);
    for (const skos::Contact& contact : bounded(entry.contacts()))
      out.contacts.push_back(contact_point(catalogue(), contact));
    if (out.contacts.empty()) collection_contacts(context, *at, out.contacts);
  }
  add_concerned(context, *at, out);
  return {};
}

Result<Responsible> Ontology::responsible(std::string_view uri, const Options& options) const {
  Responsible out;
  if (auto done = responsible(uri, options, out); !done) return std::move(done).error();
  return out;
}

Result<void> Ontology::usages(std::string_view uri, const Options& options, Usages& out) const {
  const Context context(image_, options);
  context.begin(out);
  out.usages.clear();
  const auto at = find(uri);
  if (!at) return unknown_concept(uri);
  out.item = context.item(*at);
  out.usages = used(context, *at);
  return {};
}

Result<Usages> Ontology::usages(std::string_view uri, const Options& options) const {
  Usages out;
  if (auto done = usages(uri, options, out); !done) return std::move(done).error();
  return out;
}

Result<void> Ontology::by_law(std::string_view reference, const Options& options, ByLaw& out) const {
  const Context context(image_, options);
  context.begin(out);
  out.citations.clear();
  out.law = law_key(reference);
  if (out.law.empty())
    return Error{ErrorCode::usage,
                 "the law asked for is not understood",
                 "write it as lov/1997-02-28-19/§1-5, or as \"folketrygdloven § 1-5\"",
                 {}};
  const auto laws = context.contents().laws;
  const auto text = [&](const image::LawRow& row) { return catalogue().text(row.key); };
  auto row = std::lower_bound(laws.begin(), laws.end(), std::string_view(out.law),
                              [&](const image::LawRow& one, std::string_view key) { return text(one) < key; });
  // Keys that merely begin alike (§1-5 and §1-50) stand in between.
  for (; row != laws.end() && text(*row).starts_with(out.law); ++row) {
    if (within_law(text(*row), out.law) && row->concept_index < catalogue().size() &&
        !context.out_of_date(row->concept_index))
      out.citations.push_back({context.item(row->concept_index), text(*row)});
  }
  return {};
}

Result<ByLaw> Ontology::by_law(std::string_view reference, const Options& options) const {
  ByLaw out;
  if (auto done = by_law(reference, options, out); !done) return std::move(done).error();
  return out;
}

} // namespace samklang::query
