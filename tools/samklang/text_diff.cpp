// SPDX-License-Identifier: Apache-2.0
#include "text_diff.h"

#include <algorithm>
#include <vector>

namespace samklang::tools {
namespace {

constexpr std::size_t context = 3;
constexpr std::size_t looked_ahead = 100; // lines; further apart texts are told as replaced as a whole

using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::size_t length = end == std::string_view::npos ? text.size() : end + 1;
    out.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return out;
}

struct Change {
  std::size_t old_begin, old_end, new_begin, new_end;
};

std::vector<Change> changes_of(const Lines& a, const Lines& b) {
  std::vector<Change> out;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      ++i;
      ++j;
      continue;
    }
    // The nearest pair of equal lines from here on.
    Change change{i, a.size(), j, b.size()};
    for (std::size_t sum = 1; sum <= 2 * looked_ahead; ++sum) {
      bool met = false;
      for (std::size_t x = 0; x <= sum && !met; ++x) {
        const std::size_t y = sum - x;
        if (i + x >= a.size() || j + y >= b.size() || a[i + x] != b[j + y]) continue;
        change.old_end = i + x;
        change.new_end = j + y;
        met = true;
      }
      if (met) break;
    }
    i = change.old_end;
    j = change.new_end;
    out.push_back(change);
  }
  return out;
}

void put(std::string& out, char mark, std::string_view line) {
  out += mark;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

std::string range(std::size_t begin, std::size_t count) {
  return std::to_string(count == 0 ? begin : begin + 1) + (count == 1 ? "" : "," + std::to_string(count));
}

} // namespace

std::string unified_diff(const std::string& name, std::string_view before, std::string_view after) {
  const Lines a = lines_of(before);
  const Lines b = lines_of(after);
  const std::vector<Change> changes = changes_of(a, b);
  if (changes.empty()) return {};
  std::string out = "--- " + name + "\n+++ " + name + '\n';
  for (std::size_t first = 0; first < changes.size();) {
    std::size_t last = first;
    while (last + 1 < changes.size() && changes[last + 1].old_begin - changes[last].old_end <= 2 * context) ++last;
    const std::size_t lead = std::min(context, changes[first].old_begin);
    const std::size_t old_begin = changes[first].old_begin - lead;
    const std::size_t new_begin = changes[first].new_begin - lead;
    const std::size_t old_end = std::min(a.size(), changes[last].old_end + context);
    const std::size_t new_end = changes[last].new_end + (old_end - changes[last].old_end);
    out += "@@ -" + range(old_begin, old_end - old_begin) + " +" + range(new_begin, new_end - new_begin) + " @@\n";
    std::size_t at = old_begin;
    for (std::size_t i = first; i <= last; ++i) {
      for (; at < changes[i].old_begin; ++at) put(out, ' ', a[at]);
      for (; at < changes[i].old_end; ++at) put(out, '-', a[at]);
      for (std::size_t n = changes[i].new_begin; n < changes[i].new_end; ++n) put(out, '+', b[n]);
    }
    for (; at < old_end; ++at) put(out, ' ', a[at]);
    first = last + 1;
  }
  return out;
}

} // namespace samklang::tools
