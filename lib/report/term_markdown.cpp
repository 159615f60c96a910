// SPDX-License-Identifier: Apache-2.0
#include "report/report_context.h"

#include "report/advice.h"
#include "report/answer_words.h"
#include "report/coherence_words.h"
#include "report/concept_markdown.h"
#include "report/decision_words.h"
#include "report/definition_marks.h"
#include "report/escape.h"
#include "report/words.h"

#include <algorithm>
#include <map>

namespace samklang::report {
namespace {

using align::Relation;

class TermSection {
public:
  TermSection(const ReportContext& context, const SharedTerm& term, std::size_t number)
      : context_(context), term_(term), number_(number) {
    if (term_.verdicts.size() == 1)
      only_ = definition_marks(oriented(context_, term_, context_.alignment.verdicts[term_.verdicts[0]]),
                               context_.language);
  }

  std::string render() {
    out_ = "### <a id=\"t" + std::to_string(number_) + "\"></a>" + markdown(term_.term) + "\n\n";
    out_ += context_.concepts(term_.concepts.size()) + " · " + context_.agencies(term_.agencies) + " · " +
            relations_in_words(context_, relations_of(context_, term_)) + "\n\n";
    concepts();
    remarks();
    matrix();
    pairs();
    return std::move(out_);
  }

private:
  void concepts() {
    out_ += markdown_row({"", context_.word(Message::agency_column), context_.word(Message::concept_column),
                          context_.word(Message::definition_column), context_.word(Message::source_column),
                          context_.word(Message::validity_column)});
    out_ += "|--:|---|---|---|---|---|\n";
    for (std::size_t i = 0; i < term_.concepts.size(); ++i) {
      const auto entry = context_.catalogue[term_.concepts[i]];
      const auto publisher = entry.publisher();
      out_ += markdown_row({std::to_string(i + 1), markdown(shown_agency(context_.catalogue, publisher)),
                            concept_link(entry, context_.language), definition_cell(entry, i == 0),
                            sources_cell(entry, shown(entry, i == 0), context_.language),
                            validity_cell(entry, context_.language)});
    }
    out_ += '\n';
  }

  // With one pair only, the table itself shows the two wordings that were held against each other.
  const skos::Definition* shown(const skos::Concept& entry, bool first) const {
    if (only_.first.wording == nullptr) return entry.definition(context_.language);
    return first ? only_.first.wording : only_.second.wording;
  }

  std::string definition_cell(const skos::Concept& entry, bool first) const {
    const auto* definition = shown(entry, first);
    if (definition == nullptr) return context_.word(Message::no_definition);
    if (only_.first.wording != nullptr) return markdown(first ? only_.first.pieces : only_.second.pieces);
    return markdown(entry.text(definition->text));
  }

  void remarks() {
    std::string lines;
    for (std::size_t i = 0; i < term_.concepts.size(); ++i) {
      const auto entry = context_.catalogue[term_.concepts[i]];
      const auto words = concept_remarks(entry, shown(entry, i == 0), context_.language);
      if (!words.empty()) lines += "- " + markdown(side_name(context_, term_, entry.index())) + " – " + words + '\n';
    }
    if (!lines.empty()) out_ += lines + '\n';
  }

  void matrix() {
    const std::size_t n = term_.concepts.size();
    if (n < 3) return;
    std::map<std::pair<std::size_t, std::size_t>, std::string> cells;
    for (const auto i : term_.verdicts) {
      const auto pair = oriented(context_, term_, context_.alignment.verdicts[i]);
      const auto row = number_in(term_, pair.first().index());
      const auto column = number_in(term_, pair.second().index());
      const std::string letter(align::letter(pair.verdict().choice));
      const auto choice = letter.empty() ? letter : ", " + letter;
      cells[{row, column}] = context_.word(nth(Message::cell_exact, pair.relation())) + choice;
      cells[{column, row}] = context_.word(nth(Message::cell_exact, align::inverse(pair.relation()))) + choice;
    }
    std::vector<std::string> titles = {"*" + context_.word(Message::matrix_corner) + "*"};
    std::string rule = "|---|";
    for (std::size_t column = 1; column <= n; ++column) {
      titles.push_back(std::to_string(column));
      rule += "---|";
    }
    out_ += markdown_row(titles) + rule + '\n';
    for (std::size_t row = 1; row <= n; ++row) {
      std::vector<std::string> line = {side_name(context_, term_, term_.concepts[row - 1])};
      line[0] = "**" + markdown(line[0]) + "**";
      for (std::size_t column = 1; column <= n; ++column) {
        const auto cell = cells.find({row, column});
        line.push_back(row == column ? "" : cell == cells.end() ? "–" : cell->second);
      }
      out_ += markdown_row(line);
    }
    out_ += '\n';
  }

  // Pairs with something to say get a block each; undecided ones without a proposal a line each; those that lack a
  // definition one line in all.
  void pairs() {
    const bool several = term_.verdicts.size() > 1;
    std::string open;
    std::vector<std::string> uncompared;
    for (const auto i : term_.verdicts) {
      const auto& verdict = context_.alignment.verdicts[i];
      const auto view = oriented(context_, term_, verdict);
      const bool undecided = verdict.relation == Relation::undecided;
      const auto names = side_names(context_, term_, view);
      if (several && undecided && verdict.has(align::Difference::missing_definition) &&
          verdict.decision == skos::no_index) {
        uncompared.push_back(markdown(names.first) + " – " + markdown(names.second));
      } else if (several && undecided && verdict.choice == align::Choice::undecided &&
                 verdict.decision == skos::no_index) {
        open += "- **" + markdown(names.first) + " – " + markdown(names.second) + "**: " + why(view, names) + '\n';
      } else {
        pair(view, names);
      }
    }
    if (!open.empty()) out_ += context_.word(Message::left_open) + "\n\n" + open + '\n';
    if (!uncompared.empty())
      out_ += say(Message::not_compared, context_.language, {listed(uncompared, context_.language)}) + "\n\n";
  }

  // That they share the term is what the section is about.
  std::string why(const Pair& view, const PairNames& names) const {
    std::string out;
    for (const auto& sentence :
         coherence_sentences(context_.catalogue, context_.alignment, view.verdict(), context_.language))
      out += (out.empty() ? "" : " ") + markdown(sentence);
    for (const auto& reason : reasons(view, names, context_.language,
                                      term_.outcome == Outcome::synonymous ? SharedLabel::said : SharedLabel::known)) {
      out += (out.empty() ? "" : " ") + markdown(reason);
    }
    return out;
  }

  void pair(const Pair& view, const PairNames& names) {
    const PairNames shown_names = {markdown(names.first), markdown(names.second)};
    const auto& verdict = view.verdict();
    out_ += "**" + shown_names.first + " – " + shown_names.second + ": " +
            markdown(relation_sentence(view, names, context_.language)) + "**";
    if (const auto sure = certainty(verdict, context_.transfer, context_.language); !sure.empty())
      out_ += " (" + sure + ")";
    out_ += "\n\n";
    if (term_.verdicts.size() > 1) wordings_of(view, shown_names);
    const auto* decision = decision_on(context_.alignment, verdict);
    if (decision != nullptr) decided(view, names);
    out_ += "- " + why(view, names) + '\n';
    implications(view, shown_names);
    out_ += "- " + markdown(terminology_sentence(verdict, context_.language)) + '\n';
    if (const auto bars = bars_sentence(view, context_.language); !bars.empty()) out_ += "- " + markdown(bars) + '\n';
    if (decision != nullptr && decision->choice != align::Choice::undecided) {
      out_ += '\n';
      return;
    }
    std::string advised;
    for (const auto& sentence : advice(view, context_.language))
      advised += (advised.empty() ? "" : " ") + markdown(sentence);
    const bool proposed = verdict.choice != align::Choice::undecided;
    out_ +=
        "- " +
        (proposed ? say(Message::proposal, context_.language, {choice_word(verdict.choice, context_.language), advised})
                  : advised) +
        "\n\n";
  }

  void decided(const Pair& view, const PairNames& names) {
    std::string out;
    for (const auto& sentence : decision_sentences(context_.alignment, view, names, context_.language))
      out += (out.empty() ? "" : " ") + markdown(sentence);
    out_ += "- " + out + '\n';
  }

  // Held against each other word by word where that shows something.
  void wordings_of(const Pair& view, const PairNames& names) {
    const auto marks = definition_marks(view, context_.language);
    if (!marks.telling || !marks.differ) return;
    out_ += "- " + names.first + ": " + markdown(marks.first.pieces) + '\n';
    out_ += "- " + names.second + ": " + markdown(marks.second.pieces) + '\n';
  }

  void implications(const Pair& view, const PairNames& names) {
    if (view.forward() == align::Implication::unknown && view.backward() == align::Implication::unknown) return;
    const auto terms = terms_in_common_language(view.first(), view.second(), context_.language);
    const auto term = [&](const std::string& words) {
      return say(Message::quoted, context_.language, {markdown(words)});
    };
    const auto answer = [&](align::Implication implication) {
      return context_.word(nth(Message::implication_unknown, implication));
    };
    out_ += "- " +
            say(Message::implication_sentence, context_.language,
                {term(terms.first), term(terms.second), names.first, names.second, answer(view.forward()),
                 answer(view.backward())}) +
            '\n';
  }

  const ReportContext& context_;
  const SharedTerm& term_;
  std::size_t number_;
  DefinitionMarks only_;
  std::string out_;
};

} // namespace

std::string term_markdown(const ReportContext& context, const SharedTerm& term, std::size_t number) {
  return TermSection(context, term, number).render();
}

} // namespace samklang::report
