// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_MATCH_RECORDS_H
#define SAMKLANG_MATCH_RECORDS_H

#include "match/label_words.h"
#include "match/word_table.h"

#include <samklang/skos/catalogue.h>
#include <samklang/text/compounds.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace samklang::match {

/// What every concept's record says, by number: words of definitions and labels and the parts of compounds, nynorsk by
/// bokmål keys, and sections of law; each with how much it tells. Frozen once made.
class Records {
public:
  /// What a word was found in.
  enum Place : std::uint8_t { in_definition = 1, in_label = 2, in_law = 4 };

  /// Something that a record says.
  struct Feature {
    std::uint32_t id = 0;
    float weight = 0; ///< of the place it stands in times how rare it is
    std::uint8_t places = 0;
    std::uint32_t row = skos::no_index; ///< of the label, the definition or the law key
  };

  /// The table grows. `threads`: how many may help.
  Records(const skos::Catalogue& catalogue, const LabelWords& labels, WordTable& table, unsigned threads);

  /// By id.
  std::span<const Feature> of(skos::ConceptIndex i) const noexcept {
    return std::span<const Feature>(features_).subspan(begin_[i], begin_[i + 1] - begin_[i]);
  }
  /// Of all concepts, one after the other.
  std::span<const Feature> all() const noexcept { return features_; }
  /// The length of a concept's features, as a vector.
  float norm(skos::ConceptIndex i) const noexcept { return norm_[i]; }

  /// Ids are below this.
  std::uint32_t ids() const noexcept { return ids_; }
  /// How many concepts say it.
  std::uint32_t bearers(std::uint32_t id) const noexcept { return bearers_[id]; }
  float idf(std::uint32_t id) const noexcept { return idf_[id]; }

  /// The smallest parts of a label's words, sorted: what it is made of, whatever it writes as one word.
  std::span<const std::uint32_t> atoms(std::uint32_t row) const noexcept {
    return std::span<const std::uint32_t>(atoms_).subspan(atom_begin_[row], atom_begin_[row + 1] - atom_begin_[row]);
  }

private:
  struct Part;

  void read_definitions();
  void learn_parts();
  void parts_of(std::uint32_t word, const text::CompoundParts& compounds, std::vector<std::string>& out) const;
  void add(std::uint32_t word, float weight, std::uint8_t place, std::uint32_t row);
  void collect_features();
  void collect_atoms();
  void weigh();

  const skos::Catalogue& catalogue_;
  const skos::Columns& columns_;
  const LabelWords& labels_;
  WordTable& table_;
  unsigned threads_;
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
};

} // namespace samklang::match

#endif
