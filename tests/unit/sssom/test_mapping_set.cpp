// SPDX-License-Identifier: Apache-2.0
#include <samklang/sssom/mapping_set.h>

#include <catch2/catch.hpp>

#include <random>
#include <string>

using namespace samklang;
using sssom::MappingSet;

namespace {

MappingSet read(const std::string& text) {
  auto set = MappingSet::parse(text, "register.tsv");
  if (!set) FAIL(to_string(set.error()));
  return std::move(*set);
}

const std::string head = "#curie_map:\n#  ex: https://example.org/\n";
const std::string names = "subject_id\tpredicate_id\tobject_id\tcomment\n";

} // namespace

TEST_CASE("What was not changed is written as it was read") {
  const std::vector<std::string> texts = {
      head + names + "ex:a\tskos:exactMatch\tex:b\t\n",
      head + names + "ex:a\tskos:exactMatch\tex:b\t",
      "\xEF\xBB\xBF" + head + names + "ex:a\tskos:exactMatch\tex:b\tmed æøå\n",
      "#curie_map:\r\n#  ex: https://example.org/\r\nsubject_id\tobject_id\r\nex:a\tex:b\r\n\r\n",
      head + names + "# a comment among the rows\nex:a\tskos:exactMatch\tex:b\t\"with\ttab and\nline\"\n\n\t\t\t\n",
      head + names + "ex:a\tskos:exactMatch\n",
      head + names + "ex:a\tskos:exactMatch\tex:b\t\"\"\n",
      head + names + "ex:a\tskos:exactMatch\tex:b\t\"loose\" marks\n",
      head + names + "ex:a\tskos:exactMatch\tex:b\tsaid \"so\"\t\n",
      names,
      "subject_id",
      "# free words\n#  that are no YAML\n\n" + names,
  };
  for (const auto& text : texts) {
    CAPTURE(text);
    CHECK(read(text).to_text() == text);
  }
}

TEST_CASE("Cells are read without their quotation") {
  const auto set = read(head + names + "ex:a\tskos:exactMatch\tex:b\t\"He said \"\"no\"\"\tand left\"\n" +
                        "ex:a\tskos:exactMatch\tex:b\ta \"word\" inside\nex:c\n");
  REQUIRE(set.row_count() == 3);
  CHECK(set.cell(0, "comment") == "He said \"no\"\tand left");
  CHECK(set.cell(1, "comment") == "a \"word\" inside");
  CHECK(set.cell(2, "subject_id") == "ex:c");
  CHECK(set.cell(2, "comment").empty());
  CHECK(set.cell(2, "no_such_column").empty());
  CHECK(set.diagnostics().empty());
}

TEST_CASE("A cell that only begins with quotation marks is said to be odd") {
  const auto set = read(names + "ex:a\tx\tex:b\t\"samboer\" er et ord\n");
  CHECK(set.cell(0, "comment") == "\"samboer\" er et ord");
  REQUIRE(set.diagnostics().size() == 1);
  CHECK(set.diagnostics()[0].kind == "loose-quotation-mark");
  CHECK(set.diagnostics()[0].place.line == 2);
  CHECK(set.diagnostics()[0].place.column == 13);
}

TEST_CASE("Places count characters and lines inside cells") {
  const auto set = read(head + names + "ex:å\tskos:exactMatch\tex:b\t\"one\ntwo\"\nex:c\tx\tex:d\t\n");
  CHECK(set.place(0).line == 4);
  CHECK(set.place(0, 2).column == 22);
  CHECK(set.place(1).line == 6);
  CHECK(set.place(1, 1).column == 6);
  CHECK(to_string(set.place(1, 1)) == "register.tsv:6:6");
}

TEST_CASE("What is no table is refused with place and advice") {
  const auto refused = [](const std::string& text) {
    auto set = MappingSet::parse(text, "r.tsv");
    REQUIRE_FALSE(set);
    CHECK_FALSE(set.error().advice.empty());
    return set.error();
  };
  CHECK(refused("").code == ErrorCode::empty);
  CHECK(refused("#only: metadata\n").code == ErrorCode::empty);
  CHECK(refused("subject_id,object_id\na,b\n").code == ErrorCode::syntax);
  const auto twice = refused("subject_id\tcomment\tcomment\n");
  CHECK(twice.place.column == 20);
  const auto more = refused("subject_id\tobject_id\nex:a\tex:b\tex:c\n");
  CHECK(more.place.line == 2);
  CHECK(more.place.column == 11);
  const auto open = refused("subject_id\tobject_id\nex:a\t\"ex:b\nex:c\tex:d\n");
  CHECK(open.place.line == 2);
  CHECK(open.place.column == 6);
  const auto latin = refused("subject_id\tobject_id\nsm\xF8r\tx\n");
  CHECK(latin.code == ErrorCode::encoding);
  CHECK(latin.place.line == 2);
  CHECK(refused(std::string("subject_id\0x\n", 13)).code == ErrorCode::encoding);
  CHECK(refused("\xFF\xFEs\0").message.find("UTF-16") != std::string::npos);
}

TEST_CASE("A change touches its own cell") {
  const std::string before =
      head + names + "ex:a\tskos:exactMatch\tex:b\t\"as \"\"it\"\" was\"\n# kept\nex:c\tx\tex:d\t\n";
  auto set = read(before);
  set.set(1, 3, "new\ttext with \"marks\"");
  CHECK(
      set.to_text() ==
      head + names +
          "ex:a\tskos:exactMatch\tex:b\t\"as \"\"it\"\" was\"\n# kept\nex:c\tx\tex:d\t\"new\ttext with \"\"marks\"\"\"\n");
  CHECK(set.cell(1, 3) == "new\ttext with \"marks\"");
  set.set(1, 3, "");
  set.set(0, 3, "as \"it\" was");
  CHECK(set.to_text() == before);
}

TEST_CASE("Rows and columns are added in the file's own way") {
  auto set = read("subject_id\tobject_id\r\nex:a\tex:b\r\n# last line");
  const auto row = set.add_row();
  set.set(row, 0, "ex:c");
  set.set(row, set.require_column("state"), "agreed");
  CHECK(set.to_text() == "subject_id\tobject_id\tstate\r\nex:a\tex:b\t\r\n# last line\r\nex:c\t\tagreed\r\n");
  CHECK(read(set.to_text()).cell(1, "state") == "agreed");
}

TEST_CASE("Metadata in the ways people write it") {
  const auto set = read("# comment: Two lines\n#   of words.\n# creator_id:\n#  - orcid:1\n#  - \"orcid:2\"\n"
                        "# curie_map:\n#   ex: https://example.org/ # ours\n#   co: \"https://example.org/CO:\"\n"
                        "# license: 'it''s free'\n# see_also: [a, \"b, c\"]\n# notes: >-\n#   folded\n#   text\n"
                        "# extension_definitions:\n#   - slot_name: relation\n#     property: ex:relation\n"
                        "#     type_hint: xsd:string\n#   - slot_name: state\n#     property: ex:state\n" +
                        names);
  CHECK(set.metadata("comment") == std::vector<std::string>{"Two lines of words."});
  CHECK(set.metadata("creator_id") == std::vector<std::string>{"orcid:1", "orcid:2"});
  CHECK(set.metadata("license") == std::vector<std::string>{"it's free"});
  CHECK(set.metadata("see_also") == std::vector<std::string>{"a", "b, c"});
  CHECK(set.metadata("notes") == std::vector<std::string>{"folded text"});
  CHECK(set.metadata("nothing").empty());
  REQUIRE(set.prefixes().size() >= 2);
  CHECK(set.prefixes()[0] == std::pair<std::string, std::string>("ex", "https://example.org/"));
  CHECK(set.prefixes()[1].second == "https://example.org/CO:");
  REQUIRE(set.extensions().size() == 2);
  CHECK(set.extensions()[0].type_hint == "xsd:string");
  CHECK(set.extensions()[1].property == "ex:state");
  CHECK(set.expand("co:7") == "https://example.org/CO:7");
  CHECK(set.expand("skos:exactMatch") == "http://www.w3.org/2004/02/skos/core#exactMatch");
  CHECK(set.expand("https://example.org/x") == "https://example.org/x");
  CHECK_FALSE(set.expand("other:1"));
  CHECK_FALSE(set.expand("word"));
}

TEST_CASE("Prefixes and declarations are added where they belong") {
  auto set = read("#sssom_version: \"1.1\"\n" + names);
  CHECK(set.contract("https://example.org/begreper/1") == "ns1:1");
  CHECK(set.contract("https://example.org/begreper/2") == "ns1:2");
  CHECK(set.contract("https://example.com/x#y") == "ns2:y");
  set.add_extension({"state", "ns1:state", "xsd:string"});
  set.add_extension({"state", "ns1:again", ""});
  set.add_extension({"choice", "ns1:choice", ""});
  CHECK(
      set.to_text() ==
      "#sssom_version: \"1.1\"\n#curie_map:\n#  ns1: \"https://example.org/begreper/\"\n#  ns2: \"https://example.com/x#\"\n"
      "#extension_definitions:\n#  - slot_name: state\n#    property: ns1:state\n#    type_hint: xsd:string\n"
      "#  - slot_name: choice\n#    property: ns1:choice\n" +
          names);
  CHECK(read(set.to_text()).expand("ns2:y") == "https://example.com/x#y");

  auto padded = read("# curie_map:\n#   ex: https://example.org/\n# license: x\n" + names);
  CHECK(padded.contract("https://example.org/a/b") == "ex:a/b");
  CHECK(padded.contract("https://example.com/a") == "ns1:a");
  CHECK(padded.to_text() ==
        "# curie_map:\n#   ex: https://example.org/\n#   ns1: \"https://example.com/\"\n# license: x\n" + names);

  auto flow = read("#curie_map: {ex: https://example.org/}\n" + names);
  CHECK(flow.contract("https://example.com/a") == "ns1:a");
  CHECK(read(flow.to_text()).expand("ns1:a") == "https://example.com/a");
  CHECK(flow.expand("ex:b") == "https://example.org/b");
}

TEST_CASE("Several values in a cell") {
  using Values = std::vector<std::string>;
  CHECK(sssom::split_values("").empty());
  CHECK(sssom::split_values("  ").empty());
  CHECK(sssom::split_values("NAV") == Values{"NAV"});
  CHECK(sssom::split_values("NAV | Skatteetaten") == Values{"NAV", "Skatteetaten"});
  CHECK(sssom::split_values(R"(Alice\|Bob|Charlie)") == Values{"Alice|Bob", "Charlie"});
  CHECK(sssom::split_values(R"(Alice\\Bob|Charlie\\|David\\\|Eve\\)") ==
        Values{R"(Alice\Bob)", R"(Charlie\)", R"(David\|Eve\)"});
  for (const Values& values : {Values{}, Values{"a"}, Values{"a|b", R"(c\)", "d"}})
    CHECK(sssom::split_values(sssom::join_values(values)) == values);
}

TEST_CASE("Any bytes are refused or written back as they were") {
  std::mt19937 random(7);
  const std::string alphabet = "\t\t\n\n\r\"\"#:|\\ab -\xC3\xA6\xEF\xBB\xBF";
  for (int round = 0; round < 20000; ++round) {
    std::string text = round % 2 == 0 ? "" : "subject_id\tobject_id\tcomment\n";
    const auto size = random() % 40;
    for (std::size_t i = 0; i < size; ++i) text += alphabet[random() % alphabet.size()];
    auto set = MappingSet::parse(text, "any");
    if (!set) continue;
    if (set->to_text() != text) {
      CAPTURE(text);
      CHECK(set->to_text() == text);
    }
    if (set->row_count() == 0) continue;
    set->set(0, 0, "ex:changed \"here\"");
    auto again = MappingSet::parse(set->to_text(), "any");
    if (!again || again->cell(0, 0) != "ex:changed \"here\"" || again->row_count() != set->row_count()) {
      CAPTURE(text, set->to_text());
      CHECK(false);
    }
  }
}
