// SPDX-License-Identifier: Apache-2.0
#include "report/report_context.h"

#include "report/escape.h"
#include "report/words.h"

#include <samklang/text/term_key.h>

#include <algorithm>
#include <array>

namespace samklang::report {
namespace {

std::string lower_initial(std::string_view words) {
  std::string out(words);
  if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z') out[0] = static_cast<char>(out[0] - 'A' + 'a');
  return out;
}

// The section of the first law the concept cites, "§ 1-5"; empty for none.
std::string first_section(const skos::Concept& entry) {
  for (const auto& key : law_keys(entry)) {
    const auto at = key.find("/§");
    if (at == std::string::npos) continue;
    const auto section = std::string_view(key).substr(at + 1);
    return "§\u00A0" +
           one_line(section.substr(std::string_view("§").size(), section.find('/') - std::string_view("§").size()));
  }
  return {};
}

} // namespace

std::size_t number_in(const SharedTerm& term, skos::ConceptIndex index) {
  return static_cast<std::size_t>(std::find(term.concepts.begin(), term.concepts.end(), index) -
                                  term.concepts.begin()) +
         1;
}

Pair oriented(const ReportContext& context, const SharedTerm& term, const align::Verdict& verdict) {
  return {context.catalogue, verdict, number_in(term, verdict.b) < number_in(term, verdict.a)};
}

// The section tells apart what one agency has several of, where each has its own; else the term does, where it is
// another one.
std::string side_name(const ReportContext& context, const SharedTerm& term, skos::ConceptIndex index) {
  const auto publisher = context.catalogue[index].publisher();
  std::string out = shown_agency(context.catalogue, publisher);
  if (term.concepts.size() == 2 && term.agencies == 2) return out;
  const auto own = first_section(context.catalogue[index]);
  const bool alone = std::none_of(term.concepts.begin(), term.concepts.end(), [&](skos::ConceptIndex other) {
    return other != index && context.catalogue[other].publisher() == publisher;
  });
  const bool distinct = std::none_of(term.concepts.begin(), term.concepts.end(), [&](skos::ConceptIndex other) {
    return other != index && context.catalogue[other].publisher() == publisher &&
           first_section(context.catalogue[other]) == own;
  });
  const auto called = one_line(context.catalogue[index].term(context.language));
  if (!alone && distinct && !own.empty()) {
    out += ' ' + own;
  } else if (!alone && text::term_key(called) != text::term_key(term.term)) {
    out += ": " + called;
  }
  return out + " (" + std::to_string(number_in(term, index)) + ")";
}

PairNames side_names(const ReportContext& context, const SharedTerm& term, const Pair& pair) {
  return {side_name(context, term, pair.first().index()), side_name(context, term, pair.second().index())};
}

RelationCounts relations_of(const ReportContext& context, const SharedTerm& term) {
  RelationCounts out{};
  for (const auto i : term.verdicts) {
    const auto& verdict = context.alignment.verdicts[i];
    if (verdict.same_agency && term.outcome != Outcome::inside) continue;
    if (const auto index = static_cast<std::size_t>(verdict.relation); index < out.size()) ++out[index];
  }
  return out;
}

std::string relations_in_words(const ReportContext& context, const RelationCounts& counts) {
  using align::Relation;
  const auto count = [&](Relation relation) { return counts[static_cast<std::size_t>(relation)]; };
  const std::array<std::pair<std::uint32_t, Message>, 7> all = {
      {{count(Relation::different), Message::short_different},
       {count(Relation::overlapping), Message::short_overlapping},
       {count(Relation::broader) + count(Relation::narrower), Message::short_wider},
       {count(Relation::related), Message::short_related},
       {count(Relation::close), Message::short_close},
       {count(Relation::exact), Message::short_exact},
       {count(Relation::undecided), Message::short_undecided}}};
  std::vector<std::string> parts;
  for (const auto& [n, message] : all) {
    if (n > 0) parts.push_back(lower_initial(text(message, context.language)) + ": " + context.figure(n));
  }
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : ", ") + part;
  return out;
}

std::string bases_in_words(const ReportContext& context, const SharedTerm& term) {
  std::vector<std::string> out;
  for (const auto index : term.concepts) {
    const auto laws = law_keys(context.catalogue[index]);
    if (laws.empty()) continue;
    auto words =
        law_name(laws.front()) + " (" + shown_agency(context.catalogue, context.catalogue[index].publisher()) + ")";
    if (std::find(out.begin(), out.end(), words) == out.end()) out.push_back(std::move(words));
  }
  return out.size() < 2 ? std::string() : listed(out, context.language);
}

bool undefined(const ReportContext& context, const SharedTerm& term) {
  return std::none_of(term.concepts.begin(), term.concepts.end(),
                      [&](skos::ConceptIndex index) { return context.catalogue[index].has_definition(); });
}

std::string markdown_row(const std::vector<std::string>& cells) {
  std::string out = "|";
  for (const auto& cell : cells) out += ' ' + cell + " |";
  return out + '\n';
}

} // namespace samklang::report
