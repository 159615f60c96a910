// SPDX-License-Identifier: Apache-2.0
// Findings in the XML formats of test runners and style checkers.
#include "report/escape.h"
#include "report/findings_facts.h"

#include <fmt/format.h>

#include <iterator>
#include <map>

namespace samklang::report {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

// By file, the files in the order of their names, files without findings included.
std::map<std::string, std::vector<const Finding*>> by_file(const FindingsReport& report) {
  std::map<std::string, std::vector<const Finding*>> out;
  for (const std::string& file : report.files) out[file];
  for (const Finding& finding : report.validation->findings) out[finding.source].push_back(&finding);
  return out;
}

bool is_failure(const Finding& finding) noexcept { return finding.counts && finding.severity == Severity::error; }

std::string place(const Finding& finding) {
  std::string out = one_line(finding.source);
  if (finding.place.line != 0) out += fmt::format(":{}", finding.place.line);
  if (finding.place.column != 0) out += fmt::format(":{}", finding.place.column);
  return out;
}

std::string details(const FindingsReport& report, const Finding& finding) {
  std::string out = place(finding) + ": " + one_line(validate::message(finding, report.language));
  if (!finding.subject.empty()) out += " <" + one_line(finding.subject) + '>';
  if (const auto advice = validate::advice(finding, report.language); !advice.empty())
    out += ". " + say(Message::finding_advice, report.language, {advice});
  return out;
}

} // namespace

std::string findings_junit(const FindingsReport& report) {
  const auto files = by_file(report);
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::string suites;
  auto into = std::back_inserter(suites);
  for (const auto& [file, findings] : files) {
    std::string cases;
    auto case_into = std::back_inserter(cases);
    std::size_t failed = 0;
    for (const Finding* finding : findings) {
      std::string name = one_line(finding->label);
      if (!finding->subject.empty()) name += (name.empty() ? "<" : " <") + one_line(finding->subject) + '>';
      if (name.empty()) name = place(*finding);
      fmt::format_to(case_into, "  <testcase classname=\"{}\" name=\"{}\" time=\"0\">\n", xml_text(finding->rule),
                     xml_text(name));
      const std::string message = xml_text(validate::message(*finding, report.language));
      if (is_failure(*finding)) {
        ++failed;
        fmt::format_to(case_into, "   <failure type=\"{}\" message=\"{}\">{}</failure>\n", xml_text(finding->rule),
                       message, xml_text(details(report, *finding)));
      } else {
        fmt::format_to(case_into, "   <system-out>{}: {}</system-out>\n",
                       text(severity_word(finding->severity), report.language), xml_text(details(report, *finding)));
      }
      cases += "  </testcase>\n";
    }
    // A suite without cases would read as nothing done.
    std::size_t count = findings.size();
    if (count == 0) {
      count = 1;
      fmt::format_to(case_into, "  <testcase classname=\"samklang\" name=\"{}\" time=\"0\"/>\n",
                     xml_text(say(Message::findings_none, report.language)));
    }
    fmt::format_to(
        into,
        " <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\" time=\"0\">\n{} </testsuite>\n",
        xml_text(file.empty() ? "samklang" : file), count, failed, cases);
    tests += count;
    failures += failed;
  }
  return std::string(declaration) +
         fmt::format(
             "<testsuites name=\"samklang\" tests=\"{}\" failures=\"{}\" errors=\"0\" time=\"0\">\n<!-- {} -->\n",
             tests, failures,
             [&] {
               // Two hyphens would end the comment.
               std::string line = xml_text(summary_lines(report).front());
               for (std::size_t at = line.find("--"); at != std::string::npos; at = line.find("--"))
                 line.replace(at, 2, "- ");
               return line;
             }()) +
         suites + "</testsuites>\n";
}

std::string findings_checkstyle(const FindingsReport& report) {
  std::string out(declaration);
  auto into = std::back_inserter(out);
  out += "<checkstyle version=\"8.0\">\n";
  for (const auto& [file, findings] : by_file(report)) {
    fmt::format_to(into, " <file name=\"{}\">\n", xml_text(file));
    for (const Finding* finding : findings) {
      out += "  <error";
      if (finding->place.line != 0) fmt::format_to(into, " line=\"{}\"", finding->place.line);
      if (finding->place.column != 0) fmt::format_to(into, " column=\"{}\"", finding->place.column);
      std::string message = one_line(validate::message(*finding, report.language));
      if (!finding->subject.empty()) message += " <" + one_line(finding->subject) + '>';
      fmt::format_to(into, " severity=\"{}\" message=\"{}\" source=\"samklang.{}\"/>\n",
                     finding->counts ? name(finding->severity) : std::string_view("info"), xml_text(message),
                     xml_text(finding->rule));
    }
    out += " </file>\n";
  }
  return out + "</checkstyle>\n";
}

} // namespace samklang::report
