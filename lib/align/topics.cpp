// SPDX-License-Identifier: Apache-2.0
#include "align/topics.h"

#include <samklang/text/term_key.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace samklang::align {

namespace {

constexpr std::size_t nonzero = 6;         // of a word's own direction
constexpr std::uint32_t fewest_others = 3; // concepts that tell what a field is about
constexpr std::size_t longest = 200;       // words of a definition that are looked at

using Vector = Topics::Vector;

/// Where a word's own direction points: fixed by its letters (FNV-1a, then a multiplicative step each).
std::array<std::pair<std::uint8_t, float>, nonzero> direction(std::string_view key) noexcept {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  std::array<std::pair<std::uint8_t, float>, nonzero> out;
  for (auto& [place, sign] : out) {
    hash = hash * 6364136223846793005U + 1442695040888963407U;
    place = static_cast<std::uint8_t>((hash >> 33U) % Topics::dimensions);
    sign = (hash >> 62U & 1U) != 0 ? 1.0F : -1.0F;
  }
  return out;
}

void add(Vector& to, const Vector& what, float factor) noexcept {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] += factor * what[i];
}

double dot(const Vector& a, const Vector& b) noexcept {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
  return sum;
}

void normalise(Vector& one) noexcept {
  const double length = std::sqrt(dot(one, one));
  if (length < 1e-9) return;
  for (float& value : one) value = static_cast<float>(value / length);
}

/// In steps of a 32nd, for the reason that Corpus has for its own.
double cosine(const Vector& a, const Vector& b) noexcept {
  const double lengths = std::sqrt(dot(a, a) * dot(b, b));
  return lengths < 1e-9 ? 0 : std::round(dot(a, b) / lengths * 32) / 32;
}

} // namespace

Topics::Topics(const skos::Catalogue& catalogue, const Corpus& corpus) : corpus_(corpus) {
  const auto definitions = catalogue.columns().definitions;
  const std::size_t count = corpus.words();
  words_.assign(count, Vector{});
  Vector mean{};
  for (std::uint32_t row = 0; row < definitions.size(); ++row) {
    const std::span<const Stem> stems = corpus.stems(row);
    if (stems.size() > longest) continue;
    Vector whole{};
    for (const Stem& stem : stems)
      for (const auto& [place, sign] : direction(corpus.spelling(stem.id)))
        whole[place] += sign * static_cast<float>(corpus.idf(stem.id));
    for (const Stem& stem : stems) {
      Vector& vector = words_[stem.id];
      add(vector, whole, 1);
      // A word is no company for itself.
      for (const auto& [place, sign] : direction(corpus.spelling(stem.id)))
        vector[place] -= sign * static_cast<float>(corpus.idf(stem.id));
    }
  }
  for (Vector& vector : words_) {
    normalise(vector);
    add(mean, vector, 1);
  }
  // What all words have in common tells none apart.
  if (count > 0)
    for (Vector& vector : words_) {
      add(vector, mean, -1.0F / static_cast<float>(count));
      normalise(vector);
    }
  std::map<std::pair<std::uint32_t, std::string>, std::uint32_t> numbers; // by agency and subject
  field_of_.assign(catalogue.size(), no_field);
  for (skos::ConceptIndex i = 0; i < catalogue.size(); ++i) {
    const skos::Concept one = catalogue[i];
    for (const skos::Note& note : one.notes()) {
      if (note.kind != skos::NoteKind::subject) continue;
      const auto [place, added] =
          numbers.try_emplace({one.publisher(), text::term_key(one.text(note.text.empty() ? note.iri : note.text))},
                              static_cast<std::uint32_t>(fields_.size()));
      if (added) fields_.emplace_back();
      field_of_[i] = place->second;
      break;
    }
    if (field_of_[i] == no_field || !one.has_definition()) continue;
    Vector about = of_row(catalogue.columns().definition_begin[i], {});
    normalise(about);
    add(fields_[field_of_[i]].sum, about, 1);
    ++fields_[field_of_[i]].count;
  }
}

Vector Topics::of_row(std::uint32_t row, std::span<const std::uint32_t> left_out) const {
  Vector out{};
  for (const Stem& stem : corpus_.stems(row))
    if (!std::binary_search(left_out.begin(), left_out.end(), stem.id))
      add(out, words_[stem.id], static_cast<float>(corpus_.idf(stem.id)));
  return out;
}

double Topics::affinity(std::uint32_t row_a, std::uint32_t row_b, std::span<const std::uint32_t> left_out) const {
  return cosine(of_row(row_a, left_out), of_row(row_b, left_out));
}

Vector Topics::others(const skos::Concept& one, std::uint32_t& left) const {
  const Field& field = fields_[field_of_[one.index()]];
  Vector rest = field.sum;
  left = field.count;
  if (!one.has_definition()) return rest;
  Vector own = of_row(one.catalogue().columns().definition_begin[one.index()], {});
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
