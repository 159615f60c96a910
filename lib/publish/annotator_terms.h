// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_PUBLISH_ANNOTATOR_TERMS_H
#define SAMKLANG_PUBLISH_ANNOTATOR_TERMS_H

#include <samklang/image/image.h>

#include <string>
#include <string_view>
#include <vector>

namespace samklang::publish {

/// A term that texts are searched for, on one line, and a concept that has it. The IRI is borrowed from the image.
struct AnnotatorTerm {
  std::string text;
  std::string_view iri;
  friend auto operator<=>(const AnnotatorTerm&, const AnnotatorTerm&) = default;
};

/// The terms that stand in the image's index of phrases: no data structure terms, none of small words alone. By text
/// and IRI, each once.
std::vector<AnnotatorTerm> annotator_terms(const image::Image& image);

} // namespace samklang::publish

#endif
