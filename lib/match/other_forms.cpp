// SPDX-License-Identifier: Apache-2.0
#include "match/other_forms.h"

#include "base/parallel.h"
#include "match/short_forms.h"

#include <samklang/text/abbreviations.h>
#include <samklang/text/spelling.h>
#include <samklang/text/term_key.h>
#include <samklang/text/term_parts.h>
#include <samklang/text/tokens.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace samklang::match {

namespace {

using skos::ConceptIndex;

/// How certain a key is, the surest first; `own` is the label's own folded key.
enum class Form : std::uint8_t { own, spelling, abbreviation, qualified, ambiguous, synonym };

struct Entry {
  std::string key;
  Form form = Form::own;
  std::uint32_t agency = 0;
  ConceptIndex owner = skos::no_index;
  std::uint32_t row = 0;
};

using Entries = std::vector<Entry>;

KeyKind kind_of(Form form) noexcept {
  switch (form) {
  case Form::own:
  case Form::spelling: return KeyKind::folded_label;
  case Form::abbreviation: return KeyKind::abbreviation;
  case Form::qualified: return KeyKind::qualified_label;
  case Form::ambiguous: return KeyKind::ambiguous_abbreviation;
  case Form::synonym: return KeyKind::similar_label;
  }
  return KeyKind::similar_label;
}

Language language_of(const skos::Label& label) noexcept {
  return label.language < fixed_language_count ? static_cast<Language>(label.language) : Language::se;
}

class Finder {
public:
  Finder(const skos::Catalogue& catalogue, const OtherFormOptions& options)
      : catalogue_(catalogue), columns_(catalogue.columns()), options_(options),
        short_forms_(catalogue, options.threads), keys_(columns_.labels.size()) {
    constexpr float near = 0.7F; // looser ones bring too much together
    for (const text::WordPair& pair : options.word_pairs) {
      if (pair.kind != text::WordPairKind::synonym || pair.strength < near) continue;
      const std::string one = text::folded_word(pair.a);
      const std::string other = text::folded_word(pair.b);
      synonyms_[one].push_back(other);
      synonyms_[other].push_back(one);
    }
  }

  OtherForms find() {
    each_label([this](ConceptIndex owner, std::uint32_t row, Entries& out) { other_keys(owner, row, out); });
    if (entries_.empty()) return {};
    std::unordered_set<std::string_view> wanted;
    for (const Entry& entry : entries_) wanted.insert(entry.key);
    Entries others = std::exchange(entries_, {});
    each_label([&](ConceptIndex owner, std::uint32_t row, Entries& out) {
      if (wanted.contains(keys_[row])) add(keys_[row], Form::own, owner, row, out);
    });
    std::move(others.begin(), others.end(), std::back_inserter(entries_));
    sort_on(options_.threads, entries_, [](const Entry& left, const Entry& right) {
      return std::tie(left.key, left.agency, left.owner, left.row, left.form) <
             std::tie(right.key, right.agency, right.owner, right.row, right.form);
    });
    for (std::size_t from = 0; from < entries_.size();) {
      std::size_t to = from;
      while (to < entries_.size() && entries_[to].key == entries_[from].key) ++to;
      meet(std::span<const Entry>(entries_).subspan(from, to - from));
      from = to;
    }
    return std::move(out_);
  }

private:
  /// Keeps what visit(concept, label row, entries) adds of each label, in their order.
  template <class Visit> void each_label(Visit visit) {
    constexpr std::size_t concepts = 512; // to a thread
    const std::size_t count = std::min(catalogue_.size(), std::max<std::size_t>(columns_.label_begin.size(), 1) - 1);
    read_ahead(
        options_.threads, count, concepts, [] { return Entries(); },
        [&](Entries& part, std::size_t begin, std::size_t end) {
          for (auto i = static_cast<ConceptIndex>(begin); i < end; ++i) {
            if (!options_.takes_part(columns_.concepts[i].publisher)) continue;
            for (std::uint32_t row = columns_.label_begin[i];
                 row < columns_.label_begin[i + 1] && row < columns_.labels.size(); ++row) {
              const skos::LabelKind kind = columns_.labels[row].kind;
              if (kind != skos::LabelKind::data_structure && kind != skos::LabelKind::hidden) visit(i, row, part);
            }
          }
        },
        [&](Entries& part, std::size_t, std::size_t) {
          entries_.insert(entries_.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
        });
  }

  void add(std::string key, Form form, ConceptIndex owner, std::uint32_t row, Entries& out) const {
    if (!key.empty()) out.push_back({std::move(key), form, columns_.concepts[owner].publisher, owner, row});
  }

  void other_keys(ConceptIndex owner, std::uint32_t row, Entries& out) {
    const skos::Label& label = columns_.labels[row];
    const std::string_view term = catalogue_.text(label.text);
    const Language language = language_of(label);
    if (const auto pair = text::abbreviation_in_term(term)) {
      add(key_of_term(pair->long_form(term)), Form::abbreviation, owner, row, out);
      const std::string small = key_of_term(pair->short_form(term));
      // The term says which of the meanings it is, the other side's short form does not.
      add(small, short_forms_.meanings(small).size() > 1 ? Form::ambiguous : Form::abbreviation, owner, row, out);
    } else if (const text::TermParts parts = text::term_parts(term); parts.kind != text::QualifierKind::none) {
      add(key_of_term(parts.term(term)), Form::qualified, owner, row, out);
    }
    keys_[row] = key_of_term(term);
    const std::vector<ShortForms::Meaning>& meanings = short_forms_.meanings(keys_[row]);
    for (const ShortForms::Meaning& longs : meanings)
      for (const std::string& one : longs)
        add(one, meanings.size() > 1 ? Form::ambiguous : Form::abbreviation, owner, row, out);
    const text::WrittenOut written = text::write_out(term, language);
    for (const std::string& one : written.keys)
      add(text::folded_key(one), written.certain && meanings.size() < 2 ? Form::abbreviation : Form::ambiguous, owner,
          row, out);
    short_words(term, owner, row, out);
    other_words(term, owner, row, out);
    for (std::string& one : text::spelling_keys(term, language)) add(std::move(one), Form::spelling, owner, row, out);
  }

  /// "melding til NPR" as "melding til norsk pasientregister".
  void short_words(std::string_view term, ConceptIndex owner, std::uint32_t row, Entries& out) {
    if (short_forms_.empty()) return;
    for (const text::Token& token : text::tokens(term)) {
      const std::string_view word = token.in(term);
      if (word.size() == term.size() || !text::looks_abbreviated(word)) continue;
      const std::vector<ShortForms::Meaning>& meanings = short_forms_.meanings(key_of_term(word));
      for (const ShortForms::Meaning& longs : meanings) {
        for (const std::string& one : longs) {
          std::string written(term.substr(0, token.begin));
          written += one;
          written += term.substr(token.end);
          add(key_of_term(written), meanings.size() > 1 ? Form::ambiguous : Form::abbreviation, owner, row, out);
        }
      }
    }
  }

  /// The term with a synonym of the caller's for one of its words.
  void other_words(std::string_view term, ConceptIndex owner, std::uint32_t row, Entries& out) {
    constexpr std::size_t most_words = 6;
    if (synonyms_.empty()) return;
    const std::vector<text::Token> words = text::tokens(term);
    if (words.size() > most_words) return;
    for (const text::Token& token : words) {
      const auto found = synonyms_.find(text::folded_word(token.in(term)));
      if (found == synonyms_.end()) continue;
      for (const std::string& one : found->second) {
        std::string written(term.substr(0, token.begin));
        written += one;
        written += term.substr(token.end);
        add(key_of_term(written), Form::synonym, owner, row, out);
      }
    }
  }

  void meet(std::span<const Entry> group) {
    struct Block {
      std::span<const Entry> entries;
      std::uint32_t concepts = 0;
      bool other = false; ///< holds a key that is not a label's own
    };
    std::vector<Block> blocks;
    for (std::size_t from = 0; from < group.size();) {
      Block block;
      std::size_t to = from;
      for (; to < group.size() && group[to].agency == group[from].agency; ++to) {
        if (to == from || group[to].owner != group[to - 1].owner) ++block.concepts;
        block.other = block.other || group[to].form != Form::own;
      }
      block.entries = group.subspan(from, to - from);
      blocks.push_back(block);
      from = to;
    }
    for (std::size_t left = 0; left < blocks.size(); ++left) {
      for (std::size_t right = left; right < blocks.size(); ++right) {
        const Block& one = blocks[left];
        const Block& other = blocks[right];
        if (!(one.other || other.other) || !options_.wanted(one.entries[0].agency, other.entries[0].agency)) continue;
        const std::uint64_t pairs = left == right ? std::uint64_t{one.concepts} * (one.concepts - 1) / 2
                                                  : std::uint64_t{one.concepts} * other.concepts;
        if (pairs > options_.pairs_per_key) {
          crowd(one.entries, other.entries, one.concepts, other.concepts);
          continue;
        }
        for (const Entry& a : one.entries)
          for (const Entry& b : other.entries)
            if (left != right || a.owner < b.owner) meet(a, b);
      }
    }
  }

  void crowd(std::span<const Entry> one, std::span<const Entry> other, std::uint32_t concepts, std::uint32_t others) {
    Form form = Form::own;
    for (const std::span<const Entry> side : {one, other})
      for (const Entry& entry : side) form = std::max(form, entry.form);
    out_.crowded.push_back({kind_of(form), one[0].row, one[0].agency, other[0].agency, concepts, others});
  }

  void meet(const Entry& one, const Entry& other) {
    if (one.owner == other.owner || (one.form == Form::own && other.form == Form::own)) return;
    // Two that only stand for a third say too little.
    if (one.form == Form::synonym && other.form == Form::synonym) return;
    const Entry& a = one.owner < other.owner ? one : other;
    const Entry& b = one.owner < other.owner ? other : one;
    // Said already: the terms are the same as they stand, or in the wider form.
    if (keys_[a.row] == keys_[b.row]) return;
    out_.pairs.push_back({a.owner, b.owner, {kind_of(std::max(a.form, b.form)), a.row, b.row}});
  }

  const skos::Catalogue& catalogue_;
  const skos::Columns& columns_;
  const OtherFormOptions& options_;
  ShortForms short_forms_;
  std::map<std::string, std::vector<std::string>, std::less<>> synonyms_;
  std::vector<std::string> keys_; ///< by label row, its own
  Entries entries_;
  OtherForms out_;
};

} // namespace

OtherForms other_forms(const skos::Catalogue& catalogue, const OtherFormOptions& options) {
  return Finder(catalogue, options).find();
}

} // namespace samklang::match
