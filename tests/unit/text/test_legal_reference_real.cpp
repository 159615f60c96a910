// SPDX-License-Identifier: Apache-2.0
// The national catalogue of 2020: how many of the laws it names are understood.
#include <samklang/text/legal_reference.h>

#include <catch2/catch.hpp>

#include <fstream>
#include <set>
#include <sstream>
#include <string>

using namespace samklang::text;

namespace {

std::string catalogue() {
  std::ifstream file(SAMKLANG_SHARED_DATA "/catalogues/fdk-2020a/concepts.ttl", std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// The literal whose opening quote is at `begin` of Turtle, its common escapes resolved.
std::string literal_at(const std::string& turtle, std::size_t begin) {
  std::string out;
  for (std::size_t i = begin + 1; i < turtle.size() && turtle[i] != '"'; ++i) {
    if (turtle[i] != '\\') {
      out += turtle[i];
    } else if (++i < turtle.size()) {
      out += turtle[i] == 'n' ? '\n' : turtle[i] == 't' ? '\t' : turtle[i];
    }
  }
  return out;
}

} // namespace

TEST_CASE("nearly every law that a source names is understood", "[shared]") {
  const std::string turtle = catalogue();
  REQUIRE_FALSE(turtle.empty());
  const std::string mark = "dct:source [ rdfs:label \"";
  std::set<std::string> labels;
  for (auto at = turtle.find(mark); at != std::string::npos; at = turtle.find(mark, at + 1))
    labels.insert(literal_at(turtle, at + mark.size() - 1));

  std::size_t law = 0;
  std::size_t understood = 0;
  for (const auto& label : labels) {
    law += mentions_law(label) ? 1 : 0;
    understood += legal_references(label).empty() ? 0 : 1;
  }
  INFO(labels.size() << " labels, " << law << " speak of a law, " << understood << " have a key");
  CHECK(law >= 400);
  CHECK(understood * 100 >= law * 95);
}

TEST_CASE("every address of an act or a regulation is understood", "[shared]") {
  const std::string turtle = catalogue();
  std::set<std::string> addresses;
  for (auto at = turtle.find("lovdata.no/"); at != std::string::npos; at = turtle.find("lovdata.no/", at + 1)) {
    const auto begin = turtle.rfind('<', at);
    const auto end = turtle.find('>', at);
    if (begin == std::string::npos || end == std::string::npos || at - begin > 20 || end - at > 300) continue;
    const auto address = turtle.substr(begin + 1, end - begin - 1);
    if (address.find("/lov/") != std::string::npos || address.find("/forskrift/") != std::string::npos)
      addresses.insert(address);
  }
  CHECK(addresses.size() >= 100);
  for (const auto& address : addresses) {
    CAPTURE(address);
    CHECK(legal_reference_from_iri(address).has_value());
  }
}
