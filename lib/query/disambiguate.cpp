// SPDX-License-Identifier: Apache-2.0
#include <samklang/query/ontology.h>

#include "query/context.h"
#include "query/question_words.h"
#include "query/scratch.h"
#include "query/subject_field.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace samklang::query {
namespace {

using align::EvidenceKind;

constexpr float misfit = 0.6F;
constexpr float of_company = 0.15F; // most that an agency gains by what else it has a concept for in the context
constexpr float of_words = 0.15F;   // most that a definition gains by words of the context
constexpr float close_call = 0.05F;
constexpr std::size_t most_candidates = 64;
constexpr std::size_t most_facts = 8;
constexpr std::size_t longest_wording = 240; // bytes; nobody listens to a longer question

// How well a fact can be asked for: what a person is or does before figures, those before what a word stands for.
std::optional<int> rank(EvidenceKind kind) noexcept {
  switch (kind) {
  case EvidenceKind::added_words: return 0;
  case EvidenceKind::negation: return 1;
  case EvidenceKind::number_conflict: return 2;
  case EvidenceKind::facet: return 3;
  case EvidenceKind::other_genus: return 4;
  case EvidenceKind::other_words: return 5;
  default: return std::nullopt;
  }
}

// What the context speaks of.
struct Company {
  std::unordered_map<std::string_view, float> agencies; // share of the mentions
  std::set<std::string, std::less<>> words;
};

Company read_company(const Ontology& ontology, const DisambiguateOptions& options, image::WordReader& reader) {
  Company out;
  if (options.context.empty()) return out;
  AnnotateOptions annotate;
  annotate.as_of = options.as_of;
  annotate.candidates = 20;
  const auto found = ontology.annotate(options.context, annotate);
  if (!found) return out;
  for (const Mention& mention : found->mentions) {
    std::unordered_set<std::string_view> here;
    for (std::uint32_t i = mention.first; i < mention.first + mention.count; ++i)
      here.insert(found->candidates[i].item.agency);
    for (const std::string_view agency : here)
      out.agencies[agency] += 1.0F / static_cast<float>(found->mentions.size());
  }
  reader.read(options.context, Language::nb,
              [&](std::string_view word, std::size_t, std::size_t) { out.words.emplace(word); });
  return out;
}

float words_in_common(const Context& context, skos::ConceptIndex at, const Company& company,
                      image::WordReader& reader) {
  if (company.words.empty() || at >= context.catalogue().size()) return 0;
  const skos::Definition* const definition = context.catalogue()[at].definition(context.options().lang);
  if (definition == nullptr) return 0;
  std::set<std::string_view> seen;
  std::size_t shared = 0;
  reader.read(context.catalogue().text(definition->text), image::reading_language(definition->language),
              [&](std::string_view word, std::size_t, std::size_t) {
                if (seen.insert(word).second && company.words.count(word) > 0) ++shared;
              });
  return seen.empty() ? 0 : static_cast<float>(shared) / static_cast<float>(seen.size());
}

class Asker {
public:
  Asker(const Context& context, const Ontology& ontology, Disambiguation& out)
      : context_(context), ontology_(ontology), out_(out), language_(context.options().lang) {}

  void run() {
    const Item& a = out_.senses[0].item;
    const Item& b = out_.senses[1].item;
    const auto compared = ontology_.compare(a.uri, b.uri, context_.options());
    if (compared)
      facts(*compared);
    else
      plain_wordings();
    if (!a.law.empty() && !b.law.empty() && a.law != b.law)
      out_.law_question = question(QuestionWords::law, language_, law_words(a.law), law_words(b.law));
    if (!out_.facts.empty())
      out_.question = out_.facts.front().question;
    else if (!out_.law_question.empty())
      std::swap(out_.question, out_.law_question);
    else if (a.agency != b.agency)
      out_.question = question(QuestionWords::agency, language_, trimmed(a.agency_name), trimmed(b.agency_name));
    else
      out_.question = question(QuestionWords::term, language_, trimmed(a.label), trimmed(b.label));
  }

private:
  void facts(const Comparison& compared) {
    for (const Reason& reason : compared.evidence) {
      if (!rank(reason.kind)) continue;
      const std::string_view a = reason.a_words();
      const std::string_view b = reason.b_words();
      if (a.empty() && b.empty()) continue;
      Fact fact;
      fact.kind = reason.kind;
      const bool of_b = a.empty();
      fact.sense = of_b ? 1 : 0;
      fact.other = of_b ? 0 : 1;
      fact.words = of_b ? b : a;
      fact.other_words = of_b ? a : b;
      fact.question = ask(fact, of_b ? clause_around(reason.b_text, reason.b_begin, reason.b_end)
                                     : clause_around(reason.a_text, reason.a_begin, reason.a_end));
      out_.facts.push_back(std::move(fact));
    }
    // Whole clauses tell more than single words.
    std::stable_sort(out_.facts.begin(), out_.facts.end(), [](const Fact& x, const Fact& y) {
      return std::tuple(*rank(x.kind), ~x.words.size()) < std::tuple(*rank(y.kind), ~y.words.size());
    });
    if (out_.facts.size() > most_facts) out_.facts.resize(most_facts);
    plain_wordings();
  }

  // What an agency has written for the general public is what to ask a citizen with, before any words of the
  // definitions that lawyers wrote.
  void plain_wordings() {
    const std::string_view a = for_public(out_.senses[0].item);
    const std::string_view b = for_public(out_.senses[1].item);
    if (a.empty() && b.empty()) return;
    Fact fact;
    fact.kind = a.empty() || b.empty() ? EvidenceKind::added_words : EvidenceKind::other_words;
    fact.sense = a.empty() ? 1 : 0;
    fact.other = 1 - fact.sense;
    fact.words = a.empty() ? b : a;
    if (!a.empty()) fact.other_words = b;
    fact.question = b.empty() || a.empty() ? question(QuestionWords::words, language_, trimmed(fact.words))
                                           : question(QuestionWords::either, language_, trimmed(a), trimmed(b));
    out_.facts.insert(out_.facts.begin(), std::move(fact));
  }

  // In the language asked in, or the other Norwegian; empty where there is none, or only a long one.
  std::string_view for_public(const Item& item) const {
    if (item.index >= context_.catalogue().size()) return {};
    const bool norwegian = language_ == Language::nb || language_ == Language::nn;
    std::string_view out;
    for (const skos::Definition& one : bounded(context_.catalogue()[item.index].definitions())) {
      if (one.audience != skos::Audience::general_public) continue;
      const std::string_view text = context_.catalogue().text(one.text);
      if (text.size() > longest_wording) continue;
      const auto lang = static_cast<Language>(one.language);
      if (lang == language_) return text;
      if (norwegian && out.empty() && (lang == Language::nb || lang == Language::nn)) out = text;
    }
    return out;
  }

  std::string ask(const Fact& fact, std::string_view clause) const {
    const std::string words = trimmed(fact.words);
    const std::string other = trimmed(fact.other_words);
    const bool both = !other.empty() && other != words;
    switch (fact.kind) {
    case EvidenceKind::number_conflict:
      return both ? question(QuestionWords::either, language_, words, other) : fact_question(clause, language_);
    case EvidenceKind::negation: return question(QuestionWords::exception, language_, trimmed(clause));
    case EvidenceKind::facet: return question(QuestionWords::facet, language_, words);
    case EvidenceKind::other_genus:
      return both ? question(QuestionWords::genus, language_, words, other)
                  : question(QuestionWords::words, language_, words);
    case EvidenceKind::other_words:
      return both ? question(QuestionWords::either, language_, words, other) : fact_question(clause, language_);
    default: return fact_question(clause, language_);
    }
  }

  const Context& context_;
  const Ontology& ontology_;
  Disambiguation& out_;
  Language language_;
};

} // namespace

Result<void> Ontology::disambiguate(std::span<const std::string_view> candidates, const DisambiguateOptions& options,
                                    Disambiguation& out) const {
  const Context context(image_, options);
  context.begin(out);
  out.senses.clear();
  out.facts.clear();
  out.question.clear();
  out.law_question.clear();
  out.undecided = false;
  std::optional<std::uint32_t> agency;
  if (!options.agency.empty() && !(agency = find_agency(options.agency))) return unknown_agency();
  image::WordReader& reader = out.scratch.state().words;
  const Company company = read_company(*this, options, reader);
  SubjectField subject_field;
  subject_field.ask(options.subject_field);
  for (const std::string_view uri : candidates.first(std::min(candidates.size(), most_candidates))) {
    const auto at = find(uri);
    if (!at) return unknown_concept(uri);
    if (context.out_of_date(*at)) continue;
    Sense& sense = out.senses.emplace_back();
    sense.item = context.item(*at);
    sense.matched = sense.item.label;
    sense.matched_lang = sense.item.lang;
    float score = 1 - of_company - of_words;
    if (const auto share = company.agencies.find(sense.item.agency); share != company.agencies.end())
      score += of_company * std::min(share->second, 1.0F);
    score += of_words * words_in_common(context, *at, company, reader);
    if (agency && context.agency_of(*at) != *agency) score *= misfit;
    if (!options.life_event.empty() && !used_in_event(context, *at, options.life_event)) score *= misfit;
    if (!subject_field.has(context, *at)) score *= misfit;
    sense.score = score;
  }
  reader.forget();
  std::stable_sort(out.senses.begin(), out.senses.end(),
                   [](const Sense& x, const Sense& y) { return x.score > y.score; });
  for (std::size_t i = 0; i < out.senses.size(); ++i)
    out.senses[i].margin =
        i + 1 < out.senses.size() ? out.senses[i].score - out.senses[i + 1].score : out.senses[i].score;
  if (out.senses.size() < 2 || out.senses[0].margin >= close_call) return {};
  const auto row = image_.find_verdict(out.senses[0].item.index, out.senses[1].item.index);
  out.undecided = !row || image_.verdict_rows()[*row].relation != static_cast<std::uint8_t>(align::Relation::exact);
  if (out.undecided) Asker(context, *this, out).run();
  return {};
}

Result<Disambiguation> Ontology::disambiguate(std::span<const std::string_view> candidates,
                                              const DisambiguateOptions& options) const {
  Disambiguation out;
  if (auto done = disambiguate(candidates, options, out); !done) return std::move(done).error();
  return out;
}

} // namespace samklang::query
