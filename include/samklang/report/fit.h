// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_FIT_H
#define SAMKLANG_REPORT_FIT_H

#include <samklang/eval/fit.h>

#include <string>

namespace samklang::report {

/// What was learnt, for whoever works on matching: the weights with their importance, the questions, what another pull
/// would do, then the figures of the engine cross-validated, from set to set, and on what it was learnt from. English.
std::string fit_text(const eval::Fit& fit);

/// The model as the table schemas/weights.json, weights with three decimals, a feature a line; `signs` as its table of
/// signs: `+` never negative, `-` never positive, `*` free, a feature that a question leaves out is not named.
std::string weights_json(const align::Model& model, const eval::SignTable& signs);

} // namespace samklang::report

#endif
