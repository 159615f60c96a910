// SPDX-License-Identifier: Apache-2.0
// SARIF 2.1.0 (OASIS standard, 27 March 2020).
#include "report/escape.h"
#include "report/findings_facts.h"
#include "report/json_writer.h"

#include <algorithm>
#include <map>

namespace samklang::report {
namespace {

std::string_view level(Severity severity) noexcept {
  switch (severity) {
  case Severity::error: return "error";
  case Severity::warning: return "warning";
  case Severity::info: break;
  }
  return "note";
}

std::string sentence(std::string_view text) {
  std::string out = capitalised(one_line(text));
  if (!out.empty() && !out.ends_with('.')) out += '.';
  return out;
}

Json rule_json(const FindingsReport& report, std::string_view id) {
  const validate::Rule* rule = validate::find_rule(id);
  Json out = {{"id", id}};
  if (rule == nullptr) return out;
  const Language language = report.language;
  out["name"] = rule->slug;
  out["shortDescription"] = {{"text", sentence(rule->title.in(language))}};
  out["fullDescription"] = {{"text", sentence(rule->advice.in(language))}};
  const std::string source = say(Message::rule_source, language, {rule->source});
  Json help = {{"text", sentence(rule->advice.in(language)) + ' ' + sentence(source)},
               {"markdown", markdown(sentence(rule->advice.in(language))) + "\n\n" + markdown(source)}};
  if (const std::string page = page_of(report, id); !page.empty()) {
    out["helpUri"] = page;
    help["markdown"] = help["markdown"].get<std::string>() + "\n\n" + markdown_link(std::string(id), page);
  }
  out["help"] = std::move(help);
  const validate::Profile* profile = validate::find_profile(report.profile);
  const auto severity = profile != nullptr ? validate::severity(*rule, *profile) : std::nullopt;
  out["defaultConfiguration"] = {{"enabled", severity.has_value()},
                                 {"level", severity ? level(*severity) : std::string_view("none")}};
  out["properties"] = {{"tags", {"skos", std::string(id.substr(0, id.find_first_of("0123456789")))}}};
  return out;
}

Json artifact(std::string_view path) { return {{"uri", path_uri(path)}}; }

Json region(const Finding& finding) {
  Json out = {{"startLine", finding.place.line}};
  if (finding.place.column != 0) out["startColumn"] = finding.place.column;
  if (finding.end_line != 0) out["endLine"] = finding.end_line;
  if (finding.end_column != 0) out["endColumn"] = finding.end_column;
  return out;
}

Json location(const Finding& finding, std::string_view line) {
  Json out = Json::object();
  if (!finding.source.empty()) {
    Json physical = {{"artifactLocation", artifact(finding.source)}};
    if (finding.place.line != 0) {
      physical["region"] = region(finding);
      if (!line.empty() && finding.end_line == finding.place.line)
        physical["contextRegion"] = {{"startLine", finding.place.line},
                                     {"endLine", finding.place.line},
                                     {"snippet", {{"text", printable_excerpt(line, 400)}}}};
    }
    out["physicalLocation"] = std::move(physical);
  }
  if (!finding.subject.empty()) {
    Json logical = {{"fullyQualifiedName", finding.subject}, {"kind", "resource"}};
    if (!finding.label.empty()) logical["name"] = one_line(finding.label);
    out["logicalLocations"] = Json::array({std::move(logical)});
  }
  return out;
}

struct Told {
  const Finding* finding;
  std::string_view line;
  const TextEdit* edit;
  std::string fingerprint;
  const validate::Excused* excused;
};

Json result(const FindingsReport& report, const Told& told, std::size_t rule_index) {
  const Finding& finding = *told.finding;
  std::string message = sentence(validate::message(finding, report.language));
  // The help is the rule's.
  if (const validate::Rule* rule = validate::find_rule(finding.rule); rule != nullptr)
    if (const auto advice = validate::advice(finding, report.language); advice != rule->advice.in(report.language))
      message += ' ' + sentence(advice);
  for (const RelatedThing& thing : finding.related) message += '\n' + related_line(thing, report.language);
  Json out = {{"ruleId", finding.rule},
              {"ruleIndex", rule_index},
              {"level", finding.counts ? level(finding.severity) : std::string_view("note")},
              {"message", {{"text", message}}}};
  if (Json place = location(finding, told.line); !place.empty()) out["locations"] = Json::array({std::move(place)});
  out["partialFingerprints"] = {{"samklang/v1", told.fingerprint}};
  if (told.edit != nullptr) {
    Json replacement = {
        {"deletedRegion",
         {{"byteOffset", told.edit->range.begin}, {"byteLength", told.edit->range.end - told.edit->range.begin}}},
        {"insertedContent", {{"text", told.edit->replacement}}}};
    out["fixes"] =
        Json::array({{{"description", {{"text", sentence(validate::advice(finding, report.language))}}},
                      {"artifactChanges", Json::array({{{"artifactLocation", artifact(told.edit->source)},
                                                        {"replacements", Json::array({std::move(replacement)})}}})}}});
  }
  if (told.excused != nullptr) {
    Json suppression = {{"kind", told.excused->by == validate::Excused::By::comment ? "inSource" : "external"}};
    if (!told.excused->reason.empty()) suppression["justification"] = one_line(told.excused->reason);
    out["suppressions"] = Json::array({std::move(suppression)});
  }
  Json properties = {{"counts", finding.counts}};
  if (!finding.predicate.empty()) properties["property"] = finding.predicate;
  if (!finding.decision_row.empty()) properties["decisionRow"] = one_line(finding.decision_row);
  out["properties"] = std::move(properties);
  return out;
}

} // namespace

std::string findings_sarif(const FindingsReport& report) {
  const validate::Validation& v = *report.validation;
  std::map<std::string_view, std::size_t> rules;
  for (const Finding& finding : v.findings) rules.emplace(finding.rule, 0);
  for (const validate::Excused& excused : v.excused) rules.emplace(excused.finding.rule, 0);
  std::size_t next = 0;
  for (auto& [id, index] : rules) index = next++;

  std::string out;
  JsonWriter writer(out);
  writer.begin_object();
  writer.field("$schema", std::string_view("https://json.schemastore.org/sarif-2.1.0.json"));
  writer.field("version", std::string_view("2.1.0"));
  writer.key("runs");
  writer.begin_array();
  writer.begin_object();
  writer.key("tool");
  writer.begin_object();
  writer.key("driver");
  writer.begin_object();
  writer.field("name", std::string_view("samklang"));
  if (!report.version.empty()) writer.field("version", std::string_view(report.version));
  writer.key("rules");
  writer.begin_array();
  for (const auto& [id, index] : rules) writer.value(rule_json(report, id));
  writer.end_array();
  writer.end_object();
  writer.end_object();
  writer.field("columnKind", std::string_view("unicodeCodePoints"));
  writer.field("language", tag(report.language));
  writer.key("artifacts");
  writer.begin_array();
  for (const std::string& file : report.files) writer.value({{"location", artifact(file)}});
  writer.end_array();
  writer.key("properties");
  writer.value(
      {{"profile", report.profile}, {"concepts", v.concepts}, {"rules", v.rules}, {"summary", summary_lines(report)}});
  writer.key("results");
  writer.begin_array();
  const auto fingerprints = unique_fingerprints(v);
  for (std::size_t i = 0; i < v.findings.size(); ++i) {
    const Finding& finding = v.findings[i];
    writer.value(result(report, {&finding, line_of(report, i), edit_of(report, i), fingerprints[i], nullptr},
                        rules[finding.rule]));
  }
  for (const validate::Excused& excused : v.excused) {
    writer.value(result(report, {&excused.finding, {}, nullptr, excused.finding.fingerprint, &excused},
                        rules[excused.finding.rule]));
  }
  writer.end_array();
  writer.end_object();
  writer.end_array();
  writer.end_object();
  return out + '\n';
}

} // namespace samklang::report
