// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/graph.h>

#include "rdf/hash.h"
#include "rdf/vocabulary.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <string>
#include <unordered_map>
#include <utility>

namespace samklang::rdf {
namespace {

constexpr std::uint32_t iri_seed = 1; // the seed of a term's hash: its kind, language and datatype
constexpr std::size_t smallest_table = 1024;
constexpr std::uint64_t text_limit = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t languages_limit = std::numeric_limits<std::uint16_t>::max();

char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

std::uint64_t seed_of(TermKind kind, TermId datatype, std::uint16_t language) noexcept {
  const std::uint64_t of_kind = kind == TermKind::iri ? iri_seed : kind == TermKind::blank ? 2 : 3;
  return of_kind | std::uint64_t{language} << 8 | std::uint64_t{datatype} << 32;
}

std::uint32_t folded(std::uint64_t hash) noexcept { return static_cast<std::uint32_t>(hash ^ hash >> 32); }

} // namespace

TermView Graph::view(TermId term) const noexcept {
  const TermRow& found = terms_[term];
  return {.kind = found.kind,
          .text = text(term),
          .datatype = found.datatype == 0 ? std::string_view{} : text(found.datatype),
          .language = languages_[found.language]};
}

std::span<const Triple> Graph::about(TermId subject) const noexcept {
  if (subject + std::size_t{1} >= subject_begin_.size()) return {};
  return std::span(triples_).subspan(subject_begin_[subject], subject_begin_[subject + 1] - subject_begin_[subject]);
}

std::optional<TermId> Graph::find_iri(std::string_view iri) const noexcept {
  if (slots_.empty()) return std::nullopt;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = folded(TextHash::of(iri, iri_seed)) & mask; slots_[at] != 0; at = (at + 1) & mask) {
    const TermId term = slots_[at];
    if (kind(term) == TermKind::iri && text(term) == iri) return term;
  }
  return std::nullopt;
}

std::size_t Graph::memory() const noexcept {
  std::size_t bytes = text_.capacity() + terms_.capacity() * sizeof(TermRow) + triples_.capacity() * sizeof(Triple) +
                      subject_begin_.capacity() * sizeof(std::uint32_t) + slots_.capacity() * sizeof(TermId) +
                      languages_.capacity() * sizeof(std::string);
  for (const auto& language : languages_) bytes += language.capacity() > 15 ? language.capacity() + 1 : 0;
  return bytes;
}

struct GraphBuilder::State {
  struct Slot {
    std::uint32_t hash = 0;
    TermId term = 0;
  };

  std::string text;
  std::vector<TermRow> terms{TermRow{}}; // term 0 is no term
  std::vector<Triple> triples;
  std::vector<Slot> slots = std::vector<Slot>(smallest_table);
  std::vector<std::string> languages{std::string()}; // each spelling once
  std::vector<std::uint16_t> same_language{0};       // by spelling: the first spelling of the same language
  std::unordered_map<std::string, std::uint16_t> by_spelling;
  std::unordered_map<std::string, std::uint16_t> by_lower_case;
  TermId last_subject = 0;
  TermId last_datatype = 0;
  std::uint16_t last_language = 0;
  bool overflowed = false;

  std::string_view text_of(TermId term) const noexcept {
    return std::string_view(text).substr(terms[term].offset, terms[term].length);
  }
  void grow(std::size_t size);
  TermId intern(TermKind kind, std::string_view term_text, TermId datatype, std::uint16_t language);
  std::uint16_t language_number(std::string_view tag);
  TermId subject(const TermView& term);
  TermId object(const TermView& term);
  std::vector<std::uint32_t> group_by_subject();
};

void GraphBuilder::State::grow(std::size_t size) {
  std::vector<Slot> bigger(size);
  const std::size_t mask = size - 1;
  for (const Slot& slot : slots) {
    if (slot.term == 0) continue;
    std::size_t at = slot.hash & mask;
    while (bigger[at].term != 0) at = (at + 1) & mask;
    bigger[at] = slot;
  }
  slots = std::move(bigger);
}

TermId GraphBuilder::State::intern(TermKind kind, std::string_view term_text, TermId datatype, std::uint16_t language) {
  const std::uint16_t identity = same_language[language];
  const std::uint32_t hash = folded(TextHash::of(term_text, seed_of(kind, datatype, identity)));
  const std::size_t mask = slots.size() - 1;
  std::size_t at = hash & mask;
  for (; slots[at].term != 0; at = (at + 1) & mask) {
    if (slots[at].hash != hash) continue;
    const TermRow& row = terms[slots[at].term];
    if (row.kind == kind && row.datatype == datatype && same_language[row.language] == identity &&
        text_of(slots[at].term) == term_text) {
      return slots[at].term;
    }
  }
  if (text.size() + term_text.size() > text_limit || terms.size() >= std::numeric_limits<TermId>::max()) {
    overflowed = true;
    return 0;
  }
  const auto term = static_cast<TermId>(terms.size());
  terms.push_back({.offset = static_cast<std::uint32_t>(text.size()),
                   .length = static_cast<std::uint32_t>(term_text.size()),
                   .datatype = datatype,
                   .language = language,
                   .kind = kind});
  text += term_text;
  slots[at] = {hash, term};
  if (terms.size() * 2 > slots.size()) grow(slots.size() * 2);
  return term;
}

std::uint16_t GraphBuilder::State::language_number(std::string_view tag) {
  if (tag.empty()) return 0;
  if (languages[last_language] == tag) return last_language;
  constexpr std::size_t few = 8; // a catalogue has three or four
  for (std::size_t i = 1; i < std::min(few, languages.size()); ++i) {
    if (languages[i] == tag) return last_language = static_cast<std::uint16_t>(i);
  }
  const auto [at, added] = by_spelling.try_emplace(std::string(tag), static_cast<std::uint16_t>(languages.size()));
  if (added && languages.size() > languages_limit) {
    overflowed = true;
    by_spelling.erase(at);
    return 0;
  }
  if (added) {
    const std::uint16_t number = at->second;
    languages.emplace_back(tag);
    const auto [first, new_language] = by_lower_case.try_emplace(lower_case(tag), number);
    same_language.push_back(new_language ? number : same_language[first->second]);
  }
  last_language = at->second;
  return last_language;
}

TermId GraphBuilder::State::subject(const TermView& term) {
  if (last_subject != 0 && terms[last_subject].kind == term.kind && text_of(last_subject) == term.text)
    return last_subject;
  last_subject = intern(term.kind, term.text, 0, 0);
  return last_subject;
}

TermId GraphBuilder::State::object(const TermView& term) {
  if (term.kind != TermKind::literal) return intern(term.kind, term.text, 0, 0);
  if (!term.language.empty()) return intern(term.kind, term.text, 0, language_number(term.language));
  const std::string_view datatype = significant_datatype(term.datatype);
  if (datatype.empty()) return intern(term.kind, term.text, 0, 0);
  if (last_datatype == 0 || text_of(last_datatype) != datatype) {
    last_datatype = intern(TermKind::iri, datatype, 0, 0);
  }
  return intern(term.kind, term.text, last_datatype, 0);
}

GraphBuilder::GraphBuilder() : state_(std::make_unique<State>()) {}
GraphBuilder::~GraphBuilder() = default;

void GraphBuilder::reserve(std::size_t expected_bytes) {
  // Measured on catalogues: 68 bytes of Turtle a statement (160 of N-Triples), 120 to 290 a term, and half of the bytes
  // or less are distinct text. What is reserved and not used is never touched, so it costs no memory.
  State& state = *state_;
  state.text.reserve(std::min<std::uint64_t>(expected_bytes / 2, text_limit));
  state.triples.reserve(expected_bytes / 64);
  state.terms.reserve(expected_bytes / 120);
  const std::size_t slots = std::bit_ceil(expected_bytes / 128 + 1);
  if (slots > state.slots.size()) state.grow(slots);
}

void GraphBuilder::statement(const StatementView& statement) {
  State& state = *state_;
  if (state.overflowed) return;
  const Triple triple{.subject = state.subject(statement.subject),
                      .predicate = state.intern(TermKind::iri, statement.predicate.text, 0, 0),
                      .object = state.object(statement.object)};
  if (!state.overflowed) state.triples.push_back(triple);
}

std::size_t GraphBuilder::statement_count() const noexcept { return state_->triples.size(); }

bool GraphBuilder::overflowed() const noexcept { return state_->overflowed; }

// A counting sort (stable: document order inside a subject), then every statement once. Returns where each subject
// begins.
std::vector<std::uint32_t> GraphBuilder::State::group_by_subject() {
  std::vector<std::uint32_t> begin(terms.size() + 1);
  for (const Triple& triple : triples) ++begin[triple.subject + std::size_t{1}];
  for (std::size_t i = 1; i < begin.size(); ++i) begin[i] += begin[i - 1];
  if (!std::is_sorted(triples.begin(), triples.end(),
                      [](const Triple& a, const Triple& b) { return a.subject < b.subject; })) {
    std::vector<Triple> grouped(triples.size());
    std::vector<std::uint32_t> next = begin;
    for (const Triple& triple : triples) grouped[next[triple.subject]++] = triple;
    triples = std::move(grouped);
  }

  constexpr std::uint32_t short_run = 24; // below it comparing every two is cheaper than sorting
  std::vector<std::pair<Triple, std::uint32_t>> sorted;
  std::vector<bool> again;
  std::uint32_t kept = 0;
  for (std::size_t subject = 0; subject + 1 < begin.size(); ++subject) {
    const std::uint32_t first = begin[subject];
    const std::uint32_t last = begin[subject + 1];
    const std::uint32_t kept_first = kept;
    begin[subject] = kept;
    if (last - first <= short_run) {
      for (std::uint32_t i = first; i < last; ++i) {
        const Triple triple = triples[i];
        const auto end = triples.begin() + kept;
        if (std::find(triples.begin() + kept_first, end, triple) == end) triples[kept++] = triple;
      }
      continue;
    }
    sorted.clear();
    for (std::uint32_t i = first; i < last; ++i) sorted.emplace_back(triples[i], i - first);
    std::sort(sorted.begin(), sorted.end());
    again.assign(last - first, false);
    for (std::size_t i = 1; i < sorted.size(); ++i) again[sorted[i].second] = sorted[i].first == sorted[i - 1].first;
    for (std::uint32_t i = first; i < last; ++i) {
      if (!again[i - first]) triples[kept++] = triples[i];
    }
  }
  begin.back() = kept;
  triples.resize(kept);
  return begin;
}

Graph GraphBuilder::freeze() {
  State& state = *state_;
  Graph graph;
  graph.subject_begin_ = state.group_by_subject();
  graph.slots_.reserve(state.slots.size());
  for (const State::Slot& slot : state.slots) graph.slots_.push_back(slot.term);
  graph.text_ = std::move(state.text);
  graph.terms_ = std::move(state.terms);
  graph.triples_ = std::move(state.triples);
  graph.languages_ = std::move(state.languages);
  state = State{};
  return graph;
}

} // namespace samklang::rdf
