// SPDX-License-Identifier: Apache-2.0
#include <samklang/validate/gate.h>

#include "image/contents.h"
#include "image/key_index.h"
#include "image/label_keys.h"
#include "query/sense_finder.h"
#include "validate/merged_decisions.h"

#include <samklang/align/align.h>
#include <samklang/text/term_key.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <tuple>

namespace samklang::validate {
namespace {

constexpr std::size_t most_labels = 64;     // of a concept: what more it has finds nothing
constexpr std::size_t most_postings = 256;  // of a form of a term: what more bear it are not looked at
constexpr std::size_t most_candidates = 80; // by terms; more may come by words
constexpr std::uint32_t by_words = 12;      // a definition
constexpr std::size_t by_law = 12;          // a section of law that more concepts cite brings none together
constexpr int levels_up = 3;                // as far as the engine looks (align/structure.h)
constexpr std::size_t most_context = 64;
constexpr std::size_t prepare_from = 4; // concepts from which preparing what words are about pays

/// The concepts whose labels have a form in common with a term, nearest form first.
class TermFinder {
public:
  explicit TermFinder(const query::Ontology& nation)
      : columns_(nation.catalogue().columns()),
        contents_(nation.image().contents()), index_{contents_.label_buckets, contents_.label_tags,
                                                     contents_.label_postings_begin, contents_.label_postings} {}

  void find(std::string_view term) {
    using image::KeySpace;
    const std::string exact = keys_.exact(term);
    if (exact.empty()) return;
    gather(KeySpace::exact, exact);
    const std::string folded = keys_.folded(exact);
    gather(KeySpace::exact, folded);
    gather(KeySpace::folded, folded);
    for (const Language language : {Language::nb, Language::en}) {
      const std::string stem = keys_.stem(exact, language);
      if (stem.empty()) continue;
      gather(KeySpace::exact, stem);
      gather(KeySpace::stem, stem);
      gather(KeySpace::bokmal, stem);
      const std::string plain = keys_.stem_without_qualifier();
      if (plain.empty()) continue;
      gather(KeySpace::exact, plain);
      gather(KeySpace::stem, plain);
    }
    const std::string bokmal = keys_.bokmal(exact);
    if (bokmal.empty()) return;
    for (const KeySpace space : {KeySpace::exact, KeySpace::stem, KeySpace::bokmal}) gather(space, bokmal);
  }

  std::vector<skos::ConceptIndex> found;

private:
  void gather(image::KeySpace space, std::string_view key) {
    const auto postings = index_.find(image::key_hash(space, key));
    for (const std::uint32_t row : postings.first(std::min(postings.size(), most_postings))) {
      if (row >= columns_.labels.size() || columns_.labels[row].kind == skos::LabelKind::data_structure) continue;
      const skos::ConceptIndex owner = query::owner_of_label(columns_, row);
      if (owner != skos::no_index && found.size() < most_candidates &&
          std::find(found.begin(), found.end(), owner) == found.end())
        found.push_back(owner);
    }
  }

  const skos::Columns& columns_;
  const image::Contents& contents_;
  image::KeyIndex index_;
  image::LabelKeys keys_;
};

template <class Row> std::span<const Row> first(std::span<const Row> rows, std::size_t most) noexcept {
  return rows.first(std::min(rows.size(), most));
}

/// What stands right above the concepts picked, as far as the engine looks, from whichever catalogue has it.
void add_context(const skos::Catalogue& own, const skos::Catalogue& nation, std::vector<skos::Picked>& picked) {
  std::set<std::string_view> there;
  for (const skos::Picked& one : picked) there.insert((*one.from)[one.index].iri());
  std::size_t from = 0;
  for (int level = 0; level < levels_up; ++level) {
    const std::size_t to = picked.size();
    for (; from < to; ++from) {
      const skos::Picked one = picked[from];
      const auto add = [&](skos::ConceptIndex vertex) {
        const std::string_view iri = one.from->iri(vertex);
        if (picked.size() - to > most_context || iri.empty() || there.contains(iri)) return;
        for (const skos::Catalogue* catalogue : {&own, &nation}) {
          const auto found = catalogue->find(iri);
          if (!found || catalogue->is_external(*found)) continue;
          there.insert((*catalogue)[*found].iri());
          picked.push_back({catalogue, *found});
          return;
        }
      };
      const auto take = [&](skos::ConceptIndex subject, const skos::Relation& relation) {
        const skos::Edge edge = skos::edge(subject, relation);
        if (edge.kind > skos::EdgeKind::hierarchical || edge.from != one.index) return;
        add(edge.to);
      };
      for (const skos::Relation& relation : first(one.from->relations(one.index), most_context))
        take(one.index, relation);
      const skos::Columns& columns = one.from->columns();
      for (const std::uint32_t row : first(one.from->incoming(one.index), most_context))
        if (row < columns.relations.size() && row < columns.relation_source.size())
          take(columns.relation_source[row], columns.relations[row]);
    }
  }
}

using Text = std::tuple<std::uint8_t, std::string, std::string>;

std::vector<Text> texts_of(const skos::Concept& one) {
  std::vector<Text> out;
  for (const skos::Label& label : one.labels())
    out.emplace_back(static_cast<std::uint8_t>(label.kind), one.language(label.language),
                     text::term_key(one.text(label.text)));
  for (const skos::Definition& definition : one.definitions())
    out.emplace_back(std::uint8_t{255}, one.language(definition.language),
                     text::wording_key(one.text(definition.text)));
  std::sort(out.begin(), out.end());
  return out;
}

} // namespace

Result<Gate> Gate::make(const query::Ontology& nation, std::span<const align::Decision> decisions, std::size_t concepts,
                        unsigned threads) {
  Gate out;
  out.nation_ = &nation;
  out.background_ = nation.image().background();
  if (out.background_.empty() && !nation.catalogue().empty())
    return Error{ErrorCode::usage,
                 "the image was built by a samklang that kept no statistics in it",
                 "build it anew: samklang build FILES -o IMAGE",
                 {}};
  if (concepts >= prepare_from) out.background_ = out.background_.prepared(threads);
  out.decisions_ = merged_decisions(decisions, &nation);
  return out;
}

bool Gate::is_news(const skos::Concept& one) const {
  const skos::Catalogue& nation = nation_->catalogue();
  const auto there = nation.find(one.iri());
  if (!there || nation.is_external(*there)) return true;
  return texts_of(one) != texts_of(nation[*there]);
}

std::vector<skos::ConceptIndex> Gate::candidates(const skos::Concept& one) const {
  const skos::Catalogue& nation = nation_->catalogue();
  TermFinder finder(*nation_);
  for (const skos::Label& label : first(one.labels(), most_labels))
    if (label.kind != skos::LabelKind::data_structure) finder.find(one.text(label.text));
  std::vector<skos::ConceptIndex> out = std::move(finder.found);
  const auto add = [&](skos::ConceptIndex index) {
    if (index < nation.size() && std::find(out.begin(), out.end(), index) == out.end()) out.push_back(index);
  };
  query::LookupOptions options;
  options.limit = by_words;
  for (const skos::Definition& definition : first(one.definitions(), 4)) {
    if (const auto hits = nation_->search(one.text(definition.text), options))
      for (const query::Hit& hit : hits->hits) add(hit.item.index);
    for (const skos::Citation& citation : first(one.catalogue().citations(definition.citations), by_law)) {
      for (const skos::Text law : first(one.catalogue().law_keys(citation.laws), by_law)) {
        const auto cited = nation_->by_law(one.text(law), {});
        if (!cited || cited->citations.size() > by_law) continue;
        for (const auto& row : cited->citations) add(row.item.index);
      }
    }
  }
  // What the record itself speaks of.
  for (const skos::Relation& relation : first(one.relations(), most_labels))
    if (const auto found = nation.find(one.catalogue().iri(relation.target))) add(*found);
  return out;
}

Result<Nearest> Gate::nearest(const skos::Catalogue& catalogue, skos::ConceptIndex index) const {
  const skos::Catalogue& nation = nation_->catalogue();
  const skos::Concept one = catalogue[index];
  Nearest out;
  std::vector<skos::Picked> picked{{&catalogue, index}};
  std::vector<align::Decision> decisions;
  for (const align::Decision& row : decisions_)
    if (row.subject == one.iri() || row.object == one.iri()) decisions.push_back(row);
  std::vector<skos::ConceptIndex> found = candidates(one);
  for (const align::Decision& row : decisions)
    if (const auto other = nation.find(row.subject == one.iri() ? row.object : row.subject)) found.push_back(*other);
  for (const skos::ConceptIndex candidate : found) {
    if (candidate >= nation.size() || nation[candidate].iri() == one.iri()) continue;
    const auto own = catalogue.find(nation[candidate].iri());
    if (own && !catalogue.is_external(*own))
      picked.push_back({&catalogue, *own});
    else
      picked.push_back({&nation, candidate});
  }
  std::vector<std::string_view> compared;
  for (std::size_t i = 1; i < picked.size(); ++i) compared.push_back((*picked[i].from)[picked[i].index].iri());
  add_context(catalogue, nation, picked);
  out.excerpt = skos::excerpt(picked);
  const skos::Catalogue& small = out.excerpt.catalogue;
  out.self = small.find(one.iri()).value_or(skos::no_index);
  if (out.self == skos::no_index || compared.empty()) return out;

  std::vector<std::pair<skos::ConceptIndex, skos::ConceptIndex>> pairs;
  for (const std::string_view iri : compared)
    if (const auto other = small.find(iri); other && *other != out.self) pairs.push_back(std::minmax(out.self, *other));
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  std::vector<skos::ConceptIndex> added;
  for (skos::ConceptIndex i = 0; i < small.size(); ++i) {
    const auto there = nation.find(small[i].iri());
    if (!there || nation.is_external(*there)) added.push_back(i);
  }
  align::AlignOptions options;
  options.within = true;
  options.all_candidates = true;
  options.background = &background_;
  options.added = added;
  options.only = pairs;
  options.decisions = decisions;
  options.threads = 1;
  auto alignment = align::align(small, options);
  if (!alignment) return alignment.error();
  out.verdicts = std::move(alignment->verdicts);
  out.decisions = std::move(alignment->decisions);
  std::erase_if(out.verdicts,
                [&](const align::Verdict& verdict) { return verdict.a != out.self && verdict.b != out.self; });
  std::stable_sort(out.verdicts.begin(), out.verdicts.end(),
                   [](const align::Verdict& x, const align::Verdict& y) { return x.p_same > y.p_same; });
  return out;
}

} // namespace samklang::validate
