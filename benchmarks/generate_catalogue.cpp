// SPDX-License-Identifier: Apache-2.0
// generate_catalogue CONCEPTS [AGENCIES [ONLY [CHANGED]]]: a synthetic catalogue as Turtle on stdout, in profile
// generation 2; of ONLY one agency (from 0) where given, with every CHANGEDth concept defined in another wording.
//
// The same arguments give the same bytes. Some 16 statements and 0.9 kB a concept, two languages,
// terms made of one, two or three parts, definitions of 12 to 30 words of a skewed vocabulary, every fourth concept
// with a law, a third with a relation. One term in ten stands at another agency too; one in twelve concepts has no
// definition.
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

constexpr std::array<std::string_view, 40> first_parts = {
    "arbeids",    "bolig",    "skatte",    "trygde",    "inntekts",  "barne",      "skole",    "helse",
    "bygnings",   "eiendoms", "fiske",     "jord",      "kommune",   "lønns",      "miljø",    "nærings",
    "opplærings", "pensjons", "regnskaps", "sam",       "tilskudds", "utdannings", "vann",     "verge",
    "avgifts",    "bistands", "drifts",    "energi",    "familie",   "gjelds",     "handels",  "import",
    "jakt",       "kultur",   "land",      "matrikkel", "omsorgs",   "personal",   "register", "stats"};
constexpr std::array<std::string_view, 40> last_parts = {
    "avtale",  "bidrag",  "beslutning", "enhet",      "forhold", "formål",   "fradrag",  "frist",  "giver",  "grunnlag",
    "haver",   "hjelp",   "kort",       "krav",       "lov",     "melding",  "mottaker", "nummer", "område", "oppgave",
    "ordning", "periode", "person",     "plan",       "plikt",   "register", "rett",     "sak",    "søker",  "stønad",
    "status",  "sted",    "tjeneste",   "tillatelse", "trekk",   "type",     "utgift",   "vedtak", "verdi",  "ytelse"};
constexpr std::array<std::string_view, 30> small_words = {
    "som", "og",  "er",   "i",     "av",    "til",  "en",     "et",    "for", "på",
    "med", "den", "det",  "eller", "skal",  "har",  "fra",    "etter", "ved", "om",
    "der", "kan", "ikke", "være",  "under", "over", "mellom", "hos",   "når", "blir"};

/// SplitMix64: small, fast, the same everywhere.
class Dice {
public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return z ^ (z >> 31);
  }
  std::uint64_t below(std::uint64_t bound) { return next() % bound; }
  /// Small numbers often, large ones rarely.
  std::uint64_t skewed(std::uint64_t bound) {
    const double uniform = static_cast<double>(next() >> 11) / 9007199254740992.0;
    return static_cast<std::uint64_t>(std::pow(uniform, 3.0) * static_cast<double>(bound));
  }

private:
  std::uint64_t state_;
};

/// A word made of its number: a vocabulary as large as one likes.
std::string word(std::uint64_t number) {
  static constexpr std::string_view onsets = "bdfghjklmnprstv";
  static constexpr std::array<std::string_view, 8> vowels = {"a", "e", "i", "o", "u", "y", "ø", "å"};
  std::string out;
  do {
    out += onsets[number % onsets.size()];
    number /= onsets.size();
    out += vowels[number % vowels.size()];
    number /= vowels.size();
  } while (number != 0);
  return out + "ling";
}

std::string term(std::uint64_t topic) {
  Dice dice(topic * 2 + 1);
  std::string out(first_parts[dice.below(first_parts.size())]);
  out += last_parts[dice.below(last_parts.size())];
  if (topic >= first_parts.size() * last_parts.size() / 4) out = word(topic) + out;
  return out;
}

std::string definition(std::uint64_t topic, std::uint64_t variant) {
  Dice dice(topic * 31 + variant);
  std::string out(last_parts[dice.below(last_parts.size())]);
  const std::uint64_t words = 11 + dice.below(19);
  for (std::uint64_t i = 0; i < words; ++i) {
    out += ' ';
    if (dice.below(5) < 2) {
      out += small_words[dice.skewed(small_words.size())];
    } else if (dice.below(24) == 0) {
      out += std::to_string(dice.below(36) + 1) + " måneder";
    } else {
      out += word(dice.skewed(40000));
    }
  }
  return out;
}

/// The `rank`th made-up organisation number that passes the modulus 11 check.
std::uint64_t organisation_number(std::uint64_t rank) {
  static constexpr std::array<std::uint64_t, 8> weights = {3, 2, 7, 6, 5, 4, 3, 2};
  for (std::uint64_t body = 91000000 + rank * 211;; ++body) {
    std::uint64_t sum = 0;
    std::uint64_t rest = body;
    for (std::size_t i = weights.size(); i-- > 0; rest /= 10) sum += weights[i] * (rest % 10);
    const std::uint64_t check = (11 - sum % 11) % 11;
    if (check != 10) return body * 10 + check;
  }
}

void print_concept(std::uint64_t index, std::uint64_t concepts, std::uint64_t agencies, bool changed) {
  Dice dice(index * 7919 + 17);
  const std::uint64_t agency = index % agencies;
  const std::uint64_t number = organisation_number(agency);
  // One topic in ten is the neighbour's as well.
  const std::uint64_t topic = dice.below(10) == 0 && index > 0 ? index - 1 : index;
  const std::string name = term(topic);
  const std::string law = "1997-02-" + std::to_string(10 + topic % 19) + "-" + std::to_string(topic % 97 + 1);
  std::printf("c:%llu a skos:Concept ;\n  dct:identifier \"https://example.org/generated/%llu\" ;\n  dct:publisher "
              "<https://data.brreg.no/enhetsregisteret/api/enheter/%llu> ;\n",
              static_cast<unsigned long long>(index), static_cast<unsigned long long>(index),
              static_cast<unsigned long long>(number));
  std::printf("  dct:modified \"20%02llu-%02llu-%02llu\"^^xsd:date ;\n",
              static_cast<unsigned long long>(10 + dice.below(15)), static_cast<unsigned long long>(1 + dice.below(12)),
              static_cast<unsigned long long>(1 + dice.below(28)));
  std::printf("  euvoc:status <http://publications.europa.eu/resource/authority/concept-status/CURRENT> ;\n");
  std::printf("  skos:prefLabel \"%s\"@nb , \"%sar\"@nn ;\n", name.c_str(), name.c_str());
  if (dice.below(4) == 0) std::printf("  skos:altLabel \"%s\"@nb ;\n", word(index * 13 + 5).c_str());
  if (dice.below(12) != 0) {
    const std::uint64_t variant = (topic == index || dice.below(2) == 0 ? 0 : agency) + (changed ? 5000011U : 0U);
    std::printf("  euvoc:xlDefinition [ a euvoc:XlNote ; rdf:value \"%s\"@nb , \"%s\"@nn",
                definition(topic, variant).c_str(), definition(topic, variant + 1000003).c_str());
    if (dice.below(4) == 0) {
      std::printf(
          " ; skosno:relationshipWithSource <https://data.norge.no/vocabulary/relationship-with-source-type#derived-from-source> ; "
          "dct:source <https://lovdata.no/lov/%s/§%llu-%llu>",
          law.c_str(), static_cast<unsigned long long>(1 + topic % 12),
          static_cast<unsigned long long>(1 + topic % 30));
    }
    std::printf(" ] ;\n");
  }
  if (dice.below(5) == 0) std::printf("  skos:scopeNote \"%s\"@nb ;\n", definition(topic, 7).c_str());
  if (dice.below(3) == 0)
    std::printf("  rdfs:seeAlso c:%llu ;\n", static_cast<unsigned long long>(dice.below(concepts)));
  std::printf("  dct:subject \"%s\"@nb ;\n", word(topic % 61).c_str());
  std::printf("  dcat:contactPoint [ a vcard:Organization ; vcard:hasEmail <mailto:a%llu@example.org> ] .\n\n",
              static_cast<unsigned long long>(agency));
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: generate_catalogue CONCEPTS [AGENCIES [ONLY [CHANGED]]]\n", stderr);
    return 2;
  }
  const std::uint64_t concepts = std::strtoull(argv[1], nullptr, 10);
  const std::uint64_t agencies = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 2;
  std::puts("# SYNTHETIC: made by generate_catalogue\n"
            "@prefix c: <https://example.org/generated/> .\n"
            "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n"
            "@prefix dct: <http://purl.org/dc/terms/> .\n"
            "@prefix euvoc: <http://publications.europa.eu/ontology/euvoc#> .\n"
            "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
            "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
            "@prefix skosno: <https://data.norge.no/vocabulary/skosno#> .\n"
            "@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .\n"
            "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n");
  const std::uint64_t bodies = agencies == 0 ? 1 : agencies;
  const std::uint64_t only = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : bodies;
  const std::uint64_t every = argc > 4 ? std::strtoull(argv[4], nullptr, 10) : 0;
  for (std::uint64_t i = 0; i < concepts; ++i) {
    if (only < bodies && i % bodies != only) continue;
    print_concept(i, concepts, bodies, every != 0 && i / bodies % every == 0);
  }
  return 0;
}
