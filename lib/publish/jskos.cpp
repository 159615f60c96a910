// SPDX-License-Identifier: Apache-2.0
#include <samklang/publish/export.h>

#include "image/bounded.h"
#include "publish/batch.h"
#include "publish/json.h"
#include "publish/vocabulary.h"

#include <cmath>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace samklang::publish {
namespace {

using image::bounded;
using skos::Concept;

std::string tag_of(std::string_view language) { return language.empty() ? "und" : std::string(language); }

Json uris(std::string_view uri) { return Json::array({Json{{"uri", uri}}}); }

/// A concept as a JSKOS object.
class ConceptWriter {
public:
  explicit ConceptWriter(const Concept& entry) : entry_(entry), catalogue_(entry.catalogue()) {}

  Json write() {
    out_["uri"] = entry_.iri();
    out_["type"] = Json::array({skos_concept});
    write_labels();
    for (const skos::Definition& row : bounded(entry_.definitions()))
      add("definition", row.language, entry_.text(row.text));
    write_notes();
    write_agency("publisher", entry_.publisher());
    write_agency("creator", entry_.row().owner);
    write_fields();
    write_relations();
    return std::move(out_);
  }

private:
  // A list of texts by language.
  void add(const char* name, std::uint16_t language, std::string_view text) {
    if (!text.empty()) out_[name][tag_of(catalogue_.language(language))].push_back(text);
  }
  // JSKOS has one prefLabel a language; further ones are terms all the same.
  void write_labels() {
    for (const skos::Label& row : bounded(entry_.labels())) {
      const auto text = entry_.text(row.text);
      const auto tag = tag_of(catalogue_.language(row.language));
      switch (row.kind) {
      case skos::LabelKind::preferred:
        if (!out_["prefLabel"].contains(tag)) {
          out_["prefLabel"][tag] = text;
          break;
        }
        [[fallthrough]];
      case skos::LabelKind::alternative: add("altLabel", row.language, text); break;
      case skos::LabelKind::hidden: add("hiddenLabel", row.language, text); break;
      case skos::LabelKind::related:
      case skos::LabelKind::data_structure: break;
      }
    }
    if (out_.contains("prefLabel") && out_["prefLabel"].is_null()) out_.erase("prefLabel");
  }
  void write_notes() {
    for (const skos::Note& row : bounded(entry_.notes())) {
      const auto text = entry_.text(row.text);
      switch (row.kind) {
      case skos::NoteKind::scope_note: add("scopeNote", row.language, text); break;
      case skos::NoteKind::example: add("example", row.language, text); break;
      case skos::NoteKind::note: add("note", row.language, text); break;
      case skos::NoteKind::version_note: add("changeNote", row.language, text); break;
      case skos::NoteKind::notation:
        if (!text.empty()) out_["notation"].push_back(text);
        break;
      case skos::NoteKind::identifier:
        if (const auto value = text.empty() ? entry_.text(row.iri) : text; !value.empty() && value != entry_.iri())
          out_["identifier"].push_back(value);
        break;
      case skos::NoteKind::subject:
        if (is_safe_iri(entry_.text(row.iri))) add_uri("subject", entry_.text(row.iri));
        break;
      case skos::NoteKind::value_range:
      case skos::NoteKind::type: break;
      }
    }
  }
  void add_uri(const char* name, std::string_view uri) {
    if (linked_.emplace(name, uri).second) out_[name].push_back(Json{{"uri", uri}});
  }
  void write_agency(const char* name, std::uint32_t agency) {
    const auto agencies = catalogue_.columns().agencies;
    if (agency >= agencies.size() || agencies[agency].kind == skos::AgencyKind::source) return;
    const skos::Agency& row = agencies[agency];
    Json item = Json::object();
    if (const auto iri = catalogue_.text(row.iri); is_safe_iri(iri)) item["uri"] = iri;
    const auto key = catalogue_.text(row.key);
    if (row.organisation_number != 0) item["notation"] = Json::array({key});
    const auto named = catalogue_.agency_name(agency);
    const bool has_name = !row.name.text.empty();
    // The key stands in for a name, and is none where it is an IRI or a number.
    const bool stand_in = !has_name && named == key && (!row.iri.empty() || row.organisation_number != 0);
    if (!stand_in) item["prefLabel"][has_name ? tag_of(catalogue_.language(row.name.language)) : "und"] = named;
    out_[name] = Json::array({std::move(item)});
  }
  void write_fields() {
    const skos::ConceptRow& row = entry_.row();
    const auto date = [&](const char* name, Date day) {
      if (day.has_value()) out_[name] = to_string(day);
    };
    date("created", row.created);
    date("modified", row.modified);
    date("startDate", row.valid_from);
    date("endDate", row.valid_to);
    if (row.deprecated == 1) out_["deprecated"] = true;
  }
  void write_relations() {
    using skos::RelationKind;
    for (const skos::Relation& row : bounded(entry_.relations(), image::most_links)) {
      if (row.target >= catalogue_.vertex_count()) continue;
      const auto target = catalogue_.iri(row.target);
      if (!is_safe_iri(target)) continue;
      switch (row.kind) {
      case RelationKind::broader_generic:
      case RelationKind::part_of:
      case RelationKind::broader: add_uri("broader", target); break;
      case RelationKind::narrower_generic:
      case RelationKind::has_part:
      case RelationKind::narrower: add_uri("narrower", target); break;
      case RelationKind::associative:
      case RelationKind::related: add_uri("related", target); break;
      case RelationKind::replaced_by: add_uri("replacedBy", target); break;
      default: break;
      }
    }
  }

  Concept entry_;
  const skos::Catalogue& catalogue_;
  Json out_ = Json::object();
  std::set<std::pair<std::string_view, std::string_view>> linked_; // by the field
};

Json mapping(const skos::Catalogue& catalogue, const image::VerdictRow& verdict, skos::Property property) {
  Json out;
  out["from"]["memberSet"] = uris(catalogue.iri(verdict.a));
  out["to"]["memberSet"] = uris(catalogue.iri(verdict.b));
  out["type"] = Json::array({skos::iri(property)});
  // The decimal that SSSOM has, not the float's noise.
  constexpr double places = 10000;
  out["mappingRelevance"] = std::round(double{verdict.confidence} * places) / places;
  out["justification"] = justification_iri(verdict);
  return out;
}

} // namespace

Written to_jskos(const image::Image& image, bool mappings) {
  Written out;
  const skos::Catalogue& catalogue = image.catalogue();
  for (std::uint32_t i = 0; i < catalogue.size(); ++i) {
    if (!is_safe_iri(catalogue.iri(i))) {
      ++out.left_out;
      continue;
    }
    out.text.append(json_line(ConceptWriter(catalogue[i]).write())).push_back('\n');
  }
  if (!mappings) return out;
  for (const image::VerdictRow& verdict : image.verdict_rows()) {
    const skos::Property property = mapping_property(align::relation_of(verdict.relation));
    if (property == skos::Property::none || verdict.a >= catalogue.size() || verdict.b >= catalogue.size()) continue;
    if (!is_safe_iri(catalogue.iri(verdict.a)) || !is_safe_iri(catalogue.iri(verdict.b))) {
      ++out.left_out;
      continue;
    }
    out.text.append(json_line(mapping(catalogue, verdict, property))).push_back('\n');
  }
  return out;
}

} // namespace samklang::publish
