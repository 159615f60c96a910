// SPDX-License-Identifier: Apache-2.0
#include "lexicons.h"

#include "apertium.h"
#include "mythes.h"

#include <samklang/text/tokens.h>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace samklang::tools {
namespace {

// Where Debian's packages put them.
constexpr std::string_view debian_mythes = "/usr/share/mythes/th_nb_NO_v2.dat";
constexpr std::string_view debian_apertium = "/usr/share/apertium/apertium-nno-nob";

// A thesaurus lists what may stand for a word somewhere; where both words list each other it is surer.
constexpr float one_way = 0.6F;
constexpr float both_ways = 0.8F;

struct CatalogueWords {
  std::set<std::string> bokmaal;
  std::set<std::string> nynorsk;
};

CatalogueWords words_of(const skos::Catalogue& catalogue) {
  CatalogueWords out;
  const auto take = [&](std::uint16_t language, std::string_view words) {
    const bool nn = language == static_cast<std::uint16_t>(Language::nn);
    if (!nn && language != static_cast<std::uint16_t>(Language::nb) &&
        language != static_cast<std::uint16_t>(Language::none))
      return;
    for (const text::Token& token : text::tokens(words)) {
      constexpr std::size_t shortest = 3;
      if (token.digits || token.end - token.begin < shortest) continue;
      std::string word = text::folded_word(token.in(words));
      if (!text::is_stop_word(word, nn ? Language::nn : Language::nb))
        (nn ? out.nynorsk : out.bokmaal).insert(std::move(word));
    }
  };
  for (const skos::Label& label : catalogue.columns().labels) take(label.language, catalogue.text(label.text));
  for (const skos::Definition& definition : catalogue.columns().definitions)
    take(definition.language, catalogue.text(definition.text));
  return out;
}

class Asker {
public:
  explicit Asker(const skos::Catalogue& catalogue) : words_(words_of(catalogue)) {}

  Result<void> mythes(const std::filesystem::path& file) {
    auto found = read_mythes(file, words_.bokmaal);
    if (!found) return found.error();
    std::set<std::pair<std::string, std::string>> all;
    // A word that no record has brings nothing together.
    for (const Synonym& one : *found)
      if (words_.bokmaal.contains(one.other)) all.emplace(one.word, one.other);
    for (const auto& [word, other] : all) {
      const bool mutual = all.contains({other, word});
      if (mutual && other < word) continue; // said from the other side
      add(word, Language::nb, other, Language::nb, text::WordPairKind::synonym, mutual ? both_ways : one_way);
    }
    return {};
  }

  Result<void> apertium(const std::filesystem::path& folder) {
    auto found = ask_apertium(folder, words_.nynorsk, words_.bokmaal);
    if (!found) return found.error();
    for (const Translation& one : found->translations)
      add(one.nynorsk, Language::nn, one.bokmaal, Language::nb, text::WordPairKind::translation, 1);
    for (const CompoundHead& one : found->heads) {
      const Language language = one.nynorsk ? Language::nn : Language::nb;
      add(one.word, language, one.head, language, text::WordPairKind::head, 1);
    }
    return {};
  }

  Lexicons take() { return std::move(out_); }

private:
  void add(const std::string& a, Language language_a, const std::string& b, Language language_b,
           text::WordPairKind kind, float strength) {
    out_.words.push_back(a);
    const std::string_view left = out_.words.back();
    out_.words.push_back(b);
    out_.pairs.push_back({left, out_.words.back(), language_a, language_b, kind, strength});
  }

  CatalogueWords words_;
  Lexicons out_;
};

/// "mythes=FILE": the file; nothing for another lexicon.
std::optional<std::string> place_of(const std::string& argument, std::string_view name, std::string_view standard) {
  if (argument == name) return std::string(standard);
  if (argument.starts_with(std::string(name) + "=")) return argument.substr(name.size() + 1);
  return std::nullopt;
}

Error unknown(const std::string& option, const std::string& given, const std::string& known) {
  return {ErrorCode::usage, option + " knows no \"" + given + "\"", "use " + known, {}};
}

} // namespace

void add_lexicons(CLI::App& app, LexiconArguments& into) {
  app.add_option(
         "--thesaurus", into.thesaurus,
         "synonyms of an installed thesaurus count as near words: mythes (Debian's mythes-no), or mythes=FILE.dat;\n"
         "none is needed")
      ->type_name("NAME");
  app.add_option(
         "--lexicon", into.lexicon,
         "nynorsk words and compounds are read by an installed lexicon: apertium (Debian's apertium-nno-nob and lttoolbox), or\n"
         "apertium=DIR; none is needed")
      ->type_name("NAME");
}

Result<Lexicons> ask_lexicons(const LexiconArguments& arguments, const skos::Catalogue& catalogue) {
  if (arguments.thesaurus.empty() && arguments.lexicon.empty()) return Lexicons();
  const auto thesaurus = place_of(arguments.thesaurus, "mythes", debian_mythes);
  if (!arguments.thesaurus.empty() && !thesaurus)
    return unknown("--thesaurus", arguments.thesaurus, "mythes or mythes=FILE.dat");
  const auto lexicon = place_of(arguments.lexicon, "apertium", debian_apertium);
  if (!arguments.lexicon.empty() && !lexicon)
    return unknown("--lexicon", arguments.lexicon, "apertium or apertium=DIR");
  Asker asker(catalogue);
  if (lexicon)
    if (auto done = asker.apertium(*lexicon); !done) return done.error();
  if (thesaurus)
    if (auto done = asker.mythes(*thesaurus); !done) return done.error();
  return asker.take();
}

} // namespace samklang::tools
