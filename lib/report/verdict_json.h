// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_VERDICT_JSON_H
#define SAMKLANG_REPORT_VERDICT_JSON_H

#include "report/json.h"

#include <samklang/align/verdict.h>

namespace samklang::report {

/// {"uri", "label", "lang", "agency"}: a concept in short. `agency` is the agency's key.
Json concept_reference(const skos::Concept& entry);

/// The fields of a verdict from "relation" to "evidence", as alignment.schema.json and report.schema.json share them.
Json verdict_json(const skos::Catalogue& catalogue, const align::Verdict& verdict);

/// {"exact": count, ...}: every relation, zeros too.
Json relation_counts(const std::array<std::uint32_t, align::relation_count>& counts);

} // namespace samklang::report

#endif
