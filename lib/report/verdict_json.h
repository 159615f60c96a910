// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_VERDICT_JSON_H
#define SAMKLANG_REPORT_VERDICT_JSON_H

#include "report/json.h"
#include "report/json_writer.h"

#include <samklang/align/verdict.h>

namespace samklang::report {

/// {"uri", "label", "lang", "agency"}: a concept in short. `agency` is the agency's key.
Json concept_reference(const skos::Concept& entry);

/// The same, written.
void put_concept_reference(JsonWriter& json, const skos::Concept& entry);

/// Writes the fields of a verdict from "relation" to "administrative_bars", as alignment.schema.json and
/// report.schema.json share them.
void put_verdict(JsonWriter& json, const skos::Catalogue& catalogue, const align::Verdict& verdict);

/// {"exact": count, ...}: every relation, zeros too.
Json relation_counts(const std::array<std::uint32_t, align::relation_count>& counts);

} // namespace samklang::report

#endif
