// SPDX-License-Identifier: Apache-2.0
#include <samklang/eval/gold.h>

#include <catch2/catch.hpp>

using namespace samklang;
using namespace samklang::eval;
using align::Choice;
using align::Difference;
using align::Relation;

namespace {

Gold read(std::string_view text) {
  auto gold = read_gold("gold.tsv", text);
  if (!gold) FAIL(to_string(gold.error()));
  return *std::move(gold);
}

std::string trouble(std::string_view text) {
  const auto gold = read_gold("gold.tsv", text);
  return gold ? "" : to_string(gold.error());
}

} // namespace

TEST_CASE("judged pairs are read by the names of their columns") {
  const Gold gold = read("pair\tobject_id\tsubject_id\tsame_term\trelation_1\trelation\tchoice\n"
                         "1\thttps://example.org/b\thttps://example.org/a\tyes\texact\tdisputed\tA\n"
                         "2\thttps://example.org/d\thttps://example.org/c\tlabel\tbroad\tbroad\tB\r\n"
                         "\n"
                         "3\thttps://example.org/f\thttps://example.org/e\tno\trelated\trelated\tdisputed");
  CHECK(gold.format == GoldFormat::judged_pairs);
  CHECK_FALSE(gold.reference);
  REQUIRE(gold.rows.size() == 3);
  CHECK(gold.rows[0].subject == "https://example.org/a");
  CHECK(gold.rows[0].object == "https://example.org/b");
  CHECK_FALSE(gold.rows[0].relation);
  CHECK(gold.rows[0].choice == Choice::harmonise);
  CHECK(gold.rows[0].term == TermShared::yes);
  CHECK(gold.rows[0].line == 2);
  CHECK(gold.rows[1].relation == Relation::broader);
  CHECK(gold.rows[1].term == TermShared::by_label);
  CHECK(gold.rows[2].relation == Relation::related);
  CHECK(gold.rows[2].choice == Choice::undecided);
  CHECK(gold.rows[2].line == 5);
}

TEST_CASE("kinds and deciding words are read where they are given") {
  const Gold gold = read("subject_id\tobject_id\trelation\tkinds\tchoice\tdecisive_a\tdecisive_b\n"
                         "x:a\tx:b\tbroader\tvalue,legal_basis\tB\tminst 75 %\t\"100 %\"\n"
                         "x:c\tx:d\texact\t\tA\t\t\n");
  CHECK(gold.rows[0].has(Difference::value));
  CHECK(gold.rows[0].has(Difference::legal_basis));
  CHECK_FALSE(gold.rows[0].has(Difference::genus));
  CHECK(gold.rows[0].decisive_subject == "minst 75 %");
  CHECK(gold.rows[0].decisive_object == "\"100 %\""); // cells of judged pairs are not quoted
  CHECK(gold.rows[1].kinds == 0);
  CHECK(gold.rows[1].term == TermShared::unknown);
}

TEST_CASE("coordination cases have an outcome") {
  const Gold gold = read("subject_id\tobject_id\tterminological_leaning\toutcome\n"
                         "x:a\tx:b\tharmonise\tA\nx:c\tx:d\tnot well suited\tB\n");
  CHECK(gold.format == GoldFormat::coordination_cases);
  CHECK(gold.rows[1].choice == Choice::differentiate);
  CHECK_FALSE(gold.rows[1].relation);
}

TEST_CASE("coordination cases may say what leads to the outcome") {
  const Gold gold =
      read("subject_id\tobject_id\tterminological_leaning\tadministrative_bar\toutcome\tdeciding_difference\n"
           "x:a\tx:b\tharmonise\t\tA\tscope: \"eldre\" against \"alle\"\n"
           "x:c\tx:d\tnot well suited\teach has its statute\tB\tby and large the same\n"
           "x:e\tx:f\tC\t\tC\tvalue\n"
           "x:g\tx:h\t\t\tC\t\n");
  CHECK(gold.rows[0].leaning == Choice::harmonise);
  CHECK(gold.rows[0].bar.empty());
  CHECK(gold.rows[0].has(align::Difference::scope));
  CHECK(gold.rows[1].leaning == Choice::differentiate);
  CHECK(gold.rows[1].bar == "each has its statute");
  CHECK(gold.rows[1].kinds == 0);
  CHECK(gold.rows[2].leaning == Choice::neither);
  CHECK(gold.rows[2].has(align::Difference::value));
  CHECK(gold.rows[3].leaning == Choice::undecided);
}

TEST_CASE("rows of mappings are a reference, and broadMatch looks up") {
  const Gold gold =
      read("\xEF\xBB\xBF# a comment\n"
           "https://example.org/a\tskos:exactMatch\thttps://example.org/b\n"
           "https://example.org/c\tskos:broadMatch\thttps://example.org/d\n"
           "https://example.org/e\thttp://www.w3.org/2002/07/owl#equivalentClass\thttps://example.org/f\n");
  CHECK(gold.format == GoldFormat::mapping_rows);
  CHECK(gold.reference);
  CHECK(gold.rows[0].relation == Relation::exact);
  CHECK(gold.rows[1].relation == Relation::narrower);
  CHECK(gold.rows[2].relation == Relation::exact);
  CHECK(gold.rows[2].line == 4);
}

TEST_CASE("SSSOM is read as the room sssom reads it") {
  const Gold gold = read("#sssom_version: \"1.1\"\n"
                         "#curie_map:\n"
                         "#  a: https://example.org/a/\n"
                         "#  \"b\": \"https://example.org/b#\"\n"
                         "#license: none\n"
                         "object_id\tpredicate_id\tpredicate_modifier\tsubject_id\tcomment\n"
                         "b:1\tskos:exactMatch\t\ta:1\t\"a \"\"comment\"\"\"\n"
                         "b:2\tskos:narrowMatch\t\ta:2\n"
                         "b:3\tskos:exactMatch\tNot\ta:3\n"
                         "b:4\tskos:broadMatch\tNot\ta:4\n"
                         "sssom:NoTermFound\tskos:exactMatch\t\ta:5\n"
                         "https://example.org/6\tskos:closeMatch\t\ta:6\n");
  CHECK(gold.format == GoldFormat::sssom);
  REQUIRE(gold.rows.size() == 5);
  CHECK(gold.rows[0].subject == "https://example.org/a/1");
  CHECK(gold.rows[0].object == "https://example.org/b#1");
  CHECK(gold.rows[0].line == 7);
  CHECK(gold.rows[1].relation == Relation::broader);
  CHECK(gold.rows[2].relation == Relation::different);
  CHECK_FALSE(gold.rows[3].relation);
  CHECK(gold.rows[4].relation == Relation::close);
  CHECK(gold.rows[4].object == "https://example.org/6");
  CHECK_FALSE(gold.reference); // it lists differences
}

TEST_CASE("an own relation outranks the predicate of a mapping") {
  const Gold gold = read("subject_id\tpredicate_id\tobject_id\trelation\n"
                         "https://example.org/a\tskos:relatedMatch\thttps://example.org/b\toverlapping\n"
                         "https://example.org/c\tskos:relatedMatch\thttps://example.org/d\t\n");
  CHECK(gold.rows[0].relation == Relation::overlapping);
  CHECK(gold.rows[1].relation == Relation::related);
  CHECK(gold.reference);
  CHECK(trouble("subject_id\tpredicate_id\tobject_id\nx:a\tskos:exactMatch\tx:b\n")
            .find("the prefix \"x\" is not declared") != std::string::npos);
}

TEST_CASE("what is no gold is said, with the line") {
  CHECK(trouble("") == "gold.tsv: there are no judged pairs in it");
  CHECK(trouble("\n# nothing\n").find("no judged pairs") != std::string::npos);
  CHECK(trouble("subject_id\tobject_id\trelation\n").find("no judged pairs") != std::string::npos);
  CHECK(trouble("term;definition\nsamboer;den som\n").find("this is no gold (a gold is a table") != std::string::npos);
  CHECK(trouble("subject_id\tobject_id\trelation\nx:a\tx:b\tsimilar\n")
            .starts_with("gold.tsv:2: \"similar\" is no relation"));
  CHECK(trouble("subject_id\tobject_id\trelation\tkinds\nx:a\tx:b\tclose\tcolour\n")
            .starts_with("gold.tsv:2: \"colour\" is no kind"));
  CHECK(trouble("subject_id\tobject_id\toutcome\nx:a\tx:b\tD\n").starts_with("gold.tsv:2: \"D\" is no choice"));
  CHECK(trouble("subject_id\tobject_id\trelation\nx:a\n").starts_with("gold.tsv:2: the row has no"));
  CHECK(trouble("x:a\tskos:exactMatch\tx:b\nx:a\tskos:note\tx:b\n").starts_with("gold.tsv:2: the row is no"));
  const auto rdf = read_gold("gold.rdf", "<rdf:RDF/>");
  REQUIRE_FALSE(rdf);
  CHECK(rdf.error().code == ErrorCode::unsupported);
  CHECK(gold_format(" \n<rdf:RDF/>") == GoldFormat::alignment_rdf);
}

TEST_CASE("any bytes end in an answer or an error") {
  for (const std::string_view text : {"\t\t\t", "\"", "subject_id\tobject_id\tpredicate_id\n\"\"\"", "#", "#curie_map:",
                                      "#curie_map:\n# :\nsubject_id\tpredicate_id\tobject_id\n\"a\t\"b\t\"c"})
    CHECK_NOTHROW(read_gold("x", text));
  const std::string zeros(100, '\0');
  CHECK_FALSE(read_gold("x", zeros));
}
