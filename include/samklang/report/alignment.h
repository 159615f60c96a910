// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_ALIGNMENT_H
#define SAMKLANG_REPORT_ALIGNMENT_H

#include <samklang/align/align.h>
#include <samklang/base/language.h>
#include <samklang/skos/catalogue.h>

#include <string>

namespace samklang::report {

struct AlignmentTextOptions {
  Language language = Language::en; ///< nb, nn or en; any other reads as en
  bool colour = false;              ///< terminal colours (ANSI escape sequences)
};

/// The verdicts for people, grouped by relation: counts first, then each pair with its terms, agencies, relation,
/// confidence and why. `alignment` must be one of `catalogue`. The same values give the same text. Linear in the
/// verdicts.
std::string alignment_text(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                           const AlignmentTextOptions& options = {});

/// The same as JSON: schemas/alignment.schema.json, format "samklang-alignment/1".
std::string alignment_json(const skos::Catalogue& catalogue, const align::Alignment& alignment);

struct SssomOptions {
  bool undecided = false; ///< rows for undecided pairs too: skos:relatedMatch with confidence 0, never to be read back
                          ///< as an assertion
};

/// The same as an SSSOM mapping set in TSV, metadata in its head. `relation` and the other columns that SSSOM does not
/// have are declared as extension slots; where `relation` and `predicate_id` say different things, `relation` rules.
/// Identifiers are CURIEs; the set's id is a UUID of its content.
std::string alignment_sssom(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                            const SssomOptions& options = {});

} // namespace samklang::report

#endif
