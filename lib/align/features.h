// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_FEATURES_H
#define SAMKLANG_ALIGN_FEATURES_H

#include "align/circumstances.h"
#include "align/contrast.h"
#include "align/own_part.h"
#include "align/pairing.h"
#include "align/terms.h"

#include <samklang/align/model.h>

namespace samklang::align {

/// Everything known of a pair of defined concepts before it is judged.
struct Measures {
  const Reading* a = nullptr;
  const Reading* b = nullptr;
  const Pairing* pairing = nullptr;
  const Contrasts* contrasts = nullptr;
  const Circumstances* around = nullptr;
  const SharedTerm* term = nullptr;
  bool facet = false;
  double term_specific = 0;
  double topic = 0;
  double field = 0;
  double about = -1; ///< -1: not known
  double record = 0;
  OwnPart own;
  double taken_over = 0;
};

Features measure(const Measures& measures) noexcept;

} // namespace samklang::align

#endif
