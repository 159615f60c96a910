// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ALIGN_BACKGROUND_MADE_H
#define SAMKLANG_ALIGN_BACKGROUND_MADE_H

#include "align/corpus.h"
#include "align/mode.h"
#include "align/records.h"
#include "align/subject_matter.h"
#include "align/taken_over.h"
#include "align/topics.h"

#include <memory>

namespace samklang::align {

/// The background that a run's own tables are, for other runs. `pairs` may be null.
std::shared_ptr<const Background> make_background(const skos::Catalogue& catalogue, const Corpus& corpus,
                                                  const Topics& topics, const SubjectMatter& matter,
                                                  const TakenOver& taken_over, const Modes& modes,
                                                  const match::WordPairs* pairs);

} // namespace samklang::align

#endif
