// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/coordination.h>

#include "report/concept_markdown.h"
#include "report/escape.h"
#include "report/report_context.h"
#include "report/words.h"

namespace samklang::report {
namespace {

// Groups without any definition as rows: a section each would say nothing a row does not.
std::string undefined_groups(const ReportContext& context) {
  std::string rows;
  for (const auto& term : context.coordination.terms) {
    if (!undefined(context, term)) continue;
    for (const auto i : term.verdicts) {
      const auto& verdict = context.alignment.verdicts[i];
      const auto view = oriented(context, term, verdict);
      const auto side = [&](const skos::Concept& entry) {
        const auto publisher = entry.publisher();
        const auto agency =
            publisher == skos::no_index ? std::string() : markdown(shown_agency(context.catalogue, publisher)) + ": ";
        return agency + concept_link(entry, context.language);
      };
      rows += markdown_row(
          {markdown(term.term), side(view.first()), side(view.second()),
           context.word(nth(Message::cell_exact, view.relation())),
           verdict.relation == align::Relation::undecided ? "" : percent(verdict.confidence, context.language)});
    }
  }
  if (rows.empty()) return {};
  std::string out = "## " + context.word(Message::without_definitions) + "\n\n" +
                    context.word(Message::without_definitions_about) + "\n\n";
  out += markdown_row({context.word(Message::term_column), context.word(Message::first_column),
                       context.word(Message::second_column), context.word(Message::relation_column), ""});
  return out + "|---|---|---|---|--:|\n" + rows + '\n';
}

// What it was made from, and by what.
std::string sources(const ReportContext& context) {
  std::string out = "## " + context.word(Message::info_sources) + "\n\n";
  out += markdown_row({context.word(Message::info_sources), context.word(Message::sum_concepts),
                       context.word(Message::info_statements)});
  out += "|---|--:|--:|\n";
  for (const auto& source : context.catalogue.columns().sources) {
    out += markdown_row({markdown(context.catalogue.text(source.name)), context.figure(source.concepts),
                         context.figure(source.statements)});
  }
  if (!context.alignment.engine.empty())
    out += '\n' + say(Message::report_engine, context.language, {markdown(context.alignment.engine)}) + '\n';
  return out;
}

} // namespace

std::string coordination_markdown(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                                  const Coordination& coordination, const CoordinationOptions& options) {
  const ReportContext context{catalogue, alignment, coordination, options.language};
  std::string out = "# " + context.word(Message::report_title) + "\n\n" + context.word(Message::report_intro) + "\n\n";
  out += "> " + context.word(Message::disclaimer) + '\n';
  if (const auto words = calibration_sentence(alignment, context.transfer, context.language); !words.empty())
    out += ">\n> " + markdown(words) + '\n';
  for (const auto& source : catalogue.columns().sources) {
    if (source.partial != 0)
      out += ">\n> " + say(Message::report_partial, context.language, {markdown(catalogue.text(source.name))}) + '\n';
  }
  out += '\n' + summary_markdown(context);
  bool marks_explained = false;
  auto part = Outcome::inside;
  bool opened = false;
  for (std::size_t i = 0; i < coordination.terms.size(); ++i) {
    const auto& term = coordination.terms[i];
    if (undefined(context, term)) continue;
    if (!opened || term.outcome != part) {
      part = term.outcome;
      opened = true;
      out += "## " + context.word(nth(Message::part_differing, part)) + "\n\n" +
             context.word(nth(Message::about_differing, part)) + "\n\n";
      if (!marks_explained) out += context.word(Message::report_marks) + "\n\n";
      marks_explained = true;
    }
    out += term_markdown(context, term, i + 1);
  }
  return out + undefined_groups(context) + sources(context);
}

} // namespace samklang::report
