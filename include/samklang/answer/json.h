// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ANSWER_JSON_H
#define SAMKLANG_ANSWER_JSON_H

#include <samklang/query/ontology.h>
#include <samklang/wording/comparison.h>

#include <string>
#include <string_view>

/// Answers as JSON: schemas/query.schema.json, format "samklang-answer/1". On one line, with a line break at the end;
/// bytes that are no UTF-8 become U+FFFD. The same answer gives the same text. Linear in the answer.
namespace samklang::answer {

std::string to_json(const query::Senses& answer);
std::string to_json(const query::Suggestions& answer);
std::string to_json(const query::Hits& answer);
std::string to_json(const query::Comparison& answer);
/// With the sentences, as the question "explain" answers.
std::string to_json(const query::Comparison& answer, const wording::ComparisonWords& words);
std::string to_json(const query::Translation& answer);
std::string to_json(const query::Record& answer);
/// `question`: "broader", "narrower" or "related".
std::string to_json(const query::Neighbours& answer, std::string_view question);
std::string to_json(const query::Route& answer);
std::string to_json(const query::Cluster& answer);
std::string to_json(const query::Conflicts& answer);
std::string to_json(const query::Responsible& answer);
std::string to_json(const query::Usages& answer);
std::string to_json(const query::ByLaw& answer);
std::string to_json(const query::Annotations& answer);
std::string to_json(const query::Coverage& answer);
std::string to_json(const query::Disambiguation& answer);
std::string to_json(const query::Diff& answer);

} // namespace samklang::answer

#endif
