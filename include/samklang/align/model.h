// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_MODEL_H
#define SAMKLANG_ALIGN_MODEL_H

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What the engine measures of a pair, and the few weights that turn measures into probabilities.
namespace samklang::align {

/// One measure of a pair of defined concepts. All but `direction` read the same from both sides.
enum class Feature : std::uint8_t {
  cosine,            ///< soft cosine of the definitions, 0..1
  alike,             ///< the same, full at 0.35: two wordings of one notion rarely share more, 0..1
  cover,             ///< share of the less covered definition that the other says too, 0..1
  verbatim,          ///< share of the words that stand in both in the same order, 0..1
  clean,             ///< nearly verbatim and nothing that delimits differs, 0..1
  edited_scope,      ///< nearly verbatim, and one side delimits further, 0..1
  edited_bound,      ///< nearly verbatim, and one side alone has a number, a condition or a negation, 0..1
  edited_person,     ///< nearly verbatim, of persons or bodies, and one side delimits further, 0..1
  edited_words,      ///< nearly verbatim, and words stand in for others, 0..1
  conflict,          ///< 1: other values of one dimension, an exception of one side, or a negation turned
  narrowing,         ///< what makes one side alone the narrower, 0..1
  crossing,          ///< what delimits on both sides without its like, 0..1
  narrowing_apart,   ///< narrowing of definitions that are not nearly verbatim, 0..1
  crossing_apart,    ///< crossing of such, 0..1
  nothing_shared,    ///< 1: not a word in common, nor of one family
  genus_same,        ///< 1: the superordinate is the same
  genus_distance,    ///< of the kinds of thing, 0..1
  facet,             ///< 1: one side is an identifier, document, date ... of the other's thing
  topic,             ///< how far the definitions speak of one field, 0..1; 0.5 says nothing either way
  field,             ///< the same of the subject fields that the two concepts stand in
  about,             ///< the same by a thesaurus of semantic fields, 0..1; 0.3 where that knows too few of the words
  record,            ///< likeness of the whole records in letters, notes with them, 0..1; of pairs that share a term
  person,            ///< 1: persons or bodies are defined: every statute draws their bounds anew
  own_part,          ///< 1: one side alone names a register, a system, a body: its publisher's own part of a notion
  taken_over,        ///< how often the two agencies define a term in the same words, 0 never .. 1 often
  verbatim_taken,    ///< verbatim times taken_over
  cover_taken,       ///< cover times taken_over
  edited_taken,      ///< edited_scope times taken_over: a text they share was edited
  record_taken,      ///< record times taken_over
  same_agency,       ///< 1: one agency has both: it seldom publishes a concept twice
  other_term,        ///< 1: no term is shared
  same_subject,      ///< 1: the same subject field
  different_subject, ///< 1: other subject fields
  term_specific,     ///< long or compound terms are seldom homonyms, 0..1
  tilt,              ///< how much the differences make one and the same side the narrower, 0..1
  direction,         ///< -1: A is much narrower .. 1: A is much broader
};
inline constexpr std::size_t feature_count = 36;

/// Names as in schemas/weights.json: "cosine" ... Static storage.
std::span<const std::string_view> feature_names() noexcept;

using Features = std::array<float, feature_count>;

/// The questions asked of a pair in turn. Each is a logistic regression over the features.
enum class Question : std::uint8_t {
  same,     ///< exact or close, or anything else?
  exact,    ///< of the same: exact or close?
  separate, ///< of the others: related or different (no common instances), or nested or overlapping?
  related,  ///< of the separate: related or different?
  nested,   ///< of those that meet: broader or narrower, or overlapping?
  broader,  ///< of the nested: A broader than B, or narrower? Turns round with the pair.
};
inline constexpr std::size_t question_count = 6;
std::string_view name(Question question) noexcept; ///< "same" ... Static storage.

/// Weights of one question, one a feature; the last is the constant.
using Weights = std::array<double, feature_count + 1>;

/// One point of a calibration: raw probability to share of the judged pairs.
struct CalibrationPoint {
  double raw = 0;
  double share = 0;
};

struct Model {
  std::array<Weights, question_count> weights{};
  /// Non-decreasing in both; p_same is read off between the points. Empty: as is.
  std::vector<CalibrationPoint> calibration;
  std::string calibrated_on; ///< what it was fitted to, for people
  /// Whose concepts the pairs it was fitted to are of: keys as skos::Agency has them, ascending. Elsewhere the
  /// calibration is transferred.
  std::vector<std::string> agencies;
};

/// The model of schemas/weights.json. Static storage.
const Model& standard_model();

/// Probability that the answer is the first named one. No allocation.
double answer(const Model& model, Question question, std::span<const float, feature_count> features) noexcept;
/// A raw probability of `same` after calibration.
double calibrated(const Model& model, double raw) noexcept;

} // namespace samklang::align

#endif
