// SPDX-License-Identifier: Apache-2.0
#include "rdf/world_pool.h"

#include "rdf/xml_errors.h"

#include <mutex>
#include <vector>

namespace samklang::rdf {
namespace {

struct Pool {
  std::mutex mutex;
  std::vector<raptor_world*> idle;
  std::size_t opened = 0;
};

// Never destroyed. raptor_free_world calls xmlCleanupParser, which would take libxml2 away from a host program that
// still uses it at exit; the worlds stay reachable from here, so a leak checker has nothing to report.
Pool& pool() {
  static Pool* const instance = new Pool; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)
  return *instance;
}

// The pool's mutex is held.
raptor_world* open_world(Pool& worlds) {
  raptor_world* world = raptor_new_world();
  if (world == nullptr) return nullptr;
  raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_WWW_SKIP_INIT_FINISH, 1);
  // Interning is an AVL tree of all IRIs: 9 to 14 % of Raptor's instructions, lost work where terms are interned
  // anyway.
  raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_URI_INTERNING, 0);
  const XmlErrorHandlers kept;
  if (raptor_world_open(world) != 0) {
    raptor_free_world(world);
    return nullptr;
  }
  ++worlds.opened;
  worlds.idle.reserve(worlds.opened); // so that giving back cannot throw
  return world;
}

} // namespace

void WorldReturn::operator()(raptor_world* world) const noexcept {
  raptor_world_set_log_handler(world, nullptr, nullptr);
  raptor_world_set_generate_bnodeid_handler(world, nullptr, nullptr);
  Pool& worlds = pool();
  const std::lock_guard lock(worlds.mutex);
  worlds.idle.push_back(world);
}

std::size_t prepare_worlds(std::size_t count) {
  Pool& worlds = pool();
  const std::lock_guard lock(worlds.mutex);
  while (worlds.opened < count) {
    raptor_world* world = open_world(worlds);
    if (world == nullptr) break;
    worlds.idle.push_back(world);
  }
  return worlds.opened;
}

LoanedWorld borrow_world() {
  Pool& worlds = pool();
  const std::lock_guard lock(worlds.mutex);
  if (worlds.idle.empty()) return LoanedWorld(open_world(worlds));
  raptor_world* world = worlds.idle.back();
  worlds.idle.pop_back();
  return LoanedWorld(world);
}

} // namespace samklang::rdf

#ifdef __SANITIZE_ADDRESS__
// Raptor 2.0.15 loses the datatype's IRI of every typed literal in N-Triples and N-Quads (24 bytes and its text), and
// the terms of a bad line. Its frames have no frame pointers, so the constructors are all that a suppression can name.
// rasqal 0.9.33 loses the words of a query that is no query, and the rows of a DISTINCT that is left to it.
// Weak: a host program's own list comes first.
extern "C" __attribute__((weak, visibility("default"))) const char* __lsan_default_suppressions() {
  return "leak:raptor_new_uri_from_counted_string\nleak:raptor_new_term_from_uri\nleak:raptor_new_term_from_counted_literal\n"
         "leak:raptor_new_term_from_counted_blank\nleak:librasqal\n";
}
#endif
