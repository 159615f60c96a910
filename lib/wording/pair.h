// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_WORDING_PAIR_H
#define SAMKLANG_WORDING_PAIR_H

#include <samklang/align/verdict.h>
#include <samklang/base/language.h>
#include <samklang/skos/catalogue.h>

#include <string>
#include <vector>

namespace samklang::wording {

/// A verdict read from one of its sides: `first` may be b. Borrows the catalogue and the verdict.
class Pair {
public:
  Pair(const skos::Catalogue& catalogue, const align::Verdict& verdict, bool swapped) noexcept
      : catalogue_(&catalogue), verdict_(&verdict), swapped_(swapped) {}

  const skos::Catalogue& catalogue() const noexcept { return *catalogue_; }
  const align::Verdict& verdict() const noexcept { return *verdict_; }
  skos::Concept first() const noexcept { return (*catalogue_)[swapped_ ? verdict_->b : verdict_->a]; }
  skos::Concept second() const noexcept { return (*catalogue_)[swapped_ ? verdict_->a : verdict_->b]; }
  align::Relation relation() const noexcept {
    return swapped_ ? align::inverse(verdict_->relation) : verdict_->relation;
  }
  align::Implication forward() const noexcept { return swapped_ ? verdict_->b_implies_a : verdict_->a_implies_b; }
  align::Implication backward() const noexcept { return swapped_ ? verdict_->a_implies_b : verdict_->b_implies_a; }
  const align::TextSpan& first_span(const align::Evidence& evidence) const noexcept {
    return swapped_ ? evidence.b : evidence.a;
  }
  const align::TextSpan& second_span(const align::Evidence& evidence) const noexcept {
    return swapped_ ? evidence.a : evidence.b;
  }

private:
  const skos::Catalogue* catalogue_;
  const align::Verdict* verdict_;
  bool swapped_;
};

/// What sentences call the two sides: "NAV", "1 NAV", "the first concept".
struct PairNames {
  std::string first;
  std::string second;
};

/// By agency; where that is the same for both, "the first concept" and "the second concept".
PairNames names_by_agency(const Pair& pair, Language language);

/// The words a span covers, on one line, in quotation marks; empty for an empty span or one outside its text.
std::string quoted_span(const skos::Catalogue& catalogue, const align::TextSpan& span, Language language);

/// What holds: "Nearly the same concept", "NAV is broader than UDI"; of an undecided pair that ought to be
/// differentiated, that it is probably not the same concept.
std::string relation_sentence(const Pair& pair, const PairNames& names, Language language);

} // namespace samklang::wording

#endif
