// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_LOAD_AS_WRITTEN_H
#define SAMKLANG_LOAD_AS_WRITTEN_H

#include "load/survey.h"

#include <samklang/skos/as_written.h>

namespace samklang::load {

/// All statements of the documents as rows whose texts are places in the pool to be. n log n in the nodes.
skos::AsWritten as_written(const Statements& statements, const Survey& survey);

} // namespace samklang::load

#endif
