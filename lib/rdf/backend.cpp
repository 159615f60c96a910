// SPDX-License-Identifier: Apache-2.0
#include "rdf/backend.h"

#include "rdf/raptor_backend.h"
#ifdef SAMKLANG_HAS_SERD
#include "rdf/serd_backend.h"
#endif

namespace samklang::rdf {

bool has_serd() noexcept {
#ifdef SAMKLANG_HAS_SERD
  return true;
#else
  return false;
#endif
}

std::vector<SyntaxFault> run_backend(const BackendJob& job, StatementSink& sink) {
#ifdef SAMKLANG_HAS_SERD
  const bool in_both = job.format == Format::turtle || job.format == Format::ntriples;
  if (in_both && job.backend != Backend::raptor && serd_can_read(job)) return run_serd(job, sink);
#endif
  return run_raptor(job, sink);
}

} // namespace samklang::rdf
