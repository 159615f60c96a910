// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/negations.h>
#include <samklang/text/tokens.h>

#include <array>
#include <string>

namespace samklang::text {

namespace {

struct Phrase {
  std::array<std::string_view, 4> words; // unused ones empty
  NegationKind kind;
};

// Longer phrases before shorter ones that begin alike.
constexpr std::array norwegian = std::to_array<Phrase>({
    {{"med", "unntak", "av"}, NegationKind::exception},   {{"med", "unntak", "for"}, NegationKind::exception},
    {{"med", "unnatak", "av"}, NegationKind::exception},  {{"med", "unntak"}, NegationKind::exception},
    {{"bortsett", "fra"}, NegationKind::exception},       {{"bortsett", "frå"}, NegationKind::exception},
    {{"med", "mindre"}, NegationKind::exception},         {{"så", "nær", "som"}, NegationKind::exception},
    {{"holdes", "utenfor"}, NegationKind::exception},     {{"holdt", "utenfor"}, NegationKind::exception},
    {{"halde", "utanfor"}, NegationKind::exception},      {{"regnes", "ikke", "med"}, NegationKind::exception},
    {{"omfatter", "ikke"}, NegationKind::exception},      {{"gjelder", "ikke"}, NegationKind::exception},
    {{"gjeld", "ikkje"}, NegationKind::exception},        {{"omfattar", "ikkje"}, NegationKind::exception},
    {{"men", "ikke"}, NegationKind::exception},           {{"men", "ikkje"}, NegationKind::exception},
    {{"likevel", "ikke"}, NegationKind::exception},       {{"likevel", "ikkje"}, NegationKind::exception},
    {{"dog", "ikke"}, NegationKind::exception},           {{"derimot", "ikke"}, NegationKind::exception},
    {{"unntatt"}, NegationKind::exception},               {{"unnateke"}, NegationKind::exception},
    {{"unnatatt"}, NegationKind::exception},              {{"unntak"}, NegationKind::exception},
    {{"unntas"}, NegationKind::exception},                {{"utenom"}, NegationKind::exception},
    {{"utanom"}, NegationKind::exception},                {{"ekskludert"}, NegationKind::exception},
    {{"eksklusive"}, NegationKind::exception},            {{"ikke"}, NegationKind::negation},
    {{"ikkje"}, NegationKind::negation},                  {{"ingen"}, NegationKind::negation},
    {{"uten"}, NegationKind::negation},                   {{"utan"}, NegationKind::negation},
    {{"verken"}, NegationKind::negation},                 {{"hverken"}, NegationKind::negation},
    {{"korkje"}, NegationKind::negation},                 {{"aldri"}, NegationKind::negation},
});

constexpr std::array english = std::to_array<Phrase>({
    {{"with", "the", "exception", "of"}, NegationKind::exception}, {{"apart", "from"}, NegationKind::exception},
    {{"but", "not"}, NegationKind::exception},                     {{"does", "not", "include"}, NegationKind::exception},
    {{"except"}, NegationKind::exception},                         {{"unless"}, NegationKind::exception},
    {{"excluding"}, NegationKind::exception},                      {{"excludes"}, NegationKind::exception},
    {{"excluded"}, NegationKind::exception},                       {{"not"}, NegationKind::negation},
    {{"no"}, NegationKind::negation},                              {{"without"}, NegationKind::negation},
    {{"neither"}, NegationKind::negation},                         {{"never"}, NegationKind::negation},
});

template <class Table>
void collect(std::string_view text, const Table& table, std::vector<Negation>& out) {
  const std::vector<Token> words = tokens(text);
  std::vector<std::string> folded;
  folded.reserve(words.size());
  for (const Token& word : words) folded.push_back(folded_word(word.in(text)));
  // "ikke mer enn" is a comparator, not an exception: numbers() reads it.
  const auto comparator = [&](std::size_t at) {
    return at + 2 < folded.size() && (folded[at + 2] == "enn" || folded[at + 2] == "than") &&
           (folded[at] == "ikke" || folded[at] == "ikkje" || folded[at] == "not" || folded[at] == "no");
  };
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t length = 0;
    NegationKind kind = NegationKind::negation;
    for (const Phrase& phrase : table) {
      std::size_t count = 0;
      while (count < phrase.words.size() && !phrase.words[count].empty() && at + count < folded.size() &&
             folded[at + count] == phrase.words[count])
        ++count;
      if (count < phrase.words.size() && !phrase.words[count].empty()) continue;
      length = count;
      kind = phrase.kind;
      break;
    }
    if (length > 0 && !comparator(at)) out.push_back({kind, words[at].begin, words[at + length - 1].end});
    at += length > 0 ? length : 1;
  }
}

} // namespace

std::vector<Negation> negations(std::string_view text, Language language) {
  std::vector<Negation> out;
  if (language == Language::en)
    collect(text, english, out);
  else
    collect(text, norwegian, out);
  return out;
}

} // namespace samklang::text
