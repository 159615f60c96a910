// SPDX-License-Identifier: Apache-2.0
#include "align/values.h"

#include "align/contrast.h"

#include <algorithm>

namespace samklang::align {

namespace {

using text::Number;
using text::NumberRelation;
using text::WordRole;

/// A number as a condition: one that holds, or one that an exception takes out.
struct Fact {
  Number number;
  bool excluded = false;
  bool negated = false;
  bool widens = false; ///< in an alternative or an inclusion: more falls under the concept
  bool tells = false;  ///< in an example or a gloss
  bool used = false;
};

/// "to parter" names a pair, it bounds nothing: alone it is no difference.
bool idle(const Number& number) noexcept {
  return (number.unit == text::Unit::none || number.unit == text::Unit::person) &&
         number.comparator == text::Comparator::none && number.value <= 2;
}

std::vector<Fact> facts(const Reading& reading) {
  std::vector<Fact> out;
  for (std::size_t i = 0; i < reading.parts.numbers.size(); ++i) {
    Fact fact{reading.parts.numbers[i], false, false, false, false, false};
    for (const text::DefinitionWord& word : reading.parts.words) {
      if (word.number != static_cast<std::int16_t>(i)) continue;
      fact.excluded = word.role == WordRole::exception;
      fact.negated = word.negated;
      fact.widens = word.role == WordRole::alternative || word.role == WordRole::inclusion;
      fact.tells = word.role == WordRole::example || word.role == WordRole::gloss || word.role == WordRole::note;
      break;
    }
    // A number said twice is one fact.
    const bool again = std::any_of(out.begin(), out.end(), [&](const Fact& one) {
      return one.excluded == fact.excluded && text::compare(one.number, fact.number) == NumberRelation::equal;
    });
    if (!again) out.push_back(fact);
  }
  return out;
}

Effect effect_of(NumberRelation relation, bool turned) noexcept {
  switch (relation) {
  case NumberRelation::covers: return turned ? Effect::narrows_a : Effect::narrows_b;
  case NumberRelation::covered: return turned ? Effect::narrows_b : Effect::narrows_a;
  default: return Effect::crosses;
  }
}

void limiting_words(const Reading& a, const Reading& b, std::vector<ValueContrast>& out) {
  const auto first_of = [](const Reading& one) {
    return std::find_if(one.parts.words.begin(), one.parts.words.end(),
                        [](const text::DefinitionWord& word) { return word.narrowing; });
  };
  const auto in_a = first_of(a);
  const auto in_b = first_of(b);
  const bool on_a = in_a != a.parts.words.end();
  const bool on_b = in_b != b.parts.words.end();
  if (on_a == on_b) return;
  const text::DefinitionWord& word = on_a ? *in_a : *in_b;
  ValueContrast contrast;
  contrast.number = false;
  const bool narrows_a = on_a != word.negated;
  contrast.effect = narrows_a ? Effect::narrows_a : Effect::narrows_b;
  (on_a ? contrast.begin_a : contrast.begin_b) = word.begin;
  (on_a ? contrast.end_a : contrast.end_b) = word.end;
  out.push_back(contrast);
}

} // namespace

std::vector<ValueContrast> value_contrasts(const Reading& a, const Reading& b) {
  std::vector<ValueContrast> out;
  std::vector<Fact> of_a = facts(a);
  std::vector<Fact> of_b = facts(b);
  const auto meet = [&](auto fits, auto record) {
    for (Fact& left : of_a) {
      if (left.used) continue;
      for (Fact& right : of_b) {
        if (right.used || !fits(left, right)) continue;
        left.used = right.used = true;
        record(left, right);
        break;
      }
    }
  };
  const auto nothing = [](const Fact&, const Fact&) {};
  const auto differ = [&](const Fact& left, const Fact& right) {
    ValueContrast contrast;
    contrast.both = true;
    const bool turned = left.excluded || (left.negated && right.negated);
    contrast.effect = left.excluded != right.excluded ? (left.excluded ? Effect::narrows_a : Effect::narrows_b)
                                                      : effect_of(text::compare(left.number, right.number), turned);
    contrast.apart = left.number.comparator != text::Comparator::none &&
                     right.number.comparator != text::Comparator::none && !turned && left.negated == right.negated &&
                     text::compare(left.number, right.number) == NumberRelation::disjoint;
    contrast.begin_a = left.number.begin, contrast.end_a = left.number.end;
    contrast.begin_b = right.number.begin, contrast.end_b = right.number.end;
    out.push_back(contrast);
  };
  meet(
      [](const Fact& left, const Fact& right) {
        return left.excluded == right.excluded && text::compare(left.number, right.number) == NumberRelation::equal;
      },
      nothing);
  // The same count in other units or none: "to personer", "to".
  meet(
      [](const Fact& left, const Fact& right) {
        return left.excluded == right.excluded && left.number.value == right.number.value &&
               left.number.comparator == right.number.comparator &&
               (left.number.unit == text::Unit::none || right.number.unit == text::Unit::none);
      },
      nothing);
  meet(
      [](const Fact& left, const Fact& right) {
        return left.excluded != right.excluded && text::compare(left.number, right.number) == NumberRelation::equal;
      },
      differ);
  meet(
      [](const Fact& left, const Fact& right) {
        return text::same_dimension(left.number, right.number) && !(idle(left.number) && idle(right.number));
      },
      differ);
  for (const Fact& left : of_a) {
    if (left.used || left.tells || idle(left.number)) continue;
    ValueContrast contrast;
    contrast.effect = left.widens != left.negated ? Effect::narrows_b : Effect::narrows_a;
    contrast.begin_a = left.number.begin, contrast.end_a = left.number.end;
    out.push_back(contrast);
  }
  for (const Fact& right : of_b) {
    if (right.used || right.tells || idle(right.number)) continue;
    ValueContrast contrast;
    contrast.effect = right.widens != right.negated ? Effect::narrows_a : Effect::narrows_b;
    contrast.begin_b = right.number.begin, contrast.end_b = right.number.end;
    out.push_back(contrast);
  }
  limiting_words(a, b, out);
  return out;
}

} // namespace samklang::align
