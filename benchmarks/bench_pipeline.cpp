// SPDX-License-Identifier: Apache-2.0
// bench_pipeline WHAT FILE...: one cold run from files to a result, and the memory it took. One line a run, so that
// peak memory is that of this run alone.
//
// WHAT: load-raptor, load-serd (one thread, either backend), load (all threads), report (load, align, and the report's
// texts).
#include <samklang/align/align.h>
#include <samklang/load/load.h>
#include <samklang/report/coordination.h>

#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <filesystem>
#include <string_view>
#include <vector>

namespace {

using namespace samklang;
using Clock = std::chrono::steady_clock;

double milliseconds(Clock::time_point from, Clock::time_point to) {
  return std::chrono::duration<double, std::milli>(to - from).count();
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: bench_pipeline load|load-raptor|load-serd|report FILE...\n");
    return 2;
  }
  const std::string_view what = argv[1];
  const std::vector<std::filesystem::path> files(argv + 2, argv + argc);
  load::LoadOptions options;
  options.allow_partial = true;
  if (what == "load-raptor") options.parse.backend = rdf::Backend::raptor;
  if (what == "load-serd") options.parse.backend = rdf::Backend::serd;
  if (what != "load" && what != "report") options.parse.threads = 1;

  const double before = peak_megabytes();
  const auto start = Clock::now();
  const auto loaded = load::load_files(files, options);
  if (!loaded) {
    for (const Error& error : loaded.failure.errors) fmt::print(stderr, "{}\n", to_string(error));
    return 1;
  }
  const auto done_loading = Clock::now();
  const std::size_t concepts = loaded->catalogue.size();
  fmt::print("{:<12}{:>10} concepts{:>10.1f} ms load", what, concepts, milliseconds(start, done_loading));
  if (what == "report") {
    align::AlignOptions align_options;
    align_options.within = true;
    const auto alignment = align::align(loaded->catalogue, align_options);
    if (!alignment) return 1;
    const auto done_aligning = Clock::now();
    const auto coordination = report::coordinate(loaded->catalogue, *alignment);
    const auto markdown = report::coordination_markdown(loaded->catalogue, *alignment, coordination);
    const auto json = report::coordination_json(loaded->catalogue, *alignment, coordination);
    const auto done = Clock::now();
    fmt::print("{:>10.1f} ms align{:>10.1f} ms report{:>10.1f} ms in all, {} verdicts, {} bytes",
               milliseconds(done_loading, done_aligning), milliseconds(done_aligning, done), milliseconds(start, done),
               alignment->verdicts.size(), markdown.size() + json.size());
  }
  fmt::print("{:>10.1f} MB peak", peak_megabytes());
  if (concepts != 0)
    fmt::print("{:>8.0f} bytes a concept", (peak_megabytes() - before) * 1048576.0 / static_cast<double>(concepts));
  fmt::print("\n");
  return 0;
}
