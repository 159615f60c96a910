// SPDX-License-Identifier: Apache-2.0
// Whom to ask about a concept.
#include "validate/ascii.h"
#include "validate/codes.h"
#include "validate/record.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

namespace samklang::validate {

using skos::Property;
using skos::ValueKind;

namespace {

bool is_name(std::string_view word) {
  return word.size() >= 2 && !is_role_mailbox(word) && std::all_of(word.begin(), word.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || c == '-' || static_cast<unsigned char>(c) >= 0x80;
         });
}

// given.family@...: both parts are words, and neither is the name of a function.
bool is_personal_mail(std::string_view address) {
  std::string mail = lower(address.starts_with("mailto:") ? address.substr(7) : address);
  mail = mail.substr(0, mail.find('?'));
  const auto at = mail.find('@');
  if (at == std::string::npos) return false;
  const std::string_view local = std::string_view(mail).substr(0, at);
  const auto dot = local.find('.');
  if (dot == std::string_view::npos || local.find('.', dot + 1) != std::string_view::npos) return false;
  const std::string_view family = local.substr(dot + 1);
  const std::string_view domain = std::string_view(mail).substr(at + 1);
  // begrep.skatt@skatteetaten.no: a unit of the domain's own.
  if (domain.find(family) != std::string_view::npos || domain.find(local.substr(0, dot)) != std::string_view::npos)
    return false;
  return is_name(local.substr(0, dot)) && is_name(family);
}

// Norwegian mobile numbers have eight digits and begin with 4 or 9.
bool is_mobile(std::string_view number) {
  std::string digits;
  bool foreign = false;
  if (number.starts_with("tel:")) number.remove_prefix(4);
  const bool international = number.starts_with('+') || number.starts_with("00");
  for (const char c : number) {
    if (std::isdigit(static_cast<unsigned char>(c)) != 0) digits += c;
  }
  if (digits.starts_with("0047"))
    digits.erase(0, 4);
  else if (international && digits.starts_with("47"))
    digits.erase(0, 2);
  else if (international)
    foreign = true;
  return !foreign && digits.size() == 8 && (digits[0] == '4' || digits[0] == '9');
}

} // namespace

void contact_there(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_current()) return;
  const auto contacts = record.all(Property::dcat_contact_point);
  if (contacts.empty()) {
    if (Finding* found = findings.add(RuleId::BS011, index)) found->predicate = skos::iri(Property::dcat_contact_point);
    return;
  }
  for (const skos::StatementRow* one : contacts) {
    if (one->kind == ValueKind::literal) {
      findings.add({RuleId::BS011, "literal"}, index, *one);
    } else if (context.nodes.is(one->object, node_is_described) &&
               !context.nodes.is(one->object, node_is_contact | node_is_person)) {
      findings.add({RuleId::BS011, "type"}, index, *one); // a person is BS013's
    }
  }
}

void contacts_per_language(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_judged()) return;
  std::map<std::pair<std::uint16_t, std::string>, const skos::StatementRow*> by_language; // each file has its own
  const auto contacts = record.all(Property::dcat_contact_point);
  if (contacts.size() < 2) return;
  for (const skos::StatementRow* one : contacts) {
    if (!context.nodes.is(one->object, node_is_described)) continue;
    bool named = false;
    bool repeated = false;
    std::set<std::string> own; // vcard:fn and vcard:hasOrganizationName of one contact point
    std::string tag_said;
    for (const skos::StatementRow& inner : record.about(*one)) {
      if (inner.property != Property::vcard_fn && inner.property != Property::vcard_has_organization_name) continue;
      named = true;
      if (!own.insert(lower(record.tag(inner))).second) continue;
      if (repeated) break;
      tag_said = lower(record.tag(inner));
      repeated = repeated || !by_language.try_emplace({one->source, tag_said}, one).second;
    }
    if (!named) repeated = !by_language.try_emplace({one->source, std::string()}, one).second;
    if (!repeated) continue;
    if (Finding* found = findings.add({RuleId::BS012, tag_said.empty() ? "" : "language"}, index, *one))
      found->arguments = {
          std::to_string(std::count_if(contacts.begin(), contacts.end(),
                                       [&](const auto* other) { return other->source == one->source; })),
          tag_said};
  }
}

void contact_is_no_person(const Context& context, skos::ConceptIndex index, Findings& findings) {
  const Record record(context, index);
  if (!record.is_judged()) return;
  for (const skos::StatementRow* one : record.all(Property::dcat_contact_point)) {
    if (one->kind == ValueKind::literal) continue;
    if (context.nodes.is(one->object, node_is_person)) {
      findings.add(RuleId::BS013, index, *one);
      continue;
    }
    for (const skos::StatementRow& inner : record.about(*one)) {
      const std::string_view value = record.text(inner);
      const bool mail = inner.property == Property::vcard_has_email && is_personal_mail(value);
      const bool mobile = inner.property == Property::vcard_has_telephone && is_mobile(value);
      if (!mail && !mobile) continue;
      if (Finding* found = findings.add({RuleId::BS013, mail ? "mail" : "mobile"}, index, inner))
        found->arguments = {std::string(value.substr(value.find(':') + 1))};
    }
  }
}

} // namespace samklang::validate
