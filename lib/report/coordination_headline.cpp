// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/coordination.h>

#include "report/escape.h"
#include "report/report_context.h"

#include <algorithm>
#include <set>

namespace samklang::report {
namespace {

constexpr std::size_t most_terms = 4;

// The first terms of an outcome, each made into words by `words`, and how many more there are.
template <class Words> std::string first_terms(const ReportContext& context, Outcome outcome, Words words) {
  std::vector<std::string> parts;
  std::size_t all = 0;
  for (const auto& term : context.coordination.terms) {
    if (term.outcome != outcome) continue;
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

std::string coordination_headline(const skos::Catalogue& catalogue, const align::Alignment& alignment, const Coordination& coordination,
                                  const CoordinationOptions& options) {
  const ReportContext context{catalogue, alignment, coordination, options.language};
  const auto language = options.language;
  std::set<std::uint32_t> agencies;
  for (const auto& row : catalogue.columns().concepts) agencies.insert(row.publisher);
  std::string out = say(Message::head_size, language,
                        {context.concepts(catalogue.size()), context.agencies(agencies.size()), context.figure(coordination.shared_terms)}) +
                    '\n';
  if (coordination.terms.empty()) return out + context.word(Message::nothing_shared) + '\n';
  if (total(coordination.relations) > 0) {
    out += say(Message::head_pairs, language, {context.figure(total(coordination.relations)), relations_in_words(context, coordination.relations)}) + '\n';
  }
  const auto differing = first_terms(context, Outcome::differing, [&](const SharedTerm& term) {
    return say(Message::head_differing_term, language, {term.term, context.figure(term.concepts.size()), context.agencies(term.agencies)});
  });
  if (!differing.empty()) out += say(Message::head_differing, language, {differing}) + '\n';
  const auto inside = first_terms(context, Outcome::inside, [&](const SharedTerm& term) {
    const auto publisher = catalogue[term.concepts.front()].publisher();
    const auto agency = publisher == skos::no_index ? std::string() : one_line(catalogue.agency_name(publisher));
    return say(Message::head_inside_term, language, {term.term, context.figure(term.concepts.size()), agency});
  });
  if (!inside.empty()) out += say(Message::head_inside, language, {inside}) + '\n';
  return out;
}

} // namespace samklang::report
