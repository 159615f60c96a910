// SPDX-License-Identifier: Apache-2.0
#include <samklang/eval/fit.h>

#include "eval/agencies.h"
#include "eval/cases.h"
#include "eval/held_out.h"
#include "eval/learning.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string>

namespace samklang::eval {

namespace {

using align::Question;

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr std::array<double, 6> strengths = {0.3, 1, 3, 10, 30, 100};

/// One row of a gold with what it teaches, if anything.
struct Entry {
  std::size_t set = 0;
  std::uint32_t group = 0;
  std::uint32_t stratum = 0;
  std::optional<LearningRow> lesson;
};

bool has_equal_wordings(const align::Verdict& verdict) {
  return std::any_of(verdict.evidence.begin(), verdict.evidence.end(),
                     [](const align::Evidence& piece) { return piece.kind == align::EvidenceKind::equal_definition; });
}

class Fitting {
public:
  Fitting(std::span<const FitInput> sets, const FitOptions& options) : sets_(sets), options_(options) {}

  Result<Fit> run() {
    if (sets_.empty()) return Error{ErrorCode::usage, "there is nothing to learn from", "give a gold", {}};
    if (auto read = gather(); !read) return read.error();
    const auto all = lessons([](const Entry&) { return true; });
    if (all.empty())
      return Error{ErrorCode::usage,
                   "no judged pair has two definitions that differ: there is nothing to learn from",
                   "give pairs whose concepts are defined",
                   {}};
    out_.model = learn(all, options_);
    name_sources();
    out_.model.agencies.assign(agencies_.begin(), agencies_.end());
    questions(all);
    try_strengths(all);
    if (auto held = held_out(); !held) return held.error();
    if (auto moved = from_others(); !moved) return moved.error();
    auto fitted = whole(out_.model);
    if (!fitted) return fitted.error();
    out_.fitted = *std::move(fitted);
    return std::move(out_);
  }

private:
  Result<align::Alignment> aligned(std::size_t set, const align::Model* model, bool features) const {
    align::AlignOptions options = sets_[set].options;
    options.all_candidates = true;
    options.model = model;
    options.keep_features = features;
    options.progress = {};
    return align::align(*sets_[set].catalogue, options);
  }

  Result<void> gather() {
    std::uint32_t groups = 0;
    for (std::size_t set = 0; set < sets_.size(); ++set) {
      const Gold& gold = *sets_[set].gold;
      if (gold.reference)
        return Error{ErrorCode::usage,
                     "a reference alignment does not say what the pairs are that it leaves out",
                     "learn from judged pairs",
                     {.source = gold.name}};
      const auto alignment = aligned(set, nullptr, true);
      if (!alignment) return alignment.error();
      const EvaluationInput input{&gold, sets_[set].catalogue, &*alignment};
      const Cases cases = pair_up(input, options_.evaluation);
      for (const Case& one : cases.all) {
        entries_.push_back(entry(one, set, groups, *alignment));
        if (entries_.back().lesson) note_agencies(one, agencies_);
      }
      groups += cases.groups;
    }
    return {};
  }

  static Entry entry(const Case& one, std::size_t set, std::uint32_t groups, const align::Alignment& alignment) {
    Entry out;
    out.set = set;
    out.group = groups + one.group;
    const auto relation = one.judged();
    out.stratum = static_cast<std::uint32_t>(set * (align::relation_count + 1) +
                                             (relation ? static_cast<std::size_t>(*relation) : align::relation_count));
    if (!relation || *relation == align::Relation::undecided || one.verdict == nullptr) return out;
    const auto index = static_cast<std::size_t>(one.verdict - alignment.verdicts.data());
    const align::Features& features = alignment.features.at(index);
    const bool compared =
        std::any_of(features.begin(), features.end(), [](float value) { return std::abs(value) > 0; });
    if (!compared || has_equal_wordings(*one.verdict)) return out;
    const auto as_measured = one.turned() ? align::inverse(*relation) : *relation;
    out.lesson = LearningRow{features, as_measured, static_cast<std::uint32_t>(set), out.group};
    return out;
  }

  template <class Test> std::vector<const LearningRow*> lessons(Test test) const {
    std::vector<const LearningRow*> rows;
    for (const Entry& one : entries_) {
      if (one.lesson && test(one)) rows.push_back(&*one.lesson);
    }
    return rows;
  }

  void name_sources() {
    for (std::size_t set = 0; set < sets_.size(); ++set) {
      const auto rows = lessons([set](const Entry& one) { return one.set == set; });
      if (!out_.model.calibrated_on.empty()) out_.model.calibrated_on += ", ";
      out_.model.calibrated_on += std::to_string(rows.size()) + " pairs of " + sets_[set].gold->name;
    }
  }

  // --- the logistic models by themselves ----------------------------------------------------------------------------

  void questions(const std::vector<const LearningRow*>& all) {
    for (std::size_t i = 0; i < align::question_count; ++i) {
      const auto question = static_cast<Question>(i);
      const QuestionRows rows = rows_of(question, all);
      QuestionFit& fit = out_.questions.emplace_back();
      fit.question = question;
      fit.pairs = static_cast<std::uint32_t>(rows.samples.size());
      fit.yes = static_cast<std::uint32_t>(
          std::count(rows.samples.labels.begin(), rows.samples.labels.end(), std::uint8_t{1}));
      weigh(i, rows);
      if (const auto scores = cross_validate(rows.samples, rows.groups, rows.sets, logistic_options(question, options_),
                                             options_.folds))
        fit.auc = area(rows, *scores);
    }
  }

  void weigh(std::size_t question, const QuestionRows& rows) {
    const Samples& samples = rows.samples;
    double all = 0;
    for (const double weight : samples.weights) all += weight;
    for (std::size_t feature = 0; feature < align::feature_count; ++feature) {
      double sum = 0;
      double squares = 0;
      for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto value = static_cast<double>(samples.row(i)[feature]);
        sum += samples.weights[i] * value;
        squares += samples.weights[i] * value * value;
      }
      const double variance = all > 0 ? std::max(0.0, squares / all - sum / all * (sum / all)) : 0;
      out_.importance.at(question).at(feature) = out_.model.weights.at(question).at(feature) * std::sqrt(variance);
    }
  }

  Measure area(const QuestionRows& rows, const std::vector<std::vector<double>>& scores) const {
    std::vector<Scored> pairs;
    for (const auto& repeat : scores) {
      for (std::size_t i = 0; i < repeat.size(); ++i) {
        if (!std::isnan(repeat[i])) pairs.push_back({repeat[i], rows.samples.labels[i] != 0});
      }
    }
    const double value = area_under_curve(pairs);
    if (std::isnan(value)) return {};
    return {value, value, value, static_cast<std::uint32_t>(rows.samples.size())};
  }

  void try_strengths(const std::vector<const LearningRow*>& all) {
    const QuestionRows rows = rows_of(Question::same, all);
    for (const double l2 : strengths) {
      LogisticOptions logistic = logistic_options(Question::same, options_);
      logistic.l2 = l2;
      StrengthFit fit;
      fit.l2 = l2;
      const auto scores = cross_validate(rows.samples, rows.groups, rows.sets, logistic, options_.folds);
      const auto others = from_other_sets(rows.samples, rows.sets, logistic);
      if (!scores || !others) return;
      fit.log_loss = log_loss(rows, *scores);
      for (std::size_t set = 0; set < sets_.size(); ++set) {
        fit.auc.push_back(area_of_set(rows, *scores, set));
        fit.auc_from_others.push_back(area_of_set(rows, {*others}, set));
      }
      out_.strengths.push_back(std::move(fit));
    }
  }

  static double log_loss(const QuestionRows& rows, const std::vector<std::vector<double>>& scores) {
    double sum = 0;
    double all = 0;
    for (const auto& repeat : scores) {
      for (std::size_t i = 0; i < repeat.size(); ++i) {
        if (std::isnan(repeat[i])) continue;
        const double right = rows.samples.labels[i] != 0 ? repeat[i] : 1 - repeat[i];
        sum -= rows.samples.weights[i] * std::log(std::max(right, 1e-12));
        all += rows.samples.weights[i];
      }
    }
    return all > 0 ? sum / all : undefined;
  }

  static double area_of_set(const QuestionRows& rows, const std::vector<std::vector<double>>& scores, std::size_t set) {
    std::vector<Scored> pairs;
    for (const auto& repeat : scores) {
      for (std::size_t i = 0; i < repeat.size(); ++i) {
        if (rows.sets[i] == set && !std::isnan(repeat[i])) pairs.push_back({repeat[i], rows.samples.labels[i] != 0});
      }
    }
    return area_under_curve(pairs);
  }

  // --- the whole engine ---------------------------------------------------------------------------------------------

  Result<Evaluation> whole(const align::Model& model) const {
    std::vector<align::Alignment> alignments;
    for (std::size_t set = 0; set < sets_.size(); ++set) {
      auto made = aligned(set, &model, false);
      if (!made) return made.error();
      alignments.push_back(*std::move(made));
    }
    std::vector<EvaluationInput> inputs;
    for (std::size_t set = 0; set < sets_.size(); ++set)
      inputs.push_back({sets_[set].gold, sets_[set].catalogue, &alignments[set]});
    return evaluate(inputs, options_.evaluation);
  }

  Result<void> from_others() {
    if (sets_.size() < 2) return {};
    std::vector<align::Alignment> alignments;
    for (std::size_t set = 0; set < sets_.size(); ++set) {
      const align::Model model = learn(lessons([set](const Entry& one) { return one.set != set; }), options_);
      auto made = aligned(set, &model, false);
      if (!made) return made.error();
      alignments.push_back(*std::move(made));
    }
    std::vector<EvaluationInput> inputs;
    for (std::size_t set = 0; set < sets_.size(); ++set)
      inputs.push_back({sets_[set].gold, sets_[set].catalogue, &alignments[set]});
    auto made = evaluate(inputs, options_.evaluation);
    if (!made) return made.error();
    out_.transferred = *std::move(made);
    return {};
  }

  Result<void> held_out() {
    HeldOut held(sets_, options_);
    std::vector<std::uint32_t> groups;
    std::vector<std::uint32_t> strata;
    for (const Entry& one : entries_) {
      groups.push_back(one.group);
      strata.push_back(one.stratum);
    }
    const auto& folds = options_.folds;
    std::uint64_t done = 0;
    for (std::uint32_t repeat = 0; repeat < folds.repeats; ++repeat) {
      const auto fold_of = grouped_folds(groups, strata, folds.folds, folds.seed + repeat);
      for (std::uint32_t fold = 0; fold < folds.folds; ++fold) {
        if (options_.progress) options_.progress({"fit", done++, std::uint64_t{folds.folds} * folds.repeats});
        const auto* first = entries_.data();
        const align::Model model =
            learn(lessons([&](const Entry& one) { return fold_of[static_cast<std::size_t>(&one - first)] != fold; }),
                  options_);
        std::size_t begin = 0;
        for (std::size_t set = 0; set < sets_.size(); ++set) {
          auto made = aligned(set, &model, false);
          if (!made) return made.error();
          begin = held.take(set, *made, std::span(fold_of).subspan(begin), fold) + begin;
        }
      }
    }
    out_.cross_validated = held.evaluation();
    return {};
  }

  std::span<const FitInput> sets_;
  const FitOptions& options_;
  std::vector<Entry> entries_;
  std::set<std::string> agencies_;
  Fit out_;
};

} // namespace

Result<Fit> fit(std::span<const FitInput> sets, const FitOptions& options) { return Fitting(sets, options).run(); }

} // namespace samklang::eval
