// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_MATCH_WORD_TABLE_H
#define SAMKLANG_MATCH_WORD_TABLE_H

#include "match/spelling_index.h"
#include "match/word_pairs.h"

#include <samklang/base/language.h>
#include <samklang/text/term_words.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace samklang::match {

/// Words of texts, numbered: each a base form (text::read_term_word) in a language, bokmål and nynorsk being one. A
/// nynorsk word whose bokmål key is another word has a number of its own, apart from the bokmål word spelled alike.
/// Numbers go by the order of first reading. One thread's while it grows.
class WordTable {
public:
  /// `pairs`: bokmål words for nynorsk ones, before those of the tables; may be null.
  explicit WordTable(std::shared_ptr<const WordPairs> pairs = nullptr) : pairs_(std::move(pairs)) {}

  /// Reads tokens on a thread of its own ahead of their numbering, which is one thread's: the table must not grow
  /// meanwhile.
  class Reader {
  public:
    explicit Reader(const WordTable& table) : table_(&table) {}
    struct Read {
      std::uint32_t word = 0; ///< its number, or a place that take() knows
      bool stop = false;      ///< says nothing by itself (text::is_stop_word)
    };
    /// The word that a token of a text in `language` (a number of Catalogue::languages()) is.
    Read read(std::string_view token, std::uint16_t language);

  private:
    friend class WordTable;
    struct Pending {
      std::uint16_t language = 0;
      text::TermWordReading reading;
      std::string bokmal; ///< key of a nynorsk word
    };
    const WordTable* table_;
    SpellingIndex seen_; ///< by language; the value is the place in pending_
    std::vector<Pending> pending_;
  };
  /// Numbers what a reader has read, in the order it was read in, and puts the numbers into `words`, which may hold
  /// none but words of that reader.
  void take(const Reader& reader, std::span<std::uint32_t> words);

  /// Languages whose words are compared have one number here.
  static std::uint16_t group(std::uint16_t language) noexcept {
    return language == static_cast<std::uint16_t>(Language::nn) ? static_cast<std::uint16_t>(Language::nb) : language;
  }

  std::size_t size() const noexcept { return rows_.size(); }
  std::string_view spelling(std::uint32_t word) const noexcept { return bases_.spelling(rows_[word].base); }
  std::uint16_t language(std::uint32_t word) const noexcept { return rows_[word].language; }
  bool is_number(std::uint32_t word) const noexcept { return rows_[word].number; }
  /// The bokmål word that a nynorsk word most likely is (WordPairs, text::bokmal_key); any other word itself.
  std::uint32_t key(std::uint32_t word) const noexcept { return rows_[word].key; }
  /// The bokmål word with the spelling of a nynorsk word; any other word itself.
  std::uint32_t twin(std::uint32_t word) const noexcept { return rows_[word].twin; }
  bool same(std::uint32_t left, std::uint32_t right) const noexcept {
    return key(left) == key(right) || twin(left) == twin(right) || key(left) == twin(right) || twin(left) == key(right);
  }
  /// The number of a base in a group of languages, made where it is new.
  std::uint32_t intern(std::string_view base, std::uint16_t group, bool number);

private:
  struct Row {
    std::uint32_t base = 0; ///< its number in bases_
    std::uint32_t key = 0;
    std::uint32_t twin = 0;
    std::uint16_t language = 0;
    bool number = false;
  };
  std::string bokmal_of(std::string_view folded) const;
  std::uint32_t nynorsk_word(std::string_view bokmal, std::uint32_t twin);

  std::shared_ptr<const WordPairs> pairs_;
  std::vector<Row> rows_;
  SpellingIndex tokens_; ///< as written, by language; the value is the word, and one bit for a stop word
  SpellingIndex bases_;  ///< by group; the value is the word
  std::uint32_t bases_seen_ = 0;
  std::unordered_map<std::uint64_t, std::uint32_t> nynorsk_; ///< by twin and key
};

} // namespace samklang::match

#endif
