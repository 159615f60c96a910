// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_IMAGE_KEY_INDEX_H
#define SAMKLANG_IMAGE_KEY_INDEX_H

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace samklang::image {

/// What a key is the key of: the same letters in another space are another key.
enum class KeySpace : std::uint8_t {
  exact,  ///< text::term_key of a label
  folded, ///< text::folded_key, where that is another one
  stem,   ///< bases of its words (text::term_words), where they are another text; without qualifiers too
  bokmal, ///< text::bokmal_key of a nynorsk label's words, where that is another text
  word,   ///< a word of a text, by its base
};

/// 64 bits of a key; the same on every machine.
constexpr std::uint64_t key_hash(KeySpace space, std::string_view key) noexcept {
  std::uint64_t hash = 0xCBF29CE484222325ULL ^ (static_cast<std::uint64_t>(space) + 1) * 0x9E3779B97F4A7C15ULL;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  hash ^= hash >> 32;
  hash *= 0xD6E8FEB86659FD93ULL;
  return hash ^ hash >> 29;
}

/// Postings by hash: a hash's first bits choose a bucket, the other 32 tell its keys apart, so that two keys are taken
/// for one once in some 2^50 questions. Two steps into memory a key, and one to its postings.
struct KeyIndex {
  std::span<const std::uint32_t> buckets; ///< 2^n + 1: where each bucket's tags begin
  std::span<const std::uint32_t> tags;    ///< the last 32 bits of the keys of a bucket
  std::span<const std::uint32_t> begin;   ///< of the postings of each tag; one more
  std::span<const std::uint32_t> postings;

  static constexpr std::uint32_t none = 0xFFFFFFFF;
  /// The number of a key among all, or none. Bounded, whatever the tables hold.
  std::uint32_t number(std::uint64_t hash) const noexcept;
  /// The postings of key `number`; none for one that is not there.
  std::span<const std::uint32_t> of(std::uint32_t number) const noexcept;
  std::span<const std::uint32_t> find(std::uint64_t hash) const noexcept {
    const std::uint32_t found = number(hash);
    return found == none ? std::span<const std::uint32_t>{} : of(found);
  }
};

/// A KeyIndex while it is made.
class KeyIndexBuilder {
public:
  void add(std::uint64_t hash, std::uint32_t posting) { rows_.push_back({hash, posting}); }
  /// Sorts; the same rows give the same tables, each posting once a key.
  void build();

  std::vector<std::uint32_t> buckets;
  std::vector<std::uint32_t> tags;
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> postings;
  KeyIndex view() const noexcept { return {buckets, tags, begin, postings}; }

private:
  struct Row {
    std::uint64_t hash = 0;
    std::uint32_t posting = 0;
    friend auto operator<=>(const Row&, const Row&) = default;
  };
  std::vector<Row> rows_;
};

} // namespace samklang::image

#endif
