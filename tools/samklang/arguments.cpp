// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"

#include <samklang/rdf/parse.h>

#include <CLI/CLI.hpp>

namespace samklang::tools {

void add_input_arguments(CLI::App& app, InputArguments& into) {
  app.add_option("FILE", into.files, "RDF files (Turtle, N-Triples, N-Quads, TriG, RDF/XML, RDFa) and folders of them")->required();
  app.add_flag("--allow-partial", into.allow_partial, "go on without the parts of a file that have syntax errors; they are still reported");
  app.add_option("--threads", into.threads, "files read at a time; 0: one per processor")->check(CLI::Range(0U, 1024U))->capture_default_str();
  app.add_option("--backend", into.backend, "parser of Turtle and N-Triples: auto, serd or raptor")
      ->check(CLI::IsMember({"auto", "serd", "raptor"}))
      ->type_name("NAME")
      ->capture_default_str();
  app.add_option("--base", into.base_iri, "IRI that relative IRIs are resolved against")->type_name("IRI")->default_str(std::string(rdf::default_base_iri));
  app.add_option("--progress", into.progress, "progress on standard error: auto (on a terminal), always, never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN")
      ->capture_default_str();
}

void add_language(CLI::App& app, OutputArguments& into, const std::string& standard) {
  into.language = standard;
  app.add_option("--lang", into.language, "language of the output: nb, nn or en")
      ->check(CLI::IsMember({"nb", "nn", "en"}))
      ->type_name("LANG")
      ->capture_default_str();
}

void add_format(CLI::App& app, OutputArguments& into, const std::vector<std::string>& formats) {
  into.format = formats.front();
  std::string names;
  for (const auto& name : formats) names += (names.empty() ? "" : name == formats.back() ? " or " : ", ") + name;
  app.add_option("--format", into.format, "format of the output: " + names)->check(CLI::IsMember(formats))->type_name("NAME")->capture_default_str();
}

Language language(const OutputArguments& arguments) {
  return arguments.language == "nb" ? Language::nb : arguments.language == "nn" ? Language::nn : Language::en;
}

} // namespace samklang::tools
