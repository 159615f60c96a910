// SPDX-License-Identifier: Apache-2.0
#include "publish/annotator_terms.h"

#include "image/contents.h"

#include <samklang/base/utf8.h>

#include <algorithm>
#include <cstdint>

namespace samklang::publish {

namespace {

// What ends a line in some reader, and what is no character.
bool breaks_line(char32_t c) noexcept {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE;
}

// White space, control characters, line separators and what is no character become one space each run, none at the
// ends.
std::string on_one_line(std::string_view text) {
  std::string out;
  bool space = false;
  while (!text.empty()) {
    const Utf8Character next = decode_utf8(text);
    if (!next.valid || breaks_line(next.code) || next.code == ' ') {
      space = true;
    } else {
      if (space && !out.empty()) out += ' ';
      space = false;
      out += text.substr(0, next.length);
    }
    text.remove_prefix(next.length);
  }
  return out;
}

} // namespace

std::vector<AnnotatorTerm> annotator_terms(const image::Image& image) {
  const skos::Catalogue& catalogue = image.catalogue();
  const auto postings = image.contents().phrase_postings;
  std::vector<std::uint32_t> rows(postings.begin(), postings.end());
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  std::vector<AnnotatorTerm> out;
  const auto labels = catalogue.columns().labels;
  for (std::uint32_t i = 0; i < catalogue.size(); ++i) {
    const skos::Concept entry = catalogue[i];
    for (const skos::Label& label : entry.labels()) {
      const auto row = static_cast<std::uint32_t>(&label - labels.data());
      if (!std::binary_search(rows.begin(), rows.end(), row)) continue;
      std::string text = on_one_line(catalogue.text(label.text));
      if (!text.empty()) out.push_back({std::move(text), entry.iri()});
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

} // namespace samklang::publish
