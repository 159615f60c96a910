// SPDX-License-Identifier: Apache-2.0
#include "capi/asking.h"

#include <samklang/answer/query_json.h>

using namespace samklang;
using namespace samklang::capi;

namespace {

samklang_status ask(samklang_answer* answer, const samklang_ontology* ontology, const samklang_ontology* older,
                    const char* request, std::size_t size, samklang_error** error) {
  return guarded(error, [&]() -> Result<void> {
    if (auto ready = begin(answer, ontology); !ready) return ready;
    const auto asked = text_in(request, size, "request");
    if (!asked) return asked.error();
    // Requests may come from anywhere: what they name is never opened.
    answer::RequestOptions options;
    options.open_images = false;
    if (older != nullptr) options.older = &older->ontology;
    answer::query_json(answer->held, *asked, answer->json, options);
    return finish(answer, samklang_answer::Kind::json, {});
  });
}

} // namespace

extern "C" {

samklang_status samklang_query_json(samklang_answer* answer, const samklang_ontology* ontology, const char* request,
                                    size_t request_size, samklang_error** error) {
  return ask(answer, ontology, nullptr, request, request_size, error);
}

samklang_status samklang_query_json_beside(samklang_answer* answer, const samklang_ontology* ontology,
                                           const samklang_ontology* older, const char* request, size_t request_size,
                                           samklang_error** error) {
  return ask(answer, ontology, older, request, request_size, error);
}

} // extern "C"
