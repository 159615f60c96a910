// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_BASE_PARALLEL_H
#define SAMKLANG_BASE_PARALLEL_H

#include <algorithm>
#include <atomic>
#include <condition_variable>
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

/// Threads that do one piece of work again and again, together with the calling one: cheaper than new ones each time.
template <class Work> class Crew {
public:
  /// `work` is called on all threads at once, and must not throw.
  Crew(unsigned threads, const Work& work) : Crew(work) {
    try {
      while (others_.size() + 1 < threads) others_.emplace_back([this] { serve(); });
    } catch (const std::system_error&) {
      // Fewer threads than asked for: they do the rest.
    }
  }
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;
  ~Crew() {
    {
      const std::lock_guard lock(mutex_);
      over_ = true;
    }
    begin_.notify_all();
  }

  /// Returns when all have done the work once.
  void run() {
    {
      const std::lock_guard lock(mutex_);
      ++round_;
      at_work_ = others_.size();
    }
    begin_.notify_all();
    work_();
    std::unique_lock lock(mutex_);
    end_.wait(lock, [&] { return at_work_ == 0; });
  }

private:
  // Made whole before a thread begins: whatever is thrown then, the destructor ends those that wait.
  explicit Crew(const Work& work) : work_(work) {}

  void serve() {
    std::size_t done = 0;
    for (;;) {
      {
        std::unique_lock lock(mutex_);
        begin_.wait(lock, [&] { return over_ || round_ != done; });
        if (over_) return;
        done = round_;
      }
      work_();
      const std::lock_guard lock(mutex_);
      if (--at_work_ == 0) end_.notify_one();
    }
  }

  const Work& work_;
  std::mutex mutex_;
  std::condition_variable begin_;
  std::condition_variable end_;
  std::size_t round_ = 0;
  std::size_t at_work_ = 0;
  bool over_ = false;
  std::vector<std::jthread> others_; // last: they are waited for before the rest goes
};

/// Reads the items [0, count) in parts of at most `part`, on many threads, ahead of one that takes the parts in order:
/// make() gives an empty part, read(part, begin, end) fills it on any thread, take(part, begin, end) is called on the
/// calling one while none reads. What take() sees does not depend on the threads. The first exception of any is thrown
/// again here.
template <class Make, class Read, class Take> void read_ahead(unsigned threads, std::size_t count, std::size_t part,
                                                              const Make& make, const Read& read, const Take& take) {
  part = std::max<std::size_t>(part, 1);
  const std::size_t wave = part * 2 * std::max(1U, threads);
  std::vector<decltype(make())> parts;
  std::size_t from = 0;
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::exception_ptr failure;
  const auto begin_of = [&](std::size_t at) { return from + at * part; };
  const auto end_of = [&](std::size_t at) { return std::min(count, from + (at + 1) * part); };
  const auto work = [&]() noexcept {
    for (std::size_t at = next++; at < parts.size(); at = next++) {
      try {
        read(parts[at], begin_of(at), end_of(at));
      } catch (...) {
        const std::lock_guard lock(mutex);
        if (!failure) failure = std::current_exception();
        next = parts.size();
      }
    }
  };
  Crew crew(static_cast<unsigned>(std::min<std::size_t>(threads, (count + part - 1) / part)), work);
  for (; from < count; from += wave) {
    parts.clear();
    while (parts.size() * part < std::min(wave, count - from)) parts.push_back(make());
    next = 0;
    crew.run();
    if (failure) std::rethrow_exception(failure);
    for (std::size_t at = 0; at < parts.size(); ++at) take(parts[at], begin_of(at), end_of(at));
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
