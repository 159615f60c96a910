// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "command.h"
#include "day.h"
#include "freeze.h"
#include "output.h"
#include "registers.h"

#include <samklang/answer/json.h>
#include <samklang/query/ontology.h>
#include <samklang/report/answers.h>

#include <CLI/CLI.hpp>

#include <array>
#include <functional>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace samklang::tools {
namespace {

struct Arguments {
  InputArguments input;
  OutputArguments output;
  std::vector<std::string> decisions;
  std::vector<std::string> asked; ///< the words after the verb
  std::string as_of;              ///< a date, "today" or empty
  std::string agency;
  std::string law;
  std::string life_event;
  std::string subject_field;
  std::string only_language;
  std::string said_before;
  std::string uri;
  std::vector<std::string> layers;
  std::uint32_t limit = 10;
  std::uint32_t depth = 1;
};

/// A question with what the command line says about it, ready to be asked.
struct Question {
  const query::Ontology& ontology;
  const Arguments& arguments;
  Date as_of;

  bool json() const { return arguments.output.format == "json"; }
  Language lang() const { return language(arguments.output); }
  const std::string& asked(std::size_t at) const { return arguments.asked[at]; }
  void fill(query::Options& options) const {
    options.lang = lang();
    options.as_of = as_of;
  }
  query::Options plain() const {
    query::Options options;
    fill(options);
    return options;
  }
  query::LookupOptions lookup() const {
    query::LookupOptions options;
    fill(options);
    options.agency = arguments.agency;
    options.law = arguments.law;
    options.life_event = arguments.life_event;
    options.subject_field = arguments.subject_field;
    options.limit = arguments.limit;
    for (std::uint16_t i = 1; i < fixed_language_count; ++i)
      if (tag(static_cast<Language>(i)) == arguments.only_language) options.only_lang = i;
    return options;
  }
  query::NeighbourOptions neighbours() const {
    query::NeighbourOptions options;
    fill(options);
    options.depth = arguments.depth;
    options.layers = layers(options.layers);
    return options;
  }

  /// Those named on the command line, else `standard`.
  image::Layers layers(image::Layers standard) const {
    image::Layers out = 0;
    for (const std::string& name : arguments.layers)
      for (std::size_t i = 0; i < image::layer_count; ++i)
        if (image::name(static_cast<image::Layer>(i)) == name) out |= image::bit(static_cast<image::Layer>(i));
    return out == 0 ? standard : out;
  }

  query::AnnotateOptions annotate() const {
    query::AnnotateOptions options;
    fill(options);
    options.agency = arguments.agency;
    options.life_event = arguments.life_event;
    options.subject_field = arguments.subject_field;
    return options;
  }
  /// The text asked about: what stands on the command line, or for `-` what comes in.
  std::string text() const {
    if (asked(0) != "-") return asked(0);
    return {std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
  }
  template <class Answer> Result<std::string> said_of(const Result<Answer>& answer, std::string_view of) const {
    if (!answer) return answer.error();
    return json() ? answer::to_json(*answer) : report::answer_text(*answer, of, lang());
  }

  /// The answer as JSON or text, or why there is none.
  template <class Answer> Result<std::string> said(const Result<Answer>& answer) const {
    if (!answer) return answer.error();
    return json() ? answer::to_json(*answer) : report::answer_text(*answer, lang());
  }
  Result<std::string> said(const Result<query::Comparison>& answer, bool explain) const {
    if (!answer) return answer.error();
    if (!json()) return report::answer_text(*answer, ontology, explain, lang());
    return explain ? answer::to_json(*answer, wording::words_of(*answer, ontology, lang())) : answer::to_json(*answer);
  }
  Result<std::string> said(const Result<query::Neighbours>& answer, std::string_view name) const {
    if (!answer) return answer.error();
    return json() ? answer::to_json(*answer, name) : report::answer_text(*answer, lang());
  }
};

/// Which of the options a question takes.
enum Takes : unsigned {
  nothing = 0,
  context = 1,
  limit = 2,
  depth = 4,
  agency_only = 8,
  context_of_text = 16, ///< agency and life event
  said_before = 32,
  layers = 64,
  part_of = 128, ///< a concept that the answer is to be about
};

/// Everything there is to know of a question: the verbs, their arguments and help come from this table.
struct Kind {
  std::string_view name;
  std::string_view help;
  std::vector<std::pair<std::string_view, std::string_view>> words; ///< positional arguments and their help
  unsigned takes;
  std::function<Result<std::string>(const Question&)> ask;
};

// The senses that the term has, told apart by what was said.
Result<std::string> disambiguate(const Question& q) {
  query::LookupOptions lookup = q.lookup();
  lookup.limit = 64;
  const auto found = q.ontology.lookup(q.asked(0), lookup);
  if (!found) return found.error();
  std::vector<std::string_view> uris;
  for (const query::Sense& sense : found->senses) uris.push_back(sense.item.uri);
  query::DisambiguateOptions options;
  q.fill(options);
  options.agency = q.arguments.agency;
  options.life_event = q.arguments.life_event;
  options.subject_field = q.arguments.subject_field;
  options.context = q.arguments.said_before;
  return q.said(q.ontology.disambiguate(uris, options));
}

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = {
      {"lookup",
       "Say which concepts a term may mean",
       {{"TERM", "the term, in any form"}},
       context | limit,
       [](const Question& q) { return q.said(q.ontology.lookup(q.asked(0), q.lookup())); }},
      {"suggest",
       "Complete the beginning of a term",
       {{"PREFIX", "how the term begins"}},
       agency_only | limit,
       [](const Question& q) { return q.said(q.ontology.suggest(q.asked(0), q.lookup())); }},
      {"search",
       "Find concepts by words of their terms, definitions and notes",
       {{"WORDS", "what to look for"}},
       agency_only | limit,
       [](const Question& q) { return q.said(q.ontology.search(q.asked(0), q.lookup())); }},
      {"compare",
       "Say how two concepts relate, and what decides it",
       {{"A", "IRI of a concept"}, {"B", "IRI of another"}},
       nothing,
       [](const Question& q) { return q.said(q.ontology.compare(q.asked(0), q.asked(1), q.plain()), false); }},
      {"explain",
       "Say how two concepts relate, with every reason",
       {{"A", "IRI of a concept"}, {"B", "IRI of another"}},
       nothing,
       [](const Question& q) { return q.said(q.ontology.compare(q.asked(0), q.asked(1), q.plain()), true); }},
      {"translate",
       "Find the nearest concept of another agency",
       {{"A", "IRI of a concept"}, {"AGENCY", "organisation number, other key or name"}},
       limit,
       [](const Question& q) {
         query::TranslateOptions options;
         q.fill(options);
         options.limit = q.arguments.limit;
         return q.said(q.ontology.translate(q.asked(0), q.asked(1), options));
       }},
      {"concept",
       "Show all that is said of a concept",
       {{"A", "IRI of a concept"}},
       nothing,
       [](const Question& q) { return q.said(q.ontology.record(q.asked(0), q.plain())); }},
      {"broader",
       "Show what stands above a concept",
       {{"A", "IRI of a concept"}},
       depth | layers,
       [](const Question& q) { return q.said(q.ontology.broader(q.asked(0), q.neighbours()), "broader"); }},
      {"narrower",
       "Show what stands below a concept",
       {{"A", "IRI of a concept"}},
       depth | layers,
       [](const Question& q) { return q.said(q.ontology.narrower(q.asked(0), q.neighbours()), "narrower"); }},
      {"related",
       "Show what is related to a concept otherwise",
       {{"A", "IRI of a concept"}},
       layers,
       [](const Question& q) { return q.said(q.ontology.related(q.asked(0), q.neighbours()), "related"); }},
      {"path",
       "Show the most credible way from one concept to another",
       {{"A", "IRI of a concept"}, {"B", "IRI of another"}},
       layers,
       [](const Question& q) {
         query::PathOptions options;
         q.fill(options);
         options.layers = q.layers(options.layers);
         return q.said(q.ontology.path(q.asked(0), q.asked(1), options));
       }},
      {"cluster",
       "Show the concepts that are the same as a concept",
       {{"A", "IRI of a concept"}},
       nothing,
       [](const Question& q) { return q.said(q.ontology.cluster(q.asked(0), q.plain())); }},
      {"conflicts",
       "Show where the relations contradict each other",
       {},
       limit | layers | part_of,
       [](const Question& q) {
         query::ConflictOptions options;
         q.fill(options);
         options.uri = q.arguments.uri;
         options.limit = q.arguments.limit;
         options.layers = q.layers(options.layers);
         return q.said(q.ontology.conflicts(options));
       }},
      {"responsible",
       "Say who answers for a concept and who must hear of changes",
       {{"A", "IRI of a concept"}},
       nothing,
       [](const Question& q) { return q.said(q.ontology.responsible(q.asked(0), q.plain())); }},
      {"usages",
       "Show the datasets, services, events and models that use a concept",
       {{"A", "IRI of a concept"}},
       nothing,
       [](const Question& q) { return q.said(q.ontology.usages(q.asked(0), q.plain())); }},
      {"by-law",
       "Show the concepts that cite a law or a part of it",
       {{"LAW", "key, address, or as one writes it: \"folketrygdloven § 1-5\""}},
       nothing,
       [](const Question& q) { return q.said(q.ontology.by_law(q.asked(0), q.plain())); }},
      {"annotate",
       "Find the concepts that a text speaks of",
       {{"TEXT", "the text; - for standard input"}},
       context_of_text,
       [](const Question& q) {
         const std::string text = q.text();
         return q.said_of(q.ontology.annotate(text, q.annotate()), text);
       }},
      {"coverage",
       "Say whose concepts a text is covered by, and which words have none",
       {{"TEXT", "the text; - for standard input"}},
       nothing,
       [](const Question& q) {
         const std::string text = q.text();
         return q.said_of(q.ontology.coverage(text, q.plain()), text);
       }},
      {"disambiguate",
       "Choose among the senses of a term, or say what to ask",
       {{"TERM", "the term, in any form"}},
       context_of_text | said_before,
       disambiguate},
      {"diff",
       "Say what changed since an older image",
       {{"OLDER", "the older image"}},
       nothing,
       [](const Question& q) -> Result<std::string> {
         const auto older = query::Ontology::open(q.asked(0));
         if (!older) return older.error();
         return q.said(q.ontology.diff(*older, q.plain()));
       }},
  };
  return all;
}

Exit run(const Kind& kind, const Arguments& arguments) {
  const auto as_of = day(arguments.as_of);
  if (!as_of) return Exit::input;
  auto image = image_of(arguments.input, arguments.decisions);
  if (!image) return Exit::input;
  const query::Ontology ontology(*std::move(image));
  const auto said = kind.ask({ontology, arguments, *as_of});
  if (said) return deliver(arguments.output.output, *said);
  complain(said.error());
  return exit_for(said.error().code);
}

void add_options(CLI::App& verb, unsigned takes, Arguments& into) {
  verb.add_option("--in", into.input.files, "an image, or catalogues and folders of them")
      ->required()
      ->type_name("FILE");
  verb.add_option("--as-of", into.as_of, "the day asked about: YYYY-MM-DD, or today")->type_name("DAY");
  if ((takes & (context | agency_only | context_of_text)) != 0)
    verb.add_option("--agency", into.agency, "whose sense is wanted: organisation number, other key or name")
        ->type_name("AGENCY");
  if ((takes & (context | context_of_text)) != 0) {
    verb.add_option("--life-event", into.life_event,
                    "an event, service or dataset that the sense should be used in: IRI or title")
        ->type_name("EVENT");
    verb.add_option("--subject-field", into.subject_field,
                    "a subject field that the sense should belong to: IRI or name")
        ->type_name("FIELD");
  }
  if ((takes & said_before) != 0)
    verb.add_option("--context", into.said_before, "what was said around the term")->type_name("TEXT");
  if ((takes & context) != 0) {
    verb.add_option("--law", into.law, "a law that the sense should rest on")->type_name("LAW");
    verb.add_option("--term-lang", into.only_language, "only terms in this language: nb, nn, en ...")
        ->type_name("LANG");
  }
  if ((takes & part_of) != 0) verb.add_option("--uri", into.uri, "only what this concept is part of")->type_name("IRI");
  if ((takes & layers) != 0)
    verb.add_option(
            "--layers", into.layers,
            "parts of the graph to go along, by commas: generic, partitive, associative, see-also, replacement,\n"
            "mapping, verdict")
        ->delimiter(',')
        ->check(CLI::IsMember({"generic", "partitive", "associative", "see-also", "replacement", "mapping", "verdict"}))
        ->type_name("NAMES");
  if ((takes & limit) != 0)
    verb.add_option("--limit", into.limit, "most answers")
        ->check(CLI::Range(1U, 10000U))
        ->type_name("N")
        ->capture_default_str();
  if ((takes & depth) != 0)
    verb.add_option("--depth", into.depth, "steps to take; 0: as far as it goes")
        ->check(CLI::Range(0U, 1000U))
        ->type_name("N")
        ->capture_default_str();
}

} // namespace

void add_questions(CLI::App& app, Work& work) {
  for (const Kind& kind : kinds()) {
    auto arguments = std::make_shared<Arguments>();
    auto* verb = app.add_subcommand(std::string(kind.name), std::string(kind.help));
    verb->group("Questions");
    arguments->asked.resize(kind.words.size());
    for (std::size_t i = 0; i < kind.words.size(); ++i)
      verb->add_option(std::string(kind.words[i].first), arguments->asked[i], std::string(kind.words[i].second))
          ->required()
          ->type_name("");
    add_options(*verb, kind.takes, *arguments);
    add_format(*verb, arguments->output, {"text", "json"});
    verb->add_option("-o,--output", arguments->output.output, "file to write; standard output unless given")
        ->type_name("FILE");
    add_language(*verb, arguments->output, "nb");
    add_decisions(*verb, arguments->decisions);
    add_reading_arguments(*verb, arguments->input);
    verb->callback([arguments, &kind, &work] { work = [arguments, &kind] { return run(kind, *arguments); }; });
  }
}

} // namespace samklang::tools
