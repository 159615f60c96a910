// SPDX-License-Identifier: Apache-2.0
#include <samklang/match/candidates.h>
#include <samklang/text/term_key.h>

#include "base/parallel.h"
#include "match/key_table.h"
#include "match/label_words.h"
#include "match/other_forms.h"
#include "match/similar_concepts.h"
#include "match/similar_labels.h"
#include "match/word_kin.h"
#include "match/word_pairs.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <tuple>

namespace samklang::match {

namespace {

using skos::Catalogue;
using skos::Columns;
using skos::ConceptIndex;
using skos::no_index;
using Posting = KeyTable::Posting;

/// A meeting of two concepts, before meetings of one pair are put together.
struct Meeting {
  ConceptIndex a = no_index;
  ConceptIndex b = no_index;
  SharedKey key;
};

auto order(const Meeting& meeting) {
  return std::tuple(meeting.a, meeting.b, meeting.key.kind, meeting.key.row_a, meeting.key.row_b);
}

/// The postings of one agency inside a group.
struct Block {
  std::span<const Posting> postings;
  std::uint32_t agency = no_index;
  std::uint32_t concepts = 0;
};

class Finder {
public:
  Finder(const Catalogue& catalogue, const CandidateOptions& options)
      : catalogue_(catalogue), columns_(catalogue.columns()), options_(options), threads_(threads_for(options.threads)),
        pairs_(options.taught ? std::make_shared<const WordPairs>(*options.taught, options.word_pairs)
                              : std::make_shared<const WordPairs>(catalogue, options.word_pairs, threads_)),
        table_(std::make_shared<WordTable>(pairs_)),
        words_(std::make_shared<const LabelWords>(catalogue, table_, threads_)) {}

  Result<Candidates> find() {
    if (!labels() || !label_words() || !definitions())
      return Error{ErrorCode::cancelled, "matching was stopped", "", {}};
    forms();
    links();
    similar();
    if (!alike()) return Error{ErrorCode::cancelled, "matching was stopped", "", {}};
    return assemble();
  }

private:
  std::uint32_t agency(ConceptIndex concept_index) const noexcept { return columns_.concepts[concept_index].publisher; }

  bool wanted(std::uint32_t left, std::uint32_t right) const noexcept {
    if (left == right && !options_.within) return false;
    if (!options_.agency_a || !options_.agency_b) return true;
    return (left == *options_.agency_a && right == *options_.agency_b) ||
           (left == *options_.agency_b && right == *options_.agency_a);
  }
  /// Concepts of agencies that nobody asked for need no keys.
  bool takes_part(std::uint32_t owner) const noexcept {
    return !options_.agency_a || !options_.agency_b || owner == *options_.agency_a || owner == *options_.agency_b;
  }

  /// Fills tables by what write(tables, concept) adds of each concept that takes part; on many threads.
  template <std::size_t Count, class Write> void fill(std::array<KeyTable, Count>& tables, const Write& write) const {
    constexpr std::size_t concepts = 1024;
    read_ahead(
        threads_, catalogue_.size(), concepts, [] { return std::array<KeyTable, Count>(); },
        [&](std::array<KeyTable, Count>& part, std::size_t begin, std::size_t end) {
          for (auto i = static_cast<ConceptIndex>(begin); i < end; ++i)
            if (takes_part(agency(i))) write(part, i);
        },
        [&](const std::array<KeyTable, Count>& part, std::size_t, std::size_t) {
          for (std::size_t i = 0; i < Count; ++i) tables[i].append(part[i]);
        });
  }

  bool labels() {
    std::array<KeyTable, 2> tables;
    auto& [strict, wide] = tables;
    strict.reserve(columns_.labels.size(), columns_.labels.size() * 20);
    wide.reserve(columns_.labels.size(), columns_.labels.size() * 20);
    fill(tables, [&](std::array<KeyTable, 2>& part, ConceptIndex i) {
      if (i + 1 >= columns_.label_begin.size()) return;
      for (std::uint32_t row = columns_.label_begin[i];
           row < columns_.label_begin[i + 1] && row < columns_.labels.size(); ++row) {
        if (columns_.labels[row].kind == skos::LabelKind::data_structure) continue;
        const std::size_t begin = part[0].pool().size();
        text::append_term_key(catalogue_.text(columns_.labels[row].text), part[0].pool());
        part[0].add(begin, agency(i), i, row);
        const std::size_t wide_begin = part[1].pool().size();
        text::append_folded_key(std::string_view(part[0].pool()).substr(begin), part[1].pool());
        part[1].add(wide_begin, agency(i), i, row);
      }
    });
    if (!meet(strict, KeyKind::label)) return false;
    // Terms that are equal are equal in the wider form too, and have the same words: said once.
    number(strict, same_term_);
    if (!meet(wide, KeyKind::folded_label)) return false;
    number(wide, same_folded_);
    return true;
  }

  void number(const KeyTable& table, std::vector<std::uint32_t>& numbers) const {
    numbers.assign(columns_.labels.size(), 0);
    std::uint32_t group_number = 0;
    table.each_group([&](std::span<const Posting> group) {
      ++group_number;
      for (const Posting& posting : group) numbers[posting.row] = group_number;
      return true;
    });
  }
  static bool one_group(const std::vector<std::uint32_t>& numbers, std::uint32_t left, std::uint32_t right) noexcept {
    return numbers[left] != 0 && numbers[left] == numbers[right];
  }
  bool said_already(KeyKind kind, std::uint32_t left, std::uint32_t right) const noexcept {
    if (kind != KeyKind::folded_label && kind != KeyKind::stemmed_label) return false;
    return one_group(same_term_, left, right) ||
           (kind == KeyKind::stemmed_label && one_group(same_folded_, left, right));
  }

  /// The words of a label in the order of their spelling; a nynorsk label has them as bokmål keys too.
  bool label_words() {
    std::array<KeyTable, 1> tables;
    tables[0].reserve(columns_.labels.size(), columns_.labels.size() * 20);
    fill(tables, [&](std::array<KeyTable, 1>& part, ConceptIndex i) {
      if (i + 1 >= columns_.label_begin.size()) return;
      std::vector<std::string_view> spellings;
      for (std::uint32_t row = columns_.label_begin[i];
           row < columns_.label_begin[i + 1] && row < columns_.labels.size(); ++row) {
        add_words(part[0], i, row, false, spellings);
        add_words(part[0], i, row, true, spellings);
      }
    });
    return meet(tables[0], KeyKind::stemmed_label);
  }

  void add_words(KeyTable& table, ConceptIndex owner, std::uint32_t row, bool keys,
                 std::vector<std::string_view>& spellings) const {
    spellings.clear();
    bool changed = false;
    for (const std::uint32_t word : words_->of(row)) {
      changed = changed || words_->key(word) != word;
      spellings.push_back(words_->spelling(keys ? words_->key(word) : word));
    }
    if (spellings.empty() || (keys && !changed)) return;
    std::sort(spellings.begin(), spellings.end());
    const std::size_t begin = table.pool().size();
    table.pool() += std::to_string(words_->language(row));
    for (const std::string_view spelling : spellings) (table.pool() += ' ') += spelling;
    table.add(begin, agency(owner), owner, row);
  }

  /// Synonyms of the caller's lexicon as words of labels, by their keys.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> given_kin() {
    WordTable::Reader reader(*table_);
    std::vector<std::uint32_t> words;
    for (const text::WordPair& pair : options_.word_pairs) {
      if (pair.kind != text::WordPairKind::synonym) continue;
      words.push_back(reader.read(pair.a, static_cast<std::uint16_t>(pair.language_a)).word);
      words.push_back(reader.read(pair.b, static_cast<std::uint16_t>(pair.language_b)).word);
    }
    table_->take(reader, words);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
    for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
      const auto [one, other] = std::minmax({table_->key(words[i]), table_->key(words[i + 1])});
      if (one != other) out.emplace_back(one, other);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  void similar() {
    const auto by_label = options_.by_label;
    const bool any = std::any_of(by_label.begin(), by_label.end(), [](std::uint8_t one) { return one != 0; });
    kin_ = any ? std::make_shared<const WordKin>(catalogue_, *words_, given_kin())
               : std::make_shared<const WordKin>(*words_);
    if (!any) return;
    SimilarLabelOptions options;
    options.by_label = by_label;
    options.per_concept = options_.similar_labels;
    options.wanted = [this](std::uint32_t left, std::uint32_t right) { return wanted(left, right); };
    for (const SimilarLabels& pair : similar_labels(catalogue_, *words_, *kin_, options))
      meetings_.push_back({pair.a, pair.b, {KeyKind::similar_label, pair.row_a, pair.row_b}});
  }

  bool definitions() {
    std::array<KeyTable, 1> tables;
    tables[0].reserve(columns_.definitions.size(), columns_.definitions.size() * 120);
    fill(tables, [&](std::array<KeyTable, 1>& part, ConceptIndex i) {
      if (i + 1 >= columns_.definition_begin.size()) return;
      for (std::uint32_t row = columns_.definition_begin[i];
           row < columns_.definition_begin[i + 1] && row < columns_.definitions.size(); ++row) {
        const std::size_t begin = part[0].pool().size();
        part[0].pool() += text::wording_key(catalogue_.text(columns_.definitions[row].text));
        part[0].add(begin, agency(i), i, row);
      }
    });
    return meet(tables[0], KeyKind::definition);
  }

  bool meet(KeyTable& table, KeyKind kind) {
    table.sort(threads_);
    return table.each_group([&](std::span<const Posting> group) {
      blocks_.clear();
      for (std::size_t from = 0; from < group.size();) {
        std::size_t to = from + 1;
        std::uint32_t concepts = 1;
        while (to < group.size() && group[to].agency == group[from].agency) {
          if (group[to].owner != group[to - 1].owner) ++concepts;
          ++to;
        }
        blocks_.push_back({group.subspan(from, to - from), group[from].agency, concepts});
        from = to;
      }
      for (std::size_t left = 0; left < blocks_.size(); ++left) {
        for (std::size_t right = left; right < blocks_.size(); ++right) {
          if (wanted(blocks_[left].agency, blocks_[right].agency)) meet(blocks_[left], blocks_[right], kind);
        }
        if (options_.stop.stop_requested()) return false;
      }
      return true;
    });
  }

  void meet(const Block& left, const Block& right, KeyKind kind) {
    const bool same = left.agency == right.agency;
    if (same && left.concepts < 2) return;
    const std::uint64_t pairs =
        std::uint64_t{left.concepts} * (same ? left.concepts - 1 : right.concepts) / (same ? 2 : 1);
    if (pairs > options_.pairs_per_key) {
      crowded_.push_back({kind, left.postings.front().row, left.agency, right.agency, left.concepts, right.concepts});
      return;
    }
    for (const Posting& one : left.postings) {
      for (const Posting& other : right.postings) {
        if (one.owner == other.owner || (same && one.owner > other.owner)) continue;
        if (said_already(kind, one.row, other.row)) continue;
        const bool turned = one.owner > other.owner;
        const Posting& a = turned ? other : one;
        const Posting& b = turned ? one : other;
        meetings_.push_back({a.owner, b.owner, {kind, a.row, b.row}});
      }
    }
  }

  void forms() {
    OtherFormOptions options;
    options.pairs_per_key = options_.pairs_per_key;
    options.wanted = [this](std::uint32_t left, std::uint32_t right) { return wanted(left, right); };
    options.word_pairs = options_.word_pairs;
    options.takes_part = [this](std::uint32_t owner) { return takes_part(owner); };
    options.threads = threads_;
    OtherForms found = other_forms(catalogue_, options);
    for (const OtherForm& pair : found.pairs) meetings_.push_back({pair.a, pair.b, pair.key});
    crowded_.insert(crowded_.end(), found.crowded.begin(), found.crowded.end());
  }

  void links() {
    for (ConceptIndex i = 0; i < catalogue_.size(); ++i) {
      if (i + 1 >= columns_.relation_begin.size()) break;
      for (std::uint32_t row = columns_.relation_begin[i];
           row < columns_.relation_begin[i + 1] && row < columns_.relations.size(); ++row) {
        const skos::Relation& relation = columns_.relations[row];
        if (!is_link(relation.kind) || relation.target >= catalogue_.size() || relation.target == i) continue;
        if (!wanted(agency(i), agency(relation.target))) continue;
        if (i < relation.target)
          meetings_.push_back({i, relation.target, {KeyKind::link, row, no_index}});
        else
          meetings_.push_back({relation.target, i, {KeyKind::link, no_index, row}});
      }
    }
  }

  bool by_label(std::uint32_t agency) const noexcept {
    return agency < options_.by_label.size() && options_.by_label[agency] != 0;
  }

  bool alike() {
    if (options_.similar_concepts == 0) return true;
    SimilarConceptOptions options;
    options.per_concept = options_.similar_concepts;
    options.threads = threads_;
    options.wanted = [this](std::uint32_t left, std::uint32_t right) {
      return wanted(left, right) && !by_label(left) && !by_label(right);
    };
    options.stop = options_.stop;
    for (const SimilarConcepts& pair : similar_concepts(catalogue_, *words_, *table_, options)) {
      if (pair.label_a != no_index)
        meetings_.push_back({pair.a, pair.b, {KeyKind::similar_label, pair.label_a, pair.label_b}});
      if (pair.definition_a != no_index)
        meetings_.push_back({pair.a, pair.b, {KeyKind::similar_definition, pair.definition_a, pair.definition_b}});
      if (pair.law_a != no_index) meetings_.push_back({pair.a, pair.b, {KeyKind::law, pair.law_a, pair.law_b}});
    }
    return !options_.stop.stop_requested();
  }

  static bool is_link(skos::RelationKind kind) noexcept {
    switch (kind) {
    case skos::RelationKind::exact_match:
    case skos::RelationKind::close_match:
    case skos::RelationKind::broad_match:
    case skos::RelationKind::narrow_match:
    case skos::RelationKind::related_match:
    case skos::RelationKind::see_also:
    case skos::RelationKind::replaces:
    case skos::RelationKind::replaced_by: return true;
    default: return false;
    }
  }

  Candidates assemble() {
    sort_on(threads_, meetings_, [](const Meeting& left, const Meeting& right) { return order(left) < order(right); });
    Candidates result;
    result.shared.reserve(meetings_.size());
    for (std::size_t from = 0; from < meetings_.size();) {
      std::size_t to = from;
      const std::size_t begin = result.shared.size();
      for (; to < meetings_.size() && meetings_[to].a == meetings_[from].a && meetings_[to].b == meetings_[from].b;
           ++to)
        if (to == from || order(meetings_[to]) != order(meetings_[to - 1])) result.shared.push_back(meetings_[to].key);
      const auto count = static_cast<std::uint32_t>(result.shared.size() - begin);
      result.pairs.push_back({meetings_[from].a, meetings_[from].b, static_cast<std::uint32_t>(begin), count});
      from = to;
    }
    result.pairs_of_words = pairs_;
    result.words = words_;
    result.kin = kin_;
    result.crowded = std::move(crowded_);
    std::sort(result.crowded.begin(), result.crowded.end(), [](const CrowdedKey& left, const CrowdedKey& right) {
      return std::tuple(left.kind, left.row, left.agency_a, left.agency_b) <
             std::tuple(right.kind, right.row, right.agency_a, right.agency_b);
    });
    return result;
  }

  const Catalogue& catalogue_;
  const Columns& columns_;
  const CandidateOptions& options_;
  unsigned threads_;
  std::vector<Meeting> meetings_;
  std::vector<CrowdedKey> crowded_;
  std::vector<Block> blocks_;
  std::vector<std::uint32_t> same_term_;   ///< by label row: number of its term, 0 for a term that nobody shares
  std::vector<std::uint32_t> same_folded_; ///< the same for the wider form
  std::shared_ptr<const WordPairs> pairs_;
  std::shared_ptr<WordTable> table_;
  std::shared_ptr<const LabelWords> words_;
  std::shared_ptr<const WordKin> kin_;
};

} // namespace

Result<Candidates> candidates(const skos::Catalogue& catalogue, const CandidateOptions& options) {
  return Finder(catalogue, options).find();
}

} // namespace samklang::match
