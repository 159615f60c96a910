// SPDX-License-Identifier: Apache-2.0
#include "match/key_table.h"

#include "base/parallel.h"

namespace samklang::match {

namespace {

/// FNV-1a with a final mix. Only brings equal keys together: bytes decide.
std::uint64_t hash_of(std::string_view key) noexcept {
  std::uint64_t hash = 0xCBF29CE484222325ULL;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  hash ^= hash >> 32;
  return hash * 0x9E3779B97F4A7C15ULL;
}

} // namespace

void KeyTable::reserve(std::size_t postings, std::size_t bytes) {
  postings_.reserve(postings);
  pool_.reserve(bytes);
}

void KeyTable::add(std::size_t begin, std::uint32_t agency, skos::ConceptIndex owner, std::uint32_t row) {
  const std::string_view key = std::string_view(pool_).substr(begin);
  if (key.empty()) return;
  postings_.push_back(
      {hash_of(key), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(key.size()), agency, owner, row});
}

void KeyTable::append(const KeyTable& other) {
  const auto begin = static_cast<std::uint32_t>(pool_.size());
  pool_ += other.pool_;
  for (Posting posting : other.postings_) {
    posting.offset += begin;
    postings_.push_back(posting);
  }
}

void KeyTable::sort(unsigned threads) {
  sort_on(threads, postings_, [this](const Posting& left, const Posting& right) {
    if (left.hash != right.hash) return left.hash < right.hash;
    const int order = key(left).compare(key(right));
    if (order != 0) return order < 0;
    if (left.agency != right.agency) return left.agency < right.agency;
    if (left.owner != right.owner) return left.owner < right.owner;
    return left.row < right.row;
  });
}

} // namespace samklang::match
