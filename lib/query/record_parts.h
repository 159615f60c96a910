// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_RECORD_PARTS_H
#define SAMKLANG_QUERY_RECORD_PARTS_H

#include <samklang/query/record.h>
#include <samklang/skos/catalogue.h>

namespace samklang::query {

ContactPoint contact_point(const skos::Catalogue& catalogue, const skos::Contact& contact) noexcept;

} // namespace samklang::query

#endif
