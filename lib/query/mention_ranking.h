// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_MENTION_RANKING_H
#define SAMKLANG_QUERY_MENTION_RANKING_H

#include "query/annotator.h"
#include "query/context.h"
#include "query/subject_field.h"

#include <samklang/query/annotate.h>

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace samklang::query {

/// Ranks what the phrases of a text may mean, by all that the text speaks of. A phrase means the same wherever it
/// stands in one text.
class MentionRanking {
public:
  MentionRanking(const Context& context, const AnnotateOptions& options, std::optional<std::uint32_t> agency)
      : context_(context), options_(options), agency_(agency) {
    subject_field_.ask(options.subject_field);
  }

  /// Fills mentions and candidates from what the annotator found.
  void run(std::string_view text, const AnnotatorState& state, Annotations& out);

private:
  struct Candidate {
    skos::ConceptIndex at = skos::no_index;
    std::uint32_t label = 0;
    float score = 0;
    skos::LabelKind kind = skos::LabelKind::preferred;
  };
  struct Phrase {
    std::vector<Candidate> candidates;
    std::uint32_t first = 0; ///< in Annotations::candidates
    std::uint32_t count = 0;
    bool undecided = false;
    bool near = false; ///< misspelt
  };
  /// A phrase and whether it was misspelt.
  static std::uint64_t key(const FoundPhrase& found) noexcept {
    return std::uint64_t{found.phrase} << 1 | (found.near ? 1U : 0U);
  }

  void collect(std::uint64_t key, Phrase& phrase) const;
  void weigh_context();
  void rank(Phrase& phrase, Annotations& out);
  bool linked(skos::ConceptIndex at, std::uint64_t phrase) const;

  const Context& context_;
  const AnnotateOptions& options_;
  std::optional<std::uint32_t> agency_;
  SubjectField subject_field_;
  std::vector<std::uint64_t> order_; ///< phrases, in the order they first stand in the text
  std::unordered_map<std::uint64_t, Phrase> phrases_;
  std::unordered_map<std::uint32_t, float> of_agency_;           ///< share of the phrases that it has a concept for
  std::unordered_map<skos::ConceptIndex, std::uint64_t> spoken_; ///< concepts that a phrase may mean: the first phrase
};

} // namespace samklang::query

#endif
