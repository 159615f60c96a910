// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/definition.h>

#include <samklang/text/plain_text.h>
#include <samklang/text/tokens.h>

#include "text/definition_cues.h"
#include "text/definition_source.h"
#include "text/definition_whole.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace samklang::text {

namespace {

/// Reads one definition from left to right, carrying the role of the clause it is in.
class Parser : private DefinitionSource {
public:
  Parser(std::string_view text, Language language, std::span<const std::string_view> own_terms)
      : DefinitionSource(text, own_terms), english_(language == Language::en), language_(language) {
    out_.numbers = numbers(text, language);
    out_.negations = negations(text, language);
    drop_negations_of_numbers();
    out_.laws = legal_references(text);
    out_.facet = facet(text, language);
  }

  DefinitionAnalysis read() {
    at_ = skip_frame();
    genus_opening();
    while (at_ < tokens_.size()) step();
    close_clause();
    sentence_starts_.push_back(out_.words.size());
    take_out_sentences(out_, sentence_starts_);
    find_head(out_);
    return std::move(out_);
  }

private:
  void push(std::size_t index, WordRole role) {
    const Token& token = tokens_[index];
    DefinitionWord added;
    added.begin = token.begin;
    added.end = token.end;
    added.role = role;
    added.clause = static_cast<std::uint16_t>(std::min<std::size_t>(out_.clauses.size(), 0xFFFF));
    const std::string_view folded = folded_[index];
    for (std::size_t i = 0; i < out_.numbers.size(); ++i)
      if (token.begin >= out_.numbers[i].begin && token.end <= out_.numbers[i].end)
        added.number = static_cast<std::int16_t>(i);
    added.widening = cues::is_widening(folded);
    added.narrowing = cues::is_narrowing(folded);
    added.negated = negated_;
    added.light = cues::is_light(folded);
    added.name = stands_capital(index) && !cues::is_common_name(folded);
    out_.own_context = out_.own_context || cues::own_context_at(folded_, index) > 0;
    // "punkt 3" counts something; "ISO 4217" names it.
    constexpr std::uint32_t digits_of_a_name = 4;
    const bool counts = token.digits && token.end - token.begin < digits_of_a_name;
    added.content = role != WordRole::frame && !counts && !places_[index].mark && !added.narrowing &&
                    added.number < 0 && !added.widening && !in_negation(token) && !cues::is_particle(folded) &&
                    !is_stop_word(folded, language_ == Language::none ? Language::nb : language_);
    out_.words.push_back(added);
  }

  /// A capital inside a sentence: only names have one.
  bool stands_capital(std::size_t index) const noexcept {
    if (index == 0 || tokens_[index].digits) return false;
    const std::string_view gap = gap_before(index);
    if (gap.find_first_of(".:!?\n\"") != std::string_view::npos || gap.find("«") != std::string_view::npos)
      return false;
    const std::string_view written = tokens_[index].in(text_);
    const std::string_view folded = folded_[index];
    // The first letter, of one byte or two ("Å").
    const std::size_t letter = (static_cast<unsigned char>(written.front()) & 0x80U) != 0 ? 2 : 1;
    return written.substr(0, letter) != folded.substr(0, letter) && written.size() > letter;
  }

  /// A negation that is part of a number ("ikke overstiger 5 000 kroner") is its bound; "... eller ikke" negates
  /// nothing.
  void drop_negations_of_numbers() {
    std::erase_if(out_.negations, [&](const Negation& negation) {
      return or_not(negation) || std::any_of(out_.numbers.begin(), out_.numbers.end(), [&](const Number& number) {
               return negation.begin >= number.begin && negation.end <= number.end;
             });
    });
  }

  bool in_negation(const Token& token) const noexcept {
    return std::any_of(out_.negations.begin(), out_.negations.end(), [&](const Negation& negation) {
      return token.begin >= negation.begin && token.end <= negation.end;
    });
  }

  /// "En heltidsstudent er ...", "betegnelse for ...": what stands before the definition proper.
  std::size_t skip_frame() {
    constexpr std::size_t furthest = 8;
    std::size_t end = 0;
    int depth = 0;
    for (std::size_t start = 0; start < std::min(furthest, tokens_.size()); ++start) {
      // "oppretter (stifter) er en person": the gloss is no hindrance.
      const std::string_view opening = gap_before(start);
      depth += static_cast<int>(std::count(opening.begin(), opening.end(), '('));
      depth -= static_cast<int>(std::count(opening.begin(), opening.end(), ')'));
      if (depth > 0 && start > 0) continue;
      if (const std::size_t length = cues::frame_at(folded_, start, english_); length > 0) {
        // A bare "er" needs something of the concept's own before it.
        if (start > 0 || length > 1 || (word(0) != "er" && word(0) != "is")) end = start + length;
        // "det at", "det å"
        if (start == 0 && length == 2) out_.event = word(0) == "det" && word(1) != "er";
        break;
      }
      // "Tilskudd: penger som ...", "Tilskudd - penger som ..."
      if (start > 0 && (opening.starts_with(':') || opening == " - " || opening == " – ")) {
        end = start;
        break;
      }
      const std::string_view folded = folded_[start];
      if (!is_own(folded) && folded != "med" && !cues::is_article(folded) && !cues::is_frame_noun(folded)) return 0;
    }
    for (std::size_t i = 0; i < end; ++i) push(i, WordRole::frame);
    // "er en ...": the article belongs to the genus.
    if (end > 0) {
      role_ = WordRole::frame;
      close_clause();
      role_ = WordRole::genus;
    }
    return end;
  }

  void genus_opening() {
    clause_begin_ = at_ < tokens_.size() ? tokens_[at_].begin : static_cast<std::uint32_t>(text_.size());
    const std::string_view first = word(at_);
    if (first == "at" || first == "å" || first == "to") out_.event = true;
    std::size_t last = at_;
    while (last < tokens_.size() && cues::is_person_pronoun(word(last))) ++last;
    if (last > at_ && cues::is_relative(word(last))) out_.person = true;
  }

  void close_clause() {
    if (out_.words.empty()) return;
    const std::uint32_t end = out_.words.back().end;
    if (end > clause_begin_) out_.clauses.push_back({role_, clause_begin_, end});
    clause_begin_ = end;
  }

  void open(WordRole role, std::uint32_t begin) {
    close_clause();
    role_ = role;
    clause_begin_ = begin;
    negated_ = false;
    whole_ = false;
  }

  WordRole base() const noexcept { return out_.sentences > 1 ? WordRole::further : WordRole::characteristic; }

  void sentence_end(std::size_t next) {
    ++out_.sentences;
    parentheses_ = 0;
    in_list_ = false;
    open(WordRole::further, tokens_[next].begin);
    sentence_starts_.push_back(out_.words.size());
    head_of_part_ = true;
  }

  /// What the clause before a list does, its items do: "Omfatter ikke: a) ...".
  void item(std::size_t next) {
    if (!in_list_) {
      const bool told = whole_ || role_ == WordRole::exception || role_ == WordRole::inclusion ||
                        role_ == WordRole::example || role_ == WordRole::condition;
      list_role_ = places_[next].choice ? WordRole::alternative : base();
      if (out_.sentences > 1) list_role_ = WordRole::further;
      if (told) list_role_ = role_;
      list_is_whole_ = whole_;
    }
    parentheses_ = 0;
    in_list_ = true;
    open(list_role_, tokens_[next].begin);
    whole_ = list_is_whole_;
    head_of_part_ = true;
  }

  void parentheses(std::string_view gap) {
    const int before = parentheses_;
    int within = before;
    for (const char c : gap) {
      if (c == '(' || c == '[') ++within;
      if ((c == ')' || c == ']') && within > 0) --within;
      // "(...) (...)": the first is over before the next begins.
      if (within == 0 && parentheses_ > 0) {
        parentheses_ = 0;
        open(before_parenthesis_ == WordRole::genus ? WordRole::characteristic : before_parenthesis_,
             tokens_[at_].begin);
      }
    }
    if (parentheses_ == 0 && within > 0) {
      before_parenthesis_ = role_;
      open(WordRole::gloss, tokens_[at_].begin);
      head_of_part_ = true;
    }
    parentheses_ = within;
  }

  void punctuation() {
    const std::string_view gap = gap_before(at_);
    if (gap.find_first_of("()[]") != std::string_view::npos) parentheses(gap);
    if (at_ == 0) return;
    if (places_[at_].before == Break::sentence) return sentence_end(at_);
    if (places_[at_].before == Break::item) return item(at_);
    if (parentheses_ > 0 || whole_) return;
    if (gap.find(',') == std::string_view::npos) return;
    const bool cue_follows = cues::cue_at(folded_, at_, english_).length > 0;
    switch (role_) {
    case WordRole::genus:
      // "statlig, fylkeskommunal eller kommunal institusjon"
      if (!cues::is_adjective(folded_[at_ - 1])) open(WordRole::characteristic, tokens_[at_].begin);
      break;
    case WordRole::alternative:
      if (!in_series(at_) && !in_list_) open(base(), tokens_[at_].begin);
      break;
    case WordRole::exception:
    case WordRole::inclusion:
    case WordRole::condition:
    case WordRole::example:
    case WordRole::gloss:
      if (cue_follows) open(base(), tokens_[at_].begin);
      break;
    case WordRole::frame:
    case WordRole::characteristic:
    case WordRole::further:
    case WordRole::note: break;
    }
    negated_ = negated_ && !cue_follows;
  }

  void step() {
    head_of_part_ = false;
    punctuation();
    if (places_[at_].mark) return push(at_++, role_);
    if (const Negation* negation = negation_at(tokens_[at_])) {
      if (negation->kind == NegationKind::exception && parentheses_ == 0)
        open(WordRole::exception, negation->begin);
      else
        negated_ = true;
      while (at_ < tokens_.size() && tokens_[at_].end <= negation->end) push(at_++, role_);
      return;
    }
    if (opened()) return;
    if (const cues::Cue cue = cues::cue_at(folded_, at_, english_); cue.length > 0 && !inside_number(at_)) {
      take_cue(cue);
      return;
    }
    if (excluded_than(at_)) {
      open(WordRole::exception, tokens_[at_].begin);
      push(at_++, role_);
      out_.words.back().content = false;
      return;
    }
    if (role_ == WordRole::genus && genus_ends()) open(base(), tokens_[at_].begin);
    push(at_, role_);
    ++at_;
  }

  /// "Merknad:", "Unntaket er", "(se ...)": what the first words say, the whole does.
  bool opened() {
    const bool after_comma =
        at_ > 0 && gap_before(at_).find(',') != std::string_view::npos && cues::opens_after_comma(folded_[at_]);
    const bool head = head_of_part_ || (at_ > 0 && places_[at_ - 1].mark);
    if (whole_ || (!head && !after_comma)) return false;
    const cues::Opener opener = cues::opener_at(folded_, at_, english_);
    if (opener.length == 0) return false;
    open(opener.role, tokens_[at_].begin);
    whole_ = head;
    push_cue(opener.length);
    return true;
  }

  bool inside_number(std::size_t index) const noexcept {
    return std::any_of(out_.numbers.begin(), out_.numbers.end(), [&](const Number& number) {
      return tokens_[index].begin > number.begin && tokens_[index].end <= number.end;
    });
  }

  const Negation* negation_at(const Token& token) const noexcept {
    for (const Negation& negation : out_.negations)
      if (negation.begin == token.begin) return &negation;
    return nullptr;
  }

  bool genus_ends() const noexcept {
    const std::string_view folded = folded_[at_];
    const bool any = std::any_of(out_.words.begin(), out_.words.end(),
                                 [](const DefinitionWord& one) { return one.role == WordRole::genus && one.content; });
    if (cues::ends_head(folded) || (any && cues::is_particle(folded))) return true;
    // "beløp man betaler": a clause of its own.
    if (any && cues::is_clause_subject(folded)) return true;
    // "gevinst | oppnådd ved salg", but "samlet utbetalt beløp".
    if (any && cues::is_participle(folded) && !cues::is_adjective(folded_[at_ - 1]) && ends_phrase(at_ + 1))
      return true;
    // "alle timer | en elev ikke har vært til stede": a new noun phrase after the head.
    return any && cues::is_article(folded);
  }

  void take_cue(const cues::Cue& cue) {
    const bool any_genus = std::any_of(out_.words.begin(), out_.words.end(),
                                       [](const DefinitionWord& one) { return one.role == WordRole::genus; });
    const bool outer = role_ == WordRole::exception || role_ == WordRole::inclusion || role_ == WordRole::example ||
                       role_ == WordRole::gloss || role_ == WordRole::condition || role_ == WordRole::note;
    WordRole next = role_;
    // "statlig eller kommunal institusjon": one genus.
    const bool adjectives = role_ == WordRole::genus && at_ > 0 && cues::is_adjective(folded_[at_ - 1]);
    const bool joins = cue.kind == cues::CueKind::alternative || cue.kind == cues::CueKind::conjunction;
    if (whole_ || (adjectives && joins)) return push_cue(cue.length);
    switch (cue.kind) {
    case cues::CueKind::restriction:
      // "eller som ...": the relative clause is the alternative.
      if (!outer && !(role_ == WordRole::alternative && at_ > 0 && cues::is_or(word(at_ - 1)))) next = base();
      break;
    case cues::CueKind::condition:
      if (role_ != WordRole::exception) next = any_genus || at_ > 0 ? WordRole::condition : role_;
      break;
    case cues::CueKind::inclusion:
      // "ikke medregnet": left out.
      if (role_ != WordRole::exception && role_ != WordRole::example)
        next = at_ > 0 && in_negation(tokens_[at_ - 1]) ? WordRole::exception : WordRole::inclusion;
      break;
    case cues::CueKind::example: next = WordRole::example; break;
    case cues::CueKind::gloss: next = WordRole::gloss; break;
    case cues::CueKind::alternative:
      if (!outer && !(at_ > 0 && cues::is_pronoun(word(at_ - 1)) && cues::is_pronoun(word(at_ + cue.length))))
        next = role_ == WordRole::further ? WordRole::further : WordRole::alternative;
      break;
    case cues::CueKind::conjunction:
      if (role_ == WordRole::alternative && !in_list_) next = base();
      // "arkiv- og sakssystem": one word in two.
      if (at_ > 0 && gap_before(at_).starts_with('-')) return push_cue(cue.length);
      break;
    case cues::CueKind::plain: return push_cue(cue.length);
    }
    if (next != role_ || cue.kind == cues::CueKind::restriction || cue.kind == cues::CueKind::conjunction)
      open(next, tokens_[at_].begin);
    push_cue(cue.length);
  }

  void push_cue(std::size_t length) {
    for (std::size_t i = 0; i < length; ++i) {
      push(at_++, role_);
      out_.words.back().content = false;
    }
  }

  bool english_;
  Language language_;
  std::vector<std::size_t> sentence_starts_;
  DefinitionAnalysis out_;
  WordRole role_ = WordRole::genus;
  WordRole before_parenthesis_ = WordRole::genus;
  std::uint32_t clause_begin_ = 0;
  std::size_t at_ = 0;
  int parentheses_ = 0;
  bool negated_ = false;
  bool head_of_part_ = false; ///< a sentence, an item or a parenthesis begins at this word
  bool whole_ = false;        ///< its first words said what the whole part does
  bool in_list_ = false;
  bool list_is_whole_ = false;
  WordRole list_role_ = WordRole::characteristic;
};

} // namespace

std::string_view name(WordRole role) noexcept {
  constexpr std::array<std::string_view, word_role_count> names = {
      "frame",     "genus",   "characteristic", "alternative", "condition", "exception",
      "inclusion", "example", "gloss",          "further",     "note"};
  return names[static_cast<std::size_t>(role)];
}

DefinitionAnalysis analyse_definition(std::string_view text, Language language,
                                      std::span<const std::string_view> own_terms) {
  const PlainText plain(text);
  DefinitionAnalysis out = Parser(plain.view(), language, own_terms).read();
  if (plain.changed()) lead_back(out, plain);
  return out;
}

} // namespace samklang::text
