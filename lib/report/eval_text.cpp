// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/evaluation.h>

#include "report/escape.h"
#include "report/eval_rows.h"
#include "report/table.h"

#include <fmt/format.h>

namespace samklang::report {

namespace {

constexpr std::size_t line_limit = 110;

void part(std::string& out, const std::string& title, const eval::Figures& figures,
          const eval::EvaluationOptions& options) {
  out += title + '\n';
  out += "  " + size_line(figures) + '\n';
  std::vector<Row> rows = {{"", "value", options.resamples == 0 ? "" : "90 % interval", "n"}};
  for (auto& row : figure_rows(figures, options)) rows.push_back(std::move(row));
  out += columns(rows, 1);
  if (const auto cases = case_rows(figures); !cases.empty()) out += '\n' + columns(cases, cases.front().size());
  if (const auto confusion = confusion_rows(figures); !confusion.empty()) out += '\n' + columns(confusion, 1);
  if (const auto bins = reliability_rows(figures); !bins.empty()) out += '\n' + columns(bins, 1);
  out += '\n';
}

void side(std::string& out, const std::string& term, const std::string& iri, const std::string& definition) {
  out += "    " + one_line(term) + "  <" + one_line(iri) + ">\n";
  out += "      " + wrapped(definition.empty() ? "(no definition)" : one_line(definition), line_limit, "      ") + '\n';
}

} // namespace

std::string evaluation_text(const eval::Evaluation& evaluation) {
  std::string out;
  for (const auto& figures : evaluation.sets)
    part(out, one_line(figures.name) + " (" + format_words(figures) + ")", figures, evaluation.options);
  if (evaluation.pooled) part(out, "All sets together", *evaluation.pooled, evaluation.options);
  std::size_t number = 0;
  for (const auto& miss : evaluation.worst) {
    if (number++ == 0) out += "Worst misses\n";
    out += fmt::format("  {}. {}", number, miss_line(miss));
    out += "  (" + one_line(miss.gold) + (miss.line == 0 ? "" : fmt::format(":{}", miss.line)) + ")\n";
    side(out, miss.subject_term, miss.subject, miss.subject_definition);
    side(out, miss.object_term, miss.object, miss.object_definition);
    if (!miss.reason.empty()) out += "    why: " + wrapped(one_line(miss.reason), line_limit, "      ") + '\n';
    out += '\n';
  }
  out += "Engine: " + one_line(evaluation.engine) + "; calibrated on: " + one_line(evaluation.calibrated_on) + '\n';
  return out;
}

} // namespace samklang::report
