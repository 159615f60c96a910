// SPDX-License-Identifier: Apache-2.0
#include "align/keeping.h"

#include "align/engine_print.h"
#include "base/parallel.h"

#include <samklang/base/fingerprint.h>
#include <samklang/text/tokens.h>

#include <bit>
#include <cstring>
#include <type_traits>

namespace samklang::align {

namespace {

void put(std::string& bytes, std::uint64_t value) {
  for (unsigned shift = 0; shift < 64; shift += 8) bytes += static_cast<char>(value >> shift & 0xFFU);
}
void put(std::string& bytes, double value) { put(bytes, std::bit_cast<std::uint64_t>(value)); }
void put(std::string& bytes, std::string_view text) {
  put(bytes, std::uint64_t{text.size()});
  bytes += text;
}
template <class Enum>
  requires std::is_enum_v<Enum>
void put(std::string& bytes, Enum value) {
  put(bytes, static_cast<std::uint64_t>(value));
}

void put_citations(std::string& bytes, const skos::Catalogue& catalogue, skos::Range range) {
  const auto citations = catalogue.citations(range);
  put(bytes, std::uint64_t{citations.size()});
  for (const skos::Citation& citation : citations) {
    put(bytes, catalogue.text(citation.iri));
    const auto labels = catalogue.tagged(citation.labels);
    put(bytes, std::uint64_t{labels.size()});
    for (const skos::TaggedText& label : labels) {
      put(bytes, catalogue.text(label.text));
      put(bytes, catalogue.language(label.language));
    }
    const auto laws = catalogue.law_keys(citation.laws);
    put(bytes, std::uint64_t{laws.size()});
    for (const skos::Text law : laws) put(bytes, catalogue.text(law));
  }
}

// Everything that the record itself says.
void put_record(std::string& bytes, const skos::Concept& one) {
  const skos::Catalogue& catalogue = one.catalogue();
  const skos::ConceptRow& row = one.row();
  put(bytes, one.iri());
  put(bytes, catalogue.agency_key(row.publisher));
  put(bytes, catalogue.agency_name(row.publisher));
  for (const Date date : {row.valid_from, row.valid_to, row.created, row.modified})
    put(bytes, std::string_view(to_string(date)));
  put(bytes, row.status);
  put(bytes, std::uint64_t{row.deprecated});
  put(bytes, std::uint64_t{one.labels().size()});
  for (const skos::Label& label : one.labels()) {
    put(bytes, one.text(label.text));
    put(bytes, one.language(label.language));
    put(bytes, label.kind);
  }
  put(bytes, std::uint64_t{one.definitions().size()});
  for (const skos::Definition& definition : one.definitions()) {
    put(bytes, one.text(definition.text));
    put(bytes, one.language(definition.language));
    put(bytes, std::uint64_t{definition.note});
    put(bytes, definition.audience);
    put(bytes, definition.source_relation);
    put(bytes, definition.kind);
    put_citations(bytes, catalogue, definition.citations);
  }
  put(bytes, std::uint64_t{one.notes().size()});
  for (const skos::Note& note : one.notes()) {
    put(bytes, note.kind);
    put(bytes, one.text(note.text));
    put(bytes, one.text(note.iri));
    put(bytes, one.language(note.language));
  }
  put(bytes, std::uint64_t{one.relations().size()});
  for (const skos::Relation& relation : one.relations()) {
    put(bytes, relation.kind);
    put(bytes, catalogue.iri(relation.target));
  }
}

// The texts that evidence may stand in, in an order that depends on the record alone.
template <class Take> void texts_of(const skos::Concept& one, Take take) {
  const skos::Catalogue& catalogue = one.catalogue();
  for (const skos::Definition& definition : one.definitions()) take(definition.text);
  for (const skos::Label& label : one.labels()) take(label.text);
  for (const skos::Note& note : one.notes()) {
    take(note.text);
    take(note.iri);
  }
  for (const skos::Definition& definition : one.definitions()) {
    for (const skos::Citation& citation : catalogue.citations(definition.citations)) {
      take(citation.iri);
      for (const skos::TaggedText& label : catalogue.tagged(citation.labels)) take(label.text);
      for (const skos::Text law : catalogue.law_keys(citation.laws)) take(law);
    }
  }
}

bool number_text(const skos::Concept& one, TextSpan& span) {
  if (span.empty()) {
    span = {};
    return true;
  }
  std::uint32_t number = 0;
  std::optional<std::uint32_t> found;
  texts_of(one, [&](skos::Text text) {
    if (!found && text.offset == span.text.offset && text.length == span.text.length) found = number;
    ++number;
  });
  if (!found) return false;
  span.text = {*found, 0};
  return true;
}

bool find_text(const skos::Concept& one, TextSpan& span) {
  if (span.empty()) return true;
  std::uint32_t number = 0;
  std::optional<skos::Text> found;
  texts_of(one, [&](skos::Text text) {
    if (number++ == span.text.offset) found = text;
  });
  if (!found || span.begin > span.end || span.end > found->length) return false;
  span.text = *found;
  return true;
}

// A law is a whole text: its number, and length 1 where there is one.
bool number_law(const skos::Concept& one, skos::Text& law) {
  TextSpan span{law, 0, law.length};
  if (!number_text(one, span)) return false;
  law = {law.empty() ? 0 : span.text.offset, law.empty() ? 0U : 1U};
  return true;
}

bool find_law(const skos::Concept& one, skos::Text& law) {
  TextSpan span{law, 0, law.length};
  if (!find_text(one, span)) return false;
  law = span.text;
  return true;
}

} // namespace

Keeping::Keeping(const skos::Catalogue& catalogue, std::span<const skos::ConceptIndex> concepts, const Bench& bench,
                 const PreviousRun* previous, unsigned threads, std::span<const text::WordPair> word_pairs)
    : catalogue_(catalogue), bench_(bench), previous_(previous), of_concept_(catalogue.size()) {
  std::string bytes;
  put(bytes, engine_sources);
  for (const Weights& weights : bench.model.weights)
    for (const double weight : weights) put(bytes, weight);
  for (const CalibrationPoint& point : bench.model.calibration) {
    put(bytes, point.raw);
    put(bytes, point.share);
  }
  for (const text::WordPair& pair : word_pairs) {
    put(bytes, pair.a);
    put(bytes, pair.b);
    put(bytes, pair.language_a);
    put(bytes, pair.language_b);
    put(bytes, pair.kind);
    put(bytes, double{pair.strength});
  }
  engine_ = fingerprint(bytes);
  constexpr std::size_t part = 256;
  in_parts(threads, concepts.size(), part, [&](std::size_t begin, std::size_t end) {
    for (const skos::ConceptIndex one : concepts.subspan(begin, end - begin))
      of_concept_[one] = of_concept(catalogue[one]);
  });
}

// What the rest of the catalogue says of the record's words.
void Keeping::add_statistics(std::string& bytes, const skos::Concept& one) const {
  const skos::Columns& columns = catalogue_.columns();
  const std::uint32_t first = columns.definition_begin[one.index()];
  for (std::uint32_t i = 0; i < one.definitions().size(); ++i) {
    for (const Stem& stem : bench_.corpus.stems(first + i)) put(bytes, bench_.corpus.idf(stem.id));
    put(bytes, std::uint64_t{0});
    for (const Mention& mention : bench_.corpus.reading(first + i).mentions)
      put(bytes, bench_.corpus.idf(mention.word));
  }
  // Which bokmål words nynorsk ones are, other concepts teach.
  const auto put_words = [&](std::uint16_t language, std::string_view words) {
    if (language != static_cast<std::uint16_t>(Language::nn)) return;
    for (const text::Token& token : text::tokens(words))
      put(bytes, bench_.corpus.vocabulary().bokmaal_of(text::folded_word(token.in(words))));
  };
  for (const skos::Definition& definition : one.definitions())
    put_words(definition.language, one.text(definition.text));
  for (const skos::Label& label : one.labels()) put_words(label.language, one.text(label.text));
  for (const skos::Note& note : one.notes()) put_words(note.language, one.text(note.text));
}

PairPrint Keeping::of_concept(const skos::Concept& one) const {
  std::string bytes;
  put_record(bytes, one);
  for (const std::string& term : bench_.surroundings.of(one.index()).superordinates) put(bytes, term);
  add_statistics(bytes, one);
  return fingerprint(bytes);
}

PairPrint Keeping::print(const skos::Concept& a, const skos::Concept& b, const SharedTerm& term,
                         std::span<const match::SharedKey> keys, const Wordings& wordings) const {
  const skos::Columns& columns = catalogue_.columns();
  std::string bytes;
  for (const PairPrint& print : {engine_, of_concept_[a.index()], of_concept_[b.index()]}) {
    put(bytes, print[0]);
    put(bytes, print[1]);
  }
  const auto inside = [](std::uint32_t row, std::uint32_t begin) {
    return std::uint64_t{row == skos::no_index ? skos::no_index : row - begin};
  };
  put(bytes, term.match);
  put(bytes, std::uint64_t{term.folded_preferred});
  put(bytes, std::uint64_t{term.ambiguous});
  put(bytes, inside(term.row_a, columns.label_begin[a.index()]));
  put(bytes, inside(term.row_b, columns.label_begin[b.index()]));
  for (const match::SharedKey& key : keys) {
    const auto begin_of = [&](const skos::Concept& one) {
      switch (key.kind) {
      case match::KeyKind::definition: return columns.definition_begin[one.index()];
      case match::KeyKind::link: return columns.relation_begin[one.index()];
      default: return columns.label_begin[one.index()];
      }
    };
    put(bytes, key.kind);
    put(bytes, inside(key.row_a, begin_of(a)));
    put(bytes, inside(key.row_b, begin_of(b)));
  }
  const std::vector<std::uint32_t> shared = shared_words(term, bench_.corpus);
  if (wordings.reach != Reach::missing) {
    put(bytes, std::uint64_t{wordings.row_a - columns.definition_begin[a.index()]});
    put(bytes, std::uint64_t{wordings.row_b - columns.definition_begin[b.index()]});
    put(bytes, bench_.topics.affinity(wordings.row_a, wordings.row_b, shared));
  }
  put(bytes, bench_.topics.fields(a, b).value_or(-2));
  put(bytes, bench_.taken_over.between(a.publisher(), b.publisher()));
  put(bytes, bench_.matter.likeness(a.index(), b.index()));
  put(bytes, term.match == TermMatch::none ? 0.0 : bench_.records.likeness(a.index(), b.index()));
  return fingerprint(bytes);
}

std::optional<Verdict> Keeping::earlier(const PairPrint& print, const skos::Concept& a, const skos::Concept& b) const {
  const KeptVerdict* found = previous_ == nullptr ? nullptr : previous_->find(print);
  if (found == nullptr) return std::nullopt;
  Verdict verdict = found->verdict;
  verdict.a = a.index();
  verdict.b = b.index();
  for (Evidence& piece : verdict.evidence) {
    if (!find_text(a, piece.a) || !find_text(b, piece.b)) return std::nullopt;
  }
  if (!find_law(a, verdict.bars.a_law) || !find_law(b, verdict.bars.b_law)) return std::nullopt;
  return verdict;
}

std::optional<KeptVerdict> Keeping::kept(const PairPrint& print, const Verdict& verdict, const skos::Concept& a,
                                         const skos::Concept& b) {
  KeptVerdict out{print, verdict};
  out.verdict.a = skos::no_index;
  out.verdict.b = skos::no_index;
  for (Evidence& piece : out.verdict.evidence) {
    if (!number_text(a, piece.a) || !number_text(b, piece.b)) return std::nullopt;
  }
  if (!number_law(a, out.verdict.bars.a_law) || !number_law(b, out.verdict.bars.b_law)) return std::nullopt;
  return out;
}

} // namespace samklang::align
