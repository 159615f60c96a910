// SPDX-License-Identifier: Apache-2.0
#include "match/similar_concepts.h"

#include "base/parallel.h"
#include "match/records.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <tuple>

namespace samklang::match {

namespace {

using skos::Catalogue;
using skos::ConceptIndex;
using skos::no_index;

// In a catalogue of the nation a pair as alike as this has a seventh of all it says in common; pairs less alike are
// mostly chance, but for one that stands out among all others of one of the two.
constexpr float alike = 0.15F;
constexpr float alike_within = 0.5F; // the records of one agency are alike by habit
constexpr float alike_at_all = 0.08F;
constexpr float outstanding = 1.15F;         // times the next best
constexpr float labels_alike = 0.6F;         // two rare parts of three are the same
constexpr float alike_in_rare_words = 0.06F; // the rest is frequent words and adds little

class Search {
public:
  Search(const Catalogue& catalogue, const LabelWords& labels, WordTable& table, const SimilarConceptOptions& options)
      : catalogue_(catalogue), columns_(catalogue.columns()), options_(options),
        records_(catalogue, labels, table, options.threads) {}

  std::vector<SimilarConcepts> all() {
    post();
    know_wanted();
    std::vector<SimilarConcepts> found;
    constexpr std::size_t concepts = 1024;
    constexpr std::size_t a_look = 16384; // between two looks at the stop token
    std::vector<Found> parts;
    for (std::size_t from = 0; from < catalogue_.size(); from += a_look) {
      if (options_.stop.stop_requested()) return {};
      const std::size_t count = std::min(a_look, catalogue_.size() - from);
      parts.assign((count + concepts - 1) / concepts, {});
      in_parts(options_.threads, count, concepts, [&](std::size_t begin, std::size_t end) {
        Partners partners(*this);
        for (std::size_t i = from + begin; i < from + end; ++i)
          partners.of(static_cast<ConceptIndex>(i), parts[begin / concepts]);
      });
      for (const Found& part : parts) found.insert(found.end(), part.begin(), part.end());
    }
    keep_outstanding(found);
    return found;
  }

private:
  struct Posting {
    ConceptIndex owner = 0;
    float weight = 0;
  };
  std::span<const Posting> postings(std::uint32_t feature) const noexcept {
    return std::span<const Posting>(postings_).subspan(posting_begin_[feature],
                                                       posting_begin_[feature + 1] - posting_begin_[feature]);
  }
  using Found = std::vector<SimilarConcepts>;

  std::uint32_t agency(ConceptIndex i) const noexcept { return columns_.concepts[i].publisher; }

  void post() {
    const auto found_by = [&](std::uint32_t feature) {
      return records_.bearers(feature) > 1 && records_.bearers(feature) <= options_.bearers;
    };
    posting_begin_.assign(records_.ids() + 1, 0);
    for (const Records::Feature& feature : records_.all())
      if (found_by(feature.id)) ++posting_begin_[feature.id + 1];
    std::partial_sum(posting_begin_.begin(), posting_begin_.end(), posting_begin_.begin());
    postings_.resize(posting_begin_.back());
    std::vector<std::uint32_t> next(posting_begin_.begin(), posting_begin_.end() - 1);
    for (ConceptIndex i = 0; i < catalogue_.size(); ++i)
      for (const Records::Feature& feature : records_.of(i))
        if (found_by(feature.id)) postings_[next[feature.id]++] = {i, feature.weight};
  }

  /// By agency, and by the other: whether pairs are wanted.
  void know_wanted() {
    agencies_ = 0;
    for (ConceptIndex i = 0; i < catalogue_.size(); ++i)
      if (agency(i) != no_index) agencies_ = std::max(agencies_, std::size_t{agency(i)} + 1);
    ++agencies_; // one for concepts of nobody
    wanted_.resize(agencies_ * agencies_);
    for (std::size_t one = 0; one < agencies_; ++one)
      for (std::size_t other = 0; other < agencies_; ++other) {
        const auto number = [&](std::size_t place) {
          return place + 1 == agencies_ ? no_index : static_cast<std::uint32_t>(place);
        };
        wanted_[one * agencies_ + other] = options_.wanted(number(one), number(other)) ? 1 : 0;
      }
  }
  std::span<const std::uint8_t> wanted(ConceptIndex i) const noexcept {
    return std::span<const std::uint8_t>(wanted_).subspan(place(i) * agencies_, agencies_);
  }
  std::size_t place(ConceptIndex i) const noexcept { return std::min<std::size_t>(agency(i), agencies_ - 1); }

  /// Finds the partners of one concept after the other; one thread's.
  class Partners {
  public:
    explicit Partners(const Search& search) : search_(search), met_(search.catalogue_.size()) {}

    void of(ConceptIndex owner, Found& found) {
      meet(owner);
      likely_.clear();
      for (const ConceptIndex other : touched_) {
        const float rare = met_[other] / (search_.records_.norm(owner) * search_.records_.norm(other));
        met_[other] = 0;
        if (rare >= alike_in_rare_words) likely_.push_back({rare, other});
      }
      const auto better = [](const Likely& left, const Likely& right) {
        return std::tuple(-left.rare, left.other) < std::tuple(-right.rare, right.other);
      };
      const auto take = std::min<std::size_t>(search_.options_.per_concept, likely_.size());
      std::partial_sort(likely_.begin(), likely_.begin() + std::ptrdiff_t(take), likely_.end(), better);
      likely_.resize(take);
      std::sort(likely_.begin(), likely_.end(),
                [](const Likely& left, const Likely& right) { return left.other < right.other; });
      for (const Likely& likely : likely_) {
        SimilarConcepts pair = search_.compare(owner, likely.other);
        search_.compare_labels(pair);
        if (pair.likeness >= alike_at_all || pair.label_likeness >= labels_alike) found.push_back(pair);
      }
    }

  private:
    struct Likely {
      float rare = 0;
      ConceptIndex other = 0;
    };
    void meet(ConceptIndex owner) {
      touched_.clear();
      const std::span<const std::uint8_t> wanted = search_.wanted(owner);
      for (const Records::Feature& feature : search_.records_.of(owner)) {
        const auto list = search_.postings(feature.id);
        const auto from =
            std::upper_bound(list.begin(), list.end(), owner,
                             [](ConceptIndex key, const Posting& posting) { return key < posting.owner; });
        for (auto place = from; place != list.end(); ++place) {
          if (wanted[search_.place(place->owner)] == 0) continue;
          if (met_[place->owner] == 0) touched_.push_back(place->owner);
          met_[place->owner] += feature.weight * place->weight;
        }
      }
    }

    const Search& search_;
    std::vector<float> met_; ///< by concept
    std::vector<ConceptIndex> touched_;
    std::vector<Likely> likely_;
  };

  void keep_outstanding(std::vector<SimilarConcepts>& found) const {
    struct Best {
      float first = 0;
      float second = 0;
      void see(float likeness) noexcept {
        if (likeness > first) {
          second = first;
          first = likeness;
        } else if (likeness > second) {
          second = likeness;
        }
      }
      bool outstanding_in(float likeness) const noexcept {
        return likeness >= first && likeness >= outstanding * second;
      }
    };
    std::vector<Best> best(catalogue_.size());
    for (const SimilarConcepts& pair : found) {
      best[pair.a].see(pair.likeness);
      best[pair.b].see(pair.likeness);
    }
    std::erase_if(found, [&](const SimilarConcepts& pair) {
      if (agency(pair.a) == agency(pair.b)) return pair.likeness < alike_within;
      return pair.likeness < alike && pair.label_likeness < labels_alike &&
             !best[pair.a].outstanding_in(pair.likeness) && !best[pair.b].outstanding_in(pair.likeness);
    });
  }

  /// All they share, frequent words too.
  SimilarConcepts compare(ConceptIndex a, ConceptIndex b) const {
    SimilarConcepts pair;
    pair.a = a;
    pair.b = b;
    const auto of_a = records_.of(a);
    const auto of_b = records_.of(b);
    double shared = 0;
    for (std::size_t i = 0, j = 0; i < of_a.size() && j < of_b.size();) {
      if (of_a[i].id < of_b[j].id) {
        ++i;
      } else if (of_b[j].id < of_a[i].id) {
        ++j;
      } else {
        shared += double(of_a[i].weight) * of_b[j].weight;
        note(of_a[i], of_b[j], pair);
        ++i;
        ++j;
      }
    }
    pair.likeness = static_cast<float>(shared / (double(records_.norm(a)) * records_.norm(b)));
    return pair;
  }

  /// The two labels that are made of most of the same parts.
  void compare_labels(SimilarConcepts& pair) const {
    if (pair.label_a == no_index) return;
    for (std::uint32_t row_a = columns_.label_begin[pair.a]; row_a < columns_.label_begin[pair.a + 1]; ++row_a) {
      for (std::uint32_t row_b = columns_.label_begin[pair.b]; row_b < columns_.label_begin[pair.b + 1]; ++row_b) {
        const float likeness = label_likeness(records_.atoms(row_a), records_.atoms(row_b));
        if (likeness <= pair.label_likeness) continue;
        pair.label_likeness = likeness;
        pair.label_a = row_a;
        pair.label_b = row_b;
      }
    }
  }

  float label_likeness(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) const noexcept {
    const auto square = [&](std::uint32_t atom) { return double(records_.idf(atom)) * records_.idf(atom); };
    double shared = 0;
    double of_a = 0;
    double of_b = 0;
    for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
      const bool left = j == b.size() || (i < a.size() && a[i] <= b[j]);
      const bool right = i == a.size() || (j < b.size() && b[j] <= a[i]);
      if (left && right) shared += square(a[i]);
      if (left) of_a += square(a[i++]);
      if (right) of_b += square(b[j++]);
    }
    return shared > 0 ? static_cast<float>(shared / std::sqrt(of_a * of_b)) : 0;
  }

  static void note(const Records::Feature& a, const Records::Feature& b, SimilarConcepts& pair) {
    if ((a.places & b.places & Records::in_law) != 0) {
      pair.law_a = a.row;
      pair.law_b = b.row;
    }
    if ((a.places & b.places & Records::in_label) != 0 && pair.label_a == no_index) {
      pair.label_a = a.row;
      pair.label_b = b.row;
    }
    if ((a.places & b.places) == Records::in_definition && pair.definition_a == no_index) {
      pair.definition_a = a.row;
      pair.definition_b = b.row;
    }
  }

  const Catalogue& catalogue_;
  const skos::Columns& columns_;
  const SimilarConceptOptions& options_;
  const Records records_;
  std::vector<std::uint32_t> posting_begin_; ///< by feature
  std::vector<Posting> postings_;            ///< by feature, concept
  std::size_t agencies_ = 0;
  std::vector<std::uint8_t> wanted_; ///< by agency and agency
};

} // namespace

std::vector<SimilarConcepts> similar_concepts(const Catalogue& catalogue, const LabelWords& labels, WordTable& table,
                                              const SimilarConceptOptions& options) {
  return Search(catalogue, labels, table, options).all();
}

} // namespace samklang::match
