// SPDX-License-Identifier: Apache-2.0
#include "eval/learning.h"

#include <samklang/eval/calibration.h>

#include <algorithm>
#include <cmath>

namespace samklang::eval {

namespace {

using align::Question;
using align::Relation;

constexpr auto direction = static_cast<std::size_t>(align::Feature::direction);

// Sum of the weights of the rows with and without the label.
std::array<double, 2> masses(const QuestionRows& rows) {
  std::array<double, 2> out{};
  for (std::size_t i = 0; i < rows.samples.size(); ++i)
    out.at(rows.samples.labels[i] != 0 ? 1 : 0) += rows.samples.weights[i];
  return out;
}

align::Weights weights_of(Question question, const QuestionRows& rows, const FitOptions& options) {
  align::Weights out{};
  const auto model = fit_logistic(rows.samples, logistic_options(question, options));
  if (model) {
    std::copy(model->weights.begin(), model->weights.end(), out.begin());
    return out;
  }
  // Laplace's rule of succession.
  const auto mass = masses(rows);
  if (question != Question::broader) out.back() = std::log((mass[1] + 1) / (mass[0] + 1));
  return out;
}

std::vector<align::CalibrationPoint> calibration(const QuestionRows& rows, const FitOptions& options) {
  CrossValidationOptions folds = options.folds;
  folds.repeats = 1;
  const auto scores =
      cross_validate(rows.samples, rows.groups, rows.sets, logistic_options(Question::same, options), folds);
  std::vector<align::CalibrationPoint> out;
  if (!scores) return out;
  std::vector<Scored> pairs;
  for (std::size_t i = 0; i < rows.samples.size(); ++i) {
    const double score = scores->front()[i];
    if (!std::isnan(score)) pairs.push_back({score, rows.samples.labels[i] != 0, rows.samples.weights[i]});
  }
  const auto curve =
      options.calibration == CalibrationKind::isotonic ? smoothed_isotonic_curve(pairs, 9) : platt_curve(pairs);
  for (const auto& point : curve.points) out.push_back({point.score, point.probability});
  return out;
}

} // namespace

SignTable free_signs() noexcept {
  SignTable table{};
  for (std::size_t question = 0; question < align::question_count; ++question) {
    const bool turns = static_cast<Question>(question) == Question::broader;
    for (std::size_t feature = 0; feature < align::feature_count; ++feature)
      table.at(question).at(feature) = turns == (feature == direction) ? Sign::free : Sign::zero;
  }
  return table;
}

std::optional<bool> answer_of(Question question, Relation relation) noexcept {
  const bool same = relation == Relation::exact || relation == Relation::close;
  const bool apart = relation == Relation::related || relation == Relation::different;
  const bool nested = relation == Relation::broader || relation == Relation::narrower;
  if (relation == Relation::undecided) return std::nullopt;
  const auto asked = [](bool of_it, bool answer) { return of_it ? std::optional(answer) : std::nullopt; };
  switch (question) {
  case Question::same: return same;
  case Question::exact: return asked(same, relation == Relation::exact);
  case Question::separate: return asked(!same, apart);
  case Question::related: return asked(apart, relation == Relation::related);
  case Question::nested: return asked(!same && !apart, nested);
  case Question::broader: return asked(nested, relation == Relation::broader);
  }
  return std::nullopt;
}

QuestionRows rows_of(Question question, const std::vector<const LearningRow*>& rows) {
  QuestionRows out;
  out.samples.features = align::feature_count;
  for (const LearningRow* row : rows) {
    const auto answer = answer_of(question, row->relation);
    if (!answer) continue;
    out.samples.values.insert(out.samples.values.end(), row->features.begin(), row->features.end());
    out.samples.labels.push_back(*answer ? 1 : 0);
    out.groups.push_back(row->group);
    out.sets.push_back(row->set);
  }
  out.samples.weights = equal_set_weights(out.sets, std::vector<std::uint8_t>(out.sets.size(), 1));
  return out;
}

LogisticOptions logistic_options(Question question, const FitOptions& options) {
  LogisticOptions out;
  out.l2 = options.l2;
  const auto& signs = options.signs.at(static_cast<std::size_t>(question));
  out.signs.assign(signs.begin(), signs.end());
  out.constant = question != Question::broader;
  return out;
}

align::Model learn(const std::vector<const LearningRow*>& rows, const FitOptions& options) {
  align::Model model;
  for (std::size_t i = 0; i < align::question_count; ++i) {
    const auto question = static_cast<Question>(i);
    const QuestionRows asked = rows_of(question, rows);
    model.weights.at(i) = weights_of(question, asked, options);
    if (question == Question::same && options.calibration != CalibrationKind::none)
      model.calibration = calibration(asked, options);
  }
  return model;
}

} // namespace samklang::eval
