// SPDX-License-Identifier: Apache-2.0
#include <samklang/text/plain_text.h>

#include <catch2/catch.hpp>

#include <string>

using samklang::text::PlainText;

namespace {

std::string plain(std::string_view source) { return std::string(PlainText(source).view()); }

} // namespace

TEST_CASE("tags are left out, breaks become lines, references characters") {
  CHECK(plain("<p>To&nbsp;b&aring;ter</p>") == "\nTo båter\n");
  CHECK(plain("ei <a href=\"https://example.org/b\">skute</a>") == "ei skute");
  CHECK(plain("<UL><li>robåt</li><li class='x'>skute</li></UL>") == "\n\n• robåt\n\n• skute\n\n");
  CHECK(plain("en<br/>to<BR >tre") == "en\nto\ntre");
  CHECK(plain("m<sup>2</sup>, &#167; 3 og &#xA7; 4") == "m2, § 3 og § 4");
  CHECK(plain("før<!-- skjult -->etter") == "føretter");
  CHECK(plain("se https://example.org/a_b?c=d#e. Og (www.example.org)") == "se . Og ()");
}

TEST_CASE("what is no markup stays") {
  for (const char* text : {"a < b", "x<3 og y>4", "Hansen & Sønn; A&B;", "<ukjent>", "&ukjent;", "&;", "&#;", "&#xZZ;",
                           "<p", "<", "&", "<!--", "<p uten slutt", "havwww.x", "&#55296;"}) {
    INFO(text);
    const PlainText one(text);
    CHECK_FALSE(one.changed());
    CHECK(one.view() == text);
    CHECK(one.begin_in_source(2) == 2);
    CHECK(one.end_in_source(2) == 2);
  }
}

TEST_CASE("places lead back to the source") {
  const std::string source = "<b>b&aring;t</b> og naust";
  const PlainText one(source);
  REQUIRE(one.view() == "båt og naust");
  CHECK(one.begin_in_source(0) == 3);
  CHECK(source.substr(one.begin_in_source(0), one.end_in_source(4) - one.begin_in_source(0)) == "b&aring;t");
  const auto naust = static_cast<std::uint32_t>(one.view().find("naust"));
  CHECK(source.substr(one.begin_in_source(naust), one.end_in_source(naust + 5) - one.begin_in_source(naust)) ==
        "naust");
  CHECK(one.begin_in_source(1000) == source.size());
  CHECK(one.end_in_source(0) == 0);
}
