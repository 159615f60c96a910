// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_REPORT_CONTEXT_H
#define SAMKLANG_REPORT_REPORT_CONTEXT_H

#include "report/calibration_words.h"
#include "report/words.h"

#include <samklang/report/coordination.h>

#include <string>
#include <vector>

namespace samklang::report {

/// What every part of a coordination report is made from. Borrowed for one rendering.
struct ReportContext {
  const skos::Catalogue& catalogue;
  const align::Alignment& alignment;
  const Coordination& coordination;
  Language language;
  Transfer transfer = transfer_of(alignment);

  std::string word(Message message) const { return std::string(text(message, language)); }
  std::string figure(std::uint64_t value) const { return number(value, language); }
  std::string counted(std::uint64_t value, Message one, Message many) const {
    return value == 1 ? word(one) : say(many, language, {figure(value)});
  }
  std::string concepts(std::uint64_t value) const {
    return counted(value, Message::one_concept, Message::many_concepts);
  }
  std::string agencies(std::uint64_t value) const {
    return counted(value, Message::one_agency, Message::many_agencies);
  }
};

/// The number of a concept inside its group, from 1.
std::size_t number_in(const SharedTerm& term, skos::ConceptIndex index);

/// The verdict read so that the concept with the lower number comes first.
Pair oriented(const ReportContext& context, const SharedTerm& term, const align::Verdict& verdict);

/// "NAV" where the group is one concept each of two agencies, else with its number, "NAV (1)"; with the section of its
/// statute or its own term where that tells one agency's concepts apart, "NAV § 1-5 (7)", "Skatteetaten:
/// ikke-meldepliktig samboer (9)".
std::string side_name(const ReportContext& context, const SharedTerm& term, skos::ConceptIndex index);
PairNames side_names(const ReportContext& context, const SharedTerm& term, const Pair& pair);

/// The relations of a group's verdicts between agencies, or of all its verdicts where it stands inside one.
RelationCounts relations_of(const ReportContext& context, const SharedTerm& term);

/// "ulike: 3, nesten samme: 2, uavklarte: 1"; broader and narrower count together.
std::string relations_in_words(const ReportContext& context, const RelationCounts& counts);

/// The statutes its concepts rest on and whose they are: "folketrygdloven § 1-5 (NAV) og skatteloven § 2-16
/// (Skatteetaten)". Empty where fewer than two are known.
std::string bases_in_words(const ReportContext& context, const SharedTerm& term);

/// True where no concept of the group has a definition.
bool undefined(const ReportContext& context, const SharedTerm& term);

/// The parts of the report in Markdown.
std::string summary_markdown(const ReportContext& context);
std::string term_markdown(const ReportContext& context, const SharedTerm& term, std::size_t number);

/// A row of a Markdown table, cells ready to be shown.
std::string markdown_row(const std::vector<std::string>& cells);

} // namespace samklang::report

#endif
