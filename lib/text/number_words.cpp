// SPDX-License-Identifier: Apache-2.0
#include "text/number_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace samklang::text {

namespace {

struct Word {
  std::string_view text;
  double value;
};

// Bokmål and nynorsk; the longest first where one begins with another, for compounds.
constexpr std::array norwegian = std::to_array<Word>({
    {"sytten", 17}, {"atten", 18}, {"nitten", 19}, {"seksten", 16}, {"femten", 15}, {"fjorten", 14}, {"tretten", 13},
    {"elleve", 11}, {"tolv", 12},  {"tjue", 20},   {"tjuge", 20},   {"tretti", 30}, {"førti", 40},   {"femti", 50},
    {"seksti", 60}, {"sytti", 70}, {"åtti", 80},   {"nitti", 90},   {"hundre", 100}, {"fire", 4},    {"seks", 6},
    {"åtte", 8},    {"syv", 7},    {"sju", 7},     {"fem", 5},      {"tre", 3},     {"to", 2},       {"ni", 9},
    {"ti", 10},
});

constexpr std::array english = std::to_array<Word>({
    {"two", 2},     {"three", 3},   {"four", 4},      {"five", 5},      {"six", 6},      {"seven", 7},   {"eight", 8},
    {"nine", 9},    {"ten", 10},    {"eleven", 11},   {"twelve", 12},   {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15},
    {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20}, {"thirty", 30},  {"forty", 40},
    {"fifty", 50},  {"sixty", 60},  {"seventy", 70},  {"eighty", 80},   {"ninety", 90},  {"hundred", 100},
});

constexpr std::array one_words = std::to_array<std::string_view>({"én", "éin", "ett", "eitt", "éi", "one"});

// Words that begin so are units. "dag" would swallow "dagpenger", "time" "timelønn": those are whole words only.
constexpr std::array unit_stems = std::to_array<std::pair<std::string_view, Unit>>({
    {"prosent", Unit::percent}, {"måneder", Unit::month}, {"månader", Unit::month}, {"månads", Unit::month}, {"måneds", Unit::month},
    {"årig", Unit::age},        {"åring", Unit::age},     {"studiepoeng", Unit::credit}, {"sifret", Unit::digit},
    {"sifra", Unit::digit},     {"sifre", Unit::digit},   {"siffer", Unit::digit},  {"krone", Unit::krone},
});

constexpr std::array unit_words = std::to_array<std::pair<std::string_view, Unit>>({
    {"pst", Unit::percent}, {"percent", Unit::percent}, {"år", Unit::year}, {"års", Unit::year}, {"year", Unit::year},
    {"years", Unit::year},  {"måned", Unit::month},     {"månad", Unit::month}, {"mnd", Unit::month}, {"month", Unit::month},
    {"months", Unit::month}, {"månedene", Unit::month}, {"månadene", Unit::month}, {"månadane", Unit::month}, {"månedane", Unit::month},
    {"uke", Unit::week}, {"uker", Unit::week},          {"ukers", Unit::week}, {"veke", Unit::week}, {"veker", Unit::week},
    {"week", Unit::week},   {"weeks", Unit::week},      {"dag", Unit::day}, {"dager", Unit::day}, {"dagar", Unit::day},
    {"dagers", Unit::day},  {"dagars", Unit::day},      {"døgn", Unit::day}, {"day", Unit::day}, {"days", Unit::day},
    {"time", Unit::hour},   {"timer", Unit::hour},      {"timar", Unit::hour}, {"timers", Unit::hour}, {"hour", Unit::hour},
    {"hours", Unit::hour},  {"kr", Unit::krone},        {"nok", Unit::krone}, {"g", Unit::base_amount}, {"grunnbeløp", Unit::base_amount},
    {"grunnbeløpet", Unit::base_amount}, {"credits", Unit::credit}, {"digits", Unit::digit}, {"digit", Unit::digit},
    {"årene", Unit::year}, {"åra", Unit::year},
});

constexpr std::array reference_words = std::to_array<std::string_view>({
    "kapittel", "kap", "nr", "nummer", "no", "artikkel", "art", "article", "punkt", "pkt", "point", "ledd", "bokstav", "side", "s",
    "page", "versjon", "version", "v", "del", "part", "vedlegg", "annex", "skjema", "figur", "figure", "tabell", "table", "trinn",
    "fase", "nivå", "level", "alternativ", "section", "chapter", "lov", "iso", "ns", "forskrift", "direktiv", "rundskriv", "noark",
});

constexpr std::array age_words = std::to_array<std::string_view>({
    "fylt", "fylte", "fyller", "fyllt", "fyllte", "alder", "alderen", "aged", "age", "person", "personer", "personar", "persons", "barn", "children",
    "ungdom", "ungdommer", "ungdomar", "elev", "elever", "elevar", "voksen", "voksne", "kvinne", "mann", "den", "de", "dei", "søker", "søkeren",
});

constexpr std::array month_names = std::to_array<std::string_view>({
    "januar", "jan", "february", "februar", "feb", "mars", "march", "april", "apr", "mai", "may", "juni", "jun", "june", "juli", "jul",
    "july", "august", "aug", "september", "sept", "sep", "oktober", "okt", "october", "november", "nov", "desember", "des", "december",
    "january",
});

template <class Table> bool listed(const Table& table, std::string_view word) noexcept {
  return std::find(table.begin(), table.end(), word) != table.end();
}

} // namespace

std::optional<NumberWord> number_word(std::string_view folded, Language language) noexcept {
  if (listed(one_words, folded) && (folded == "one") == (language == Language::en)) return NumberWord{1, true};
  if (language == Language::en) {
    for (const Word& word : english)
      if (word.text == folded) return NumberWord{word.value, false};
    return std::nullopt;
  }
  if (language != Language::nb && language != Language::nn) return std::nullopt;
  for (const Word& word : norwegian)
    if (word.text == folded) return NumberWord{word.value, false};
  return std::nullopt;
}

std::optional<Unit> unit_word(std::string_view folded) noexcept {
  for (const auto& [stem, unit] : unit_stems)
    if (folded.starts_with(stem)) return unit;
  for (const auto& [word, unit] : unit_words)
    if (folded == word) return unit;
  return std::nullopt;
}

std::optional<NumberCompound> number_compound(std::string_view folded, Language language) noexcept {
  if (language != Language::nb && language != Language::nn) return std::nullopt;
  for (const Word& word : norwegian) {
    if (folded.size() <= word.text.size() || !folded.starts_with(word.text)) continue;
    const std::string_view rest = folded.substr(word.text.size());
    for (const auto& [stem, unit] : unit_stems)
      if (rest.starts_with(stem)) return NumberCompound{word.value, unit};
    for (const std::string_view year : {"års", "år"})
      if (rest.starts_with(year)) return NumberCompound{word.value, Unit::year};
    for (const std::string_view day : {"dagers", "dagars"})
      if (rest.starts_with(day)) return NumberCompound{word.value, Unit::day};
    for (const std::string_view week : {"ukers", "vekers"})
      if (rest.starts_with(week)) return NumberCompound{word.value, Unit::week};
  }
  return std::nullopt;
}

bool introduces_reference(std::string_view folded) noexcept { return listed(reference_words, folded); }

bool tells_age(std::string_view folded) noexcept { return listed(age_words, folded); }

bool is_month_name(std::string_view folded) noexcept { return listed(month_names, folded); }

} // namespace samklang::text
