// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_FINDINGS_H
#define SAMKLANG_REPORT_FINDINGS_H

#include <samklang/base/language.h>
#include <samklang/validate/validate.h>

#include <string>

namespace samklang::report {

/// What a validation found, for people: grouped by concept, with the rules' advice, and at the end what was judged.
/// `language` is nb, nn or en (any other reads as en). The same validation gives the same text. Linear.
std::string findings_text(const validate::Validation& validation, Language language = Language::en);

} // namespace samklang::report

#endif
