// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_INFO_H
#define SAMKLANG_REPORT_INFO_H

#include <samklang/base/language.h>
#include <samklang/skos/catalogue.h>

#include <string>

namespace samklang::report {

/// What a catalogue holds, for people: concepts by agency, language and generation, definitions, labels, relations,
/// sources, collections, usages, what was odd. `language` is nb, nn or en (any other reads as en). The same catalogue
/// gives the same text. Linear in the catalogue.
std::string info_text(const skos::Catalogue& catalogue, Language language = Language::en);

/// The same as JSON: schemas/info.schema.json, format "samklang-info/1". Nothing is left out of it or shortened but
/// examples.
std::string info_json(const skos::Catalogue& catalogue);

} // namespace samklang::report

#endif
