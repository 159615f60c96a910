// SPDX-License-Identifier: Apache-2.0
#include <samklang/validate/exceptions.h>

#include "validate/ascii.h"
#include "validate/check.h"
#include "validate/selector.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace samklang::validate {
namespace {

/// A suppression with what it means.
struct Held {
  std::vector<Selector> rules;
  std::string fault;
  bool used = false;

  bool means(std::string_view rule) const {
    return std::any_of(rules.begin(), rules.end(), [&](const Selector& one) { return one.means(rule); });
  }
};

Held held(const Suppression& suppression, const Severities& severities, bool has_house_rules) {
  Held out{{suppression.rules.begin(), suppression.rules.end()}, suppression.fault};
  for (std::size_t i = 0; i < out.rules.size() && out.fault.empty(); ++i) {
    const Selector& one = out.rules[i];
    if (one.is_of_house() && !has_house_rules) continue; // nobody knows
    bool known = false;
    for (std::size_t rule = 0; rule < severities.size() && !known; ++rule)
      known = one.means(severities.name_of(static_cast<RuleId>(rule)));
    if (!known) out.fault = no_such_rule(suppression.rules[i]);
  }
  return out;
}

bool holds(const Suppression& suppression, const Held& meant, const Finding& finding) {
  if (!suppression.iri.empty()) {
    const std::string_view iri = suppression.iri;
    const bool fits =
        iri.ends_with('*') ? finding.subject.starts_with(iri.substr(0, iri.size() - 1)) : finding.subject == iri;
    if (!fits) return false;
  }
  if (!suppression.source.empty() && suppression.source != finding.source) return false;
  const std::uint32_t line = finding.place.line;
  if (suppression.first_line != 0 && (line < suppression.first_line || line > suppression.last_line)) return false;
  return meant.means(finding.rule);
}

bool is_past(const Suppression& suppression, const Options& options) {
  return suppression.until && options.as_of && *suppression.until < *options.as_of;
}

std::string listed(const std::vector<std::string>& rules) {
  std::string out;
  for (const std::string& rule : rules) out += (out.empty() ? "" : ", ") + rule;
  return out;
}

} // namespace

Suppression parse_suppression(std::string_view comment) {
  Suppression out;
  out.in_source = true;
  const std::size_t colon = comment.find(':');
  std::string_view head = trimmed(comment.substr(0, colon));
  if (colon != std::string_view::npos) out.reason = trimmed(comment.substr(colon + 1));
  if (!head.starts_with("ignore") || (head.size() > 6 && head[6] != ' ')) {
    out.fault = "it does not begin with ignore";
    return out;
  }
  head = trimmed(head.substr(6));
  if (const std::size_t until = head.find(" until "); until != std::string_view::npos) {
    const auto day = parse_date(trimmed(head.substr(until + 7)));
    if (!day || !day->exact) {
      out.fault = "the day after until is not written YYYY-MM-DD";
      return out;
    }
    out.until = day->date;
    head = trimmed(head.substr(0, until));
  }
  while (!head.empty()) {
    const std::size_t comma = std::min(head.find(','), head.size());
    const std::string_view rule = trimmed(head.substr(0, comma));
    if (rule.empty() || rule.find(' ') != std::string_view::npos) {
      out.fault = "rules stand between commas";
      return out;
    }
    out.rules.emplace_back(rule);
    head.remove_prefix(std::min(comma + 1, head.size()));
  }
  if (out.rules.empty()) out.fault = "it names no rule";
  if (out.fault.empty() && out.reason.empty()) out.fault = "it gives no reason after a colon";
  return out;
}

void count(Validation& validation) noexcept {
  validation.errors = validation.warnings = validation.infos = 0;
  for (const Finding& finding : validation.findings) {
    if (!finding.counts) continue;
    switch (finding.severity) {
    case Severity::error: ++validation.errors; break;
    case Severity::warning: ++validation.warnings; break;
    case Severity::info: ++validation.infos; break;
    }
  }
}

void order_by_place(std::vector<Finding>& findings) {
  std::map<std::string_view, std::size_t> sources;
  for (const Finding& one : findings) sources.try_emplace(one.source);
  std::size_t rank = 0;
  for (auto& [name, number] : sources) number = rank++;
  std::vector<std::tuple<std::size_t, std::uint32_t, std::uint32_t, std::uint32_t>> keys;
  keys.reserve(findings.size());
  for (std::uint32_t at = 0; at < findings.size(); ++at) {
    const Finding& one = findings[at];
    keys.emplace_back(sources.find(one.source)->second, one.place.line, one.place.column, at);
  }
  std::sort(keys.begin(), keys.end());
  // Findings are large: each is moved once.
  std::vector<Finding> ordered;
  ordered.reserve(findings.size());
  for (const auto& key : keys) ordered.push_back(std::move(findings[std::get<3>(key)]));
  findings = std::move(ordered);
}

Result<void> excuse(Validation& validation, const Exceptions& exceptions, const Options& options) {
  const auto severities = Severities::make(options);
  if (!severities) return severities.error();
  std::vector<Held> meant;
  for (const Suppression& one : exceptions.suppressions)
    meant.push_back(held(one, *severities, options.house != nullptr));
  std::unordered_map<std::string_view, std::vector<std::size_t>> baseline;
  for (std::size_t i = 0; i < exceptions.baseline.size(); ++i)
    baseline[exceptions.baseline[i].fingerprint].push_back(i);
  std::vector<bool> needed(exceptions.baseline.size());

  std::size_t kept = 0;
  for (Finding& finding : validation.findings) {
    std::optional<Excused> excused;
    if (finding.rule != "F901") {
      for (std::size_t i = 0; i < exceptions.suppressions.size(); ++i) {
        const Suppression& one = exceptions.suppressions[i];
        if (!meant[i].fault.empty() || !holds(one, meant[i], finding)) continue;
        meant[i].used = true;
        if (is_past(one, options) || excused) continue;
        excused.emplace();
        excused->by = one.in_source ? Excused::By::comment : Excused::By::configuration;
        excused->reason = one.reason;
      }
      if (const auto entry = baseline.find(finding.fingerprint); entry != baseline.end()) {
        for (const std::size_t i : entry->second) needed[i] = true;
        if (!excused) excused.emplace().by = Excused::By::baseline;
      }
    }
    if (!excused) {
      if (&validation.findings[kept] != &finding) validation.findings[kept] = std::move(finding);
      ++kept;
      continue;
    }
    excused->finding = std::move(finding);
    validation.excused.push_back(std::move(*excused));
  }
  validation.findings.resize(kept);

  const auto tell = [&](std::string_view variant, std::vector<std::string> arguments, const Place& place,
                        std::string_view subject) {
    const auto severity = severities->of(RuleId::F906, subject, {}, variant);
    if (!severity) return;
    Finding& out = validation.findings.emplace_back();
    out.rule = name(RuleId::F906);
    out.variant = variant;
    out.severity = *severity;
    out.source = place.source;
    out.place = place;
    out.value = fmt::format("{}", fmt::join(arguments, " "));
    out.arguments = std::move(arguments);
    out.fingerprint = fingerprint_of(out);
  };
  // A rule that rested found nothing.
  const auto& judged = validation.judged_rules;
  const auto is_judged = [&](const Held& one) {
    const auto means = [&](std::string_view rule) { return one.means(rule); };
    const auto rested = [&](const Rule& rule) {
      return means(rule.id) && !std::binary_search(judged.begin(), judged.end(), rule.id, std::less<>());
    };
    return std::any_of(judged.begin(), judged.end(), means) && std::none_of(rules().begin(), rules().end(), rested);
  };
  for (std::size_t i = 0; i < exceptions.suppressions.size(); ++i) {
    const Suppression& one = exceptions.suppressions[i];
    if (!meant[i].fault.empty()) {
      tell("faulty", {meant[i].fault}, one.written, one.iri);
    } else if (is_past(one, options)) {
      tell("expired", {listed(one.rules), to_string(*one.until)}, one.written, one.iri);
    } else if (!meant[i].used && exceptions.judged_everything && is_judged(meant[i])) {
      tell({}, {listed(one.rules)}, one.written, one.iri);
    }
  }
  for (std::size_t i = 0; i < exceptions.baseline.size() && exceptions.judged_everything; ++i) {
    const BaselineEntry& one = exceptions.baseline[i];
    if (needed[i] || !was_looked_for(one, validation)) continue;
    tell("baseline", {one.rule, one.subject.empty() ? one.fingerprint : one.subject},
         {.source = exceptions.baseline_name, .line = one.line}, one.subject);
  }
  count(validation);
  return {};
}

} // namespace samklang::validate
