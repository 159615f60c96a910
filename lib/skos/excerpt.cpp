// SPDX-License-Identifier: Apache-2.0
#include <samklang/skos/excerpt.h>

#include <samklang/skos/tables.h>

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

namespace samklang::skos {
namespace {

/// The first value where a number is none of an enumeration's: an image may hold any.
template <class Enum> Enum known(Enum value, Enum last) noexcept { return value <= last ? value : Enum{}; }

class Copier {
public:
  explicit Copier(std::span<const Picked> concepts) {
    for (const Picked& one : concepts)
      if (one.from != nullptr && one.index < one.from->size()) out_.origin.push_back(one);
    const auto iri = [](const Picked& one) { return (*one.from)[one.index].iri(); };
    std::stable_sort(out_.origin.begin(), out_.origin.end(),
                     [&](const Picked& x, const Picked& y) { return iri(x) < iri(y); });
    out_.origin.erase(std::unique(out_.origin.begin(), out_.origin.end(),
                                  [&](const Picked& x, const Picked& y) { return iri(x) == iri(y); }),
                      out_.origin.end());
    for (std::uint32_t i = 0; i < out_.origin.size(); ++i) place_.emplace(iri(out_.origin[i]), i);
    for (std::size_t i = 0; i < fixed_language_count; ++i)
      t_.languages.push_back(t_.keep(tag(static_cast<Language>(i))));
  }

  Excerpt run() {
    number_agencies();
    number_externals();
    for (const Picked& one : out_.origin) copy(*one.from, one.index);
    out_.catalogue = freeze(std::move(t_));
    return std::move(out_);
  }

private:
  // In the order that Columns promises of agencies: organisations by number, then the others by key.
  void number_agencies() {
    std::map<std::pair<std::uint64_t, std::string_view>, Agency> agencies;
    std::map<std::pair<std::uint64_t, std::string_view>, const Catalogue*> from;
    const auto take = [&](const Catalogue& catalogue, std::uint32_t agency) {
      if (agency >= catalogue.columns().agencies.size()) return;
      const Agency& row = catalogue.columns().agencies[agency];
      const auto key = order_of(catalogue, row);
      if (agencies.try_emplace(key, row).second) from.emplace(key, &catalogue);
    };
    for (const Picked& one : out_.origin) {
      const ConceptRow& row = (*one.from)[one.index].row();
      take(*one.from, row.publisher);
      take(*one.from, row.owner);
    }
    for (const auto& [key, row] : agencies) {
      const Catalogue& catalogue = *from.at(key);
      Agency copy = row;
      copy.kind = known(copy.kind, AgencyKind::source);
      copy.key = keep(catalogue.text(row.key));
      copy.iri = keep(catalogue.text(row.iri));
      copy.name = tagged(catalogue, row.name);
      agency_.emplace(key, static_cast<std::uint32_t>(t_.agencies.size()));
      t_.agencies.push_back(copy);
    }
  }
  static std::pair<std::uint64_t, std::string_view> order_of(const Catalogue& catalogue, const Agency& row) noexcept {
    const bool organisation = row.kind == AgencyKind::organisation;
    return {organisation ? row.organisation_number : ~std::uint64_t{0}, catalogue.text(row.key)};
  }
  std::uint32_t agency(const Catalogue& catalogue, std::uint32_t index) const {
    if (index >= catalogue.columns().agencies.size()) return no_index;
    const auto found = agency_.find(order_of(catalogue, catalogue.columns().agencies[index]));
    return found == agency_.end() ? no_index : found->second;
  }

  void number_externals() {
    std::map<std::string_view, int> externals;
    for (const Picked& one : out_.origin)
      for (const Relation& relation : one.from->relations(one.index))
        if (const std::string_view iri = one.from->iri(relation.target); !place_.contains(iri))
          externals.emplace(iri, 0);
    auto next = static_cast<ConceptIndex>(out_.origin.size());
    for (const auto& [iri, unused] : externals) {
      place_.emplace(iri, next++);
      ExternalRow row;
      row.iri = keep(iri);
      t_.externals.push_back(row);
    }
  }

  Text keep(std::string_view text) {
    if (text.empty()) return {};
    const auto [place, added] = kept_.try_emplace(std::string(text));
    if (added) place->second = t_.keep(text);
    return place->second;
  }
  std::uint16_t language(const Catalogue& catalogue, std::uint16_t number) {
    if (number < fixed_language_count) return number;
    const std::string_view wanted = catalogue.language(number);
    for (std::size_t i = 0; i < t_.languages.size(); ++i)
      if (std::string_view(t_.pool).substr(t_.languages[i].offset, t_.languages[i].length) == wanted)
        return static_cast<std::uint16_t>(i);
    t_.languages.push_back(keep(wanted));
    return static_cast<std::uint16_t>(t_.languages.size() - 1);
  }
  TaggedText tagged(const Catalogue& catalogue, const TaggedText& one) {
    return {keep(catalogue.text(one.text)), language(catalogue, one.language), 0};
  }
  Range tagged(const Catalogue& catalogue, Range range) {
    std::vector<TaggedText> copies;
    for (const TaggedText& one : catalogue.tagged(range)) copies.push_back(tagged(catalogue, one));
    const Range out{static_cast<std::uint32_t>(t_.tagged_texts.size()), static_cast<std::uint32_t>(copies.size())};
    t_.tagged_texts.insert(t_.tagged_texts.end(), copies.begin(), copies.end());
    return out;
  }
  static Provenance provenance(const Provenance& from) noexcept {
    return {0, from.property < Property::count ? from.property : Property::none, from.generation};
  }

  void copy(const Catalogue& catalogue, ConceptIndex index) {
    const Concept one = catalogue[index];
    ConceptRow row = one.row();
    row.iri = keep(one.iri());
    row.publisher = agency(catalogue, row.publisher);
    row.owner = agency(catalogue, row.owner);
    row.status_text = keep(catalogue.text(row.status_text));
    row.version = keep(catalogue.text(row.version));
    row.status = known(row.status, Status::op_datpro);
    row.source = 0;
    for (Provenance& field : row.provenance) field = provenance(field);
    t_.concepts.push_back(row);
    for (Label label : one.labels()) {
      label.text = keep(catalogue.text(label.text));
      label.kind = known(label.kind, LabelKind::data_structure);
      label.language = language(catalogue, label.language);
      label.provenance = provenance(label.provenance);
      t_.labels.push_back(label);
    }
    t_.label_begin.push_back(static_cast<std::uint32_t>(t_.labels.size()));
    for (Definition definition : one.definitions()) {
      definition.text = keep(catalogue.text(definition.text));
      definition.audience = known(definition.audience, Audience::specialist);
      definition.source_relation = known(definition.source_relation, SourceRelation::self_composed);
      definition.kind = known(definition.kind, DefinitionKind::alternative_wording);
      definition.language = language(catalogue, definition.language);
      definition.citations = citations(catalogue, definition.citations);
      definition.provenance = provenance(definition.provenance);
      t_.definitions.push_back(definition);
    }
    t_.definition_begin.push_back(static_cast<std::uint32_t>(t_.definitions.size()));
    for (Note note : one.notes()) {
      note.text = keep(catalogue.text(note.text));
      note.iri = keep(catalogue.text(note.iri));
      note.kind = known(note.kind, NoteKind::type);
      note.language = language(catalogue, note.language);
      note.provenance = provenance(note.provenance);
      t_.notes.push_back(note);
    }
    t_.note_begin.push_back(static_cast<std::uint32_t>(t_.notes.size()));
    for (Relation relation : one.relations()) {
      const auto target = place_.find(catalogue.iri(relation.target));
      if (target == place_.end()) continue;
      if (static_cast<std::size_t>(relation.kind) >= relation_kind_count) continue;
      relation.target = target->second;
      relation.texts = tagged(catalogue, relation.texts);
      relation.role = keep(catalogue.text(relation.role));
      relation.provenance = provenance(relation.provenance);
      t_.relations.push_back(relation);
    }
    t_.relation_begin.push_back(static_cast<std::uint32_t>(t_.relations.size()));
    t_.contact_begin.push_back(0);
  }

  Range citations(const Catalogue& catalogue, Range range) {
    std::vector<Citation> copies;
    for (Citation one : catalogue.citations(range)) {
      one.iri = keep(catalogue.text(one.iri));
      one.labels = tagged(catalogue, one.labels);
      const Range laws{static_cast<std::uint32_t>(t_.law_keys.size()),
                       static_cast<std::uint32_t>(catalogue.law_keys(one.laws).size())};
      for (const Text law : catalogue.law_keys(one.laws)) t_.law_keys.push_back(keep(catalogue.text(law)));
      one.laws = laws;
      one.provenance = provenance(one.provenance);
      copies.push_back(one);
    }
    const Range out{static_cast<std::uint32_t>(t_.citations.size()), static_cast<std::uint32_t>(copies.size())};
    t_.citations.insert(t_.citations.end(), copies.begin(), copies.end());
    return out;
  }

  Excerpt out_;
  Tables t_;
  std::unordered_map<std::string_view, ConceptIndex> place_; ///< of concepts, then of externals
  std::map<std::pair<std::uint64_t, std::string_view>, std::uint32_t> agency_;
  std::unordered_map<std::string, Text> kept_;
};

} // namespace

Excerpt excerpt(std::span<const Picked> concepts) { return Copier(concepts).run(); }

} // namespace samklang::skos
