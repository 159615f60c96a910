// SPDX-License-Identifier: Apache-2.0
// D305, D306: a definition that says its own term again.
#include "text/definition_cues.h"
#include "validate/check.h"
#include "validate/read_words.h"
#include "validate/text_rules.h"

#include <samklang/text/legal_reference.h>
#include <samklang/text/term_parts.h>

#include <algorithm>
#include <array>
#include <optional>

namespace samklang::validate {
namespace {

constexpr std::size_t shortest_word = 3; // letters of a term that is looked for by itself
constexpr std::size_t shortest_part = 4; // and inside compounds

bool is_english(Language language) noexcept { return language == Language::en; }

struct OwnTerm {
  std::string text;
  std::vector<ReadWord> words;
  bool preferred = false;
  bool qualified = false; ///< something stands in parentheses behind it
};

std::vector<OwnTerm> own_terms(const Context& context, const skos::Concept& about, Language language,
                               WordReader& reader) {
  std::vector<OwnTerm> out;
  for (const skos::Label& label : about.labels()) {
    const bool preferred = label.kind == skos::LabelKind::preferred;
    if (!preferred && label.kind != skos::LabelKind::alternative) continue;
    if (is_english(language_of(label.language)) != is_english(language)) continue;
    const std::string_view whole = context.text(label.text);
    const std::string_view term = text::term_parts(whole).term(whole);
    OwnTerm one{std::string(term), reader.read(term, language), preferred, term.size() < whole.size()};
    if (one.words.empty() || (one.words.size() == 1 && one.words[0].folded->size() < shortest_word)) continue;
    out.push_back(std::move(one));
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& x, const auto& y) { return x.preferred > y.preferred; });
  return out;
}

/// "X er", "X betyr", "med X menes" at the head is another rule's (D304).
bool is_frame(const std::vector<ReadWord>& words, std::size_t at, std::size_t end) {
  std::size_t head = 0;
  if (!words.empty() && (*words[0].folded == "med" || *words[0].folded == "by")) ++head;
  if (head < words.size() && text::cues::is_article(*words[head].folded)) ++head;
  return at <= head && end < words.size() && is_naming_verb(*words[end].folded);
}

bool hyphenated(std::string_view text, const ReadWord& first, const ReadWord& last) {
  return (first.begin > 0 && text[first.begin - 1] == '-') || (last.end < text.size() && text[last.end] == '-');
}

struct Hit {
  std::size_t begin = 0; ///< bytes
  std::size_t end = 0;
  const OwnTerm* term = nullptr;
  bool compound = false;
  bool frame = false;
};

/// Forms of one word: one base, and what differs are endings of nouns, adjectives and verbs. "festeren" is no form of
/// "feste", "blomstrer" none of "blomst", though their bases are the same.
bool same_word(const ReadWord& a, const ReadWord& b) {
  if (a.base != b.base) return false;
  const std::string& one = *a.folded;
  const std::string& other = *b.folded;
  const auto differ = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  constexpr std::array<std::string_view, 25> endings = {"",     "a",   "e",   "en",   "et", "er",  "ene", "ens", "ets",
                                                        "enes", "ar",  "ane", "anes", "n",  "r",   "t",   "s",   "es",
                                                        "ne",   "nes", "te",  "ers",  "ed", "ing", "ies"};
  const auto is_ending = [&](std::string_view rest) {
    return std::find(endings.begin(), endings.end(), rest) != endings.end();
  };
  const std::string_view one_rest(differ.first, one.end());
  const std::string_view other_rest(differ.second, other.end());
  // Who does something is no form of the deed: "pendler" and "pendle", "tipser" and "tips".
  const auto agent = [](std::string_view word, std::string_view rest, std::string_view shorter) {
    return shorter.empty() && word.ends_with("er") && (rest == "r" || rest == "er");
  };
  if (agent(one, one_rest, other_rest)) return false;
  return is_ending(one_rest) && is_ending(other_rest);
}

/// "person som selger" for a seller, "rett til å oppholde seg" for an "opphold": the verb, though it is spelled as the
/// noun.
bool is_verb(const std::vector<ReadWord>& words, std::size_t at) {
  const bool present = at > 0 && words[at].folded->ends_with("er");
  const bool infinitive = at > 0 && words[at].folded->ends_with("e");
  if (!present && !infinitive) return false;
  const std::string& previous = *words[at - 1].folded;
  if (present && previous == "eller") return at > 2 && is_verb(words, at - 2);
  constexpr std::array<std::string_view, 2> relative = {"som", "der"};
  constexpr std::array<std::string_view, 6> modal = {"å", "skal", "kan", "må", "vil", "bør"};
  return present ? std::find(relative.begin(), relative.end(), previous) != relative.end()
                 : std::find(modal.begin(), modal.end(), previous) != modal.end();
}

class Circle {
public:
  Circle(WordReader& reader, std::string_view text, Language language)
      : reader_(reader), text_(text), language_(language), words_(reader.read(text, language)) {
    const std::size_t first = reader.first_sentence(text);
    several_sentences_ = first < words_.size();
    words_.resize(first);
  }

  std::vector<Hit> hits(const std::vector<OwnTerm>& terms) const {
    std::vector<Hit> out;
    for (const OwnTerm& term : terms) {
      const std::size_t length = term.words.size();
      for (std::size_t i = 0; i + length <= words_.size(); ++i) {
        if (!std::equal(term.words.begin(), term.words.end(), words_.begin() + static_cast<std::ptrdiff_t>(i),
                        same_word))
          continue;
        const ReadWord& last = words_[i + length - 1];
        if ((length == 1 && is_verb(words_, i)) || !stand_together(text_, words_, i, length)) continue;
        // "arkiv (tjeneste)" may speak of "arkiv (depot)".
        if (term.qualified && text_.substr(last.end).starts_with(" (")) continue;
        out.push_back(
            {words_[i].begin, last.end, &term, hyphenated(text_, words_[i], last), is_frame(words_, i, i + length)});
      }
    }
    if (!out.empty()) return out;
    for (const OwnTerm& term : terms) {
      if (term.words.size() != 1 || term.words[0].folded->size() < shortest_part) continue;
      for (const ReadWord& word : words_)
        if (!is_name(word) && holds(word, term.words[0])) out.push_back({word.begin, word.end, &term, true, false});
    }
    return out;
  }

  /// Whether the definition has no word of content but the term's own parts.
  bool only_repeats(const OwnTerm& term) const {
    bool any = false;
    if (several_sentences_) return false;
    for (const ReadWord& word : words_) {
      if (says_nothing(*word.folded)) continue;
      const bool own = std::any_of(term.words.begin(), term.words.end(), [&](const ReadWord& part) {
        if (part.base == word.base) return true;
        const std::string_view base = reader_.base(word.base);
        const std::string_view whole = *part.folded;
        return word.folded->size() >= shortest_part && base.size() >= shortest_word &&
               (whole.starts_with(base) || whole.ends_with(base));
      });
      if (!own) return false;
      any = true;
    }
    return any;
  }

private:
  bool says_nothing(std::string_view folded) const {
    // A bound or a negation says something.
    constexpr std::array<std::string_view, 12> telling = {"over",  "under", "ikke",  "ikkje",  "uten", "utan",
                                                          "etter", "før",   "innen", "mellom", "not",  "without"};
    if (std::find(telling.begin(), telling.end(), folded) != telling.end()) return false;
    return text::is_stop_word(folded, language_) || text::cues::is_article(folded) || text::cues::is_relative(folded) ||
           text::cues::is_particle(folded);
  }

  /// "Enhetsregisteret" is defined nowhere by what "enhet" means.
  bool is_name(const ReadWord& word) const {
    return word.begin > 0 && text_.substr(word.begin, word.end - word.begin) != *word.folded;
  }

  /// "inntektsskatt" holds "skatt", and the rest is a word too.
  bool holds(const ReadWord& word, const ReadWord& term) const {
    const std::string_view whole = reader_.base(word.base);
    const std::string_view part = reader_.base(term.base);
    if (part.size() < shortest_part || whole.size() < part.size() + shortest_word) return false;
    const auto known = [&](std::string_view rest) {
      return rest.size() >= shortest_word && reader_.knows(rest, language_);
    };
    if (whole.ends_with(part)) {
      const std::string_view rest = whole.substr(0, whole.size() - part.size());
      return known(rest) || ((rest.back() == 's' || rest.back() == 'e') && known(rest.substr(0, rest.size() - 1)));
    }
    if (!whole.starts_with(part)) return false;
    const std::string_view rest = whole.substr(part.size());
    return known(rest) || ((rest.front() == 's' || rest.front() == 'e') && known(rest.substr(1)));
  }

  const WordReader& reader_;
  std::string_view text_;
  Language language_;
  std::vector<ReadWord> words_;
  bool several_sentences_ = false;
};

bool in_law(std::string_view text, const Hit& hit) {
  const auto laws = text::legal_references(text);
  return std::any_of(laws.begin(), laws.end(),
                     [&](const auto& law) { return law.begin <= hit.begin && hit.end <= law.end; });
}

} // namespace

void inner_circles(const Context& context, Findings& findings) {
  WordReader reader;
  // Which words there are decides what is a compound: all are read first.
  for (const skos::Definition& one : context.catalogue.columns().definitions)
    reader.read(context.text(one.text), language_of(one.language));
  const auto count = static_cast<skos::ConceptIndex>(context.catalogue.size());
  for (skos::ConceptIndex index = 0; index < count; ++index) {
    if (!context.is_judged(index)) continue;
    const skos::Concept about = context.catalogue[index];
    std::array<std::optional<std::vector<OwnTerm>>, 2> terms_in; // English, others
    for (const skos::Definition& one : about.definitions()) {
      const Language language = language_of(one.language);
      if (language != Language::nb && language != Language::nn && language != Language::en) continue;
      auto& known = terms_in[is_english(language) ? 0 : 1];
      if (!known) known = own_terms(context, about, language, reader);
      const std::vector<OwnTerm>& terms = *known;
      const text::PlainText plain(context.text(one.text));
      const Circle circle(reader, plain.view(), language);
      const auto repeated = std::find_if(
          terms.begin(), terms.end(), [&](const OwnTerm& term) { return term.preferred && circle.only_repeats(term); });
      if (repeated != terms.end()) {
        if (!findings.wants(RuleId::D306)) continue;
        Finding* found = findings.add(RuleId::D306, index, one.text, one.language, one.provenance);
        if (found != nullptr) found->arguments = {repeated->text};
        continue;
      }
      if (!findings.wants(RuleId::D305)) continue;
      std::vector<Hit> hits = circle.hits(terms);
      std::erase_if(hits, [&](const Hit& hit) { return hit.frame || in_law(plain.view(), hit); });
      if (hits.empty()) continue;
      const auto best = std::min_element(hits.begin(), hits.end(), [](const Hit& x, const Hit& y) {
        return std::pair(x.compound, !x.term->preferred) < std::pair(y.compound, !y.term->preferred);
      });
      const std::string_view variant = best->compound ? "compound" : best->term->preferred ? "" : "permitted-term";
      Finding* found = findings.add({RuleId::D305, variant}, index, one.text, one.language, one.provenance);
      if (found == nullptr) continue;
      found->arguments = {std::string(plain.view().substr(best->begin, best->end - best->begin)), best->term->text};
      point_at(*found, plain, best->begin, best->end);
    }
  }
}

} // namespace samklang::validate
