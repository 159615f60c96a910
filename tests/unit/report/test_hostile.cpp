// SPDX-License-Identifier: Apache-2.0
#include "unit/wording/sample.h"

#include <samklang/report/alignment.h>
#include <samklang/report/coordination.h>
#include <samklang/report/info.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace samklang;
using Catch::Contains;

namespace {

// Texts that try to leave their cell, their line, their link or the terminal's good manners.
sample::Cohabitants hostile() {
  sample::Builder build;
  const auto a = build.agency(312345676, "A | B\n# C <b>");
  const auto b = build.file_agency("file:\x1b[2Jx.ttl");
  const auto resource =
      build.resource(skos::ResourceKind::service, "javascript:alert(1)", "](javascript:alert(2)) <img src=x>", a);
  build.entry("https://example.org/a|b>\n\t\"c\"", a);
  build.label("sam\tboer\n\"|")
      .definition("<script>alert(1)</script>\n\n# ikke overskrift | celle \u202E baklengs")
      .cites("", "kilde](x)", "file:///etc/passwd");
  build.note(skos::NoteKind::scope_note, "- liste\n1. liste").used_by(resource);
  build.entry("javascript:alert(3)", b);
  build.label("sam\tboer\n\"|").definition("ren\x01 tekst \xFF\xFE");
  sample::Cohabitants out;
  out.catalogue = build.freeze();
  auto verdict = sample::verdict(0, 1, align::Relation::different, align::Choice::differentiate);
  verdict.evidence.push_back(
      {align::EvidenceKind::negation, -1, sample::span(out.catalogue, 0, "ikke overskrift"), {{0, 4}, 2, 900}});
  out.alignment.verdicts = {verdict};
  out.alignment.engine = "x";
  out.alignment.calibrated_on = "a\nb";
  return out;
}

void check_clean(const std::string& text) {
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find('\x01') == std::string::npos);
  CHECK(text.find("\u202E") == std::string::npos);
  CHECK(text.find('\xFF') == std::string::npos);
}

} // namespace

TEST_CASE("hostile texts stay texts in Markdown", "[report]") {
  const auto sample = hostile();
  const auto made = report::coordinate(sample.catalogue, sample.alignment);
  const auto said = report::coordination_markdown(sample.catalogue, sample.alignment, made);
  check_clean(said);
  CHECK_THAT(said, !Contains("<script") || Contains("\\<script"));
  CHECK_THAT(said, !Contains("<img") || Contains("\\<img"));
  CHECK_THAT(said, !Contains("](<javascript:") && !Contains("](<file:"));
  CHECK_THAT(said, Contains("%0A%09%22c%22"));
  std::size_t begin = 0;
  for (std::size_t end; (end = said.find('\n', begin)) != std::string::npos; begin = end + 1) {
    const auto line = said.substr(begin, end - begin);
    INFO(line);
    CHECK(line.rfind("# ikke", 0) == std::string::npos);
    CHECK(line.rfind("1. liste", 0) == std::string::npos);
  }
}

TEST_CASE("hostile texts stay on their line in text and TSV", "[report]") {
  const auto sample = hostile();
  check_clean(report::alignment_text(sample.catalogue, sample.alignment));
  check_clean(report::info_text(sample.catalogue));
  const auto made = report::coordinate(sample.catalogue, sample.alignment);
  check_clean(report::coordination_headline(sample.catalogue, sample.alignment, made));
  const auto table = report::alignment_sssom(sample.catalogue, sample.alignment);
  check_clean(table);
  std::size_t lines = 0;
  std::size_t begin = 0;
  for (std::size_t end; (end = table.find('\n', begin)) != std::string::npos; begin = end + 1) {
    if (table[begin] != '#') ++lines;
  }
  CHECK(lines == 2);
}

TEST_CASE("hostile texts are valid JSON", "[report]") {
  const auto sample = hostile();
  const auto made = report::coordinate(sample.catalogue, sample.alignment);
  CHECK(nlohmann::json::accept(report::alignment_json(sample.catalogue, sample.alignment)));
  CHECK(nlohmann::json::accept(report::info_json(sample.catalogue)));
  CHECK(nlohmann::json::accept(report::coordination_json(sample.catalogue, sample.alignment, made)));
}
