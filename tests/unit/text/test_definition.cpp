// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/definition.h>

#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace samklang;
using text::WordRole;

namespace {

struct Parsed {
  std::string source;
  text::DefinitionAnalysis parts;

  explicit Parsed(std::string words, Language language = Language::nb, std::vector<std::string_view> own = {})
      : source(std::move(words)), parts(text::analyse_definition(source, language, own)) {}

  std::string in(std::uint32_t begin, std::uint32_t end) const { return source.substr(begin, end - begin); }
  std::string head() const {
    if (parts.head == text::DefinitionAnalysis::none) return "";
    return in(parts.words[parts.head].begin, parts.words[parts.head].end);
  }
  /// The words of all clauses of a role, joined by " | ".
  std::string of(WordRole role) const {
    std::string out;
    for (const text::Clause& clause : parts.clauses)
      if (clause.role == role) out += (out.empty() ? "" : " | ") + in(clause.begin, clause.end);
    return out;
  }
  std::string negated() const {
    std::string out;
    for (const text::DefinitionWord& word : parts.words)
      if (word.content && word.negated) out += (out.empty() ? "" : " ") + in(word.begin, word.end);
    return out;
  }
};

} // namespace

TEST_CASE("the genus is the head noun phrase, the rest delimits") {
  const Parsed one("bygning som er oppført for fritidsbruk");
  CHECK(one.head() == "bygning");
  CHECK(one.of(WordRole::genus) == "bygning");
  CHECK(one.of(WordRole::characteristic) == "som er oppført for fritidsbruk");
  CHECK(Parsed("Alle møter et utvalg holder i året").head() == "møter");
  CHECK(Parsed("andel av inntekten som går til husleie").head() == "andel");
}

TEST_CASE("a definition that names itself has a frame") {
  const Parsed one("En timelærer er en person som underviser uten fast stilling", Language::nb, {"timelærer"});
  CHECK(one.of(WordRole::frame) == "En timelærer er");
  CHECK(one.head() == "person");
  CHECK(Parsed("fellesbetegnelse for fartøy som brukes i fiske").head() == "fartøy");
  CHECK(Parsed("det at en leietaker flytter ut").parts.event);
  CHECK(Parsed("å levere inn et skjema").parts.event);
}

TEST_CASE("pronouns before a relative word stand for persons") {
  CHECK(Parsed("den som leier ut et rom").parts.person);
  CHECK(Parsed("alle som er over 60 år").parts.person);
  CHECK(Parsed("person som leier ut et rom").parts.person);
  CHECK_FALSE(Parsed("det som blir igjen").parts.person);
}

TEST_CASE("alternatives, conditions, exceptions and inclusions are told apart") {
  const Parsed one("avgift på båter eller kjøretøy, unntatt sykler, når de brukes i næring");
  CHECK(one.of(WordRole::alternative) == "eller kjøretøy");
  CHECK(one.of(WordRole::exception) == "unntatt sykler");
  CHECK(one.of(WordRole::condition) == "når de brukes i næring");
  CHECK(Parsed("eiendom som er bebygd, herunder naust").of(WordRole::inclusion) == "herunder naust");
  CHECK(Parsed("mann som retten har oppnevnt, eller som en part har valgt").of(WordRole::alternative) ==
        "eller | som en part har valgt");
}

TEST_CASE("a sentence may take out what it names") {
  const Parsed one("Summen av alle rom i en bolig. Kott og bod regnes ikke med.");
  CHECK(one.of(WordRole::exception).find("Kott") != std::string::npos);
  CHECK(one.parts.sentences == 2);
  CHECK(Parsed("språk som er et annet enn norsk").of(WordRole::exception) == "enn norsk");
}

TEST_CASE("examples and glosses delimit nothing") {
  CHECK(Parsed("redskap til jakt, for eksempel rifle og hagle").of(WordRole::example) ==
        "for eksempel rifle | og hagle");
  CHECK(Parsed("liste over saker (register) som er åpne").of(WordRole::gloss) == "register");
  CHECK(Parsed("kontor, dvs. rom for arbeid").of(WordRole::gloss) == "dvs. rom for arbeid");
}

TEST_CASE("a negation reaches to the end of its clause and belongs to no number") {
  CHECK(Parsed("dyr som ikke lever vilt").negated() == "lever vilt");
  const Parsed one("gave når verdien ikke overstiger 500 kroner i året");
  CHECK(one.negated().empty());
  REQUIRE(one.parts.numbers.size() == 1);
  CHECK(one.parts.numbers[0].comparator == text::Comparator::at_most);
}

TEST_CASE("nynorsk and English have their own cues") {
  const Parsed nynorsk("hus som ingen bur i, utanom naust", Language::nn);
  CHECK(nynorsk.of(WordRole::exception) == "utanom naust");
  const Parsed english("vehicle that is owned by a farm, except tractors", Language::en);
  CHECK(english.head() == "vehicle");
  CHECK(english.of(WordRole::exception) == "except tractors");
}

TEST_CASE("any bytes give an analysis whose places lie in the text") {
  for (const std::string& source : {std::string(), std::string("\xFF\xFE((((eller eller"), std::string(3000, '('),
                                    std::string("\xC3 som ) . . ; unntatt")}) {
    const auto parts = text::analyse_definition(source, Language::nb);
    for (const text::DefinitionWord& word : parts.words) CHECK(word.end <= source.size());
    for (const text::Clause& clause : parts.clauses) {
      CHECK(clause.begin <= clause.end);
      CHECK(clause.end <= source.size());
    }
  }
}
