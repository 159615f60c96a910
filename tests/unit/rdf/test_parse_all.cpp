// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/parse.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

using namespace samklang;
using namespace samklang::rdf;

namespace {

struct Files {
  std::vector<std::string> texts;
  std::vector<Input> inputs;
};

// Documents of very different size and syntax, some of them faulty.
Files files() {
  Files out;
  for (int i = 0; i < 24; ++i) {
    const std::string n = std::to_string(i);
    std::string text;
    const int concepts = 5 + i * i * 7 % 300;
    if (i % 3 == 2) {
      text = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:ex=\"https://example.org/\">";
      for (int c = 0; c < concepts; ++c)
        text += "<ex:Begrep rdf:about=\"https://example.org/" + std::to_string(c) + "\"><ex:navn xml:lang=\"nb\">ord " +
                n + "</ex:navn></ex:Begrep>\n";
      text += i == 14 ? "<ex:uferdig>" : "</rdf:RDF>";
    } else {
      const bool turtle = i % 3 == 0;
      if (turtle) text = "@prefix ex: <https://example.org/> .\n";
      for (int c = 0; c < concepts; ++c) {
        text += "<https://example.org/" + std::to_string(c) + "> <https://example.org/navn> \"ord " + n + "\"@nb" +
                (turtle ? " ; ex:def [ ex:tekst \"x\" ] .\n" : " .\n");
      }
      if (i == 9 || i == 10) text += "dette er ikke lov\n";
    }
    if (i == 5) text.clear();
    out.texts.push_back(std::move(text));
  }
  for (std::size_t i = 0; i < out.texts.size(); ++i) {
    const char* extension = i % 3 == 0 ? ".ttl" : i % 3 == 1 ? ".nt" : ".rdf";
    out.inputs.push_back({.name = std::to_string(i) + extension, .bytes = out.texts[i]});
  }
  return out;
}

bool same_rows(const Graph& a, const Graph& b) {
  if (a.term_count() != b.term_count()) return false;
  for (TermId term = 0; term < a.term_count(); ++term) {
    const TermRow& x = a.row(term);
    const TermRow& y = b.row(term);
    if (x.offset != y.offset || x.length != y.length || x.datatype != y.datatype || x.language != y.language ||
        x.kind != y.kind)
      return false;
  }
  return true;
}

void check_same(const std::vector<Result<Document>>& a, const std::vector<Result<Document>>& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    INFO(i);
    REQUIRE(a[i].has_value() == b[i].has_value());
    if (!a[i]) {
      CHECK(to_string(a[i].error()) == to_string(b[i].error()));
      continue;
    }
    CHECK(a[i]->name == b[i]->name);
    CHECK(a[i]->content_hash == b[i]->content_hash);
    CHECK(a[i]->partial == b[i]->partial);
    REQUIRE(a[i]->diagnostics.size() == b[i]->diagnostics.size());
    for (std::size_t d = 0; d < a[i]->diagnostics.size(); ++d)
      CHECK(to_string(a[i]->diagnostics[d]) == to_string(b[i]->diagnostics[d]));
    CHECK(a[i]->graph.text() == b[i]->graph.text());
    CHECK(std::ranges::equal(a[i]->graph.triples(), b[i]->graph.triples()));
    CHECK(std::ranges::equal(a[i]->graph.languages(), b[i]->graph.languages()));
    CHECK(same_rows(a[i]->graph, b[i]->graph));
  }
}

ParseOptions with(unsigned threads, Backend backend = Backend::automatic) {
  ParseOptions options;
  options.threads = threads;
  options.backend = backend;
  return options;
}

} // namespace

TEST_CASE("documents read in parallel are the ones read one by one, byte for byte", "[parse][threads]") {
  const Files given = files();
  for (const Backend backend :
       has_serd() ? std::vector{Backend::raptor, Backend::serd} : std::vector{Backend::raptor}) {
    const auto serial = parse_all(given.inputs, with(1, backend));
    REQUIRE(serial.size() == given.inputs.size());
    CHECK_FALSE(serial[5]);
    CHECK(serial[9]->partial);
    CHECK(serial[10]->partial);
    CHECK(serial[14]->partial);
    for (std::size_t i = 0; i < serial.size(); ++i) {
      if (serial[i]) CHECK(serial[i]->name == given.inputs[i].name);
    }
    for (const unsigned threads : {2U, 4U, 7U, 100U})
      check_same(serial, parse_all(given.inputs, with(threads, backend)));
  }
}

TEST_CASE("no documents are no results", "[parse]") { CHECK(parse_all({}, with(4)).empty()); }

TEST_CASE("progress counts the bytes of all documents, one call at a time, and ends with all of them",
          "[parse][threads]") {
  const Files given = files();
  std::uint64_t total = 0;
  for (const Input& input : given.inputs) total += input.bytes.size();
  for (const unsigned threads : {1U, 4U}) {
    std::uint64_t last = 0;
    bool growing = true;
    bool inside = false;
    ParseOptions options = with(threads);
    options.progress = [&](const Progress& progress) {
      growing = growing && !inside && progress.done > last && progress.total == total && progress.stage == "parse";
      inside = true;
      last = progress.done;
      inside = false;
    };
    (void)parse_all(given.inputs, options);
    CHECK(growing);
    CHECK(last == total);
  }
}

TEST_CASE("a stop token that is set cancels every document", "[parse][threads]") {
  const Files given = files();
  std::stop_source source;
  source.request_stop();
  ParseOptions options = with(3);
  options.stop = source.get_token();
  for (const auto& result : parse_all(given.inputs, options)) {
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::cancelled);
  }
}

TEST_CASE("a stop in the middle keeps what was finished and cancels the rest", "[parse][threads]") {
  const Files given = files();
  for (const unsigned threads : {1U, 3U}) {
    std::stop_source source;
    ParseOptions options = with(threads);
    options.stop = source.get_token();
    int calls = 0;
    options.progress = [&](const Progress&) {
      if (++calls == 6) source.request_stop();
    };
    const auto results = parse_all(given.inputs, options);
    const auto cancelled = std::count_if(results.begin(), results.end(),
                                         [](const auto& r) { return !r && r.error().code == ErrorCode::cancelled; });
    CHECK(cancelled > 10);
    CHECK(std::any_of(results.begin(), results.end(), [](const auto& r) { return r.has_value(); }));
  }
}

TEST_CASE("a stop inside one document is heeded, recovering or not", "[parse]") {
  std::string text = "@prefix ex: <https://example.org/> .\n";
  for (int i = 0; i < 20000; ++i) text += "ex:a" + std::to_string(i) + " ex:p \"x\" .\n";
  for (const bool faulty : {false, true}) {
    for (const Backend backend :
         has_serd() ? std::vector{Backend::raptor, Backend::serd} : std::vector{Backend::raptor}) {
      std::stop_source source;
      ParseOptions options = with(1, backend);
      options.stop = source.get_token();
      options.progress = [&](const Progress&) { source.request_stop(); };
      const auto result = parse({.name = "a.ttl", .bytes = faulty ? "feil\n" + text : text}, options);
      REQUIRE_FALSE(result);
      CHECK(result.error().code == ErrorCode::cancelled);
    }
  }
}

TEST_CASE("single documents may be parsed from several threads", "[parse][threads]") {
  const Files given = files();
  const auto serial = parse_all(given.inputs, with(1));
  std::vector<std::vector<Result<Document>>> found(3);
  (void)parse_all(given.inputs,
                  with(3)); // opens the worlds on this thread, as a host that starts threads of its own should
  {
    std::vector<std::jthread> threads;
    for (auto& mine : found) {
      threads.emplace_back([&] {
        for (const Input& input : given.inputs) mine.push_back(parse(input));
      });
    }
  }
  for (const auto& mine : found) check_same(serial, mine);
}
