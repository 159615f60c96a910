// SPDX-License-Identifier: Apache-2.0
#include "conformance/isomorphism.h"

#include <samklang/rdf/parse.h>

#include <catch2/catch.hpp>

using namespace samklang::rdf;

namespace {

bool same(const std::string& a, const std::string& b) {
  const auto graph = [](const std::string& text) {
    const std::string whole = "@prefix e: <https://example.org/> . " + text;
    return parse({.name = "x", .bytes = whole, .format = Format::turtle}).value();
  };
  return conformance::isomorphic(graph(a).graph, graph(b).graph);
}

} // namespace

TEST_CASE("isomorphism: blank nodes may change their names") {
  CHECK(same("e:a e:b [ e:c 1 ] .", "_:x e:c 1 . e:a e:b _:x ."));
  CHECK(same("_:a e:p _:b . _:b e:p _:c . _:c e:p _:a .", "_:y e:p _:z . _:x e:p _:y . _:z e:p _:x ."));
  CHECK(same("e:a e:b \"x\"@nb-NO .", "e:a e:b \"x\"@nb-no ."));
}

TEST_CASE("isomorphism: look-alikes are told apart") {
  // Two triangles and one hexagon: every node has one arc in and one out.
  CHECK_FALSE(same("_:a e:p _:b . _:b e:p _:c . _:c e:p _:a . _:d e:p _:e . _:e e:p _:f . _:f e:p _:d .",
                   "_:a e:p _:b . _:b e:p _:c . _:c e:p _:d . _:d e:p _:e . _:e e:p _:f . _:f e:p _:a ."));
  CHECK_FALSE(same("e:a e:b [ e:c 1 ] .", "e:a e:b [ e:c 2 ] ."));
  CHECK_FALSE(same("e:a e:b [] .", "e:a e:b e:c ."));
  CHECK_FALSE(same("e:a e:b \"x\"@nb .", "e:a e:b \"x\"@nn ."));
  CHECK_FALSE(same("e:a e:b [] , [] .", "e:a e:b [] ."));
}
