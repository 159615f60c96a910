// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/alignment.h>

#include "report/calibration_words.h"
#include "report/concept_facts.h"
#include "report/curies.h"
#include "report/escape.h"
#include "report/messages.h"

#include <samklang/base/content_uuid.h>
#include <samklang/sssom/mapping_set.h>

#include <fmt/format.h>

#include <array>

namespace samklang::report {
namespace {

constexpr std::string_view organisation_space = "https://data.brreg.no/enhetsregisteret/api/enheter/";
constexpr std::string_view own_space = "https://example.org/samklang/sssom#";

struct Slot {
  std::string_view name;
  std::string_view property; ///< below own_space; empty for a slot that SSSOM itself has
  std::string_view type;
};

constexpr std::array<Slot, 22> slots = {{
    {"subject_id", "", ""},
    {"subject_label", "", ""},
    {"predicate_id", "", ""},
    {"predicate_modifier", "", ""},
    {"object_id", "", ""},
    {"object_label", "", ""},
    {"mapping_justification", "", ""},
    {"subject_source", "", ""},
    {"object_source", "", ""},
    {"confidence", "", ""},
    {"relation", "relation", "xsd:string"},
    {"kinds", "kinds", "xsd:string"},
    {"choice", "choice", "xsd:string"},
    {"p_same", "pSame", "xsd:double"},
    {"p_exact", "pExact", "xsd:double"},
    {"margin", "margin", "xsd:double"},
    {"transferred", "transferred", "xsd:boolean"},
    {"a_implies_b", "aImpliesB", "xsd:string"},
    {"b_implies_a", "bImpliesA", "xsd:string"},
    {"terminological_answers", "terminologicalAnswers", "xsd:string"},
    {"administrative_answers", "administrativeAnswers", "xsd:string"},
    {"why", "why", "xsd:string"},
}};

std::string_view justification(const align::Verdict& verdict) {
  if (verdict.authority == align::Authority::decided) return "semapv:ManualMappingCuration";
  if (verdict.authority == align::Authority::asserted) return "semapv:UnspecifiedMatching";
  return verdict.label_mode ? "semapv:LexicalMatching" : "semapv:CompositeMatching";
}

// Four decimals at most: what a float holds beyond them is noise.
std::string rounded(double value) {
  std::string out = fmt::format("{:.4f}", value);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  return out;
}

std::string agency_iri(const skos::Catalogue& catalogue, std::uint32_t index) {
  if (index >= catalogue.columns().agencies.size()) return {};
  const auto& row = catalogue.columns().agencies[index];
  if (row.organisation_number != 0) return std::string(organisation_space) + std::string(catalogue.agency_key(index));
  return std::string(catalogue.text(row.iri));
}

std::string kinds(const align::Verdict& verdict) {
  std::string out;
  for (std::size_t i = 0; i < align::difference_count; ++i) {
    const auto difference = static_cast<align::Difference>(i);
    if (!verdict.has(difference)) continue;
    if (!out.empty()) out += '|';
    out += align::name(difference);
  }
  return out;
}

std::vector<std::string> bar_lines(const skos::Catalogue& catalogue, const align::Bars& bars) {
  return align::bar_lines(
      {std::string(catalogue.text(bars.a_law)), std::string(catalogue.text(bars.b_law)), bars.other_statutes});
}

std::string row(const skos::Catalogue& catalogue, const Curies& curies, const align::Verdict& verdict) {
  const auto predicate = align::mapping_predicate(verdict.relation);
  const auto label = [&](skos::ConceptIndex index) {
    return tsv_field(shown_term(catalogue[index], Language::nb).text);
  };
  const auto source = [&](skos::ConceptIndex index) {
    const auto iri = agency_iri(catalogue, catalogue[index].publisher());
    return iri.empty() ? std::string() : tsv_field(curies.curie(iri));
  };
  const bool undecided = verdict.relation == align::Relation::undecided;
  const std::array<std::string, slots.size()> fields = {
      tsv_field(curies.curie(catalogue[verdict.a].iri())),
      label(verdict.a),
      std::string(predicate.curie),
      predicate.negated ? "Not" : "",
      tsv_field(curies.curie(catalogue[verdict.b].iri())),
      label(verdict.b),
      std::string(justification(verdict)),
      source(verdict.a),
      source(verdict.b),
      undecided ? "0" : rounded(verdict.confidence),
      std::string(align::name(verdict.relation)),
      kinds(verdict),
      std::string(align::letter(verdict.choice)),
      rounded(verdict.p_same),
      rounded(verdict.p_exact),
      rounded(verdict.margin),
      verdict.transferred ? "true" : "false",
      std::string(align::name(verdict.a_implies_b)),
      std::string(align::name(verdict.b_implies_a)),
      tsv_field(sssom::join_values(align::answer_lines(verdict.terminology))),
      tsv_field(sssom::join_values(bar_lines(catalogue, verdict.bars))),
      tsv_field(align::reason(verdict))};
  std::string out;
  for (const auto& field : fields) {
    if (&field != &fields.front()) out += '\t';
    out += field;
  }
  return out + '\n';
}

// A text as a double-quoted scalar of YAML.
std::string yaml(std::string_view text) {
  std::string out = "\"";
  for (const char c : one_line(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string head(const align::Alignment& alignment, const Curies& curies, std::string_view id) {
  std::string out = "#sssom_version: \"1.1\"\n#curie_map:\n";
  for (const auto& [prefix, space] : curies.map()) out += fmt::format("#  {}: {}\n", prefix, yaml(space));
  out += fmt::format("#mapping_set_id: {}\n", id);
  out += "#mapping_set_title: \"Alignment of concept catalogues\"\n";
  // Whose mappings they are and under which terms is for those to say who publish them.
  out += "#license: https://w3id.org/sssom/license/unspecified\n";
  out += fmt::format("#mapping_tool: {}\n", yaml(alignment.engine));
  std::string comment(text(Message::disclaimer, Language::en));
  if (const auto words = calibration_sentence(alignment, transfer_of(alignment), Language::en); !words.empty())
    comment += ' ' + words;
  out += fmt::format("#comment: {}\n", yaml(comment));
  out += "#extension_definitions:\n";
  for (const auto& slot : slots) {
    if (slot.property.empty()) continue;
    out += fmt::format("#  - slot_name: {}\n#    property: samklang:{}\n#    type_hint: {}\n", slot.name, slot.property,
                       slot.type);
  }
  return out;
}

} // namespace

std::string alignment_sssom(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                            const SssomOptions& options) {
  Curies curies;
  curies.declare("orgnr", organisation_space);
  curies.declare("samklang", own_space);
  curies.declare("semapv", "https://w3id.org/semapv/vocab/");
  curies.declare("skos", "http://www.w3.org/2004/02/skos/core#");
  curies.declare("xsd", "http://www.w3.org/2001/XMLSchema#");
  std::vector<const align::Verdict*> shown;
  for (const auto& verdict : alignment.verdicts) {
    if (verdict.relation == align::Relation::undecided && !options.undecided) continue;
    shown.push_back(&verdict);
    for (const auto side : {verdict.a, verdict.b}) {
      curies.note(catalogue[side].iri());
      if (const auto iri = agency_iri(catalogue, catalogue[side].publisher()); !iri.empty()) curies.note(iri);
    }
  }
  curies.settle();
  std::string table;
  for (const auto& slot : slots) {
    if (&slot != &slots.front()) table += '\t';
    table += slot.name;
  }
  table += '\n';
  for (const auto* verdict : shown) table += row(catalogue, curies, *verdict);
  return head(alignment, curies, content_uuid(table)) + table;
}

} // namespace samklang::report
