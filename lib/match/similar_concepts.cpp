// SPDX-License-Identifier: Apache-2.0
#include "match/similar_concepts.h"

#include "text/bokmaal.h"

#include <samklang/text/compounds.h>
#include <samklang/text/plain_text.h>
#include <samklang/text/term_words.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <string>
#include <tuple>
#include <unordered_map>

namespace samklang::match {

namespace {

using skos::Catalogue;
using skos::ConceptIndex;
using skos::no_index;

/// What a word was found in.
enum Place : std::uint8_t { in_definition = 1, in_label = 2, in_law = 4 };

/// Something that a record says.
struct Feature {
  std::uint32_t id = 0;
  float weight = 0; ///< of the place it stands in, later times how rare it is
  std::uint8_t places = 0;
  std::uint32_t row = no_index; ///< of the label, the definition or the law key
};

constexpr float part_share = 0.5F;  // a part of a compound, or a word in another language, is less than the word
constexpr float label_share = 1.5F; // a term says more of a concept than a word of its definition
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
      : catalogue_(catalogue), columns_(catalogue.columns()), labels_(labels), table_(table), options_(options) {}

  std::vector<SimilarConcepts> all() {
    read_definitions();
    learn_parts();
    collect_features();
    collect_atoms();
    weigh();
    post();
    std::vector<SimilarConcepts> found;
    met_.resize(catalogue_.size());
    for (ConceptIndex i = 0; i < catalogue_.size(); ++i) {
      if (i % 1024 == 0 && options_.stop.stop_requested()) return {};
      partners(i, found);
    }
    keep_outstanding(found);
    return found;
  }

private:
  std::uint32_t agency(ConceptIndex i) const noexcept { return columns_.concepts[i].publisher; }

  std::span<const Feature> features(ConceptIndex i) const noexcept {
    return std::span<const Feature>(features_).subspan(begin_[i], begin_[i + 1] - begin_[i]);
  }

  /// The words of all definitions, by row.
  void read_definitions() {
    definition_begin_.reserve(columns_.definitions.size() + 1);
    definition_begin_.push_back(0);
    std::vector<text::Token> tokens;
    for (const skos::Definition& definition : columns_.definitions) {
      const text::PlainText plain(catalogue_.text(definition.text));
      const std::string_view words = plain.view();
      const bool untagged = definition.language == static_cast<std::uint16_t>(Language::none);
      const std::uint16_t language = untagged ? static_cast<std::uint16_t>(Language::nb) : definition.language;
      text::tokens(words, tokens);
      for (const text::Token& token : tokens) {
        const WordTable::Known known = table_.read(token.in(words), language);
        if (!known.stop && !table_.is_number(known.word)) definition_words_.push_back(table_.key(known.word));
      }
      definition_begin_.push_back(static_cast<std::uint32_t>(definition_words_.size()));
    }
  }

  /// What compounds are made of, by word.
  void learn_parts() {
    std::vector<std::uint32_t> counts(table_.size());
    for (const std::uint32_t word : definition_words_) ++counts[word];
    for (std::uint32_t row = 0; row < columns_.labels.size(); ++row)
      for (const std::uint32_t word : labels_.of(row)) ++counts[table_.key(word)];
    std::vector<text::CountedWord> seen;
    constexpr auto norwegian = static_cast<std::uint16_t>(Language::nb);
    for (std::uint32_t word = 0; word < counts.size(); ++word)
      if (counts[word] > 0 && table_.language(word) == norwegian && !table_.is_number(word))
        seen.push_back({table_.spelling(word), counts[word]});
    const text::CompoundParts compounds(seen);
    const auto words = static_cast<std::uint32_t>(counts.size());
    part_begin_.assign(1, 0);
    std::vector<std::string> parts;
    for (std::uint32_t word = 0; word < words; ++word) {
      if (counts[word] > 0 && table_.language(word) == static_cast<std::uint16_t>(Language::en)) {
        const std::string_view translated = text::bokmaal_of_english(table_.spelling(word));
        if (!translated.empty())
          for (const text::TermWord& part : text::term_words(translated, Language::nb))
            parts_.push_back(table_.intern(part.base, norwegian, false));
      }
      if (counts[word] > 0 && table_.language(word) == norwegian) {
        parts.clear();
        for (const std::string_view part : compounds.parts(table_.spelling(word))) parts.emplace_back(part);
        if (parts.size() > 1)
          for (const std::string& part : parts) parts_.push_back(table_.intern(part, norwegian, false));
      }
      part_begin_.push_back(static_cast<std::uint32_t>(parts_.size()));
    }
  }

  void add(std::uint32_t word, float weight, std::uint8_t place, std::uint32_t row) {
    own_.push_back({word, weight, place, row});
    if (word + 1 >= part_begin_.size()) return;
    for (std::uint32_t i = part_begin_[word]; i < part_begin_[word + 1]; ++i)
      own_.push_back({parts_[i], weight * part_share, place, row});
  }

  void collect_features() {
    begin_.assign(1, 0);
    std::unordered_map<std::string_view, std::uint32_t> laws;
    for (ConceptIndex i = 0; i < catalogue_.size(); ++i) {
      own_.clear();
      for (std::uint32_t row = columns_.definition_begin[i]; row < columns_.definition_begin[i + 1]; ++row) {
        for (std::uint32_t at = definition_begin_[row]; at < definition_begin_[row + 1]; ++at)
          add(definition_words_[at], 1, in_definition, row);
        for (const skos::Citation& citation : catalogue_.citations(columns_.definitions[row].citations)) {
          for (std::uint32_t at = citation.laws.begin; at < citation.laws.begin + citation.laws.count; ++at) {
            const std::string_view key = catalogue_.text(columns_.law_keys[at]);
            if (key.find("/§") == std::string_view::npos) continue; // an act alone is too little
            const auto [place, added] = laws.try_emplace(key, 0);
            if (added) place->second = no_index - static_cast<std::uint32_t>(laws.size());
            own_.push_back({place->second, 1, in_law, at});
          }
        }
      }
      for (std::uint32_t row = columns_.label_begin[i]; row < columns_.label_begin[i + 1]; ++row)
        for (const std::uint32_t word : labels_.of(row)) add(table_.key(word), label_share, in_label, row);
      // One entry a word: the strongest weight, all places, the row of the strongest.
      std::sort(own_.begin(), own_.end(), [](const Feature& left, const Feature& right) {
        return std::tuple(left.id, -left.weight, left.row) < std::tuple(right.id, -right.weight, right.row);
      });
      for (const Feature& feature : own_) {
        if (features_.size() > begin_.back() && features_.back().id == feature.id)
          features_.back().places |= feature.places;
        else
          features_.push_back(feature);
      }
      begin_.push_back(static_cast<std::uint32_t>(features_.size()));
    }
    // Sections of law get the numbers after the words.
    const auto words = static_cast<std::uint32_t>(table_.size());
    ids_ = words + static_cast<std::uint32_t>(laws.size());
    for (Feature& feature : features_)
      if (feature.places == in_law) feature.id = words + (no_index - feature.id) - 1;
  }

  /// The smallest parts of a label's words, sorted: what it is made of, whatever it writes as one word.
  void collect_atoms() {
    atom_begin_.assign(1, 0);
    for (std::uint32_t row = 0; row < columns_.labels.size(); ++row) {
      const auto from = static_cast<std::ptrdiff_t>(atoms_.size());
      for (const std::uint32_t word : labels_.of(row)) {
        const std::uint32_t key = table_.key(word);
        const bool whole = key + 1 >= part_begin_.size() || part_begin_[key] == part_begin_[key + 1];
        if (whole)
          atoms_.push_back(key);
        else
          atoms_.insert(atoms_.end(), parts_.begin() + part_begin_[key], parts_.begin() + part_begin_[key + 1]);
      }
      std::sort(atoms_.begin() + from, atoms_.end());
      atoms_.erase(std::unique(atoms_.begin() + from, atoms_.end()), atoms_.end());
      atom_begin_.push_back(static_cast<std::uint32_t>(atoms_.size()));
    }
  }
  std::span<const std::uint32_t> atoms(std::uint32_t row) const noexcept {
    return std::span<const std::uint32_t>(atoms_).subspan(atom_begin_[row], atom_begin_[row + 1] - atom_begin_[row]);
  }

  void weigh() {
    bearers_.assign(ids_, 0);
    for (const Feature& feature : features_) ++bearers_[feature.id];
    const double concepts = double(catalogue_.size()) + 1;
    idf_.reserve(ids_);
    for (const std::uint32_t count : bearers_)
      idf_.push_back(count == 0 ? 0 : static_cast<float>(std::log(concepts / count)));
    norm_.assign(catalogue_.size(), 0);
    for (ConceptIndex i = 0; i < catalogue_.size(); ++i) {
      double square = 0;
      for (std::uint32_t at = begin_[i]; at < begin_[i + 1]; ++at) {
        features_[at].weight *= idf_[features_[at].id];
        square += double(features_[at].weight) * features_[at].weight;
      }
      norm_[i] = static_cast<float>(std::sqrt(square));
    }
  }

  void post() {
    posting_begin_.assign(ids_ + 1, 0);
    for (const Feature& feature : features_)
      if (bearers_[feature.id] > 1 && bearers_[feature.id] <= options_.bearers) ++posting_begin_[feature.id + 1];
    std::partial_sum(posting_begin_.begin(), posting_begin_.end(), posting_begin_.begin());
    postings_.resize(posting_begin_.back());
    std::vector<std::uint32_t> next(posting_begin_.begin(), posting_begin_.end() - 1);
    for (ConceptIndex i = 0; i < catalogue_.size(); ++i)
      for (const Feature& feature : features(i))
        if (bearers_[feature.id] > 1 && bearers_[feature.id] <= options_.bearers)
          postings_[next[feature.id]++] = {i, feature.weight};
  }

  void partners(ConceptIndex owner, std::vector<SimilarConcepts>& found) {
    touched_.clear();
    for (const Feature& feature : features(owner)) {
      const auto list = std::span<const Posting>(postings_).subspan(
          posting_begin_[feature.id], posting_begin_[feature.id + 1] - posting_begin_[feature.id]);
      const auto from = std::upper_bound(list.begin(), list.end(), owner,
                                         [](ConceptIndex key, const Posting& posting) { return key < posting.owner; });
      for (auto place = from; place != list.end(); ++place) {
        if (!options_.wanted(agency(owner), agency(place->owner))) continue;
        if (met_[place->owner] == 0) touched_.push_back(place->owner);
        met_[place->owner] += feature.weight * place->weight;
      }
    }
    likely_.clear();
    for (const ConceptIndex other : touched_) {
      const float rare = met_[other] / (norm_[owner] * norm_[other]);
      met_[other] = 0;
      if (rare >= alike_in_rare_words) likely_.push_back({rare, other});
    }
    const auto better = [](const Likely& left, const Likely& right) {
      return std::tuple(-left.rare, left.other) < std::tuple(-right.rare, right.other);
    };
    const auto take = std::min<std::size_t>(options_.per_concept, likely_.size());
    std::partial_sort(likely_.begin(), likely_.begin() + std::ptrdiff_t(take), likely_.end(), better);
    likely_.resize(take);
    std::sort(likely_.begin(), likely_.end(),
              [](const Likely& left, const Likely& right) { return left.other < right.other; });
    for (const Likely& likely : likely_) {
      SimilarConcepts pair = compare(owner, likely.other);
      compare_labels(pair);
      if (pair.likeness >= alike_at_all || pair.label_likeness >= labels_alike) found.push_back(pair);
    }
  }

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
    const auto of_a = features(a);
    const auto of_b = features(b);
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
    pair.likeness = static_cast<float>(shared / (double(norm_[a]) * norm_[b]));
    return pair;
  }

  /// The two labels that are made of most of the same parts.
  void compare_labels(SimilarConcepts& pair) const {
    if (pair.label_a == no_index) return;
    for (std::uint32_t row_a = columns_.label_begin[pair.a]; row_a < columns_.label_begin[pair.a + 1]; ++row_a) {
      for (std::uint32_t row_b = columns_.label_begin[pair.b]; row_b < columns_.label_begin[pair.b + 1]; ++row_b) {
        const float likeness = label_likeness(atoms(row_a), atoms(row_b));
        if (likeness <= pair.label_likeness) continue;
        pair.label_likeness = likeness;
        pair.label_a = row_a;
        pair.label_b = row_b;
      }
    }
  }

  float label_likeness(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) const noexcept {
    const auto square = [&](std::uint32_t atom) { return double(idf_[atom]) * idf_[atom]; };
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

  static void note(const Feature& a, const Feature& b, SimilarConcepts& pair) {
    if ((a.places & b.places & in_law) != 0) {
      pair.law_a = a.row;
      pair.law_b = b.row;
    }
    if ((a.places & b.places & in_label) != 0 && pair.label_a == no_index) {
      pair.label_a = a.row;
      pair.label_b = b.row;
    }
    if ((a.places & b.places) == in_definition && pair.definition_a == no_index) {
      pair.definition_a = a.row;
      pair.definition_b = b.row;
    }
  }

  struct Posting {
    ConceptIndex owner = 0;
    float weight = 0;
  };
  const Catalogue& catalogue_;
  const skos::Columns& columns_;
  const LabelWords& labels_;
  WordTable& table_;
  const SimilarConceptOptions& options_;
  std::vector<std::uint32_t> definition_begin_;
  std::vector<std::uint32_t> definition_words_;
  std::vector<std::uint32_t> part_begin_; ///< by word
  std::vector<std::uint32_t> parts_;
  std::vector<std::uint32_t> begin_; ///< by concept
  std::vector<Feature> features_;
  std::vector<Feature> own_;
  std::uint32_t ids_ = 0;
  std::vector<std::uint32_t> bearers_;    ///< by feature
  std::vector<float> norm_;               ///< by concept
  std::vector<float> idf_;                ///< by feature
  std::vector<std::uint32_t> atom_begin_; ///< by label row
  std::vector<std::uint32_t> atoms_;
  std::vector<std::uint32_t> posting_begin_; ///< by feature
  std::vector<Posting> postings_;            ///< by feature, concept
  std::vector<float> met_;                   ///< by concept
  std::vector<ConceptIndex> touched_;
  struct Likely {
    float rare = 0;
    ConceptIndex other = 0;
  };
  std::vector<Likely> likely_;
};

} // namespace

std::vector<SimilarConcepts> similar_concepts(const Catalogue& catalogue, const LabelWords& labels, WordTable& table,
                                              const SimilarConceptOptions& options) {
  return Search(catalogue, labels, table, options).all();
}

} // namespace samklang::match
