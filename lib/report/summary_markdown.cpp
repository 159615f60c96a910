// SPDX-License-Identifier: Apache-2.0
#include "report/report_context.h"

#include "report/escape.h"
#include "report/telling_pairs.h"
#include "report/term_groups.h"
#include "report/words.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace samklang::report {
namespace {

using align::Relation;

constexpr std::size_t most_findings = 5;
constexpr std::size_t most_telling = 3;

std::uint64_t total(const RelationCounts& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

class Summary {
public:
  explicit Summary(const ReportContext& context) : context_(context) {}

  std::string render() {
    out_ = "## " + context_.word(Message::summary) + "\n\n";
    sizes();
    findings();
    agency_pairs();
    agencies();
    index();
    return std::move(out_);
  }

private:
  void row(const std::vector<std::string>& cells) { out_ += markdown_row(cells); }

  void sizes() {
    const auto& coordination = context_.coordination;
    const auto& agencies = context_.catalogue.columns().concepts;
    std::vector<std::uint32_t> publishers;
    for (const auto& entry : agencies) publishers.push_back(entry.publisher);
    std::sort(publishers.begin(), publishers.end());
    const auto distinct =
        static_cast<std::uint64_t>(std::unique(publishers.begin(), publishers.end()) - publishers.begin());
    row({"", ""});
    row({"---", "--:"});
    row({context_.word(Message::sum_concepts), context_.figure(context_.catalogue.size())});
    row({context_.word(Message::sum_agencies), context_.figure(distinct)});
    row({context_.word(Message::sum_shared), context_.figure(coordination.shared_terms)});
    pairs_row(Message::sum_pairs, coordination.relations);
    if (total(coordination.relations_inside) > 0) pairs_row(Message::sum_inside, coordination.relations_inside);
    row({context_.word(Message::sum_missing), context_.figure(coordination.missing_definitions)});
    if (!context_.alignment.decisions.empty()) decided_row();
    if (const auto removed = context_.alignment.coherence.removed.size(); removed > 0)
      row({context_.word(Message::sum_removed), context_.figure(removed)});
    out_ += '\n';
  }

  void pairs_row(Message title, const RelationCounts& counts) {
    const auto words = relations_in_words(context_, counts);
    row({context_.word(title) + (words.empty() ? "" : " (" + words + ")"), context_.figure(total(counts))});
  }

  void decided_row() {
    const auto& verdicts = context_.alignment.verdicts;
    const auto stale = std::count_if(verdicts.begin(), verdicts.end(), [](const auto& one) { return one.stale(); });
    const auto title = context_.word(Message::sum_decided);
    row({stale == 0
             ? title
             : say(Message::sum_stale, context_.language, {title, context_.figure(static_cast<std::uint64_t>(stale))}),
         context_.figure(context_.alignment.decisions.size())});
  }

  std::size_t count(Outcome outcome) const {
    const auto& terms = context_.coordination.terms;
    return static_cast<std::size_t>(
        std::count_if(terms.begin(), terms.end(), [&](const SharedTerm& term) { return term.outcome == outcome; }));
  }

  void findings() {
    const auto& terms = context_.coordination.terms;
    if (terms.empty()) {
      out_ += context_.word(Message::nothing_shared) + "\n\n";
      return;
    }
    out_ += "### " + context_.word(Message::findings) + "\n\n";
    for (std::size_t i = 0; i < std::min(terms.size(), most_findings) && terms[i].outcome == Outcome::differing; ++i) {
      auto line =
          say(Message::finding_differing, context_.language,
              {link(terms[i], i), context_.concepts(terms[i].concepts.size()), context_.agencies(terms[i].agencies),
               relations_in_words(context_, relations_of(context_, terms[i]))});
      if (const auto bases = bases_in_words(context_, terms[i]); !bases.empty()) {
        line = say(Message::finding_bases, context_.language, {line, markdown(bases)});
      }
      out_ += "- " + line + '\n';
      for (const auto& pair : telling_pairs(context_, terms[i], most_telling)) {
        out_ += "  - **" + markdown(pair.names.first) + " – " + markdown(pair.names.second) +
                "**: " + markdown(pair.difference) + '\n';
      }
    }
    finding(Message::finding_same, count(Outcome::same) + count(Outcome::nearly_same));
    finding(Message::finding_undecided, count(Outcome::undecided));
    finding(Message::finding_synonymous, count(Outcome::synonymous));
    finding(Message::finding_inside, count(Outcome::inside));
    out_ += '\n';
  }

  void finding(Message message, std::size_t value) {
    if (value > 0) out_ += "- " + say(message, context_.language, {context_.figure(value)}) + '\n';
  }

  // Groups without any definition have no section of their own to point at.
  std::string link(const SharedTerm& term, std::size_t index) const {
    const auto name = markdown(term.term);
    return undefined(context_, term) ? name : "[" + name + "](#t" + std::to_string(index + 1) + ")";
  }

  std::string agency(std::uint32_t index) const { return markdown(shown_agency(context_.catalogue, index)); }

  void agency_pairs() {
    const auto& pairs = context_.coordination.agency_pairs;
    if (pairs.empty()) return;
    out_ += "### " + context_.word(Message::agency_to_agency) + "\n\n";
    std::vector<std::string> titles = {"", context_.word(Message::pairs_column)};
    for (std::size_t i = 0; i < 7; ++i) titles.push_back(context_.word(nth(Message::short_exact, i)));
    row(titles);
    row(std::vector<std::string>{"---", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:"});
    for (const auto& pair : pairs) {
      const auto n = [&](Relation relation) { return pair.relations[static_cast<std::size_t>(relation)]; };
      std::vector<std::string> cells = {agency(pair.a) + " – " + agency(pair.b),
                                        context_.figure(total(pair.relations))};
      for (const auto value :
           {n(Relation::exact), n(Relation::close), n(Relation::broader) + n(Relation::narrower),
            n(Relation::overlapping), n(Relation::related), n(Relation::different), n(Relation::undecided)}) {
        cells.push_back(value == 0 ? "" : context_.figure(value));
      }
      row(cells);
    }
    out_ += '\n';
  }

  void agencies() {
    std::vector<std::array<std::uint64_t, 3>> counts(context_.catalogue.columns().agencies.size());
    for (skos::ConceptIndex i = 0; i < context_.catalogue.size(); ++i) {
      const auto entry = context_.catalogue[i];
      if (entry.publisher() >= counts.size()) continue;
      ++counts[entry.publisher()][0];
      if (entry.has_definition()) ++counts[entry.publisher()][1];
    }
    for (const auto& term : context_.coordination.terms) {
      if (term.agencies < 2 || term.outcome == Outcome::synonymous) continue;
      std::vector<std::uint32_t> seen;
      for (const auto index : term.concepts) {
        const auto publisher = context_.catalogue[index].publisher();
        if (publisher < counts.size() && std::find(seen.begin(), seen.end(), publisher) == seen.end()) {
          seen.push_back(publisher);
          ++counts[publisher][2];
        }
      }
    }
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < counts.size(); ++i) {
      if (counts[i][0] > 0) order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return counts[a][0] > counts[b][0]; });
    if (order.empty()) return;
    out_ += "### " + context_.word(Message::info_agencies) + "\n\n";
    row({context_.word(Message::agency_column), context_.word(Message::sum_concepts),
         context_.word(Message::with_definition_column), context_.word(Message::shared_column)});
    row({"---", "--:", "--:", "--:"});
    for (const auto i : order)
      row({agency(i), context_.figure(counts[i][0]), context_.figure(counts[i][1]), context_.figure(counts[i][2])});
    out_ += '\n';
  }

  void index() {
    const auto& terms = context_.coordination.terms;
    std::vector<std::pair<std::string, std::size_t>> order;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (terms[i].agencies > 1 && !undefined(context_, terms[i])) order.emplace_back(alphabet_key(terms[i].term), i);
    }
    if (order.empty()) return;
    std::sort(order.begin(), order.end());
    out_ += "### " + context_.word(Message::term_index) + "\n\n";
    row({context_.word(Message::term_column), context_.word(Message::sum_agencies),
         context_.word(Message::sum_concepts), context_.word(Message::outcome_column),
         context_.word(Message::pairs_column)});
    row({"---", "--:", "--:", "---", "---"});
    for (const auto& [key, i] : order) {
      const auto& term = terms[i];
      row({link(term, i), context_.figure(term.agencies), context_.figure(term.concepts.size()),
           context_.word(nth(Message::outcome_differing, term.outcome)),
           relations_in_words(context_, relations_of(context_, term))});
    }
    out_ += '\n';
  }

  const ReportContext& context_;
  std::string out_;
};

} // namespace

std::string summary_markdown(const ReportContext& context) { return Summary(context).render(); }

} // namespace samklang::report
