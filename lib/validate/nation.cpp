// SPDX-License-Identifier: Apache-2.0
// New and changed concepts against what a nation has: X501 to X507, X515, X517.
#include "validate/nation_words.h"
#include "validate/pairs.h"

#include <samklang/text/term_key.h>

#include <algorithm>
#include <string>

namespace samklang::validate {
namespace {

using align::Difference;
using align::EvidenceKind;
using align::Relation;

// Under another term the engine has to be surer: of what it gave 0.5 to 0.75 on the catalogue of 2020, hardly a third
// was one concept.
constexpr float sure_enough = 0.8F;
constexpr double nearly_verbatim = 0.8;

const align::Evidence* evidence_of(const align::Verdict& verdict, EvidenceKind kind) noexcept {
  for (const align::Evidence& one : verdict.evidence)
    if (one.kind == kind) return &one;
  return nullptr;
}

bool is_version(const skos::Catalogue& catalogue, skos::ConceptIndex a, skos::ConceptIndex b) {
  if (at_other_times(catalogue[a].row(), catalogue[b].row())) return true;
  const auto says = [&](skos::ConceptIndex from, skos::ConceptIndex to) {
    const auto relations = catalogue.relations(from);
    return std::any_of(relations.begin(), relations.end(), [&](const skos::Relation& one) {
      return one.target == to &&
             (one.kind == skos::RelationKind::replaces || one.kind == skos::RelationKind::replaced_by);
    });
  };
  return says(a, b) || says(b, a);
}

bool opposes(const align::Verdict& verdict) noexcept {
  return verdict.has(Difference::value) || verdict.has(Difference::exception);
}

bool is_same(Relation relation) noexcept { return relation == Relation::exact || relation == Relation::close; }

/// One neighbour, and what is to be said of it.
struct Told {
  RuleId rule = RuleId::X501;
  std::string variant;
};

class Against {
public:
  Against(const Context& context, skos::ConceptIndex index, const Nearest& nearest, Findings& findings)
      : context_(context), one_(context.catalogue[index]), nearest_(nearest), small_(nearest.excerpt.catalogue),
        self_(small_[nearest.self]), findings_(findings) {}

  void run() {
    std::size_t told = 0;
    // Who has the term comes first.
    for (const bool same_term : {true, false}) {
      for (const align::Verdict& verdict : nearest_.verdicts) {
        if ((evidence_of(verdict, EvidenceKind::preferred_label) != nullptr) != same_term) continue;
        const skos::ConceptIndex other = nearest_.other(verdict);
        if (verdict.decision != skos::no_index || is_version(small_, nearest_.self, other)) continue;
        advise_against(verdict, other);
        if (told >= context_.options.nearest) continue;
        if (const auto what = judge(verdict, other)) told += say(*what, verdict, other) ? 1 : 0;
      }
    }
  }

private:
  /// The file itself has the other one: rules on the file's own concepts have said it.
  bool is_in_file(skos::ConceptIndex other) const { return nearest_.excerpt.origin[other].from == &context_.catalogue; }

  std::optional<Told> judge(const align::Verdict& verdict, skos::ConceptIndex other) const {
    const Relation relation = nearest_.relation(verdict);
    const bool in_file = is_in_file(other);
    const bool own = verdict.same_agency;
    const bool linked = are_linked(small_, nearest_.self, other);
    const align::Evidence* equal = evidence_of(verdict, EvidenceKind::equal_definition);
    if (equal != nullptr && !are_settled(small_, nearest_.self, other))
      return in_file ? std::nullopt : std::optional(Told{RuleId::X503, own ? "own" : ""});
    if (linked) {
      if (verdict.authority == align::Authority::asserted && relation == Relation::exact && disagrees(verdict))
        return Told{RuleId::X507, ""};
      return std::nullopt;
    }
    const bool defined = self_.has_definition() && small_[other].has_definition();
    if (evidence_of(verdict, EvidenceKind::preferred_label) != nullptr) {
      if (own) return in_file ? std::nullopt : std::optional(same_term_at_home(verdict, relation, other));
      if (opposes(verdict)) return Told{RuleId::X506, ""};
      if (defined && is_same(relation) && verbatim(other) >= nearly_verbatim) return Told{RuleId::X504, ""};
      if (is_same(relation)) return Told{RuleId::X515, ""};
      return in_file ? std::nullopt : std::optional(Told{RuleId::X501, std::string(name(relation))});
    }
    // Inside one agency kinds of one thing are defined alike on purpose.
    if (is_same(relation) && defined && !own) {
      if (verbatim(other) >= nearly_verbatim) return Told{RuleId::X504, ""};
      if (verdict.confidence >= sure_enough) return Told{RuleId::X515, "other-term"};
    }
    if (!in_file && !own && evidence_of(verdict, EvidenceKind::admitted_label) != nullptr && my_admitted_term(other))
      return Told{RuleId::X502, ""};
    return std::nullopt;
  }

  Told same_term_at_home(const align::Verdict& verdict, Relation relation, skos::ConceptIndex other) const {
    if (is_same(relation) && !opposes(verdict))
      return {verbatim(other) >= nearly_verbatim ? RuleId::X504 : RuleId::X515, "own"};
    return {RuleId::X505, "nation"};
  }

  /// A mapping that the words of the definitions speak against.
  static bool disagrees(const align::Verdict& verdict) noexcept {
    const align::Evidence* unlike = evidence_of(verdict, EvidenceKind::unlike_definition);
    return opposes(verdict) || (unlike != nullptr && unlike->weight < -0.9F && verdict.has(Difference::genus));
  }

  bool my_admitted_term(skos::ConceptIndex other) const {
    for (const skos::Label& mine : self_.labels())
      for (const skos::Label& theirs : small_[other].labels())
        if (mine.kind == skos::LabelKind::alternative && theirs.kind == skos::LabelKind::preferred &&
            label_key(small_, mine) == label_key(small_, theirs))
          return true;
    return false;
  }

  double verbatim(skos::ConceptIndex other) const {
    const align::ComparedTexts texts = align::compared_texts(self_, small_[other]);
    return shared_wording(texts.subject, texts.object);
  }

  bool say(const Told& what, const align::Verdict& verdict, skos::ConceptIndex other) {
    const Said said(what.rule, what.variant);
    const bool by_definition = what.rule == RuleId::X503 || what.rule == RuleId::X504 || what.rule == RuleId::X506 ||
                               what.variant == "other-term";
    Finding* found = by_definition && one_.has_definition() ? at_definition(said) : at_term(said, other);
    if (found == nullptr) return false;
    const skos::Concept neighbour = small_[other];
    found->arguments = {std::string(neighbour.term()), std::string(small_.agency_name(neighbour.publisher())),
                        deciding_words(nearest_, verdict), percent(verdict.confidence)};
    found->related.push_back(related_thing(neighbour, self_));
    found->decision_row = decision_row(nearest_, verdict);
    return true;
  }

  Finding* at_definition(Said said) {
    const skos::Definition* shown = one_.definition();
    return findings_.add(said, one_.index(), shown->text, shown->language, shown->provenance);
  }
  /// At the label that the other one has too, else at the preferred term.
  Finding* at_term(Said said, skos::ConceptIndex other) {
    const skos::Label* best = nullptr;
    bool best_is_shared = false;
    for (const skos::Label& mine : one_.labels()) {
      if (mine.kind != skos::LabelKind::preferred && mine.kind != skos::LabelKind::alternative) continue;
      const std::string key = label_key(context_.catalogue, mine);
      const auto theirs = small_[other].labels();
      const bool shared = std::any_of(theirs.begin(), theirs.end(),
                                      [&](const skos::Label& label) { return label_key(small_, label) == key; });
      if (best == nullptr || (shared && best->kind == skos::LabelKind::preferred && !best_is_shared)) {
        best = &mine;
        best_is_shared = shared;
      }
    }
    if (best == nullptr) return findings_.add(said, one_.index());
    return findings_.add(said, one_.index(), best->text, best->language, best->provenance);
  }

  /// X517: a term that the agency which answers for the concept advises against.
  void advise_against(const align::Verdict& verdict, skos::ConceptIndex other) {
    if (is_in_file(other) || small_[other].publisher() == self_.publisher()) return;
    // Where neither the term nor the definition is theirs the advice is about something else.
    const bool defined = self_.has_definition() && small_[other].has_definition();
    if (defined && verdict.p_same < 0.5F && evidence_of(verdict, EvidenceKind::preferred_label) == nullptr) return;
    for (const skos::Label& mine : one_.labels()) {
      if (mine.kind != skos::LabelKind::preferred && mine.kind != skos::LabelKind::alternative) continue;
      const std::string key = label_key(context_.catalogue, mine);
      for (const skos::Label& theirs : small_[other].labels()) {
        if (theirs.kind != skos::LabelKind::hidden || label_key(small_, theirs) != key) continue;
        Finding* found = findings_.add(RuleId::X517, one_.index(), mine.text, mine.language, mine.provenance);
        if (found == nullptr) return;
        found->arguments = {std::string(context_.text(mine.text)),
                            std::string(small_.agency_name(small_[other].publisher())),
                            std::string(small_[other].term())};
        found->related.push_back(related_thing(small_[other], self_));
        return;
      }
    }
  }

  const Context& context_;
  skos::Concept one_;
  const Nearest& nearest_;
  const skos::Catalogue& small_;
  skos::Concept self_;
  Findings& findings_;
};

} // namespace

void against_nation(const Context& context, skos::ConceptIndex index, Findings& findings) {
  if (context.gate == nullptr || !context.gate->is_news(context.catalogue[index])) return;
  const auto nearest = context.gate->nearest(context.catalogue, index);
  if (!nearest) return findings.fail(nearest.error());
  if (nearest->self == skos::no_index) return;
  Against(context, index, *nearest, findings).run();
}

} // namespace samklang::validate
