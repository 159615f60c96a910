// SPDX-License-Identifier: Apache-2.0
// References to what is not in the files.
#include "validate/codes.h"
#include "validate/record.h"

#include <set>
#include <unordered_map>

namespace samklang::validate {

using skos::Property;
using skos::ValueKind;

namespace {

std::string_view name_space(std::string_view iri) noexcept {
  const auto at = iri.find_last_of("#/");
  return at == std::string_view::npos ? std::string_view() : iri.substr(0, at + 1);
}

// The namespaces that the files answer for: several of an agency's concepts live there. A file with one concept is an
// extract, and says nothing about what else there is.
class OwnNamespaces {
public:
  explicit OwnNamespaces(const Context& context) {
    for (skos::ConceptIndex index = 0; index < context.catalogue.size(); ++index) {
      if (context.about(index).empty()) continue;
      const std::string_view space = name_space(context.catalogue.iri(index));
      if (space.empty()) continue;
      Lived& lived = lived_[space];
      ++lived.concepts;
      lived.agencies.insert(context.catalogue[index].publisher());
    }
  }
  bool has(std::string_view iri, std::uint32_t agency) const {
    const auto found = lived_.find(name_space(iri));
    return found != lived_.end() && found->second.concepts >= 2 &&
           (agency == skos::no_index || found->second.agencies.contains(agency));
  }

private:
  struct Lived {
    std::size_t concepts = 0;
    std::set<std::uint32_t> agencies;
  };
  std::unordered_map<std::string_view, Lived> lived_;
};

bool refers(Property property) noexcept {
  switch (property) {
  case Property::skos_member:
  case Property::uneskos_member_of:
  case Property::dct_subject:
  case Property::dcat_contact_point:
  case Property::euvoc_xl_definition:
  case Property::skosno_relation_role: return true;
  // A page to see as well need be no concept.
  case Property::rdfs_see_also: return false;
  default: return is_relation(property);
  }
}

// Described, and as something: that somebody says one thing of a concept does not bring it along.
bool is_there(const Context& context, const skos::StatementRow& statement) {
  const std::uint32_t facts = context.nodes.facts(statement.object);
  if ((facts & node_is_described) == 0) return false;
  return !is_relation(statement.property) || (facts & node_has_type) != 0 ||
         context.nodes.owner(statement.object) != skos::no_index;
}

} // namespace

void references(const Context& context, Findings& findings) {
  if (context.as_written == nullptr) return;
  if (!findings.wants(RuleId::L801) && !findings.wants(RuleId::L802)) return;
  const OwnNamespaces own(context);
  for (const skos::StatementRow& statement : context.as_written->statements()) {
    if (statement.kind != ValueKind::iri || is_there(context, statement)) continue;
    const bool sees = statement.property == Property::rdfs_see_also;
    if ((!refers(statement.property) && !sees) || context.is_only_context(statement)) continue;
    const std::string_view iri = context.text(statement.value);
    if (list_of(iri) != nullptr) continue;
    const skos::ConceptIndex owner = context.nodes.owner(statement.subject);
    const std::uint32_t agency = owner == skos::no_index ? skos::no_index : context.catalogue[owner].publisher();
    // An extract of a code list or thesaurus leaves out what it likes.
    const bool is_own = own.has(iri, agency) && (owner == skos::no_index || Record(context, owner).is_judged());
    if (sees && !is_own) continue;
    Finding* found = findings.add_at(is_own ? RuleId::L801 : RuleId::L802, statement);
    if (found != nullptr) found->arguments = {std::string(iri), std::string(curie(statement.property))};
  }
}

} // namespace samklang::validate
