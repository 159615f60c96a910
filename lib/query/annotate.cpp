// SPDX-License-Identifier: Apache-2.0
#include <samklang/query/ontology.h>

#include "query/annotator.h"
#include "query/context.h"
#include "query/mention_ranking.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace samklang::query {
namespace {

constexpr std::size_t most_uncovered = 50;

Error too_long() {
  return {ErrorCode::limit, "the text has more than 2 GiB", "ask about its parts one after the other", {}};
}

bool fits(std::string_view text) noexcept { return text.size() <= std::numeric_limits<std::int32_t>::max(); }

} // namespace

std::string_view name(MentionKind kind) noexcept {
  constexpr std::array<std::string_view, 3> names = {"term", "compound-head", "modifier"};
  const auto at = static_cast<std::size_t>(kind);
  return at < names.size() ? names[at] : std::string_view{};
}

Result<void> Ontology::annotate(std::string_view text, const AnnotateOptions& options, Annotations& out) const {
  const Context context(image_, options);
  context.begin(out);
  out.mentions.clear();
  out.candidates.clear();
  if (!fits(text)) return too_long();
  std::optional<std::uint32_t> agency;
  if (!options.agency.empty() && !(agency = find_agency(options.agency))) return unknown_agency();
  AnnotatorState& state = out.scratch.state().annotator();
  out.words = Annotator(context, state).run(text);
  MentionRanking(context, options, agency).run(text, state, out);
  return {};
}

Result<Annotations> Ontology::annotate(std::string_view text, const AnnotateOptions& options) const {
  Annotations out;
  if (auto done = annotate(text, options, out); !done) return std::move(done).error();
  return out;
}

Result<void> Ontology::coverage(std::string_view text, const Options& options, Coverage& out) const {
  AnnotateOptions annotate_options;
  static_cast<Options&>(annotate_options) = options;
  annotate_options.candidates = 1000;
  Annotations found;
  if (auto done = annotate(text, annotate_options, found); !done) return done;
  const Context context(image_, options);
  context.begin(out);
  out.words = found.words;
  out.covered = 0;
  out.agencies.clear();
  out.uncovered.clear();

  struct Counts {
    std::uint32_t mentions = 0;
    std::unordered_set<skos::ConceptIndex> concepts;
  };
  std::unordered_map<std::string_view, std::pair<Counts, std::string_view>> agencies;
  for (const Mention& mention : found.mentions) {
    std::unordered_set<std::string_view> here;
    for (std::uint32_t i = mention.first; i < mention.first + mention.count; ++i) {
      const Item& item = found.candidates[i].item;
      auto& [counts, shown] = agencies[item.agency];
      shown = item.agency_name;
      counts.concepts.insert(item.index);
      if (here.insert(item.agency).second) ++counts.mentions;
    }
  }
  for (const auto& [key, value] : agencies)
    out.agencies.push_back(
        {key, value.second, value.first.mentions, static_cast<std::uint32_t>(value.first.concepts.size())});
  std::sort(out.agencies.begin(), out.agencies.end(), [](const auto& x, const auto& y) {
    return std::tuple(~x.mentions, x.agency) < std::tuple(~y.mentions, y.agency);
  });

  std::unordered_map<std::string, Coverage::Uncovered> uncovered;
  std::size_t mention = 0;
  std::vector<text::Token> tokens;
  text::tokens(text, tokens);
  for (const text::Token& token : tokens) {
    const std::string folded = text::folded_word(token.in(text));
    if (text::is_stop_word(folded, Language::nb)) continue;
    while (mention < found.mentions.size() && found.mentions[mention].end <= token.begin) ++mention;
    if (mention < found.mentions.size() && found.mentions[mention].begin < token.end) {
      ++out.covered;
      continue;
    }
    if (token.digits) continue;
    auto& row = uncovered.try_emplace(folded, Coverage::Uncovered{token.begin, token.end, 0}).first->second;
    ++row.count;
  }
  out.words = std::max(out.words, out.covered);
  for (const auto& [word, row] : uncovered) out.uncovered.push_back(row);
  std::sort(out.uncovered.begin(), out.uncovered.end(),
            [](const auto& x, const auto& y) { return std::tuple(~x.count, x.begin) < std::tuple(~y.count, y.begin); });
  if (out.uncovered.size() > most_uncovered) out.uncovered.resize(most_uncovered);
  return {};
}

Result<Coverage> Ontology::coverage(std::string_view text, const Options& options) const {
  Coverage out;
  if (auto done = coverage(text, options, out); !done) return std::move(done).error();
  return out;
}

} // namespace samklang::query
