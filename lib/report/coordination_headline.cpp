// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/coordination.h>

#include "report/escape.h"
#include "report/report_context.h"
#include "report/words.h"

#include <algorithm>
#include <initializer_list>
#include <set>

namespace samklang::report {
namespace {

constexpr std::size_t most_terms = 4;

// The first terms of some outcomes, each made into words by `words`, and how many more there are.
template <class Words>
std::string first_terms(const ReportContext& context, std::initializer_list<Outcome> outcomes, Words words) {
  std::vector<std::string> parts;
  std::size_t all = 0;
  for (const auto& term : context.coordination.terms) {
    if (std::find(outcomes.begin(), outcomes.end(), term.outcome) == outcomes.end()) continue;
    if (all++ < most_terms) parts.push_back(words(term));
  }
  if (all > most_terms) parts.push_back(say(Message::head_more, context.language, {context.figure(all - most_terms)}));
  return listed(parts, context.language);
}

std::uint64_t total(const RelationCounts& counts) {
  std::uint64_t sum = 0;
  for (const auto n : counts) sum += n;
  return sum;
}

} // namespace

std::string coordination_headline(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                                  const Coordination& coordination, const CoordinationOptions& options) {
  const ReportContext context{catalogue, alignment, coordination, options.language};
  const auto language = options.language;
  std::set<std::uint32_t> agencies;
  for (const auto& row : catalogue.columns().concepts) agencies.insert(row.publisher);
  std::string out = say(Message::head_size, language,
                        {context.concepts(catalogue.size()), context.agencies(agencies.size()),
                         context.counted(coordination.shared_terms, Message::one_term, Message::many_terms)}) +
                    '\n';
  if (coordination.terms.empty()) return out + context.word(Message::nothing_shared) + '\n';
  if (total(coordination.relations) > 0) {
    out += say(Message::head_pairs, language,
               {context.figure(total(coordination.relations)), relations_in_words(context, coordination.relations)}) +
           '\n';
  }
  const auto several = [&](const SharedTerm& term) {
    return say(Message::head_differing_term, language,
               {term.term, context.figure(term.concepts.size()), context.agencies(term.agencies)});
  };
  const auto plain = [&](const SharedTerm& term) { return say(Message::quoted, language, {term.term}); };
  const auto add = [&](Message message, const std::string& terms) {
    if (!terms.empty()) out += say(message, language, {terms}) + '\n';
  };
  add(Message::head_differing, first_terms(context, {Outcome::differing}, several));
  // What the most telling term rests on: the statutes are why one word means several things.
  const auto telling = std::find_if(coordination.terms.begin(), coordination.terms.end(), [&](const SharedTerm& term) {
    return term.outcome == Outcome::differing && !bases_in_words(context, term).empty();
  });
  if (telling != coordination.terms.end()) {
    out += say(Message::head_bases, language, {telling->term, bases_in_words(context, *telling)}) + '\n';
  }
  add(Message::head_same, first_terms(context, {Outcome::nearly_same, Outcome::same}, plain));
  const auto inside = first_terms(context, {Outcome::inside}, [&](const SharedTerm& term) {
    const auto agency = shown_agency(catalogue, catalogue[term.concepts.front()].publisher());
    return say(Message::head_inside_term, language, {term.term, context.figure(term.concepts.size()), agency});
  });
  add(Message::head_inside, inside);
  return out;
}

} // namespace samklang::report
