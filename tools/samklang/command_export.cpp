// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "command.h"
#include "freeze.h"
#include "inputs.h"
#include "output.h"
#include "registers.h"

#include <samklang/publish/export.h>
#include <samklang/report/alignment.h>

#include <CLI/CLI.hpp>

#include <memory>
#include <optional>

namespace samklang::tools {
namespace {

struct Arguments {
  InputArguments input;
  OutputArguments output;
  std::vector<std::string> decisions;
  bool verdicts = false;
};

bool is_rdf(const std::string& format) { return format == "turtle" || format == "ntriples" || format == "rdfxml"; }

rdf::Format rdf_format(const std::string& format) {
  return format == "turtle" ? rdf::Format::turtle : format == "ntriples" ? rdf::Format::ntriples : rdf::Format::rdfxml;
}

// Whether the verdicts are wanted, which take the time to align.
bool needs_alignment(const Arguments& arguments) { return arguments.verdicts || arguments.output.format == "sssom"; }

std::optional<image::Image> image_without_verdicts(const InputArguments& input) {
  ProgressLine progress(input.progress);
  const auto catalogue = load(input, progress);
  progress.wipe();
  if (!catalogue) return std::nullopt;
  if (catalogue->empty()) {
    complain("the files describe no concepts");
    return std::nullopt;
  }
  auto made = image::Image::build(*catalogue, {}, {.version = "samklang " SAMKLANG_VERSION, .decisions = {}});
  if (made) return *std::move(made);
  complain(made.error());
  return std::nullopt;
}

std::optional<image::Image> input_image(const Arguments& arguments) {
  const InputKind kind = input_kind(arguments.input);
  if (kind == InputKind::mixed) return std::nullopt;
  if (kind == InputKind::image || needs_alignment(arguments)) return image_of(arguments.input, arguments.decisions);
  if (!arguments.decisions.empty()) {
    complain("--decisions is for what has verdicts in it (--format sssom, or --verdicts)");
    return std::nullopt;
  }
  return image_without_verdicts(arguments.input);
}

Result<publish::Written> written(const Arguments& arguments, const image::Image& image) {
  const std::string& format = arguments.output.format;
  if (is_rdf(format)) {
    if (arguments.verdicts) return publish::write(publish::Statements(image), rdf_format(format));
    return publish::write(publish::Statements(image.catalogue()), rdf_format(format));
  }
  if (format == "jskos") return publish::to_jskos(image, arguments.verdicts);
  if (format == "spacy") return publish::to_spacy(image);
  if (format == "rasa") return publish::to_rasa(image);
  const auto catalogue = image.checked_catalogue(); // the report reads the columns by itself
  if (!catalogue) return catalogue.error();
  return publish::Written{report::alignment_sssom(*catalogue, image.alignment()), 0};
}

Exit run(const Arguments& arguments) {
  const auto& format = arguments.output.format;
  if (arguments.verdicts && (format == "spacy" || format == "rasa")) {
    complain("--verdicts is for turtle, ntriples, rdfxml and jskos");
    return Exit::input;
  }
  const auto image = input_image(arguments);
  if (!image) return Exit::input;
  const auto out = written(arguments, *image);
  if (!out) {
    complain(out.error());
    return exit_for(out.error().code);
  }
  if (out->left_out > 0)
    complain("left out " + std::to_string(out->left_out) + " with an IRI that is none (`samklang info` tells which)");
  return deliver(arguments.output.output, out->text);
}

} // namespace

void add_export(CLI::App& app, Work& work) {
  auto arguments = std::make_shared<Arguments>();
  auto* verb = app.add_subcommand("export", "Write concepts, mappings or terms in a format of others");
  verb->group("Verbs");
  add_input_arguments(*verb, arguments->input);
  add_format(*verb, arguments->output, {"turtle", "ntriples", "rdfxml", "sssom", "jskos", "spacy", "rasa"});
  verb->add_option("-o,--output", arguments->output.output, "file to write; standard output unless given")
      ->type_name("FILE");
  verb->add_flag("--verdicts", arguments->verdicts,
                 "how concepts relate as well: SKOS mappings with what they rest on (RDF), mappings (jskos)");
  add_decisions(*verb, arguments->decisions);
  verb->footer(
      "turtle, ntriples, rdfxml: SKOS-AP-NO-Begrep 2, whatever generation the files have; read again it is the same catalogue.\n"
      "sssom: the verdicts as a mapping set (TSV). jskos: NDJSON, an object a concept or mapping.\n"
      "spacy: the annotator's terms as EntityRuler patterns (JSONL). rasa: the same as lookup table and synonyms (YAML).\n"
      "Verdicts that are exported and read again stand as asserted in the data: leave --verdicts out of what you load.");
  verb->callback([arguments, &work] { work = [arguments] { return run(*arguments); }; });
}

} // namespace samklang::tools
