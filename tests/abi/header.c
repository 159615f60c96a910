// SPDX-License-Identifier: Apache-2.0
// Compiled as C99 and as C++ under all warnings: each header twice, and one use of each kind of thing in them.
#include <samklang/c/samklang.h>
#include <samklang/c/samklang_rdf.h>

#include <samklang/c/samklang.h>
#include <samklang/c/samklang_rdf.h>
#include <samklang/c/samklang_values.h>

static samklang_status use(samklang_answer* answer, const samklang_ontology* ontology) {
  const samklang_text term = {"samboer", 7};
  samklang_lookup_options options = {
      sizeof(samklang_lookup_options), 0, 0, 0, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}};
  options.limit = 1;
  return samklang_ontology_lookup(answer, ontology, term.data, term.size, &options, 0);
}

int main(void) { return use(0, 0) == SAMKLANG_ERROR_USAGE ? 0 : 1; }
