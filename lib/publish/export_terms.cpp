// SPDX-License-Identifier: Apache-2.0
#include <samklang/publish/export.h>

#include "publish/annotator_terms.h"
#include "publish/json.h"

#include <algorithm>
#include <map>

namespace samklang::publish {

Written to_spacy(const image::Image& image) {
  Written out;
  for (const AnnotatorTerm& term : annotator_terms(image)) {
    out.text += "{\"label\":\"CONCEPT\",\"pattern\":";
    out.text += json_text(term.text);
    out.text += ",\"id\":";
    out.text += json_text(term.iri);
    out.text += "}\n";
  }
  return out;
}

Written to_rasa(const image::Image& image) {
  const auto terms = annotator_terms(image);
  Written out;
  out.text = "version: \"3.1\"\nnlu:\n";
  if (terms.empty()) {
    out.text = "version: \"3.1\"\nnlu: []\n";
    return out;
  }
  // The examples of Rasa are one text with a line for each; everything in a line behind "- " is the example.
  out.text += "  - lookup: concept\n    examples: |\n";
  std::map<std::string_view, std::vector<std::string_view>> of_concept;
  for (auto from = terms.begin(); from != terms.end();) {
    const auto to = std::find_if(from, terms.end(), [&](const AnnotatorTerm& term) { return term.text != from->text; });
    out.text.append("      - ").append(from->text).push_back('\n');
    if (to - from == 1) of_concept[from->iri].push_back(from->text);
    from = to;
  }
  for (const auto& [iri, texts] : of_concept) {
    // A JSON string is a YAML one, in double quotes.
    out.text.append("  - synonym: ").append(json_text(iri)).append("\n    examples: |\n");
    for (const std::string_view text : texts) out.text.append("      - ").append(text).push_back('\n');
  }
  return out;
}

} // namespace samklang::publish
