// SPDX-License-Identifier: Apache-2.0
#include <samklang/eval/evaluation.h>

#include "eval/figures.h"

namespace samklang::eval {

namespace {

Error unknown_concepts(const EvaluationInput& input, const Cases& cases) {
  return {ErrorCode::usage,
          "the files describe no pair of its " + std::to_string(cases.rows) + "; the first unknown concept is " +
              cases.first_unknown,
          "give the files that the gold is about",
          {.source = input.gold->name, .line = cases.first_unknown_line}};
}

} // namespace

Result<Evaluation> evaluate(std::span<const EvaluationInput> sets, const EvaluationOptions& options) {
  if (sets.empty()) return Error{ErrorCode::usage, "there is nothing to evaluate", "give a gold", {}};
  Evaluation out;
  out.engine = sets.front().alignment->engine;
  out.calibrated_on = sets.front().alignment->calibrated_on;
  out.options = options;
  std::vector<Cases> cases;
  for (const EvaluationInput& input : sets) {
    cases.push_back(pair_up(input, options));
    if (cases.back().unknown == cases.back().rows) return unknown_concepts(input, cases.back());
    Figures& figures = out.sets.emplace_back(eval::figures(cases.back(), options));
    figures.name = input.gold->name;
    figures.format = input.gold->format;
    figures.reference = input.gold->reference;
    figures.cases = coordination_cases(cases.back());
  }
  if (sets.size() > 1) out.pooled = figures(together(cases), options);
  if (options.worst > 0) out.worst = worst_misses(cases, options.worst);
  return out;
}

} // namespace samklang::eval
