// SPDX-License-Identifier: Apache-2.0
// Findings for the two services that repositories live on.
#include "report/escape.h"
#include "report/findings_facts.h"
#include "report/json_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace samklang::report {
namespace {

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions: the toolkit escapes these and no
// more.
std::string command_data(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool special = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    if (special) {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      out += c;
    }
  }
  return out;
}

std::string_view command(const Finding& finding) noexcept {
  if (!finding.counts || finding.severity == Severity::info) return "notice";
  return finding.severity == Severity::error ? "error" : "warning";
}

std::string annotation(const FindingsReport& report, const Finding& finding) {
  std::string out = fmt::format("::{} ", command(finding));
  if (!finding.source.empty()) {
    std::string_view file = finding.source;
    while (file.starts_with("./")) file.remove_prefix(2);
    out += "file=" + command_data(one_line(file), true) + ',';
  }
  if (finding.place.line != 0) {
    out += fmt::format("line={},", finding.place.line);
    const bool one = finding.end_line == finding.place.line;
    if (finding.end_line != 0) out += fmt::format("endLine={},", finding.end_line);
    // Columns are looked at on one line only.
    if (finding.place.column != 0 && (one || finding.end_line == 0))
      out += fmt::format("col={},", finding.place.column);
    if (one && finding.end_column > finding.place.column) out += fmt::format("endColumn={},", finding.end_column);
  }
  std::string title = one_line(finding.rule);
  if (!finding.label.empty()) title += ' ' + printable_excerpt(one_line(finding.label), 100);
  out += "title=" + command_data(title, true) + "::";
  std::string message = one_line(validate::message(finding, report.language));
  for (const RelatedThing& thing : finding.related) message += '\n' + related_line(thing, report.language);
  if (const auto advice = validate::advice(finding, report.language); !advice.empty())
    message += '\n' + say(Message::finding_advice, report.language, {advice});
  if (!finding.decision_row.empty())
    message += '\n' + say(Message::finding_decision, report.language, {one_line(finding.decision_row)});
  return out + command_data(message, false) + '\n';
}

std::string_view gitlab_severity(const Finding& finding) noexcept {
  if (!finding.counts || finding.severity == Severity::info) return "info";
  return finding.severity == Severity::error ? "major" : "minor";
}

} // namespace

// Ten errors and ten warnings of a step are shown: the gravest come first.
std::string findings_github(const FindingsReport& report) {
  const auto& findings = report.validation->findings;
  std::vector<std::size_t> order(findings.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto rank = [&](std::size_t i) { return findings[i].counts ? 3 - static_cast<int>(findings[i].severity) : 4; };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) { return rank(x) < rank(y); });
  std::string out;
  for (const std::size_t i : order) out += annotation(report, findings[i]);
  const auto lines = summary_lines(report);
  out += "::notice title=samklang::";
  for (std::size_t i = 0; i < lines.size(); ++i) out += (i == 0 ? "" : "%0A") + command_data(lines[i], false);
  return out + '\n';
}

std::string findings_gitlab(const FindingsReport& report) {
  std::string out;
  JsonWriter writer(out);
  writer.begin_array();
  const auto fingerprints = unique_fingerprints(*report.validation);
  for (std::size_t i = 0; i < fingerprints.size(); ++i) {
    const Finding& finding = report.validation->findings[i];
    std::string description = capitalised(one_line(validate::message(finding, report.language)));
    if (!finding.label.empty()) description = one_line(finding.label) + ": " + description;
    std::string_view path = finding.source.empty() && !report.files.empty() ? report.files.front() : finding.source;
    while (path.starts_with("./")) path.remove_prefix(2);
    writer.value({{"description", description},
                  {"check_name", finding.rule},
                  {"fingerprint", fingerprints[i]},
                  {"severity", gitlab_severity(finding)},
                  {"location", {{"path", path}, {"lines", {{"begin", std::max(finding.place.line, 1U)}}}}}});
  }
  writer.end_array();
  return out + '\n';
}

} // namespace samklang::report
