// SPDX-License-Identifier: Apache-2.0
#include "report/escape.h"
#include "report/findings_facts.h"
#include "report/table.h"

#include <samklang/base/utf8.h>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>
#include <unordered_map>
#include <utility>

namespace samklang::report {
namespace {

constexpr std::size_t shown_before = 60; // characters of a line before what is meant
constexpr std::size_t shown_marked = 80;
constexpr std::size_t shown_after = 40;

std::vector<std::string_view> characters(std::string_view line) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t length = decode_utf8(line.substr(at)).length;
    out.push_back(line.substr(at, length));
    at += length;
  }
  return out;
}

std::string shown(std::string_view character) {
  if (character == "\t" || character == " ") return " ";
  return printable_excerpt(character, 16);
}

// The line with a caret under each character that is meant; both shortened around it.
std::pair<std::string, std::string> excerpt(const Finding& finding, std::string_view line) {
  const auto all = characters(line);
  const std::size_t begin = std::min<std::size_t>(std::max(finding.place.column, 1U) - 1, all.size());
  std::size_t end = all.size();
  if (finding.end_line == finding.place.line && finding.end_column > 0)
    end = std::min<std::size_t>(finding.end_column - 1, all.size());
  if (finding.end_line == 0) end = begin + 1;
  end = std::max(end, begin);
  std::size_t from = begin > shown_before ? begin - shown_before : 0;
  const std::size_t marked = std::min(end, begin + shown_marked);
  const std::size_t to = std::min(all.size(), marked + shown_after);
  if (from == 0)
    while (from < begin && (all[from] == " " || all[from] == "\t")) ++from;
  std::string text = from > 0 && all[from - 1] != " " && all[from - 1] != "\t" ? "…" : "";
  std::string carets(width(text), ' ');
  for (std::size_t i = from; i < to; ++i) {
    const std::string one = shown(all[i]);
    text += one;
    if (i < marked) carets.append(width(one), i < begin ? ' ' : '^');
  }
  if (begin >= all.size() || begin == marked) carets += '^';
  if (to < all.size()) text += "…";
  return {text, carets};
}

// The findings of a source in the order they have, but those of a concept together where its first one stands: its
// nodes may lie far apart. What is about no concept comes first, under no heading.
std::vector<std::size_t> by_concept(const std::vector<Finding>& findings) {
  struct Heading {
    std::size_t source = 0;
    std::size_t first = 0; // from 1; 0: none
  };
  std::vector<Heading> headings(findings.size());
  std::unordered_map<std::string_view, std::size_t> met;
  for (std::size_t i = 0, source = 0; i < findings.size(); ++i) {
    if (i > 0 && findings[i].source != findings[i - 1].source) {
      ++source;
      met.clear();
    }
    headings[i] = {source, findings[i].subject.empty() ? 0 : met.try_emplace(findings[i].subject, i + 1).first->second};
  }
  std::vector<std::size_t> out(findings.size());
  std::iota(out.begin(), out.end(), std::size_t{0});
  std::stable_sort(out.begin(), out.end(), [&](std::size_t x, std::size_t y) {
    return std::pair(headings[x].source, headings[x].first) < std::pair(headings[y].source, headings[y].first);
  });
  return out;
}

} // namespace

std::string findings_text(const FindingsReport& report) {
  const Language language = report.language;
  std::string out;
  const auto into = std::back_inserter(out);
  const std::string* source = nullptr;
  const std::string* subject = nullptr;
  std::set<std::string_view> advised;
  const auto& findings = report.validation->findings;
  for (const std::size_t i : by_concept(findings)) {
    const Finding& finding = findings[i];
    if (source == nullptr || *source != finding.source) {
      if (source != nullptr) out += '\n';
      if (!finding.source.empty()) out += one_line(finding.source) + '\n';
      source = &finding.source;
      subject = nullptr;
    }
    if ((subject == nullptr || *subject != finding.subject) && !finding.subject.empty())
      fmt::format_to(into, "  {}{}<{}>\n", one_line(finding.label), finding.label.empty() ? "" : " ",
                     one_line(finding.subject));
    subject = &finding.subject;
    std::string where;
    if (finding.place.line != 0) {
      where = std::to_string(finding.place.line);
      if (finding.place.column != 0) where += ':' + std::to_string(finding.place.column);
      where += ": ";
    }
    fmt::format_to(into, "    {}{}: {} [{}{}{}]{}\n", where, text(severity_word(finding.severity), language),
                   one_line(validate::message(finding, language)), one_line(finding.rule),
                   edit_of(report, i) != nullptr ? ", " : "",
                   edit_of(report, i) != nullptr ? text(Message::finding_fixable, language) : std::string_view(),
                   finding.counts ? "" : " (" + std::string(text(Message::finding_comment, language)) + ')');
    if (const auto line = line_of(report, i); !line.empty() && finding.place.line != 0) {
      const auto [written, carets] = excerpt(finding, line);
      const std::string number = std::to_string(finding.place.line);
      fmt::format_to(into, "      {} | {}\n      {} | {}\n", number, written, std::string(number.size(), ' '), carets);
    }
    for (const RelatedThing& thing : finding.related) out += "        " + related_line(thing, language) + '\n';
    if (!finding.decision_row.empty())
      out += "        " + say(Message::finding_decision, language, {one_line(finding.decision_row)}) + '\n';
    if (const auto advice = validate::advice(finding, language); !advice.empty() && advised.insert(finding.rule).second)
      out += "      = " + say(Message::finding_advice, language, {advice}) + '\n';
  }
  if (findings.empty()) {
    out += say(Message::findings_none, language) + ": ";
  } else {
    out += '\n';
  }
  for (const std::string& line : summary_lines(report)) out += line + '\n';
  return out;
}

} // namespace samklang::report
