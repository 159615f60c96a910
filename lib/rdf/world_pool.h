// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_RDF_WORLD_POOL_H
#define SAMKLANG_RDF_WORLD_POOL_H

#include <raptor2.h>

#include <cstddef>
#include <memory>

namespace samklang::rdf {

/// Returns a world to the pool.
struct WorldReturn {
  void operator()(raptor_world* world) const noexcept;
};

/// A Raptor world on loan: one thread's own while it is held.
using LoanedWorld = std::unique_ptr<raptor_world, WorldReturn>;

/// Makes sure that `count` worlds stand ready. Call it on the thread that will start the workers: opening a world
/// touches libxml2's and libxslt's globals, and threads that only parse do not. Returns how many there are.
std::size_t prepare_worlds(std::size_t count);

/// A world from the pool, opened on the spot where none is free. Null where Raptor cannot open one.
LoanedWorld borrow_world();

} // namespace samklang::rdf

#endif
