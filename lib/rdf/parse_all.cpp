// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/parse.h>

#include "rdf/world_pool.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <numeric>
#include <optional>
#include <system_error>
#include <thread>

namespace samklang::rdf {
namespace {

// Sums the progress of documents read at the same time and passes it on, one call at a time.
class SharedProgress {
public:
  SharedProgress(const ProgressCallback& callback, std::span<const Input> inputs)
      : callback_(callback), done_(inputs.size()) {
    for (const Input& input : inputs) total_ += input.bytes.size();
  }

  ProgressCallback of(std::size_t document) {
    if (!callback_) return {};
    return [this, document](const Progress& progress) { report(document, progress.done); };
  }

  void report(std::size_t document, std::uint64_t done) {
    if (!callback_) return;
    const std::lock_guard lock(mutex_);
    if (done <= done_[document]) return; // a second, recovering pass counts from 0 again
    sum_ += done - done_[document];
    done_[document] = done;
    callback_({.stage = "parse", .done = sum_, .total = total_});
  }

private:
  const ProgressCallback& callback_;
  std::mutex mutex_;
  std::vector<std::uint64_t> done_;
  std::uint64_t sum_ = 0;
  std::uint64_t total_ = 0;
};

std::size_t workers_for(std::size_t documents, unsigned asked) {
  const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
  return std::min(documents, asked != 0 ? std::size_t{asked} : processors);
}

} // namespace

std::vector<Result<Document>> parse_all(std::span<const Input> inputs, const ParseOptions& options) {
  std::vector<std::size_t> order(inputs.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  // The longest first: it must not be the one that everybody waits for.
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return inputs[a].bytes.size() > inputs[b].bytes.size(); });

  SharedProgress progress(options.progress, inputs);
  std::vector<std::optional<Result<Document>>> found(inputs.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t at = next++; at < order.size(); at = next++) {
      const std::size_t document = order[at];
      ParseOptions own = options;
      own.progress = progress.of(document);
      found[document] = parse(inputs[document], own);
      progress.report(document, inputs[document].bytes.size());
    }
  };

  const std::size_t workers = workers_for(inputs.size(), options.threads);
  if (workers > 1) {
    prepare_worlds(workers);
    std::vector<std::jthread> threads;
    try {
      for (std::size_t i = 1; i < workers; ++i) threads.emplace_back(work);
    } catch (const std::system_error&) {
      // Fewer threads than asked for: this one does the rest.
    }
    work();
  } else {
    work();
  }

  std::vector<Result<Document>> out;
  out.reserve(inputs.size());
  for (auto& result : found) out.push_back(std::move(*result));
  return out;
}

} // namespace samklang::rdf
