// SPDX-License-Identifier: Apache-2.0
#include "eval/figures.h"

#include <algorithm>
#include <cmath>

namespace samklang::eval {

namespace {

bool is_miss(const Case& one) {
  if (one.row == nullptr) return one.called_same() && one.source_in_gold;
  return one.judged() && one.called() != *one.judged();
}

double distance(const Case& one) { return std::abs((one.is_same() ? 1.0 : 0.0) - one.score()); }

std::string definition(const skos::Concept& entry) {
  const auto* found = entry.definition();
  return found == nullptr ? std::string() : std::string(entry.text(found->text));
}

Miss describe(const Case& one) {
  const skos::Catalogue& catalogue = *one.input->catalogue;
  const auto subject = catalogue[one.subject];
  const auto object = catalogue[one.object];
  Miss miss;
  miss.gold = one.input->gold->name;
  miss.line = one.row == nullptr ? 0 : one.row->line;
  miss.subject = subject.iri();
  miss.object = object.iri();
  miss.subject_term = subject.term();
  miss.object_term = object.term();
  miss.subject_definition = definition(subject);
  miss.object_definition = definition(object);
  miss.judged = one.judged();
  miss.called = one.called();
  miss.listed = one.verdict != nullptr;
  miss.p_same = one.score();
  if (one.verdict == nullptr) return miss;
  miss.confidence = static_cast<double>(one.verdict->confidence);
  if (!one.turned()) {
    miss.reason = align::reason(*one.verdict);
    return miss;
  }
  // The reason speaks of the first and the second concept.
  align::Verdict turned = *one.verdict;
  turned.relation = align::inverse(turned.relation);
  turned.runner_up = align::inverse(turned.runner_up);
  std::swap(turned.a, turned.b);
  std::swap(turned.a_implies_b, turned.b_implies_a);
  for (align::Evidence& piece : turned.evidence) std::swap(piece.a, piece.b);
  miss.reason = align::reason(turned);
  return miss;
}

} // namespace

std::vector<Miss> worst_misses(const std::vector<Cases>& sets, std::size_t count) {
  std::vector<const Case*> missed;
  for (const Cases& set : sets) {
    for (const Case& one : set.all) {
      if (is_miss(one)) missed.push_back(&one);
    }
  }
  std::stable_sort(missed.begin(), missed.end(),
                   [](const Case* a, const Case* b) { return distance(*a) > distance(*b); });
  std::vector<Miss> out;
  for (const Case* one : missed) {
    if (out.size() == count) break;
    out.push_back(describe(*one));
  }
  return out;
}

} // namespace samklang::eval
