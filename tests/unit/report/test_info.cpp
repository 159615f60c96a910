// SPDX-License-Identifier: Apache-2.0
#include "unit/wording/sample.h"

#include <samklang/report/info.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace samklang;
using Catch::Contains;

TEST_CASE("info counts what a catalogue holds", "[report]") {
  const auto sample = sample::cohabitants();
  const auto value = nlohmann::json::parse(report::info_json(sample.catalogue));
  CHECK(value["format"] == "samklang-info/1");
  CHECK(value["concepts"] == 4);
  CHECK(value["statements"] == 99);
  CHECK(value["definitions"]["concepts_with"] == 3);
  CHECK(value["definitions"]["concepts_without"] == 1);
  CHECK(value["definitions"]["with_law"] == 3);
  CHECK(value["definitions"]["by_source_relation"]["derived-from-source"] == 3);
  CHECK(value["labels"]["preferred"] == 5);
  CHECK(value["labels"]["alternative"] == 1);
  CHECK(value["relations"]["see-also"] == 1);
  CHECK(value["usages"][0]["kind"] == "dataset");
  REQUIRE(value["agencies"].size() == 3);
  CHECK(value["agencies"][0]["name"] == "NAV");
  CHECK(value["agencies"][0]["concepts"] == 2);
  CHECK(value["agencies"][0]["organisation_number"] == 889640782);
  CHECK(value["languages"][0]["lang"] == "nb");
  CHECK(value["languages"][0]["labels"] == 5);
  CHECK(value["languages"][1]["lang"] == "nn");
  CHECK(value["generations"].size() == 1);
  CHECK(value["generations"][0]["generation"] == "2");
}

TEST_CASE("info speaks three languages", "[report]") {
  const auto sample = sample::cohabitants();
  CHECK_THAT(report::info_text(sample.catalogue), Contains("4 concepts from 3 agencies in one source, 99 statements"));
  CHECK_THAT(report::info_text(sample.catalogue, Language::nb),
             Contains("4 begreper fra 3 virksomheter i én kilde, 99 utsagn"));
  CHECK_THAT(report::info_text(sample.catalogue, Language::nn),
             Contains("4 omgrep frå 3 verksemder i éi kjelde, 99 utsegner"));
  CHECK_THAT(report::info_text(sample.catalogue), Contains("974761076  Skatteetaten"));
}

TEST_CASE("info says that there is nothing", "[report]") {
  sample::Builder build;
  const auto catalogue = build.freeze();
  CHECK_THAT(report::info_text(catalogue), Contains("No concepts: "));
  CHECK_THAT(report::info_text(catalogue, Language::nb), Contains("Ingen begreper: "));
  CHECK(nlohmann::json::parse(report::info_json(catalogue))["concepts"] == 0);
  CHECK_FALSE(report::info_text(skos::Catalogue()).empty());
}

TEST_CASE("info shows three examples of what was odd and counts all", "[report]") {
  sample::Builder build;
  const auto agency = build.file_agency("file:a.ttl");
  build.entry("https://example.org/1", agency);
  build.label("én");
  for (const auto* raw : {"a", "b", "c", "d"}) build.odd(skos::LoadNoteKind::untagged_text, 0, raw);
  build.odd(skos::LoadNoteKind::invalid_date, skos::no_index, "2020-02-30");
  const auto catalogue = build.freeze();
  const auto said = report::info_text(catalogue);
  CHECK_THAT(said, Contains("4 x a text without a language tag was read as nb [untagged-text]"));
  CHECK_THAT(said, Contains("\"c\"") && !Contains("\"d\""));
  const auto notes = nlohmann::json::parse(report::info_json(catalogue))["notes"];
  REQUIRE(notes.size() == 2);
  CHECK(notes[0]["count"] == 4);
  CHECK(notes[0]["examples"].size() == 3);
  CHECK(notes[0]["examples"][0]["uri"] == "https://example.org/1");
  CHECK(notes[1]["examples"][0]["uri"].is_null());
}
