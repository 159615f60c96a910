// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/coordination.h>

#include "report/escape.h"
#include "report/term_groups.h"
#include "report/words.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_set>

namespace samklang::report {
namespace {

using align::Relation;

bool is_same(Relation relation) { return relation == Relation::exact || relation == Relation::close; }

void count(RelationCounts& counts, Relation relation) {
  if (const auto index = static_cast<std::size_t>(relation); index < counts.size()) ++counts[index];
}

// An undecided pair counts as differing where the engine proposes to differentiate: it then knows a difference, only
// not which relation it makes. One pair that is the same says little about a group of which most could not be judged.
Outcome outcome(const std::vector<std::uint32_t>& verdicts, const align::Alignment& alignment, bool shares_term,
                std::uint32_t agencies) {
  if (agencies < 2) return Outcome::inside;
  if (!shares_term) return Outcome::synonymous;
  std::size_t exact = 0;
  std::size_t close = 0;
  std::size_t undecided = 0;
  for (const auto i : verdicts) {
    const auto& verdict = alignment.verdicts[i];
    if (verdict.same_agency) continue;
    const bool differs = !is_same(verdict.relation) && verdict.relation != Relation::undecided;
    if (differs || (verdict.relation == Relation::undecided && verdict.choice == align::Choice::differentiate))
      return Outcome::differing;
    ++(verdict.relation == Relation::exact ? exact : verdict.relation == Relation::close ? close : undecided);
  }
  if (undecided > exact + close) return Outcome::undecided;
  return close > 0 ? Outcome::nearly_same : Outcome::same;
}

// What needs people's attention first.
int attention(const align::Verdict& verdict) {
  switch (verdict.relation) {
  case Relation::different: return 0;
  case Relation::overlapping: return 1;
  case Relation::broader:
  case Relation::narrower: return 2;
  case Relation::related: return 3;
  case Relation::close: return 5;
  case Relation::exact: return 6;
  case Relation::undecided: break;
  }
  return verdict.choice == align::Choice::undecided ? 7 : 4;
}

class Arrangement {
public:
  Arrangement(const skos::Catalogue& catalogue, const align::Alignment& alignment)
      : catalogue_(catalogue), alignment_(alignment) {}

  Coordination make() {
    for (auto& group : term_groups(catalogue_, alignment_)) out_.terms.push_back(shared_term(std::move(group)));
    std::vector<std::string> keys;
    keys.reserve(out_.terms.size());
    for (const auto& term : out_.terms) keys.push_back(alphabet_key(term.term));
    std::vector<std::size_t> order(out_.terms.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const auto& left = out_.terms[a];
      const auto& right = out_.terms[b];
      return std::tie(left.outcome, right.agencies, right.usages, keys[a]) <
             std::tie(right.outcome, left.agencies, left.usages, keys[b]);
    });
    std::vector<SharedTerm> sorted;
    sorted.reserve(order.size());
    for (const auto i : order) sorted.push_back(std::move(out_.terms[i]));
    out_.terms = std::move(sorted);
    totals();
    return std::move(out_);
  }

private:
  const std::string& agency_key(std::uint32_t agency) {
    const auto [place, fresh] = agency_keys_.try_emplace(agency);
    if (fresh) place->second = alphabet_key(shown_agency(catalogue_, agency));
    return place->second;
  }

  SharedTerm shared_term(TermGroup group) {
    SharedTerm out;
    std::set<skos::ConceptIndex> concepts;
    for (const auto i : group.verdicts) concepts.insert({alignment_.verdicts[i].a, alignment_.verdicts[i].b});
    out.concepts.assign(concepts.begin(), concepts.end());
    std::set<std::uint32_t> agencies;
    for (const auto index : out.concepts) {
      agencies.insert(catalogue_[index].publisher());
      out.usages += static_cast<std::uint32_t>(catalogue_.usages(index).size());
    }
    out.agencies = static_cast<std::uint32_t>(agencies.size());
    std::stable_sort(out.concepts.begin(), out.concepts.end(), [this](skos::ConceptIndex a, skos::ConceptIndex b) {
      return std::make_tuple(agency_key(catalogue_[a].publisher()), catalogue_[a].publisher(),
                             alphabet_key(catalogue_[a].term())) <
             std::make_tuple(agency_key(catalogue_[b].publisher()), catalogue_[b].publisher(),
                             alphabet_key(catalogue_[b].term()));
    });
    std::map<skos::ConceptIndex, std::size_t> place;
    for (std::size_t i = 0; i < out.concepts.size(); ++i) place[out.concepts[i]] = i;
    std::stable_sort(group.verdicts.begin(), group.verdicts.end(), [&](std::uint32_t left, std::uint32_t right) {
      const auto key = [&](const align::Verdict& verdict) {
        const auto [low, high] = std::minmax(place[verdict.a], place[verdict.b]);
        return std::make_tuple(attention(verdict), low, high);
      };
      return key(alignment_.verdicts[left]) < key(alignment_.verdicts[right]);
    });
    out.outcome = outcome(group.verdicts, alignment_, !group.key.empty(), out.agencies);
    out.term = group.key.empty() ? terms_of(out.concepts) : written_term(catalogue_, group.key, out.concepts);
    out.verdicts = std::move(group.verdicts);
    return out;
  }

  // The different terms of concepts that share none: "enke – gjenlevende ektefelle".
  std::string terms_of(const std::vector<skos::ConceptIndex>& concepts) const {
    std::string out;
    std::set<std::string> seen;
    for (const auto index : concepts) {
      auto term = one_line(catalogue_[index].term());
      if (!seen.insert(term).second) continue;
      if (!out.empty()) out += " – ";
      out += term;
    }
    return out;
  }

  void totals() {
    std::map<std::pair<std::uint32_t, std::uint32_t>, RelationCounts> pairs;
    std::unordered_set<skos::ConceptIndex> undefined;
    for (const auto& verdict : alignment_.verdicts) {
      count(verdict.same_agency ? out_.relations_inside : out_.relations, verdict.relation);
      const auto a = catalogue_[verdict.a].publisher();
      const auto b = catalogue_[verdict.b].publisher();
      const bool swapped = std::make_pair(agency_key(b), b) < std::make_pair(agency_key(a), a);
      count(pairs[swapped ? std::make_pair(b, a) : std::make_pair(a, b)],
            swapped ? align::inverse(verdict.relation) : verdict.relation);
      for (const auto side : {verdict.a, verdict.b}) {
        if (!catalogue_[side].has_definition()) undefined.insert(side);
      }
    }
    for (const auto& [agencies, relations] : pairs) {
      (agencies.first == agencies.second ? out_.inside : out_.agency_pairs)
          .push_back({agencies.first, agencies.second, relations});
    }
    const auto total = [](const AgencyPair& pair) {
      std::uint64_t sum = 0;
      for (const auto n : pair.relations) sum += n;
      return sum;
    };
    const auto by_size = [&](const AgencyPair& a, const AgencyPair& b) {
      return std::make_tuple(total(b), agency_key(a.a), agency_key(a.b)) <
             std::make_tuple(total(a), agency_key(b.a), agency_key(b.b));
    };
    std::stable_sort(out_.agency_pairs.begin(), out_.agency_pairs.end(), by_size);
    std::stable_sort(out_.inside.begin(), out_.inside.end(), by_size);
    out_.shared_terms =
        static_cast<std::uint32_t>(std::count_if(out_.terms.begin(), out_.terms.end(), [](const SharedTerm& term) {
          return term.outcome != Outcome::inside && term.outcome != Outcome::synonymous;
        }));
    out_.missing_definitions = static_cast<std::uint32_t>(undefined.size());
  }

  const skos::Catalogue& catalogue_;
  const align::Alignment& alignment_;
  std::map<std::uint32_t, std::string> agency_keys_;
  Coordination out_;
};

} // namespace

std::string_view name(Outcome outcome) noexcept {
  constexpr std::array<std::string_view, outcome_count> names = {"differing", "nearly-same", "same",
                                                                 "undecided", "synonymous",  "inside"};
  const auto index = static_cast<std::size_t>(outcome);
  return index < names.size() ? names[index] : std::string_view{};
}

Coordination coordinate(const skos::Catalogue& catalogue, const align::Alignment& alignment) {
  return Arrangement(catalogue, alignment).make();
}

} // namespace samklang::report
