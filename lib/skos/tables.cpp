// SPDX-License-Identifier: Apache-2.0
#include <samklang/skos/tables.h>

#include <numeric>

namespace samklang::skos {
namespace {

struct Frozen {
  Tables tables;
  std::vector<std::uint32_t> incoming_begin;
  std::vector<std::uint32_t> incoming;
  std::vector<std::uint32_t> relation_source;
};

void index_relations(Frozen& frozen) {
  const Tables& t = frozen.tables;
  const std::size_t vertices = t.concepts.size() + t.externals.size();
  frozen.relation_source.assign(t.relations.size(), no_index);
  for (std::uint32_t subject = 0; subject + 1 < t.relation_begin.size(); ++subject) {
    for (std::uint32_t r = t.relation_begin[subject]; r < t.relation_begin[subject + 1]; ++r)
      frozen.relation_source[r] = subject;
  }
  frozen.incoming_begin.assign(vertices + 1, 0);
  for (const Relation& relation : t.relations) {
    if (relation.target < vertices) ++frozen.incoming_begin[relation.target + 1];
  }
  std::partial_sum(frozen.incoming_begin.begin(), frozen.incoming_begin.end(), frozen.incoming_begin.begin());
  frozen.incoming.resize(frozen.incoming_begin.back());
  std::vector<std::uint32_t> next(frozen.incoming_begin.begin(), frozen.incoming_begin.end() - 1);
  for (std::uint32_t r = 0; r < t.relations.size(); ++r) {
    if (t.relations[r].target < vertices) frozen.incoming[next[t.relations[r].target]++] = r;
  }
}

} // namespace

Text Tables::keep(std::string_view text) {
  const Text place{static_cast<std::uint32_t>(pool.size()), static_cast<std::uint32_t>(text.size())};
  pool += text;
  return place;
}

Catalogue freeze(Tables&& tables) {
  auto frozen = std::make_shared<Frozen>();
  frozen->tables = std::move(tables);
  Tables& t = frozen->tables;
  for (std::size_t i = t.languages.size(); i < fixed_language_count; ++i)
    t.languages.push_back(t.keep(tag(static_cast<Language>(i))));
  index_relations(*frozen);
  if (t.usage_begin.empty()) t.usage_begin.assign(t.concepts.size() + t.externals.size() + 1, 0);

  const Columns columns{.pool = t.pool,
                        .languages = t.languages,
                        .concepts = t.concepts,
                        .externals = t.externals,
                        .label_begin = t.label_begin,
                        .labels = t.labels,
                        .definition_begin = t.definition_begin,
                        .definitions = t.definitions,
                        .note_begin = t.note_begin,
                        .notes = t.notes,
                        .relation_begin = t.relation_begin,
                        .relations = t.relations,
                        .contact_begin = t.contact_begin,
                        .contacts = t.contacts,
                        .usage_begin = t.usage_begin,
                        .usages = t.usages,
                        .incoming_begin = frozen->incoming_begin,
                        .incoming = frozen->incoming,
                        .relation_source = frozen->relation_source,
                        .citations = t.citations,
                        .law_keys = t.law_keys,
                        .tagged_texts = t.tagged_texts,
                        .agencies = t.agencies,
                        .collections = t.collections,
                        .member_indexes = t.member_indexes,
                        .records = t.records,
                        .resources = t.resources,
                        .other_values = t.other_values,
                        .unknown_predicates = t.unknown_predicates,
                        .load_notes = t.load_notes,
                        .sources = t.sources};
  return {columns, std::move(frozen)};
}

} // namespace samklang::skos
