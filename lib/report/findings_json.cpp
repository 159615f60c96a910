// SPDX-License-Identifier: Apache-2.0
#include "report/findings_facts.h"
#include "report/json_writer.h"

namespace samklang::report {
namespace {

Json number_or_null(std::uint64_t value) { return value == 0 ? Json(nullptr) : Json(value); }

Json finding_json(const FindingsReport& report, std::size_t i) {
  const Finding& finding = report.validation->findings[i];
  const validate::Rule* rule = validate::find_rule(finding.rule);
  Json out;
  out["rule"] = finding.rule;
  out["slug"] = rule != nullptr ? Json(rule->slug) : Json(nullptr);
  out["variant"] = text_or_null(finding.variant);
  out["severity"] = name(finding.severity);
  out["counts"] = finding.counts;
  out["message"] = validate::message(finding, report.language);
  out["advice"] = text_or_null(validate::advice(finding, report.language));
  out["page"] = text_or_null(page_of(report, finding));
  out["concept"] = text_or_null(finding.subject);
  out["label"] = text_or_null(finding.label);
  out["file"] = text_or_null(finding.source);
  out["line"] = number_or_null(finding.place.line);
  out["column"] = number_or_null(finding.place.column);
  out["end_line"] = number_or_null(finding.end_line);
  out["end_column"] = number_or_null(finding.end_column);
  out["node"] = text_or_null(finding.node);
  out["property"] = text_or_null(finding.predicate);
  out["value"] = text_or_null(finding.value);
  out["lang"] = text_or_null(finding.tag);
  out["part"] = finding.begin < finding.end ? Json({{"begin", finding.begin}, {"end", finding.end}}) : Json(nullptr);
  out["fingerprint"] = finding.fingerprint;
  out["related"] = Json::array();
  for (const RelatedThing& thing : finding.related) {
    out["related"].push_back({{"uri", text_or_null(thing.uri)},
                              {"label", text_or_null(thing.label)},
                              {"agency", text_or_null(thing.agency)},
                              {"text", text_or_null(thing.text)}});
  }
  const TextEdit* edit = edit_of(report, i);
  out["fix"] = edit == nullptr
                   ? Json(nullptr)
                   : Json({{"begin", edit->range.begin}, {"end", edit->range.end}, {"replacement", edit->replacement}});
  out["decision_row"] = text_or_null(finding.decision_row);
  return out;
}

std::string_view by(validate::Excused::By by) noexcept {
  switch (by) {
  case validate::Excused::By::comment: return "comment";
  case validate::Excused::By::configuration: return "configuration";
  case validate::Excused::By::baseline: break;
  }
  return "baseline";
}

Json excused_json(const validate::Excused& excused) {
  return {{"rule", excused.finding.rule},
          {"concept", text_or_null(excused.finding.subject)},
          {"fingerprint", excused.finding.fingerprint},
          {"by", by(excused.by)},
          {"reason", text_or_null(excused.reason)}};
}

Json head(const FindingsReport& report) {
  const validate::Validation& v = *report.validation;
  Json out;
  out["format"] = "samklang-validation/1";
  out["profile"] = report.profile;
  out["lang"] = tag(report.language);
  out["judged"] = {{"files", report.files}, {"concepts", v.concepts}, {"rules", v.rules}};
  out["counts"] = {{"errors", v.errors}, {"warnings", v.warnings}, {"infos", v.infos}, {"excused", v.excused.size()}};
  out["nation"] = nullptr;
  if (report.nation) {
    out["nation"] = {{"name", report.nation->name},
                     {"snapshot", "sha256:" + report.nation->hash},
                     {"date", date_or_null(report.nation->date)},
                     {"old", report.nation->old}};
  }
  return out;
}

std::string one(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n'; }

} // namespace

std::string findings_json(const FindingsReport& report) {
  std::string out;
  JsonWriter writer(out);
  writer.begin_object();
  writer.fields(head(report));
  writer.key("findings");
  writer.begin_array();
  for (std::size_t i = 0; i < report.validation->findings.size(); ++i) writer.value(finding_json(report, i));
  writer.end_array();
  writer.key("excused");
  writer.begin_array();
  for (const validate::Excused& excused : report.validation->excused) writer.value(excused_json(excused));
  writer.end_array();
  writer.end_object();
  return out + '\n';
}

std::string findings_jsonl(const FindingsReport& report) {
  std::string out;
  for (std::size_t i = 0; i < report.validation->findings.size(); ++i) {
    Json line = {{"type", "finding"}};
    line.update(finding_json(report, i));
    out += one(line);
  }
  Json line = {{"type", "summary"}};
  line.update(head(report));
  return out + one(line);
}

} // namespace samklang::report
