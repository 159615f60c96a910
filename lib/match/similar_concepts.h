// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_MATCH_SIMILAR_CONCEPTS_H
#define SAMKLANG_MATCH_SIMILAR_CONCEPTS_H

#include "match/label_words.h"
#include "match/word_table.h"

#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace samklang::match {

/// Two concepts whose records have much in common.
struct SimilarConcepts {
  skos::ConceptIndex a = skos::no_index; ///< a < b
  skos::ConceptIndex b = skos::no_index;
  float likeness = 0;                     ///< cosine of what their words tell, 0..1
  float label_likeness = 0;               ///< the same of the parts of the two labels alone
  std::uint32_t label_a = skos::no_index; ///< labels that share a word or a part of one
  std::uint32_t label_b = skos::no_index;
  std::uint32_t definition_a = skos::no_index; ///< definitions that share words
  std::uint32_t definition_b = skos::no_index;
  std::uint32_t law_a = skos::no_index; ///< equal sections of law, rows of Columns::law_keys
  std::uint32_t law_b = skos::no_index;
};

struct SimilarConceptOptions {
  std::uint32_t per_concept = 10; ///< most partners that a concept asks for
  std::uint32_t bearers = 100;    ///< a word that more concepts have finds none
  /// Whether pairs between two agencies are wanted; called from the calling thread.
  std::function<bool(std::uint32_t, std::uint32_t)> wanted;
  unsigned threads = 1; ///< how many may help
  std::stop_token stop;
};

/// For every concept those that share most of what its rare words tell: words of definitions, words and parts of words
/// of labels, sections of law; nynorsk by bokmål keys, compounds by their parts as well. Each pair is looked at from
/// the concept with the lower number. Cost: the concepts times the bearers of their words, which are bounded. By (a,
/// b); empty where stopped. The table grows.
std::vector<SimilarConcepts> similar_concepts(const skos::Catalogue& catalogue, const LabelWords& labels,
                                              WordTable& table, const SimilarConceptOptions& options);

} // namespace samklang::match

#endif
