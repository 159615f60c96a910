// SPDX-License-Identifier: Apache-2.0
#include "validation_judging.h"

#include "day.h"
#include "house_rules.h"
#include "inputs.h"
#include "output.h"
#include "validation_since.h"

#include <samklang/validate/changes.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <future>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

namespace samklang::tools {
namespace {

namespace fs = std::filesystem;

constexpr const char* standard_config = "samklang.toml";

std::optional<std::vector<validate::BaselineEntry>> read_baseline_file(const std::string& path) {
  const auto text = read_file(path, "the baseline", "make one with `samklang baseline write`");
  auto entries = text ? validate::read_baseline(*text, path) : text.error();
  if (entries) return std::move(*entries);
  complain(entries.error());
  return std::nullopt;
}

std::optional<ValidationSettings> read_all_settings(const JudgingArguments& arguments) {
  ValidationSettings out;
  std::error_code ignored;
  std::string config = arguments.config;
  if (config.empty() && fs::exists(standard_config, ignored)) config = standard_config;
  if (!config.empty() && config != "none") {
    auto settings = read_settings(config);
    if (!settings) {
      complain(settings.error());
      return std::nullopt;
    }
    out = std::move(*settings);
  }
  for (const std::string& path : arguments.suppress) {
    auto settings = read_settings(path);
    if (!settings) {
      complain(settings.error());
      return std::nullopt;
    }
    std::move(settings->suppressions.begin(), settings->suppressions.end(), std::back_inserter(out.suppressions));
  }
  return out;
}

// Concepts to judge since an earlier state, and what was found there.
struct Since {
  std::vector<skos::ConceptIndex> judged;
  std::unordered_set<std::string> changed;      ///< IRIs
  std::unordered_set<std::string> neighbours;   ///< IRIs
  std::unordered_set<std::string> found_before; ///< fingerprints
  std::optional<skos::Catalogue> before;
};

std::optional<Since> look_back(const JudgingArguments& arguments, const JudgingPlan& plan, const load::Loaded& now,
                               ProgressLine& progress) {
  std::vector<std::string> names;
  for (const skos::Source& source : now.catalogue.columns().sources)
    names.emplace_back(now.catalogue.text(source.name));
  const auto earlier = read_earlier_state(arguments.since, names, plan.beside->registers, arguments.input, progress);
  if (!earlier) return std::nullopt;
  Since out;
  if (!earlier->loaded) {
    for (std::size_t i = 0; i < now.catalogue.size(); ++i) {
      out.judged.push_back(static_cast<skos::ConceptIndex>(i));
      out.changed.emplace(now.catalogue[out.judged.back()].iri());
    }
    return out;
  }
  const load::Loaded& before = *earlier->loaded;
  out.before = before.catalogue;
  const auto changes = validate::changes(before.catalogue, before.as_written, now.catalogue, now.as_written);
  for (const auto* list : {&changes.added, &changes.changed}) {
    for (const skos::ConceptIndex index : *list) out.changed.emplace(now.catalogue[index].iri());
    out.judged.insert(out.judged.end(), list->begin(), list->end());
  }
  validate::Options options = plan.options;
  options.judged.emplace();
  for (const skos::ConceptIndex index : changes.neighbours) {
    out.neighbours.emplace(now.catalogue[index].iri());
    out.judged.push_back(index);
    if (const auto old = before.catalogue.find(now.catalogue[index].iri())) options.judged->push_back(*old);
  }
  std::sort(out.judged.begin(), out.judged.end());
  std::sort(options.judged->begin(), options.judged->end());
  const auto old =
      validate::validate({&before.catalogue, &before.as_written, before.diagnostics, earlier->registers}, options);
  if (!old) {
    complain(old.error());
    return std::nullopt;
  }
  for (const Finding& finding : old->findings) out.found_before.insert(finding.fingerprint);
  return out;
}

// What the change did not bring is a comment where it is about a neighbour, and left out elsewhere.
void keep_what_changed(const Since& since, validate::Validation& validation) {
  std::vector<Finding> kept;
  for (Finding& finding : validation.findings) {
    const bool on_changed = since.changed.contains(finding.subject);
    const bool is_gate = finding.rule.starts_with('X');
    const bool known = since.found_before.contains(finding.fingerprint);
    if (!on_changed && finding.rule != "F901" && known) {
      if (!since.neighbours.contains(finding.subject) && !is_gate) continue;
      finding.counts = false;
    } else if (!on_changed && !finding.counts && !is_gate) {
      continue;
    }
    kept.push_back(std::move(finding));
  }
  validation.findings = std::move(kept);
  validate::count(validation);
}

} // namespace

void add_judging_arguments(CLI::App& verb, JudgingArguments& into) {
  add_input_arguments(verb, into.input);
  verb.add_option("--profile", into.profile, "set of severities: fdk, spec, house or publish (fdk unless given)")
      ->type_name("NAME");
  verb.add_option("--select", into.select, "judge by these rules only: ids, names, groups (D, D3)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("RULE");
  verb.add_option("--ignore", into.ignore, "leave these rules out")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("RULE");
  verb.add_option("--as-of", into.as_of,
                  "the day that rules about dates go by: YYYY-MM-DD, or today; they rest without it")
      ->type_name("DAY");
  verb.add_option(
          "--config", into.config,
          "settings in TOML: profile, fail-on, select, ignore, [[severity]], [[suppress]]; samklang.toml in the working "
          "folder unless given; \"none\" for none")
      ->type_name("FILE");
  verb.add_option("--suppress", into.suppress, "more [[suppress]] tables: rule, iri, reason, until")
      ->allow_extra_args(false)
      ->type_name("FILE");
  add_nation(verb, into.nation);
  verb.add_option("--house", into.house,
                  "rules of your own on how texts are written, a TOML file; `--select house` for these alone\n"
                  "(docs/cookbook/write-house-rules.md)")
      ->type_name("FILE");
  verb.add_option(
          "--since", into.since,
          "judge only what is new or changed since this git revision (or file or folder) and its neighbours; the rest "
          "is context")
      ->type_name("REV|FILE");
}

std::optional<JudgingPlan> plan_judging(const JudgingArguments& arguments, bool wants_baseline) {
  JudgingPlan plan;
  auto settings = read_all_settings(arguments);
  if (!settings) return std::nullopt;
  plan.settings = std::move(*settings);
  plan.options.profile = !arguments.profile.empty() ? arguments.profile : plan.settings.profile.value_or("fdk");
  plan.options.select = !arguments.select.empty() ? arguments.select : plan.settings.select;
  plan.options.ignore = plan.settings.ignore;
  plan.options.ignore.insert(plan.options.ignore.end(), arguments.ignore.begin(), arguments.ignore.end());
  plan.options.overrides = plan.settings.overrides;
  plan.options.threads = arguments.input.threads;
  auto beside = read_beside(arguments.nation, arguments.input);
  if (!beside) return std::nullopt;
  plan.beside = std::make_shared<const Beside>(*std::move(beside));
  plan.options.decisions = plan.beside->decisions;
  if (plan.beside->nation) {
    plan.options.nation = &*plan.beside->nation;
    plan.nation_name = arguments.nation.files.front();
  }
  if (!arguments.house.empty()) {
    auto house = read_house_rules(arguments.house);
    if (!house) {
      complain(house.error());
      return std::nullopt;
    }
    plan.house = std::make_shared<const validate::HouseRules>(*std::move(house));
    plan.options.house = plan.house.get();
  }
  const auto as_of = day(arguments.as_of);
  if (!as_of) return std::nullopt;
  if (as_of->has_value()) plan.options.as_of = *as_of;
  if (wants_baseline && !arguments.baseline.empty()) {
    auto baseline = read_baseline_file(arguments.baseline);
    if (!baseline) return std::nullopt;
    plan.baseline = std::move(*baseline);
  }
  return plan;
}

std::optional<Judged> judge(const JudgingArguments& arguments, const JudgingPlan& plan, ProgressLine& progress,
                            std::shared_ptr<const load::FileTexts> texts) {
  if (!texts) texts = std::make_shared<const load::FileTexts>(read_texts(arguments.input));
  // One large file is parsed on one thread: what will be asked of its text is made ready beside it. Not where a number
  // of threads was asked for.
  auto reading =
      std::async(arguments.input.threads != 0 ? std::launch::deferred : std::launch::async | std::launch::deferred,
                 [&] { return ValidationSources(texts, arguments.input); });
  auto loaded = load_as_written(*texts, arguments.input, progress);
  if (!loaded) return std::nullopt;
  validate::Options options = plan.options;
  options.progress = progress.callback();
  std::optional<Since> since;
  if (!arguments.since.empty()) {
    since = look_back(arguments, plan, *loaded, progress);
    if (!since) return std::nullopt;
    options.judged = since->judged;
    if (since->before) options.earlier = &*since->before;
  }
  auto validation = validate::validate(
      {&loaded->catalogue, &loaded->as_written, loaded->diagnostics, plan.beside->registers}, options);
  progress.wipe();
  if (!validation) {
    complain(validation.error());
    return std::nullopt;
  }
  if (since) keep_what_changed(*since, *validation);
  ValidationSources sources = reading.get();
  sources.keep(loaded->catalogue);
  sources.place(validation->findings);
  validate::Exceptions exceptions;
  exceptions.suppressions = sources.suppressions();
  exceptions.suppressions.insert(exceptions.suppressions.end(), plan.settings.suppressions.begin(),
                                 plan.settings.suppressions.end());
  exceptions.baseline = plan.baseline;
  exceptions.baseline_name = arguments.baseline;
  exceptions.judged_everything = !since && options.select.empty() && options.ignore.empty();
  if (const auto done = validate::excuse(*validation, exceptions, plan.options); !done) {
    complain(done.error());
    return std::nullopt;
  }
  validate::order_by_place(validation->findings);
  return Judged{std::move(*loaded), std::move(*validation), std::move(sources)};
}

} // namespace samklang::tools
