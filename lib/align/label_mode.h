// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_LABEL_MODE_H
#define SAMKLANG_ALIGN_LABEL_MODE_H

#include "align/circumstances.h"
#include "align/label_pairing.h"
#include "align/terms.h"

#include <samklang/align/verdict.h>
#include <samklang/match/candidates.h>

#include <span>

namespace samklang::align {

/// A verdict in label mode: terms and structure alone.
Verdict judge_by_label(const skos::Concept& a, const skos::Concept& b, const SharedTerm& term,
                       const LabelPairing& pairing, std::span<const match::SharedKey> keys,
                       const Surroundings& surroundings);

} // namespace samklang::align

#endif
