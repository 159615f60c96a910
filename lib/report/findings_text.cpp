// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/findings.h>

#include <fmt/format.h>

#include <iterator>
#include <limits>

namespace samklang::report {
namespace {

constexpr std::size_t whole = std::numeric_limits<std::size_t>::max();

std::string_view severity_word(Severity severity, Language language) {
  switch (severity) {
  case Severity::error: return language == Language::en ? "error" : "feil";
  case Severity::warning: return language == Language::en ? "warning" : language == Language::nn ? "varsel" : "varsel";
  case Severity::info: break;
  }
  return language == Language::en ? "note" : "merknad";
}

std::string place_of(const Finding& finding) {
  if (finding.place.line == 0) return printable_excerpt(finding.source, whole);
  return printable_excerpt(to_string(finding.place), whole);
}

} // namespace

std::string findings_text(const validate::Validation& validation, Language language) {
  std::string out;
  const auto into = std::back_inserter(out);
  const std::string* subject = nullptr;
  for (const Finding& finding : validation.findings) {
    if (subject == nullptr || *subject != finding.subject) {
      if (subject != nullptr) out += '\n';
      if (!finding.subject.empty()) {
        fmt::format_to(into, "{} <{}>\n", printable_excerpt(finding.label, whole),
                       printable_excerpt(finding.subject, whole));
      }
      subject = &finding.subject;
    }
    fmt::format_to(into, "  {}: {}: {} [{}]\n", place_of(finding), severity_word(finding.severity, language),
                   validate::message(finding, language), finding.rule);
  }
  if (!validation.findings.empty()) out += '\n';
  const std::string_view pattern =
      language == Language::en   ? "{} concepts judged by {} rules: {} errors, {} warnings, {} notes\n"
      : language == Language::nn ? "{} omgrep vurderte etter {} reglar: {} feil, {} varsel, {} merknader\n"
                                 : "{} begreper vurdert etter {} regler: {} feil, {} varsler, {} merknader\n";
  fmt::format_to(into, fmt::runtime(pattern), validation.concepts, validation.rules, validation.errors,
                 validation.warnings, validation.infos);
  return out;
}

} // namespace samklang::report
