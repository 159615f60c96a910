// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_CONTEXT_H
#define SAMKLANG_QUERY_CONTEXT_H

#include "image/bounded.h"
#include "image/contents.h"

#include <samklang/query/ontology.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace samklang::query {

using image::bounded;

/// What a question reads: an image and what was asked for. Every accessor takes any number and any content.
class Context {
public:
  Context(const image::Image& image, const Options& options) noexcept
      : image_(&image), catalogue_(&image.catalogue()), options_(options) {}

  const image::Image& image() const noexcept { return *image_; }
  const skos::Catalogue& catalogue() const noexcept { return *catalogue_; }
  const skos::Columns& columns() const noexcept { return catalogue_->columns(); }
  const image::Contents& contents() const noexcept { return image_->contents(); }
  const Options& options() const noexcept { return options_; }

  void begin(Answer& answer) const noexcept {
    answer.snapshot = image_->snapshot();
    answer.as_of = options_.as_of;
  }

  Item item(skos::ConceptIndex vertex) const noexcept;
  /// True where the concept has a day of validity and is not valid on the day asked about.
  bool out_of_date(skos::ConceptIndex vertex) const noexcept;
  /// The agency a vertex counts for; no_index for none.
  std::uint32_t agency_of(skos::ConceptIndex vertex) const noexcept;
  std::string_view agency_key(std::uint32_t agency) const noexcept { return catalogue_->agency_key(agency); }
  std::string_view agency_name(std::uint32_t agency) const noexcept { return catalogue_->agency_name(agency); }
  /// Calls visit(key) for each law key that the definitions of a concept cite, until it returns false.
  template <class Visit> void laws(skos::ConceptIndex vertex, Visit visit) const {
    if (vertex >= catalogue_->size()) return;
    for (const skos::Definition& definition : bounded((*catalogue_)[vertex].definitions()))
      for (const skos::Citation& citation : bounded(catalogue_->citations(definition.citations), 64))
        for (const skos::Text key : bounded(catalogue_->law_keys(citation.laws), 64))
          if (!visit(catalogue_->text(key))) return;
  }
  /// The text among these in the language asked for, or by fallback, with its language.
  const skos::TaggedText* best(skos::Range texts) const noexcept;

private:
  const image::Image* image_;
  const skos::Catalogue* catalogue_;
  Options options_;
};

/// True where a resource with this IRI or title uses the concept.
bool used_in_event(const Context& context, skos::ConceptIndex at, std::string_view event) noexcept;

/// "no concept has the IRI ..." and the like.
Error unknown_concept(std::string_view uri);
Error unknown_agency();

} // namespace samklang::query

#endif
