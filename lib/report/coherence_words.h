// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_COHERENCE_WORDS_H
#define SAMKLANG_REPORT_COHERENCE_WORDS_H

#include "report/json.h"

#include <samklang/align/align.h>
#include <samklang/base/language.h>
#include <samklang/skos/catalogue.h>

#include <string>
#include <vector>

namespace samklang::report {

/// What was taken back of a verdict and why, and whether it is a bridge: plain sentences; mostly none.
std::vector<std::string> coherence_sentences(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                                             const align::Verdict& verdict, Language language);

/// {"relation", "reason", "a", "b"} of a verdict that was taken back; null for others.
Json removed_json(const skos::Catalogue& catalogue, const align::Alignment& alignment, const align::Verdict& verdict);

/// {"clusters", "largest_cluster", "greedy_clusters", "removed", "bridges"}.
Json coherence_json(const skos::Catalogue& catalogue, const align::Alignment& alignment);

} // namespace samklang::report

#endif
