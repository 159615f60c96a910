// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_REDLAND_STORAGE_H
#define SAMKLANG_RDF_REDLAND_STORAGE_H

#include <samklang/rdf/source.h>

#include <librdf.h>

#include <cstdint>
#include <memory>
#include <stop_token>

namespace samklang::rdf {

/// How much a query may still read, and whether that ran out.
struct ReadingBudget {
  std::uint64_t most = 0;
  std::stop_token stop;
  std::uint64_t read = 0;
  bool exceeded = false;
  bool cancelled = false;
  bool out_of_memory = false;

  bool spent() const noexcept { return exceeded || cancelled || out_of_memory; }

  /// Takes one step; false where there is none left. Then every stream ends, and the answer is worth nothing.
  bool take() noexcept {
    if (spent()) return false;
    if (stop.stop_requested()) {
      cancelled = true;
    } else if (++read > most) {
      exceeded = true;
    }
    return !spent();
  }
};

struct FreeStorage {
  void operator()(librdf_storage* storage) const noexcept { librdf_free_storage(storage); }
};
using OwnedStorage = std::unique_ptr<librdf_storage, FreeStorage>;

/// A librdf storage that answers from `source`: read only, nothing copied, statements made one at a time as they are
/// asked for. Source and budget must outlive it. Null where librdf has no memory for it.
OwnedStorage storage_over(librdf_world* world, const StatementSource& source, ReadingBudget& budget);

} // namespace samklang::rdf

#endif
