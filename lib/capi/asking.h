// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_CAPI_ASKING_H
#define SAMKLANG_CAPI_ASKING_H

#include "capi/guard.h"
#include "capi/handles.h"

namespace samklang::capi {

// The answer says nothing until the question is answered, and holds the image that it is asked of from then on.
inline Result<void> begin(samklang_answer* answer, const samklang_ontology* ontology) {
  if (answer == nullptr) return null_error("answer");
  answer->kind = samklang_answer::Kind::none;
  if (ontology == nullptr) return null_error("ontology");
  answer->held = ontology->ontology;
  return {};
}

inline Result<void> finish(samklang_answer* answer, samklang_answer::Kind kind, Result<void> done) {
  if (done) answer->kind = kind;
  return done;
}

} // namespace samklang::capi

#endif
