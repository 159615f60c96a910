// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"

#include <samklang/rdf/parse.h>

#include <CLI/CLI.hpp>

#include <algorithm>

namespace samklang::tools {
namespace {

// CLI11's own check adds its list to the name of the type and words its message for programmers.
CLI::Validator one_of(const std::vector<std::string>& words) {
  return {[words](const std::string& word) {
            if (std::find(words.begin(), words.end(), word) != words.end()) return std::string();
            std::string list;
            for (const auto& known : words) list += (list.empty() ? "" : known == words.back() ? " or " : ", ") + known;
            return "\"" + word + "\" is not " + list;
          },
          ""};
}

CLI::Validator at_most(unsigned limit) {
  return {[limit](const std::string& word) {
            const bool digits =
                !word.empty() && word.size() < 9 && word.find_first_not_of("0123456789") == std::string::npos;
            return digits && std::stoul(word) <= limit
                       ? std::string()
                       : "\"" + word + "\" is no number from 0 to " + std::to_string(limit);
          },
          ""};
}

} // namespace

void add_input_arguments(CLI::App& app, InputArguments& into) {
  app.add_option("FILE", into.files,
                 "RDF files (Turtle, N-Triples, N-Quads, TriG, RDF/XML, RDFa) and folders of them, or one image")
      ->required()
      ->type_name("");
  add_reading_arguments(app, into);
}

void add_reading_arguments(CLI::App& app, InputArguments& into) {
  app.add_flag("--allow-partial", into.allow_partial,
               "go on without the parts of a file that have syntax errors; they are still reported");
  app.add_option("--threads", into.threads, "threads to read files and judge pairs on; 0: one per processor")
      ->check(at_most(1024))
      ->type_name("N")
      ->capture_default_str();
  app.add_option("--backend", into.backend, "parser of Turtle and N-Triples: auto, serd or raptor")
      ->check(one_of({"auto", "serd", "raptor"}))
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option(
         "--input-format", into.format,
         "syntax of the files: turtle, ntriples, nquads, trig, rdfxml or rdfa; by file name, then by looking unless given")
      ->check(one_of({"turtle", "ntriples", "nquads", "trig", "rdfxml", "rdfa"}))
      ->type_name("NAME");
  app.add_option("--base", into.base_iri, "IRI that relative IRIs are resolved against")
      ->type_name("IRI")
      ->default_str(std::string(rdf::default_base_iri));
  app.add_option("--progress", into.progress, "progress on standard error: auto (on a terminal), always, never")
      ->check(one_of({"auto", "always", "never"}))
      ->type_name("WHEN")
      ->capture_default_str();
}

void add_language(CLI::App& app, OutputArguments& into, const std::string& standard) {
  into.language = standard;
  app.add_option("--lang", into.language, "language of the output: nb, nn or en")
      ->check(one_of({"nb", "nn", "en"}))
      ->type_name("LANG")
      ->capture_default_str();
}

void add_format(CLI::App& app, OutputArguments& into, const std::vector<std::string>& formats) {
  into.format = formats.front();
  std::string names;
  for (const auto& name : formats) names += (names.empty() ? "" : name == formats.back() ? " or " : ", ") + name;
  app.add_option("--format", into.format, "format of the output: " + names)
      ->check(one_of(formats))
      ->type_name("NAME")
      ->capture_default_str();
}

void add_choice(CLI::App& app, const std::string& name, std::string& into, const std::string& help,
                const std::vector<std::string>& words) {
  app.add_option(name, into, help)->check(one_of(words))->type_name("NAME")->capture_default_str();
}

Language language(const OutputArguments& arguments) {
  return arguments.language == "nb" ? Language::nb : arguments.language == "nn" ? Language::nn : Language::en;
}

} // namespace samklang::tools
