// SPDX-License-Identifier: Apache-2.0
#include <samklang/sssom/register.h>

#include "sssom/cells.h"
#include "sssom/metadata.h"
#include "sssom/register_columns.h"
#include "sssom/row_reader.h"

#include <algorithm>

namespace samklang::sssom {
namespace {

using align::Decision;
using align::Relation;

bool is_register_column(std::string_view name) noexcept {
  return std::any_of(register_columns.begin(), register_columns.end(),
                     [&](const RegisterColumn& column) { return column.name == name; });
}

bool by_people(std::string_view justification) noexcept {
  return justification.ends_with("ManualMappingCuration") || justification.ends_with("MappingReview");
}

bool is_hash(std::string_view text) noexcept {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

class DecisionReader {
public:
  explicit DecisionReader(const MappingSet& set) : set_(set), rows_(set) {}

  DecisionRows read() {
    out_.errors = rows_.missing();
    if (!out_.errors.empty()) return std::move(out_);
    for (std::size_t row = 0; row < set_.row_count(); ++row) read(row);
    if (computed_ > 0) {
      out_.diagnostics.push_back(
          {Severity::info, "computed-rows",
           std::to_string(computed_) +
               (computed_ == 1 ? " row is a computed mapping, no decision, and steers nothing"
                               : " rows are computed mappings, no decisions, and steer nothing") +
               " (a decision has a state, a case or a day)",
           "", set_.place(first_computed_)});
    }
    return std::move(out_);
  }

private:
  std::string text(std::size_t row, std::string_view column) const { return trimmed(set_.cell(row, column)); }

  void read(std::size_t row) {
    const bool decided = !text(row, "state").empty() || !text(row, "case_id").empty() ||
                         !text(row, "decided").empty() || by_people(text(row, "mapping_justification"));
    if (!decided) {
      if (computed_++ == 0) first_computed_ = row;
      return;
    }
    const auto before = out_.errors.size();
    auto mapping = rows_.read(row, out_.errors, out_.diagnostics);
    Decision decision;
    take(row, "choice", align::choice_named, "choice", "write A (harmonise), B (differentiate) or C (neither)",
         decision.choice);
    take(row, "state", align::state_named, "state", "write proposed, agreed or carried_out", decision.state);
    take_date(row, decision);
    take_hash(row, "subject_hash", decision.subject_hash);
    take_hash(row, "object_hash", decision.object_hash);
    if (!mapping || out_.errors.size() != before) return;
    decision.subject = std::move(mapping->subject);
    decision.object = std::move(mapping->object);
    decision.relation = mapping->relation;
    decision.case_id = text(row, "case_id");
    decision.participants = split_values(set_.cell(row, "participants"));
    decision.reason = text(row, "reason");
    decision.terminological_answers = std::move(mapping->terminological_answers);
    decision.administrative_answers = std::move(mapping->administrative_answers);
    decision.means = split_values(set_.cell(row, "means"));
    decision.responsible = text(row, "responsible");
    decision.notify = split_values(set_.cell(row, "notify"));
    decision.subject_text = set_.cell(row, "subject_text");
    decision.object_text = set_.cell(row, "object_text");
    for (std::size_t column = 0; column < set_.columns().size(); ++column) {
      if (is_register_column(set_.columns()[column])) continue;
      if (auto value = set_.cell(row, column); !value.empty())
        decision.other.emplace_back(set_.columns()[column], std::move(value));
    }
    decision.place = set_.place(row);
    out_.decisions.push_back(std::move(decision));
    out_.rows.push_back(row);
  }

  template <class Value, class Parse> void take(std::size_t row, std::string_view column, Parse parse,
                                                std::string_view what, std::string_view advice, Value& into) {
    const auto word = text(row, column);
    if (word.empty()) return;
    if (const auto value = parse(word)) {
      into = *value;
    } else {
      fault(row, column, "\"" + word + "\" is no " + std::string(what), advice);
    }
  }

  void take_date(std::size_t row, Decision& decision) {
    const auto word = text(row, "decided");
    if (word.empty()) return;
    const auto day = parse_date(word);
    if (day && day->exact) {
      decision.decided = day->date;
    } else {
      fault(row, "decided", "\"" + word + "\" is no day", "write it as YYYY-MM-DD");
    }
  }

  void take_hash(std::size_t row, std::string_view column, std::string& into) {
    into = text(row, column);
    if (!into.empty() && !is_hash(into))
      fault(row, column, std::string(column) + " is no SHA-256",
            "64 digits 0-9 and a-f; empty the cell, and `samklang decide --replace` writes it anew");
  }

  void fault(std::size_t row, std::string_view column, std::string message, std::string_view advice) {
    out_.errors.push_back(rows_.fault(row, set_.column(column).value_or(0), std::move(message), std::string(advice)));
  }

  const MappingSet& set_;
  RowReader rows_;
  DecisionRows out_;
  std::size_t computed_ = 0;
  std::size_t first_computed_ = 0;
};

// A line end in a cell is lawful and breaks most people's tools.
std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// Whether a cell says this already, whatever its spaces and escapes; predicates by what they mean.
bool says(std::string_view column, const std::string& written, const std::string& value, const Decision& decision) {
  if (trimmed(written) == trimmed(value)) return true;
  if (column == "participants" || column == "terminological_answers" || column == "administrative_answers" ||
      column == "means" || column == "notify")
    return split_values(written) == split_values(value);
  if (column == "predicate_id")
    return decision.relation != Relation::different && relation_of_predicate(trimmed(written)) == decision.relation;
  return false;
}

void declare(MappingSet& set, const RegisterColumn& column) {
  if (column.property.empty()) return;
  set.add_prefix("samklang", own_space);
  set.add_extension({std::string(column.name), "samklang:" + std::string(column.property), std::string(column.type)});
}

} // namespace

DecisionRows decisions(const MappingSet& set) { return DecisionReader(set).read(); }

MappingSet new_register(std::string_view id) {
  std::string text = "#sssom_version: \"1.1\"\n#curie_map:\n#  samklang: " + quoted_scalar(own_space) +
                     "\n#  semapv: \"https://w3id.org/semapv/vocab/\"\n"
                     "#  skos: \"http://www.w3.org/2004/02/skos/core#\"\n"
                     "#  xsd: \"http://www.w3.org/2001/XMLSchema#\"\n#mapping_set_id: " +
                     std::string(id) +
                     "\n#mapping_set_title: \"Decision register\"\n"
                     "#license: https://w3id.org/sssom/license/unspecified\n#extension_definitions:\n";
  std::string names;
  for (const auto& column : register_columns) {
    names += (names.empty() ? "" : "\t") + std::string(column.name);
    if (column.property.empty()) continue;
    text += "#  - slot_name: " + std::string(column.name) +
            "\n#    property: samklang:" + std::string(column.property) +
            "\n#    type_hint: " + std::string(column.type) + '\n';
  }
  return std::move(*MappingSet::parse(text + names + '\n'));
}

void put(MappingSet& set, std::size_t row, const Decision& decision, const RowLabels& labels) {
  const auto predicate = align::mapping_predicate(decision.relation);
  const auto keep_or_contract = [&](std::string_view column, const std::string& iri) {
    const auto written = trimmed(set.cell(row, column));
    return !written.empty() && set.expand(written) == iri ? set.cell(row, column) : set.contract(iri);
  };
  const std::array<std::pair<std::string_view, std::string>, register_columns.size()> cells = {{
      {"case_id", decision.case_id},
      {"subject_id", keep_or_contract("subject_id", decision.subject)},
      {"subject_label", std::string(labels.subject)},
      {"predicate_id", std::string(predicate.curie)},
      {"predicate_modifier", predicate.negated ? "Not" : ""},
      {"object_id", keep_or_contract("object_id", decision.object)},
      {"object_label", std::string(labels.object)},
      {"mapping_justification", "semapv:ManualMappingCuration"},
      {"relation", std::string(align::name(decision.relation))},
      {"choice", std::string(align::letter(decision.choice))},
      {"state", std::string(align::name(decision.state))},
      {"decided", to_string(decision.decided)},
      {"participants", join_values(decision.participants)},
      {"reason", decision.reason},
      {"terminological_answers", join_values(decision.terminological_answers)},
      {"administrative_answers", join_values(decision.administrative_answers)},
      {"means", join_values(decision.means)},
      {"responsible", decision.responsible},
      {"notify", join_values(decision.notify)},
      {"subject_text", decision.subject_text},
      {"object_text", decision.object_text},
      {"subject_hash", decision.subject_hash},
      {"object_hash", decision.object_hash},
  }};
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const auto& [name, value] = cells[i];
    const bool label = name == "subject_label" || name == "object_label";
    if (label && value.empty()) continue; // no catalogue at hand: what stands there stays
    if (value.empty() && !set.column(name)) continue;
    const auto written = set.column(name) ? set.cell(row, name) : std::string();
    if (set.column(name) && says(name, written, value, decision)) continue;
    if (!set.column(name)) declare(set, register_columns[i]);
    set.set(row, set.require_column(name), on_one_line(value));
  }
}

} // namespace samklang::sssom
