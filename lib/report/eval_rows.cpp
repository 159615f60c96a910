// SPDX-License-Identifier: Apache-2.0
#include "report/eval_rows.h"

#include <fmt/format.h>

#include <array>

namespace samklang::report {

namespace {

using eval::Figures;
using eval::Measure;

class FigureRows {
public:
  explicit FigureRows(const eval::EvaluationOptions& options) : options_(options) {}

  std::vector<Row> rows(const Figures& figures) {
    add("same or different, AUC", figures.auc);
    add("  rows with the same term", figures.auc_same_term);
    add(fmt::format("equals to review when {:.0f} % of differences are caught (p_same up to {})", options_.caught * 100,
                    three(figures.burden_threshold)),
        figures.burden);
    add("  rows with the same term", figures.burden_same_term);
    const auto& exact = figures.exact;
    add(fmt::format("called exact, wrong: {} of {} ({} not close either, {} judged different)", exact.wrong,
                    exact.called, exact.wrong_not_same, exact.wrong_different),
        exact.share_wrong, exact.called == 0 && figures.same > 0);
    correspondences("exact and close", figures.correspondences);
    if (figures.correspondences_in_gold) correspondences("  source in the gold", *figures.correspondences_in_gold);
    if (figures.one_to_one) correspondences("  one to one", *figures.one_to_one);
    if (figures.one_to_one_in_gold) correspondences("  one to one, source in the gold", *figures.one_to_one_in_gold);
    add("relation right of eight", figures.relation);
    add("  broader and narrower called just that", figures.direction);
    add("a right kind of difference named", figures.kinds);
    add("decisive words marked on each side that has some", figures.marked);
    add("  a right kind named and its words marked", figures.kinds_and_marked);
    add("terminological leaning as judged", figures.leaning);
    add("choice proposed as judged", figures.choice);
    add(fmt::format("calibration error of p_same ({} bins)", figures.reliability.size()), figures.calibration);
    add("pairs that were candidates", figures.blocking);
    add("  of those that are the same", figures.blocking_same);
    return std::move(out_);
  }

private:
  void add(std::string name, const Measure& measure, bool even_empty = false) {
    if (measure.empty()) {
      if (even_empty) out_.push_back({std::move(name), "", "", "0"});
      return;
    }
    out_.push_back({std::move(name), three(measure.value),
                    options_.resamples == 0 ? "" : three(measure.low) + "–" + three(measure.high),
                    fmt::to_string(measure.n)});
  }
  void correspondences(const std::string& name, const eval::Correspondences& of) {
    add(name + ", precision", of.precision);
    add(name + ", recall", of.recall);
    add(name + ", F1", of.f1);
  }

  const eval::EvaluationOptions& options_;
  std::vector<Row> out_;
};

std::string_view relation_name(std::size_t index) { return align::name(static_cast<align::Relation>(index)); }

} // namespace

std::string three(double value) { return fmt::format("{:.3f}", value); }

std::vector<Row> figure_rows(const Figures& figures, const eval::EvaluationOptions& options) {
  return FigureRows(options).rows(figures);
}

std::vector<Row> confusion_rows(const Figures& figures) {
  std::array<bool, align::relation_count + 1> column{};
  std::array<bool, align::relation_count> row{};
  for (std::size_t judged = 0; judged < row.size(); ++judged) {
    for (std::size_t called = 0; called < column.size(); ++called) {
      if (figures.confusion.at(judged).at(called) == 0) continue;
      column.at(called) = true;
      row.at(judged) = true;
    }
  }
  std::vector<Row> out;
  Row head = {"judged, called"};
  for (std::size_t called = 0; called < column.size(); ++called) {
    if (column.at(called)) head.emplace_back(called == eval::not_listed ? "no candidate" : relation_name(called));
  }
  if (head.size() == 1) return out;
  out.push_back(std::move(head));
  for (std::size_t judged = 0; judged < row.size(); ++judged) {
    if (!row.at(judged)) continue;
    Row line = {std::string(relation_name(judged))};
    for (std::size_t called = 0; called < column.size(); ++called) {
      if (column.at(called)) line.push_back(fmt::to_string(figures.confusion.at(judged).at(called)));
    }
    out.push_back(std::move(line));
  }
  return out;
}

namespace {

std::string choice_cell(align::Choice choice) {
  const auto letter = align::letter(choice);
  return letter.empty() ? "-" : std::string(letter);
}

std::string bar_cell(const align::BarAnswers& bars) {
  std::string out;
  for (const auto& line : align::bar_lines(bars)) out += (out.empty() ? "" : ", ") + line;
  return out.empty() ? "-" : out;
}

std::string kind_cell(std::uint16_t kinds) {
  std::string out;
  for (std::size_t i = 0; i < align::difference_count; ++i) {
    if ((kinds >> i & 1U) == 0) continue;
    out += out.empty() ? "" : ", ";
    out += align::name(static_cast<align::Difference>(i));
  }
  return out.empty() ? "-" : out;
}

} // namespace

std::vector<Row> case_rows(const Figures& figures) {
  std::vector<Row> out;
  if (figures.cases.empty()) return out;
  out.push_back({"case", "", "leaning", "choice", "difference", "bars"});
  for (const auto& one : figures.cases) {
    out.push_back({one.subject_term == one.object_term ? one.subject_term : one.subject_term + " – " + one.object_term,
                   "judged", choice_cell(one.judged_leaning), choice_cell(one.judged_choice),
                   kind_cell(one.judged_kinds), one.judged_bar.empty() ? "-" : one.judged_bar});
    if (one.listed) {
      out.push_back(
          {"", "called", choice_cell(one.leaning), choice_cell(one.choice), kind_cell(one.kinds), bar_cell(one.bars)});
    } else {
      out.push_back({"", "no candidate", "", "", "", ""});
    }
  }
  return out;
}

std::vector<Row> reliability_rows(const Figures& figures) {
  std::vector<Row> out;
  if (figures.reliability.empty()) return out;
  out.push_back({"p_same", "predicted", "observed", "n"});
  for (const auto& bin : figures.reliability)
    out.push_back({three(bin.low) + "–" + three(bin.high), three(bin.predicted), three(bin.observed),
                   fmt::format("{:.0f}", bin.weight)});
  return out;
}

std::string size_line(const Figures& figures) {
  std::string out = fmt::format("{} pair{}: {} the same, {} different", figures.rows, figures.rows == 1 ? "" : "s",
                                figures.same, figures.different);
  const auto undecided = figures.rows - figures.unknown - figures.unjudged - figures.same - figures.different;
  if (undecided > 0) out += fmt::format(", {} undecided", undecided);
  if (figures.unjudged > 0) out += fmt::format(", {} without a judgement", figures.unjudged);
  if (figures.unknown > 0) out += fmt::format(", {} with unknown concepts (left out)", figures.unknown);
  if (figures.extra > 0)
    out += fmt::format("; {} pairs of the two sides that it does not list were looked at", figures.extra);
  return out;
}

std::string format_words(const Figures& figures) {
  std::string out = figures.reference ? "reference alignment" : "judged pairs";
  switch (figures.format) {
  case eval::GoldFormat::judged_pairs: break;
  case eval::GoldFormat::coordination_cases: out = "coordination cases"; break;
  case eval::GoldFormat::mapping_rows: out += ", rows of mappings"; break;
  case eval::GoldFormat::sssom: out += ", SSSOM"; break;
  case eval::GoldFormat::alignment_rdf: out += ", Alignment API"; break;
  }
  if (figures.label_mode) out += ", label mode";
  return out;
}

std::string miss_line(const eval::Miss& miss) {
  const std::string called = miss.listed ? std::string(align::name(miss.called)) : "no candidate";
  const std::string judged = miss.judged ? std::string(align::name(*miss.judged)) : "not listed";
  return fmt::format("judged {}, called {}, p_same {}", judged, called, three(miss.p_same));
}

} // namespace samklang::report
