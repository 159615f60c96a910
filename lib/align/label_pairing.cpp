// SPDX-License-Identifier: Apache-2.0
#include "align/label_pairing.h"

#include "align/ancestors.h"
#include "align/label_likeness.h"
#include "align/terms.h"
#include "align/word_relations.h"

#include "match/label_words.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace samklang::align {

namespace {

using skos::ConceptIndex;
using skos::LabelKind;
using skos::no_index;

// Terms that are the same but for spaces and hyphens, or for the forms and the order of their words, stand a little
// below those that are the same: enough to order them, no more.
constexpr double folded_standing = 0.98;
constexpr double stemmed_standing = 0.97;
// Of what two labels tell four fifths correspond. Anywhere between 0.75 and 0.9 the measured sets move by less than two
// hundredths.
constexpr double alike_from = 0.8;
constexpr int rounds = 2; // what the first round finds teaches the second; a third finds nothing more (measured)

/// One pair of agencies.
class Pairing {
public:
  Pairing(const skos::Catalogue& catalogue, const match::Candidates& candidates, Ancestors& ancestors,
          std::vector<ConceptIndex>& partner_of, std::span<const std::uint32_t> pairs, std::vector<LabelPairing>& out)
      : catalogue_(catalogue), candidates_(candidates), ancestors_(ancestors), partner_of_(partner_of), pairs_(pairs),
        out_(out), likeness_(pairs.size()) {}

  void run(std::span<const ConceptIndex> left, std::span<const ConceptIndex> right) {
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      likeness_[i] = by_shared_terms(i);
      LabelPairing& out = out_[pairs_[i]];
      out.compared = true;
      out.likeness = static_cast<float>(likeness_[i].value);
      out.row_a = likeness_[i].row_a;
      out.row_b = likeness_[i].row_b;
    }
    // Inside one agency nobody has a partner: what is alike there is reported.
    if (left.data() == right.data()) return;
    choose(0);
    WordRelations relations(catalogue_, *candidates_.words, *candidates_.kin, left, right);
    LabelComparer comparer(catalogue_, *candidates_.words, relations, ancestors_);
    for (int round = 0; round < rounds; ++round) {
      relations.learn(partners_);
      for (std::size_t i = 0; i < pairs_.size(); ++i) {
        const match::Candidate& pair = candidates_.pairs[pairs_[i]];
        if (is_free(pair.a) && is_free(pair.b)) likeness_[i] = comparer.compare(pair.a, pair.b, partner_of_);
      }
      choose(alike_from);
    }
    for (std::size_t i = 0; i < pairs_.size(); ++i) describe(i, comparer);
    for (const auto& [one, other] : partners_) partner_of_[one] = partner_of_[other] = no_index;
  }

private:
  bool is_free(ConceptIndex one) const noexcept { return partner_of_[one] == no_index; }

  LabelLikeness by_shared_terms(std::size_t i) {
    const auto labels = catalogue_.columns().labels;
    LabelLikeness best;
    for (const match::SharedKey& key : candidates_.keys(candidates_.pairs[pairs_[i]])) {
      double stands = 1;
      switch (key.kind) {
      case match::KeyKind::label: break;
      case match::KeyKind::folded_label: stands = folded_standing; break;
      case match::KeyKind::abbreviation:
      case match::KeyKind::stemmed_label: stands = stemmed_standing; break;
      default: continue;
      }
      const skos::Label& a = labels[key.row_a];
      const skos::Label& b = labels[key.row_b];
      const bool comparable = comparable_languages(a.language, b.language);
      stands *= standing(a.kind) * standing(b.kind) * (comparable ? 1 : standing(LabelKind::related));
      if (stands > best.value) best = {stands, key.row_a, key.row_b, -1};
      const bool own = comparable && a.kind != LabelKind::related && b.kind != LabelKind::related;
      if (key.kind == match::KeyKind::label && own && stands > 0) out_[pairs_[i]].own_terms = true;
    }
    return best;
  }

  /// Makes partners of free concepts, the likest first.
  void choose(double from) {
    order_.clear();
    for (std::uint32_t i = 0; i < pairs_.size(); ++i) {
      const match::Candidate& pair = candidates_.pairs[pairs_[i]];
      if (likeness_[i].value > 0 && likeness_[i].value >= from && is_free(pair.a) && is_free(pair.b))
        order_.push_back(i);
    }
    std::sort(order_.begin(), order_.end(), [&](std::uint32_t left, std::uint32_t right) {
      return std::tuple(-likeness_[left].value, left) < std::tuple(-likeness_[right].value, right);
    });
    for (const std::uint32_t i : order_) {
      const match::Candidate& pair = candidates_.pairs[pairs_[i]];
      if (!is_free(pair.a) || !is_free(pair.b)) continue;
      partner_of_[pair.a] = pair.b;
      partner_of_[pair.b] = pair.a;
      partners_.emplace_back(pair.a, pair.b);
      out_[pairs_[i]].chosen = true;
    }
  }

  void describe(std::size_t i, LabelComparer& comparer) {
    const match::Candidate& pair = candidates_.pairs[pairs_[i]];
    LabelPairing& out = out_[pairs_[i]];
    out.taken = !out.chosen && !(is_free(pair.a) && is_free(pair.b));
    out.likeness = static_cast<float>(likeness_[i].value);
    out.structure = static_cast<float>(likeness_[i].structure);
    out.row_a = likeness_[i].row_a;
    out.row_b = likeness_[i].row_b;
    if (out.chosen || out.row_a == no_index) return;
    const LabelComparer::Beyond beyond = comparer.beyond(out.row_a, out.row_b, pair.a, pair.b);
    if (!beyond.shares || !beyond.heads) return;
    if (beyond.a == 0 && beyond.b > 0) out.nesting = Relation::broader;
    if (beyond.b == 0 && beyond.a > 0) out.nesting = Relation::narrower;
  }

  const skos::Catalogue& catalogue_;
  const match::Candidates& candidates_;
  Ancestors& ancestors_;
  std::vector<ConceptIndex>& partner_of_; ///< by concept; empty again when a run ends
  std::span<const std::uint32_t> pairs_;  ///< into Candidates::pairs
  std::vector<LabelPairing>& out_;
  std::vector<LabelLikeness> likeness_; ///< by place in pairs_
  std::vector<std::uint32_t> order_;
  Partners partners_;
};

} // namespace

std::vector<LabelPairing> pair_by_labels(const skos::Catalogue& catalogue, const match::Candidates& candidates,
                                         const Modes& modes) {
  std::vector<LabelPairing> out(candidates.pairs.size());
  const auto concepts = catalogue.columns().concepts;
  struct Place {
    std::uint32_t agency_a = 0;
    std::uint32_t agency_b = 0;
    std::uint32_t pair = 0;
    auto agencies() const noexcept { return std::pair(agency_a, agency_b); }
  };
  std::vector<Place> places;
  for (std::uint32_t i = 0; i < candidates.pairs.size(); ++i) {
    const match::Candidate& pair = candidates.pairs[i];
    const auto [a, b] = std::minmax(concepts[pair.a].publisher, concepts[pair.b].publisher);
    if (modes.label_mode(a, b)) places.push_back({a, b, i});
  }
  if (places.empty()) return out;
  std::sort(places.begin(), places.end(), [](const Place& left, const Place& right) {
    return std::tuple(left.agency_a, left.agency_b, left.pair) < std::tuple(right.agency_a, right.agency_b, right.pair);
  });
  std::vector<std::vector<ConceptIndex>> of_agency(catalogue.columns().agencies.size());
  for (ConceptIndex i = 0; i < catalogue.size(); ++i)
    if (concepts[i].publisher < of_agency.size()) of_agency[concepts[i].publisher].push_back(i);
  Ancestors ancestors(catalogue, *candidates.words);
  std::vector<ConceptIndex> partner_of(catalogue.size(), no_index);
  std::vector<std::uint32_t> pairs;
  for (std::size_t from = 0; from < places.size();) {
    std::size_t to = from;
    pairs.clear();
    while (to < places.size() && places[to].agencies() == places[from].agencies()) pairs.push_back(places[to++].pair);
    Pairing(catalogue, candidates, ancestors, partner_of, pairs, out)
        .run(of_agency[places[from].agency_a], of_agency[places[from].agency_b]);
    from = to;
  }
  return out;
}

} // namespace samklang::align
