// SPDX-License-Identifier: Apache-2.0
#include "base/parallel.h"
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
    const bool plain = all[i].size() == 1 && all[i].front() >= ' ' && all[i].front() <= '~';
    const std::string one = plain ? std::string() : shown(all[i]);
    text += plain ? all[i] : one;
    if (i < marked) carets.append(plain ? 1 : width(one), i < begin ? ' ' : '^');
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

/// A finding, and what is said around it because of those before.
struct Told {
  std::size_t finding = 0;
  bool begins_source = false;
  bool begins_concept = false;
  bool advises = false;
};

std::vector<Told> in_order(const FindingsReport& report) {
  const auto& findings = report.validation->findings;
  std::vector<Told> out;
  out.reserve(findings.size());
  const Finding* before = nullptr;
  std::set<std::pair<std::string_view, std::string_view>> met;     // rules and variants
  std::set<std::pair<std::string_view, std::string_view>> advised; // rules and what to do
  for (const std::size_t i : by_concept(findings)) {
    const Finding& one = findings[i];
    Told told{.finding = i};
    told.begins_source = before == nullptr || before->source != one.source;
    told.begins_concept = !one.subject.empty() && (told.begins_source || before->subject != one.subject);
    if (met.emplace(one.rule, one.variant).second) {
      const std::string_view advice = validate::advice(one, report.language);
      told.advises = !advice.empty() && advised.emplace(one.rule, advice).second;
    }
    out.push_back(told);
    before = &one;
  }
  return out;
}

void tell(const FindingsReport& report, const Told& told, bool first, std::string& out) {
  const Language language = report.language;
  const auto into = std::back_inserter(out);
  const Finding& finding = report.validation->findings[told.finding];
  if (told.begins_source) {
    if (!first) out += '\n';
    if (!finding.source.empty()) out += one_line(finding.source) + '\n';
  }
  if (told.begins_concept)
    fmt::format_to(into, "  {}{}<{}>\n", one_line(finding.label), finding.label.empty() ? "" : " ",
                   one_line(finding.subject));
  std::string where;
  if (finding.place.line != 0) {
    where = std::to_string(finding.place.line);
    if (finding.place.column != 0) where += ':' + std::to_string(finding.place.column);
    where += ": ";
  }
  const bool fixable = edit_of(report, told.finding) != nullptr;
  fmt::format_to(into, "    {}{}: {} [{}{}{}]{}\n", where, text(severity_word(finding.severity), language),
                 one_line(validate::message(finding, language)), one_line(finding.rule), fixable ? ", " : "",
                 fixable ? text(Message::finding_fixable, language) : std::string_view(),
                 finding.counts ? "" : " (" + std::string(text(Message::finding_comment, language)) + ')');
  if (const auto line = line_of(report, told.finding); !line.empty() && finding.place.line != 0) {
    const auto [written, carets] = excerpt(finding, line);
    const std::string number = std::to_string(finding.place.line);
    fmt::format_to(into, "      {} | {}\n      {} | {}\n", number, written, std::string(number.size(), ' '), carets);
  }
  for (const RelatedThing& thing : finding.related) out += "        " + related_line(thing, language) + '\n';
  if (!finding.decision_row.empty())
    out += "        " + say(Message::finding_decision, language, {one_line(finding.decision_row)}) + '\n';
  if (told.advises)
    out += "      = " + say(Message::finding_advice, language, {validate::advice(finding, language)}) + '\n';
}

} // namespace

std::string findings_text(const FindingsReport& report) {
  constexpr std::size_t findings_a_part = 512;
  const std::vector<Told> all = in_order(report);
  std::vector<std::string> parts((all.size() + findings_a_part - 1) / findings_a_part);
  in_parts(threads_for(report.threads), all.size(), findings_a_part, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) tell(report, all[i], i == 0, parts[begin / findings_a_part]);
  });
  std::size_t size = 4096;
  for (const std::string& part : parts) size += part.size();
  std::string out;
  out.reserve(size);
  for (std::string& part : parts) {
    out += part;
    std::string().swap(part);
  }
  if (all.empty()) {
    out += say(Message::findings_none, report.language) + ": ";
  } else {
    out += '\n';
  }
  for (const std::string& line : summary_lines(report)) out += line + '\n';
  return out;
}

} // namespace samklang::report
