// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_EVAL_ROWS_H
#define SAMKLANG_REPORT_EVAL_ROWS_H

#include <samklang/eval/evaluation.h>

#include <string>
#include <string_view>
#include <vector>

/// What the text and the Markdown of an evaluation share.
namespace samklang::report {

using Row = std::vector<std::string>;

/// Each figure that applies as name, value, interval, n.
std::vector<Row> figure_rows(const eval::Figures& figures, const eval::EvaluationOptions& options);

/// Judged relations against called ones, with a head; relations that nobody used are left out. Empty where nothing was
/// judged.
std::vector<Row> confusion_rows(const eval::Figures& figures);

/// Coordination cases, two rows each: what was judged, what the engine makes of it; with a head. Empty for other golds.
std::vector<Row> case_rows(const eval::Figures& figures);

/// p_same, predicted, observed, n; with a head.
std::vector<Row> reliability_rows(const eval::Figures& figures);

/// "140 pairs: 107 the same, 23 different, 10 without a judgement".
std::string size_line(const eval::Figures& figures);

/// "judged pairs", "reference alignment (SSSOM)".
std::string format_words(const eval::Figures& figures);

/// "judged broader, called exact, p_same 0.912".
std::string miss_line(const eval::Miss& miss);

/// 0.842.
std::string three(double value);

} // namespace samklang::report

#endif
