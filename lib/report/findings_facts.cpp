// SPDX-License-Identifier: Apache-2.0
#include "report/findings_facts.h"

#include "report/escape.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace samklang::report {
namespace {

constexpr std::array<std::string_view, 10> names = {"text",   "json",  "jsonl",      "sarif",    "github",
                                                    "gitlab", "junit", "checkstyle", "markdown", "csv"};

std::string counted(std::size_t count, Message one, Message many, Language language) {
  return count == 1 ? say(one, language) : say(many, language, {number(count, language)});
}

} // namespace

std::span<const std::string_view> findings_formats() noexcept { return names; }

std::optional<FindingsFormat> findings_format(std::string_view name) noexcept {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<FindingsFormat>(found - names.begin());
}

std::string findings(const FindingsReport& report, FindingsFormat format) {
  switch (format) {
  case FindingsFormat::text: break;
  case FindingsFormat::json: return findings_json(report);
  case FindingsFormat::jsonl: return findings_jsonl(report);
  case FindingsFormat::sarif: return findings_sarif(report);
  case FindingsFormat::github: return findings_github(report);
  case FindingsFormat::gitlab: return findings_gitlab(report);
  case FindingsFormat::junit: return findings_junit(report);
  case FindingsFormat::checkstyle: return findings_checkstyle(report);
  case FindingsFormat::markdown: return findings_markdown(report);
  case FindingsFormat::csv: return findings_csv(report);
  }
  return findings_text(report);
}

Message severity_word(Severity severity) noexcept { return nth(Message::finding_info, severity); }

std::string_view line_of(const FindingsReport& report, std::size_t i) noexcept {
  return i < report.lines.size() ? std::string_view(report.lines[i]) : std::string_view();
}

const TextEdit* edit_of(const FindingsReport& report, std::size_t i) noexcept {
  return i < report.edits.size() && report.edits[i] ? &*report.edits[i] : nullptr;
}

std::string page_of(const FindingsReport& report, std::string_view rule) {
  if (report.rule_pages.empty() || validate::find_rule(rule) == nullptr) return {};
  return report.rule_pages + (report.rule_pages.ends_with('/') ? "" : "/") + std::string(rule) + ".md";
}

std::string page_of(const FindingsReport& report, const Finding& finding) {
  const std::string page = page_of(report, finding.rule);
  return page.empty() ? std::string(validate::own_page(finding)) : page;
}

std::string related_line(const RelatedThing& thing, Language language) {
  constexpr std::size_t shown_text = 300;
  std::string what = one_line(thing.label);
  if (!thing.uri.empty()) what += (what.empty() ? "<" : " <") + one_line(thing.uri) + '>';
  if (!thing.agency.empty()) what += " (" + one_line(thing.agency) + ')';
  if (!thing.text.empty()) what += ": " + printable_excerpt(one_line(thing.text), shown_text);
  return say(Message::finding_related, language, {what});
}

std::vector<std::string> unique_fingerprints(const validate::Validation& validation) {
  std::unordered_map<std::string_view, std::size_t> met;
  std::vector<std::string> out;
  out.reserve(validation.findings.size());
  for (const Finding& finding : validation.findings) {
    const std::size_t count = ++met[finding.fingerprint];
    out.push_back(count == 1 ? finding.fingerprint : fmt::format("{}:{}", finding.fingerprint, count));
  }
  return out;
}

std::vector<std::string> summary_lines(const FindingsReport& report) {
  const validate::Validation& v = *report.validation;
  const Language language = report.language;
  std::vector<std::string> out;
  const std::string files = counted(report.files.size(), Message::one_file, Message::many_files, language);
  const std::string concepts = counted(v.concepts, Message::one_concept, Message::many_concepts, language);
  const std::string rules = counted(v.rules, Message::one_rule, Message::many_rules, language);
  const std::string errors = counted(v.errors, Message::one_error, Message::many_errors, language);
  const std::string warnings = counted(v.warnings, Message::one_warning, Message::many_warnings, language);
  const std::string notes = counted(v.infos, Message::one_note, Message::many_notes, language);
  const std::string judged = say(Message::findings_judged, language,
                                 {files, concepts, rules, one_line(report.profile), errors, warnings, notes});
  out.push_back(judged);
  const auto comments = static_cast<std::size_t>(
      std::count_if(v.findings.begin(), v.findings.end(), [](const Finding& f) { return !f.counts; }));
  if (comments > 0) out.push_back(say(Message::findings_comments, language, {number(comments, language)}));
  if (!v.excused.empty()) out.push_back(say(Message::findings_excused, language, {number(v.excused.size(), language)}));
  if (report.nation) {
    const std::string date = report.nation->date.has_value()
                                 ? say(Message::findings_nation_date, language, {to_string(report.nation->date)})
                                 : say(Message::findings_nation_undated, language);
    std::string line = say(Message::findings_nation, language,
                           {one_line(report.nation->name), one_line(report.nation->hash).substr(0, 12), date});
    if (report.nation->old) line += ' ' + say(Message::findings_nation_old, language);
    out.push_back(std::move(line));
  }
  return out;
}

std::string path_uri(std::string_view path) {
  while (path.starts_with("./")) path.remove_prefix(2);
  std::string out;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/!$&'()*+,;=@").find(c) != std::string_view::npos;
    if (c == '\\') {
      out += '/';
    } else if (plain) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    }
  }
  return out;
}

std::string xml_text(std::string_view text) {
  std::string out;
  const std::string line = one_line(text);
  for (std::size_t i = 0; i < line.size(); ++i) {
    switch (line[i]) {
    case '&': out += "&amp;"; continue;
    case '<': out += "&lt;"; continue;
    case '>': out += "&gt;"; continue;
    case '"': out += "&quot;"; continue;
    case '\'': out += "&apos;"; continue;
    default: break;
    }
    // U+FFFE and U+FFFF are no characters of XML.
    const std::string_view three = std::string_view(line).substr(i, 3);
    if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
      out += three == "\xEF\xBF\xBE" ? "\\u{FFFE}" : "\\u{FFFF}";
      i += 2;
      continue;
    }
    out += line[i];
  }
  return out;
}

} // namespace samklang::report
