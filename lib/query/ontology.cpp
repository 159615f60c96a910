// SPDX-License-Identifier: Apache-2.0
#include <samklang/query/ontology.h>

#include "query/context.h"

namespace samklang::query {

Result<Ontology> Ontology::build(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                                 const image::BuildOptions& options) {
  auto made = image::Image::build(catalogue, alignment, options);
  if (!made) return std::move(made).error();
  return Ontology(*std::move(made));
}

Result<Ontology> Ontology::open(const std::filesystem::path& path) {
  auto opened = image::Image::open(path);
  if (!opened) return std::move(opened).error();
  return Ontology(*std::move(opened));
}

Item Ontology::item(skos::ConceptIndex vertex, const Options& options) const noexcept {
  return Context(image_, options).item(vertex);
}

} // namespace samklang::query
