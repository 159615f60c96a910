// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_QUESTIONS_H
#define SAMKLANG_ALIGN_QUESTIONS_H

#include "align/circumstances.h"
#include "align/terms.h"

#include <samklang/align/answers.h>
#include <samklang/align/model.h>
#include <samklang/skos/catalogue.h>

#include <cstdint>
#include <string>
#include <vector>

namespace samklang::align {

struct Findings;

/// The four questions where definitions were read; `features` are all zero where they could not be compared.
Terminology terminology(const Findings& found, const Features& features) noexcept;

/// The four questions in label mode. `structure`: share of the ancestors that have partners, 0..1.
Terminology terminology_by_label(const Circumstances& around, const SharedTerm& term, double structure) noexcept;

/// What binds two concepts: `row_a`, `row_b`, the definitions compared, count before others; no_index for none.
Bars bars(const skos::Concept& a, const skos::Concept& b, std::uint32_t row_a, std::uint32_t row_b);

/// Keys of the preferred and admitted terms of the concepts right above, by whichever side the relation is stated;
/// sorted. Parts and wholes do not count.
std::vector<std::string> superordinate_terms(const skos::Concept& one);

/// large where two sorted lists share a key, little where not, unknown where one is empty.
Degree sharing(const std::vector<std::string>& a, const std::vector<std::string>& b) noexcept;

} // namespace samklang::align

#endif
