// SPDX-License-Identifier: Apache-2.0
#include "publish/batch.h"

#include <algorithm>
#include <functional>

namespace samklang::publish {
namespace {

std::uint64_t mixed(std::uint64_t hash, std::uint64_t more) noexcept {
  hash = (hash ^ more) * 0xD6E8FEB86659FD93ULL;
  return hash ^ hash >> 32;
}

std::uint64_t hash_of(const rdf::StatementView& statement) noexcept {
  std::uint64_t hash = mixed(text_hash(statement.subject.text), text_hash(statement.predicate.text));
  hash = mixed(hash, text_hash(statement.object.text));
  hash = mixed(hash, text_hash(statement.object.datatype));
  hash = mixed(hash, text_hash(statement.object.language));
  return mixed(hash, static_cast<std::uint64_t>(statement.object.kind));
}

} // namespace

std::uint64_t text_hash(std::string_view text) noexcept { return std::hash<std::string_view>{}(text); }

void Batch::clear() {
  statements_.clear();
  made_.clear();
  if (seen_count_ > 0) seen_.clear();
  seen_count_ = 0;
  once_ = false;
}

std::string_view Batch::keep(std::string text) { return made_.emplace_back(std::move(text)); }

void Batch::add(const rdf::TermView& subject, std::string_view predicate, const rdf::TermView& object) {
  if (once_) return add_once(subject, predicate, object);
  if (!wanted_.empty() && predicate != wanted_) return;
  statements_.push_back({subject, iri_term(predicate), object, {}});
}

void Batch::add_once(const rdf::TermView& subject, std::string_view predicate, const rdf::TermView& object) {
  if (!wanted_.empty() && predicate != wanted_) return;
  for (; seen_count_ < statements_.size(); ++seen_count_) seen_.insert(hash_of(statements_[seen_count_]));
  const rdf::StatementView statement{subject, iri_term(predicate), object, {}};
  if (seen_.contains(hash_of(statement))) {
    const bool there = std::ranges::any_of(statements_, [&](const rdf::StatementView& other) {
      return rdf::same_term(other.subject, statement.subject) && other.predicate.text == predicate &&
             rdf::same_term(other.object, object);
    });
    if (there) return;
  }
  statements_.push_back(statement);
}

} // namespace samklang::publish
