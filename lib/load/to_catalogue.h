// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_LOAD_TO_CATALOGUE_H
#define SAMKLANG_LOAD_TO_CATALOGUE_H

#include <samklang/load/load.h>

namespace samklang::load {

/// Sorts documents by content hash and drops repeated ones; says which.
std::vector<Diagnostic> order_documents(std::vector<rdf::Document>& documents);

/// As the public function, concepts read by up to `threads` threads. The result does not depend on their number.
/// `statements`: where to keep the statements, if anywhere.
Result<skos::Catalogue> to_catalogue(std::vector<rdf::Document> documents, unsigned threads,
                                     skos::AsWritten* statements = nullptr);

} // namespace samklang::load

#endif
