// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_MATCH_KEY_TABLE_H
#define SAMKLANG_MATCH_KEY_TABLE_H

#include <samklang/skos/values.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::match {

/// Postings of keys: who has which key, where. Sorted once, then read group by group.
class KeyTable {
public:
  struct Posting {
    std::uint64_t hash = 0;
    std::uint32_t offset = 0; ///< of the key in the table's pool
    std::uint32_t length = 0;
    std::uint32_t agency = 0;
    skos::ConceptIndex owner = skos::no_index;
    std::uint32_t row = 0;
  };

  void reserve(std::size_t postings, std::size_t bytes);

  /// Where a key is written before add(): append to it, then call add() with the size it had before.
  std::string& pool() noexcept { return pool_; }

  /// Adds a posting for the key that pool()[begin..] holds. Empty keys are no keys.
  void add(std::size_t begin, std::uint32_t agency, skos::ConceptIndex owner, std::uint32_t row);

  /// Adds the postings of another table.
  void append(const KeyTable& other);

  /// Sorts by key, agency, concept, row, on so many threads.
  void sort(unsigned threads);

  /// Calls visit(span of postings with one key) for each key that more than one posting has.
  template <class Visit> bool each_group(Visit visit) const {
    for (std::size_t from = 0; from < postings_.size();) {
      std::size_t to = from + 1;
      while (to < postings_.size() && same_key(postings_[from], postings_[to])) ++to;
      if (to - from > 1 && !visit(std::span<const Posting>(postings_).subspan(from, to - from))) return false;
      from = to;
    }
    return true;
  }

private:
  std::string_view key(const Posting& posting) const noexcept {
    return std::string_view(pool_).substr(posting.offset, posting.length);
  }
  bool same_key(const Posting& left, const Posting& right) const noexcept {
    return left.hash == right.hash && key(left) == key(right);
  }
  std::string pool_;
  std::vector<Posting> postings_;
};

} // namespace samklang::match

#endif
