// SPDX-License-Identifier: Apache-2.0
#include "query/mention_ranking.h"

#include "query/sense_finder.h"
#include "query/walk.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace samklang::query {
namespace {

// Preferred, admitted, deprecated, related, of a data structure.
constexpr std::array<float, 5> kind_score = {1.0F, 0.95F, 0.6F, 0.8F, 0.7F};
constexpr float of_the_text = 0.15F; // most that an agency gains by what else it has a concept for in the text
constexpr float of_a_link = 0.1F;    // for a concept that is related to another that the text may speak of
constexpr float misfit = 0.6F;
constexpr float given_up = 0.8F;
constexpr float misspelt = 0.7F; // as in a look-up
constexpr float close_call = 0.05F;
constexpr std::size_t most_candidates = 256;
constexpr std::size_t most_links = 64;

} // namespace

void MentionRanking::collect(std::uint64_t key, Phrase& phrase) const {
  const auto number = static_cast<std::uint32_t>(key >> 1);
  phrase.near = (key & 1) != 0;
  const image::Contents& c = context_.contents();
  const image::KeyIndex index{c.phrase_buckets, c.phrase_tags, c.phrase_postings_begin, c.phrase_postings};
  for (const std::uint32_t row : bounded(index.of(number), most_candidates)) {
    if (row >= c.labels.size()) continue; // no_index: longer terms begin so
    const skos::ConceptIndex at = owner_of_label(context_.columns(), row);
    const auto kind = static_cast<std::size_t>(c.labels[row].kind);
    if (at == skos::no_index || kind >= kind_score.size() || context_.out_of_date(at)) continue;
    float score = phrase.near ? kind_score[kind] * misspelt : kind_score[kind];
    const skos::ConceptRow& entry = context_.columns().concepts[at];
    if (entry.deprecated != 0 || entry.status == skos::Status::deprecated || entry.status == skos::Status::retired)
      score *= given_up;
    phrase.candidates.push_back({at, row, score, c.labels[row].kind});
  }
  auto& all = phrase.candidates;
  std::sort(all.begin(), all.end(), [](const Candidate& x, const Candidate& y) {
    return std::tuple(x.at, -x.score, x.label) < std::tuple(y.at, -y.score, y.label);
  });
  all.erase(std::unique(all.begin(), all.end(), [](const auto& x, const auto& y) { return x.at == y.at; }), all.end());
}

void MentionRanking::weigh_context() {
  std::vector<std::uint32_t> agencies;
  for (const std::uint64_t number : order_) {
    agencies.clear();
    for (const Candidate& one : phrases_[number].candidates) {
      spoken_.try_emplace(one.at, number);
      agencies.push_back(context_.agency_of(one.at));
    }
    std::sort(agencies.begin(), agencies.end());
    agencies.erase(std::unique(agencies.begin(), agencies.end()), agencies.end());
    for (const std::uint32_t agency : agencies) of_agency_[agency] += 1.0F / static_cast<float>(order_.size());
  }
}

bool MentionRanking::linked(skos::ConceptIndex at, std::uint64_t phrase) const {
  for (const image::Link& link : bounded(context_.image().links(at), most_links)) {
    if (static_cast<image::Layer>(link.layer) == image::Layer::verdict) continue;
    const auto other = spoken_.find(link.other);
    if (other != spoken_.end() && other->second != phrase) return true;
  }
  return false;
}

void MentionRanking::rank(Phrase& phrase, Annotations& out) {
  auto& all = phrase.candidates;
  for (Candidate& one : all) {
    const std::uint32_t agency = context_.agency_of(one.at);
    float fit = 1 - of_the_text - of_a_link + of_the_text * of_agency_[agency];
    if (linked(one.at, spoken_[one.at])) fit += of_a_link;
    if (agency_ && agency != *agency_) fit *= misfit;
    if (!options_.life_event.empty() && !used_in_event(context_, one.at, options_.life_event)) fit *= misfit;
    if (!subject_field_.has(context_, one.at)) fit *= misfit;
    one.score *= std::min(fit, 1.0F);
  }
  std::sort(all.begin(), all.end(), [](const Candidate& x, const Candidate& y) {
    return std::tuple(-x.score, x.at) < std::tuple(-y.score, y.at);
  });
  const auto exact = static_cast<std::uint8_t>(align::Relation::exact);
  for (std::size_t i = 1; i < all.size() && all[0].score - all[i].score < close_call && !phrase.undecided; ++i) {
    const auto row = context_.image().find_verdict(all[0].at, all[i].at);
    phrase.undecided = !row || context_.image().verdict_rows()[*row].relation != exact;
  }
  phrase.first = static_cast<std::uint32_t>(out.candidates.size());
  const skos::Catalogue& catalogue = context_.catalogue();
  for (std::size_t i = 0; i < all.size() && i < options_.candidates; ++i) {
    Sense& sense = out.candidates.emplace_back();
    const skos::Label& label = context_.columns().labels[all[i].label];
    sense.item = context_.item(all[i].at);
    sense.tier = phrase.near ? Tier::near : Tier::stem;
    sense.approximate = phrase.near;
    sense.kind = all[i].kind;
    sense.matched = catalogue.text(label.text);
    sense.matched_lang = catalogue.language(label.language);
    sense.score = all[i].score;
    sense.margin = i + 1 < all.size() ? all[i].score - all[i + 1].score : all[i].score;
    sense.deprecated = all[i].kind == skos::LabelKind::hidden;
  }
  phrase.count = static_cast<std::uint32_t>(out.candidates.size()) - phrase.first;
}

void MentionRanking::run(std::string_view text, const AnnotatorState& state, Annotations& out) {
  out.mentions.clear();
  out.candidates.clear();
  for (const FoundPhrase& found : state.found) {
    const auto [place, added] = phrases_.try_emplace(key(found));
    if (!added) continue;
    order_.push_back(place->first);
    collect(place->first, place->second);
  }
  weigh_context();
  for (const std::uint64_t number : order_) rank(phrases_[number], out);
  std::uint32_t bytes = 0;
  std::uint32_t units = 0;
  // UTF-16 code units up to a byte: one a character, two beyond the basic plane (four bytes in UTF-8).
  const auto units_at = [&](std::uint32_t to) {
    for (; bytes < to && bytes < text.size(); ++bytes) {
      const auto byte = static_cast<unsigned char>(text[bytes]);
      if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0 ? 2 : 1;
    }
    return units;
  };
  for (const FoundPhrase& found : state.found) {
    const Phrase& phrase = phrases_[key(found)];
    if (phrase.count == 0) continue;
    Mention& mention = out.mentions.emplace_back();
    mention.begin = found.begin;
    mention.end = found.end;
    mention.utf16_begin = units_at(found.begin);
    mention.utf16_end = units_at(found.end);
    mention.kind = found.kind;
    mention.first = phrase.first;
    mention.count = phrase.count;
    mention.undecided = phrase.undecided;
  }
}

} // namespace samklang::query
