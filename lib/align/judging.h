// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_JUDGING_H
#define SAMKLANG_ALIGN_JUDGING_H

#include "align/judge.h"
#include "align/keeping.h"
#include "align/label_pairing.h"
#include "align/mode.h"

#include <samklang/align/align.h>
#include <samklang/match/candidates.h>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace samklang::align {

/// Judges the candidates of a catalogue, many at once. What the pairs need is read and numbered before, in an order
/// that does not depend on the threads; a pair is then judged by itself, from what nobody changes any more.
class Judging {
public:
  /// Borrows everything; takes from `candidates` what only the pairing of labels needs.
  Judging(const skos::Catalogue& catalogue, match::Candidates& candidates, const Modes& modes, const Model& model,
          const AlignOptions& options);

  struct Judged {
    Verdict verdict;
    Features features{};
    std::optional<KeptVerdict> kept;
    bool reused = false;
    bool worth_telling = false;
  };
  /// Candidates [begin, end), in their order.
  std::vector<Judged> judge(std::size_t begin, std::size_t end);

  /// For other runs.
  std::shared_ptr<const Background> background() const;

private:
  bool by_label(const match::Candidate& pair) const;
  std::vector<Wordings> choose(std::size_t begin, std::size_t end);
  void read_all_definitions(std::span<const skos::ConceptIndex> concepts);
  void judge(std::size_t pair, const Wordings& wordings, Judged& out) const;

  const skos::Catalogue& catalogue_;
  const match::Candidates& candidates_;
  const Modes& modes_;
  const AlignOptions& options_;
  unsigned threads_;
  std::vector<SharedTerm> terms_;
  std::vector<LabelPairing> pairings_;
  Corpus corpus_;
  std::shared_ptr<const match::WordPairs> pairs_of_words_;
  std::optional<Surroundings> surroundings_;
  std::optional<Topics> topics_;
  std::optional<SubjectMatter> matter_;
  std::optional<Records> records_;
  std::optional<TakenOver> taken_over_;
  std::optional<Bench> bench_; ///< where any pair is judged by its definitions
  std::optional<Keeping> keeping_;
};

} // namespace samklang::align

#endif
