// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_MATCH_CANDIDATES_H
#define SAMKLANG_MATCH_CANDIDATES_H

#include <samklang/base/result.h>
#include <samklang/skos/catalogue.h>
#include <samklang/text/word_pair.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

namespace samklang::match {

/// In what two concepts meet.
enum class KeyKind : std::uint8_t {
  label,        ///< the same term (text::term_key) among the labels; rows are rows of Columns::labels
  folded_label, ///< only the wider form is the same (text::folded_key), or another spelling of it
                ///< (text::spelling_keys); rows of Columns::labels
  /// The same words in other forms or another order, nynorsk words by their bokmål keys; rows of Columns::labels
  stemmed_label,
  definition, ///< the same wording (text::wording_key); rows of Columns::definitions
  link,       ///< a relation in the data; row_a is a row of Columns::relations, row_b too where both sides say it, else
              ///< no_index
  similar_label, ///< words in common, or words that look alike, more than most others have; parts of compounds count;
                 ///< rows of Columns::labels
  similar_definition, ///< rare words of the definitions in common, more than others have; rows of Columns::definitions
  law,                ///< the same section of law, where the records are alike otherwise too; rows of Columns::law_keys
  abbreviation,       ///< one term is an abbreviation of the other, or both are of the same; rows of Columns::labels
  qualified_label,    ///< the same but for a qualifier in parentheses: "barn (folketrygd)"; rows of Columns::labels
  ambiguous_abbreviation, ///< as `abbreviation`, where the short form may stand for several things; rows of
                          ///< Columns::labels
};

/// One thing that two concepts share. `row_a` belongs to concept a, `row_b` to b.
/// A link's row may be stated by either side: `row_a` is a's statement or no_index, `row_b` is b's or no_index.
struct SharedKey {
  KeyKind kind = KeyKind::label;
  std::uint32_t row_a = skos::no_index;
  std::uint32_t row_b = skos::no_index;
};

/// Two concepts worth comparing: a < b. Its shared keys are [begin, begin + count) of Candidates::shared.
struct Candidate {
  skos::ConceptIndex a = skos::no_index;
  skos::ConceptIndex b = skos::no_index;
  std::uint32_t begin = 0;
  std::uint32_t count = 0;
};

/// A key that too many concepts of two agencies share to pair them all: none of them met through it.
struct CrowdedKey {
  KeyKind kind = KeyKind::label;
  std::uint32_t row = skos::no_index; ///< one row that has the key
  std::uint32_t agency_a = skos::no_index;
  std::uint32_t agency_b = skos::no_index;
  std::uint32_t concepts_a = 0;
  std::uint32_t concepts_b = 0;
};

class LabelWords;
class WordKin;
class WordPairs;

struct Candidates {
  std::vector<Candidate> pairs;    ///< by (a, b)
  std::vector<SharedKey> shared;   ///< by pair, then kind, row_a, row_b
  std::vector<CrowdedKey> crowded; ///< by kind, row, agencies
  /// Nynorsk and bokmål words that the catalogue teaches, and those of CandidateOptions::word_pairs.
  std::shared_ptr<const WordPairs> pairs_of_words;
  /// What the labels are made of, for whoever weighs them.
  std::shared_ptr<const LabelWords> words;
  std::shared_ptr<const WordKin> kin; ///< of the words of agencies in CandidateOptions::by_label

  std::span<const SharedKey> keys(const Candidate& pair) const noexcept {
    return std::span<const SharedKey>(shared).subspan(pair.begin, pair.count);
  }
};

struct CandidateOptions {
  bool within = false;                   ///< pairs inside one agency too
  std::optional<std::uint32_t> agency_a; ///< with agency_b: only pairs between these two agencies
  std::optional<std::uint32_t> agency_b;
  /// Most pairs that one key makes between two agencies (or inside one): sixteen by sixteen. A key with more makes none
  /// and is listed as crowded: a pair that matters still meets through its definition, another label or a link.
  std::uint32_t pairs_per_key = 256;
  /// By agency: 1 where terms are all there is to go by. Its concepts get pairs by words in common (similar_label).
  std::span<const std::uint8_t> by_label;
  /// Most such pairs that a concept gets with one other agency.
  std::uint32_t similar_labels = 10;
  /// Most pairs that a concept of the other agencies asks for by what all it says has in common with others
  /// (similar_label, similar_definition, law): rare words of definitions, words and parts of words of terms, sections
  /// of law. Of these only pairs with a good deal in common are taken, and those that stand out. 0: none.
  std::uint32_t similar_concepts = 10;
  /// Words of the caller's own lexicon (a thesaurus, a translator); must outlive the Candidates, which keep them.
  std::span<const text::WordPair> word_pairs;
  /// What a larger catalogue teaches (WordPairs::taught()), instead of what this one does; must outlive the call.
  std::optional<std::string_view> taught;
  unsigned threads = 0; ///< to work on, the calling one included; 0: one a processor
  std::stop_token stop;
};

/// The pairs of concepts of different agencies that share a label (data structure terms aside), a folded label, the
/// words of a label, a label but for its qualifier, an abbreviation and what it stands for (learned from concepts that
/// carry both, and from schemas/abbreviations.json), the wording of a definition, or a relation in the data; and those
/// that are alike in rare words, by `by_label` and `similar_concepts`. The agency is the publisher; a concept without
/// one belongs to its file. Never all pairs: keys are sorted, only concepts with an equal key meet, and frequent words
/// bring none together. Errors: cancelled. n log n in the labels and definitions plus the pairs found; the result
/// depends on content only.
Result<Candidates> candidates(const skos::Catalogue& catalogue, const CandidateOptions& options = {});

} // namespace samklang::match

#endif
