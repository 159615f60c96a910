// SPDX-License-Identifier: Apache-2.0
// bench_pipeline WHAT FILE...: one cold run from files to a result, and the memory it took. One line a run, so that
// peak memory is that of this run alone.
//
// WHAT: load-raptor, load-serd (one thread, either backend), load (all threads), report (load, align, and the report's
// texts), align, align-1 (load, match and align between agencies; on all threads, on one), again BEFORE FILE... (the
// same for FILE..., with what a run over the file BEFORE and the second FILE judged).
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

double processor_milliseconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto of = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
  };
  return of(usage.ru_utime) + of(usage.ru_stime);
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

load::LoadOptions loading(std::string_view what) {
  load::LoadOptions options;
  options.allow_partial = true;
  if (what == "load-raptor") options.parse.backend = rdf::Backend::raptor;
  if (what == "load-serd") options.parse.backend = rdf::Backend::serd;
  if (what == "load-raptor" || what == "load-serd" || what == "align-1") options.parse.threads = 1;
  return options;
}

/// What a run over the catalogue as it was before judged.
int judged_before(const std::vector<std::filesystem::path>& files, align::PreviousRun& into) {
  const auto loaded = load::load_files(files, loading("align"));
  if (!loaded) return 1;
  align::AlignOptions options;
  options.keep_judgements = true;
  auto alignment = align::align(loaded->catalogue, options);
  if (!alignment) return 1;
  into = std::move(alignment->judgements);
  return 0;
}

int bench_align(std::string_view what, const skos::Catalogue& catalogue, const align::PreviousRun* previous,
                double loaded_in) {
  align::AlignOptions options;
  options.threads = what == "align-1" ? 1 : 0;
  options.previous = previous;
  options.keep_judgements = previous != nullptr;
  const auto start = Clock::now();
  const auto alignment = align::align(catalogue, options);
  if (!alignment) return 1;
  const double aligned_in = milliseconds(start, Clock::now());
  fmt::print("{:>10.1f} ms align{:>10.1f} ms in all{:>10} candidates{:>10} verdicts", aligned_in,
             loaded_in + aligned_in, alignment->candidates, alignment->verdicts.size());
  if (previous != nullptr) fmt::print("{:>10} taken over", alignment->reused);
  return 0;
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    fmt::print(stderr, "usage: bench_pipeline load|load-raptor|load-serd|report|align|align-1|again FILE...\n");
    return 2;
  }
  const std::string_view what = argv[1];
  std::vector<std::filesystem::path> files(argv + 2, argv + argc);
  align::PreviousRun previous;
  if (what == "again") {
    if (files.size() != 3) return 2;
    if (judged_before({files[0], files[2]}, previous) != 0) return 1;
    files.erase(files.begin());
  }

  const double before = peak_megabytes();
  const auto start = Clock::now();
  const auto loaded = load::load_files(files, loading(what));
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
  if (what == "align" || what == "align-1" || what == "again") {
    const int failed =
        bench_align(what, loaded->catalogue, what == "again" ? &previous : nullptr, milliseconds(start, done_loading));
    if (failed != 0) return failed;
  }
  fmt::print("{:>10.1f} ms of processors", processor_milliseconds());
  fmt::print("{:>10.1f} MB peak", peak_megabytes());
  if (concepts != 0)
    fmt::print("{:>8.0f} bytes a concept", (peak_megabytes() - before) * 1048576.0 / static_cast<double>(concepts));
  fmt::print("\n");
  return 0;
}
