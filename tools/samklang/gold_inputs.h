// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TOOLS_GOLD_INPUTS_H
#define SAMKLANG_TOOLS_GOLD_INPUTS_H

#include <samklang/eval/gold.h>

#include <string>
#include <string_view>

namespace samklang::tools {

/// Reads judged pairs from a file, whatever they are written in.
Result<eval::Gold> read_gold_file(const std::string& path);

/// The cells of an alignment in the Alignment API's RDF, or the mapping statements (skos:exactMatch ...) of any other
/// RDF, as judgements. `=` is exact, `<` narrower, `>` broader, `%` different; samklang's own property on the cell
/// outranks it; any other relation (OAEI's `?`) is no judgement.
Result<eval::Gold> gold_from_rdf(const std::string& name, std::string_view bytes);

} // namespace samklang::tools

#endif
