// SPDX-License-Identifier: Apache-2.0
#include "unit/load/folder.h"

#include <samklang/base/sha256.h>
#include <samklang/load/registers.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace samklang;
using samklang::test::Folder;
namespace fs = std::filesystem;

namespace {

std::string decided(const std::string& object, const std::string& relation) {
  return "#curie_map:\n#  ex: https://example.org/\n"
         "subject_id\tpredicate_id\tobject_id\tmapping_justification\trelation\tstate\n"
         "ex:a\tskos:relatedMatch\tex:" +
         object + "\tsemapv:ManualMappingCuration\t" + relation + "\tagreed\n";
}

std::vector<std::string> objects(const load::Registers& registers) {
  std::vector<std::string> out;
  for (const align::Decision& one : registers.decisions()) out.push_back(one.object);
  return out;
}

} // namespace

TEST_CASE("registers give the same decisions whatever the order of the files", "[registers]") {
  const Folder folder;
  std::vector<fs::path> paths;
  for (const std::string name : {"b", "c", "d"})
    paths.push_back(folder.write(name + ".sssom.tsv", decided(name, "related")));
  const load::Registers first = load::read_registers(paths);
  REQUIRE(first.errors.empty());
  CHECK(first.all_errors().empty());
  REQUIRE(first.files.size() == 3);
  for (const load::Register& file : first.files) {
    const std::string name = fs::path(file.set.source()).filename().string().substr(0, 1);
    CHECK(file.hash == sha256_hex(decided(name, "related")));
  }
  auto names = objects(first);
  std::reverse(paths.begin(), paths.end());
  CHECK(objects(load::read_registers(paths)) == names);
  std::sort(names.begin(), names.end());
  CHECK(names == std::vector<std::string>{"https://example.org/b", "https://example.org/c", "https://example.org/d"});
}

TEST_CASE("every register that cannot be read is told, and every faulty row", "[registers]") {
  const Folder folder;
  const std::vector<fs::path> paths = {folder.path() / "missing.sssom.tsv", folder.path(),
                                       folder.write("good.sssom.tsv", decided("b", "related")),
                                       folder.write("faulty.sssom.tsv", decided("c", "no-such-relation"))};
  const load::Registers read = load::read_registers(paths);
  REQUIRE(read.errors.size() == 2);
  CHECK(read.errors[0].code == ErrorCode::io);
  CHECK(read.errors[0].place.source == paths[0].string());
  CHECK(read.errors[1].message == "the register cannot be read: it is a folder");
  CHECK(objects(read) == std::vector<std::string>{"https://example.org/b"});
  const auto all = read.all_errors();
  REQUIRE(all.size() == 3);
  CHECK(all[2].place.source == paths[3].string());
  CHECK_FALSE(load::read_register(paths[0]));
  CHECK(load::read_register(paths[3]).value().rows.errors.size() == 1);
}
