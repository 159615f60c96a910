// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_ALIGNMENT_H
#define SAMKLANG_REPORT_ALIGNMENT_H

#include <samklang/align/align.h>
#include <samklang/base/language.h>
#include <samklang/base/result.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace samklang::report {

struct AlignmentTextOptions {
  Language language = Language::en; ///< nb, nn or en; any other reads as en
  bool colour = false;              ///< terminal colours (ANSI escape sequences)
  unsigned threads = 1;             ///< that may write; 0: one per processor
};

/// The verdicts for people, grouped by relation: counts first, then each pair with its terms, agencies, relation,
/// confidence and why. `alignment` must be one of `catalogue`. The same values give the same text. Linear in the
/// verdicts.
std::string alignment_text(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                           const AlignmentTextOptions& options = {});

/// The same as JSON: schemas/alignment.schema.json, format "samklang-alignment/1".
std::string alignment_json(const skos::Catalogue& catalogue, const align::Alignment& alignment);

/// Takes the next piece of a text; false: no more is wanted.
using TakePiece = std::function<bool(std::string_view)>;

/// The same, in pieces of about a megabyte, so that the whole never stands in memory: of a quarter of a million pairs it
/// is most of a gigabyte. `take` is called on the calling thread; `threads` may write (0: one per processor). False
/// where `take` wanted no more.
bool alignment_json(const skos::Catalogue& catalogue, const align::Alignment& alignment, const TakePiece& take,
                    unsigned threads = 1);

struct SssomOptions {
  bool undecided = false; ///< rows for undecided pairs too: skos:relatedMatch with confidence 0, never to be read back
                          ///< as an assertion
};

/// The same as an SSSOM mapping set in TSV, metadata in its head. `relation` and the other columns that SSSOM does not
/// have are declared as extension slots; where `relation` and `predicate_id` say different things, `relation` rules.
/// Identifiers are CURIEs; the set's id is a UUID of its content.
std::string alignment_sssom(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                            const SssomOptions& options = {});

struct AlignmentRdfOptions {
  /// Index of the agency whose concepts stand first in every cell (`onto1`); none: the first in the catalogue's order.
  std::optional<std::uint32_t> first_agency;
};

/// The same as RDF/XML in the Alignment API's format, level 0, as the ontology matching community reads it: a cell for
/// each pair of two agencies that is exact or close (`=`, with p_same as its measure), broader (`>`) or narrower (`<`,
/// with their confidence). What each cell says in samklang's words stands in the extension samklang:relation. Pairs
/// that are overlapping, related, different or undecided have no symbol there and are left out
/// (docs/decisions/0005-what-an-alignment-in-rdf-says.md). Cells are ordered by their IRIs. Error: usage, where the
/// pairs are of more than two agencies, since an alignment has two sides. n log n in the verdicts.
Result<std::string> alignment_rdf(const skos::Catalogue& catalogue, const align::Alignment& alignment,
                                  const AlignmentRdfOptions& options = {});

} // namespace samklang::report

#endif
