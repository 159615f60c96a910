// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_BASE_PARALLEL_H
#define SAMKLANG_BASE_PARALLEL_H

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace samklang {

/// Threads to use where `asked` were asked for; 0: as many as the machine has processors.
inline unsigned threads_for(unsigned asked) noexcept {
  return asked != 0 ? asked : std::max(1U, std::thread::hardware_concurrency());
}

/// Calls work(begin, end) for the parts of [0, count) of at most `part` each, on `threads` threads of which the calling
/// one is one, and returns when all are done. What runs when is left open: work must write to places that belong to its
/// part. The first exception of any part is thrown again here; parts not yet begun are then left out.
template <class Work> void in_parts(unsigned threads, std::size_t count, std::size_t part, const Work& work) {
  part = std::max<std::size_t>(part, 1);
  const std::size_t parts = (count + part - 1) / part;
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::exception_ptr failure;
  const auto run = [&] {
    for (std::size_t at = next++; at < parts; at = next++) {
      try {
        work(at * part, std::min(count, (at + 1) * part));
      } catch (...) {
        const std::lock_guard lock(mutex);
        if (!failure) failure = std::current_exception();
        next = parts;
      }
    }
  };
  {
    std::vector<std::jthread> others;
    try {
      for (std::size_t i = 1; i < std::min<std::size_t>(threads, parts); ++i) others.emplace_back(run);
    } catch (const std::system_error&) {
      // Fewer threads than asked for: this one does the rest.
    }
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

/// Reads the items [0, count) in parts of at most `part`, on many threads, ahead of one that takes the parts in order:
/// make() gives an empty part, read(part, begin, end) fills it on any thread, take(part, begin, end) is called on the
/// calling one while none reads. What take() sees does not depend on the threads.
template <class Make, class Read, class Take> void read_ahead(unsigned threads, std::size_t count, std::size_t part,
                                                              const Make& make, const Read& read, const Take& take) {
  const std::size_t wave = part * 2 * std::max(1U, threads);
  for (std::size_t from = 0; from < count; from += wave) {
    const std::size_t size = std::min(wave, count - from);
    std::vector<decltype(make())> parts;
    while (parts.size() * part < size) parts.push_back(make());
    in_parts(threads, size, part,
             [&](std::size_t begin, std::size_t end) { read(parts[begin / part], from + begin, from + end); });
    for (std::size_t i = 0; i < parts.size(); ++i)
      take(parts[i], from + i * part, from + std::min(size, (i + 1) * part));
  }
}

/// std::sort on many threads. Where `less` calls two elements equal, either may come first.
template <class Element, class Less> void sort_on(unsigned threads, std::vector<Element>& elements, const Less& less) {
  constexpr std::size_t worth_it = 10000;
  std::size_t run = elements.size();
  for (unsigned runs = 1; runs < threads && run > worth_it; runs *= 2) run = (run + 1) / 2;
  if (run == 0) return;
  const auto at = [&](std::size_t place) { return elements.begin() + static_cast<std::ptrdiff_t>(place); };
  in_parts(threads, elements.size(), run,
           [&](std::size_t begin, std::size_t end) { std::sort(at(begin), at(end), less); });
  for (; run < elements.size(); run *= 2)
    in_parts(threads, elements.size(), 2 * run, [&](std::size_t begin, std::size_t end) {
      std::inplace_merge(at(begin), at(std::min(end, begin + run)), at(end), less);
    });
}

} // namespace samklang

#endif
