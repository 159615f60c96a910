// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_ALIGN_H
#define SAMKLANG_ALIGN_ALIGN_H

#include <samklang/align/background.h>
#include <samklang/align/coherence.h>
#include <samklang/align/decision.h>
#include <samklang/align/model.h>
#include <samklang/align/previous_run.h>
#include <samklang/align/verdict.h>
#include <samklang/base/diagnostic.h>
#include <samklang/base/progress.h>
#include <samklang/base/result.h>
#include <samklang/skos/catalogue.h>
#include <samklang/text/word_pair.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samklang::align {

/// A similarity of two definitions that the caller computes by itself (embeddings, a language model): 0 unlike .. 1
/// alike. Called from the thread that aligns only, once a compared pair, in the pairs' order; the texts live as long as
/// the catalogue.
using Similarity = std::function<float(std::string_view a, std::string_view b)>;

struct AlignOptions {
  bool within = false; ///< pairs inside one agency as well
  /// Keep `undecided` pairs that meet only in a weak way too: a folded label, deprecated or related labels on both
  /// sides, a definition that is too short to identify, a see-also or replacement. Other pairs are always kept.
  bool all_candidates = false;
  std::optional<std::uint32_t>
      agency_a; ///< with agency_b: only pairs between these two (indexes into the catalogue's agencies)
  std::optional<std::uint32_t> agency_b;
  bool one_to_one = false; ///< at most one exact or close counterpart in each other agency; the rest become undecided
  std::span<const Decision> decisions; ///< rows of decision registers; must outlive the call
  const Model* model = nullptr;        ///< weights to use instead of standard_model(); must outlive the call
  bool keep_features = false;          ///< fill Alignment::features
  Similarity similarity;               ///< one more piece of evidence; never needed
  /// Words that a lexicon of the caller's brings together (a thesaurus, a nynorsk to bokmål dictionary, a splitter of
  /// compounds): nynorsk words get the bokmål words as keys, synonyms and heads of compounds count as near words,
  /// and synonyms of strength 0.7 or more bring pairs together. The hook for any lexicon; never needed, and what the
  /// tables and the catalogue itself say goes before it. With `background` translations are the background's alone.
  /// Must outlive the call.
  std::span<const text::WordPair> word_pairs;
  /// What an earlier run judged. The result is that of a run without it, sooner; must outlive the call. Looked at only
  /// without `similarity` and `keep_features`.
  const PreviousRun* previous = nullptr;
  bool keep_judgements = false; ///< fill Alignment::judgements
  bool keep_background = false; ///< fill Alignment::background
  /// Of a larger catalogue that these concepts are to be judged as part of; null: this one's own. Must outlive the
  /// call.
  const Background* background = nullptr;
  /// Concepts that `background` was made without, ascending.
  std::span<const skos::ConceptIndex> added;
  /// Where there are any: only these pairs, whether or not they meet; a < b, ascending, each once.
  std::span<const std::pair<skos::ConceptIndex, skos::ConceptIndex>> only;
  /// Threads to work on, the calling one included; 0: one a processor. The result is the same for any number. With
  /// `similarity` pairs are judged on the calling one alone.
  unsigned threads = 0;
  ProgressCallback progress; ///< stages "match", "align"; called from the calling thread
  std::stop_token stop;
};

/// The alignment of a catalogue with itself: verdicts ordered by (a, b), each pair at most once.
struct Alignment {
  std::vector<Verdict> verdicts;
  std::string engine; ///< name and version of the rules that made it
  std::string
      calibrated_on; ///< what the confidences were calibrated on; "uncalibrated" where they are rule-of-thumb values
  /// The decisions that verdicts point at, by pair, copied from AlignOptions::decisions.
  std::vector<Decision> decisions;
  /// What people should see to: decisions that contradict each other ("decision-contradiction"), were taken on another
  /// wording ("decision-stale"), choose differently ("decision-other-choice"), say the same twice
  /// ("decision-duplicate") or name concepts that are not loaded
  /// ("decision-without-concept").
  std::vector<Diagnostic> diagnostics;
  /// What was measured of each verdict's pair, where AlignOptions::keep_features asked for it; all zero for pairs that
  /// were not compared by their definitions.
  std::vector<Features> features;
  /// For a later run's AlignOptions::previous, where AlignOptions::keep_judgements asked for it.
  PreviousRun judgements;
  /// For judging a few concepts as if they stood in this catalogue, where AlignOptions::keep_background asked for it.
  std::shared_ptr<const Background> background;
  std::uint64_t reused = 0;     ///< verdicts taken over from AlignOptions::previous
  Coherence coherence;          ///< how the exact verdicts hang together, and which were taken back
  std::uint64_t candidates = 0; ///< pairs looked at
  /// Terms and wordings that so many concepts of two agencies share that they were not paired by them.
  std::uint64_t crowded_keys = 0;
};

/// Finds the pairs of concepts of different agencies (by publisher, whatever files they stand in; concepts without a
/// publisher belong to their file) that may be the same, and says of each how they relate. Rules that never bend:
/// without a definition on one side the verdict is undecided, never exact on the term alone; a conflicting number or
/// exception caps at close; unequal texts under different statutes cap at close; disjoint validity compares as
/// versions; a deprecated label never makes exact. In label mode (under a fifth of the concepts of either agency has a
/// definition) exact and close rest on labels. A publisher with fewer than ten concepts is not in label mode for want
/// of definitions: a handful says nothing about a catalogue. A mapping asserted in the data sets the relation
/// (Authority::asserted); what speaks against it stays as evidence.
///
/// A decision goes before both (Authority::decided), a negative one too, and a decided pair is always listed. Only its
/// `relation` steers. Where its definitions read otherwise today it is stale: it still steers, but an `exact` that the
/// engine cannot confirm falls to `close` and nothing implies more than `with_caution`. Decisions that contradict each
/// other make the pair undecided. Errors: cancelled; usage (an agency that does not
/// exist). Same input, same result. Near linear in the candidates.
Result<Alignment> align(const skos::Catalogue& catalogue, const AlignOptions& options = {});

} // namespace samklang::align

#endif
