// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "command.h"
#include "gold_inputs.h"
#include "inputs.h"
#include "lexicons.h"
#include "output.h"
#include "sign_table.h"

#include <samklang/align/align.h>
#include <samklang/eval/evaluation.h>
#include <samklang/eval/fit.h>
#include <samklang/report/evaluation.h>
#include <samklang/report/fit.h>

#include <CLI/CLI.hpp>

#include <deque>
#include <memory>

namespace samklang::tools {
namespace {

struct Arguments {
  InputArguments input;
  OutputArguments output;
  std::vector<std::string> gold; ///< the positional one first
  std::vector<std::vector<std::string>> sets;
  bool within = false;
  eval::EvaluationOptions evaluation;
  std::string weights; ///< file to learn weights into; empty: measure only
  double l2 = 3;
  std::string calibration = "platt";
  LexiconArguments lexicons;
};

/// Some gold sets on the same files.
struct Alignment {
  skos::Catalogue catalogue;
  std::vector<eval::Gold> golds;
  Lexicons lexicons;
  align::AlignOptions options;
  align::Alignment alignment; ///< empty where weights are to be learnt
};

// A gold with pairs inside one agency asks for such pairs.
bool inside_one_agency(const skos::Catalogue& catalogue, const eval::Gold& gold) {
  const auto publisher = [&](const std::string& iri) -> std::optional<std::uint32_t> {
    const auto found = catalogue.find(iri);
    if (!found || catalogue.is_external(*found)) return std::nullopt;
    return catalogue[*found].publisher();
  };
  return std::any_of(gold.rows.begin(), gold.rows.end(), [&](const eval::Judgement& row) {
    const auto subject = publisher(row.subject);
    return subject && subject == publisher(row.object);
  });
}

Exit make(const Arguments& arguments, const std::vector<std::string>& golds, const std::vector<std::string>& files,
          Alignment& out) {
  for (const auto& path : golds) {
    auto gold = read_gold_file(path);
    if (!gold) {
      complain(gold.error());
      return exit_for(gold.error().code);
    }
    out.golds.push_back(*std::move(gold));
  }
  InputArguments input = arguments.input;
  input.files = files;
  ProgressLine progress(input.progress);
  auto catalogue = load(input, progress);
  if (!catalogue) return Exit::input;
  out.catalogue = *std::move(catalogue);
  auto lexicons = ask_lexicons(arguments.lexicons, out.catalogue);
  if (!lexicons) {
    complain(lexicons.error());
    return exit_for(lexicons.error().code);
  }
  out.lexicons = *std::move(lexicons);
  out.options.word_pairs = out.lexicons.pairs;
  out.options.all_candidates = true;
  out.options.within = arguments.within || std::any_of(out.golds.begin(), out.golds.end(), [&](const auto& gold) {
                         return inside_one_agency(out.catalogue, gold);
                       });
  if (!arguments.weights.empty()) return Exit::clean;
  out.options.threads = input.threads;
  out.options.progress = progress.callback();
  auto alignment = align::align(out.catalogue, out.options);
  out.options.progress = {};
  progress.wipe();
  if (!alignment) {
    complain(alignment.error());
    return exit_for(alignment.error().code);
  }
  out.alignment = *std::move(alignment);
  return Exit::clean;
}

void warn(const eval::Evaluation& evaluation) {
  for (const auto& figures : evaluation.sets) {
    if (figures.unknown == 0) continue;
    const Place place{.source = figures.name, .line = figures.first_unknown_line};
    complain(to_string(place) + ": " + std::to_string(figures.unknown) + " of " + std::to_string(figures.rows) +
             " pairs name concepts that the files do not describe and are left out; the first is " +
             figures.first_unknown);
  }
}

Exit show(const OutputArguments& output, const eval::Evaluation& evaluation) {
  return deliver(output.output, output.format == "json"       ? report::evaluation_json(evaluation)
                                : output.format == "markdown" ? report::evaluation_markdown(evaluation)
                                                              : report::evaluation_text(evaluation));
}

Exit measure(const Arguments& arguments, const std::deque<Alignment>& alignments) {
  std::vector<eval::EvaluationInput> inputs;
  for (const auto& made : alignments) {
    for (const auto& gold : made.golds) inputs.push_back({&gold, &made.catalogue, &made.alignment});
  }
  const auto evaluation = eval::evaluate(inputs, arguments.evaluation);
  if (!evaluation) {
    complain(evaluation.error());
    return exit_for(evaluation.error().code);
  }
  warn(*evaluation);
  return show(arguments.output, *evaluation);
}

Exit learn(const Arguments& arguments, const std::deque<Alignment>& alignments) {
  std::vector<eval::FitInput> inputs;
  for (const auto& made : alignments) {
    for (const auto& gold : made.golds) inputs.push_back({&gold, &made.catalogue, made.options});
  }
  eval::FitOptions options;
  options.evaluation = arguments.evaluation;
  options.l2 = arguments.l2;
  options.calibration = arguments.calibration == "isotonic" ? eval::CalibrationKind::isotonic
                        : arguments.calibration == "none"   ? eval::CalibrationKind::none
                                                            : eval::CalibrationKind::platt;
  auto signs = read_sign_table(arguments.weights);
  if (!signs) {
    complain(signs.error());
    return exit_for(signs.error().code);
  }
  options.signs = *signs;
  ProgressLine progress(arguments.input.progress);
  options.progress = progress.callback();
  const auto fit = eval::fit(inputs, options);
  progress.wipe();
  if (!fit) {
    complain(fit.error());
    return exit_for(fit.error().code);
  }
  warn(fit->fitted);
  if (auto written = write_file(arguments.weights, report::weights_json(fit->model, *signs)); !written) {
    complain(written.error());
    return exit_for(written.error().code);
  }
  if (arguments.output.format == "text") return deliver(arguments.output.output, report::fit_text(*fit));
  return show(arguments.output, fit->cross_validated);
}

Exit run(const Arguments& arguments) {
  std::vector<std::pair<std::vector<std::string>, std::vector<std::string>>> wanted;
  if (!arguments.gold.empty()) wanted.emplace_back(arguments.gold, arguments.input.files);
  for (const auto& set : arguments.sets)
    wanted.emplace_back(std::vector<std::string>{set.front()}, std::vector<std::string>(set.begin() + 1, set.end()));
  if (wanted.empty() || wanted.front().second.empty()) {
    complain("a gold and the files it is about are needed: samklang eval GOLD FILE...");
    return Exit::input;
  }
  std::deque<Alignment> alignments;
  for (const auto& [golds, files] : wanted) {
    Alignment& made = alignments.emplace_back();
    if (const Exit exit = make(arguments, golds, files, made); exit != Exit::clean) return exit;
  }
  return arguments.weights.empty() ? measure(arguments, alignments) : learn(arguments, alignments);
}

} // namespace

void add_eval(CLI::App& app, Work& work) {
  auto arguments = std::make_shared<Arguments>();
  auto* verb = app.add_subcommand("eval", "Measure an alignment against pairs that people judged");
  verb->group("Verbs");
  auto gold = std::make_shared<std::string>();
  auto more = std::make_shared<std::vector<std::string>>();
  auto sets = std::make_shared<std::vector<std::string>>();
  verb->add_option(
          "GOLD", *gold,
          "judged pairs: a table (subject_id, object_id, relation), rows of mappings, SSSOM, or Alignment API RDF")
      ->type_name("");
  add_input_arguments(*verb, arguments->input);
  verb->get_option("FILE")->required(false);
  verb->add_option("--gold", *more, "another gold on the same files")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->type_name("GOLD");
  verb->add_option("--set", *sets, "another gold with files of its own; figures are also given for all sets together")
      ->expected(2, 1000)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->type_name("GOLD FILE...")
      ->inject_separator();
  verb->add_flag("--within", arguments->within,
                 "align pairs inside one agency too; done by itself where the gold has such pairs");
  verb->add_flag("--one-to-one", arguments->evaluation.one_to_one,
                 "count correspondences one to one as well where definitions decide; for labels it is done anyway");
  add_lexicons(*verb, arguments->lexicons);
  verb->add_option("--worst", arguments->evaluation.worst, "show that many of the worst misses with both definitions")
      ->type_name("N");
  verb->add_option("--bins", arguments->evaluation.bins,
                   "bins of the calibration error; by the number of pairs unless given")
      ->type_name("N");
  verb->add_option(
          "--fit", arguments->weights,
          "learn the engine's weights from all sets and write them to this file, keeping the signs it asks for;\n"
          "the figures are cross-validated: every pair is judged by weights learnt without its concepts")
      ->type_name("WEIGHTS.json");
  verb->add_option("--l2", arguments->l2, "--fit: how strongly weights are pulled towards 0")
      ->type_name("X")
      ->capture_default_str();
  add_choice(*verb, "--calibration", arguments->calibration, "--fit: platt, isotonic or none",
             {"platt", "isotonic", "none"});
  add_format(*verb, arguments->output, {"text", "json", "markdown"});
  verb->add_option("-o,--output", arguments->output.output, "file to write; standard output unless given")
      ->type_name("FILE");
  verb->callback([arguments, gold, more, sets, &work] {
    if (!gold->empty()) arguments->gold.push_back(*gold);
    arguments->gold.insert(arguments->gold.end(), more->begin(), more->end());
    std::vector<std::string> set;
    for (const auto& word : *sets) {
      if (!word.empty()) set.push_back(word);
      if ((word.empty() || &word == &sets->back()) && !set.empty()) arguments->sets.push_back(std::exchange(set, {}));
    }
    work = [arguments] { return run(*arguments); };
  });
}

} // namespace samklang::tools
