// SPDX-License-Identifier: Apache-2.0
// bench_query IMAGE [TURTLE-BYTES]: what questions to an image take. Latencies are of single questions, each about
// another term or concept; allocations are counted in all threads.
#include <samklang/answer/query_json.h>
#include <samklang/query/ontology.h>

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <new>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

using namespace samklang;
using Clock = std::chrono::steady_clock;

namespace {

std::atomic<std::uint64_t> allocations;

double micros(Clock::duration time) { return std::chrono::duration<double, std::micro>(time).count(); }

/// Asks `count` times after a warm round; `ask` gets the number of the question.
template <class Ask> void measure(std::string_view name, std::size_t count, Ask ask) {
  for (std::size_t i = 0; i < count; ++i) ask(i);
  std::vector<double> times(count);
  const std::uint64_t before = allocations;
  for (std::size_t i = 0; i < count; ++i) {
    const auto start = Clock::now();
    ask(i);
    times[i] = micros(Clock::now() - start);
  }
  const std::uint64_t made = allocations - before;
  std::sort(times.begin(), times.end());
  fmt::print("{:<34}{:>10.2f} us median{:>10.2f} us p99{:>10.2f} allocations\n", name, times[count / 2],
             times[count * 99 / 100], static_cast<double>(made) / static_cast<double>(count));
}

std::string prose(const skos::Catalogue& catalogue, std::size_t bytes) {
  std::string out;
  for (skos::ConceptIndex i = 0; out.size() < bytes; i = (i + 1) % static_cast<skos::ConceptIndex>(catalogue.size())) {
    const auto entry = catalogue[i];
    for (const auto& definition : entry.definitions()) out += std::string(catalogue.text(definition.text)) + ". ";
    for (const auto& note : entry.notes()) out += std::string(catalogue.text(note.text)) + ". ";
    out += std::string(entry.term()) + ". ";
  }
  return out;
}

double annotate_seconds(const query::Ontology& ontology, const std::string& text, query::Annotations& out) {
  const auto start = Clock::now();
  (void)ontology.annotate(text, {}, out);
  return micros(Clock::now() - start) / 1e6;
}

} // namespace

void* operator new(std::size_t size) {
  ++allocations;
  if (void* const memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::filesystem::path path = argv[1];
  const std::size_t questions = 20'000;
  double open = 1e9;
  for (int i = 0; i < 5; ++i) {
    const auto start = Clock::now();
    if (!query::Ontology::open(path)) return 2;
    open = std::min(open, micros(Clock::now() - start));
  }
  const auto ontology = query::Ontology::open(path).value();
  const auto& catalogue = ontology.catalogue();
  if (catalogue.empty()) return 2;
  fmt::print("{} concepts, {} verdicts, {:.1f} MB", catalogue.size(), ontology.image().verdict_rows().size(),
             static_cast<double>(ontology.image().bytes().size()) / 1e6);
  if (argc > 2)
    fmt::print(", {:.2f} x the catalogues",
               static_cast<double>(ontology.image().bytes().size()) / std::strtod(argv[2], nullptr));
  fmt::print("\nopen {:.3f} ms\n", open / 1000);

  // In an order that caches do not foresee.
  const auto at = [&](std::size_t i) { return static_cast<skos::ConceptIndex>(i * 7919 % catalogue.size()); };
  query::Senses senses;
  measure("lookup, term as written", questions,
          [&](std::size_t i) { (void)ontology.lookup(catalogue[at(i)].term(), {}, senses); });
  measure("lookup, term misspelt", 2000, [&](std::size_t i) {
    std::string term(catalogue[at(i)].term());
    if (term.size() > 4) term.erase(term.size() / 2, 1);
    (void)ontology.lookup(term, {}, senses);
  });
  const auto rows = ontology.image().verdict_rows();
  query::Comparison comparison;
  if (!rows.empty())
    measure("compare, stored verdict", questions, [&](std::size_t i) {
      const auto& row = rows[i * 7919 % rows.size()];
      (void)ontology.compare(catalogue.iri(row.a), catalogue.iri(row.b), {}, comparison);
    });
  query::Record record;
  measure("concept", questions, [&](std::size_t i) { (void)ontology.record(catalogue.iri(at(i)), {}, record); });
  query::Suggestions suggestions;
  measure("suggest, three letters", questions,
          [&](std::size_t i) { (void)ontology.suggest(catalogue[at(i)].term().substr(0, 3), {}, suggestions); });
  std::string request;
  std::string answered;
  const auto as_json = [&](std::string_view name, auto fields) {
    measure(name, questions, [&](std::size_t i) {
      request = "{\"question\":";
      fields(i);
      answer::query_json(ontology, request, answered);
    });
  };
  const auto field = [&](std::string_view before, std::string_view value) {
    request.append(before).append(value).append("\"");
  };
  as_json("query_json, lookup", [&](std::size_t i) {
    field("\"lookup\",\"term\":\"", catalogue[at(i)].term());
    request += '}';
  });
  if (!rows.empty())
    as_json("query_json, compare", [&](std::size_t i) {
      const auto& row = rows[i * 7919 % rows.size()];
      field("\"compare\",\"a\":\"", catalogue.iri(row.a));
      field(",\"b\":\"", catalogue.iri(row.b));
      request += '}';
    });
  as_json("query_json, concept", [&](std::size_t i) {
    field("\"concept\",\"uri\":\"", catalogue.iri(at(i)));
    request += '}';
  });
  query::Hits hits;
  measure("search, a definition's words", 500, [&](std::size_t i) {
    const auto* const definition = catalogue[at(i)].definition();
    (void)ontology.search(definition == nullptr ? "" : catalogue.text(definition->text).substr(0, 60), {}, hits);
  });

  const std::string text = prose(catalogue, 4'000'000);
  query::Annotations annotations;
  annotate_seconds(ontology, text, annotations);
  const double one = annotate_seconds(ontology, text, annotations);
  const double half = annotate_seconds(ontology, text.substr(0, text.size() / 2), annotations);
  query::Annotations other;
  const auto start = Clock::now();
  std::thread second([&] { annotate_seconds(ontology, text, other); });
  annotate_seconds(ontology, text, annotations);
  second.join();
  const double two = micros(Clock::now() - start) / 1e6;
  fmt::print("annotate {:.1f} MB/s, half the text in {:.2f} of the time, two threads {:.2f} x\n",
             static_cast<double>(text.size()) / one / 1e6, half / one, 2 * one / two);
  return 0;
}
