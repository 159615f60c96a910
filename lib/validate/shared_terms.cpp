// SPDX-License-Identifier: Apache-2.0
// Terms that several concepts bear: of other agencies (X501, X502), and inside one (X505).
#include "validate/pairs.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace samklang::validate {
namespace {

bool is_preferred(const skos::Label& label) noexcept { return label.kind == skos::LabelKind::preferred; }

bool has_scope_note(const skos::Concept& one) noexcept {
  const auto notes = one.notes();
  return std::any_of(notes.begin(), notes.end(),
                     [](const skos::Note& note) { return note.kind == skos::NoteKind::scope_note; });
}

bool same_wording(const skos::Concept& a, const skos::Concept& b, std::span<const std::uint32_t> wording) {
  const auto& begin = a.catalogue().columns().definition_begin;
  for (std::uint32_t x = begin[a.index()]; x < begin[a.index() + 1]; ++x)
    for (std::uint32_t y = begin[b.index()]; y < begin[b.index() + 1]; ++y)
      if (wording[x] != 0 && wording[x] == wording[y]) return true;
  return false;
}

class SharedTerms {
public:
  SharedTerms(const Context& context, Findings& findings)
      : context_(context), catalogue_(context.catalogue), findings_(findings), decided_(context.options.decisions),
        keys_(label_keys(catalogue_, is_preferred)), wording_(catalogue_.columns().definitions.size()) {
    for (std::size_t from = 0, to = 0; from < keys_.size(); from = to) {
      while (to < keys_.size() && keys_[to].key == keys_[from].key) ++to;
      rows_.emplace(keys_[from].key, std::span(keys_).subspan(from, to - from));
    }
    std::uint32_t number = 0;
    const std::vector<KeyedRow> wordings = wording_keys(catalogue_);
    for (std::size_t i = 0; i < wordings.size(); ++i) {
      if (i == 0 || wordings[i].key != wordings[i - 1].key) ++number;
      wording_[wordings[i].row] = number;
    }
  }

  void look(skos::ConceptIndex index) {
    const skos::Concept one = catalogue_[index];
    std::vector<skos::ConceptIndex> told;
    for (const bool preferred : {true, false}) {
      for (const skos::Label& label : one.labels()) {
        if (preferred ? is_preferred(label) : label.kind == skos::LabelKind::alternative)
          look(one, label, preferred, told);
      }
    }
  }

private:
  void look(const skos::Concept& one, const skos::Label& label, bool preferred, std::vector<skos::ConceptIndex>& told) {
    std::vector<skos::ConceptIndex> abroad;
    std::vector<skos::ConceptIndex> at_home;
    const auto rows = rows_.find(label_key(catalogue_, label));
    if (rows == rows_.end()) return;
    for (const KeyedRow& row : rows->second) {
      if (row.owner == one.index() || std::find(told.begin(), told.end(), row.owner) != told.end()) continue;
      const skos::Concept other = catalogue_[row.owner];
      if (are_linked(catalogue_, one.index(), row.owner) || decided_.has(one.iri(), other.iri())) continue;
      if (at_other_times(one.row(), other.row())) continue;
      told.push_back(row.owner);
      (one.publisher() == other.publisher() ? at_home : abroad).push_back(row.owner);
    }
    if (!preferred) return say(RuleId::X502, one, label, abroad);
    // A note that tells the one concept from the other is one of the standard's ways.
    if (!has_scope_note(one)) say(RuleId::X501, one, label, abroad);
    std::erase_if(at_home, [&](skos::ConceptIndex other) {
      return other_subjects(one, catalogue_[other]) || same_wording(one, catalogue_[other], wording_);
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
  std::vector<KeyedRow> keys_;
  std::unordered_map<std::string_view, std::span<const KeyedRow>> rows_; ///< views into keys_
  std::vector<std::uint32_t> wording_; ///< by definition row: number of its wording, 0 for one that tells nothing
};

} // namespace

void shared_terms(const Context& context, Findings& findings) {
  SharedTerms terms(context, findings);
  for (skos::ConceptIndex i = 0; i < context.catalogue.size(); ++i)
    if (context.is_judged(i)) terms.look(i);
}

} // namespace samklang::validate
