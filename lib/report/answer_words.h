// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_ANSWER_WORDS_H
#define SAMKLANG_REPORT_ANSWER_WORDS_H

#include "report/json_writer.h"
#include "report/words.h"

#include <string>

/// The coordination standard's questions about a pair, answered in words and in JSON.
namespace samklang::report {

/// "Sammenfall i fagområde: i stor grad; kjennetegn: i noen grad; termer: ...; begrepssystem: ...".
std::string terminology_sentence(const align::Verdict& verdict, Language language);

/// "Bundet av folketrygdloven § 1-5 (NAV) og skatteloven § 2-16 (Skatteetaten).", and that the statutes alone stand in
/// the way of harmonising where they do; empty where no side is bound.
std::string bars_sentence(const Pair& pair, Language language);

/// Writes "terminological_answers", "leaning" and "administrative_bars", as alignment.schema.json and
/// report.schema.json share them.
void put_answers(JsonWriter& json, const align::Verdict& verdict);

} // namespace samklang::report

#endif
