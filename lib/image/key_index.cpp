// SPDX-License-Identifier: Apache-2.0
#include "image/key_index.h"

#include <algorithm>
#include <bit>

namespace samklang::image {
namespace {

// Keys of one bucket are looked at one after the other: more than this only where the file is damaged.
constexpr std::uint32_t longest_bucket = 64;

unsigned bits_of(std::size_t buckets) noexcept { return static_cast<unsigned>(std::bit_width(buckets) - 1); }

std::size_t bucket_of(std::uint64_t hash, unsigned bits) noexcept {
  return bits == 0 ? 0 : static_cast<std::size_t>(hash >> (64 - bits));
}

std::uint32_t tag_of(std::uint64_t hash) noexcept { return static_cast<std::uint32_t>(hash); }

} // namespace

std::uint32_t KeyIndex::number(std::uint64_t hash) const noexcept {
  if (buckets.size() < 2 || !std::has_single_bit(buckets.size() - 1)) return none;
  const std::size_t bucket = bucket_of(hash, bits_of(buckets.size() - 1));
  const std::uint32_t from = buckets[bucket];
  const std::uint32_t to = buckets[bucket + 1];
  if (from > to || to > tags.size() || to - from > longest_bucket) return none;
  const std::uint32_t tag = tag_of(hash);
  for (std::uint32_t i = from; i < to; ++i)
    if (tags[i] == tag) return i;
  return none;
}

std::span<const std::uint32_t> KeyIndex::of(std::uint32_t number) const noexcept {
  if (std::size_t{number} + 1 >= begin.size()) return {};
  const std::uint32_t from = begin[number];
  const std::uint32_t to = begin[number + 1];
  if (from > to || to > postings.size()) return {};
  return postings.subspan(from, to - from);
}

void KeyIndexBuilder::build() {
  std::sort(rows_.begin(), rows_.end());
  rows_.erase(std::unique(rows_.begin(), rows_.end()), rows_.end());
  std::size_t keys = 0;
  for (std::size_t i = 0; i < rows_.size(); ++i)
    if (i == 0 || rows_[i].hash != rows_[i - 1].hash) ++keys;
  // About two keys a bucket; the hash is even, so that a bucket of 64 does not come about.
  const unsigned bits = bits_of(std::bit_ceil(std::max<std::size_t>(keys / 2, 1)));
  buckets.assign((std::size_t{1} << bits) + 1, 0);
  tags.reserve(keys);
  begin.reserve(keys + 1);
  postings.reserve(rows_.size());
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (i == 0 || rows_[i].hash != rows_[i - 1].hash) {
      ++buckets[bucket_of(rows_[i].hash, bits) + 1];
      tags.push_back(tag_of(rows_[i].hash));
      begin.push_back(static_cast<std::uint32_t>(postings.size()));
    }
    postings.push_back(rows_[i].posting);
  }
  begin.push_back(static_cast<std::uint32_t>(postings.size()));
  for (std::size_t i = 1; i < buckets.size(); ++i) buckets[i] += buckets[i - 1];
  rows_.clear();
  rows_.shrink_to_fit();
}

} // namespace samklang::image
