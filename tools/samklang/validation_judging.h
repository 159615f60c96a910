// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_VALIDATION_JUDGING_H
#define SAMKLANG_TOOLS_VALIDATION_JUDGING_H

#include "arguments.h"
#include "nation.h"
#include "progress.h"
#include "validation_settings.h"
#include "validation_sources.h"

#include <samklang/load/load.h>
#include <samklang/validate/validate.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace CLI { // NOLINT(readability-identifier-naming): CLI11's own name
class App;
}

namespace samklang::tools {

/// What `validate` and `baseline` take.
struct JudgingArguments {
  InputArguments input;
  std::string profile; ///< empty: what the settings say, else fdk
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::string as_of;                 ///< a day, "today" or empty
  std::string config;                ///< empty: samklang.toml where it is there; "none": none
  std::vector<std::string> suppress; ///< more files of suppressions
  std::string baseline;
  std::string since;
  NationArguments nation;
  std::string house; ///< a file of the agency's own rules; empty: none
};

void add_judging_arguments(CLI::App& verb, JudgingArguments& into);

/// What holds for a run: the command line, before it the settings.
struct JudgingPlan {
  ValidationSettings settings;
  validate::Options options;
  std::shared_ptr<const Beside> beside;              ///< what options.nation and options.decisions point into
  std::shared_ptr<const validate::HouseRules> house; ///< what options.house points at
  std::vector<validate::BaselineEntry> baseline;
  std::string nation_name; ///< of options.nation, for outputs
};

/// Says on standard error what is wrong; nothing comes back then. `wants_baseline`: reads it.
std::optional<JudgingPlan> plan_judging(const JudgingArguments& arguments, bool wants_baseline);

/// Concepts judged, findings placed, what is accepted taken out.
struct Judged {
  load::Loaded loaded;
  validate::Validation validation;
  ValidationSources sources;
};

/// Judges the files of the arguments, or `texts` where there are any. Says on standard error what is wrong;
/// nothing comes back then.
std::optional<Judged> judge(const JudgingArguments& arguments, const JudgingPlan& plan, ProgressLine& progress,
                            std::shared_ptr<const load::FileTexts> texts = nullptr);

} // namespace samklang::tools

#endif
