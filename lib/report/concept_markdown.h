// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_CONCEPT_MARKDOWN_H
#define SAMKLANG_REPORT_CONCEPT_MARKDOWN_H

#include <samklang/base/language.h>
#include <samklang/skos/catalogue.h>

#include <string>

/// One concept in the cells and lines of the Markdown report. Everything from the data is escaped.
namespace samklang::report {

/// The term, linked to the concept's IRI.
std::string concept_link(const skos::Concept& entry, Language language);

/// Sources of a wording and the laws they stand for, linked, with the relation to the source.
std::string sources_cell(const skos::Concept& entry, const skos::Definition* wording, Language language);

std::string validity_cell(const skos::Concept& entry, Language language);

/// What else people need for comparing, in sentences: subject fields, other wordings than `shown`, notes, who uses it.
/// Empty for nothing.
std::string concept_remarks(const skos::Concept& entry, const skos::Definition* shown, Language language);

} // namespace samklang::report

#endif
