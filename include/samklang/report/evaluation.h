// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_EVALUATION_H
#define SAMKLANG_REPORT_EVALUATION_H

#include <samklang/eval/evaluation.h>

#include <string>

namespace samklang::report {

/// How good an alignment is, for whoever works on matching: a part a gold set with its figures, their intervals and
/// what they are counted on, the confusion of relations and the reliability of p_same; then all sets together and the
/// worst misses. English, as the words of the field are. The same values give the same text.
std::string evaluation_text(const eval::Evaluation& evaluation);

/// The same as Markdown, tables in GitHub's form.
std::string evaluation_markdown(const eval::Evaluation& evaluation);

/// The same as JSON: schemas/eval.schema.json, format "samklang-eval/1".
std::string evaluation_json(const eval::Evaluation& evaluation);

} // namespace samklang::report

#endif
