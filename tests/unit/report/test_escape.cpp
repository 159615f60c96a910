// SPDX-License-Identifier: Apache-2.0
#include "report/escape.h"

#include <catch2/catch.hpp>

using namespace samklang::report;

TEST_CASE("one_line keeps a text on one line and safe to print", "[report]") {
  CHECK(one_line("samboer") == "samboer");
  CHECK(one_line("  to\n\tlinjer \r\n") == "to linjer");
  CHECK(one_line("blåbærsyltetøy – § 1-5") == "blåbærsyltetøy – § 1-5");
  CHECK(one_line("a\x1b[31mred") == "a\\u{001B}[31mred");
  CHECK(one_line("abc\u202Ecba") == "abc\\u{202E}cba");
  CHECK(one_line("zero\u200Bwidth") == "zero\\u{200B}width");
  CHECK(one_line("new\u0085line\u2028here") == "new line here");
  CHECK(one_line("bad \xC3( and \xF5\x80 end") == "bad \uFFFD( and \uFFFD\uFFFD end");
  CHECK(one_line("cut \xE2\x82") == "cut \uFFFD\uFFFD");
  CHECK(one_line("over \xC0\xAF long \xED\xA0\x80") == "over \uFFFD\uFFFD long \uFFFD\uFFFD\uFFFD");
  CHECK(one_line("fri\u00A0plass") == "fri\u00A0plass");
  CHECK(one_line("").empty());
  CHECK(one_line(" \n ").empty());
}

TEST_CASE("Markdown shows the text and nothing else", "[report]") {
  CHECK(markdown("75 % av *alle* [barn](http://x)") == "75 % av \\*alle\\* \\[barn\\](http://x)");
  CHECK(markdown("<script>alert(1)</script> & |") == "\\<script\\>alert(1)\\</script\\> \\& \\|");
  CHECK(markdown("a_b ~c~ `d` $e$ \\f") == "a\\_b \\~c\\~ \\`d\\` \\$e\\$ \\\\f");
  CHECK(markdown("# ikke overskrift") == "\\# ikke overskrift");
  CHECK(markdown("- ikke liste") == "\\- ikke liste");
  CHECK(markdown("12. ikke liste") == "12\\. ikke liste");
  CHECK(markdown("3) ikke liste") == "3\\) ikke liste");
  CHECK(markdown("12 måneder. Så") == "12 måneder. Så");
  CHECK(markdown("![bilde](x)") == "\\!\\[bilde\\](x)");
  CHECK(markdown("linje\n# overskrift") == "linje # overskrift");
}

TEST_CASE("only http, https and mailto become links", "[report]") {
  CHECK(link_target("https://example.org/a") == "https://example.org/a");
  CHECK(link_target("HTTP://example.org/a") == "HTTP://example.org/a");
  CHECK(link_target("mailto:post@example.org") == "mailto:post@example.org");
  CHECK(link_target("javascript:alert(1)").empty());
  CHECK(link_target("file:///etc/passwd").empty());
  CHECK(link_target("data:text/html,x").empty());
  CHECK(link_target("https://").empty());
  CHECK(link_target("").empty());
  CHECK(link_target("https://example.org/a b>c|d\ne") == "https://example.org/a%20b%3Ec%7Cd%0Ae");
  CHECK(link_target("https://example.org/§1-5/å") == "https://example.org/§1-5/å");
  CHECK(link_target("https://example.org/\u202Ex") == "https://example.org/%E2%80%AEx");
  CHECK(link_target("https://example.org/\xFF") == "https://example.org/%FF");
  CHECK(markdown_link("se [her]", "https://example.org/") == "[se \\[her\\]](<https://example.org/>)");
  CHECK(markdown_link("se her", "javascript:x") == "se her");
}

TEST_CASE("a field of TSV holds no tab, no line break and balanced quotation marks", "[report]") {
  CHECK(tsv_field("samboer") == "samboer");
  CHECK(tsv_field("a\tb\nc") == "a b c");
  CHECK(tsv_field("\"samboer\" (ftrl.)") == "\"\"\"samboer\"\" (ftrl.)\"");
}
