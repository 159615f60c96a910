// SPDX-License-Identifier: Apache-2.0
#include "align/compare.h"

#include "align/kinship.h"
#include "align/terms.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <tuple>

namespace samklang::align {

namespace {

// Longer lists of wordings than this are no definitions of one concept; the rest is not compared.
constexpr std::uint32_t most_wordings = 16;

struct Overlap {
  double cosine = 0;
  double contained_a = 0;
  double contained_b = 0;
  std::uint32_t content_a = 0;
  std::uint32_t content_b = 0;
};

Overlap overlap(std::span<const Stem> a, std::span<const Stem> b, const Corpus& corpus,
                std::span<const std::uint32_t> left_out) {
  Overlap result;
  double dot = 0;
  double square_a = 0;
  double square_b = 0;
  double weight_a = 0;
  double weight_b = 0;
  double common_a = 0;
  double common_b = 0;
  const auto skipped = [&](std::uint32_t id) { return std::binary_search(left_out.begin(), left_out.end(), id); };
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    const bool in_a = i < a.size() && (j >= b.size() || a[i].id <= b[j].id);
    const bool in_b = j < b.size() && (i >= a.size() || b[j].id <= a[i].id);
    const std::uint32_t id = in_a ? a[i].id : b[j].id;
    if (!skipped(id)) {
      const double idf = corpus.idf(id);
      const double left = in_a ? a[i].count * idf : 0;
      const double right = in_b ? b[j].count * idf : 0;
      dot += left * right;
      square_a += left * left;
      square_b += right * right;
      if (in_a) weight_a += idf, ++result.content_a;
      if (in_b) weight_b += idf, ++result.content_b;
      if (in_a && in_b) common_a += idf, common_b += idf;
    }
    if (in_a) ++i;
    if (in_b) ++j;
  }
  if (square_a > 0 && square_b > 0) result.cosine = std::min(1.0, dot / std::sqrt(square_a * square_b));
  if (weight_a > 0) result.contained_a = common_a / weight_a;
  if (weight_b > 0) result.contained_b = common_b / weight_b;
  return result;
}

bool shares_a_word(std::span<const Stem> a, std::span<const Stem> b, const Corpus& corpus,
                   std::span<const std::uint32_t> left_out) {
  const auto skipped = [&](const Stem& stem) { return std::binary_search(left_out.begin(), left_out.end(), stem.id); };
  for (const Stem& left : a) {
    if (skipped(left)) continue;
    for (const Stem& right : b)
      if (!skipped(right) && akin(corpus.spelling(left.id), corpus.spelling(right.id))) return true;
  }
  return false;
}

/// 0 is best. Pairs of a lower rank hide those of a higher.
std::uint32_t language_rank(std::uint16_t a, std::uint16_t b) noexcept {
  if (a == b) return a == static_cast<std::uint16_t>(Language::none) ? 0 : a;
  if (comparable_languages(a, b)) return 0x10000;
  return 0x20000;
}

bool is_placeholder(std::string_view wording) noexcept { return wording.empty(); }

/// A number as a condition: one that holds, or one that is taken out by an exception.
struct Fact {
  text::Number number;
  bool excluded = false;
};

bool same_fact(const Fact& left, const Fact& right) noexcept {
  return left.excluded == right.excluded && text::same_number(left.number, right.number);
}

std::vector<Fact> facts(const Reading& reading) {
  std::vector<Fact> out;
  for (std::size_t i = 0; i < reading.numbers.size(); ++i)
    out.push_back({reading.numbers[i], reading.excluded[i] != 0});
  return out;
}

/// The facts of `from` that `other` has not. A number said twice is one fact.
std::vector<Fact> without(const std::vector<Fact>& from, const std::vector<Fact>& other) {
  const auto has = [](const std::vector<Fact>& all, const Fact& one) {
    return std::any_of(all.begin(), all.end(), [&](const Fact& candidate) { return same_fact(candidate, one); });
  };
  std::vector<Fact> out;
  for (const Fact& one : from)
    if (!has(other, one) && !has(out, one)) out.push_back(one);
  return out;
}

/// "to parter" names a pair, it bounds nothing: alone it is no difference.
bool idle(const text::Number& number) noexcept {
  return number.unit == text::Unit::none && number.comparator == text::Comparator::none && number.value <= 2;
}

TextSpan span_in(skos::Text text, std::uint32_t begin, std::uint32_t end) noexcept { return {text, begin, end}; }

std::uint32_t first_row(const skos::Concept& one) {
  const auto begin = one.catalogue().columns().definition_begin;
  return begin[one.index()];
}

} // namespace

Comparison compare(const skos::Concept& a, const skos::Concept& b, Corpus& corpus,
                   std::span<const std::uint32_t> shared_term) {
  Comparison best;
  std::tuple<std::uint32_t, int, double> best_order{0xFFFFFFFF, 1, 1};
  const auto rows_a = a.definitions();
  const auto rows_b = b.definitions();
  const auto count_a = std::min<std::uint32_t>(static_cast<std::uint32_t>(rows_a.size()), most_wordings);
  const auto count_b = std::min<std::uint32_t>(static_cast<std::uint32_t>(rows_b.size()), most_wordings);
  for (std::uint32_t i = 0; i < count_a; ++i) {
    const std::uint32_t row_a = first_row(a) + i;
    for (std::uint32_t j = 0; j < count_b; ++j) {
      const std::uint32_t row_b = first_row(b) + j;
      if (is_placeholder(corpus.wording(row_a)) || is_placeholder(corpus.wording(row_b))) continue;
      const std::uint32_t rank = language_rank(rows_a[i].language, rows_b[j].language);
      const bool equal = corpus.wording(row_a) == corpus.wording(row_b);
      const Overlap found = overlap(corpus.stems(row_a), corpus.stems(row_b), corpus, shared_term);
      // Lower is better; rows in order, so the first of equals stays.
      const std::tuple<std::uint32_t, int, double> order{rank, equal ? 0 : 1, -found.cosine};
      if (order >= best_order) continue;
      best_order = order;
      best.row_a = row_a;
      best.row_b = row_b;
      best.equal = equal;
      best.cosine = equal ? 1 : found.cosine;
      best.content_a = found.content_a;
      best.content_b = found.content_b;
      best.contained_a = equal ? 1 : found.contained_a;
      best.contained_b = equal ? 1 : found.contained_b;
      best.reach = rank >= 0x20000 ? Reach::no_common_language : rank >= 0x10000 ? Reach::across : Reach::same_language;
    }
  }
  if (best.reach == Reach::no_common_language && !best.equal) best.cosine = best.contained_a = best.contained_b = 0;
  if (best.reach == Reach::same_language && best.cosine == 0)
    best.nothing_shared = !shares_a_word(corpus.stems(best.row_a), corpus.stems(best.row_b), corpus, shared_term);
  return best;
}

NumberConflicts number_conflicts(const skos::Catalogue& catalogue, const Comparison& comparison, Corpus& corpus) {
  NumberConflicts result;
  if (comparison.reach < Reach::across) return result;
  const std::vector<Fact> a = facts(corpus.reading(comparison.row_a));
  const std::vector<Fact> b = facts(corpus.reading(comparison.row_b));
  const auto definitions = catalogue.columns().definitions;
  const skos::Text text_a = definitions[comparison.row_a].text;
  const skos::Text text_b = definitions[comparison.row_b].text;
  const auto place = [](skos::Text text, const Fact& fact) {
    return span_in(text, fact.number.begin, fact.number.end);
  };
  std::vector<Fact> only_a = without(a, b);
  std::vector<Fact> only_b = without(b, a);

  // The best partner first: the same number under an exception, then another value of the same dimension.
  std::vector<bool> used(only_b.size(), false);
  const auto pair_up = [&](float weight, auto fits) {
    std::erase_if(only_a, [&](const Fact& one) {
      for (std::size_t j = 0; j < only_b.size(); ++j) {
        if (used[j] || !fits(one, only_b[j])) continue;
        used[j] = true;
        result.values = true;
        result.evidence.push_back(
            {EvidenceKind::number_conflict, weight, place(text_a, one), place(text_b, only_b[j])});
        return true;
      }
      return false;
    });
  };
  pair_up(-0.9F, [](const Fact& one, const Fact& other) { return text::same_number(one.number, other.number); });
  pair_up(-0.8F, [](const Fact& one, const Fact& other) {
    return one.excluded == other.excluded && text::same_dimension(one.number, other.number);
  });
  for (const Fact& one : only_a)
    if (!idle(one.number)) result.evidence.push_back({EvidenceKind::number_conflict, -0.5F, place(text_a, one), {}});
  for (std::size_t j = 0; j < only_b.size(); ++j)
    if (!used[j] && !idle(only_b[j].number))
      result.evidence.push_back({EvidenceKind::number_conflict, -0.5F, {}, place(text_b, only_b[j])});
  return result;
}

NegationConflicts negation_conflicts(const skos::Catalogue& catalogue, const Comparison& comparison, Corpus& corpus) {
  NegationConflicts result;
  if (comparison.reach < Reach::across) return result;
  const auto& a = corpus.reading(comparison.row_a).negations;
  const auto& b = corpus.reading(comparison.row_b).negations;
  const auto definitions = catalogue.columns().definitions;
  for (const text::NegationKind kind : {text::NegationKind::negation, text::NegationKind::exception}) {
    const auto of_kind = [kind](const text::Negation& one) { return one.kind == kind; };
    const auto in_a = std::count_if(a.begin(), a.end(), of_kind);
    const auto in_b = std::count_if(b.begin(), b.end(), of_kind);
    if ((in_a == 0) == (in_b == 0)) continue;
    for (const text::Negation& one : a)
      if (of_kind(one))
        result.evidence.push_back(
            {EvidenceKind::negation, -0.6F, span_in(definitions[comparison.row_a].text, one.begin, one.end), {}});
    for (const text::Negation& one : b)
      if (of_kind(one))
        result.evidence.push_back(
            {EvidenceKind::negation, -0.6F, {}, span_in(definitions[comparison.row_b].text, one.begin, one.end)});
  }
  return result;
}

FacetConflict facet_conflict(const skos::Catalogue& catalogue, const Comparison& comparison, Corpus& corpus,
                             std::span<const std::uint32_t> shared_term) {
  FacetConflict result;
  if (comparison.reach < Reach::across) return result;
  const text::Facet& a = corpus.reading(comparison.row_a).facet;
  const text::Facet& b = corpus.reading(comparison.row_b).facet;
  if ((a.kind == text::FacetKind::none) == (b.kind == text::FacetKind::none)) return result;
  const bool on_a = a.kind != text::FacetKind::none;
  // The side with the facet has to speak of the other side's thing: by its term, or by repeating half of what that side
  // says.
  const auto stems = corpus.stems(on_a ? comparison.row_a : comparison.row_b);
  const bool names_it = std::any_of(stems.begin(), stems.end(), [&](const Stem& stem) {
    return std::binary_search(shared_term.begin(), shared_term.end(), stem.id);
  });
  const double repeated = on_a ? comparison.contained_b : comparison.contained_a;
  if (!names_it && repeated < 0.5) return result;
  const auto definitions = catalogue.columns().definitions;
  result.found = true;
  result.evidence = {EvidenceKind::facet, -0.7F, {}, {}};
  if (on_a)
    result.evidence.a = span_in(definitions[comparison.row_a].text, a.begin, a.end);
  else
    result.evidence.b = span_in(definitions[comparison.row_b].text, b.begin, b.end);
  return result;
}

bool records_share_a_word(const skos::Concept& a, const skos::Concept& b, Corpus& corpus,
                          std::string_view shared_term) {
  std::vector<std::string> left_out;
  corpus.content_stems(shared_term, Language::nb, left_out);
  corpus.content_stems(shared_term, Language::en, left_out);
  const auto words_of = [&](const skos::Concept& one) {
    std::vector<std::string> words;
    const auto take = [&](skos::Text text, std::uint16_t language) {
      corpus.content_stems(one.text(text),
                           language < fixed_language_count ? static_cast<Language>(language) : Language::se, words);
    };
    for (const skos::Label& label : one.labels()) take(label.text, label.language);
    for (const skos::Definition& definition : one.definitions()) take(definition.text, definition.language);
    for (const skos::Note& note : one.notes())
      if (note.kind == skos::NoteKind::scope_note || note.kind == skos::NoteKind::example ||
          note.kind == skos::NoteKind::subject)
        take(note.text, note.language);
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::erase_if(words, [&](const std::string& word) {
      return std::find(left_out.begin(), left_out.end(), word) != left_out.end();
    });
    return words;
  };
  const std::vector<std::string> of_a = words_of(a);
  const std::vector<std::string> of_b = words_of(b);
  return std::any_of(of_a.begin(), of_a.end(), [&](const std::string& left) {
    return std::any_of(of_b.begin(), of_b.end(), [&](const std::string& right) { return akin(left, right); });
  });
}

} // namespace samklang::align
