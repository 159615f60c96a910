// SPDX-License-Identifier: Apache-2.0
#include "query/sense_finder.h"

#include "query/image_words.h"
#include "query/near_spelling.h"

#include <samklang/text/compounds.h>
#include <samklang/text/term_key.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace samklang::query {
namespace {

using image::KeySpace;

constexpr std::array<float, tier_count> tier_score = {1.0F, 0.95F, 0.9F, 0.85F, 0.5F, 0.7F};
// Preferred, admitted, deprecated, related, of a data structure.
constexpr std::array<float, 5> kind_score = {1.0F, 0.95F, 0.6F, 0.8F, 0.7F};
// What is asked for besides and a sense does not have.
constexpr float misfit = 0.6F;
constexpr float given_up = 0.8F; // a concept that its owner has given up
constexpr float close_call = 0.1F;
constexpr std::size_t most_postings = 4096;
constexpr std::size_t longest_term = 4096;   // bytes; what is longer is no term
constexpr std::size_t longest_compound = 64; // bytes; splitting is quadratic

bool is_given_up(const skos::ConceptRow& row) noexcept {
  return row.deprecated != 0 || row.status == skos::Status::deprecated || row.status == skos::Status::retired;
}

bool is_approximate(Tier tier) noexcept { return tier == Tier::compound_head || tier == Tier::near; }

} // namespace

skos::ConceptIndex owner_of_label(const skos::Columns& columns, std::uint32_t label) noexcept {
  const auto begin = columns.label_begin;
  const auto after = std::upper_bound(begin.begin(), begin.end(), label);
  if (after == begin.begin()) return skos::no_index;
  const auto at = static_cast<std::size_t>(after - begin.begin()) - 1;
  return at < columns.concepts.size() ? static_cast<skos::ConceptIndex>(at) : skos::no_index;
}

SenseFinder::SenseFinder(const Context& context, const LookupOptions& options, std::optional<std::uint32_t> agency,
                         std::string law, Scratch::State& scratch) noexcept
    : context_(context), options_(options), agency_(agency), law_(std::move(law)), scratch_(scratch) {
  const image::Contents& c = context.contents();
  index_ = {c.label_buckets, c.label_tags, c.label_postings_begin, c.label_postings};
}

void SenseFinder::find(std::string_view term, Senses& out) {
  scratch_.found.clear();
  scratch_.subject_field.ask(options_.subject_field);
  const std::string& exact = scratch_.keys.exact(term.size() > longest_term ? std::string_view() : term);
  if (!exact.empty()) {
    for (std::size_t tier = 0; tier < tier_count; ++tier)
      if (try_tier(static_cast<Tier>(tier), exact)) break;
  }
  finish(out);
  scratch_.keys.forget();
  scratch_.subject_field.forget();
}

// True where the tier found what a look-up may stop at.
bool SenseFinder::try_tier(Tier tier, std::string_view exact) {
  switch (tier) {
  case Tier::exact: gather(KeySpace::exact, exact, tier); break;
  case Tier::folded: {
    const std::string& folded = scratch_.keys.folded(exact);
    if (folded != exact) gather(KeySpace::exact, folded, tier);
    gather(KeySpace::folded, folded, tier);
    break;
  }
  case Tier::stem: stems(exact); break;
  case Tier::written_form: written_forms(exact); break;
  case Tier::compound_head: compound_heads(exact); break;
  case Tier::near: near_spellings(exact); break;
  }
  return std::any_of(scratch_.found.begin(), scratch_.found.end(), [&](const FoundLabel& one) {
    return one.kind != skos::LabelKind::hidden && !context_.out_of_date(one.concept_index);
  });
}

void SenseFinder::stems(std::string_view exact) {
  for (const Language language : {Language::nb, Language::en}) {
    if (options_.only_lang != 0 && language == Language::en && options_.only_lang != static_cast<unsigned>(language))
      continue;
    const std::string& stem = scratch_.keys.stem(exact, language);
    if (stem.empty()) continue;
    if (stem != exact) gather(KeySpace::exact, stem, Tier::stem);
    gather(KeySpace::stem, stem, Tier::stem);
    if (const std::string& plain = scratch_.keys.stem_without_qualifier(); !plain.empty()) {
      gather(KeySpace::exact, plain, Tier::stem);
      gather(KeySpace::stem, plain, Tier::stem);
    }
  }
}

void SenseFinder::written_forms(std::string_view exact) {
  // Asked in bokmål, written in nynorsk; then the other way about.
  if (const std::string& stem = scratch_.keys.stem(exact, Language::nb); !stem.empty())
    gather(KeySpace::bokmal, stem, Tier::written_form);
  const std::string& bokmal = scratch_.keys.bokmal(exact);
  if (bokmal.empty()) return;
  for (const KeySpace space : {KeySpace::exact, KeySpace::stem, KeySpace::bokmal})
    gather(space, bokmal, Tier::written_form);
}

void SenseFinder::compound_heads(std::string_view exact) {
  scratch_.keys.stem(exact, Language::nb);
  const std::string_view whole = scratch_.keys.head();
  const ImageWords words(context_.contents());
  std::string_view head = whole;
  const bool several = scratch_.keys.words().size() > 1;
  for (int depth = 0; depth < 4; ++depth) {
    if (depth > 0 || !several) {
      if (head.size() > longest_compound) return;
      const auto split = text::CompoundParts::split(head, words);
      if (!split || split->head_begin >= head.size()) return;
      head.remove_prefix(split->head_begin);
    }
    bool found = gather(KeySpace::exact, head, Tier::compound_head);
    found = gather(KeySpace::stem, head, Tier::compound_head) || found;
    if (found) return;
  }
}

void SenseFinder::near_spellings(std::string_view exact) {
  near_terms(context_, exact, scratch_.near);
  for (const NearTerm& term : scratch_.near) add(term.label, Tier::near, term.likeness);
}

bool SenseFinder::gather(KeySpace space, std::string_view key, Tier tier, float likeness) {
  const auto postings = bounded(index_.find(image::key_hash(space, key)), most_postings);
  for (const std::uint32_t label : postings) add(label, tier, likeness);
  return !postings.empty();
}

void SenseFinder::add(std::uint32_t row, Tier tier, float likeness) {
  const skos::Columns& columns = context_.columns();
  if (row >= columns.labels.size()) return;
  const skos::Label& label = columns.labels[row];
  if (options_.only_lang != 0 && label.language != options_.only_lang) return;
  const skos::ConceptIndex at = owner_of_label(columns, row);
  const auto kind = static_cast<std::size_t>(label.kind);
  if (at == skos::no_index || kind >= kind_score.size()) return;
  float score = tier_score[static_cast<std::size_t>(tier)] * kind_score[kind] * likeness * fit(at);
  if (is_given_up(columns.concepts[at])) score *= given_up;
  scratch_.found.push_back({at, row, score, tier, label.kind});
}

float SenseFinder::fit(skos::ConceptIndex at) const {
  float out = 1;
  if (agency_ && context_.agency_of(at) != *agency_) out *= misfit;
  if (!law_.empty()) {
    bool cites = false;
    context_.laws(at, [&](std::string_view key) {
      cites = within_law(key, law_);
      return !cites;
    });
    if (!cites) out *= misfit;
  }
  if (!options_.life_event.empty() && !used_in_event(context_, at, options_.life_event)) out *= misfit;
  if (!scratch_.subject_field.has(context_, at)) out *= misfit;
  return out;
}

// Whether any of those that are nearly as good as the best is not known to be the same concept.
bool SenseFinder::is_ambiguous() const noexcept {
  const auto& found = scratch_.found;
  const auto exact = static_cast<std::uint8_t>(align::Relation::exact);
  for (std::size_t i = 1; i < found.size() && found[0].score - found[i].score < close_call; ++i) {
    const auto row = context_.image().find_verdict(found[0].concept_index, found[i].concept_index);
    if (!row || context_.image().verdict_rows()[*row].relation != exact) return true;
  }
  return false;
}

void SenseFinder::finish(Senses& out) {
  auto& found = scratch_.found;
  // The best label of each concept.
  std::sort(found.begin(), found.end(), [](const FoundLabel& x, const FoundLabel& y) {
    return std::tuple(x.concept_index, -x.score, x.tier, x.kind, x.label) <
           std::tuple(y.concept_index, -y.score, y.tier, y.kind, y.label);
  });
  found.erase(std::unique(found.begin(), found.end(),
                          [](const auto& x, const auto& y) { return x.concept_index == y.concept_index; }),
              found.end());
  const auto dropped = std::remove_if(found.begin(), found.end(),
                                      [&](const FoundLabel& one) { return context_.out_of_date(one.concept_index); });
  out.left_out = static_cast<std::uint32_t>(found.end() - dropped);
  found.erase(dropped, found.end());
  std::sort(found.begin(), found.end(), [](const FoundLabel& x, const FoundLabel& y) {
    return std::tuple(-x.score, x.tier, x.kind, x.concept_index) <
           std::tuple(-y.score, y.tier, y.kind, y.concept_index);
  });
  out.total = static_cast<std::uint32_t>(found.size());
  out.ambiguous = is_ambiguous();
  out.senses.clear();
  const skos::Catalogue& catalogue = context_.catalogue();
  for (std::size_t i = 0; i < found.size() && i < options_.limit; ++i) {
    const FoundLabel& one = found[i];
    const skos::Label& label = context_.columns().labels[one.label];
    Sense& sense = out.senses.emplace_back();
    sense.item = context_.item(one.concept_index);
    sense.tier = one.tier;
    sense.kind = one.kind;
    sense.matched = catalogue.text(label.text);
    sense.matched_lang = catalogue.language(label.language);
    sense.score = one.score;
    sense.margin = i + 1 < found.size() ? one.score - found[i + 1].score : one.score;
    sense.approximate = is_approximate(one.tier);
    sense.deprecated = one.kind == skos::LabelKind::hidden;
  }
}

} // namespace samklang::query
