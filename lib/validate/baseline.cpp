// SPDX-License-Identifier: Apache-2.0
#include <samklang/validate/exceptions.h>

#include "validate/selector.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace samklang::validate {
namespace {

constexpr std::string_view first_line = "# samklang baseline 1";

auto order(const BaselineEntry& e) { return std::tie(e.rule, e.subject, e.predicate, e.fingerprint); }

bool is_fingerprint(std::string_view text) {
  return text.size() == 32 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// Tabs and line breaks would move the fields; what is left of an IRI is for people, the fingerprint is what counts.
std::string field(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return out;
}

Error not_a_baseline(const std::string& name, std::uint32_t line, std::string what) {
  return {ErrorCode::syntax,
          std::move(what),
          "write it anew with `samklang baseline write`",
          {.source = name, .line = line}};
}

} // namespace

std::vector<BaselineEntry> baseline_of(std::span<const Finding> findings) {
  std::vector<BaselineEntry> out;
  for (const Finding& finding : findings) {
    if (!finding.counts || finding.rule == "F901" || finding.rule == "F906") continue;
    out.push_back({finding.fingerprint, finding.rule, field(finding.subject), field(finding.predicate), 0});
  }
  std::sort(out.begin(), out.end(), [](const auto& x, const auto& y) { return order(x) < order(y); });
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

bool was_looked_for(const BaselineEntry& entry, const Validation& validation) {
  const auto& judged = validation.judged_rules;
  return std::binary_search(judged.begin(), judged.end(), entry.rule) ||
         (find_rule(entry.rule) == nullptr && !Selector(entry.rule).is_of_house());
}

std::string write_baseline(std::span<const BaselineEntry> entries) {
  std::string out(first_line);
  out += "\n# fingerprint, rule, concept, property; kept by `samklang baseline`\n";
  for (const BaselineEntry& entry : entries)
    out += entry.fingerprint + '\t' + entry.rule + '\t' + entry.subject + '\t' + entry.predicate + '\n';
  return out;
}

Result<std::vector<BaselineEntry>> read_baseline(std::string_view text, const std::string& name) {
  std::vector<BaselineEntry> out;
  std::uint32_t number = 0;
  while (!text.empty() || number == 0) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    ++number;
    if (number == 1 && line != first_line) return not_a_baseline(name, 1, "is no baseline of samklang");
    if (line.empty() || line.starts_with('#')) continue;
    std::array<std::string_view, 4> fields;
    std::size_t count = 0;
    for (std::string_view rest = line;; ++count) {
      const std::size_t tab = rest.find('\t');
      if (count < fields.size()) fields[count] = rest.substr(0, tab);
      if (tab == std::string_view::npos) break;
      rest.remove_prefix(tab + 1);
    }
    if (count + 1 != fields.size() || !is_fingerprint(fields[0]) || fields[1].empty())
      return not_a_baseline(name, number, "this line of the baseline is no fingerprint, rule, concept and property");
    out.push_back(
        {std::string(fields[0]), std::string(fields[1]), std::string(fields[2]), std::string(fields[3]), number});
  }
  return out;
}

} // namespace samklang::validate
