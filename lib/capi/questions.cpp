// SPDX-License-Identifier: Apache-2.0
#include "capi/asking.h"
#include "capi/sized.h"

#include <initializer_list>
#include <string>
#include <utility>

using namespace samklang;
using namespace samklang::capi;

namespace {

using Kind = samklang_answer::Kind;

Result<Language> language_in(samklang_text text, std::string_view parameter) {
  const auto wanted = text_in(text, parameter);
  if (!wanted) return wanted.error();
  if (wanted->empty()) return Language::none;
  if (const auto language = fixed_language(*wanted)) return *language;
  return usage_error(std::string(parameter) + " is no language that is known here",
                     "give nb, nn, en, se, sma, smj or fkv, or nothing");
}

Result<void> common_in(query::Options& out, samklang_text lang, std::int32_t as_of) {
  const auto language = language_in(lang, "lang");
  if (!language) return language.error();
  if (*language != Language::none) out.lang = *language;
  const Date day{as_of};
  const auto read = parse_date(to_string(day));
  if (day.has_value() && !(read && read->date == day))
    return usage_error("as_of is no day", "write it as yyyymmdd: 20261127; 0 for none");
  out.as_of = day;
  return {};
}

Result<void> texts_in(std::initializer_list<std::pair<samklang_text, std::string_view*>> texts) {
  for (const auto& [text, into] : texts) {
    const auto taken = text_in(text, "a text of the options");
    if (!taken) return taken.error();
    *into = *taken;
  }
  return {};
}

Result<query::LookupOptions> lookup_options(const samklang_lookup_options* given) {
  const auto options = options_in(given);
  if (!options) return options.error();
  query::LookupOptions out;
  if (auto ready = common_in(out, options->lang, options->as_of); !ready) return std::move(ready).error();
  const auto only = language_in(options->only_lang, "only_lang");
  if (!only) return only.error();
  out.only_lang = static_cast<std::uint16_t>(*only);
  if (options->limit != 0) out.limit = options->limit;
  auto ready = texts_in({{options->agency, &out.agency},
                         {options->law, &out.law},
                         {options->life_event, &out.life_event},
                         {options->subject_field, &out.subject_field}});
  if (!ready) return std::move(ready).error();
  return out;
}

Result<query::AnnotateOptions> annotate_options(const samklang_annotate_options* given) {
  const auto options = options_in(given);
  if (!options) return options.error();
  query::AnnotateOptions out;
  if (auto ready = common_in(out, options->lang, options->as_of); !ready) return std::move(ready).error();
  if (options->candidates != 0) out.candidates = options->candidates;
  auto ready = texts_in({{options->agency, &out.agency},
                         {options->life_event, &out.life_event},
                         {options->subject_field, &out.subject_field}});
  if (!ready) return std::move(ready).error();
  return out;
}

} // namespace

extern "C" {

samklang_status samklang_ontology_lookup(samklang_answer* answer, const samklang_ontology* ontology, const char* term,
                                         size_t term_size, const samklang_lookup_options* options,
                                         samklang_error** error) {
  return guarded(error, [&]() -> Result<void> {
    if (auto ready = begin(answer, ontology); !ready) return ready;
    const auto asked = text_in(term, term_size, "term");
    if (!asked) return asked.error();
    const auto wanted = lookup_options(options);
    if (!wanted) return wanted.error();
    return finish(answer, Kind::senses, answer->held.lookup(*asked, *wanted, answer->senses));
  });
}

samklang_status samklang_ontology_compare(samklang_answer* answer, const samklang_ontology* ontology, const char* a,
                                          size_t a_size, const char* b, size_t b_size,
                                          const samklang_compare_options* options, samklang_error** error) {
  return guarded(error, [&]() -> Result<void> {
    if (auto ready = begin(answer, ontology); !ready) return ready;
    const auto first = text_in(a, a_size, "a");
    if (!first) return first.error();
    const auto second = text_in(b, b_size, "b");
    if (!second) return second.error();
    const auto given = options_in(options);
    if (!given) return given.error();
    query::Options wanted;
    if (auto ready = common_in(wanted, given->lang, given->as_of); !ready) return ready;
    return finish(answer, Kind::comparison, answer->held.compare(*first, *second, wanted, answer->comparison));
  });
}

samklang_status samklang_ontology_annotate(samklang_answer* answer, const samklang_ontology* ontology, const char* text,
                                           size_t text_size, const samklang_annotate_options* options,
                                           samklang_error** error) {
  return guarded(error, [&]() -> Result<void> {
    if (auto ready = begin(answer, ontology); !ready) return ready;
    const auto read = text_in(text, text_size, "text");
    if (!read) return read.error();
    const auto wanted = annotate_options(options);
    if (!wanted) return wanted.error();
    return finish(answer, Kind::mentions, answer->held.annotate(*read, *wanted, answer->annotations));
  });
}

} // extern "C"
