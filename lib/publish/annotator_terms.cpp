// SPDX-License-Identifier: Apache-2.0
#include "publish/annotator_terms.h"

#include "image/contents.h"
#include "publish/characters.h"

#include <algorithm>
#include <cstdint>

namespace samklang::publish {

std::string on_one_line(std::string_view text) {
  std::string out;
  bool space = false;
  for_each_character(text, [&](std::int32_t character, std::string_view bytes) {
    if (character < 0 || breaks_line(character) || character == ' ') {
      space = true;
      return;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    out += bytes;
  });
  return out;
}

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
