// SPDX-License-Identifier: Apache-2.0
#include "align/contrast.h"

#include "align/values.h"

#include <algorithm>
#include <tuple>

namespace samklang::align {

namespace {

using text::ThingKind;
using text::WordRole;

constexpr float said_elsewhere = 0.5F; // a word so near to one of the other side is no difference
constexpr double least_weight = 0.015; // of the whole definition: less is a particle
constexpr double value_weight = 0.6;   // another value is never a small difference
constexpr double exception_weight = 0.5;

/// A run of words of one clause that the other side has not.
struct Residue {
  std::size_t first = 0; ///< mentions [first, last]
  std::size_t last = 0;
  double weight = 0;
  WordRole role = WordRole::characteristic;
  bool negated = false;
  bool turned = false;      ///< inside a negation that both sides have
  bool person = false;      ///< speaks of persons or bodies
  std::int32_t before = -1; ///< partner of the nearest paired word before it
  std::int32_t after = -1;  ///< ... after it
  bool whole_clause = false;
  bool paired = false;
};

/// Where an exception begins that this clause is part of: "likevel ikke den | som bare ...".
std::size_t whole_exception(const text::DefinitionAnalysis& parts, std::size_t clause) noexcept {
  if (parts.clauses[clause].role != WordRole::exception) return clause;
  while (clause > 0 && parts.clauses[clause - 1].role == WordRole::exception) --clause;
  return clause;
}

class Side {
public:
  Side(const Reading& reading, const std::vector<Fate>& fates, const Reading& other, const Corpus& corpus)
      : reading_(reading), fates_(fates), other_(other), corpus_(corpus) {
    for (const Fate& fate : fates_)
      if (!fate.left_out) total_ += fate.weight;
  }

  double total() const noexcept { return total_; }

  std::vector<Residue> residues(double scale) const {
    std::vector<Residue> out;
    for (std::size_t i = 0; i < fates_.size();) {
      if (!missing(i)) {
        ++i;
        continue;
      }
      Residue run = begin_run(i);
      std::size_t end = i + 1;
      while (end < fates_.size() && (missing(end) || skippable(end)) &&
             reading_.mentions[end].clause == reading_.mentions[i].clause)
        ++end;
      for (std::size_t k = i; k < end; ++k) {
        if (!missing(k)) continue;
        run.last = k;
        run.weight += fates_[k].weight / scale;
        const ThingKind kind = corpus_.vocabulary().sense(reading_.mentions[k].word).kind;
        run.person = run.person || kind == ThingKind::person || kind == ThingKind::group;
      }
      run.after = partner_from(run.last + 1, 1);
      if (run.role == WordRole::characteristic && before_or(run)) run.role = WordRole::alternative;
      run.whole_clause = clause_is_missing(reading_.mentions[i].clause);
      if (run.weight >= least_weight) out.push_back(run);
      i = end;
    }
    return out;
  }

  std::uint32_t begin(const Residue& run) const noexcept {
    return run.whole_clause ? reading_.parts.clauses[whole_exception(reading_.parts, clause(run))].begin
                            : reading_.mentions[run.first].begin;
  }
  std::uint32_t end(const Residue& run) const noexcept {
    return run.whole_clause ? reading_.parts.clauses[clause(run)].end : reading_.mentions[run.last].end;
  }
  bool on_genus(const Residue& run) const noexcept {
    return run.role == WordRole::genus || reading_.mentions[run.first].clause <= 1;
  }

private:
  std::uint16_t clause(const Residue& run) const noexcept {
    const std::uint16_t number = reading_.mentions[run.first].clause;
    return number < reading_.parts.clauses.size() ? number : 0;
  }
  bool missing(std::size_t i) const noexcept {
    // What is taken out is said by the other side only where that too takes it out, in plain words: "unntatt robåter"
    // is not said by "båt".
    constexpr float plainly = 0.7F;
    if (reading_.mentions[i].role == WordRole::exception && !fates_[i].left_out && fates_[i].weight > 0)
      return fates_[i].partner < 0 || fates_[i].nearness < plainly;
    return fates_[i].partner < 0 && !fates_[i].left_out && fates_[i].nearness < said_elsewhere && fates_[i].weight > 0;
  }
  bool skippable(std::size_t i) const noexcept { return reading_.mentions[i].light && fates_[i].partner < 0; }

  /// "en mindreårig eller voksen": what stands before "eller" is one of the choices, like what stands after.
  bool before_or(const Residue& run) const noexcept {
    const std::size_t next = run.last + 1;
    if (next >= reading_.mentions.size()) return false;
    const Mention& last = reading_.mentions[run.last];
    const Mention& after = reading_.mentions[next];
    if (after.role != WordRole::alternative || after.clause != last.clause + 1) return false;
    // Only the connective between the two.
    return after.position <= last.position + 3 && fates_[next].partner >= 0;
  }

  Residue begin_run(std::size_t i) const {
    Residue run;
    run.first = run.last = i;
    run.role = reading_.mentions[i].role;
    run.before = i == 0 ? -1 : partner_from(i - 1, -1);
    run.negated = reading_.mentions[i].negated;
    run.turned = reading_.mentions[i].negated && negation_is_shared(reading_.mentions[i].clause);
    return run;
  }
  std::int32_t partner_from(std::size_t i, int step) const noexcept {
    for (; i < fates_.size(); i = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(i) + step))
      if (fates_[i].partner >= 0) return fates_[i].partner;
    return -1;
  }
  bool negation_is_shared(std::uint16_t clause) const noexcept {
    for (std::size_t i = 0; i < fates_.size(); ++i) {
      const Mention& mention = reading_.mentions[i];
      if (mention.clause == clause && mention.negated && fates_[i].partner >= 0 &&
          other_.mentions[static_cast<std::size_t>(fates_[i].partner)].negated)
        return true;
    }
    return false;
  }
  bool clause_is_missing(std::uint16_t clause) const noexcept {
    if (clause >= reading_.parts.clauses.size()) return false;
    for (std::size_t i = 0; i < fates_.size(); ++i)
      if (reading_.mentions[i].clause == clause && !missing(i) && !skippable(i)) return false;
    return true;
  }

  const Reading& reading_;
  const std::vector<Fate>& fates_;
  const Reading& other_;
  const Corpus& corpus_;
  double total_ = 0;
};

/// What words that only A has do: Effect seen from A.
Effect effect_of(WordRole role, bool turned) noexcept {
  switch (role) {
  case WordRole::genus:
  case WordRole::characteristic:
  case WordRole::condition:
  case WordRole::exception: return turned ? Effect::narrows_b : Effect::narrows_a;
  case WordRole::alternative:
  case WordRole::inclusion: return turned ? Effect::narrows_a : Effect::narrows_b;
  case WordRole::example:
  case WordRole::gloss:
  case WordRole::further:
  case WordRole::note:
  case WordRole::frame: return Effect::tells;
  }
  return Effect::tells;
}

Effect mirrored(Effect effect) noexcept {
  if (effect == Effect::narrows_a) return Effect::narrows_b;
  return effect == Effect::narrows_b ? Effect::narrows_a : effect;
}

Difference kind_of(const Residue& run, const Side& side, const Contrasts& found, bool persons) noexcept {
  if (run.role == WordRole::exception) return Difference::exception;
  if (found.genus == GenusMatch::other_kind && run.role == WordRole::genus) return Difference::genus;
  return persons && side.on_genus(run) ? Difference::population : Difference::scope;
}

void compare_genus(const Reading& a, const Reading& b, const Pairing& pairing, const Corpus& corpus, Contrasts& out) {
  constexpr auto none = text::DefinitionAnalysis::none;
  out.genus_distance = text::distance(a.kind, b.kind);
  for (const ThingKind left : {a.kind, a.other_kind})
    for (const ThingKind right : {b.kind, b.other_kind})
      if (left != ThingKind::unknown && right != ThingKind::unknown)
        out.genus_distance = std::min(out.genus_distance, text::distance(left, right));
  const bool person_a = a.parts.person && a.head == none;
  const bool person_b = b.parts.person && b.head == none;
  if (a.head != none && b.head != none) {
    const Nearness heads = corpus.vocabulary().nearness(a.mentions[a.head].word, b.mentions[b.head].word);
    if (heads.direction == 0 && heads.value >= 0.55F) out.genus = GenusMatch::same;
    if (heads.direction > 0) out.genus = GenusMatch::a_broader;
    if (heads.direction < 0) out.genus = GenusMatch::b_broader;
    // The head of one side may stand among the words of the other: "samling av regler", "regler som ...".
    const bool found_a = a.head < pairing.of_a.size() && pairing.of_a[a.head].partner >= 0;
    const bool found_b = b.head < pairing.of_b.size() && pairing.of_b[b.head].partner >= 0;
    if (out.genus == GenusMatch::unknown && (found_a || found_b) && out.genus_distance < 1)
      out.genus = GenusMatch::akin;
  } else if (person_a && person_b) {
    out.genus = GenusMatch::same;
  } else if (person_a || person_b) {
    const Reading& named = person_a ? b : a;
    if (named.kind == ThingKind::person) out.genus = GenusMatch::akin;
  }
  if (out.genus == GenusMatch::unknown) {
    if (out.genus_distance >= 0.6)
      out.genus = GenusMatch::other_kind;
    else if (a.kind != ThingKind::unknown && a.kind == b.kind)
      out.genus = GenusMatch::akin;
  }
  if (out.genus == GenusMatch::same) out.genus_distance = 0;
}

void add(Contrasts& out, Contrast contrast) {
  switch (contrast.effect) {
  case Effect::narrows_a: out.narrows_a += contrast.weight; break;
  case Effect::narrows_b: out.narrows_b += contrast.weight; break;
  case Effect::crosses: out.crosses += contrast.weight; break;
  case Effect::tells: break;
  }
  out.all.push_back(contrast);
}

bool is_persons(const Reading& a, const Reading& b) noexcept {
  const auto persons = [](ThingKind kind) { return kind == ThingKind::person || kind == ThingKind::group; };
  return persons(a.kind) && persons(b.kind);
}

/// A word that one side takes out and the other keeps: the whole exception is marked once, with all that answers to it.
void take_out(const Reading& a, const Reading& b, const WordPair& pair, bool out_a, double weight, Contrast contrast,
              Contrasts& out) {
  const Mention& taken = out_a ? a.mentions[pair.a] : b.mentions[pair.b];
  const text::DefinitionAnalysis& parts = out_a ? a.parts : b.parts;
  if (taken.clause < parts.clauses.size()) {
    (out_a ? contrast.begin_a : contrast.begin_b) = parts.clauses[whole_exception(parts, taken.clause)].begin;
    (out_a ? contrast.end_a : contrast.end_b) = parts.clauses[taken.clause].end;
  }
  out.exception = true;
  for (Contrast& one : out.all) {
    const bool same_clause = out_a ? one.begin_a == contrast.begin_a && one.end_a == contrast.end_a
                                   : one.begin_b == contrast.begin_b && one.end_b == contrast.end_b;
    if (one.difference != Difference::exception || !same_clause) continue;
    if (out_a) {
      one.begin_b = std::min(one.begin_b, contrast.begin_b), one.end_b = std::max(one.end_b, contrast.end_b);
    } else {
      one.begin_a = std::min(one.begin_a, contrast.begin_a), one.end_a = std::max(one.end_a, contrast.end_a);
    }
    return;
  }
  contrast.difference = Difference::exception;
  contrast.effect = out_a ? Effect::narrows_a : Effect::narrows_b;
  contrast.weight = exception_weight * std::min(1.0, 4 * weight);
  add(out, contrast);
}

/// Shares and counts: what is measured is of their essence.
bool measures(const Reading& a, const Reading& b) noexcept {
  const auto measure = [](ThingKind kind) { return kind == ThingKind::share || kind == ThingKind::quantity; };
  return measure(a.kind) && measure(b.kind);
}

/// Words that both have, where one is the broader, or stands in an exception, or under a negation, or after "eller".
void compare_pairs(const Reading& a, const Reading& b, const Pairing& pairing, double scale, Contrasts& out) {
  for (const WordPair& pair : pairing.pairs) {
    const Mention& left = a.mentions[pair.a];
    const Mention& right = b.mentions[pair.b];
    const Fate& fate_a = pairing.of_a[pair.a];
    const Fate& fate_b = pairing.of_b[pair.b];
    if (fate_a.left_out || fate_b.left_out) continue;
    Contrast contrast;
    contrast.begin_a = left.begin, contrast.end_a = left.end;
    contrast.begin_b = right.begin, contrast.end_b = right.end;
    const double weight = std::max(fate_a.weight, fate_b.weight) / scale;
    const bool out_a = left.role == WordRole::exception;
    const bool out_b = right.role == WordRole::exception;
    const bool sure = pair.nearness.value >= 0.7F;
    // "unntatt helligdager" and "ikke en helligdag" say one thing.
    const bool agree = (out_a && right.negated) || (out_b && left.negated);
    if (out_a != out_b && sure && !agree) {
      take_out(a, b, pair, out_a, weight, contrast, out);
      continue;
    }
    // "egnet bolig og nedsatt funksjonsevne" against "egnet bolig eller nedsatt funksjonsevne": the same words, joined
    // otherwise.
    const bool or_a = left.role == WordRole::alternative;
    const bool or_b = right.role == WordRole::alternative;
    constexpr double all = 0.97;
    if (or_a != or_b && sure && left.role != WordRole::genus && right.role != WordRole::genus &&
        std::min({pairing.verbatim, pairing.cover_a, pairing.cover_b}) > all) {
      out.joined_otherwise = true;
      contrast.effect = or_a ? Effect::narrows_b : Effect::narrows_a;
      contrast.weight = weight;
      add(out, contrast);
      continue;
    }
    if (pair.nearness.direction != 0 && !left.light && !right.light) {
      contrast.effect = pair.nearness.direction > 0 ? Effect::narrows_b : Effect::narrows_a;
      if (left.negated && right.negated) contrast.effect = mirrored(contrast.effect);
      contrast.weight = 0.6 * weight;
      const bool heads = a.head == pair.a && b.head == pair.b;
      contrast.difference = heads ? Difference::population : Difference::scope;
      if (heads && !is_persons(a, b)) contrast.difference = Difference::genus;
      add(out, contrast);
    }
  }
}

} // namespace

Contrasts contrasts(const Reading& a, const Reading& b, const Pairing& pairing, const Corpus& corpus) {
  Contrasts out;
  compare_genus(a, b, pairing, corpus, out);
  const Side side_a(a, pairing.of_a, b, corpus);
  const Side side_b(b, pairing.of_b, a, corpus);
  const double scale = std::max({side_a.total(), side_b.total(), 1e-9});
  std::vector<Residue> only_a = side_a.residues(scale);
  std::vector<Residue> only_b = side_b.residues(scale);
  compare_pairs(a, b, pairing, scale, out);

  for (const ValueContrast& value : value_contrasts(a, b)) {
    Contrast contrast;
    contrast.difference = value.both ? Difference::value : Difference::scope;
    contrast.effect = value.effect;
    contrast.number = value.number;
    contrast.weight = value.both ? value_weight : 0.5 * value_weight;
    contrast.begin_a = value.begin_a, contrast.end_a = value.end_a;
    contrast.begin_b = value.begin_b, contrast.end_b = value.end_b;
    out.value = out.value || value.both;
    out.opposed = out.opposed || value.apart;
    out.bound = out.bound || !value.both;
    add(out, contrast);
  }

  const bool persons = is_persons(a, b);
  // Words in the same place of both: one stands instead of the other.
  for (Residue& left : only_a) {
    for (Residue& right : only_b) {
      if (right.paired || left.paired) continue;
      const bool follows = left.before >= 0 && right.before >= 0 &&
                           static_cast<std::size_t>(left.before) < right.first &&
                           static_cast<std::size_t>(right.before) < left.first &&
                           pairing.of_a[static_cast<std::size_t>(right.before)].partner == left.before;
      const bool precedes = left.after >= 0 && right.after >= 0 && static_cast<std::size_t>(left.after) > right.last &&
                            static_cast<std::size_t>(right.after) > left.last &&
                            pairing.of_a[static_cast<std::size_t>(right.after)].partner == left.after;
      const bool both_open = left.role == WordRole::genus && right.role == WordRole::genus;
      if (!(follows || precedes || both_open)) continue;
      const Effect one = effect_of(left.role, left.turned);
      const Effect other = mirrored(effect_of(right.role, right.turned));
      if (one == Effect::tells || other == Effect::tells) continue;
      left.paired = right.paired = true;
      Contrast contrast;
      contrast.difference = kind_of(left, side_a, out, persons);
      if (right.role == WordRole::exception) contrast.difference = Difference::exception;
      // "unntatt X" against "uansett Y": both make A the narrower; two conditions cross.
      contrast.effect = one == other ? one : Effect::crosses;
      contrast.weight = std::max(left.weight, right.weight);
      contrast.begin_a = side_a.begin(left), contrast.end_a = side_a.end(left);
      contrast.begin_b = side_b.begin(right), contrast.end_b = side_b.end(right);
      out.exception = out.exception || contrast.difference == Difference::exception;
      out.replaced += contrast.weight;
      if (pairing.verbatim >= edition_from && measures(a, b) && side_a.on_genus(left) && side_b.on_genus(right)) {
        contrast.difference = Difference::population;
        contrast.weight = std::max(contrast.weight, value_weight);
        out.other_measured = true;
      }
      add(out, contrast);
    }
  }
  const auto alone = [&](const Residue& run, const Side& side, bool on_a) {
    if (run.paired) return;
    Contrast contrast;
    contrast.difference = kind_of(run, side, out, persons || (run.person && run.role == WordRole::genus));
    contrast.effect = effect_of(run.role, run.turned);
    if (!on_a) contrast.effect = mirrored(contrast.effect);
    out.bound = out.bound || run.role == WordRole::condition || (run.negated && !run.turned);
    contrast.weight = run.weight;
    if (run.role == WordRole::exception) {
      contrast.weight = std::max(contrast.weight, exception_weight);
      out.exception = true;
    }
    (on_a ? contrast.begin_a : contrast.begin_b) = side.begin(run);
    (on_a ? contrast.end_a : contrast.end_b) = side.end(run);
    add(out, contrast);
  };
  for (const Residue& run : only_a) alone(run, side_a, true);
  for (const Residue& run : only_b) alone(run, side_b, false);
  std::stable_sort(out.all.begin(), out.all.end(), [](const Contrast& left, const Contrast& right) {
    return std::tuple(left.begin_a, left.begin_b) < std::tuple(right.begin_a, right.begin_b);
  });
  return out;
}

} // namespace samklang::align
