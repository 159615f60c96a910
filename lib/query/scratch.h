// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_SCRATCH_H
#define SAMKLANG_QUERY_SCRATCH_H

#include "image/label_keys.h"
#include "image/word_reader.h"
#include "query/subject_field.h"
#include "query/word_scores.h"

#include <samklang/query/lookup.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace samklang::query {

/// A label that a look-up came upon.
struct FoundLabel {
  skos::ConceptIndex concept_index = skos::no_index;
  std::uint32_t label = 0;
  float score = 0;
  Tier tier = Tier::exact;
  skos::LabelKind kind = skos::LabelKind::preferred;
};

/// A label whose term is spelled nearly as one asked for.
struct NearTerm {
  std::uint32_t label = 0;
  float likeness = 0; ///< 0..1
};

/// Memory of the annotator; query/annotator.h.
struct AnnotatorState;

struct Scratch::State {
  State();
  ~State();
  std::unique_ptr<AnnotatorState> annotator_state; ///< made at first use
  AnnotatorState& annotator();
  std::vector<FoundLabel> found;
  std::vector<NearTerm> near;
  image::LabelKeys keys;
  image::WordReader words;
  SubjectField subject_field;
  std::string text;
  std::vector<std::uint32_t> numbers;
  std::vector<float> weights;
  std::vector<text::Token> tokens;
  WordScores scores;
  std::vector<const WordScores::Row*> ranked;
  float average_length = 0;      ///< words of a concept, in the image named next
  std::string average_length_of; ///< snapshot
};

} // namespace samklang::query

#endif
