// SPDX-License-Identifier: Apache-2.0
#include "capi/guard.h"
#include "capi/handles.h"
#include "capi/numbers.h"
#include "capi/sized.h"

#include <samklang/answer/json.h>

#include <span>

using namespace samklang;
using namespace samklang::capi;

namespace {

using Kind = samklang_answer::Kind;

samklang_concept concept_row(const query::Item& item) noexcept {
  samklang_concept row{};
  row.uri = text_out(item.uri);
  row.label = text_out(item.label);
  row.lang = text_out(item.lang);
  row.agency = text_out(item.agency);
  row.agency_name = text_out(item.agency_name);
  row.source = text_out(item.source);
  row.law = text_out(item.law);
  row.valid_from = item.valid_from.number;
  row.valid_to = item.valid_to.number;
  row.validity = number(item.validity);
  row.external = item.external ? 1 : 0;
  return row;
}

samklang_sense sense_row(const query::Sense& sense) noexcept {
  samklang_sense row{};
  row.tier = number(sense.tier);
  row.kind = number(sense.kind);
  row.score = sense.score;
  row.margin = sense.margin;
  row.approximate = sense.approximate ? 1 : 0;
  row.deprecated = sense.deprecated ? 1 : 0;
  row.matched = text_out(sense.matched);
  row.matched_lang = text_out(sense.matched_lang);
  row.item = concept_row(sense.item);
  return row;
}

samklang_comparison comparison_row(const query::Comparison& comparison) noexcept {
  samklang_comparison row{};
  row.relation = number(comparison.relation);
  row.runner_up = number(comparison.runner_up);
  row.basis = number(comparison.basis);
  row.authority = number(comparison.authority);
  row.a_implies_b = number(comparison.a_implies_b);
  row.b_implies_a = number(comparison.b_implies_a);
  row.choice = number(comparison.choice);
  row.differences = comparison.differences;
  row.caveats = comparison.caveats;
  row.confidence = comparison.confidence;
  row.margin = comparison.margin;
  row.p_same = comparison.p_same;
  row.p_exact = comparison.p_exact;
  row.same_agency = comparison.same_agency ? 1 : 0;
  row.decided = comparison.decided.number;
  row.reason_count = static_cast<std::uint32_t>(comparison.evidence.size());
  row.decision_case = text_out(comparison.decision_case);
  row.a = concept_row(comparison.a);
  row.b = concept_row(comparison.b);
  return row;
}

samklang_reason reason_row(const query::Reason& reason) noexcept {
  samklang_reason row{};
  row.weight = reason.weight;
  row.kind = text_out(name(reason.kind));
  row.a_text = text_out(reason.a_text);
  row.b_text = text_out(reason.b_text);
  row.a_begin = reason.a_begin;
  row.a_end = reason.a_end;
  row.b_begin = reason.b_begin;
  row.b_end = reason.b_end;
  return row;
}

samklang_mention mention_row(const query::Mention& mention) noexcept {
  samklang_mention row{};
  row.begin = mention.begin;
  row.end = mention.end;
  row.utf16_begin = mention.utf16_begin;
  row.utf16_end = mention.utf16_end;
  row.kind = number(mention.kind);
  row.first = mention.first;
  row.count = mention.count;
  row.undecided = mention.undecided ? 1 : 0;
  return row;
}

template <class Row> Result<void> readable(const Row* out, const samklang_answer* answer, Kind kind) {
  if (auto ready = check_row(out); !ready) return ready;
  if (answer == nullptr) return null_error("answer");
  if (answer->kind == Kind::none) return usage_error("nothing was asked into the answer, or the question failed");
  if (answer->kind != kind)
    return usage_error("the answer is to another question", "read what belongs to the question that was asked last");
  return {};
}

/// One row of those there are.
template <class Value, class Row>
Result<Row> row_at(std::span<const Value> values, std::size_t at, Row (*row)(const Value&) noexcept) {
  if (at >= values.size()) return usage_error("the answer has no such row", "read those below its count");
  return row(values[at]);
}

/// Fills `out` with what make(answer) gives, a Row or a Result<Row>, where the answer is to a question of this kind.
template <class Row, class Make>
samklang_status give(Row* out, const samklang_answer* answer, Kind kind, samklang_error** error, const Make& make) {
  return guarded(error, [&]() -> Result<void> {
    if (auto ready = readable(out, answer, kind); !ready) return ready;
    const Result<Row> row = make(*answer);
    if (!row) return row.error();
    fill(out, *row);
    return {};
  });
}

std::span<const query::Sense> senses_of(const samklang_answer& answer) noexcept {
  return answer.kind == Kind::senses ? answer.senses.senses : answer.annotations.candidates;
}

} // namespace

extern "C" {

samklang_status samklang_answer_new(samklang_answer** out, samklang_error** error) {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_error("out");
    *out = nullptr;
    *out = new samklang_answer;
    return {};
  });
}

void samklang_answer_free(samklang_answer* answer) { delete answer; }

samklang_status samklang_answer_senses(samklang_senses* out, const samklang_answer* answer, samklang_error** error) {
  return give(out, answer, Kind::senses, error, [](const samklang_answer& from) {
    samklang_senses row{};
    row.count = static_cast<std::uint32_t>(from.senses.senses.size());
    row.total = from.senses.total;
    row.left_out = from.senses.left_out;
    row.ambiguous = from.senses.ambiguous ? 1 : 0;
    row.as_of = from.senses.as_of.number;
    return row;
  });
}

samklang_status samklang_answer_sense(samklang_sense* out, const samklang_answer* answer, size_t at,
                                      samklang_error** error) {
  const bool of_mentions = answer != nullptr && answer->kind == Kind::mentions;
  return give(out, answer, of_mentions ? Kind::mentions : Kind::senses, error,
              [at](const samklang_answer& from) { return row_at(senses_of(from), at, &sense_row); });
}

samklang_status samklang_answer_comparison(samklang_comparison* out, const samklang_answer* answer,
                                           samklang_error** error) {
  return give(out, answer, Kind::comparison, error,
              [](const samklang_answer& from) { return comparison_row(from.comparison); });
}

samklang_status samklang_answer_reason(samklang_reason* out, const samklang_answer* answer, size_t at,
                                       samklang_error** error) {
  return give(out, answer, Kind::comparison, error, [at](const samklang_answer& from) {
    return row_at(std::span<const query::Reason>(from.comparison.evidence), at, &reason_row);
  });
}

samklang_status samklang_answer_mentions(samklang_mentions* out, const samklang_answer* answer,
                                         samklang_error** error) {
  return give(out, answer, Kind::mentions, error, [](const samklang_answer& from) {
    samklang_mentions row{};
    row.count = static_cast<std::uint32_t>(from.annotations.mentions.size());
    row.sense_count = static_cast<std::uint32_t>(from.annotations.candidates.size());
    row.words = from.annotations.words;
    return row;
  });
}

samklang_status samklang_answer_mention(samklang_mention* out, const samklang_answer* answer, size_t at,
                                        samklang_error** error) {
  return give(out, answer, Kind::mentions, error, [at](const samklang_answer& from) {
    return row_at(std::span<const query::Mention>(from.annotations.mentions), at, &mention_row);
  });
}

samklang_status samklang_answer_json(samklang_text* out, samklang_answer* answer, samklang_error** error) {
  return guarded(error, [&]() -> Result<void> {
    if (out == nullptr) return null_error("out");
    *out = text_out({});
    if (answer == nullptr) return null_error("answer");
    switch (answer->kind) {
    case Kind::none: return usage_error("nothing was asked into the answer, or the question failed");
    case Kind::senses: answer->json = answer::to_json(answer->senses); break;
    case Kind::comparison: answer->json = answer::to_json(answer->comparison); break;
    case Kind::mentions: answer->json = answer::to_json(answer->annotations); break;
    case Kind::json: break;
    }
    *out = text_out(answer->json);
    return {};
  });
}

} // extern "C"
