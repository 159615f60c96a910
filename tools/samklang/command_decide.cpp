// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "command.h"
#include "computed_pairs.h"
#include "inputs.h"
#include "output.h"
#include "registers.h"

#include <samklang/align/decision.h>
#include <samklang/base/content_uuid.h>
#include <samklang/report/register.h>
#include <samklang/sssom/change.h>
#include <samklang/sssom/register.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <memory>
#include <utility>

namespace samklang::tools {
namespace {

struct Arguments {
  std::string file;
  InputArguments input;
  OutputArguments output;
  std::string subject, object, relation, choice, state, case_id, reason, decided, responsible;
  std::vector<std::string> concepts, participants, terminological, administrative, means, notify, others;
  bool replace = false;
  bool check = false;
};

bool given(const CLI::App& verb, const std::string& option) { return verb.get_option(option)->count() > 0; }

// The one clock of the program.
Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return {(local.tm_year + 1900) * 10000 + (local.tm_mon + 1) * 100 + local.tm_mday};
}

template <class Value> bool read_word(std::optional<Value> value, const std::string& option, const std::string& word,
                                      std::string_view words, std::optional<Value>& into) {
  if (value) {
    into = value;
    return true;
  }
  complain("--" + option + ": \"" + word + "\" is not " + std::string(words));
  return false;
}

bool read_day(const std::string& word, std::optional<Date>& into) {
  if (word == "today") {
    into = today();
    return true;
  }
  const auto day = parse_date(word);
  if (day && day->exact) {
    into = day->date;
    return true;
  }
  complain("--decided: \"" + word + "\" is not a day (YYYY-MM-DD) or today");
  return false;
}

std::optional<sssom::DecisionChange> read_change(const Arguments& arguments, const CLI::App& verb) {
  sssom::DecisionChange change;
  bool good = true;
  if (given(verb, "--relation"))
    good =
        read_word(align::relation_named(arguments.relation), "relation", arguments.relation,
                  "exact, close, broader, narrower, overlapping, related, different or undecided", change.relation) &&
        good;
  if (given(verb, "--choice"))
    good = read_word(align::choice_named(arguments.choice), "choice", arguments.choice,
                     "A (harmonise), B (differentiate) or C (neither)", change.choice) &&
           good;
  if (given(verb, "--state"))
    good = read_word(align::state_named(arguments.state), "state", arguments.state, "proposed, agreed or carried_out",
                     change.state) &&
           good;
  if (given(verb, "--decided")) good = read_day(arguments.decided, change.decided) && good;
  if (given(verb, "--case")) change.case_id = arguments.case_id;
  if (given(verb, "--reason")) change.reason = arguments.reason;
  if (given(verb, "--responsible")) change.responsible = arguments.responsible;
  if (given(verb, "--participants")) change.participants = arguments.participants;
  if (given(verb, "--terminological")) change.terminological_answers = arguments.terminological;
  if (given(verb, "--administrative")) change.administrative_answers = arguments.administrative;
  if (given(verb, "--means")) change.means = arguments.means;
  if (given(verb, "--notify")) change.notify = arguments.notify;
  if (!good) return std::nullopt;
  return change;
}

bool there(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

// A register that is not there yet is begun, but not by a change to what it ought to hold.
std::optional<sssom::MappingSet> open_register(const Arguments& arguments, bool may_begin) {
  if (!may_begin || there(arguments.file)) {
    auto set = read_register(arguments.file);
    if (!set) return std::nullopt;
    const auto rows = sssom::decisions(*set);
    for (const auto& error : rows.errors) complain(error);
    say_diagnostics(rows.diagnostics);
    if (!rows.errors.empty()) return std::nullopt;
    return set;
  }
  const auto name = std::filesystem::path(arguments.file).filename().string();
  std::string about = name + '\t' + arguments.subject + '\t' + arguments.object;
  for (const auto& iri : arguments.concepts) about += '\t' + iri;
  return sssom::new_register(content_uuid(about));
}

bool described(const skos::Catalogue& catalogue, const std::string& iri) {
  const auto found = catalogue.find(iri);
  if (found && !catalogue.is_external(*found)) return true;
  complain("no concept in the files has the IRI " + iri + " (give the whole IRI, as the catalogue has it)");
  return false;
}

std::string where(const sssom::MappingSet& set, std::size_t row) {
  const auto label = [&](std::string_view kind) {
    const auto term = set.cell(row, std::string(kind) + "_label");
    const auto id = set.cell(row, std::string(kind) + "_id");
    return term.empty() ? id : term + " (" + id + ")";
  };
  std::string out = label("subject") + " - " + label("object") + ": " + set.cell(row, "relation");
  for (const auto* column : {"choice", "state", "decided"}) {
    if (const auto word = set.cell(row, column); !word.empty()) out += ", " + word;
  }
  if (const auto id = set.cell(row, "case_id"); !id.empty()) out += " (case " + id + ")";
  return out;
}

// A link is kept: what it points at gets the new text.
std::filesystem::path target(const std::string& path) {
  std::error_code error;
  const auto real = std::filesystem::canonical(path, error);
  return error ? std::filesystem::path(path) : real;
}

Exit write(const Arguments& arguments, const sssom::MappingSet& set, const Result<sssom::Changed>& done) {
  if (!done) {
    complain(done.error());
    return exit_for(done.error().code);
  }
  if (done->rows.empty()) return deliver("", "nothing to change: it stands there already\n");
  if (const auto written = write_file(target(arguments.file), set.to_text()); !written) {
    complain(written.error());
    return exit_for(written.error().code);
  }
  // The lines as they stand now.
  const auto again = sssom::MappingSet::parse(set.to_text(), arguments.file);
  std::string out;
  for (const auto row : done->rows) {
    const auto line =
        again ? to_string(Place{.source = arguments.file, .line = again->place(row).line}) : arguments.file;
    out += printable_excerpt(line + ": " + (done->added > 0 ? "added " : "changed ") + where(set, row), 2000) + '\n';
  }
  if (!done->filled.empty()) {
    out += "from the catalogues, to be looked over:";
    for (const auto column : done->filled) out.append(column == done->filled.front() ? " " : ", ").append(column);
    out += '\n';
  }
  return deliver("", out);
}

using Pairs = std::vector<std::pair<std::string, std::string>>;

/// Decides on pairs one after the other, all or none.
Result<sssom::Changed> decide_pairs(sssom::MappingSet& set, const skos::Catalogue& catalogue, const Pairs& pairs,
                                    const sssom::DecisionChange& change, const sssom::ChangeOptions& options) {
  sssom::MappingSet changed = set;
  sssom::Changed out;
  for (const auto& [one, other] : pairs) {
    const auto subject = catalogue[*catalogue.find(one)];
    const auto object = catalogue[*catalogue.find(other)];
    const auto texts = align::compared_texts(subject, object);
    const auto done = sssom::decide_pair(changed, {subject.iri(), subject.term(), texts.subject},
                                         {object.iri(), object.term(), texts.object}, change, options);
    if (!done) return done.error();
    out.rows.insert(out.rows.end(), done->rows.begin(), done->rows.end());
    out.added += done->added;
    for (const auto column : done->filled) {
      if (std::find(out.filled.begin(), out.filled.end(), column) == out.filled.end()) out.filled.push_back(column);
    }
  }
  set = std::move(changed);
  return out;
}

Exit decide_concepts(const Arguments& arguments, const Pairs& pairs, const sssom::DecisionChange& change,
                     sssom::ChangeOptions options) {
  if (arguments.input.files.empty()) {
    complain("the texts that are decided on come from catalogues: --in FILE...");
    return Exit::input;
  }
  ProgressLine progress(arguments.input.progress);
  const auto catalogue = load(arguments.input, progress);
  if (!catalogue) return Exit::input;
  for (const auto& [subject, object] : pairs) {
    if (!described(*catalogue, subject) || !described(*catalogue, object)) return Exit::input;
  }
  const auto computed = computed_pairs(*catalogue, pairs, progress);
  if (!computed) {
    complain(computed.error());
    return exit_for(computed.error().code);
  }
  options.computed = *computed;
  auto set = open_register(arguments, true);
  if (!set) return Exit::input;
  const auto done = decide_pairs(*set, *catalogue, pairs, change, options);
  return write(arguments, *set, done);
}

Exit decide_case(const Arguments& arguments, const sssom::DecisionChange& change, sssom::ChangeOptions options) {
  auto set = open_register(arguments, false);
  if (!set) return Exit::input;
  std::vector<sssom::ComputedPair> filling;
  if (!arguments.input.files.empty()) {
    ProgressLine progress(arguments.input.progress);
    const auto catalogue = load(arguments.input, progress);
    if (!catalogue) return Exit::input;
    Pairs pairs;
    for (const auto& row : sssom::decisions(*set).decisions) {
      if (row.case_id == arguments.case_id) pairs.emplace_back(row.subject, row.object);
    }
    auto computed = computed_pairs(*catalogue, pairs, progress);
    if (!computed) {
      complain(computed.error());
      return exit_for(computed.error().code);
    }
    filling = *std::move(computed);
    options.computed = filling;
  }
  const auto done = sssom::decide_case(*set, arguments.case_id, change, options);
  return write(arguments, *set, done);
}

Exit check(const Arguments& arguments) {
  std::vector<std::string> files = {arguments.file};
  files.insert(files.end(), arguments.others.begin(), arguments.others.end());
  const auto decisions = read_decisions(files);
  if (!decisions) return Exit::input;
  std::optional<skos::Catalogue> catalogue;
  if (!arguments.input.files.empty()) {
    ProgressLine progress(arguments.input.progress);
    catalogue = load(arguments.input, progress);
    if (!catalogue) return Exit::input;
  }
  const auto findings = align::check_decisions(*decisions, catalogue ? &*catalogue : nullptr);
  const bool json = arguments.output.format == "json";
  const Exit done =
      deliver("", json ? report::register_json(*decisions, findings) : report::register_text(*decisions, findings));
  const bool contradicts = std::any_of(findings.begin(), findings.end(), [](const align::DecisionFinding& finding) {
    return finding.kind == align::DecisionFinding::Kind::contradiction;
  });
  return done == Exit::clean && contradicts ? Exit::input : done;
}

// Every two of the concepts; nothing where the arguments name none as they should.
std::optional<Pairs> pairs_of(const Arguments& arguments, const CLI::App& verb, const sssom::DecisionChange& change) {
  Pairs out;
  const bool pair = given(verb, "--subject") || given(verb, "--object");
  if (pair && !arguments.concepts.empty()) {
    complain("name a pair by --subject and --object, or several concepts by --concepts");
    return std::nullopt;
  }
  if (pair && !(given(verb, "--subject") && given(verb, "--object"))) {
    complain("a pair has two sides: give --subject and --object");
    return std::nullopt;
  }
  if (pair) return Pairs{{arguments.subject, arguments.object}};
  if (change.relation == align::Relation::broader || change.relation == align::Relation::narrower) {
    if (!arguments.concepts.empty()) {
      complain("--concepts: which is the broader one is said of one pair at a time: --subject and --object");
      return std::nullopt;
    }
  }
  for (std::size_t i = 0; i < arguments.concepts.size(); ++i) {
    for (std::size_t j = i + 1; j < arguments.concepts.size(); ++j)
      out.emplace_back(arguments.concepts[i], arguments.concepts[j]);
  }
  return out;
}

Exit run(const Arguments& arguments, const CLI::App& verb) {
  if (arguments.check) return check(arguments);
  const auto change = read_change(arguments, verb);
  if (!change) return Exit::input;
  const auto pairs = pairs_of(arguments, verb, *change);
  if (!pairs) return Exit::input;
  if (pairs->empty() && !given(verb, "--case")) {
    complain("say what is decided on: --subject IRI --object IRI for a pair, --concepts IRI IRI IRI for all pairs of "
             "several, --case ID for a whole case, or --check");
    return Exit::input;
  }
  const auto others = read_decisions(arguments.others);
  if (!others) return Exit::input;
  const sssom::ChangeOptions options{.replace = arguments.replace, .others = *others};
  if (!pairs->empty()) return decide_concepts(arguments, *pairs, *change, options);
  auto of_case = *change;
  of_case.case_id.reset();
  return decide_case(arguments, of_case, options);
}

void add_fields(CLI::App& verb, Arguments& arguments) {
  const auto several = [&](const std::string& name, std::vector<std::string>& into, const std::string& help,
                           const std::string& type) { verb.add_option(name, into, help)->type_name(type); };
  verb.add_option("--subject", arguments.subject, "one concept of the pair")->type_name("IRI");
  verb.add_option("--object", arguments.object, "the other")->type_name("IRI");
  verb.add_option("--concepts", arguments.concepts, "instead of a pair: every two of these, as one case")
      ->expected(2, 100)
      ->type_name("IRI");
  verb.add_option("--case", arguments.case_id, "the case: the pair's, or without a pair the one to change as a whole")
      ->type_name("ID");
  verb.add_option("--relation", arguments.relation,
                  "what the subject is to the object today: exact, close, broader, narrower, overlapping, related, "
                  "different or undecided; this alone steers verdicts")
      ->type_name("WORD");
  verb.add_option("--choice", arguments.choice, "A (harmonise), B (differentiate) or C (neither)")->type_name("LETTER");
  verb.add_option("--state", arguments.state, "proposed, agreed or carried_out")->type_name("WORD");
  verb.add_option("--decided", arguments.decided, "the day, YYYY-MM-DD, or today")->type_name("DAY");
  verb.add_option("--reason", arguments.reason, "why")->type_name("TEXT");
  several("--participants", arguments.participants, "the parties to the decision", "NAME");
  several("--terminological", arguments.terminological, "answers to the terminological questions", "TEXT");
  several("--administrative", arguments.administrative, "answers to the administrative questions", "TEXT");
  several("--means", arguments.means, "means of differentiating: another wording or term, a note, a see-also", "TEXT");
  verb.add_option("--responsible", arguments.responsible, "who answers for the concept, or for keeping them apart")
      ->type_name("NAME");
  several("--notify", arguments.notify, "who has to hear of changes", "NAME");
}

} // namespace

void add_decide(CLI::App& app, Work& work) {
  auto arguments = std::make_shared<Arguments>();
  auto* verb = app.add_subcommand("decide", "Keep a register of what people decided on pairs of concepts");
  verb->group("Verbs");
  verb->add_option("REGISTER", arguments->file, "the register, SSSOM TSV; begun where it is not there")
      ->required()
      ->type_name("");
  add_fields(*verb, *arguments);
  verb->add_flag("--replace", arguments->replace, "change on purpose what the row says, and take its texts anew");
  verb->add_option("--decisions", arguments->others, "other registers that must not be contradicted")
      ->type_name("REGISTER");
  verb->add_flag("--check", arguments->check,
                 "change nothing; list rows that contradict each other, are there twice, or with --in are stale");
  add_format(*verb, arguments->output, {"text", "json"});
  verb->add_option("--in", arguments->input.files, "the catalogues that hold the concepts and their texts")
      ->type_name("FILE");
  add_reading_arguments(*verb, arguments->input);
  verb->footer(
      "Examples:\n"
      "  samklang decide avtaler.sssom.tsv --in catalogues/ --subject IRI --object IRI --relation close --choice B \\\n"
      "      --case 2026-12 --state proposed --reason \"other duration\" --decided today\n"
      "  samklang decide avtaler.sssom.tsv --in catalogues/ --concepts IRI IRI IRI --choice B --case 2026-13\n"
      "  samklang decide avtaler.sssom.tsv --case 2026-12 --state agreed --decided 2026-03-01\n"
      "  samklang decide avtaler.sssom.tsv --check --in catalogues/\n"
      "\n"
      "From the catalogues the row takes both definitions and, where it has none, the answers to the standard's questions and a\n"
      "proposed choice; look them over.\n"
      "A row that is there already, or that another contradicts, is refused (exit code 2) and nothing is written. --format is for\n"
      "--check, which exits with 2 where rows contradict each other.");
  verb->callback([arguments, verb, &work] { work = [arguments, verb] { return run(*arguments, *verb); }; });
}

} // namespace samklang::tools
