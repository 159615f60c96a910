// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/alignment.h>

#include "report/calibration_words.h"
#include "report/curies.h"
#include "report/escape.h"
#include "report/words.h"

#include <samklang/base/content_uuid.h>
#include <samklang/sssom/mapping_set.h>

#include <fmt/format.h>

#include <array>
#include <iterator>

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
void append_rounded(double value, std::string& out) {
  fmt::format_to(std::back_inserter(out), "{:.4f}", value);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
}

std::string agency_iri(const skos::Catalogue& catalogue, std::uint32_t index) {
  if (index >= catalogue.columns().agencies.size()) return {};
  const auto& row = catalogue.columns().agencies[index];
  if (row.organisation_number != 0) return std::string(organisation_space) + std::string(catalogue.agency_key(index));
  return std::string(catalogue.text(row.iri));
}

void append_kinds(const align::Verdict& verdict, std::string& out) {
  bool first = true;
  for (std::size_t i = 0; i < align::difference_count; ++i) {
    const auto difference = static_cast<align::Difference>(i);
    if (!verdict.has(difference)) continue;
    if (!first) out += '|';
    out += align::name(difference);
    first = false;
  }
}

std::vector<std::string> bar_lines(const skos::Catalogue& catalogue, const align::Bars& bars) {
  return align::bar_lines(
      {std::string(catalogue.text(bars.a_law)), std::string(catalogue.text(bars.b_law)), bars.other_statutes});
}

/// What is written of a concept, made once: most stand in several rows.
class ConceptFields {
public:
  ConceptFields(const skos::Catalogue& catalogue, const Curies& curies)
      : catalogue_(catalogue), curies_(curies), fields_(catalogue.size()) {}

  struct Fields {
    std::string named; ///< id and label, a tab between
    std::string source;
  };
  const Fields& of(skos::ConceptIndex index) {
    Fields& fields = fields_[index];
    if (fields.named.empty()) {
      const skos::Concept entry = catalogue_[index];
      fields.named = tsv_field(curies_.curie(entry.iri())) + '\t' + tsv_field(shown_term(entry, Language::nb).text);
      const auto iri = agency_iri(catalogue_, entry.publisher());
      if (!iri.empty()) fields.source = tsv_field(curies_.curie(iri));
    }
    return fields;
  }

private:
  const skos::Catalogue& catalogue_;
  const Curies& curies_;
  std::vector<Fields> fields_;
};

void append_row(const skos::Catalogue& catalogue, const align::Verdict& verdict, ConceptFields& concepts,
                std::string& out) {
  const auto predicate = align::mapping_predicate(verdict.relation);
  const auto& of_a = concepts.of(verdict.a);
  const auto& of_b = concepts.of(verdict.b);
  const auto field = [&](std::string_view text) { (out += '\t') += text; };
  const auto number = [&](double value) {
    out += '\t';
    append_rounded(value, out);
  };
  out += of_a.named;
  field(predicate.curie);
  field(predicate.negated ? "Not" : "");
  field(of_b.named);
  field(justification(verdict));
  field(of_a.source);
  field(of_b.source);
  number(verdict.relation == align::Relation::undecided ? 0 : double{verdict.confidence});
  field(align::name(verdict.relation));
  out += '\t';
  append_kinds(verdict, out);
  field(align::letter(verdict.choice));
  number(verdict.p_same);
  number(verdict.p_exact);
  number(verdict.margin);
  field(verdict.transferred ? "true" : "false");
  field(align::name(verdict.a_implies_b));
  field(align::name(verdict.b_implies_a));
  field(tsv_field(sssom::join_values(align::answer_lines(verdict.terminology))));
  field(tsv_field(sssom::join_values(bar_lines(catalogue, verdict.bars))));
  field(tsv_field(align::reason(verdict)));
  out += '\n';
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
  std::vector<bool> noted(catalogue.size());
  for (const auto& verdict : alignment.verdicts) {
    if (verdict.relation == align::Relation::undecided && !options.undecided) continue;
    shown.push_back(&verdict);
    for (const auto side : {verdict.a, verdict.b}) {
      if (noted[side]) continue;
      noted[side] = true;
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
  ConceptFields concepts(catalogue, curies);
  for (const auto* verdict : shown) append_row(catalogue, *verdict, concepts, table);
  return head(alignment, curies, content_uuid(table)).append(table);
}

} // namespace samklang::report
