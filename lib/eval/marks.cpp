// SPDX-License-Identifier: Apache-2.0
#include "eval/marks.h"

#include <algorithm>
#include <string_view>

namespace samklang::eval {

namespace {

bool overlaps(std::string_view text, const align::TextSpan& span, std::string_view words) {
  if (span.empty() || span.begin > span.end || span.end > text.size()) return false;
  // A closing full stop left out does not make the mark more telling.
  if (span.begin == 0 && span.end + 1 >= text.size() && words.size() + 1 < text.size()) return false;
  for (auto place = text.find(words); place != std::string_view::npos; place = text.find(words, place + 1)) {
    if (span.begin < place + words.size() && place < span.end) return true;
  }
  return false;
}

bool marked(const Case& one, bool side_a, std::string_view words) {
  if (words.empty()) return true;
  const auto& evidence = one.verdict->evidence;
  return std::any_of(evidence.begin(), evidence.end(), [&](const align::Evidence& piece) {
    const auto& span = side_a ? piece.a : piece.b;
    return overlaps(one.input->catalogue->text(span.text), span, words);
  });
}

} // namespace

bool marks_decisive_words(const Case& one) {
  if (one.row == nullptr || one.verdict == nullptr) return false;
  return marked(one, !one.turned(), one.row->decisive_subject) && marked(one, one.turned(), one.row->decisive_object);
}

} // namespace samklang::eval
