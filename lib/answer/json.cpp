// SPDX-License-Identifier: Apache-2.0
#include <samklang/answer/json.h>

#include "answer/json_values.h"

namespace samklang::answer {
namespace {

Json reason(const query::Reason& reason) {
  const auto side = [](std::string_view text, std::uint32_t begin, std::uint32_t end) -> Json {
    if (text.empty()) return nullptr;
    return {{"text", text}, {"begin", begin}, {"end", end}};
  };
  return {{"kind", align::name(reason.kind)},
          {"weight", share(reason.weight)},
          {"a", side(reason.a_text, reason.a_begin, reason.a_end)},
          {"b", side(reason.b_text, reason.b_begin, reason.b_end)}};
}

Json link(const query::ClusterLink& link, const query::Cluster& cluster) {
  Json out = {{"a", cluster.members[link.a].uri},
              {"b", cluster.members[link.b].uri},
              {"relation", align::name(link.relation)},
              {"confidence", share(link.confidence)}};
  if (link.bridge) out["bridge"] = true;
  return out;
}

Json definition(const query::Record& answer, const query::RecordDefinition& one) {
  Json laws = Json::array();
  for (std::uint32_t i = one.laws_begin; i < one.laws_end && i < answer.laws.size(); ++i)
    laws.push_back(answer.laws[i]);
  return {{"text", one.text},
          {"lang", text_or_null(one.lang)},
          {"audience", skos::name(one.audience)},
          {"source_relation", skos::name(one.source_relation)},
          {"alternative", one.kind == skos::DefinitionKind::alternative_wording},
          {"laws", std::move(laws)}};
}

} // namespace

std::string to_json(const query::Senses& answer) {
  Json out = begin(answer, "lookup");
  out["ambiguous"] = answer.ambiguous;
  out["total"] = answer.total;
  out["left_out"] = answer.left_out;
  out["senses"] = list(answer.senses, sense);
  return written(out);
}

std::string to_json(const query::Suggestions& answer) {
  Json out = begin(answer, "suggest");
  out["suggestions"] = list(answer.suggestions, [](const query::Suggestion& one) -> Json {
    return {{"label", one.label},
            {"lang", text_or_null(one.lang)},
            {"kind", skos::name(one.kind)},
            {"concept", item(one.item)}};
  });
  return written(out);
}

std::string to_json(const query::Hits& answer) {
  Json out = begin(answer, "search");
  out["total"] = answer.total;
  out["words"] = answer.words;
  out["hits"] = list(answer.hits, [](const query::Hit& one) -> Json {
    return {{"concept", item(one.item)},
            {"score", share(one.score)},
            {"words", one.words},
            {"text", text_or_null(one.text)},
            {"text_lang", text_or_null(one.text_lang)}};
  });
  return written(out);
}

namespace {

Json comparison(const query::Comparison& answer, std::string_view question) {
  Json out = begin(answer, question);
  out["a"] = item(answer.a);
  out["b"] = item(answer.b);
  out["relation"] = align::name(answer.relation);
  out["basis"] = query::name(answer.basis);
  out["authority"] = align::name(answer.authority);
  out["a_implies_b"] = align::name(answer.a_implies_b);
  out["b_implies_a"] = align::name(answer.b_implies_a);
  out["confidence"] = share(answer.confidence);
  out["margin"] = share(answer.margin);
  out["runner_up"] = align::name(answer.runner_up);
  out["p_same"] = share(answer.p_same);
  out["p_exact"] = share(answer.p_exact);
  out["differences"] = differences(answer.differences);
  out["caveats"] = caveats(answer.caveats);
  out["choice"] = text_or_null(align::letter(answer.choice));
  out["same_agency"] = answer.same_agency;
  out["decision"] = answer.decision_case.empty()
                        ? Json(nullptr)
                        : Json{{"case_id", answer.decision_case}, {"decided", date_or_null(answer.decided)}};
  out["evidence"] = list(answer.evidence, reason);
  out["path"] = list(answer.path, step);
  return out;
}

} // namespace

std::string to_json(const query::Comparison& answer) { return written(comparison(answer, "compare")); }

std::string to_json(const query::Comparison& answer, const wording::ComparisonWords& words) {
  Json out = comparison(answer, "explain");
  const auto sentences = [](const std::vector<std::string>& all) {
    return list(all, [](const std::string& one) -> Json { return one; });
  };
  out["sentences"] = {{"lang", tag(words.language)},
                      {"relation", words.relation},
                      {"reasons", sentences(words.reasons)},
                      {"decision", text_or_null(words.decision)},
                      {"implications", sentences(words.implications)},
                      {"caveats", sentences(words.caveats)},
                      {"disclaimer", words.disclaimer}};
  return written(out);
}

std::string to_json(const query::Translation& answer) {
  Json out = begin(answer, "translate");
  out["concept"] = item(answer.item);
  out["agency"] = agency(answer.agency, answer.agency_name);
  out["counterparts"] = list(answer.counterparts, [](const query::Counterpart& one) -> Json {
    return {{"concept", item(one.item)},           {"relation", align::name(one.relation)},
            {"implied", align::name(one.implied)}, {"implied_back", align::name(one.implied_back)},
            {"confidence", share(one.confidence)}, {"score", share(one.score)},
            {"caveats", caveats(one.caveats)},     {"via", item(one.via)}};
  });
  return written(out);
}

std::string to_json(const query::Record& answer) {
  Json out = begin(answer, "concept");
  out["concept"] = item(answer.item);
  out["owner"] = agency(answer.owner, answer.owner_name);
  out["created"] = date_or_null(answer.created);
  out["modified"] = date_or_null(answer.modified);
  out["status"] = text_or_null(answer.status);
  out["version"] = text_or_null(answer.version);
  out["deprecated"] = answer.deprecated;
  out["labels"] = list(answer.labels, [](const query::RecordLabel& one) -> Json {
    return {{"label", one.text}, {"lang", text_or_null(one.lang)}, {"kind", skos::name(one.kind)}};
  });
  out["definitions"] =
      list(answer.definitions, [&](const query::RecordDefinition& one) { return definition(answer, one); });
  out["notes"] = list(answer.notes, [](const query::RecordNote& one) -> Json {
    return {{"kind", skos::name(one.kind)},
            {"text", text_or_null(one.text)},
            {"lang", text_or_null(one.lang)},
            {"uri", text_or_null(one.uri)}};
  });
  out["relations"] = list(answer.relations, [](const query::RecordRelation& one) -> Json {
    return {{"relation", skos::name(one.kind)}, {"concept", item(one.item)}, {"text", text_or_null(one.text)}};
  });
  out["contacts"] = list(answer.contacts, contact);
  out["replaced_by"] = item(answer.replaced_by);
  out["usages"] = answer.usages;
  out["verdicts"] = answer.verdicts;
  return written(out);
}

std::string to_json(const query::Neighbours& answer, std::string_view question) {
  Json out = begin(answer, question);
  out["concept"] = item(answer.item);
  out["cut"] = answer.cut;
  out["neighbours"] = list(answer.neighbours, [](const query::Neighbour& one) -> Json {
    return {{"concept", item(one.item)}, {"layer", image::name(one.layer)}, {"relation", one.relation},
            {"depth", one.depth},        {"text", text_or_null(one.text)},  {"text_lang", text_or_null(one.text_lang)}};
  });
  return written(out);
}

std::string to_json(const query::Route& answer) {
  Json out = begin(answer, "path");
  out["a"] = item(answer.a);
  out["b"] = item(answer.b);
  out["found"] = answer.found;
  out["confidence"] = share(answer.confidence);
  out["path"] = list(answer.steps, step);
  return written(out);
}

std::string to_json(const query::Cluster& answer) {
  Json out = begin(answer, "cluster");
  out["concept"] = item(answer.item);
  out["members"] = list(answer.members, item);
  const auto of_cluster = [&](const query::ClusterLink& one) { return link(one, answer); };
  out["links"] = list(answer.links, of_cluster);
  out["conflicts"] = list(answer.conflicts, of_cluster);
  out["weakest"] = answer.weakest < answer.links.size() ? of_cluster(answer.links[answer.weakest]) : Json(nullptr);
  out["cut"] = answer.cut;
  return written(out);
}

std::string to_json(const query::Conflicts& answer) {
  Json out = begin(answer, "conflicts");
  out["total"] = answer.total;
  out["cut"] = answer.cut;
  out["conflicts"] = list(answer.conflicts, [](const query::Conflict& one) -> Json {
    return {{"kind", query::name(one.kind)},
            {"a", item(one.a)},
            {"b", item(one.b)},
            {"stated", list(one.stated, step)},
            {"path", list(one.path, step)}};
  });
  return written(out);
}

std::string to_json(const query::Responsible& answer) {
  Json out = begin(answer, "responsible");
  out["concept"] = item(answer.item);
  out["agency"] = agency(answer.agency, answer.agency_name);
  out["owner"] = agency(answer.owner, answer.owner_name);
  out["contacts"] = list(answer.contacts, contact);
  out["concerned"] = list(answer.concerned, [](const query::Concerned& one) -> Json {
    return {{"agency", agency(one.agency, one.agency_name)},
            {"interest", query::name(one.interest)},
            {"concept", item(one.item)},
            {"usage", used_in(one.usage)}};
  });
  return written(out);
}

std::string to_json(const query::Usages& answer) {
  Json out = begin(answer, "usages");
  out["concept"] = item(answer.item);
  out["usages"] = list(answer.usages, used_in);
  return written(out);
}

std::string to_json(const query::ByLaw& answer) {
  Json out = begin(answer, "by-law");
  out["law"] = answer.law;
  out["citations"] = list(answer.citations, [](const query::LawCitation& one) -> Json {
    return {{"law", one.key}, {"concept", item(one.item)}};
  });
  return written(out);
}

} // namespace samklang::answer
