// SPDX-License-Identifier: Apache-2.0
#include "align/topics.h"

#include "align/background_look_up.h"
#include "align/word_company.h"
#include "base/parallel.h"

#include <samklang/text/term_key.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>

namespace samklang::align {

namespace {

constexpr std::uint32_t fewest_others = 3; // concepts that tell what a field is about

using Vector = Topics::Vector;

void add(Vector& to, const Vector& what, float factor) noexcept {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] += factor * what[i];
}

/// In steps of a 32nd, for the reason that Corpus has for its own. `squares`: of the two lengths.
double cosine(const Vector& a, const Vector& b, double squares) noexcept {
  const double lengths = std::sqrt(squares);
  return lengths < 1e-9 ? 0 : std::round(dot(a, b) / lengths * 32) / 32;
}
double cosine(const Vector& a, const Vector& b) noexcept { return cosine(a, b, dot(a, a) * dot(b, b)); }

constexpr std::size_t words_at_once = 1024; // to a thread

} // namespace

Topics::Topics(const skos::Catalogue& catalogue, const Corpus& corpus, unsigned threads)
    : corpus_(corpus), threads_(threads), words_(corpus.words()), of_rows_(catalogue.columns().definitions.size()) {
  learn_words();
  learn_fields(catalogue);
}

// Sums of floats depend on their order: threads share the dimensions, or the words, and each adds up in the order of
// the texts.
void Topics::learn_words() {
  const std::size_t count = words_.size();
  std::vector<Direction> directions(count);
  in_parts(threads_, count, words_at_once, [&](std::size_t begin, std::size_t end) {
    for (std::size_t word = begin; word < end; ++word)
      directions[word] = direction(Background::hash(corpus_.spelling(static_cast<std::uint32_t>(word))));
  });
  const std::size_t dimensions_at_once = std::max<std::size_t>(16, dimensions / threads_);
  in_parts(threads_, dimensions, dimensions_at_once, [&](std::size_t begin, std::size_t end) {
    for (std::uint32_t row = 0; row < of_rows_.size(); ++row) {
      const std::span<const Stem> stems = corpus_.stems(row);
      add_company(
          stems.size(), begin, end, [&](std::size_t i) -> const Direction& { return directions[stems[i].id]; },
          [&](std::size_t i) { return static_cast<float>(corpus_.idf(stems[i].id)); },
          [&](std::size_t i) { return &words_[stems[i].id]; });
    }
  });
  const auto normalise_all = [&] {
    in_parts(threads_, count, words_at_once, [&](std::size_t begin, std::size_t end) {
      for (std::size_t word = begin; word < end; ++word) normalise(words_[word]);
    });
  };
  normalise_all();
  if (count == 0) return;
  // What all words have in common tells none apart.
  in_parts(threads_, dimensions, dimensions_at_once, [&](std::size_t begin, std::size_t end) {
    for (const Vector& vector : words_)
      for (std::size_t i = begin; i < end; ++i) sum_[i] += vector[i];
    const float share = -1.0F / static_cast<float>(count);
    for (Vector& vector : words_)
      for (std::size_t i = begin; i < end; ++i) vector[i] += share * sum_[i];
  });
  normalise_all();
}

void Topics::take_words(const Background& background) {
  std::vector<std::uint32_t> known;
  std::vector<std::size_t> places;
  for (std::size_t word = 0; word < words_.size(); ++word) {
    if (const auto number = background.find(corpus_.spelling(static_cast<std::uint32_t>(word)))) {
      known.push_back(*number);
      places.push_back(word);
    }
  }
  const std::vector<Vector> vectors = word_vectors(background, known, threads_);
  for (std::size_t i = 0; i < places.size(); ++i) words_[places[i]] = vectors[i];
}

Topics::Topics(const skos::Catalogue& catalogue, const Corpus& corpus, unsigned threads, const Background& background,
               std::span<const skos::ConceptIndex> added)
    : corpus_(corpus), threads_(threads), words_(corpus.words()), of_rows_(catalogue.columns().definitions.size()),
      added_(catalogue.size(), false) {
  for (const skos::ConceptIndex one : added)
    if (one < added_.size()) added_[one] = true;
  take_words(background);
  number_fields(catalogue);
  take_fields(background);
}

void Topics::number_fields(const skos::Catalogue& catalogue) {
  std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> numbers; // by agency and subject
  field_of_.assign(catalogue.size(), no_field);
  for (skos::ConceptIndex i = 0; i < catalogue.size(); ++i) {
    const skos::Concept one = catalogue[i];
    for (const skos::Note& note : one.notes()) {
      if (note.kind != skos::NoteKind::subject) continue;
      const auto [place, added] =
          numbers.try_emplace({one.publisher(), text::term_key(one.text(note.text.empty() ? note.iri : note.text))},
                              static_cast<std::uint32_t>(fields_.size()));
      if (added) {
        fields_.emplace_back();
        field_keys_.push_back(
            Background::hash(std::string(catalogue.agency_key(one.publisher())) + '\x1F' + place->first.second));
      }
      field_of_[i] = place->second;
      break;
    }
  }
}

void Topics::learn_fields(const skos::Catalogue& catalogue) {
  number_fields(catalogue);
  std::vector<skos::ConceptIndex> members;
  for (skos::ConceptIndex i = 0; i < catalogue.size(); ++i)
    if (field_of_[i] != no_field && catalogue[i].has_definition()) members.push_back(i);
  constexpr std::size_t concepts = 256;
  read_ahead(
      threads_, members.size(), concepts, [] { return std::vector<Vector>(); },
      [&](std::vector<Vector>& about, std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
          about.push_back(of_row(catalogue.columns().definition_begin[members[i]], {}));
          normalise(about.back());
        }
      },
      [&](const std::vector<Vector>& about, std::size_t begin, std::size_t) {
        for (std::size_t i = 0; i < about.size(); ++i) {
          Field& field = fields_[field_of_[members[begin + i]]];
          add(field.sum, about[i], 1);
          ++field.count;
        }
      });
}

void Topics::take_fields(const Background& background) {
  const BackgroundRows& rows = background.rows();
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    const BackgroundField* known = align::with_key(rows.fields, field_keys_[i]);
    if (known == nullptr) continue;
    const auto at = static_cast<std::size_t>(known - rows.fields.data()) * dimensions;
    if (at + dimensions > rows.field_sums.size()) continue;
    fields_[i].count = known->count;
    for (std::size_t d = 0; d < dimensions; ++d) fields_[i].sum[d] = sound(rows.field_sums[at + d]);
  }
}

void Topics::fields(std::vector<BackgroundField>& rows, std::vector<float>& sums) const {
  std::vector<std::uint32_t> order(fields_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](auto x, auto y) { return field_keys_[x] < field_keys_[y]; });
  for (const std::uint32_t field : order) {
    rows.push_back({field_keys_[field], fields_[field].count, 0});
    sums.insert(sums.end(), fields_[field].sum.begin(), fields_[field].sum.end());
  }
}

void Topics::read(std::span<const std::uint32_t> rows) {
  constexpr std::size_t rows_at_once = 128;
  in_parts(threads_, rows.size(), rows_at_once, [&](std::size_t begin, std::size_t end) {
    for (const std::uint32_t row : rows.subspan(begin, end - begin)) {
      if (of_rows_[row]) continue;
      const Vector whole = of_row(row, {});
      of_rows_[row] = std::make_unique<const Row>(Row{whole, dot(whole, whole)});
    }
  });
}

/// As it was read, where none of its words is left out.
const Topics::Row& Topics::row(std::uint32_t row, std::span<const std::uint32_t> left_out, Row& place) const {
  const std::span<const Stem> stems = corpus_.stems(row);
  const bool whole = std::none_of(left_out.begin(), left_out.end(), [&](std::uint32_t word) {
    const auto at = std::lower_bound(stems.begin(), stems.end(), word,
                                     [](const Stem& stem, std::uint32_t id) { return stem.id < id; });
    return at != stems.end() && at->id == word;
  });
  if (whole && of_rows_[row]) return *of_rows_[row];
  place.whole = of_row(row, left_out);
  place.square = dot(place.whole, place.whole);
  return place;
}

Vector Topics::of_row(std::uint32_t row, std::span<const std::uint32_t> left_out) const {
  Vector out{};
  for (const Stem& stem : corpus_.stems(row))
    if (!std::binary_search(left_out.begin(), left_out.end(), stem.id))
      add(out, words_[stem.id], static_cast<float>(corpus_.idf(stem.id)));
  return out;
}

double Topics::affinity(std::uint32_t row_a, std::uint32_t row_b, std::span<const std::uint32_t> left_out) const {
  Row place_a;
  Row place_b;
  const Row& a = row(row_a, left_out, place_a);
  const Row& b = row(row_b, left_out, place_b);
  return cosine(a.whole, b.whole, a.square * b.square);
}

Vector Topics::others(const skos::Concept& one, std::uint32_t& left) const {
  const Field& field = fields_[field_of_[one.index()]];
  Vector rest = field.sum;
  left = field.count;
  if (!one.has_definition() || left == 0 || (!added_.empty() && added_[one.index()])) return rest;
  Row place;
  Vector own = row(one.catalogue().columns().definition_begin[one.index()], {}, place).whole;
  normalise(own);
  add(rest, own, -1);
  --left;
  return rest;
}

std::optional<double> Topics::fields(const skos::Concept& a, const skos::Concept& b) const {
  const std::uint32_t of_a = field_of_[a.index()];
  const std::uint32_t of_b = field_of_[b.index()];
  if (of_a == no_field || of_b == no_field) return std::nullopt;
  if (of_a == of_b) return 1;
  if (fields_[of_a].count < fewest_others || fields_[of_b].count < fewest_others) return std::nullopt;
  std::uint32_t left_a = 0;
  std::uint32_t left_b = 0;
  const Vector rest_a = others(a, left_a);
  const Vector rest_b = others(b, left_b);
  if (left_a < fewest_others || left_b < fewest_others) return std::nullopt;
  return cosine(rest_a, rest_b);
}

} // namespace samklang::align
