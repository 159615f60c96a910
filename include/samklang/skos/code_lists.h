// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_SKOS_CODE_LISTS_H
#define SAMKLANG_SKOS_CODE_LISTS_H

#include <string_view>

namespace samklang::skos {

/// What the IRIs of the code list of concept statuses begin with; name(Status) follows.
inline constexpr std::string_view concept_status_space =
    "http://publications.europa.eu/resource/authority/concept-status/";

} // namespace samklang::skos

#endif
