// SPDX-License-Identifier: Apache-2.0
#include "unit/load/loading.h"

#include <samklang/validate/changes.h>

#include <catch2/catch.hpp>

using namespace samklang;

namespace {

const std::string before = "ex:a a skos:Concept ; skos:prefLabel \"vei\"@nb ; skos:broader ex:b ; "
                           "euvoc:xlDefinition [ rdf:value \"areal\"@nb ; dct:source <https://example.org/lov> ] .\n"
                           "ex:b a skos:Concept ; skos:prefLabel \"areal\"@nb .\n"
                           "ex:c a skos:Concept ; skos:prefLabel \"gate\"@nb .\n"
                           "ex:d a skos:Concept ; skos:prefLabel \"sti\"@nb .\n";

struct Said {
  std::vector<std::string> added, changed, neighbours;
  std::size_t removed = 0;
};

Said compare(const std::vector<std::string>& old_bodies, const std::vector<std::string>& new_bodies) {
  load::LoadOptions options;
  options.keep_statements = true;
  const auto old = test::load_documents(old_bodies, options);
  const auto now = test::load_documents(new_bodies, options);
  REQUIRE(old);
  REQUIRE(now);
  const auto found = validate::changes(old->catalogue, old->as_written, now->catalogue, now->as_written);
  const auto names = [&](const std::vector<skos::ConceptIndex>& list) {
    std::vector<std::string> out;
    for (const auto index : list) out.emplace_back(now->catalogue[index].iri().substr(20));
    return out;
  };
  return {names(found.added), names(found.changed), names(found.neighbours), found.removed};
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  const auto at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), with);
}

} // namespace

TEST_CASE("Nothing changed where it is written otherwise") {
  const std::string again = "ex:c skos:prefLabel \"gate\"@NB ; a skos:Concept .\n"
                            "ex:b a skos:Concept ; skos:prefLabel \"areal\"@nb .\n"
                            "ex:a skos:broader ex:b ; euvoc:xlDefinition _:x ; a skos:Concept .\n"
                            "_:x dct:source <https://example.org/lov> ; rdf:value \"areal\"@nb .\n";
  const Said said = compare({before}, {again + "ex:d a skos:Concept ; skos:prefLabel \"sti\"@nb .",
                                       "ex:a skos:prefLabel \"vei\"@nb ; a skos:Concept ."});
  CHECK(said.added.empty());
  CHECK(said.changed.empty());
  CHECK(said.neighbours.empty());
  CHECK(said.removed == 0);
}

TEST_CASE("A change inside a blank node is a change of its concept, and its neighbours are known") {
  const Said said = compare({before}, {replaced(before, "\"areal\"@nb ; dct", "\"stort areal\"@nb ; dct")});
  CHECK(said.changed == std::vector<std::string>{"a"});
  CHECK(said.neighbours == std::vector<std::string>{"b"});
  CHECK(said.added.empty());
}

TEST_CASE("New, removed, and who points at a changed concept") {
  const Said said = compare({before}, {replaced(replaced(before, "ex:c", "ex:e"), "\"areal\"@nb .", "\"flate\"@nb .")});
  CHECK(said.added == std::vector<std::string>{"e"});
  CHECK(said.changed == std::vector<std::string>{"b"});
  CHECK(said.neighbours == std::vector<std::string>{"a"});
  CHECK(said.removed == 1);
}

TEST_CASE("Blank nodes in a circle end") {
  const std::string circle = "ex:a a skos:Concept ; skos:prefLabel \"x\"@nb ; dct:relation _:a .\n"
                             "_:a dct:relation _:b . _:b dct:relation _:a .\n";
  CHECK(compare({circle}, {circle}).changed.empty());
}
