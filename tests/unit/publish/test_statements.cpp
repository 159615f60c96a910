// SPDX-License-Identifier: Apache-2.0
#include <samklang/load/load.h>
#include <samklang/publish/statements.h>
#include <samklang/publish/write.h>
#include <samklang/rdf/sparql.h>

#include "unit/image/frozen.h"
#include "unit/rdf/sparql_lines.h"
#include "unit/rdf/trees_oracle.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace samklang;
using samklang::test::line_of;
using samklang::test::lines_of;

namespace {

struct Owned {
  rdf::TermKind kind;
  std::string text;
  std::string datatype;
  std::string language;
  rdf::TermView view() const { return {kind, text, datatype, language}; }
};
using Row = std::array<Owned, 3>;

Owned owned(const rdf::TermView& view) {
  return {view.kind, std::string(view.text), std::string(view.datatype), std::string(view.language)};
}

// With the labels of blank nodes, which line_of leaves out.
std::string name_of(const rdf::TermView& term) {
  return line_of(term) + (term.kind == rdf::TermKind::blank ? std::string(term.text) : "");
}

std::vector<Row> rows_of(const rdf::StatementSource& source, const rdf::StatementPattern& pattern = {}) {
  std::vector<Row> out;
  const auto cursor = source.find(pattern);
  rdf::StatementView statement;
  while (cursor->next(statement))
    out.push_back({owned(statement.subject), owned(statement.predicate), owned(statement.object)});
  CHECK_FALSE(cursor->next(statement));
  return out;
}

std::string text_of(const Row& row) {
  return name_of(row[0].view()) + " " + name_of(row[1].view()) + " " + name_of(row[2].view());
}

std::vector<std::string> texts_of(const std::vector<Row>& rows) {
  std::vector<std::string> out;
  for (const Row& row : rows) out.push_back(text_of(row));
  return out;
}

image::Image demonstration() {
  static const image::Image image = [] {
    const std::vector<std::filesystem::path> files = {std::filesystem::path(SAMKLANG_SOURCE_DIR) / "examples/data"};
    const auto read = load::load_files(files);
    REQUIRE(read);
    return sample::frozen(read->catalogue);
  }();
  return image;
}

bool says(const std::vector<std::string>& rows, const std::string& statement) {
  return std::ranges::find(rows, statement) != rows.end();
}

const std::string ex = "https://example.org/";
const std::string skos_ns = "http://www.w3.org/2004/02/skos/core#";
const std::string own = "https://example.org/samklang/sssom#";

std::string mapping(const std::string& a, const std::string& property, const std::string& b) {
  return "<" + ex + a + "> <" + skos_ns + property + "> <" + ex + b + ">";
}

// A catalogue of a pair with the verdict that a decision gives it.
std::vector<std::string> decided(align::Relation relation) {
  align::Decision decision;
  decision.subject = ex + "a";
  decision.object = ex + "b";
  decision.relation = relation;
  const std::vector<align::Decision> decisions = {decision};
  align::AlignOptions options;
  options.decisions = decisions;
  return texts_of(rows_of(publish::Statements(sample::frozen(sample::household_catalogue(), options))));
}

} // namespace

TEST_CASE("every statement stands once, and the size counts them", "[statements]") {
  const publish::Statements statements(demonstration());
  const auto rows = texts_of(rows_of(statements));
  CHECK(rows.size() == statements.size());
  CHECK(std::set<std::string>(rows.begin(), rows.end()).size() == rows.size());
  const publish::Statements copy = statements;
  CHECK(texts_of(rows_of(copy)) == rows);
  CHECK(publish::Statements(skos::Catalogue{}).size() == 0);
}

TEST_CASE("every pattern finds what a look at every statement finds", "[statements][oracle]") {
  const publish::Statements statements(demonstration());
  const auto all = rows_of(statements);
  const Owned absent{rdf::TermKind::iri, ex + "finnes-ikke", "", ""};
  std::mt19937 random(7);
  for (int i = 0; i < 400; ++i) {
    const Row& row = all[std::uniform_int_distribution<std::size_t>(0, all.size() - 1)(random)];
    const Row& other = all[std::uniform_int_distribution<std::size_t>(0, all.size() - 1)(random)];
    const auto bits = static_cast<unsigned>(i) % 8;
    rdf::StatementPattern pattern;
    if ((bits & 1U) != 0) pattern.subject = row[0].view();
    if ((bits & 2U) != 0) pattern.predicate = row[1].view();
    if ((bits & 4U) != 0) pattern.object = (i % 5 == 0 ? other : row)[2].view();
    if (i % 31 == 0) pattern.subject = absent.view();
    std::vector<std::string> expected;
    for (const Row& candidate : all) {
      if (rdf::matches(pattern, {candidate[0].view(), candidate[1].view(), candidate[2].view(), {}}))
        expected.push_back(text_of(candidate));
    }
    INFO(text_of(row) << " bits " << bits);
    CHECK(texts_of(rows_of(statements, pattern)) == expected);
  }
}

TEST_CASE("labels of blank nodes that nobody has find nothing", "[statements]") {
  const publish::Statements statements(demonstration());
  for (const std::string label : {"", "c", "x1", "c99999999", "c99999999999999999999", "c0", "a0z", "c0d77", "u-1"}) {
    const Owned node{rdf::TermKind::blank, label, "", ""};
    rdf::StatementPattern pattern;
    pattern.subject = node.view();
    CHECK(rows_of(statements, pattern).empty());
  }
  const Owned literal{rdf::TermKind::literal, "samboer", "", "nb"};
  rdf::StatementPattern pattern;
  pattern.subject = literal.view();
  CHECK(rows_of(statements, pattern).empty());
}

TEST_CASE("verdicts become mappings as SKOS reads them, and those that deny or do not know become none",
          "[statements]") {
  using align::Relation;
  const std::vector<std::pair<Relation, std::pair<std::string, std::string>>> table = {
      {Relation::close, {"closeMatch", "closeMatch"}},
      {Relation::broader, {"narrowMatch", "broadMatch"}},
      {Relation::narrower, {"broadMatch", "narrowMatch"}},
      {Relation::overlapping, {"relatedMatch", "relatedMatch"}},
      {Relation::related, {"relatedMatch", "relatedMatch"}}};
  for (const auto& [relation, words] : table) {
    INFO(align::name(relation));
    const auto rows = decided(relation);
    CHECK(says(rows, mapping("a", words.first, "b")));
    CHECK(says(rows, mapping("b", words.second, "a")));
    CHECK(std::ranges::count_if(
              rows, [](const std::string& row) { return row.find("#annotatedProperty>") != std::string::npos; }) >= 1);
  }
  const auto rows = decided(Relation::different);
  for (const std::string property : {"exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"}) {
    CHECK_FALSE(says(rows, mapping("a", property, "b")));
    CHECK_FALSE(says(rows, mapping("b", property, "a")));
  }
  CHECK(std::ranges::any_of(rows, [](const std::string& row) {
    return row.find("<" + own + "relation> \"different\"") != std::string::npos;
  }));
  // Without its image a catalogue says nothing of verdicts.
  for (const std::string& row : texts_of(rows_of(publish::Statements(sample::household_catalogue()))))
    CHECK(row.find(own) == std::string::npos);
}

TEST_CASE("an undecided verdict is told as such and is no mapping", "[statements]") {
  const image::Image image = demonstration();
  const skos::Catalogue& catalogue = image.catalogue();
  const auto rows = texts_of(rows_of(publish::Statements(image)));
  const std::set<std::string> said(rows.begin(), rows.end());
  std::size_t undecided = 0;
  for (const image::VerdictRow& verdict : image.verdict_rows()) {
    if (static_cast<align::Relation>(verdict.relation) != align::Relation::undecided) continue;
    ++undecided;
    const std::string a(catalogue.iri(verdict.a));
    const std::string b(catalogue.iri(verdict.b));
    for (const std::string property : {"exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"})
      CHECK_FALSE(said.contains("<" + a + "> <" + skos_ns + property + "> <" + b + ">"));
  }
  CHECK(undecided > 0);
  CHECK(std::ranges::any_of(
      rows, [](const std::string& row) { return row.find("relation> \"undecided\"") != std::string::npos; }));
}

TEST_CASE("SPARQL over the columns answers as librdf's own storage filled with the statements",
          "[statements][oracle]") {
  const publish::Statements statements(demonstration());
  const auto ntriples = publish::write(statements, rdf::Format::ntriples);
  REQUIRE(ntriples);
  const test::TreesOracle oracle(ntriples->text);
  std::string prefixes;
  for (const auto& [prefix, iri] : publish::usual_prefixes()) prefixes += "PREFIX " + prefix + ": <" + iri + ">\n";
  for (
      const std::string body :
      {"SELECT ?c ?a ?name { ?c skos:prefLabel \"samboer\"@nb ; dct:publisher ?a . ?a foaf:name ?name }",
       "SELECT ?c ?text { ?c euvoc:xlDefinition ?d . ?d rdf:value ?text FILTER (lang(?text) = \"nn\") }",
       "SELECT ?x ?y ?p { ?v samklang:relation \"different\" ; sssom:subject_id ?x ; sssom:object_id ?y . ?v sssom:confidence ?p }",
       "SELECT ?x ?y { ?x skos:exactMatch ?y . ?x dct:publisher ?a . ?y dct:publisher ?b FILTER (?a != ?b) }",
       "SELECT ?x ?y { ?x skos:prefLabel ?l . ?y skos:prefLabel ?l FILTER (str(?x) < str(?y)) }",
       "SELECT DISTINCT ?p { ?x ?p ?o }", "SELECT ?c ?b { ?c a skos:Concept OPTIONAL { ?c euvoc:status ?b } }",
       "ASK { ?x skos:narrowMatch ?y . ?y skos:broadMatch ?x }",
       "CONSTRUCT { ?y skos:broadMatch ?x } WHERE { ?x skos:narrowMatch ?y }",
       "SELECT ?d ?c { ?d a dcat:Dataset ; dct:subject ?c . ?c skos:prefLabel ?l }"}) {
    INFO(body);
    const auto answer = rdf::sparql(statements, prefixes + body);
    REQUIRE(answer);
    const auto expected = test::without_blank_labels(oracle.ask(prefixes + body));
    CHECK(expected.size() >= (body.starts_with("SELECT") ? 1U : 0U));
    CHECK(lines_of(*answer) == expected);
  }
}

TEST_CASE("random patterns over the columns answer as librdf's own storage", "[statements][oracle][property]") {
  const publish::Statements statements(sample::households_image());
  const auto ntriples = publish::write(statements, rdf::Format::ntriples);
  REQUIRE(ntriples);
  const test::TreesOracle oracle(ntriples->text);
  const auto all = rows_of(statements);
  std::mt19937 random(20261127);
  const auto pick = [&](std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random); };
  // One statement after another that shares a term, each with some of its terms made variables.
  for (int i = 0; i < 150; ++i) {
    const Row& first = all[pick(all.size())];
    std::string patterns;
    const auto term = [&](const Owned& owned_term, const std::string& variable, bool open) {
      return open || owned_term.kind == rdf::TermKind::blank ? variable : line_of(owned_term.view());
    };
    patterns += term(first[0], "?a", pick(3) != 0) + " " + term(first[1], "?p", pick(4) == 0) + " " +
                term(first[2], "?b", pick(2) != 0) + " . ";
    if (pick(2) != 0) patterns += "?a " + term(all[pick(all.size())][1], "?q", pick(4) == 0) + " ?c . ";
    if (pick(3) == 0) patterns += "?b " + term(all[pick(all.size())][1], "?r", false) + " ?d . ";
    const std::string query = "SELECT ?a ?b ?c ?d ?p ?q { " + patterns + "}";
    INFO(query);
    const auto answer = rdf::sparql(statements, query);
    REQUIRE(answer);
    CHECK(lines_of(*answer) == test::without_blank_labels(oracle.ask(query)));
  }
}

TEST_CASE("a damaged image gives statements or none, and ends", "[statements][hostile]") {
  const image::Image sound = sample::households_image();
  std::mt19937 random(3);
  std::size_t opened = 0;
  for (int i = 0; i < 150; ++i) {
    std::string bytes(sound.bytes());
    for (int n = 0; n < 1 + i % 20; ++n) {
      // Behind the header, which opening would refuse.
      const auto at = std::uniform_int_distribution<std::size_t>(bytes.size() / 10, bytes.size() - 1)(random);
      bytes[at] = static_cast<char>(random() % 256);
    }
    const auto image = image::Image::from_bytes(bytes, "damaged");
    if (!image) continue;
    ++opened;
    const publish::Statements statements(*image);
    CHECK(rows_of(statements).size() == statements.size());
    rdf::StatementPattern pattern;
    pattern.object = rdf::TermView{rdf::TermKind::literal, "samboer", {}, "nb"};
    static_cast<void>(rows_of(statements, pattern));
  }
  CHECK(opened > 50);
}

TEST_CASE("a concept that claims the rows of others is told as far as a sound one could be", "[statements][hostile]") {
  std::vector<sample::Record> records;
  for (int i = 0; i < 3000; ++i)
    records.push_back({std::to_string(i), sample::nav, {{"term " + std::to_string(i)}}, {}, {}, {}});
  const skos::Catalogue sound = sample::catalogue(std::move(records));
  skos::Columns columns = sound.columns();
  std::vector<std::uint32_t> begin(columns.label_begin.begin(), columns.label_begin.end());
  begin[1] = static_cast<std::uint32_t>(columns.labels.size());
  columns.label_begin = begin;
  const publish::Statements statements(skos::Catalogue(columns, nullptr));
  rdf::StatementPattern pattern;
  pattern.subject = rdf::TermView{rdf::TermKind::iri, sound.iri(0), {}, {}};
  const std::string pref_label = skos_ns + "prefLabel";
  pattern.predicate = rdf::TermView{rdf::TermKind::iri, pref_label, {}, {}};
  CHECK(rows_of(statements, pattern).size() == 1024);
}
