// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/definition.h>

#include <samklang/text/tokens.h>

#include "text/definition_cues.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace samklang::text {

namespace {

/// Reads one definition from left to right, carrying the role of the clause it is in.
class Parser {
public:
  Parser(std::string_view text, Language language, std::span<const std::string_view> own_terms)
      : text_(text), english_(language == Language::en), language_(language) {
    tokens(text, tokens_);
    folded_.reserve(tokens_.size());
    for (const Token& token : tokens_) folded_.push_back(folded_word(token.in(text)));
    for (const std::string_view term : own_terms)
      for (const Token& token : tokens(term)) own_words_.push_back(folded_word(token.in(term)));
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
    mark_sentence_exceptions();
    find_head();
    return std::move(out_);
  }

private:
  std::string_view word(std::size_t index) const noexcept {
    return index < folded_.size() ? std::string_view(folded_[index]) : std::string_view();
  }
  std::string_view gap_before(std::size_t index) const noexcept {
    const std::size_t begin = index == 0 ? 0 : tokens_[index - 1].end;
    return text_.substr(begin, tokens_[index].begin - begin);
  }
  bool is_own(std::string_view folded) const noexcept {
    return std::any_of(own_words_.begin(), own_words_.end(), [&](std::string_view own) {
      const std::size_t common = static_cast<std::size_t>(
          std::mismatch(own.begin(), own.end(), folded.begin(), folded.end()).first - own.begin());
      return common + 3 >= std::max(own.size(), folded.size()) && common >= std::min<std::size_t>(own.size(), 3);
    });
  }

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
    added.content = role != WordRole::frame && !counts && !added.narrowing && added.number < 0 && !added.widening &&
                    !in_negation(token) && !cues::is_particle(folded) &&
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

  /// A negation that is part of a number ("ikke overstiger 5 000 kroner") is its bound.
  void drop_negations_of_numbers() {
    std::erase_if(out_.negations, [&](const Negation& negation) {
      return std::any_of(out_.numbers.begin(), out_.numbers.end(), [&](const Number& number) {
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
    for (std::size_t start = 0; start < std::min(furthest, tokens_.size()); ++start) {
      if (const std::size_t length = cues::frame_at(folded_, start, english_); length > 0) {
        // A bare "er" needs something of the concept's own before it.
        if (start > 0 || length > 1) end = start + length;
        if (start == 0 && length > 1) out_.event = word(0) == "det" && length == 2;
        break;
      }
      const std::string_view folded = folded_[start];
      if (!is_own(folded) && folded != "med" && !cues::is_article(folded)) return 0;
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
  }

  WordRole base() const noexcept { return out_.sentences > 1 ? WordRole::further : WordRole::characteristic; }

  void sentence_end(std::size_t next) {
    ++out_.sentences;
    parentheses_ = 0;
    open(WordRole::further, tokens_[next].begin);
    sentence_starts_.push_back(out_.words.size());
  }

  void punctuation() {
    const std::string_view gap = gap_before(at_);
    const bool first = at_ == 0;
    for (const char c : gap) {
      if (c == '(' || c == '[') {
        if (parentheses_++ == 0) {
          before_parenthesis_ = role_;
          open(WordRole::gloss, tokens_[at_].begin);
        }
      } else if ((c == ')' || c == ']') && parentheses_ > 0 && --parentheses_ == 0) {
        open(before_parenthesis_ == WordRole::genus ? WordRole::characteristic : before_parenthesis_,
             tokens_[at_].begin);
      }
    }
    if (first || parentheses_ > 0) return;
    const std::size_t dot = gap.find_first_of(".;:!?");
    if (dot != std::string_view::npos) {
      // "f.eks." and "nr. 3" are no ends: a sentence begins with a capital, after ; anything goes.
      const bool hard = gap[dot] == ';' || gap.find('\n') != std::string_view::npos;
      const std::string_view next = tokens_[at_].in(text_);
      const bool capital = next != folded_[at_];
      const bool long_before = at_ > 0 && tokens_[at_ - 1].end - tokens_[at_ - 1].begin > 3;
      if (hard || (capital && gap.find(' ') != std::string_view::npos && long_before)) return sentence_end(at_);
    }
    if (gap.find(',') == std::string_view::npos) return;
    const bool cue_follows = cues::cue_at(folded_, at_, english_).length > 0;
    switch (role_) {
    case WordRole::genus: open(WordRole::characteristic, tokens_[at_].begin); break;
    case WordRole::alternative:
      if (!listing()) open(base(), tokens_[at_].begin);
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
    case WordRole::further: break;
    }
    negated_ = negated_ && !cue_follows;
  }

  /// A comma inside "A, B eller C".
  bool listing() const noexcept {
    return at_ + 1 < tokens_.size() && (word(at_ + 1) == "og" || word(at_ + 1) == "eller");
  }

  void step() {
    punctuation();
    if (const Negation* negation = negation_at(tokens_[at_])) {
      if (negation->kind == NegationKind::exception && parentheses_ == 0)
        open(WordRole::exception, negation->begin);
      else
        negated_ = true;
      while (at_ < tokens_.size() && tokens_[at_].end <= negation->end) push(at_++, role_);
      return;
    }
    if (const cues::Cue cue = cues::cue_at(folded_, at_, english_); cue.length > 0 && !inside_number(at_)) {
      take_cue(cue);
      return;
    }
    if (excluded_than()) {
      open(WordRole::exception, tokens_[at_].begin);
      push(at_++, role_);
      out_.words.back().content = false;
      return;
    }
    if (role_ == WordRole::genus && genus_ends()) open(base(), tokens_[at_].begin);
    push(at_, role_);
    ++at_;
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

  /// "et annet morsmål enn norsk og samisk": what follows is taken out.
  bool excluded_than() const noexcept {
    if (word(at_) != "enn" && word(at_) != "than") return false;
    constexpr std::size_t reach = 4;
    for (std::size_t back = 1; back <= reach && back <= at_; ++back)
      if (cues::is_other(word(at_ - back))) return true;
    return false;
  }

  bool genus_ends() const noexcept {
    const std::string_view folded = folded_[at_];
    const bool any = std::any_of(out_.words.begin(), out_.words.end(),
                                 [](const DefinitionWord& one) { return one.role == WordRole::genus && one.content; });
    if (cues::ends_head(folded) || (any && cues::is_particle(folded))) return true;
    // "alle timer | en elev ikke har vært til stede": a new noun phrase after the head.
    return any && cues::is_article(folded);
  }

  void take_cue(const cues::Cue& cue) {
    const bool any_genus = std::any_of(out_.words.begin(), out_.words.end(),
                                       [](const DefinitionWord& one) { return one.role == WordRole::genus; });
    const bool outer = role_ == WordRole::exception || role_ == WordRole::inclusion || role_ == WordRole::example ||
                       role_ == WordRole::gloss || role_ == WordRole::condition;
    WordRole next = role_;
    switch (cue.kind) {
    case cues::CueKind::restriction:
      // "eller som ...": the relative clause is the alternative.
      if (!outer && !(role_ == WordRole::alternative && at_ > 0 && cues::is_or(word(at_ - 1)))) next = base();
      break;
    case cues::CueKind::condition:
      if (role_ != WordRole::exception) next = any_genus || at_ > 0 ? WordRole::condition : role_;
      break;
    case cues::CueKind::inclusion:
      if (role_ != WordRole::exception && role_ != WordRole::example) next = WordRole::inclusion;
      break;
    case cues::CueKind::example: next = WordRole::example; break;
    case cues::CueKind::gloss: next = WordRole::gloss; break;
    case cues::CueKind::alternative:
      if (!outer && !(at_ > 0 && cues::is_pronoun(word(at_ - 1)) && cues::is_pronoun(word(at_ + cue.length))))
        next = role_ == WordRole::further ? WordRole::further : WordRole::alternative;
      break;
    case cues::CueKind::conjunction:
      if (role_ == WordRole::alternative) next = base();
      break;
    }
    if (next != role_ || cue.kind == cues::CueKind::restriction || cue.kind == cues::CueKind::conjunction)
      open(next, tokens_[at_].begin);
    for (std::size_t i = 0; i < cue.length; ++i) {
      push(at_++, role_);
      out_.words.back().content = false;
    }
  }

  /// "Våningshus på gårdsbruk regnes ikke med.": the words say at the end what the whole sentence takes out.
  void mark_sentence_exceptions() {
    sentence_starts_.push_back(out_.words.size());
    std::size_t from = 0;
    for (const std::size_t to : sentence_starts_) {
      for (const Negation& negation : out_.negations) {
        if (negation.kind != NegationKind::exception || to == from) continue;
        if (negation.begin < out_.words[from].begin || negation.end > out_.words[to - 1].end) continue;
        const auto after =
            std::count_if(out_.words.begin() + static_cast<std::ptrdiff_t>(from),
                          out_.words.begin() + static_cast<std::ptrdiff_t>(to),
                          [&](const DefinitionWord& one) { return one.begin >= negation.end && one.content; });
        if (after > 1 || from == 0) continue;
        for (std::size_t i = from; i < to; ++i) out_.words[i].role = WordRole::exception;
        for (Clause& clause : out_.clauses)
          if (clause.begin >= out_.words[from].begin && clause.end <= out_.words[to - 1].end)
            clause.role = WordRole::exception;
      }
      from = to;
    }
  }

  void find_head() {
    for (std::size_t i = 0; i < out_.words.size(); ++i) {
      if (out_.words[i].role == WordRole::genus && out_.words[i].content &&
          (!out_.words[i].light || out_.head == DefinitionAnalysis::none))
        out_.head = static_cast<std::uint32_t>(i);
      else if (out_.words[i].role != WordRole::genus && out_.words[i].role != WordRole::frame)
        break;
    }
  }

  std::string_view text_;
  bool english_;
  Language language_;
  std::vector<Token> tokens_;
  std::vector<std::string> folded_;
  std::vector<std::string> own_words_;
  std::vector<std::size_t> sentence_starts_;
  DefinitionAnalysis out_;
  WordRole role_ = WordRole::genus;
  WordRole before_parenthesis_ = WordRole::genus;
  std::uint32_t clause_begin_ = 0;
  std::size_t at_ = 0;
  int parentheses_ = 0;
  bool negated_ = false;
};

} // namespace

std::string_view name(WordRole role) noexcept {
  constexpr std::array<std::string_view, word_role_count> names = {
      "frame",     "genus",     "characteristic", "alternative", "condition",
      "exception", "inclusion", "example",        "gloss",       "further"};
  return names[static_cast<std::size_t>(role)];
}

DefinitionAnalysis analyse_definition(std::string_view text, Language language,
                                      std::span<const std::string_view> own_terms) {
  return Parser(text, language, own_terms).read();
}

} // namespace samklang::text
