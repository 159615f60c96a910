// SPDX-License-Identifier: Apache-2.0
#include "eval/figures.h"

#include "eval/marks.h"
#include "eval/resamples.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>

namespace samklang::eval {

namespace {

using align::Relation;
using Weights = std::span<const std::uint8_t>;
using Test = std::function<bool(const Case&)>;

/// Whether a case is looked at, and whether it is right.
struct Trial {
  std::uint32_t group = 0;
  bool right = false;
};

struct Point {
  double score = 0;
  bool same = false;
  std::uint32_t group = 0;
};

bool counts_for_sameness(const Case& one) {
  return one.row != nullptr && one.judged() && *one.judged() != Relation::undecided;
}

class Count {
public:
  Count(const Cases& cases, const EvaluationOptions& options)
      : cases_(cases), options_(options), resamples_(cases.groups, options.resamples, options.seed) {}

  Figures run() {
    tally();
    same_or_different();
    exact_calls();
    correspondences();
    relations();
    differences();
    calibration();
    out_.choice =
        share([](const Case& one) { return one.row != nullptr && one.row->choice != align::Choice::undecided; },
              [](const Case& one) { return one.verdict != nullptr && one.verdict->choice == one.row->choice; });
    out_.leaning =
        share([](const Case& one) { return one.row != nullptr && one.row->leaning != align::Choice::undecided; },
              [](const Case& one) { return one.verdict != nullptr && one.verdict->leaning == one.row->leaning; });
    const Test candidate = [](const Case& one) { return one.verdict != nullptr; };
    out_.blocking = share([](const Case& one) { return one.row != nullptr; }, candidate);
    out_.blocking_same = share([](const Case& one) { return one.is_same(); }, candidate);
    return std::move(out_);
  }

private:
  void tally() {
    for (const Case& one : cases_.all) {
      if (one.row == nullptr) {
        ++out_.extra;
      } else if (!one.judged()) {
        ++out_.unjudged;
      } else if (one.is_same()) {
        ++out_.same;
      } else if (*one.judged() != Relation::undecided) {
        ++out_.different;
      }
    }
    out_.rows = cases_.rows;
    out_.unknown = cases_.unknown;
    out_.first_unknown = cases_.first_unknown;
    out_.first_unknown_line = cases_.first_unknown_line;
    out_.label_mode = cases_.label_mode;
  }

  Measure share(const Test& looked_at, const Test& right) const {
    std::vector<Trial> trials;
    for (const Case& one : cases_.all) {
      if (looked_at(one)) trials.push_back({one.group, right(one)});
    }
    return resamples_.measure(trials.size(), [&](Weights weights) {
      double all = 0;
      double good = 0;
      for (const Trial& trial : trials) {
        all += weights[trial.group];
        good += trial.right ? weights[trial.group] : 0;
      }
      return all > 0 ? good / all : std::numeric_limits<double>::quiet_NaN();
    });
  }

  std::vector<Point> points(const Test& looked_at) const {
    std::vector<Point> out;
    for (const Case& one : cases_.all) {
      if (looked_at(one)) out.push_back({one.score(), one.is_same(), one.group});
    }
    // Sorted once, so that sorting the resamples is cheap.
    std::stable_sort(out.begin(), out.end(), [](const Point& a, const Point& b) { return a.score < b.score; });
    return out;
  }

  template <class Statistic> Measure over(const std::vector<Point>& chosen, Statistic statistic) const {
    std::vector<Scored> scored(chosen.size());
    return resamples_.measure(chosen.size(), [&](Weights weights) {
      for (std::size_t i = 0; i < chosen.size(); ++i)
        scored[i] = {chosen[i].score, chosen[i].same, static_cast<double>(weights[chosen[i].group])};
      return statistic(std::span<const Scored>(scored));
    });
  }

  void same_or_different() {
    // A reference that lists a handful of differences by the way is no ground to measure them on.
    constexpr std::uint32_t enough = 10;
    const bool reference =
        std::any_of(cases_.all.begin(), cases_.all.end(), [](const Case& one) { return one.input->gold->reference; });
    if (reference && out_.different < enough) return;
    const auto judged = points(counts_for_sameness);
    const auto same_term =
        points([](const Case& one) { return counts_for_sameness(one) && one.row->term == TermShared::yes; });
    const auto burden = [&](std::span<const Scored> scored) { return review_burden(scored, options_.caught).share; };
    out_.auc = over(judged, area_under_curve);
    out_.auc_same_term = over(same_term, area_under_curve);
    out_.burden = over(judged, burden);
    out_.burden_same_term = over(same_term, burden);
    const double threshold = review_burden(plain(judged), options_.caught).threshold;
    out_.burden_threshold = std::isnan(threshold) ? 0 : threshold;
  }

  static std::vector<Scored> plain(const std::vector<Point>& chosen) {
    std::vector<Scored> out;
    out.reserve(chosen.size());
    for (const Point& point : chosen) out.push_back({point.score, point.same, 1});
    return out;
  }

  void exact_calls() {
    const Test called = [](const Case& one) {
      return one.is_judged() && one.source_in_gold && one.called() == Relation::exact;
    };
    const Test wrong = [](const Case& one) { return one.judged() != Relation::exact; };
    for (const Case& one : cases_.all) {
      if (!called(one)) continue;
      ++out_.exact.called;
      if (!wrong(one)) continue;
      ++out_.exact.wrong;
      if (!one.is_same()) ++out_.exact.wrong_not_same;
      if (one.judged() == Relation::different) ++out_.exact.wrong_different;
    }
    out_.exact.share_wrong = share(called, wrong);
  }

  Correspondences correspondences(const Test& looked_at, const Test& called_same) const {
    struct Row {
      std::uint32_t group;
      bool called;
      bool same;
    };
    std::vector<Row> rows;
    Correspondences out;
    for (const Case& one : cases_.all) {
      if (!one.is_judged() || !looked_at(one)) continue;
      const Row row{one.group, called_same(one), one.is_same()};
      if (!row.called && !row.same) continue;
      rows.push_back(row);
      out.called += row.called ? 1U : 0U;
      out.right += row.called && row.same ? 1U : 0U;
      out.wanted += row.same ? 1U : 0U;
    }
    const auto counted = [&](double of_called, double of_wanted) {
      return [&rows, of_called, of_wanted](Weights weights) {
        double right = 0;
        double base = 0;
        for (const Row& row : rows) {
          const double weight = weights[row.group];
          right += row.called && row.same ? weight : 0;
          base += (row.called ? of_called * weight : 0) + (row.same ? of_wanted * weight : 0);
        }
        return base > 0 ? right / base : std::numeric_limits<double>::quiet_NaN();
      };
    };
    out.precision = resamples_.measure(out.called, counted(1, 0));
    out.recall = resamples_.measure(out.wanted, counted(0, 1));
    // F1 is right / ((called + wanted) / 2).
    out.f1 = resamples_.measure(out.wanted, counted(0.5, 0.5));
    return out;
  }

  void correspondences() {
    const Test everywhere = [](const Case&) { return true; };
    const Test in_gold = [](const Case& one) { return one.source_in_gold; };
    const Test called = [](const Case& one) { return one.called_same(); };
    const Test kept = [](const Case& one) { return one.called_same() && one.kept; };
    bool outside = false;
    for (const Case& one : cases_.all) outside = outside || (!one.source_in_gold && one.called_same());
    out_.correspondences = correspondences(everywhere, called);
    if (outside) out_.correspondences_in_gold = correspondences(in_gold, called);
    if (!cases_.label_mode && !options_.one_to_one) return;
    out_.one_to_one = correspondences(everywhere, kept);
    if (outside) out_.one_to_one_in_gold = correspondences(in_gold, kept);
  }

  void relations() {
    for (const Case& one : cases_.all) {
      if (one.row == nullptr || !one.judged()) continue;
      const auto column = one.verdict == nullptr ? not_listed : static_cast<std::size_t>(one.called());
      ++out_.confusion.at(static_cast<std::size_t>(*one.judged())).at(column);
    }
    const Test right = [](const Case& one) { return one.verdict != nullptr && one.called() == *one.judged(); };
    out_.relation = share([](const Case& one) { return one.row != nullptr && one.judged(); }, right);
    out_.direction = share(
        [](const Case& one) {
          return one.row != nullptr && (one.judged() == Relation::broader || one.judged() == Relation::narrower);
        },
        right);
  }

  void differences() {
    const Test has_kinds = [](const Case& one) { return one.row != nullptr && one.row->kinds != 0; };
    const Test has_words = [](const Case& one) {
      return one.row != nullptr && !(one.row->decisive_subject.empty() && one.row->decisive_object.empty());
    };
    const Test named = [](const Case& one) {
      return one.verdict != nullptr && (one.verdict->differences & one.row->kinds) != 0;
    };
    out_.kinds = share(has_kinds, named);
    out_.marked = share(has_words, marks_decisive_words);
    out_.kinds_and_marked = share(has_kinds, [&](const Case& one) { return named(one) && marks_decisive_words(one); });
  }

  void calibration() {
    const auto chosen = points([](const Case& one) {
      return one.verdict != nullptr && one.source_in_gold && (one.row == nullptr || counts_for_sameness(one));
    });
    const std::size_t bins = options_.bins != 0 ? options_.bins : calibration_bins(chosen.size());
    out_.calibration = over(
        chosen, [bins](std::span<const Scored> scored) { return calibration_error(eval::reliability(scored, bins)); });
    out_.reliability = eval::reliability(plain(chosen), bins);
  }

  const Cases& cases_;
  const EvaluationOptions& options_;
  Resamples resamples_;
  Figures out_;
};

CaseCall call_of(const Case& one) {
  const skos::Catalogue& catalogue = *one.input->catalogue;
  CaseCall out;
  out.subject_term = catalogue[one.subject].term();
  out.object_term = catalogue[one.object].term();
  out.judged_leaning = one.row->leaning;
  out.judged_choice = one.row->choice;
  out.judged_bar = one.row->bar;
  out.judged_kinds = one.row->kinds;
  out.listed = one.verdict != nullptr;
  if (!out.listed) return out;
  const align::Bars& bars = one.verdict->bars;
  out.leaning = one.verdict->leaning;
  out.choice = one.verdict->choice;
  out.kinds = one.verdict->differences;
  out.bars = {std::string(catalogue.text(one.turned() ? bars.b_law : bars.a_law)),
              std::string(catalogue.text(one.turned() ? bars.a_law : bars.b_law)), bars.other_statutes};
  return out;
}

} // namespace

std::vector<CaseCall> coordination_cases(const Cases& cases) {
  std::vector<CaseCall> out;
  for (const Case& one : cases.all) {
    if (one.row != nullptr && one.input->gold->format == GoldFormat::coordination_cases) out.push_back(call_of(one));
  }
  return out;
}

Figures figures(const Cases& cases, const EvaluationOptions& options) { return Count(cases, options).run(); }

} // namespace samklang::eval
