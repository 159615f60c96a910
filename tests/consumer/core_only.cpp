// SPDX-License-Identifier: Apache-2.0
// An assistant that gets its catalogue from elsewhere: the core alone, no RDF parser on the link line.
#include <samklang/align/align.h>
#include <samklang/skos/catalogue.h>

#include <cstdio>

int main() {
  const samklang::skos::Catalogue empty;
  const auto alignment = samklang::align::align(empty);
  if (!alignment) {
    std::fprintf(stderr, "%s\n", samklang::to_string(alignment.error()).c_str());
    return 1;
  }
  std::printf("%zu concepts, %zu verdicts\n", empty.size(), alignment->verdicts.size());
  return empty.size() == 0 && alignment->verdicts.empty() ? 0 : 1;
}
