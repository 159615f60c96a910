// SPDX-License-Identifier: Apache-2.0
#include "capi/guard.h"
#include "capi/handles.h"

#include <utility>

using namespace samklang;
using namespace samklang::capi;

extern "C" {

samklang_status samklang_ontology_open(samklang_ontology** out, const char* path, size_t path_size,
                                       samklang_error** error) {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_error("out");
    *out = nullptr;
    const auto place = path_in(path, path_size, "path");
    if (!place) return place.error();
    auto opened = query::Ontology::open(*place);
    if (!opened) return std::move(opened).error();
    *out = new samklang_ontology{std::move(*opened)};
    return {};
  });
}

samklang_status samklang_ontology_from_memory(samklang_ontology** out, const void* bytes, size_t size,
                                              samklang_error** error) {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_error("out");
    *out = nullptr;
    const auto content = text_in(static_cast<const char*>(bytes), size, "bytes");
    if (!content) return content.error();
    auto made = image::Image::from_bytes(*content);
    if (!made) return std::move(made).error();
    *out = new samklang_ontology{query::Ontology(std::move(*made))};
    return {};
  });
}

samklang_ontology* samklang_ontology_retain(samklang_ontology* ontology) {
  if (ontology != nullptr) ontology->holds.fetch_add(1, std::memory_order_relaxed);
  return ontology;
}

void samklang_ontology_free(samklang_ontology* ontology) {
  if (ontology != nullptr && ontology->holds.fetch_sub(1, std::memory_order_acq_rel) == 1) delete ontology;
}

samklang_status samklang_ontology_save(const samklang_ontology* ontology, const char* path, size_t path_size,
                                       samklang_error** error) {
  return guarded(error, [&]() -> Result<void> {
    if (ontology == nullptr) return null_error("ontology");
    const auto place = path_in(path, path_size, "path");
    if (!place) return place.error();
    return ontology->ontology.image().save(*place);
  });
}

samklang_status samklang_ontology_verify(const samklang_ontology* ontology, samklang_error** error) {
  return guarded(error, [&]() -> Result<void> {
    if (ontology == nullptr) return null_error("ontology");
    return ontology->ontology.image().verify();
  });
}

samklang_status samklang_ontology_snapshot(samklang_text* out, const samklang_ontology* ontology,
                                           samklang_error** error) {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_error("out");
    *out = text_out({});
    if (ontology == nullptr) return null_error("ontology");
    *out = text_out(ontology->ontology.snapshot());
    return {};
  });
}

} // extern "C"
