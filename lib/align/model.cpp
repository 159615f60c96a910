// SPDX-License-Identifier: Apache-2.0
#include <samklang/align/model.h>

#include "align/tables/weights.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace samklang::align {

namespace {

constexpr std::array<std::string_view, feature_count> names = {"cosine",          "alike",          "cover",
                                                               "verbatim",        "clean",          "edited_scope",
                                                               "edited_bound",    "edited_person",  "edited_words",
                                                               "conflict",        "narrowing",      "crossing",
                                                               "narrowing_apart", "crossing_apart", "nothing_shared",
                                                               "genus_same",      "genus_distance", "facet",
                                                               "topic",           "field",          "about",
                                                               "record",          "person",         "own_part",
                                                               "taken_over",      "verbatim_taken", "cover_taken",
                                                               "edited_taken",    "record_taken",   "same_agency",
                                                               "other_term",      "same_subject",   "different_subject",
                                                               "term_specific",   "tilt",           "direction"};

constexpr std::array<std::string_view, question_count> questions = {"same",    "exact",  "separate",
                                                                    "related", "nested", "broader"};

Model read_tables() {
  Model model;
  for (const tables::WeightsRow& row : tables::weights) {
    const auto place = std::find(names.begin(), names.end(), row.feature);
    const std::size_t index = place == names.end() ? feature_count : static_cast<std::size_t>(place - names.begin());
    const std::array<double, question_count> values = {row.same,    row.exact,  row.separate,
                                                       row.related, row.nested, row.broader};
    for (std::size_t question = 0; question < question_count; ++question)
      model.weights[question][index] = values[question];
  }
  for (const tables::CalibrationRow& row : tables::calibration) model.calibration.push_back({row.raw, row.share});
  for (const std::string_view set : tables::calibrated_on) {
    if (!model.calibrated_on.empty()) model.calibrated_on += ", ";
    model.calibrated_on += set;
  }
  model.agencies.assign(std::begin(tables::agencies), std::end(tables::agencies));
  std::sort(model.agencies.begin(), model.agencies.end());
  return model;
}

} // namespace

std::span<const std::string_view> feature_names() noexcept { return names; }

std::string_view name(Question question) noexcept { return questions[static_cast<std::size_t>(question)]; }

const Model& standard_model() {
  static const Model model = read_tables();
  return model;
}

double answer(const Model& model, Question question, std::span<const float, feature_count> features) noexcept {
  const Weights& weights = model.weights[static_cast<std::size_t>(question)];
  double sum = weights[feature_count];
  for (std::size_t i = 0; i < feature_count; ++i) sum += weights[i] * static_cast<double>(features[i]);
  return 1 / (1 + std::exp(-sum));
}

double calibrated(const Model& model, double raw) noexcept {
  const auto& points = model.calibration;
  if (points.empty()) return raw;
  const auto above =
      std::find_if(points.begin(), points.end(), [&](const CalibrationPoint& one) { return one.raw >= raw; });
  if (above == points.begin()) return above->share;
  if (above == points.end()) return points.back().share;
  const CalibrationPoint& below = *(above - 1);
  const double way = above->raw > below.raw ? (raw - below.raw) / (above->raw - below.raw) : 1;
  return below.share + way * (above->share - below.share);
}

} // namespace samklang::align
