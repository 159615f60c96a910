// SPDX-License-Identifier: Apache-2.0
// A run that takes over what an earlier one judged gives what a full run gives, whatever was edited in between.
#include "unit/match/sample_catalogue.h"

#include <samklang/align/align.h>
#include <samklang/report/alignment.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <bit>
#include <random>

namespace {

using namespace samklang;
using sample::Record;

class Random {
public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}
  std::uint32_t below(std::size_t limit) { return static_cast<std::uint32_t>(engine_() % limit); }
  bool one_in(std::uint32_t n) { return below(n) == 0; }
  template <class List> const typename List::value_type& of(const List& list) { return list[below(list.size())]; }

private:
  std::mt19937 engine_;
};

const std::vector<std::string> terms = {"samboer", "student", "inntekt",  "barn", "vedtak", "frist",  "fartøy",
                                        "avgift",  "bolig",   "husstand", "gave", "lønn",   "adresse"};
const std::vector<std::string> things = {"person",  "student", "beløp", "dokument", "avgjørelse", "tidsrom",
                                         "bygning", "nummer",  "barn",  "bolig",    "melding",    "ytelse"};
const std::vector<std::string> traits = {"som bor sammen med en annen",
                                         "som er under 18 år",
                                         "som har vart i minst 12 måneder",
                                         "som betales hvert år",
                                         "som ikke er gift",
                                         "unntatt tid borte på grunn av sykdom",
                                         "som følger minst 75 prosent",
                                         "som sendes til mottakeren",
                                         "dersom kommunen har bestemt det",
                                         "og som har felles barn",
                                         "som gjelder for studenter",
                                         "på grunn av alder eller helse",
                                         "i henhold til lov",
                                         "inntil 30 døgn",
                                         "eller fra og med 1. januar"};

std::string definition(Random& random) {
  std::string out = random.of(things);
  for (std::uint32_t i = 0, count = 1 + random.below(4); i < count; ++i) out += " " + random.of(traits);
  return out;
}

Record record(Random& random, const std::string& iri) {
  static const std::vector<std::string> agencies = {"889640782", "974761076", "Byen"};
  Record out;
  out.iri = iri;
  out.agency = random.of(agencies);
  out.terms.push_back({random.of(terms)});
  if (random.one_in(3)) out.terms.push_back({random.of(terms), skos::LabelKind::alternative});
  if (random.one_in(8)) out.terms.push_back({random.of(terms), skos::LabelKind::hidden});
  if (!random.one_in(8)) out.definitions.push_back({definition(random)});
  if (random.one_in(5)) out.definitions.push_back({definition(random), Language::nn});
  if (!out.definitions.empty() && random.one_in(3))
    out.definitions.front().laws = {random.one_in(2) ? "lov/1997-02-28-19/§1-5" : "lov/1999-03-26-14/§2-16"};
  if (random.one_in(2)) out.notes.emplace_back(skos::NoteKind::subject, random.one_in(2) ? "trygd" : "skatt");
  if (random.one_in(6)) out.notes.emplace_back(skos::NoteKind::scope_note, random.of(traits));
  if (random.one_in(10)) out.valid_to = 20100101;
  if (random.one_in(10)) out.valid_from = 20150101;
  return out;
}

std::string name(std::uint32_t number) { return "begrep/" + std::to_string(100 + number); }

/// One change of the kind that editors make.
void edit(Random& random, std::vector<Record>& records, std::uint32_t& last) {
  Record& one = records[random.below(records.size())];
  switch (random.below(8)) {
  case 0: records.push_back(record(random, name(last++))); break;
  case 1: records.erase(records.begin() + static_cast<std::ptrdiff_t>(random.below(records.size()))); break;
  case 2: one.terms.front().text = random.of(terms); break;
  case 3: one.definitions.assign(1, {definition(random)}); break;
  case 4: one.notes.emplace_back(skos::NoteKind::subject, "arbeid"); break;
  case 5: one.valid_to = 20200101; break;
  case 6: one.links.push_back({name(random.below(last)), skos::RelationKind::close_match}); break;
  default:
    if (!one.definitions.empty()) one.definitions.front().text += " " + random.of(traits);
    break;
  }
}

std::vector<Record> linked(std::vector<Record> records) {
  for (Record& one : records) {
    // Links to what is gone, and to itself.
    std::erase_if(one.links, [&](const sample::Link& link) {
      return link.target == one.iri || std::none_of(records.begin(), records.end(),
                                                    [&](const Record& other) { return other.iri == link.target; });
    });
  }
  return records;
}

void put(std::string& out, const align::TextSpan& span) {
  out +=
      " [" + std::to_string(span.text.offset) + "+" + std::to_string(span.begin) + "," + std::to_string(span.end) + "]";
}

// Every bit of every verdict.
std::string everything(const align::Alignment& alignment) {
  std::string out;
  for (const align::Verdict& one : alignment.verdicts) {
    for (const auto number : {std::uint64_t{one.a}, std::uint64_t{one.b}, static_cast<std::uint64_t>(one.relation),
                              static_cast<std::uint64_t>(one.runner_up), static_cast<std::uint64_t>(one.a_implies_b),
                              static_cast<std::uint64_t>(one.b_implies_a), static_cast<std::uint64_t>(one.choice),
                              static_cast<std::uint64_t>(one.authority), std::uint64_t{one.differences},
                              std::uint64_t{one.label_mode}, std::uint64_t{one.same_agency}})
      out += std::to_string(number) + " ";
    for (const float value : {one.confidence, one.margin, one.p_same, one.p_exact})
      out += std::to_string(std::bit_cast<std::uint32_t>(value)) + " ";
    for (const align::Evidence& piece : one.evidence) {
      out += "| " + std::string(align::name(piece.kind)) + " " +
             std::to_string(std::bit_cast<std::uint32_t>(piece.weight));
      put(out, piece.a);
      put(out, piece.b);
    }
    out += "\n";
  }
  return out;
}

align::Alignment aligned(const skos::Catalogue& catalogue, const align::PreviousRun* previous) {
  align::AlignOptions options;
  options.within = true;
  options.all_candidates = true;
  options.previous = previous;
  options.keep_judgements = previous != nullptr;
  auto made = align::align(catalogue, options);
  REQUIRE(made);
  return *std::move(made);
}

} // namespace

TEST_CASE("any chain of edits gives what a full run gives") {
  for (std::uint32_t seed = 1; seed <= 8; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    std::uint32_t last = 0;
    std::vector<Record> records;
    while (records.size() < 60) records.push_back(record(random, name(last++)));
    align::PreviousRun previous;
    for (int step = 0; step < 10; ++step) {
      CAPTURE(step);
      const skos::Catalogue catalogue = sample::catalogue(linked(records));
      const align::Alignment full = aligned(catalogue, nullptr);
      const align::Alignment again = aligned(catalogue, &previous);
      REQUIRE(everything(again) == everything(full));
      REQUIRE(report::alignment_json(catalogue, again) == report::alignment_json(catalogue, full));
      REQUIRE(report::alignment_sssom(catalogue, again) == report::alignment_sssom(catalogue, full));
      // Through its text, as the program passes it on.
      auto read = align::PreviousRun::parse(again.judgements.to_text());
      REQUIRE(read);
      CHECK(read->size() == again.judgements.size());
      previous = *std::move(read);
      for (std::uint32_t edits = random.below(4); edits > 0; --edits) edit(random, records, last);
    }
  }
}

TEST_CASE("what was not touched is taken over") {
  static const std::vector<std::string> syllables = {"ba", "de", "fi", "go", "hu",  "ka",  "le",  "mi",  "no",  "pu",
                                                     "ra", "se", "ti", "vo", "sty", "fla", "gre", "skå", "bro", "dri"};
  Random random(99);
  // Words as a language has them: few that stand everywhere, many that are rare.
  const auto word = [&] {
    const auto rank = std::min({random.below(8000), random.below(8000), random.below(8000)});
    return syllables[rank % 20] + syllables[rank / 20 % 20] + syllables[rank / 400];
  };
  std::vector<Record> records;
  for (std::uint32_t i = 0; i < 600; ++i) {
    Record one = record(random, name(i));
    one.terms.assign(1, {random.of(syllables) + random.of(syllables)});
    std::string text = word();
    for (std::uint32_t j = 0, count = 6 + random.below(10); j < count; ++j) text += " " + word();
    one.definitions.assign(1, {text});
    records.push_back(one);
  }
  const align::PreviousRun none;
  const align::Alignment first = aligned(sample::catalogue(records), &none);
  CHECK(first.reused == 0);
  REQUIRE(first.judgements.size() > 300);
  const align::Alignment same = aligned(sample::catalogue(records), &first.judgements);
  CHECK(same.reused == same.candidates);

  records[7].definitions.assign(1, {"beløp som kommunen har bestemt"});
  const align::Alignment edited = aligned(sample::catalogue(records), &first.judgements);
  CHECK(edited.reused < edited.candidates);
  INFO("one definition edited in 600: " << edited.reused << " of " << edited.candidates << " verdicts taken over");
  CHECK(edited.reused * 10 > edited.candidates * 8);
}

TEST_CASE("an earlier run that is none is refused, one of another engine does no harm") {
  Random random(5);
  std::vector<Record> records;
  for (std::uint32_t i = 0; i < 40; ++i) records.push_back(record(random, name(i)));
  const skos::Catalogue catalogue = sample::catalogue(linked(records));
  const align::PreviousRun none;
  const align::Alignment first = aligned(catalogue, &none);
  const std::string text = first.judgements.to_text();
  REQUIRE(align::PreviousRun::parse(text));
  CHECK_FALSE(align::PreviousRun::parse(""));
  CHECK_FALSE(align::PreviousRun::parse("{}", "x.json"));
  CHECK_FALSE(align::PreviousRun::parse(text.substr(0, text.size() - 2)));
  std::string damaged = text;
  damaged[text.size() / 2] = damaged[text.size() / 2] == '0' ? '1' : '0';
  CHECK_FALSE(align::PreviousRun::parse(damaged));

  align::Model other = align::standard_model();
  other.weights.front().front() += 1;
  align::AlignOptions options;
  options.previous = &first.judgements;
  options.model = &other;
  options.within = true;
  const auto made = align::align(catalogue, options);
  REQUIRE(made);
  CHECK(made->reused == 0);
}
