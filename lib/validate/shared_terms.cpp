// SPDX-License-Identifier: Apache-2.0
// Terms that several concepts bear: of other agencies (X501, X502), and inside one (X505).
#include "validate/pairs.h"

#include <algorithm>
#include <string>

namespace samklang::validate {
namespace {

bool is_preferred(const skos::Label& label) noexcept { return label.kind == skos::LabelKind::preferred; }

bool has_scope_note(const skos::Concept& one) noexcept {
  const auto notes = one.notes();
  return std::any_of(notes.begin(), notes.end(),
                     [](const skos::Note& note) { return note.kind == skos::NoteKind::scope_note; });
}

bool same_wording(const skos::Concept& a, const skos::Concept& b, const KeyedRows& wordings) {
  const auto& begin = a.catalogue().columns().definition_begin;
  for (std::uint32_t x = begin[a.index()]; x < begin[a.index() + 1]; ++x)
    for (std::uint32_t y = begin[b.index()]; y < begin[b.index() + 1]; ++y)
      if (wordings.number(x) != 0 && wordings.number(x) == wordings.number(y)) return true;
  return false;
}

class SharedTerms {
public:
  SharedTerms(const Context& context, Findings& findings)
      : context_(context), catalogue_(context.catalogue), findings_(findings), decided_(context.options.decisions),
        keys_(*context.keys) {}

  void look(skos::ConceptIndex index) {
    const skos::Concept one = catalogue_[index];
    std::vector<skos::ConceptIndex> told;
    for (const bool preferred : {true, false}) {
      std::uint32_t row = catalogue_.columns().label_begin[index];
      for (const skos::Label& label : one.labels()) {
        if (preferred ? is_preferred(label) : label.kind == skos::LabelKind::alternative) look(one, label, row, told);
        ++row;
      }
    }
  }

private:
  void look(const skos::Concept& one, const skos::Label& label, std::uint32_t label_row,
            std::vector<skos::ConceptIndex>& told) {
    std::vector<skos::ConceptIndex> abroad;
    std::vector<skos::ConceptIndex> at_home;
    const std::uint32_t number = keys_.labels.number(label_row);
    if (number == 0) return;
    for (const KeyedRows::Row& row : keys_.labels.with(number)) {
      if (row.owner == one.index() || std::find(told.begin(), told.end(), row.owner) != told.end()) continue;
      const skos::Concept other = catalogue_[row.owner];
      if (are_linked(catalogue_, one.index(), row.owner) || decided_.has(one.iri(), other.iri())) continue;
      if (at_other_times(one.row(), other.row())) continue;
      told.push_back(row.owner);
      (one.publisher() == other.publisher() ? at_home : abroad).push_back(row.owner);
    }
    if (!is_preferred(label)) return say(RuleId::X502, one, label, abroad);
    // A note that tells the one concept from the other is one of the standard's ways.
    if (!has_scope_note(one)) say(RuleId::X501, one, label, abroad);
    std::erase_if(at_home, [&](skos::ConceptIndex other) {
      return other_subjects(one, catalogue_[other]) || same_wording(one, catalogue_[other], keys_.definitions);
    });
    say(RuleId::X505, one, label, at_home);
  }

  void say(RuleId rule, const skos::Concept& one, const skos::Label& label,
           std::span<const skos::ConceptIndex> others) {
    if (others.empty()) return;
    Finding* found = findings_.add(rule, one.index(), label.text, label.language, label.provenance);
    if (found == nullptr) return;
    found->arguments = {std::string(context_.text(label.text)), agency_names(catalogue_, others),
                        std::to_string(others.size())};
    for (std::size_t i = 0; i < others.size() && i < context_.options.nearest; ++i)
      found->related.push_back(related_thing(catalogue_[others[i]], one));
  }

  const Context& context_;
  const skos::Catalogue& catalogue_;
  Findings& findings_;
  DecidedIris decided_;
  const SharedKeys& keys_;
};

} // namespace

void shared_terms(const Context& context, Findings& findings) {
  SharedTerms terms(context, findings);
  for (skos::ConceptIndex i = 0; i < context.catalogue.size(); ++i)
    if (context.is_judged(i)) terms.look(i);
}

} // namespace samklang::validate
