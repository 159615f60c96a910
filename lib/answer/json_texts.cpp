// SPDX-License-Identifier: Apache-2.0
#include <samklang/answer/json.h>

#include "answer/json_values.h"

namespace samklang::answer {

std::string to_json(const query::Annotations& answer) {
  Json out = begin(answer, "annotate");
  out["words"] = answer.words;
  out["mentions"] = list(answer.mentions, [&](const query::Mention& one) -> Json {
    Json candidates = Json::array();
    for (std::uint32_t i = one.first; i < one.first + one.count && i < answer.candidates.size(); ++i)
      candidates.push_back(sense(answer.candidates[i]));
    return {{"begin", one.begin},
            {"end", one.end},
            {"utf16_begin", one.utf16_begin},
            {"utf16_end", one.utf16_end},
            {"kind", query::name(one.kind)},
            {"undecided", one.undecided},
            {"candidates", std::move(candidates)}};
  });
  return written(out);
}

std::string to_json(const query::Coverage& answer) {
  Json out = begin(answer, "coverage");
  out["words"] = answer.words;
  out["covered"] = answer.covered;
  out["agencies"] = list(answer.agencies, [](const query::Coverage::OfAgency& one) -> Json {
    return {{"agency", agency(one.agency, one.agency_name)}, {"mentions", one.mentions}, {"concepts", one.concepts}};
  });
  out["uncovered"] = list(answer.uncovered, [](const query::Coverage::Uncovered& one) -> Json {
    return {{"begin", one.begin}, {"end", one.end}, {"count", one.count}};
  });
  return written(out);
}

std::string to_json(const query::Disambiguation& answer) {
  Json out = begin(answer, "disambiguate");
  out["undecided"] = answer.undecided;
  out["clarifying_question"] = text_or_null(answer.question);
  out["law_question"] = text_or_null(answer.law_question);
  out["senses"] = list(answer.senses, sense);
  out["facts"] = list(answer.facts, [&](const query::Fact& one) -> Json {
    const auto uri = [&](std::uint32_t at) {
      return at < answer.senses.size() ? Json(answer.senses[at].item.uri) : Json(nullptr);
    };
    return {{"kind", align::name(one.kind)}, {"words", one.words},
            {"of", uri(one.sense)},          {"other_words", text_or_null(one.other_words)},
            {"other", uri(one.other)},       {"clarifying_question", one.question}};
  });
  return written(out);
}

std::string to_json(const query::Diff& answer) {
  Json out = begin(answer, "diff");
  out["before"] = "sha256:" + std::string(answer.before);
  out["unchanged"] = answer.unchanged;
  out["changes"] = list(answer.changes, [](const query::Change& one) -> Json {
    Json parts = Json::array();
    for (std::size_t i = 0; i < query::changed_part_count; ++i)
      if ((one.parts >> i & 1U) != 0) parts.push_back(query::name(static_cast<query::ChangedPart>(1U << i)));
    return {{"kind", query::name(one.kind)},
            {"parts", std::move(parts)},
            {"before", item(one.before)},
            {"after", item(one.after)},
            {"usages", one.usages}};
  });
  out["verdicts"] = list(answer.verdicts, [](const query::ChangedVerdict& one) -> Json {
    return {{"a", item(one.a)},
            {"b", item(one.b)},
            {"before", one.was_there ? Json(align::name(one.before)) : Json(nullptr)},
            {"after", one.is_there ? Json(align::name(one.after)) : Json(nullptr)}};
  });
  return written(out);
}

} // namespace samklang::answer
