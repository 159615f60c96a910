// SPDX-License-Identifier: Apache-2.0
#include "abi/held.h"

#include <samklang/align/align.h>
#include <samklang/image/image.h>
#include <samklang/load/load.h>

#include <filesystem>
#include <fstream>

namespace {

std::string image_of(const samklang_ontology* ontology) {
  samklang_text text{};
  REQUIRE(samklang_ontology_snapshot(&text, ontology, nullptr) == SAMKLANG_OK);
  return std::string(abi::view(text));
}

struct Built {
  samklang_status status = SAMKLANG_OK;
  std::string message;
  abi::Held<samklang_ontology> ontology;
  abi::Held<samklang_diagnostics> diagnostics;
};

Built build(const std::vector<std::string>& files, const samklang_build_options* options = nullptr) {
  std::vector<samklang_text> paths;
  for (const auto& file : files) paths.push_back(abi::text(file));
  samklang_ontology* ontology = nullptr;
  samklang_diagnostics* diagnostics = nullptr;
  samklang_error* error = nullptr;
  const auto status = samklang_ontology_build(&ontology, paths.data(), paths.size(), options, &diagnostics, &error);
  auto failure = abi::taken(status, error);
  CHECK((ontology != nullptr) == (status == SAMKLANG_OK));
  return {status, std::move(failure.message), abi::Held<samklang_ontology>(ontology),
          abi::Held<samklang_diagnostics>(diagnostics)};
}

const std::string examples = SAMKLANG_SOURCE_DIR "/examples/";

} // namespace

TEST_CASE("files become the image that `samklang build` makes of them") {
  std::vector<std::filesystem::path> paths;
  for (const auto& file : abi::demonstration()) paths.emplace_back(file);
  const auto loaded = samklang::load::load_files(paths);
  REQUIRE(loaded);
  samklang::align::AlignOptions options;
  options.within = true;
  const auto alignment = samklang::align::align(loaded->catalogue, options);
  REQUIRE(alignment);
  const auto image = samklang::image::Image::build(
      loaded->catalogue, *alignment,
      {.version = std::string("samklang ") + samklang_library_version(), .decisions = {}});
  REQUIRE(image);
  CHECK(image_of(abi::nation()) == image->snapshot());
}

TEST_CASE("a broken file is an error with its places, or is read in part") {
  const auto failed = build({examples + "faulty/brutt-iri.ttl"});
  CHECK(failed.status == SAMKLANG_ERROR_SYNTAX);
  REQUIRE(samklang_diagnostics_count(failed.diagnostics.get()) >= 2);
  auto row = abi::sized<samklang_diagnostic>();
  REQUIRE(samklang_diagnostics_read(&row, failed.diagnostics.get(), 0, nullptr) == SAMKLANG_OK);
  CHECK(row.severity == SAMKLANG_SEVERITY_ERROR);
  CHECK(row.line > 0);
  CHECK(abi::view(row.source).ends_with("brutt-iri.ttl"));
  CHECK_FALSE(abi::view(row.message).empty());
  CHECK(samklang_diagnostics_read(&row, failed.diagnostics.get(), 1000, nullptr) == SAMKLANG_ERROR_USAGE);

  auto options = abi::sized<samklang_build_options>();
  options.allow_partial = 1;
  const auto partial = build({examples + "faulty/brutt-iri.ttl"}, &options);
  CHECK(partial.status == SAMKLANG_OK);
  CHECK(samklang_diagnostics_count(partial.diagnostics.get()) >= 2);
}

TEST_CASE("what cannot be read is said") {
  CHECK(build({"no-such-folder"}).status == SAMKLANG_ERROR_IO);
  CHECK(build({""}).status == SAMKLANG_ERROR_USAGE);
  CHECK(build({std::string("a\0b", 3)}).status == SAMKLANG_ERROR_USAGE);
  std::ofstream("abi-empty.nt") << "<https://example.org/a> <https://example.org/b> \"c\" .\n";
  CHECK(build({"abi-empty.nt"}).status == SAMKLANG_ERROR_EMPTY);
  auto options = abi::sized<samklang_build_options>();
  options.decision_count = 1;
  CHECK(build({examples + "data/nav.ttl"}, &options).status == SAMKLANG_ERROR_USAGE);
  const std::string missing = "no-such.sssom.tsv";
  const samklang_text path = abi::text(missing);
  options.decisions = &path;
  CHECK(build({examples + "data/nav.ttl"}, &options).status == SAMKLANG_ERROR_IO);
}

TEST_CASE("what people decided goes before what is computed") {
  const std::string path = examples + "decisions/samordning.sssom.tsv";
  const samklang_text registers[] = {abi::text(path)};
  auto options = abi::sized<samklang_build_options>();
  options.decisions = registers;
  options.decision_count = 1;
  const auto with = build({examples + "data"}, &options);
  REQUIRE(with.status == SAMKLANG_OK);
  const auto answer = abi::new_answer();
  REQUIRE(abi::compare(answer.get(), with.ontology.get(), abi::nav_samboer, abi::tax_samboer) == SAMKLANG_OK);
  auto row = abi::sized<samklang_comparison>();
  REQUIRE(samklang_answer_comparison(&row, answer.get(), nullptr) == SAMKLANG_OK);
  CHECK(row.authority == SAMKLANG_AUTHORITY_DECIDED);
  CHECK(abi::view(row.decision_case) == "2026-1");
  CHECK(row.decided > 20000000);
}
