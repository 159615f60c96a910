// SPDX-License-Identifier: Apache-2.0
#include "text/legal_date.h"
#include "text/legal_scanner.h"

#include <algorithm>
#include <array>

namespace samklang::text {
namespace {

constexpr std::size_t most_learnt = 32;

Mention of(MetAct act, std::size_t end) {
  Mention out;
  out.kind = Mention::Kind::act;
  out.law = act.is_law();
  out.act = std::move(act);
  out.end = end;
  return out;
}

Mention unknown(bool law, std::size_t end) {
  Mention out;
  out.kind = Mention::Kind::unknown;
  out.law = law;
  out.end = end;
  return out;
}

struct Ending {
  std::string_view letters;
  bool alone; ///< names a source also as a word of its own
};

// Words that name another source: what is cited after them does not belong to the act before.
bool names_other_source(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  constexpr std::array<Ending, 24> endings = {{
      {"loven", false},       {"lova", false},        {"forskriften", false},   {"forskrifta", false},
      {"forskrift", false},   {"instruksen", true},   {"reglementet", true},    {"reglene", false},
      {"reglane", false},     {"vedtak", false},      {"vedtaket", false},      {"direktiv", true},
      {"direktivet", true},   {"forordning", true},   {"forordningen", true},   {"forordninga", true},
      {"konvensjonen", true}, {"overenskomst", true}, {"overenskomsten", true}, {"håndbok", true},
      {"håndboken", true},    {"håndboka", true},     {"rundskriv", true},      {"skatte-abc", true},
  }};
  return std::ranges::any_of(endings, [&](const Ending& ending) {
    return word.ends_with(ending.letters) && (ending.alone || word.size() > ending.letters.size());
  });
}

bool starts_title(std::string_view word) {
  return word == "om" || word == "til" || word == "fastsatt" || word == "for";
}

// A title that goes on is another title: "lov om arkiv og ...", unless an act follows.
bool title_goes_on(std::string_view t, std::size_t end) {
  constexpr std::array<std::string_view, 9> more = {"og", "i", "for", "av", "til", "ved", "mellom", "under", "på"};
  const std::size_t next = skip_spaces(t, end);
  const auto word = word_at(t, next);
  if (std::ranges::find(more, word) == more.end()) return false;
  const std::size_t after = skip_spaces(t, next + word.size());
  const auto second = word_at(t, after);
  if (is_digit(at(t, after)) || at(t, after) == section_sign) return false; // "lov om folketrygd av 28. februar 1997"
  return !(second == "lov" || second == "forskrift" || use_of_name(second).has_value() || names_other_source(second));
}

std::string_view year_of(std::string_view key) { return key.substr(key.find('/') + 1, 4); }

// "lov/1980-02-02-2" for "lov/1980-02-08-2": acts are numbered by the year, so that the day alone was mistaken.
bool same_but_for_day(std::string_view a, std::string_view b) {
  return year_of(a) == year_of(b) && a.substr(a.rfind('-')) == b.substr(b.rfind('-'));
}

bool dated_like(const Act& act, const std::string& key) {
  return act.key == key || (act.key.size() > key.size() && act.key.starts_with(key) && act.key[key.size()] == '-');
}

} // namespace

MetAct met(const Act& act) {
  return {.key = std::string(act.key),
          .numbering = act.plain_sections ? Numbering::plain : Numbering::chaptered,
          .bearers = {}};
}

MetAct met(const std::string& key) {
  const Act* act = act_with_key(key);
  return act != nullptr ? met(*act) : MetAct{.key = key, .numbering = Numbering::unknown, .bearers = {}};
}

void MentionReader::remember(const MetAct& act) { (act.is_law() ? law_ : regulation_) = act; }

void MentionReader::learn(const std::string& key) {
  if (learnt.keys.size() < most_learnt) learnt.keys.push_back(key);
}

MetAct MentionReader::settle(const std::vector<Act>& acts) {
  if (acts.size() > 1) {
    unsettled = true;
    for (const auto& key : known_.keys) {
      for (const auto& act : acts) {
        if (dated_like(act, key)) return met(act);
      }
    }
  }
  MetAct out = met(acts.front());
  if (acts.size() > 1) out.bearers = acts;
  return out;
}

Mention MentionReader::back_to(const std::optional<MetAct>& act, bool law, std::size_t end) const {
  Mention out = act ? of(*act, end) : unknown(law, end);
  out.back = true;
  return out;
}

Mention MentionReader::from_date(std::string_view kind, std::size_t i) {
  const auto dated = dated_act(kind, t_, i);
  if (!dated) return {};
  Mention out = dated->numbered ? of(met(dated->key), dated->end) : unknown(kind == "lov", dated->end);
  const std::size_t title = skip_spaces(t_, dated->title);
  if (act_with_key(dated->key) != nullptr) {
    out = of(met(dated->key), dated->end);
  } else { // without a number, or with a mistaken day: the title may tell
    for (const auto& act : acts_titled(kind, t_.substr(title)).acts) {
      if (dated->numbered ? same_but_for_day(act.key, dated->key) : dated_like(act, dated->key))
        out = of(met(act), dated->end);
    }
  }
  out.dated = true;
  learn(out.kind == Mention::Kind::act ? out.act.key : dated->key);

  if (out.kind == Mention::Kind::act && learnt.titles.size() < most_learnt && starts_title(word_at(t_, title))) {
    constexpr std::size_t longest = 200;
    std::string words;
    for (std::size_t at_letter = title; at_letter < t_.size() && words.size() < longest; ++at_letter) {
      const char c = t_[at_letter];
      if (!is_letter(c) && c != ' ' && c != ',' && c != '-') break;
      if (c != ' ' || !words.ends_with(' ')) words += c;
    }
    while (words.ends_with(' ') || words.ends_with(',')) words.pop_back();
    if (words.size() > 8) learnt.titles.emplace_back(std::move(words), out.act.key);
  }
  return out;
}

Mention MentionReader::from_title(std::string_view kind, std::size_t i) {
  const auto rest = t_.substr(i);
  const auto titled = acts_titled(kind, rest);
  if (!titled.acts.empty() && !title_goes_on(t_, i + titled.length)) {
    return of_year(titled.acts, of(settle(titled.acts), i + titled.length));
  }
  unsettled = true;
  for (const auto& [title, key] : known_.titles) {
    const std::size_t length = key.starts_with(kind) ? title_length(title, rest) : 0;
    if (length != 0 && !title_goes_on(t_, i + length)) return of(met(key), i + length);
  }
  return unknown(kind == "lov", i + word_at(t_, i).size());
}

Mention MentionReader::from_law_word(std::size_t i, std::string_view word) {
  const std::size_t end = i + word.size();
  if (Mention dated = from_date("lov", end); dated.kind != Mention::Kind::none) return dated;
  const std::size_t next = skip_spaces(t_, end);
  if (word == "lov" && next != end && word_at(t_, next) == "om") return from_title("lov", next);
  if (word == "lov") return {};
  return back_to(law_, true, end);
}

Mention MentionReader::from_regulation_word(std::size_t i, std::string_view word) {
  const std::size_t end = i + word.size();
  if (Mention dated = from_date("forskrift", end); dated.kind != Mention::Kind::none) return dated;
  const std::size_t next = skip_spaces(t_, end);
  if (next != end && starts_title(word_at(t_, next))) return from_title("forskrift", next);
  if (word == "forskriften" || word == "forskrifta") return back_to(regulation_, false, end);
  return at(t_, next) == section_sign ? unknown(false, end) : Mention{};
}

// "arveloven av 1972", "arveloven (1972)", "skatteloven av 26. mars 1999 nr. 14"
Mention MentionReader::of_year(const std::vector<Act>& acts, Mention plain) const {
  std::size_t next = skip_spaces(t_, plain.end);
  const bool bracket = at(t_, next) == '(';
  bool from = false;
  if (bracket) {
    ++next;
  } else {
    const auto word = word_at(t_, next);
    from = word == "fra" || word == "frå";
    if (word != "av" && !from) return plain;
    next = skip_spaces(t_, next + word.size());
  }
  const bool law = plain.act.is_law();
  if (const auto dated = dated_act(law ? "lov" : "forskrift", t_, next); dated && !bracket) {
    for (const auto& act : acts) {
      if (dated_like(act, dated->key)) return of(met(act), dated->end);
    }
    if (dated->numbered) return of(met(dated->key), dated->end);
    return from ? plain : unknown(law, dated->end); // "etter endring av barneloven fra 01.01.2014"
  }
  std::size_t digits = 0;
  while (digits < 5 && is_digit(at(t_, next + digits))) ++digits;
  const char after = at(t_, next + digits);
  if (digits != 4 || (bracket ? after != ')' : after == '-' || after == '.')) return plain;
  const std::size_t year_end = next + 4 + (bracket ? 1 : 0);
  for (const auto& act : acts) {
    if (year_of(act.key) == t_.substr(next, 4)) return of(met(act), year_end);
  }
  return bracket || from ? plain : unknown(law, year_end);
}

Mention MentionReader::from_name(std::size_t i, std::string_view word) {
  const NamedActs named = acts_named(word);
  const std::size_t end = i + word.size();
  if (named.acts.empty()) {
    if (!names_other_source(word)) return {};
    const bool law = word.find("forskrift") == std::string_view::npos;
    if (word.ends_with("forskrift")) { // "samleforskrift 17.09.2013 nr. 1092"
      if (Mention dated = from_date("forskrift", end); dated.kind == Mention::Kind::act) return dated;
    }
    return unknown(law, end);
  }
  Mention out = of(settle(named.acts), end);
  const bool abbreviation = named.use == NameUse::abbreviation || named.use == NameUse::section_only;
  if (abbreviation && at(t_, end) == '.') ++out.end;
  if (named.use == NameUse::name) out = of_year(named.acts, std::move(out));
  out.use = named.use;
  return out;
}

Mention MentionReader::read(std::size_t i) {
  const auto word = word_at(t_, i);
  if (word == "lov" || word == "loven" || word == "lova" || word == "lovens" || word == "lovas")
    return from_law_word(i, word);
  if (word.starts_with("forskrift") && word.size() <= std::string_view("forskriftenes").size())
    return from_regulation_word(i, word);
  if (word == "for" && (at(t_, i + 3) == '-' || is_digit(at(t_, skip_spaces(t_, i + 3))))) {
    const std::size_t day = i + (at(t_, i + 3) == '-' ? 4 : skip_spaces(t_, i + 3) - i);
    if (at(t_, day + 4) != '-') return {};
    const Mention dated = from_date("forskrift", i + 3);
    return dated.kind == Mention::Kind::act ? dated : Mention{};
  }
  return from_name(i, word);
}

} // namespace samklang::text
