// SPDX-License-Identifier: Apache-2.0
#include "rdf/iri.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace samklang::rdf;

TEST_CASE("references resolve as RFC 3986 section 5.4 lists them", "[iri]") {
  const std::string base = "http://a/b/c/d;p?q";
  const std::vector<std::pair<std::string, std::string>> cases = {{"g:h", "g:h"},
                                                                  {"g", "http://a/b/c/g"},
                                                                  {"./g", "http://a/b/c/g"},
                                                                  {"g/", "http://a/b/c/g/"},
                                                                  {"/g", "http://a/g"},
                                                                  {"//g", "http://g"},
                                                                  {"?y", "http://a/b/c/d;p?y"},
                                                                  {"g?y", "http://a/b/c/g?y"},
                                                                  {"#s", "http://a/b/c/d;p?q#s"},
                                                                  {"g#s", "http://a/b/c/g#s"},
                                                                  {"g?y#s", "http://a/b/c/g?y#s"},
                                                                  {";x", "http://a/b/c/;x"},
                                                                  {"g;x", "http://a/b/c/g;x"},
                                                                  {"", "http://a/b/c/d;p?q"},
                                                                  {".", "http://a/b/c/"},
                                                                  {"./", "http://a/b/c/"},
                                                                  {"..", "http://a/b/"},
                                                                  {"../", "http://a/b/"},
                                                                  {"../g", "http://a/b/g"},
                                                                  {"../..", "http://a/"},
                                                                  {"../../", "http://a/"},
                                                                  {"../../g", "http://a/g"},
                                                                  {"../../../g", "http://a/g"},
                                                                  {"../../../../g", "http://a/g"},
                                                                  {"/./g", "http://a/g"},
                                                                  {"/../g", "http://a/g"},
                                                                  {"g.", "http://a/b/c/g."},
                                                                  {".g", "http://a/b/c/.g"},
                                                                  {"g..", "http://a/b/c/g.."},
                                                                  {"..g", "http://a/b/c/..g"},
                                                                  {"./../g", "http://a/b/g"},
                                                                  {"./g/.", "http://a/b/c/g/"},
                                                                  {"g/./h", "http://a/b/c/g/h"},
                                                                  {"g/../h", "http://a/b/c/h"},
                                                                  {"g;x=1/./y", "http://a/b/c/g;x=1/y"},
                                                                  {"g?y/../x", "http://a/b/c/g?y/../x"},
                                                                  {"g#s/../x", "http://a/b/c/g#s/../x"},
                                                                  {"http:g", "http:g"}};
  for (const auto& [reference, resolved] : cases) {
    INFO(reference);
    CHECK(resolve_iri(base, reference) == resolved);
  }
}

TEST_CASE("IRIs keep their letters", "[iri]") {
  CHECK(resolve_iri("https://example.org/katalog/", "begrep/ærlighet§1") ==
        "https://example.org/katalog/begrep/ærlighet§1");
  CHECK(resolve_iri("https://example.org/", "https://example.org/a/../b") == "https://example.org/b");
  CHECK(resolve_iri("https://example.org", "a") == "https://example.org/a");
  CHECK(resolve_iri("urn:x:y", "") == "urn:x:y");
  std::string out = "før ";
  append_resolved(out, "https://example.org/a/b", "../../c");
  CHECK(out == "før https://example.org/c");
}

TEST_CASE("a scheme begins with a letter and ends at a colon", "[iri]") {
  for (const char* with : {"http://a", "urn:x", "a+b-c.1:x", "file:///a b"}) CHECK(has_scheme(with));
  for (const char* without : {"", ":a", "1a:b", "a/b:c", "#a:b", "a b:c", "å:b", "abc"})
    CHECK_FALSE(has_scheme(without));
}

TEST_CASE("an IRI that Turtle can hold is absolute and has no bracket, quote or space", "[iri]") {
  for (const char* good :
       {"https://example.org/a", "urn:a", "x-1+2.3:", "https://example.org/blåbær?a=b#c", "mailto:a@b"})
    CHECK(is_safe_iri(good));
  for (const char* bad : {"", ":a", "_:b", "1a:b", "a", "/a", "urn:a b", "urn:a>", "urn:a<", "urn:\"", "urn:{", "urn:}",
                          "urn:|", "urn:^", "urn:`", "urn:\\", "urn:\x7F", "urn:\n"})
    CHECK_FALSE(is_safe_iri(bad));
}
