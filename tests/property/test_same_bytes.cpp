// SPDX-License-Identifier: Apache-2.0
// The same set of files gives the same bytes, whatever their order and the number of threads.
#include "unit/match/sample_catalogue.h"

#include <samklang/align/align.h>
#include <samklang/load/load.h>
#include <samklang/report/alignment.h>
#include <samklang/report/coordination.h>
#include <samklang/report/info.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <random>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace samklang;
using Paths = std::vector<std::filesystem::path>;

Paths demonstration_files() {
  Paths files;
  for (const auto& entry : std::filesystem::directory_iterator(SAMKLANG_SOURCE_DIR "/examples/data")) {
    if (entry.path().extension() == ".ttl" || entry.path().extension() == ".rdf") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

struct Outputs {
  std::string info;
  std::string alignment;
  std::string sssom;
  std::string report;
  std::string report_json;
  friend bool operator==(const Outputs&, const Outputs&) = default;
};

Outputs outputs(const Paths& files, unsigned threads, rdf::Backend backend) {
  load::LoadOptions options;
  options.parse.threads = threads;
  options.parse.backend = backend;
  const auto loaded = load::load_files(files, options);
  REQUIRE(loaded);
  const skos::Catalogue& catalogue = loaded->catalogue;
  align::AlignOptions align_options;
  align_options.within = true;
  align_options.threads = threads;
  const auto alignment = align::align(catalogue, align_options);
  REQUIRE(alignment);
  const auto coordination = report::coordinate(catalogue, *alignment);
  return {.info = report::info_json(catalogue),
          .alignment = report::alignment_json(catalogue, *alignment),
          .sssom = report::alignment_sssom(catalogue, *alignment),
          .report = report::coordination_markdown(catalogue, *alignment, coordination),
          .report_json = report::coordination_json(catalogue, *alignment, coordination)};
}

} // namespace

TEST_CASE("any order of files and any number of threads give the same bytes") {
  Paths files = demonstration_files();
  REQUIRE(files.size() >= 8);
  const Outputs expected = outputs(files, 1, rdf::Backend::automatic);
  REQUIRE(expected.report.size() > 10000);

  std::mt19937 random(20261121);
  for (const unsigned threads : {1U, 2U, 3U, 8U}) {
    std::shuffle(files.begin(), files.end(), random);
    CAPTURE(threads, files.front());
    const Outputs found = outputs(files, threads, rdf::Backend::automatic);
    CHECK(found.info == expected.info);
    CHECK(found.alignment == expected.alignment);
    CHECK(found.sssom == expected.sssom);
    CHECK(found.report == expected.report);
    CHECK(found.report_json == expected.report_json);
  }
}

namespace {

/// More concepts than one thread is given at once, in three languages, with notes, laws and subjects.
skos::Catalogue many_concepts() {
  static const std::vector<std::string> syllables = {"ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu"};
  std::mt19937 random(7);
  const auto word = [&] {
    const auto rank = std::min(random() % 900, random() % 900);
    return syllables[rank % 10] + syllables[rank / 10 % 10] + syllables[rank / 100] + "ling";
  };
  std::vector<sample::Record> records;
  for (int i = 0; i < 2600; ++i) {
    sample::Record one;
    one.iri = "begrep/" + std::to_string(10000 + i);
    one.agency = i % 2 == 0 ? "889640782" : "974761076";
    one.terms.push_back({word() + (i % 3 == 0 ? "" : "avgift"), skos::LabelKind::preferred});
    if (i % 7 == 0) one.terms.push_back({word() + "ar", skos::LabelKind::alternative});
    if (i % 8 == 0) one.terms.push_back({one.terms.front().text + "ar", skos::LabelKind::preferred, Language::nn});
    if (i % 130 == 0) one.terms.push_back({"BDF", skos::LabelKind::alternative});
    std::string text = i % 5 == 0 ? "person" : "beløp";
    for (int words = 0; words < 8; ++words) text += " " + word();
    if (i % 11 == 0) text += " unntatt dem som er under 18 år";
    one.definitions.push_back({text});
    if (i % 4 == 0) one.definitions.push_back({text + " ikkje " + word(), Language::nn});
    if (i % 9 == 0) one.definitions.front().laws = {"lov/1997-02-28-19/§1-5"};
    if (i % 3 == 0) one.notes.emplace_back(skos::NoteKind::subject, i % 2 == 0 ? "trygd" : "skatt");
    if (i % 6 == 0) one.notes.emplace_back(skos::NoteKind::scope_note, "gjelder " + word() + " og " + word());
    records.push_back(std::move(one));
  }
  return sample::catalogue(records);
}

} // namespace

TEST_CASE("any number of threads judges alike") {
  const skos::Catalogue catalogue = many_concepts();
  const auto aligned = [&](unsigned threads, const align::PreviousRun* previous) {
    align::AlignOptions options;
    options.all_candidates = true;
    options.threads = threads;
    options.previous = previous;
    options.keep_judgements = previous != nullptr;
    options.keep_features = previous == nullptr;
    auto made = align::align(catalogue, options);
    REQUIRE(made);
    return *std::move(made);
  };
  const align::PreviousRun none;
  const align::Alignment alone = aligned(1, nullptr);
  const align::Alignment kept = aligned(1, &none);
  REQUIRE(alone.candidates > 500);
  const std::string json = report::alignment_json(catalogue, alone);
  const std::string text = report::alignment_text(catalogue, alone);
  REQUIRE(json.size() > 3000000);
  for (const unsigned threads : {2U, 3U, 8U}) {
    CAPTURE(threads);
    std::string pieces;
    CHECK(report::alignment_json(
        catalogue, alone, [&](std::string_view piece) { return !(pieces += piece).empty(); }, threads));
    CHECK(pieces == json);
    CHECK(report::alignment_text(catalogue, alone, {.threads = threads}) == text);
    int taken = 0;
    CHECK_FALSE(report::alignment_json(
        catalogue, alone, [&](std::string_view) { return ++taken < 2; }, threads));
    CHECK(taken == 2);
    const align::Alignment together = aligned(threads, nullptr);
    CHECK(together.features == alone.features);
    CHECK(report::alignment_json(catalogue, together) == json);
    const align::Alignment again = aligned(threads, &kept.judgements);
    CHECK(again.reused == again.candidates);
    CHECK(again.judgements.to_text() == kept.judgements.to_text());
    CHECK(report::alignment_json(catalogue, again) == json);
  }
}

TEST_CASE("progress, stop and the caller's similarity belong to the calling thread") {
  const skos::Catalogue catalogue = many_concepts();
  const auto own = std::this_thread::get_id();
  std::atomic<int> elsewhere{0};
  std::atomic<int> asked{0};
  align::AlignOptions options;
  options.threads = 4;
  options.progress = [&](const Progress&) { elsewhere += std::this_thread::get_id() == own ? 0 : 1; };
  options.similarity = [&](std::string_view, std::string_view) {
    elsewhere += std::this_thread::get_id() == own ? 0 : 1;
    ++asked;
    return 0.5F;
  };
  REQUIRE(align::align(catalogue, options));
  CHECK(asked > 0);
  CHECK(elsewhere == 0);

  std::stop_source stop;
  options.similarity = {};
  options.stop = stop.get_token();
  options.progress = [&](const Progress& progress) {
    if (progress.stage == "align") stop.request_stop();
  };
  const auto stopped = align::align(catalogue, options);
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().code == ErrorCode::cancelled);
}

TEST_CASE("both parsers of Turtle give the same bytes") {
  if (!rdf::has_serd()) return;
  const Paths files = demonstration_files();
  CHECK(outputs(files, 2, rdf::Backend::raptor) == outputs(files, 2, rdf::Backend::serd));
}

TEST_CASE("a file given twice is read once") {
  Paths files = demonstration_files();
  const Outputs expected = outputs(files, 2, rdf::Backend::automatic);
  files.push_back(files.front());
  const Outputs twice = outputs(files, 2, rdf::Backend::automatic);
  CHECK(twice.alignment == expected.alignment);
  CHECK(twice.sssom == expected.sssom);
}
