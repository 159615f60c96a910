// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/evaluation.h>

#include "report/json.h"

namespace samklang::report {

namespace {

Json measure(const eval::Measure& of) {
  if (of.empty()) return nullptr;
  return {{"value", share(of.value)}, {"low", share(of.low)}, {"high", share(of.high)}, {"n", of.n}};
}

Json correspondences(const eval::Correspondences& of) {
  return {{"called", of.called},          {"right", of.right},
          {"wanted", of.wanted},          {"precision", measure(of.precision)},
          {"recall", measure(of.recall)}, {"f1", measure(of.f1)}};
}

Json correspondences(const std::optional<eval::Correspondences>& of) {
  return of ? correspondences(*of) : Json(nullptr);
}

Json confusion(const eval::Figures& figures) {
  Json out = Json::object();
  for (std::size_t judged = 0; judged < align::relation_count; ++judged) {
    Json row = Json::object();
    for (std::size_t called = 0; called < align::relation_count; ++called)
      row[std::string(align::name(static_cast<align::Relation>(called)))] = figures.confusion.at(judged).at(called);
    row["not-listed"] = figures.confusion.at(judged).at(eval::not_listed);
    out[std::string(align::name(static_cast<align::Relation>(judged)))] = std::move(row);
  }
  return out;
}

Json kinds_json(std::uint16_t kinds) {
  Json out = Json::array();
  for (std::size_t i = 0; i < align::difference_count; ++i)
    if ((kinds >> i & 1U) != 0) out.push_back(align::name(static_cast<align::Difference>(i)));
  return out;
}

Json case_json(const eval::CaseCall& one) {
  Json out = {{"subject", one.subject_term}, {"object", one.object_term}};
  out["judged"] = {{"leaning", text_or_null(align::letter(one.judged_leaning))},
                   {"choice", text_or_null(align::letter(one.judged_choice))},
                   {"differences", kinds_json(one.judged_kinds)},
                   {"bar", text_or_null(one.judged_bar)}};
  if (!one.listed) {
    out["called"] = nullptr;
    return out;
  }
  out["called"] = {{"leaning", text_or_null(align::letter(one.leaning))},
                   {"choice", text_or_null(align::letter(one.choice))},
                   {"differences", kinds_json(one.kinds)},
                   {"subject_law", text_or_null(one.bars.subject_law)},
                   {"object_law", text_or_null(one.bars.object_law)},
                   {"other_statutes", one.bars.other_statutes}};
  return out;
}

Json figures_json(const eval::Figures& figures) {
  Json out;
  out["pairs"] = figures.rows;
  out["unknown"] = figures.unknown;
  out["first_unknown"] = text_or_null(figures.first_unknown);
  out["unjudged"] = figures.unjudged;
  out["same"] = figures.same;
  out["different"] = figures.different;
  out["extra"] = figures.extra;
  out["label_mode"] = figures.label_mode;
  out["auc"] = measure(figures.auc);
  out["auc_same_term"] = measure(figures.auc_same_term);
  out["exact"] = {{"called", figures.exact.called},
                  {"wrong", figures.exact.wrong},
                  {"wrong_not_same", figures.exact.wrong_not_same},
                  {"wrong_different", figures.exact.wrong_different},
                  {"share_wrong", measure(figures.exact.share_wrong)}};
  out["review_burden"] = measure(figures.burden);
  out["review_burden_same_term"] = measure(figures.burden_same_term);
  out["review_threshold"] = share(figures.burden_threshold);
  out["correspondences"] = correspondences(figures.correspondences);
  out["correspondences_in_gold"] = correspondences(figures.correspondences_in_gold);
  out["one_to_one"] = correspondences(figures.one_to_one);
  out["one_to_one_in_gold"] = correspondences(figures.one_to_one_in_gold);
  out["confusion"] = confusion(figures);
  out["relation"] = measure(figures.relation);
  out["direction"] = measure(figures.direction);
  out["kinds"] = measure(figures.kinds);
  out["marked"] = measure(figures.marked);
  out["kinds_and_marked"] = measure(figures.kinds_and_marked);
  out["leaning"] = measure(figures.leaning);
  out["choice"] = measure(figures.choice);
  out["cases"] = Json::array();
  for (const auto& one : figures.cases) out["cases"].push_back(case_json(one));
  out["calibration_error"] = measure(figures.calibration);
  out["reliability"] = Json::array();
  for (const auto& bin : figures.reliability) {
    out["reliability"].push_back({{"low", share(bin.low)},
                                  {"high", share(bin.high)},
                                  {"predicted", share(bin.predicted)},
                                  {"observed", share(bin.observed)},
                                  {"n", static_cast<std::uint64_t>(bin.weight)}});
  }
  out["blocking"] = measure(figures.blocking);
  out["blocking_same"] = measure(figures.blocking_same);
  return out;
}

Json side(const std::string& iri, const std::string& term, const std::string& definition) {
  return {{"uri", iri}, {"label", term}, {"definition", text_or_null(definition)}};
}

Json miss_json(const eval::Miss& miss) {
  return {{"gold", miss.gold},
          {"line", miss.line == 0 ? Json(nullptr) : Json(miss.line)},
          {"subject", side(miss.subject, miss.subject_term, miss.subject_definition)},
          {"object", side(miss.object, miss.object_term, miss.object_definition)},
          {"judged", miss.judged ? Json(align::name(*miss.judged)) : Json(nullptr)},
          {"called", miss.listed ? Json(align::name(miss.called)) : Json(nullptr)},
          {"p_same", share(miss.p_same)},
          {"confidence", share(miss.confidence)},
          {"why", miss.reason}};
}

} // namespace

std::string evaluation_json(const eval::Evaluation& evaluation) {
  Json out;
  out["format"] = "samklang-eval/1";
  out["engine"] = evaluation.engine;
  out["calibrated_on"] = evaluation.calibrated_on;
  out["resamples"] = evaluation.options.resamples;
  out["seed"] = evaluation.options.seed;
  out["caught"] = share(evaluation.options.caught);
  out["sets"] = Json::array();
  for (const auto& figures : evaluation.sets) {
    Json set = {{"name", figures.name}, {"gold_format", eval::name(figures.format)}, {"reference", figures.reference}};
    set.update(figures_json(figures));
    out["sets"].push_back(std::move(set));
  }
  out["pooled"] = evaluation.pooled ? figures_json(*evaluation.pooled) : Json(nullptr);
  out["worst"] = Json::array();
  for (const auto& miss : evaluation.worst) out["worst"].push_back(miss_json(miss));
  return written(out);
}

} // namespace samklang::report
