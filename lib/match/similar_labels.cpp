// SPDX-License-Identifier: Apache-2.0
#include "match/similar_labels.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace samklang::match {

namespace {

using skos::Catalogue;
using skos::ConceptIndex;

constexpr double kin_share = 0.8; // kin is not quite the word itself

/// The distinct words of a concept's labels, with the first row that has each.
struct Bearing {
  std::uint32_t word = 0;
  std::uint32_t row = 0;
};

struct Posting {
  std::uint32_t agency = 0;
  ConceptIndex owner = 0;
  std::uint32_t row = 0;
};

class Search {
public:
  Search(const Catalogue& catalogue, const LabelWords& words, const WordKin& kin, const SimilarLabelOptions& options)
      : catalogue_(catalogue), words_(words), kin_(kin), options_(options), met_(catalogue.size()) {
    post();
  }

  std::vector<SimilarLabels> all() {
    std::vector<SimilarLabels> found;
    for (ConceptIndex i = 0; i < catalogue_.size(); ++i)
      if (by_label(agency(i))) partners(i, found);
    std::sort(found.begin(), found.end(), [](const SimilarLabels& left, const SimilarLabels& right) {
      return std::tuple(left.a, left.b) < std::tuple(right.a, right.b);
    });
    found.erase(std::unique(found.begin(), found.end(),
                            [](const SimilarLabels& left, const SimilarLabels& right) {
                              return left.a == right.a && left.b == right.b;
                            }),
                found.end());
    return found;
  }

private:
  std::uint32_t agency(ConceptIndex i) const noexcept { return catalogue_.columns().concepts[i].publisher; }
  bool by_label(std::uint32_t agency) const noexcept {
    return agency < options_.by_label.size() && options_.by_label[agency] != 0;
  }

  void bearings(ConceptIndex owner, std::vector<Bearing>& out) const {
    out.clear();
    const auto& columns = catalogue_.columns();
    for (std::uint32_t row = columns.label_begin[owner]; row < columns.label_begin[owner + 1]; ++row)
      for (const std::uint32_t word : words_.of(row)) {
        out.push_back({words_.twin(word), row});
        if (words_.key(word) != words_.twin(word)) out.push_back({words_.key(word), row});
      }
    std::sort(out.begin(), out.end(), [](const Bearing& left, const Bearing& right) {
      return std::tuple(left.word, left.row) < std::tuple(right.word, right.row);
    });
    out.erase(std::unique(out.begin(), out.end(),
                          [](const Bearing& left, const Bearing& right) { return left.word == right.word; }),
              out.end());
  }

  void post() {
    std::vector<Bearing> own;
    std::vector<std::pair<std::uint32_t, Posting>> all;
    for (ConceptIndex i = 0; i < catalogue_.size(); ++i) {
      bearings(i, own);
      for (const Bearing& bearing : own) all.push_back({bearing.word, {agency(i), i, bearing.row}});
    }
    std::sort(all.begin(), all.end(), [](const auto& left, const auto& right) {
      return std::tuple(left.first, left.second.agency, left.second.owner) <
             std::tuple(right.first, right.second.agency, right.second.owner);
    });
    begin_.assign(words_.size() + 1, 0);
    postings_.reserve(all.size());
    for (const auto& [word, posting] : all) {
      ++begin_[word + 1];
      postings_.push_back(posting);
    }
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
  }

  void add(ConceptIndex owner, std::uint32_t word, std::uint32_t row, double weight) {
    const std::uint32_t own = agency(owner);
    const auto list = std::span<const Posting>(postings_).subspan(begin_[word], begin_[word + 1] - begin_[word]);
    const auto from = std::lower_bound(list.begin(), list.end(), own,
                                       [](const Posting& posting, std::uint32_t key) { return posting.agency < key; });
    const auto to = std::upper_bound(from, list.end(), own,
                                     [](std::uint32_t key, const Posting& posting) { return key < posting.agency; });
    if (list.size() - std::size_t(to - from) > options_.bearers) return;
    const auto take = [&](auto first, auto last) {
      for (; first != last; ++first) {
        if (!options_.wanted(own, first->agency)) continue;
        if (by_label(first->agency) && first->owner < owner) continue;
        Met& met = met_[first->owner];
        if (met.score == 0) touched_.push_back(first->owner);
        if (met.score > 0 && met.turn == turn_) continue; // a word counts once, however many of its kin are there
        met.turn = turn_;
        met.score += weight;
        if (weight > met.weight) {
          met.weight = weight;
          met.own = row;
          met.other = first->row;
        }
      }
    };
    take(list.begin(), from);
    take(to, list.end());
  }

  void partners(ConceptIndex owner, std::vector<SimilarLabels>& found) {
    bearings(owner, own_);
    touched_.clear();
    turn_ = 0;
    for (const Bearing& bearing : own_) {
      ++turn_;
      const double weight = words_.weight(bearing.word);
      add(owner, bearing.word, bearing.row, weight);
      for (const WordKin::Kin& kin : kin_.of(bearing.word)) add(owner, kin.word, bearing.row, kin_share * weight);
    }
    std::sort(touched_.begin(), touched_.end(), [&](ConceptIndex left, ConceptIndex right) {
      return std::tuple(agency(left), -met_[left].score, left) < std::tuple(agency(right), -met_[right].score, right);
    });
    std::uint32_t taken = 0;
    for (std::size_t i = 0; i < touched_.size(); ++i) {
      const ConceptIndex other = touched_[i];
      taken = i > 0 && agency(other) == agency(touched_[i - 1]) ? taken + 1 : 1;
      if (taken > options_.per_concept) continue;
      const Met& met = met_[other];
      if (owner < other)
        found.push_back({owner, other, met.own, met.other});
      else
        found.push_back({other, owner, met.other, met.own});
    }
    for (const ConceptIndex other : touched_) met_[other] = {};
  }

  /// A concept met in the search for one other's partners.
  struct Met {
    double score = 0;       ///< 0: not met
    double weight = 0;      ///< of the word in the rows
    std::uint32_t turn = 0; ///< of the last word that met it
    std::uint32_t own = 0;
    std::uint32_t other = 0;
  };
  const Catalogue& catalogue_;
  const LabelWords& words_;
  const WordKin& kin_;
  const SimilarLabelOptions& options_;
  std::vector<std::uint32_t> begin_;
  std::vector<Posting> postings_;
  std::vector<Met> met_; ///< by concept
  std::uint32_t turn_ = 0;
  std::vector<ConceptIndex> touched_;
  std::vector<Bearing> own_;
};

} // namespace

std::vector<SimilarLabels> similar_labels(const Catalogue& catalogue, const LabelWords& words, const WordKin& kin,
                                          const SimilarLabelOptions& options) {
  return Search(catalogue, words, kin, options).all();
}

} // namespace samklang::match
