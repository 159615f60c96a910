// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "command.h"
#include "gold_inputs.h"
#include "inputs.h"
#include "output.h"

#include <samklang/align/align.h>
#include <samklang/eval/evaluation.h>
#include <samklang/report/evaluation.h>

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
};

/// Some gold sets on the same files.
struct Alignment {
  skos::Catalogue catalogue;
  std::vector<eval::Gold> golds;
  align::Alignment alignment;
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
  align::AlignOptions options;
  options.all_candidates = true;
  options.within = arguments.within || std::any_of(out.golds.begin(), out.golds.end(), [&](const eval::Gold& gold) {
                     return inside_one_agency(out.catalogue, gold);
                   });
  options.progress = progress.callback();
  auto alignment = align::align(out.catalogue, options);
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
    Place place{.source = figures.name, .line = figures.first_unknown_line};
    complain(to_string(place) + ": " + std::to_string(figures.unknown) + " of " + std::to_string(figures.rows) +
             " pairs name concepts that the files do not describe and are left out; the first is " +
             figures.first_unknown);
  }
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
  std::vector<eval::EvaluationInput> inputs;
  for (const auto& [golds, files] : wanted) {
    Alignment& made = alignments.emplace_back();
    if (const Exit exit = make(arguments, golds, files, made); exit != Exit::clean) return exit;
    for (const auto& gold : made.golds) inputs.push_back({&gold, &made.catalogue, &made.alignment});
  }
  const auto evaluation = eval::evaluate(inputs, arguments.evaluation);
  if (!evaluation) {
    complain(evaluation.error());
    return exit_for(evaluation.error().code);
  }
  warn(*evaluation);
  const auto& output = arguments.output;
  return deliver(output.output, output.format == "json"       ? report::evaluation_json(*evaluation)
                                : output.format == "markdown" ? report::evaluation_markdown(*evaluation)
                                                              : report::evaluation_text(*evaluation));
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
  verb->add_option("--worst", arguments->evaluation.worst, "show that many of the worst misses with both definitions")
      ->type_name("N");
  verb->add_option("--bins", arguments->evaluation.bins,
                   "bins of the calibration error; by the number of pairs unless given")
      ->type_name("N");
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
