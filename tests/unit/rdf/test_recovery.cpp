// SPDX-License-Identifier: Apache-2.0
// What recovery promises for whole documents; one kind of fault after the other is test_recovery_faults.cpp.
#include "unit/rdf/catalogue_fixture.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace samklang;
using namespace samklang::rdf;
using namespace rdf_fixture;

namespace {

std::string iri(int number) { return "https://example.org/begrep/" + std::to_string(number); }

// The catalogue with the blocks of `bad` changed by `damage`.
template <class Damage> std::string damaged(int count, const std::vector<int>& bad, Damage damage) {
  std::string out(prefixes);
  for (int i = 0; i < count; ++i) {
    const bool hit = std::find(bad.begin(), bad.end(), i) != bad.end();
    out += hit ? damage(concept_block(i)) : concept_block(i);
  }
  return out;
}

std::string with_space(std::string block) { return replaced(std::move(block), "/organ/", "/organ i rom/"); }

} // namespace

TEST_CASE("recovery: an error first, in the middle or last costs its own concept") {
  for (const Backend backend : backends()) {
    for (const int bad : {0, 25, 49}) {
      INFO("backend " << static_cast<int>(backend) << ", concept " << bad);
      const auto document = parsed(damaged(50, {bad}, with_space), Format::turtle, backend);
      CHECK(document.partial);
      REQUIRE(document.diagnostics.size() == 1);
      const auto& diagnostic = document.diagnostics.front();
      CHECK(diagnostic.severity == Severity::error);
      CHECK(diagnostic.kind == "syntax-error");
      CHECK(diagnostic.place.source == "fixture");
      CHECK(diagnostic.place.line == static_cast<std::uint32_t>(lines_before_first + lines_a_block * bad + 4));
      CHECK(diagnostic.place.column == 45);
      CHECK(diagnostic.excerpt == "dct:publisher <https://example.org/organ i rom/" + std::to_string(bad % 7) + "> ;");
      CHECK(diagnostic.message.find("space") != std::string::npos);
      const auto found = concepts(document.graph);
      CHECK(found.size() == 49);
      CHECK_FALSE(found.contains(iri(bad)));
    }
  }
}

TEST_CASE("recovery: ten broken IRIs in three thousand concepts are ten diagnostics") {
  const std::vector<int> bad = {0, 1, 299, 300, 1001, 1499, 1500, 2222, 2998, 2999};
  for (const Backend backend : backends()) {
    const std::string text = damaged(3000, bad, with_space);
    const auto document = parsed(text, Format::turtle, backend);
    REQUIRE(document.diagnostics.size() == 10);
    for (std::size_t i = 0; i < bad.size(); ++i) {
      const auto& place = document.diagnostics[i].place;
      CHECK(place.line == static_cast<std::uint32_t>(lines_before_first + lines_a_block * bad[i] + 4));
      CHECK(text.substr(place.byte, 6) == " i rom"); // the space itself
      CHECK(document.diagnostics[i].excerpt.find("organ i rom") != std::string::npos);
    }
    CHECK(concepts(document.graph).size() == 2990);
    // 10 statements a concept, 3 more of them about blank nodes of its own.
    CHECK(document.graph.size() == 2990U * (parsed(catalogue(1), Format::turtle, backend).graph.size()));
  }
}

TEST_CASE("recovery: a document without faults and one read by recovery give the same graph") {
  // The last block is bad, so everything before it goes through recovery.
  for (const Backend backend : backends()) {
    const auto whole = parsed(catalogue(400), Format::turtle, backend);
    const auto recovered =
        parsed(catalogue(400) + "<https://example.org/x y> a skos:Concept .\n", Format::turtle, backend);
    CHECK(recovered.diagnostics.size() == 1);
    REQUIRE(recovered.graph.size() == whole.graph.size());
    bool same = true;
    for (std::size_t i = 0; i < whole.graph.size() && same; ++i) {
      const auto& a = whole.graph.triples()[i];
      const auto& b = recovered.graph.triples()[i];
      const auto equal = [&](TermId x, TermId y) {
        return whole.graph.kind(x) == recovered.graph.kind(y) &&
               (whole.graph.kind(x) == TermKind::blank || whole.graph.view(x) == recovered.graph.view(y));
      };
      same = equal(a.subject, b.subject) && equal(a.predicate, b.predicate) && equal(a.object, b.object);
    }
    CHECK(same); // in document order, too
  }
}

TEST_CASE("recovery: a blank node's label means the same node on both sides of a fault") {
  const std::string text =
      std::string(prefixes) +
      "<https://example.org/a> dct:source _:b1 .\n<https://example.org/x y> dct:source _:b1 .\n" +
      "_:b1 rdfs:label \"kilden\"@nb .\n[] rdfs:label \"en annen\"@nb .\n_:B1 rdfs:label \"en tredje\"@nb .\n"
      "_:genid1 rdfs:label \"en fjerde\"@nb .\n";
  for (const Backend backend : backends()) {
    const auto document = parsed(text, Format::turtle, backend);
    REQUIRE(document.diagnostics.size() == 1);
    REQUIRE(document.graph.size() == 5);
    const auto source = document.graph.triples().front();
    CHECK(document.graph.about(source.object).size() == 1);
    std::set<TermId> subjects;
    for (const auto& triple : document.graph.triples()) subjects.insert(triple.subject);
    CHECK(subjects.size() == 5);
  }
}

TEST_CASE("recovery: anonymous nodes of different batches stay apart") {
  // More text than one batch holds.
  std::string text = catalogue(500) + "<https://example.org/x y> a skos:Concept .\n";
  for (const Backend backend : backends()) {
    const auto document = parsed(text, Format::turtle, backend);
    std::set<TermId> blanks;
    for (const auto& triple : document.graph.triples()) {
      if (document.graph.kind(triple.subject) == TermKind::blank) blanks.insert(triple.subject);
    }
    CHECK(blanks.size() == 1000);
  }
}

TEST_CASE("recovery: prefixes and base hold from their directive on") {
  const std::string text = "@base <https://example.org/en/> .\n@prefix e: <v#> .\n<a> e:p <b> .\n<x y> e:p 1 .\n@base "
                           "<https://example.org/to/> .\n"
                           "<a> e:p <b> .\n@prefix e: <v#> .\n<c d> e:p 1 .\n<a> e:p <b> .\n";
  for (const Backend backend : backends()) {
    const auto document = parsed(text, Format::turtle, backend);
    CHECK(document.diagnostics.size() == 2);
    std::vector<std::string> written;
    for (const auto& t : document.graph.triples())
      written.push_back(std::string(document.graph.text(t.subject)) + " " +
                        std::string(document.graph.text(t.predicate)));
    CHECK(written == std::vector<std::string>{"https://example.org/en/a https://example.org/en/v#p",
                                              "https://example.org/to/a https://example.org/en/v#p",
                                              "https://example.org/to/a https://example.org/to/v#p"});
  }
}

TEST_CASE("recovery: hundreds of prefixes do not outgrow the statements") {
  std::string text;
  for (int i = 0; i < 300; ++i)
    text += "@prefix p" + std::to_string(i) + ": <https://example.org/" + std::to_string(i) + "/> .\n";
  for (int i = 0; i < 300; ++i) text += "p" + std::to_string(i) + ":s p0:p " + (i % 30 == 7 ? "<x y>" : "1") + " .\n";
  for (const Backend backend : backends()) {
    const auto document = parsed(text, Format::turtle, backend);
    CHECK(document.diagnostics.size() == 10);
    CHECK(document.graph.size() == 290);
  }
}

TEST_CASE("recovery: N-Triples lose the bad line only") {
  std::string text;
  for (int i = 0; i < 1000; ++i) {
    const std::string n = std::to_string(i);
    text += "<https://example.org/" + n + "> <https://example.org/p> " +
            (i % 100 == 50 ? "\"ikke lukket" : "\"verdi " + n + "\"@nb") + " .\n";
  }
  for (const Backend backend : backends()) {
    const auto document = parsed(text, Format::ntriples, backend);
    REQUIRE(document.diagnostics.size() == 10);
    CHECK(document.graph.size() == 990);
    for (std::size_t i = 0; i < 10; ++i) {
      CHECK(document.diagnostics[i].place.line == 100 * i + 51);
      CHECK(document.diagnostics[i].excerpt.find("ikke lukket") != std::string::npos);
    }
  }
}

TEST_CASE("recovery: places count the byte order mark in bytes and not in columns") {
  const std::string text = "\xEF\xBB\xBF<x y> <http://e/p> 1 .\n";
  const auto document = parsed(text, Format::turtle);
  REQUIRE(document.diagnostics.size() == 1);
  CHECK(document.diagnostics[0].place.line == 1);
  CHECK(document.diagnostics[0].place.column == 3);
  CHECK(document.diagnostics[0].place.byte == 5);
}

TEST_CASE("recovery: a document in which every block is faulty is read to its end") {
  // Faulty in a way that only the parser sees, so every batch is halved down to single statements.
  std::string text(prefixes);
  for (int i = 0; i < 2000; ++i) text += replaced(concept_block(i), "dct:modified", "ukjent:modified");
  for (const Backend backend : backends()) {
    const auto document = parsed(text, Format::turtle, backend);
    REQUIRE(document.diagnostics.size() == 2000);
    CHECK(document.diagnostics.back().place.line == lines_before_first + lines_a_block * 1999 + 10);
    CHECK(document.graph.size() == 0);
  }
}

TEST_CASE("recovery: a set stop token ends it") {
  std::stop_source source;
  ParseOptions options;
  options.stop = source.get_token();
  const std::string text = damaged(3000, {10}, with_space);
  options.progress = [&](const Progress& progress) {
    if (progress.done > 0) source.request_stop();
  };
  const auto result = parse({.name = "fixture", .bytes = text, .format = Format::turtle}, options);
  REQUIRE_FALSE(result);
  CHECK(result.error().code == ErrorCode::cancelled);
}

TEST_CASE("recovery: the broken harvest fixture names every bad block", "[shared]") {
  const auto bytes = file_bytes(SAMKLANG_SHARED_DATA
                                "/catalogues/component-fixtures/fdk-concept-harvester/harvest_error_response.ttl");
  for (const Backend backend : backends()) {
    const auto document = parsed(bytes, Format::turtle, backend);
    CHECK(document.partial);
    REQUIRE(document.diagnostics.size() == 4); // no block of it declares rdfs:, one dot stands for a semicolon
    CHECK(document.diagnostics[0].place.line == 11);
    CHECK(document.diagnostics[1].place.line == 13);
    CHECK(document.diagnostics[1].message.find("meant as `;`") != std::string::npos);

    // With the prefix declared only the torn block is faulty, and nothing but its second half is lost.
    const auto declared =
        parsed("@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n" + bytes, Format::turtle, backend);
    REQUIRE(declared.diagnostics.size() == 1);
    CHECK(declared.diagnostics[0].place.line == 14);
    CHECK(concepts(declared.graph).size() == 2);
    CHECK(declared.graph.find_iri("https://www.example.com/begrepskatalog/0"));
  }
}

TEST_CASE("recovery: ten broken IRIs in the national catalogue cost ten blocks", "[shared]") {
  const auto whole = file_bytes(SAMKLANG_SHARED_DATA "/catalogues/fdk-2020a/concepts.ttl");
  std::string text;
  std::size_t taken = 0;
  for (std::size_t i = 1; i <= 10; ++i) { // the end of the first IRI after each eleventh of the file
    const std::size_t at = whole.find('>', whole.find("<http", whole.size() / 11 * i));
    text += whole.substr(taken, at - taken) + (i % 2 == 0 ? " og mer" : "\n");
    taken = at;
  }
  text += whole.substr(taken);
  for (const Backend backend : backends()) {
    const auto before = parsed(whole, Format::turtle, backend);
    const auto after = parsed(text, Format::turtle, backend);
    CHECK(before.diagnostics.empty());
    REQUIRE(after.diagnostics.size() == 10);
    for (const auto& diagnostic : after.diagnostics) {
      CHECK(std::string_view("\n ").find(text[diagnostic.place.byte]) != std::string_view::npos);
      CHECK(diagnostic.place.line == line_at(text, diagnostic.place.byte));
    }
    CHECK(concepts(before.graph).size() == 3614);
    CHECK(concepts(after.graph).size() == 3604);
  }
}
