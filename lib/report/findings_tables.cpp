// SPDX-License-Identifier: Apache-2.0
// Findings for people who read them elsewhere: a summary in Markdown, rows for a spreadsheet.
#include "report/escape.h"
#include "report/findings_facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace samklang::report {
namespace {

constexpr std::size_t listed_findings = 100; // GitHub cuts a summary at 1 MB

// What a spreadsheet would take for a formula gets an apostrophe before it.
std::string csv_field(std::string_view value) {
  std::string line = one_line(value);
  if (!line.empty() && std::string_view("=+-@\t\r|%").find(line.front()) != std::string_view::npos) line.insert(0, "'");
  std::string out = "\"";
  for (const char c : line) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string place(const Finding& finding) {
  std::string out(finding.source);
  if (finding.place.line != 0) out += fmt::format(":{}", finding.place.line);
  return out;
}

} // namespace

std::string findings_csv(const FindingsReport& report) {
  std::string out = "\xEF\xBB\xBF";
  out += std::string(text(Message::csv_header, report.language)) + "\r\n";
  auto into = std::back_inserter(out);
  for (const Finding& finding : report.validation->findings) {
    fmt::format_to(into, "{};{};{};{};{};{};{};{};{};{};{};{};{};{}\r\n", csv_field(finding.source),
                   finding.place.line == 0 ? "" : std::to_string(finding.place.line),
                   finding.place.column == 0 ? "" : std::to_string(finding.place.column),
                   text(severity_word(finding.severity), report.language),
                   text(finding.counts ? Message::word_yes : Message::word_no, report.language),
                   csv_field(finding.rule), csv_field(validate::message(finding, report.language)),
                   csv_field(validate::advice(finding, report.language)), csv_field(finding.label),
                   csv_field(finding.subject), csv_field(finding.predicate), csv_field(finding.value),
                   csv_field(finding.tag), csv_field(finding.fingerprint));
  }
  return out;
}

std::string findings_markdown(const FindingsReport& report) {
  const Language language = report.language;
  const auto& findings = report.validation->findings;
  std::string out = "## " + say(Message::findings_headline, language) + "\n\n";
  if (findings.empty()) out += say(Message::findings_none, language) + ": ";
  for (const std::string& line : summary_lines(report)) out += markdown(line) + "\n\n";
  if (findings.empty()) return out;

  struct Row {
    std::size_t count = 0;
    Severity worst = Severity::info;
  };
  std::map<std::string_view, Row> rules;
  for (const Finding& finding : findings) {
    Row& row = rules[finding.rule];
    ++row.count;
    row.worst = std::max(row.worst, finding.severity);
  }
  std::vector<std::pair<std::string_view, Row>> rows(rules.begin(), rules.end());
  std::stable_sort(rows.begin(), rows.end(), [](const auto& x, const auto& y) {
    return std::pair(-static_cast<int>(x.second.worst), -static_cast<std::ptrdiff_t>(x.second.count)) <
           std::pair(-static_cast<int>(y.second.worst), -static_cast<std::ptrdiff_t>(y.second.count));
  });
  out += "| " + std::string(text(Message::findings_by_rule, language)) + " |\n| --- | --- | ---: | --- |\n";
  for (const auto& [id, row] : rows) {
    const validate::Rule* rule = validate::find_rule(id);
    const std::string page = page_of(report, id);
    out += fmt::format("| {} | {} | {} | {} |\n", markdown_link(id, page), text(severity_word(row.worst), language),
                       row.count, rule != nullptr ? markdown(rule->title.in(language)) : "");
  }
  const std::string* source = nullptr;
  const std::size_t shown = std::min(findings.size(), listed_findings);
  for (std::size_t i = 0; i < shown; ++i) {
    const Finding& finding = findings[i];
    if (source == nullptr || *source != finding.source) {
      out += "\n### " + (finding.source.empty() ? "samklang" : markdown(finding.source)) + "\n\n";
      source = &finding.source;
    }
    out += fmt::format("- {} **{}** {}: {}", markdown(place(finding)), text(severity_word(finding.severity), language),
                       markdown(finding.rule), markdown(validate::message(finding, language)));
    if (!finding.subject.empty())
      out +=
          fmt::format(" ({})", markdown_link(finding.label.empty() ? finding.subject : finding.label, finding.subject));
    if (!finding.counts) out += " _" + std::string(text(Message::finding_comment, language)) + '_';
    for (const RelatedThing& thing : finding.related) {
      std::string what = markdown_link(thing.label.empty() ? thing.uri : thing.label, thing.uri);
      if (!thing.agency.empty()) what += " (" + markdown(thing.agency) + ')';
      if (!thing.text.empty()) what += ": " + markdown(printable_excerpt(thing.text, 300));
      out += "\n  - " + say(Message::finding_related, language, {what});
    }
    out += '\n';
  }
  if (shown < findings.size())
    out += '\n' + say(Message::findings_left_out, language, {number(findings.size() - shown, language)}) + '\n';
  return out;
}

} // namespace samklang::report
