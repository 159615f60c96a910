// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_DEFINITION_WHOLE_H
#define SAMKLANG_TEXT_DEFINITION_WHOLE_H

#include <samklang/text/definition.h>
#include <samklang/text/plain_text.h>

#include <cstddef>
#include <span>

namespace samklang::text {

/// "Våningshus på gårdsbruk regnes ikke med.": the words say at the end what the whole sentence takes out.
/// `ends`: by sentence the word after its last.
void take_out_sentences(DefinitionAnalysis& parts, std::span<const std::size_t> ends);

/// The last content word of the genus, a light one only where there is no other.
void find_head(DefinitionAnalysis& parts) noexcept;

/// Places in a plain text become places in the text it was made from.
void lead_back(DefinitionAnalysis& parts, const PlainText& plain);

} // namespace samklang::text

#endif
