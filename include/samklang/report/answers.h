// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_ANSWERS_H
#define SAMKLANG_REPORT_ANSWERS_H

#include <samklang/base/language.h>
#include <samklang/query/ontology.h>

#include <string>
#include <string_view>

/// Answers as text for people, in nb, nn or en (any other language reads as en). Every answer ends by saying which
/// snapshot it is of. The same answer gives the same text. Linear in the answer.
namespace samklang::report {

std::string answer_text(const query::Senses& answer, Language language);
std::string answer_text(const query::Suggestions& answer, Language language);
std::string answer_text(const query::Hits& answer, Language language);
/// With the reasons in words where `explain` is set. `ontology` is the one that answered.
std::string answer_text(const query::Comparison& answer, const query::Ontology& ontology, bool explain,
                        Language language);
std::string answer_text(const query::Translation& answer, Language language);
std::string answer_text(const query::Record& answer, Language language);
std::string answer_text(const query::Neighbours& answer, Language language);
std::string answer_text(const query::Route& answer, Language language);
std::string answer_text(const query::Cluster& answer, Language language);
std::string answer_text(const query::Conflicts& answer, Language language);
std::string answer_text(const query::Responsible& answer, Language language);
std::string answer_text(const query::Usages& answer, Language language);
std::string answer_text(const query::ByLaw& answer, Language language);
/// `text` is the one that was asked about: answers hold places in it.
std::string answer_text(const query::Annotations& answer, std::string_view text, Language language);
std::string answer_text(const query::Coverage& answer, std::string_view text, Language language);
std::string answer_text(const query::Disambiguation& answer, Language language);
std::string answer_text(const query::Diff& answer, Language language);

} // namespace samklang::report

#endif
