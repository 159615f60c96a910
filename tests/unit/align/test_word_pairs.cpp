// SPDX-License-Identifier: Apache-2.0
#include "unit/align/pair_fixture.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace samklang;
using namespace sample;
using skos::LabelKind;

namespace {

const Record bokmaal{"",
                     nav,
                     {{"høsting", LabelKind::preferred, Language::nb}},
                     {{"blåbærplukking på stranda med spann og saft", Language::nb}}};
const Record nynorsk{"",
                     tax,
                     {{"høsting", LabelKind::preferred, Language::nn}},
                     {{"blåbærsanking på stranda med bøtte og saft", Language::nn}}};

} // namespace

TEST_CASE("definition mode reads nynorsk words as concepts of both languages teach") {
  const double alone = judge(bokmaal, nynorsk).verdict().p_same;
  std::vector<Record> records = {bokmaal, nynorsk};
  records[0].iri = "a";
  records[1].iri = "b";
  records.push_back({"t",
                     nav,
                     {{"blåbærplukking", LabelKind::preferred, Language::nb},
                      {"blåbærsanking", LabelKind::preferred, Language::nn}}});
  records.push_back(
      {"u", nav, {{"spann", LabelKind::preferred, Language::nb}, {"bøtte", LabelKind::preferred, Language::nn}}});
  add_background(records);
  Pair taught{catalogue(records), {}};
  taught.alignment = align::align(taught.catalogue, {}).value();
  CHECK(taught.verdict().p_same > alone + 0.05);
}

TEST_CASE("the caller's words count in definitions") {
  align::AlignOptions options;
  const std::vector<text::WordPair> pairs = {
      {"blåbærsanking", "blåbærplukking", Language::nn, Language::nb, text::WordPairKind::translation, 1},
      {"spann", "bøtte", Language::nb, Language::nb, text::WordPairKind::synonym, 1}};
  options.word_pairs = pairs;
  CHECK(judge(bokmaal, nynorsk, options).verdict().p_same > judge(bokmaal, nynorsk).verdict().p_same + 0.05);
}

TEST_CASE("an earlier run by another lexicon is not taken over") {
  std::vector<Record> records = {bokmaal, nynorsk};
  records[0].iri = "a";
  records[1].iri = "b";
  add_background(records);
  const skos::Catalogue both = catalogue(records);
  align::AlignOptions first;
  first.keep_judgements = true;
  const auto without = align::align(both, first).value();
  const std::vector<text::WordPair> pairs = {
      {"blåbærsanking", "blåbærplukking", Language::nn, Language::nb, text::WordPairKind::translation, 1}};
  align::AlignOptions second;
  second.previous = &without.judgements;
  second.word_pairs = pairs;
  CHECK(align::align(both, second).value().reused == 0);
  align::AlignOptions again;
  again.previous = &without.judgements;
  CHECK(align::align(both, again).value().reused > 0);
}
