// SPDX-License-Identifier: Apache-2.0
// bench_parallel FILE FILE [REPEATS]: two documents parsed on one thread and on two. Wall time, median; the ratio
// first.
#include <samklang/rdf/parse.h>

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace samklang;

std::string read(const char* name) {
  std::ifstream file(name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

double median_milliseconds(const std::vector<rdf::Input>& inputs, rdf::Backend backend, unsigned threads, int repeats) {
  rdf::ParseOptions options;
  options.backend = backend;
  options.threads = threads;
  std::vector<double> times;
  for (int i = 0; i < repeats; ++i) {
    const auto start = std::chrono::steady_clock::now();
    const auto documents = rdf::parse_all(inputs, options);
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    for (const auto& document : documents) {
      if (!document) fmt::print(stderr, "{}\n", to_string(document.error()));
    }
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: bench_parallel FILE FILE [REPEATS]\n");
    return 2;
  }
  const std::string first = read(argv[1]);
  const std::string second = read(argv[2]);
  const int repeats = argc > 3 ? std::max(1, std::atoi(argv[3])) : 5;
  const std::vector<rdf::Input> inputs = {{.name = argv[1], .bytes = first, .format = {}},
                                          {.name = argv[2], .bytes = second, .format = {}}};
  std::vector<rdf::Backend> backends = {rdf::Backend::raptor};
  if (rdf::has_serd()) backends.push_back(rdf::Backend::serd);
  for (const rdf::Backend backend : backends) {
    const double one = median_milliseconds(inputs, backend, 1, repeats);
    const double two = median_milliseconds(inputs, backend, 2, repeats);
    fmt::print("{:<8} x {:.2f} on two threads ({:.1f} ms, {:.1f} ms on one)\n",
               backend == rdf::Backend::raptor ? "raptor" : "serd", one / two, two, one);
  }
  return 0;
}
