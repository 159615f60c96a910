// SPDX-License-Identifier: Apache-2.0
#include "answer/json_values.h"

#include <cmath>

namespace samklang::answer {
namespace {

std::string_view step_name(const query::Step& step) noexcept {
  if (step.layer == image::Layer::verdict) return align::name(align::relation_of(step.kind));
  return query::relation_name(static_cast<skos::EdgeKind>(step.kind), step.forwards);
}

} // namespace

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json date_or_null(Date date) { return date.has_value() ? Json(to_string(date)) : Json(nullptr); }

Json share(double value) { return std::isfinite(value) ? Json(std::round(value * 1e4) / 1e4) : Json(nullptr); }

Json agency(std::string_view key, std::string_view name) {
  if (key.empty()) return nullptr;
  return {{"key", key}, {"name", name}};
}

Json item(const query::Item& item) {
  if (item.empty()) return nullptr;
  Json out = {{"uri", item.uri},
              {"label", item.label},
              {"lang", text_or_null(item.lang)},
              {"agency", agency(item.agency, item.agency_name)},
              {"source", text_or_null(item.source)},
              {"law", text_or_null(item.law)},
              {"validity", item.validity ? Json(skos::name(*item.validity)) : Json(nullptr)},
              {"valid_from", date_or_null(item.valid_from)},
              {"valid_to", date_or_null(item.valid_to)}};
  if (item.external) out["external"] = true;
  return out;
}

Json used_in(const query::UsedIn& usage) {
  if (usage.uri.empty()) return nullptr;
  return {{"uri", usage.uri},
          {"label", usage.label},
          {"lang", text_or_null(usage.lang)},
          {"kind", skos::name(usage.kind)},
          {"agency", agency(usage.agency, usage.agency_name)},
          {"source", text_or_null(usage.source)}};
}

Json contact(const query::ContactPoint& contact) {
  return {{"name", text_or_null(contact.name)},
          {"unit", text_or_null(contact.unit)},
          {"email", text_or_null(contact.email)},
          {"telephone", text_or_null(contact.telephone)},
          {"url", text_or_null(contact.url)}};
}

Json step(const query::Step& step) {
  return {{"from", item(step.from)},
          {"to", item(step.to)},
          {"layer", image::name(step.layer)},
          {"relation", step_name(step)},
          {"confidence", share(step.confidence)}};
}

Json sense(const query::Sense& sense) {
  return {{"concept", item(sense.item)},
          {"score", share(sense.score)},
          {"margin", share(sense.margin)},
          {"tier", query::name(sense.tier)},
          {"matched",
           {{"label", sense.matched}, {"lang", text_or_null(sense.matched_lang)}, {"kind", skos::name(sense.kind)}}},
          {"approximate", sense.approximate},
          {"deprecated", sense.deprecated}};
}

Json differences(std::uint16_t bits) {
  Json out = Json::array();
  for (std::size_t i = 0; i < align::difference_count; ++i)
    if ((bits >> i & 1U) != 0) out.push_back(align::name(static_cast<align::Difference>(i)));
  return out;
}

Json caveats(std::uint16_t bits) {
  Json out = Json::array();
  for (std::size_t i = 0; i < query::caveat_count; ++i)
    if ((bits >> i & 1U) != 0) out.push_back(query::name(static_cast<query::Caveat>(1U << i)));
  return out;
}

Json begin(const query::Answer& answer, std::string_view question) {
  return {{"format", "samklang-answer/1"},
          {"question", question},
          {"snapshot", "sha256:" + std::string(answer.snapshot)},
          {"as_of", date_or_null(answer.as_of)}};
}

std::string written(const Json& value) {
  std::string out;
  out.reserve(value.text().size() + 1);
  out += value.text();
  out += '\n';
  return out;
}

} // namespace samklang::answer
