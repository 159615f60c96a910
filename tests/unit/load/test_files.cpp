// SPDX-License-Identifier: Apache-2.0
#include "unit/load/folder.h"
#include "unit/load/loading.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace samklang;
using samklang::test::Folder;
namespace fs = std::filesystem;

namespace {

load::LoadResult load_one(const fs::path& path) { return load::load_files(std::vector<fs::path>{path}); }

} // namespace

TEST_CASE("folders are searched, other files left alone, JSON passed over and said", "[load]") {
  const Folder folder;
  folder.write("b.ttl", "<https://example.org/b> a <http://www.w3.org/2004/02/skos/core#Concept> .");
  folder.write(
      "deep/er/a.nt",
      "<https://example.org/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#Concept> .\n");
  folder.write("readme.txt", "not RDF");
  folder.write("c.jsonld", "{\"@context\": {}}");
  const auto result = load_one(folder.path());
  REQUIRE(result);
  CHECK(result->catalogue.size() == 2);
  REQUIRE(result->diagnostics.size() == 1);
  CHECK(result->diagnostics[0].kind == "passed-over");
}

TEST_CASE("every input that cannot be used is named, not only the first", "[load]") {
  const Folder folder;
  const std::vector<fs::path> paths = {
      folder.path() / "missing.ttl", folder.write("empty.ttl", ""), folder.write("x.jsonld", "{\"@context\": {}}"),
      folder.write("good.ttl", "<https://example.org/b> a <http://www.w3.org/2004/02/skos/core#Concept> .")};
  const auto result = load::load_files(paths);
  REQUIRE_FALSE(result);
  REQUIRE(result.failure.errors.size() == 3);
  CHECK(result.failure.errors[0].code == ErrorCode::io);
  CHECK(result.failure.errors[1].code == ErrorCode::empty);
  CHECK(result.failure.errors[2].code == ErrorCode::unsupported);
  for (const Error& error : result.failure.errors) {
    CHECK_FALSE(error.place.source.empty());
    CHECK_FALSE(error.advice.empty());
  }
}

TEST_CASE("a folder without RDF and a call without inputs are errors", "[load]") {
  const Folder folder;
  folder.write("readme.txt", "not RDF");
  const auto result = load_one(folder.path());
  REQUIRE_FALSE(result);
  CHECK(result.failure.errors[0].message == "the folder has no RDF files");
  CHECK(load::load_files({}).failure.errors[0].code == ErrorCode::usage);
}

TEST_CASE("a file over the limit is refused unread", "[load]") {
  const Folder folder;
  const auto path = folder.write("large.ttl", std::string(5000, '#'));
  load::LoadOptions options;
  options.parse.limits.document_bytes = 4000;
  const auto result = load::load_files(std::vector<fs::path>{path}, options);
  REQUIRE_FALSE(result);
  CHECK(result.failure.errors[0].code == ErrorCode::limit);
}

TEST_CASE("files are read once, and loaded from what was read", "[load]") {
  const Folder folder;
  const std::string text = "<https://example.org/b> a <http://www.w3.org/2004/02/skos/core#Concept> .";
  folder.write("b.ttl", text);
  folder.write("c.jsonld", "{}");
  const std::vector<fs::path> paths = {folder.path(), folder.path() / "missing.ttl"};
  const load::FileTexts all = load::read_files(paths);
  REQUIRE(all.files.size() == 1);
  CHECK(all.files[0].bytes == text);
  CHECK(all.passed_over.size() == 1);
  REQUIRE(all.errors.size() == 1);
  CHECK_FALSE(load::load_texts(all));

  const load::FileTexts there = load::read_files(std::vector<fs::path>{folder.path()});
  folder.write("b.ttl", "no longer what it was");
  const auto result = load::load_texts(there);
  REQUIRE(result);
  CHECK(result->catalogue.size() == 1);
  CHECK(result->diagnostics.size() == 1);
}
