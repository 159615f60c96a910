// SPDX-License-Identifier: Apache-2.0
#include "image/draft.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace samklang::image {

skos::Text Draft::keep(std::string_view text) {
  if (text.empty()) return {};
  const auto [place, added] = kept_.try_emplace(std::string(text));
  if (!added) return place->second;
  if (pool_.size() + text.size() > std::numeric_limits<std::uint32_t>::max()) {
    overflow_ = true;
    return {};
  }
  place->second = {static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(text.size())};
  pool_ += text;
  return place->second;
}

skos::Range Draft::keep(const std::vector<std::string>& texts) {
  const auto begin = static_cast<std::uint32_t>(list_texts_.size());
  for (const std::string& text : texts) list_texts_.push_back(keep(text));
  return {begin, static_cast<std::uint32_t>(texts.size())};
}

void Draft::add_laws() {
  struct Cited {
    std::string_view key;
    LawRow row;
  };
  std::vector<Cited> cited;
  for (skos::ConceptIndex i = 0; i < catalogue_->size(); ++i) {
    for (const skos::Definition& definition : (*catalogue_)[i].definitions())
      for (const skos::Citation& citation : catalogue_->citations(definition.citations))
        for (const skos::Text key : catalogue_->law_keys(citation.laws))
          cited.push_back({catalogue_->text(key), {key, i}});
  }
  const auto order = [](const Cited& one) { return std::tuple(one.key, one.row.concept_index, one.row.key.offset); };
  std::sort(cited.begin(), cited.end(), [&](const Cited& x, const Cited& y) { return order(x) < order(y); });
  for (const Cited& one : cited) {
    if (!laws_.empty() && laws_.back().concept_index == one.row.concept_index &&
        catalogue_->text(laws_.back().key) == one.key)
      continue;
    laws_.push_back(one.row);
  }
}

void Draft::add_provenance(const align::Alignment& alignment, const BuildOptions& options) {
  const auto add = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) provenance_.push_back({keep(name), keep(value)});
  };
  add("program", options.version);
  add("engine", alignment.engine);
  add("calibrated-on", alignment.calibrated_on);
  std::vector<NamedHash> registers = options.decisions;
  std::sort(registers.begin(), registers.end(),
            [](const NamedHash& x, const NamedHash& y) { return std::tie(x.hash, x.name) < std::tie(y.hash, y.name); });
  for (const NamedHash& one : registers) {
    add("decisions", one.name);
    add("decisions-hash", one.hash);
  }
}

Contents Draft::contents() const noexcept {
  const skos::Columns& c = catalogue_->columns();
  return {.pool = {pool_.data(), pool_.size()},
          .languages = c.languages,
          .concepts = c.concepts,
          .externals = c.externals,
          .label_begin = c.label_begin,
          .labels = c.labels,
          .definition_begin = c.definition_begin,
          .definitions = c.definitions,
          .note_begin = c.note_begin,
          .notes = c.notes,
          .relation_begin = c.relation_begin,
          .relations = c.relations,
          .contact_begin = c.contact_begin,
          .contacts = c.contacts,
          .usage_begin = c.usage_begin,
          .usages = c.usages,
          .incoming_begin = c.incoming_begin,
          .incoming = c.incoming,
          .relation_source = c.relation_source,
          .citations = c.citations,
          .law_keys = c.law_keys,
          .tagged_texts = c.tagged_texts,
          .agencies = c.agencies,
          .collections = c.collections,
          .member_indexes = c.member_indexes,
          .records = c.records,
          .resources = c.resources,
          .other_values = c.other_values,
          .unknown_predicates = c.unknown_predicates,
          .load_notes = c.load_notes,
          .sources = c.sources,
          .verdicts = verdicts_,
          .evidence = evidence_,
          .removed = removed_,
          .bridges = bridges_,
          .decisions = decisions_,
          .list_texts = list_texts_,
          .alignment_counts = counts_,
          .link_begin = link_begin_,
          .links = links_,
          .label_buckets = label_keys_.buckets,
          .label_tags = label_keys_.tags,
          .label_postings_begin = label_keys_.begin,
          .label_postings = label_keys_.postings,
          .suggestions = suggestions_,
          .phrase_buckets = phrases_.buckets,
          .phrase_tags = phrases_.tags,
          .phrase_postings_begin = phrases_.begin,
          .phrase_postings = phrases_.postings,
          .word_buckets = word_keys_.buckets,
          .word_tags = word_keys_.tags,
          .word_postings_begin = word_keys_.begin,
          .word_postings = word_keys_.postings,
          .document_lengths = document_lengths_,
          .laws = laws_,
          .provenance = provenance_,
          .background_words = background_.words,
          .background_rarity = background_.rarity,
          .background_text_begin = background_.text_begin,
          .background_text_words = background_.text_words,
          .background_sum = background_.sum,
          .background_fields = background_.fields,
          .background_field_sums = background_.field_sums,
          .background_runs = background_.runs,
          .background_agencies = background_.agencies,
          .background_agency_pairs = background_.agency_pairs,
          .background_subjects = background_.subjects,
          .background_taught = background_.taught};
}

} // namespace samklang::image
