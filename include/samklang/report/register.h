// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_REGISTER_H
#define SAMKLANG_REPORT_REGISTER_H

#include <samklang/align/decision.h>

#include <span>
#include <string>

namespace samklang::report {

/// What decision registers hold and what is to be seen to in them, for whoever keeps them: how many decisions in how
/// many cases and states, then a line a finding with its place. English, as all messages to those who keep files are.
/// The same values give the same text.
std::string register_text(std::span<const align::Decision> decisions, std::span<const align::DecisionFinding> findings);

/// The same as JSON: schemas/register.schema.json, format "samklang-register/1".
std::string register_json(std::span<const align::Decision> decisions, std::span<const align::DecisionFinding> findings);

} // namespace samklang::report

#endif
