// SPDX-License-Identifier: Apache-2.0
#include "sssom/row_reader.h"

#include "sssom/cells.h"

#include <samklang/align/decision.h>

#include <charconv>
#include <cmath>

namespace samklang::sssom {
namespace {

using align::Relation;

// "0.9" and "1", not "1e", "nan" or "-1".
std::optional<double> share(const std::string& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !(value >= 0 && value <= 1)) return std::nullopt;
  return value;
}

bool names_no_concept(std::string_view identifier) noexcept {
  return identifier == "sssom:NoTermFound" || identifier == "https://w3id.org/sssom/NoTermFound" ||
         identifier == "sssom:NoMapping";
}

std::string relation_names() {
  std::string out;
  for (std::size_t i = 0; i < align::relation_count; ++i) {
    if (i > 0) out += i + 1 == align::relation_count ? " or " : ", ";
    out += align::name(static_cast<Relation>(i));
  }
  return out;
}

} // namespace

RowReader::RowReader(const MappingSet& set)
    : set_(set), subject_(set.column("subject_id")), object_(set.column("object_id")),
      predicate_(set.column("predicate_id")), modifier_(set.column("predicate_modifier")),
      relation_(set.column("relation")), confidence_(set.column("confidence")),
      terminological_(set.column("terminological_answers")), administrative_(set.column("administrative_answers")) {
  const auto lack = [&](std::string_view name) {
    missing_.push_back({ErrorCode::syntax,
                        "there is no column " + std::string(name),
                        "the first line after the metadata names the columns, divided by tabs",
                        {.source = set.source()}});
  };
  if (!subject_) lack("subject_id");
  if (!object_) lack("object_id");
  if (!predicate_ && !relation_) lack("predicate_id");
}

Error RowReader::fault(std::size_t row, std::size_t column, std::string message, std::string advice) const {
  return {ErrorCode::syntax, std::move(message), std::move(advice), set_.place(row, column)};
}

Diagnostic RowReader::note(std::size_t row, std::string_view kind, std::string message) const {
  return {Severity::warning, std::string(kind), std::move(message), "", set_.place(row)};
}

std::optional<std::string> RowReader::identifier(std::size_t row, std::size_t column,
                                                 std::vector<Error>& errors) const {
  const auto text = trimmed(set_.cell(row, column));
  if (text.empty()) {
    errors.push_back(fault(row, column, set_.columns()[column] + " is empty", "give the IRI or CURIE of the concept"));
    return std::nullopt;
  }
  auto iri = set_.expand(text);
  if (iri) return iri;
  const auto colon = text.find(':');
  if (colon == std::string::npos) {
    errors.push_back(fault(row, column, "\"" + text + "\" is no IRI and no CURIE", "give the IRI of the concept"));
  } else {
    errors.push_back(fault(row, column, "the prefix \"" + text.substr(0, colon) + "\" is not declared",
                           "add it to the curie_map at the top of the file, or write the whole IRI"));
  }
  return std::nullopt;
}

RowReader::Predicate RowReader::predicate(std::size_t row, const std::optional<double>& confidence) const {
  if (!predicate_) return {};
  const auto text = trimmed(set_.cell(row, *predicate_));
  if (text.empty()) return {};
  const auto modifier = modifier_ ? trimmed(set_.cell(row, *modifier_)) : std::string();
  const bool negated = modifier == "Not" || modifier == "NOT" || modifier == "not";
  auto relation = relation_of_predicate(set_.expand(text).value_or(text), negated);
  // What `samklang align --all-candidates` writes of a pair that it cannot judge.
  if (relation == Relation::related && confidence && *confidence == 0) relation = Relation::undecided;
  return {relation, true};
}

std::optional<Mapping> RowReader::read(std::size_t row, std::vector<Error>& errors,
                                       std::vector<Diagnostic>& diagnostics) const {
  const auto before = errors.size();
  for (const auto column : {*subject_, *object_}) {
    if (names_no_concept(trimmed(set_.cell(row, column)))) return std::nullopt;
  }
  Mapping out;
  out.row = row;
  const auto subject = identifier(row, *subject_, errors);
  const auto object = identifier(row, *object_, errors);
  if (subject && object && *subject == *object)
    errors.push_back(fault(row, *object_, "the row maps a concept to itself", "name two different concepts"));
  if (confidence_) {
    if (const auto text = trimmed(set_.cell(row, *confidence_)); !text.empty()) {
      out.confidence = share(text);
      if (!out.confidence)
        errors.push_back(
            fault(row, *confidence_, "\"" + text + "\" is no confidence", "give a number from 0 to 1, with a point"));
    }
  }
  const Predicate said = predicate(row, out.confidence);
  std::optional<Relation> ruling;
  if (relation_) {
    if (const auto text = trimmed(set_.cell(row, *relation_)); !text.empty()) {
      ruling = align::relation_named(text);
      if (!ruling)
        errors.push_back(fault(row, *relation_, "\"" + text + "\" is no relation", "write " + relation_names()));
    }
  }
  if (errors.size() != before || !subject || !object) return std::nullopt;
  if (!ruling && said.named && !said.relation)
    diagnostics.push_back(note(row, "unknown-predicate",
                               "\"" + trimmed(set_.cell(row, *predicate_)) +
                                   "\" is no mapping predicate that is known: the row asserts nothing"));
  // Overlapping is written as relatedMatch: SKOS has no word for it.
  const auto written = [](Relation relation) { return align::mapping_predicate(relation); };
  if (ruling && said.relation && *said.relation != *ruling &&
      (written(*ruling).curie != written(*said.relation).curie ||
       written(*ruling).negated != written(*said.relation).negated)) {
    diagnostics.push_back(note(row, "predicate-disagrees",
                               "the predicate says " + std::string(align::name(*said.relation)) + ", relation says " +
                                   std::string(align::name(*ruling)) + ": relation rules"));
  }
  out.subject = *subject;
  out.object = *object;
  out.relation = ruling ? *ruling : said.relation.value_or(Relation::undecided);
  if (terminological_) out.terminological_answers = split_values(set_.cell(row, *terminological_));
  if (administrative_) out.administrative_answers = split_values(set_.cell(row, *administrative_));
  return out;
}

std::optional<Relation> relation_of_predicate(std::string_view predicate, bool negated) noexcept {
  struct Known {
    std::string_view curie;
    std::string_view space;
    Relation relation;
  };
  constexpr std::string_view skos = "http://www.w3.org/2004/02/skos/core#";
  constexpr std::string_view owl = "http://www.w3.org/2002/07/owl#";
  static constexpr std::array<Known, 8> known = {{
      {"skos:exactMatch", skos, Relation::exact},
      {"skos:closeMatch", skos, Relation::close},
      {"skos:narrowMatch", skos, Relation::broader},
      {"skos:broadMatch", skos, Relation::narrower},
      {"skos:relatedMatch", skos, Relation::related},
      {"owl:sameAs", owl, Relation::exact},
      {"owl:equivalentClass", owl, Relation::exact},
      {"rdfs:subClassOf", "http://www.w3.org/2000/01/rdf-schema#", Relation::narrower},
  }};
  for (const auto& one : known) {
    const auto local = one.curie.substr(one.curie.find(':') + 1);
    const bool same =
        predicate == one.curie || (predicate.starts_with(one.space) && predicate.substr(one.space.size()) == local);
    if (!same) continue;
    if (!negated) return one.relation;
    return one.relation == Relation::exact ? Relation::different : Relation::undecided;
  }
  return std::nullopt;
}

Mappings mappings(const MappingSet& set) {
  Mappings out;
  const RowReader reader(set);
  out.errors = reader.missing();
  if (!out.errors.empty()) return out;
  for (std::size_t row = 0; row < set.row_count(); ++row) {
    if (auto mapping = reader.read(row, out.errors, out.diagnostics)) out.mappings.push_back(std::move(*mapping));
  }
  return out;
}

} // namespace samklang::sssom
