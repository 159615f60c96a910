// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_WORDS_H
#define SAMKLANG_REPORT_WORDS_H

#include "wording/concept_facts.h"
#include "wording/messages.h"
#include "wording/pair.h"
#include "wording/reasons.h"

/// The words of the room wording, by their short names.
namespace samklang::report {

using wording::byte_size;
using wording::capitalised;
using wording::decimal;
using wording::listed;
using wording::Message;
using wording::nth;
using wording::number;
using wording::percent;
using wording::say;
using wording::text;

using wording::law_address;
using wording::law_keys;
using wording::law_name;
using wording::local_part;
using wording::period;
using wording::same_preferred_term;
using wording::shown_agency;
using wording::shown_term;
using wording::ShownTerm;
using wording::status_word;
using wording::subjects;
using wording::TermPair;
using wording::terms_in_common_language;
using wording::Wordings;
using wording::wordings;

using wording::deciding_reasons;
using wording::has_deciding_words;
using wording::names_by_agency;
using wording::Pair;
using wording::PairNames;
using wording::quoted_span;
using wording::reasons;
using wording::relation_sentence;
using wording::SharedLabel;

} // namespace samklang::report

#endif
