// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "command.h"
#include "inputs.h"
#include "lexicons.h"
#include "output.h"
#include "previous_runs.h"
#include "registers.h"

#include <samklang/align/align.h>
#include <samklang/report/alignment.h>

#include <CLI/CLI.hpp>

#include <memory>

namespace samklang::tools {
namespace {

struct Arguments {
  InputArguments input;
  OutputArguments output;
  std::vector<std::string> decisions;
  std::vector<std::string> between;
  bool within = false;
  bool all_candidates = false;
  std::string previous; ///< file of an earlier run; empty: none
  bool one_to_one = false;
  LexiconArguments lexicons;
};

// By organisation number or another key, or by name.
std::optional<std::uint32_t> find_agency(const skos::Catalogue& catalogue, const std::string& wanted) {
  for (std::uint32_t i = 0; i < catalogue.columns().agencies.size(); ++i) {
    if (catalogue.agency_key(i) == wanted || catalogue.agency_name(i) == wanted) return i;
  }
  return std::nullopt;
}

std::string agencies_with_concepts(const skos::Catalogue& catalogue) {
  std::vector<bool> has(catalogue.columns().agencies.size(), false);
  for (const auto& entry : catalogue.columns().concepts) {
    if (entry.publisher < has.size()) has[entry.publisher] = true;
  }
  std::string out;
  for (std::uint32_t i = 0; i < has.size(); ++i) {
    if (!has[i]) continue;
    const std::string key(catalogue.agency_key(i));
    const std::string name(catalogue.agency_name(i));
    if (!out.empty()) out += ", ";
    out += key;
    if (key != name) out.append(" ").append(name);
  }
  return out;
}

bool choose_agencies(const Arguments& arguments, const skos::Catalogue& catalogue, align::AlignOptions& options) {
  if (arguments.between.empty()) return true;
  std::array<std::optional<std::uint32_t>, 2> found;
  for (std::size_t i = 0; i < 2; ++i) {
    found[i] = find_agency(catalogue, arguments.between[i]);
    if (found[i]) continue;
    complain("no concept belongs to \"" + arguments.between[i] +
             "\" (agencies in the files: " + agencies_with_concepts(catalogue) + ")");
    return false;
  }
  if (found[0] == found[1]) {
    complain("--between takes two different agencies (--within adds the pairs inside one)");
    return false;
  }
  options.agency_a = found[0];
  options.agency_b = found[1];
  return true;
}

Exit run(const Arguments& arguments) {
  const auto decisions = read_decisions(arguments.decisions);
  if (!decisions) return Exit::input;
  ProgressLine progress(arguments.input.progress);
  const auto catalogue = load(arguments.input, progress);
  if (!catalogue) return Exit::input;
  if (catalogue->empty()) complain("the files describe no concepts");
  const auto lexicons = ask_lexicons(arguments.lexicons, *catalogue);
  if (!lexicons) {
    progress.wipe();
    complain(lexicons.error());
    return exit_for(lexicons.error().code);
  }
  align::AlignOptions options;
  options.word_pairs = lexicons->pairs;
  options.decisions = *decisions;
  options.within = arguments.within;
  options.all_candidates = arguments.all_candidates;
  options.one_to_one = arguments.one_to_one;
  options.threads = arguments.input.threads;
  options.progress = progress.callback();
  if (!choose_agencies(arguments, *catalogue, options)) return Exit::input;
  align::PreviousRun previous;
  if (!arguments.previous.empty()) {
    auto read = read_previous_run(arguments.previous);
    if (!read) {
      complain(read.error());
      return exit_for(read.error().code);
    }
    previous = *std::move(read);
    options.previous = &previous;
    options.keep_judgements = true;
  }
  const auto alignment = align::align(*catalogue, options);
  progress.wipe();
  if (!alignment) {
    complain(alignment.error());
    return exit_for(alignment.error().code);
  }
  say_diagnostics(alignment->diagnostics);
  if (!arguments.previous.empty()) {
    if (const auto kept = keep_run(arguments.previous, *alignment); !kept) {
      complain(kept.error());
      return exit_for(kept.error().code);
    }
  }
  const auto& output = arguments.output;
  if (output.format == "json")
    return deliver_pieces(output.output, [&](const report::TakePiece& take) {
      report::alignment_json(*catalogue, *alignment, take, arguments.input.threads);
    });
  if (output.format == "tsv")
    return deliver(output.output,
                   report::alignment_sssom(*catalogue, *alignment, {.undecided = arguments.all_candidates}));
  if (output.format == "alignment-rdf") {
    const auto rdf = report::alignment_rdf(*catalogue, *alignment, {.first_agency = options.agency_a});
    if (rdf) return deliver(output.output, *rdf);
    complain(rdf.error());
    return exit_for(rdf.error().code);
  }
  const bool to_terminal = output.output.empty() || output.output == "-";
  return deliver(output.output, report::alignment_text(*catalogue, *alignment,
                                                       {.language = language(output),
                                                        .colour = to_terminal && colour_on_stdout(),
                                                        .threads = arguments.input.threads}));
}

} // namespace

void add_align(CLI::App& app, Work& work) {
  auto arguments = std::make_shared<Arguments>();
  auto* verb = app.add_subcommand(
      "align", "Say which concepts of different agencies are the same, which only share a word, and why");
  verb->group("Verbs");
  add_input_arguments(*verb, arguments->input);
  add_format(*verb, arguments->output, {"text", "json", "tsv", "alignment-rdf"});
  verb->add_option("-o,--output", arguments->output.output, "file to write; standard output unless given")
      ->type_name("FILE");
  verb->add_option("--between", arguments->between,
                   "only pairs of these two agencies, by organisation number, other key or name")
      ->expected(2)
      ->type_name("AGENCY");
  add_decisions(*verb, arguments->decisions);
  verb->add_flag("--within", arguments->within, "pairs inside one agency as well");
  verb->add_flag("--one-to-one", arguments->one_to_one,
                 "at most one counterpart for a concept in each other agency; the rest become undecided");
  verb->add_flag("--all-candidates", arguments->all_candidates,
                 "undecided pairs that rest on a shared feature only, and undecided rows in TSV");
  verb->add_option("--previous", arguments->previous,
                   "take over what an earlier run judged and no change bears on: the result is the same, sooner.\n"
                   "The file is read where it is there, and written anew")
      ->type_name("FILE");
  add_lexicons(*verb, arguments->lexicons);
  add_language(*verb, arguments->output, "en");
  verb->footer(
      "--format tsv is an SSSOM mapping set, alignment-rdf the Alignment API's RDF (the first agency of --between stands first).\n"
      "The answers speak of meaning, never of a legal right to share data.");
  verb->callback([arguments, &work] { work = [arguments] { return run(*arguments); }; });
}

} // namespace samklang::tools
