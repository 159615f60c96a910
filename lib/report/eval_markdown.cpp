// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/evaluation.h>

#include "report/escape.h"
#include "report/eval_rows.h"

#include <fmt/format.h>

namespace samklang::report {

namespace {

// The first row is the head.
std::string table(const std::vector<Row>& rows) {
  std::string out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    out += '|';
    for (const auto& cell : rows[i]) out += ' ' + markdown_piece(one_line(cell), false) + " |";
    out += '\n';
    if (i > 0) continue;
    out += '|';
    for (std::size_t column = 0; column < rows[i].size(); ++column) out += column == 0 ? " --- |" : " ---: |";
    out += '\n';
  }
  return out;
}

void part(std::string& out, const std::string& title, const eval::Figures& figures,
          const eval::EvaluationOptions& options) {
  out += "## " + markdown(title) + "\n\n" + markdown(size_line(figures)) + ".\n\n";
  std::vector<Row> rows = {{"figure", "value", options.resamples == 0 ? "" : "90 % interval", "n"}};
  for (auto& row : figure_rows(figures, options)) rows.push_back(std::move(row));
  out += table(rows) + '\n';
  if (const auto cases = case_rows(figures); !cases.empty()) out += table(cases) + '\n';
  if (const auto confusion = confusion_rows(figures); !confusion.empty()) out += table(confusion) + '\n';
  if (const auto bins = reliability_rows(figures); !bins.empty()) out += table(bins) + '\n';
}

std::string side(const std::string& term, const std::string& iri, const std::string& definition) {
  return "   - " + markdown_link(term, iri) + ": " + (definition.empty() ? "*no definition*" : markdown(definition)) +
         '\n';
}

} // namespace

std::string evaluation_markdown(const eval::Evaluation& evaluation) {
  std::string out = "# Evaluation\n\n";
  for (const auto& figures : evaluation.sets)
    part(out, figures.name + " (" + format_words(figures) + ")", figures, evaluation.options);
  if (evaluation.pooled) part(out, "All sets together", *evaluation.pooled, evaluation.options);
  if (!evaluation.worst.empty()) out += "## Worst misses\n\n";
  std::size_t number = 0;
  for (const auto& miss : evaluation.worst) {
    out += fmt::format("{}. {}", ++number, markdown(miss_line(miss)));
    out += " (" + markdown(miss.gold) + (miss.line == 0 ? "" : fmt::format(", line {}", miss.line)) + ")\n";
    out += side(miss.subject_term, miss.subject, miss.subject_definition);
    out += side(miss.object_term, miss.object, miss.object_definition);
    if (!miss.reason.empty()) out += "   - why: " + markdown(miss.reason) + '\n';
  }
  if (!evaluation.worst.empty()) out += '\n';
  out += "Engine: " + markdown(evaluation.engine) + "; calibrated on: " + markdown(evaluation.calibrated_on) + ".\n";
  return out;
}

} // namespace samklang::report
