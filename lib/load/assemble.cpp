// SPDX-License-Identifier: Apache-2.0
#include "load/assemble.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace samklang::load {
namespace {

using skos::Tables;
using skos::Text;

template <class Row> void move_rows(std::vector<Row>& to, std::vector<Row>& from) {
  if (to.empty()) {
    to = std::move(from);
  } else {
    to.insert(to.end(), from.begin(), from.end());
  }
  from = {};
}

// Where a part's rows come to stand in the whole.
struct Shift {
  std::uint32_t citations = 0;
  std::uint32_t laws = 0;
  std::uint32_t texts = 0;
  std::uint32_t members = 0;
  std::uint32_t contacts = 0;
  std::uint32_t resources = 0;
  std::uint32_t made_texts = 0; ///< among the parts' made texts
};

void shift_begins(std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& from, std::size_t rows_before) {
  for (std::size_t i = 1; i < from.size(); ++i) to.push_back(from[i] + static_cast<std::uint32_t>(rows_before));
}

class Assembler {
public:
  Assembler(Statements& statements, const Context& context) : statements_(statements), context_(context) {}

  void number_externals(const std::vector<std::unique_ptr<Part>>& parts) {
    for (const auto& part : parts) externals_.insert(externals_.end(), part->externals.begin(), part->externals.end());
    const auto text = [&](Node node) { return statements_.text(node); };
    std::sort(externals_.begin(), externals_.end(), [&](Node x, Node y) { return text(x) < text(y); });
    externals_.erase(std::unique(externals_.begin(), externals_.end()), externals_.end());
    const auto loaded = static_cast<std::uint32_t>(context_.survey.concepts().size());
    for (const auto& part : parts) {
      auto& numbers = external_numbers_.emplace_back();
      for (const Node node : part->externals) {
        const auto at = std::lower_bound(externals_.begin(), externals_.end(), node,
                                         [&](Node x, Node y) { return text(x) < text(y); });
        numbers.push_back(loaded + static_cast<std::uint32_t>(at - externals_.begin()));
      }
    }
    for (const Node node : externals_) {
      tables_.externals.push_back(
          {statements_.place(node.doc, node.term), context_.agencies.of_external(statements_.text(node))});
    }
  }

  void add(Part& part, const std::vector<std::uint32_t>& external_numbers) {
    Tables& rows = part.rows;
    const auto size = [](const auto& table) { return static_cast<std::uint32_t>(table.size()); };
    const Shift shift{
        size(tables_.citations), size(tables_.law_keys),  size(tables_.tagged_texts), size(tables_.member_indexes),
        size(tables_.contacts),  size(tables_.resources), size(part_texts_)};
    part_texts_ += part.made_texts;
    const auto loaded = static_cast<std::uint32_t>(context_.survey.concepts().size());
    const auto vertex = [&](skos::ConceptIndex index) {
      return index == skos::no_index || index < loaded ? index : external_numbers[index - loaded];
    };

    for (skos::Definition& row : rows.definitions) row.citations.begin += shift.citations;
    for (skos::Citation& row : rows.citations) {
      row.labels.begin += shift.texts;
      row.laws.begin += shift.laws;
    }
    for (Text& key : rows.law_keys) key.offset += shift.made_texts; // keeps made_text_bit
    for (skos::Relation& row : rows.relations) {
      row.target = vertex(row.target);
      row.texts.begin += shift.texts;
    }
    for (skos::Collection& row : rows.collections) {
      row.titles.begin += shift.texts;
      row.descriptions.begin += shift.texts;
      row.members.begin += shift.members;
      row.contacts.begin += shift.contacts;
    }
    for (skos::ConceptIndex& member : rows.member_indexes) member = vertex(member);
    for (skos::Resource& row : rows.resources) row.titles.begin += shift.texts;
    for (skos::LoadNote& row : rows.load_notes) {
      if (!row.tag.empty()) row.tag.offset += shift.made_texts;
    }
    for (PendingUsage& usage : part.usages)
      usages_.push_back({vertex(usage.target), {usage.usage.resource + shift.resources, usage.usage.provenance}});

    shift_begins(tables_.label_begin, rows.label_begin, tables_.labels.size());
    shift_begins(tables_.definition_begin, rows.definition_begin, tables_.definitions.size());
    shift_begins(tables_.note_begin, rows.note_begin, tables_.notes.size());
    shift_begins(tables_.relation_begin, rows.relation_begin, tables_.relations.size());
    shift_begins(tables_.contact_begin, rows.contact_begin, tables_.contacts.size());
    move_rows(tables_.concepts, rows.concepts);
    move_rows(tables_.labels, rows.labels);
    move_rows(tables_.definitions, rows.definitions);
    move_rows(tables_.notes, rows.notes);
    move_rows(tables_.relations, rows.relations);
    move_rows(tables_.contacts, rows.contacts);
    move_rows(tables_.citations, rows.citations);
    move_rows(tables_.law_keys, rows.law_keys);
    move_rows(tables_.tagged_texts, rows.tagged_texts);
    move_rows(tables_.collections, rows.collections);
    move_rows(tables_.member_indexes, rows.member_indexes);
    move_rows(tables_.records, rows.records);
    move_rows(tables_.resources, rows.resources);
    move_rows(tables_.other_values, rows.other_values);
    move_rows(tables_.load_notes, rows.load_notes);
  }

  skos::Catalogue finish() {
    name_sources();
    keep_used_agencies();
    order_notes_and_values();
    keep_made_texts();
    group_usages();
    tables_.pool = statements_.release_pool();
    tables_.pool += context_.agencies.made_texts();
    tables_.pool += made_texts_;
    return skos::freeze(std::move(tables_));
  }

private:
  Text make(std::string_view text) {
    const Text place{static_cast<std::uint32_t>(statements_.text_bytes() + context_.agencies.made_texts().size() +
                                                made_texts_.size()),
                     static_cast<std::uint32_t>(text.size())};
    made_texts_ += text;
    return place;
  }

  std::string_view text(Text place) const {
    if ((place.offset & made_text_bit) != 0)
      return std::string_view(part_texts_).substr(place.offset & ~made_text_bit, place.length);
    const auto base = statements_.text_bytes();
    if (place.offset < base) return statements_.text_at(place);
    const auto& agency_texts = context_.agencies.made_texts();
    const std::size_t offset = place.offset - base;
    if (offset < agency_texts.size()) return std::string_view(agency_texts).substr(offset, place.length);
    return offset - agency_texts.size() <= made_texts_.size()
               ? std::string_view(made_texts_).substr(offset - agency_texts.size(), place.length)
               : std::string_view{};
  }

  void name_sources() {
    for (const std::string& tag : context_.languages.tags()) tables_.languages.push_back(make(tag));
    for (const rdf::Document& document : statements_.documents()) {
      skos::Source row;
      row.name = make(document.name);
      row.content_hash = make(document.content_hash);
      row.format = make(rdf::name(document.format));
      row.base_iri = make(document.base_iri);
      row.bytes = document.bytes;
      row.statements = document.graph.size();
      row.partial = document.partial ? 1 : 0;
      tables_.sources.push_back(row);
    }
    for (std::uint16_t doc = 0; doc < tables_.sources.size(); ++doc)
      tables_.sources[doc].unread = statements_.unread(doc);
    for (const skos::ConceptRow& row : tables_.concepts) ++tables_.sources[row.source].concepts;
  }

  // Files stand in for publishers only where a concept needs them.
  void keep_used_agencies() {
    const auto& all = context_.agencies.rows();
    std::vector<std::uint8_t> used(all.size(), 0);
    const auto use = [&](std::uint32_t agency) {
      if (agency != skos::no_index) used[agency] = 1;
    };
    for (std::size_t i = 0; i < all.size(); ++i) used[i] = all[i].kind != skos::AgencyKind::source ? 1 : 0;
    for (const skos::ConceptRow& row : tables_.concepts) use(row.publisher);
    std::vector<std::uint32_t> number(all.size(), skos::no_index);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (used[i] == 0) continue;
      number[i] = static_cast<std::uint32_t>(tables_.agencies.size());
      tables_.agencies.push_back(all[i]);
      if (all[i].kind == skos::AgencyKind::organisation && all[i].valid_number == 0) {
        skos::LoadNote note;
        note.kind = skos::LoadNoteKind::invalid_organisation_number;
        note.raw = all[i].iri.empty() ? all[i].key : all[i].iri;
        tables_.load_notes.push_back(note);
      }
    }
    const auto renumber = [&](std::uint32_t& agency) {
      if (agency != skos::no_index) agency = number[agency];
    };
    for (skos::ConceptRow& row : tables_.concepts) {
      renumber(row.publisher);
      renumber(row.owner);
    }
    for (skos::ExternalRow& row : tables_.externals) renumber(row.publisher);
    for (skos::Collection& row : tables_.collections) renumber(row.publisher);
    for (skos::Resource& row : tables_.resources) renumber(row.publisher);
  }

  void order_notes_and_values() {
    const auto note_key = [&](const skos::LoadNote& n) {
      return std::tuple(n.kind, n.subject, n.provenance.source, n.provenance.property, text(n.predicate), text(n.raw),
                        text(n.tag));
    };
    std::sort(tables_.load_notes.begin(), tables_.load_notes.end(),
              [&](const auto& x, const auto& y) { return note_key(x) < note_key(y); });
    const auto value_key = [&](const skos::OtherValue& v) {
      return std::tuple(v.subject, text(v.predicate), text(v.value), v.language, v.is_blank, v.provenance.source);
    };
    std::sort(tables_.other_values.begin(), tables_.other_values.end(),
              [&](const auto& x, const auto& y) { return value_key(x) < value_key(y); });

    std::vector<Text> unknown;
    for (const skos::OtherValue& value : tables_.other_values) {
      if (value.provenance.property == skos::Property::none) unknown.push_back(value.predicate);
    }
    std::sort(unknown.begin(), unknown.end(), [&](Text x, Text y) { return text(x) < text(y); });
    for (const Text predicate : unknown) {
      auto& counts = tables_.unknown_predicates;
      if (counts.empty() || text(counts.back().predicate) != text(predicate)) counts.push_back({predicate, 0});
      ++counts.back().count;
    }
  }

  // Made texts are kept once each, in the order of the tables: the pool must not show how many parts there were.
  void keep_made_texts() {
    std::unordered_map<std::string, skos::Range> lists;
    std::unordered_map<std::string, Text> texts;
    const auto keep = [&](std::string_view value) {
      const auto [at, added] = texts.try_emplace(std::string(value));
      if (added) at->second = make(value);
      return at->second;
    };
    const std::vector<Text> found = std::move(tables_.law_keys);
    tables_.law_keys = {};
    std::string joined;
    for (skos::Citation& citation : tables_.citations) {
      if (citation.laws.count == 0) {
        citation.laws = {};
        continue;
      }
      joined.clear();
      for (std::uint32_t i = 0; i < citation.laws.count; ++i)
        joined.append(text(found[citation.laws.begin + i])).push_back('\n');
      const auto [at, added] = lists.try_emplace(joined);
      if (added) {
        at->second = {static_cast<std::uint32_t>(tables_.law_keys.size()), citation.laws.count};
        for (std::uint32_t i = 0; i < citation.laws.count; ++i)
          tables_.law_keys.push_back(keep(text(found[citation.laws.begin + i])));
      }
      citation.laws = at->second;
    }
    for (skos::LoadNote& note : tables_.load_notes) {
      if (!note.tag.empty()) note.tag = keep(text(note.tag));
    }
  }

  void group_usages() {
    const std::size_t vertices = tables_.concepts.size() + tables_.externals.size();
    std::stable_sort(usages_.begin(), usages_.end(), [](const PendingUsage& x, const PendingUsage& y) {
      return std::pair(x.target, x.usage.resource) < std::pair(y.target, y.usage.resource);
    });
    tables_.usage_begin.assign(vertices + 1, 0);
    for (const PendingUsage& usage : usages_) {
      ++tables_.usage_begin[usage.target + 1];
      tables_.usages.push_back(usage.usage);
    }
    std::partial_sum(tables_.usage_begin.begin(), tables_.usage_begin.end(), tables_.usage_begin.begin());
  }

  Statements& statements_;
  const Context& context_;
  Tables tables_;
  std::vector<Node> externals_;
  std::vector<std::vector<std::uint32_t>> external_numbers_;
  std::vector<PendingUsage> usages_;
  std::string part_texts_;
  std::string made_texts_;

public:
  const std::vector<std::uint32_t>& external_numbers(std::size_t part) const { return external_numbers_[part]; }
};

} // namespace

skos::Catalogue assemble(Statements& statements, const Context& context, std::vector<std::unique_ptr<Part>> parts) {
  Assembler assembler(statements, context);
  assembler.number_externals(parts);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    assembler.add(*parts[i], assembler.external_numbers(i));
    parts[i].reset();
  }
  return assembler.finish();
}

} // namespace samklang::load
