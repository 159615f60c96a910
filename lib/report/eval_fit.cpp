// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/evaluation.h>
#include <samklang/report/fit.h>

#include "report/escape.h"
#include "report/eval_rows.h"
#include "report/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace samklang::report {

namespace {

std::string two(double value) {
  // A weight of nothing shows as such, whatever its sign bit.
  return std::abs(value) < 0.005 ? "." : fmt::format("{:.2f}", value);
}

std::string figure(double value) { return std::isnan(value) ? "-" : three(value); }

std::string_view question_name(std::size_t index) { return align::name(static_cast<align::Question>(index)); }

Row head(std::string_view first) {
  Row row = {std::string(first)};
  for (std::size_t i = 0; i < align::question_count; ++i) row.emplace_back(question_name(i));
  return row;
}

std::string weight_table(const eval::Fit& fit) {
  std::vector<Row> rows = {head("weights (importance)")};
  const auto names = align::feature_names();
  for (std::size_t feature = 0; feature <= align::feature_count; ++feature) {
    Row row = {std::string(feature < names.size() ? names[feature] : "constant")};
    for (std::size_t question = 0; question < align::question_count; ++question) {
      std::string cell = two(fit.model.weights.at(question).at(feature));
      if (feature < align::feature_count && cell != ".")
        cell += " (" + two(fit.importance.at(question).at(feature)) + ")";
      row.push_back(std::move(cell));
    }
    rows.push_back(std::move(row));
  }
  return columns(rows, 1);
}

std::string question_table(const eval::Fit& fit) {
  std::vector<Row> rows = {{"question", "pairs", "yes", "AUC cross-validated"}};
  for (const auto& question : fit.questions)
    rows.push_back({std::string(align::name(question.question)), fmt::to_string(question.pairs),
                    fmt::to_string(question.yes), question.auc.empty() ? "-" : three(question.auc.value)});
  return columns(rows, 1);
}

std::string strength_table(const eval::Fit& fit) {
  std::vector<Row> rows = {{"pull (l2)", "log loss"}};
  for (const auto& set : fit.cross_validated.sets) {
    rows.front().push_back("AUC " + one_line(set.name));
    rows.front().emplace_back("from others");
  }
  for (const auto& strength : fit.strengths) {
    Row row = {fmt::format("{:g}", strength.l2), three(strength.log_loss)};
    for (std::size_t set = 0; set < strength.auc.size(); ++set) {
      row.push_back(figure(strength.auc[set]));
      row.push_back(figure(strength.auc_from_others[set]));
    }
    rows.push_back(std::move(row));
  }
  return columns(rows, 1);
}

char letter(eval::Sign sign) {
  switch (sign) {
  case eval::Sign::free: return '*';
  case eval::Sign::not_negative: return '+';
  case eval::Sign::not_positive: return '-';
  case eval::Sign::zero: break;
  }
  return ' ';
}

std::string weight_rows(const align::Model& model) {
  std::string out;
  const auto names = align::feature_names();
  for (std::size_t feature = 0; feature <= align::feature_count; ++feature) {
    out += fmt::format(R"(    {{"feature": "{}")", feature < names.size() ? names[feature] : "constant");
    for (std::size_t question = 0; question < align::question_count; ++question) {
      const double rounded = std::round(model.weights.at(question).at(feature) * 1000) / 1000;
      out += fmt::format(R"(, "{}": {:.3f})", question_name(question), rounded + 0.0);
    }
    out += feature < align::feature_count ? "},\n" : "}\n";
  }
  return out;
}

std::string sign_rows(const eval::SignTable& signs) {
  std::string out;
  const auto names = align::feature_names();
  for (std::size_t feature = 0; feature < align::feature_count; ++feature) {
    out += fmt::format(R"(    {{"feature": "{}")", names[feature]);
    for (std::size_t question = 0; question < align::question_count; ++question) {
      const char sign = letter(signs.at(question).at(feature));
      if (sign != ' ') out += fmt::format(R"(, "{}": "{}")", question_name(question), sign);
    }
    out += feature + 1 < align::feature_count ? "},\n" : "}\n";
  }
  return out;
}

std::string quoted_string(std::string_view words) {
  std::string out = "\"";
  for (const char c : one_line(words)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string source_list(std::string_view sources) {
  std::string out;
  while (!sources.empty()) {
    const auto end = std::min(sources.find(", "), sources.size());
    if (!out.empty()) out += ", ";
    out += quoted_string(sources.substr(0, end));
    sources.remove_prefix(std::min(end + 2, sources.size()));
  }
  return out;
}

std::string agency_list(const std::vector<std::string>& agencies) {
  std::string out;
  for (const std::string& agency : agencies) out += (out.empty() ? "" : ", ") + quoted_string(agency);
  return out;
}

} // namespace

std::string fit_text(const eval::Fit& fit) {
  std::string out = weight_table(fit) + '\n' + question_table(fit) + '\n' + strength_table(fit) + '\n';
  out += "CROSS-VALIDATED: every pair judged by an engine whose weights were learnt without its concepts\n"
         "(counts are of all repeats together, n is that of one)\n\n";
  out += evaluation_text(fit.cross_validated);
  if (!fit.transferred.sets.empty())
    out += "\nFROM SET TO SET: every set judged by an engine whose weights were learnt on the others\n\n" +
           evaluation_text(fit.transferred);
  out += "\nON WHAT IT WAS LEARNT FROM: too good, for comparison\n\n" + evaluation_text(fit.fitted);
  return out;
}

std::string weights_json(const align::Model& model, const eval::SignTable& signs) {
  std::string out = "{\n  \"$schema\": \"weights.schema.json\",\n";
  out += "  \"calibrated_on\": [" + source_list(model.calibrated_on) + "],\n";
  out += "  \"signs\": [\n" + sign_rows(signs) + "  ],\n";
  out += "  \"agencies\": [" + agency_list(model.agencies) + "],\n";
  out += "  \"weights\": [\n" + weight_rows(model) + "  ],\n";
  out += "  \"calibration\": [\n";
  for (const auto& point : model.calibration) {
    out += fmt::format(R"(    {{"raw": {:.4f}, "share": {:.4f}}})", point.raw, point.share);
    out += &point == &model.calibration.back() ? "\n" : ",\n";
  }
  return out + "  ]\n}\n";
}

} // namespace samklang::report
