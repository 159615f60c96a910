// SPDX-License-Identifier: Apache-2.0
// D314: a definition that uses a term which the same agency advises against.
#include "validate/check.h"
#include "validate/read_words.h"
#include "validate/text_rules.h"

#include <samklang/text/term_parts.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

namespace samklang::validate {
namespace {

constexpr std::size_t shortest_term = 4; // letters

struct Advice {
  skos::ConceptIndex about = skos::no_index;
  std::string_view term;
};

using Bases = std::vector<std::uint32_t>;
using OfAgency = std::map<Bases, Advice>;

Bases bases_of(const std::vector<ReadWord>& words) {
  Bases out;
  for (const ReadWord& word : words) out.push_back(word.base);
  return out;
}

bool readable(Language language) noexcept {
  return language == Language::nb || language == Language::nn || language == Language::en;
}

} // namespace

void terms_advised_against(const Context& context, Findings& findings) {
  WordReader reader;
  const auto count = static_cast<skos::ConceptIndex>(context.catalogue.size());
  std::unordered_map<std::uint32_t, OfAgency> hidden;
  for (skos::ConceptIndex index = 0; index < count; ++index) {
    const skos::Concept about = context.catalogue[index];
    for (const skos::Label& label : about.labels()) {
      if (label.kind != skos::LabelKind::hidden || !readable(language_of(label.language))) continue;
      const std::string_view term = context.text(label.text);
      if (term.size() < shortest_term) continue;
      Bases bases = bases_of(reader.read(term, language_of(label.language)));
      if (!bases.empty()) hidden[about.publisher()].emplace(std::move(bases), Advice{index, term});
    }
  }
  if (hidden.empty()) return;
  // What another concept is rightly called is no bad word.
  for (skos::ConceptIndex index = 0; index < count; ++index) {
    const skos::Concept about = context.catalogue[index];
    const auto of_agency = hidden.find(about.publisher());
    if (of_agency == hidden.end()) continue;
    for (const skos::Label& label : about.labels()) {
      if (label.kind != skos::LabelKind::preferred && label.kind != skos::LabelKind::alternative) continue;
      const std::string_view whole = context.text(label.text);
      const std::string_view term = text::term_parts(whole).term(whole);
      of_agency->second.erase(bases_of(reader.read(term, language_of(label.language))));
    }
  }
  for (skos::ConceptIndex index = 0; index < count; ++index) {
    const skos::Concept about = context.catalogue[index];
    const auto of_agency = hidden.find(about.publisher());
    if (of_agency == hidden.end() || of_agency->second.empty() || !context.is_judged(index)) continue;
    std::set<std::uint32_t> firsts;
    for (const auto& [bases, advice] : of_agency->second) firsts.insert(bases.front());
    for (const skos::Definition& one : about.definitions()) {
      if (!readable(language_of(one.language))) continue;
      const text::PlainText plain(context.text(one.text));
      const std::vector<ReadWord>& words = reader.read(plain.view(), language_of(one.language));
      const Bases bases = bases_of(words);
      for (std::size_t i = 0; i < bases.size(); ++i) {
        if (!firsts.contains(bases[i])) continue;
        const auto found = std::find_if(of_agency->second.begin(), of_agency->second.end(), [&](const auto& term) {
          return term.second.about != index && term.first.size() <= bases.size() - i &&
                 std::equal(term.first.begin(), term.first.end(), bases.begin() + static_cast<std::ptrdiff_t>(i));
        });
        if (found == of_agency->second.end()) continue;
        const std::size_t last = i + found->first.size() - 1;
        if (!stand_together(plain.view(), words, i, found->first.size())) continue;
        if (words[last].end < plain.view().size() && plain.view()[words[last].end] == '-') continue; // half a compound
        Finding* finding = findings.add(RuleId::D314, index, one.text, one.language, one.provenance);
        if (finding == nullptr) break;
        const skos::Concept other = context.catalogue[found->second.about];
        finding->arguments = {std::string(plain.view().substr(words[i].begin, words[last].end - words[i].begin)),
                              std::string(other.term())};
        point_at(*finding, plain, words[i].begin, words[last].end);
        finding->related.push_back(related_thing(context.catalogue, other.index()));
        break;
      }
    }
  }
}

} // namespace samklang::validate
