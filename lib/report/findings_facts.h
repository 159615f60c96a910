// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_FINDINGS_FACTS_H
#define SAMKLANG_REPORT_FINDINGS_FACTS_H

#include "report/words.h"

#include <samklang/report/findings.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::report {

Message severity_word(Severity severity) noexcept;

/// The line where finding `i` begins, and the change that would repair it; empty and null for none.
std::string_view line_of(const FindingsReport& report, std::size_t i) noexcept;
const TextEdit* edit_of(const FindingsReport& report, std::size_t i) noexcept;

/// Where the rule's page is; empty where no pages are known.
std::string page_of(const FindingsReport& report, std::string_view rule);
/// The same, of an agency's own rule too.
std::string page_of(const FindingsReport& report, const Finding& finding);

/// "see samboer <https://...> (NAV): person som ...": what a finding speaks of besides, on one line.
std::string related_line(const RelatedThing& thing, Language language);

/// One a finding, each once: the fingerprint, and from the second of equal ones on ":2", ":3" ... behind it.
std::vector<std::string> unique_fingerprints(const validate::Validation& validation);

/// "2 files and 3 concepts judged by 40 rules (profile fdk): no errors ...", what was excused, and the snapshot.
std::vector<std::string> summary_lines(const FindingsReport& report);

/// A path as a relative reference: what a URI may not hold is percent-encoded, `\` becomes `/`, `./` before it goes.
std::string path_uri(std::string_view path);

/// Text for XML: one_line(), with markup and what XML has no character for escaped.
std::string xml_text(std::string_view text);

std::string findings_text(const FindingsReport& report);
std::string findings_json(const FindingsReport& report);
std::string findings_jsonl(const FindingsReport& report);
std::string findings_sarif(const FindingsReport& report);
std::string findings_github(const FindingsReport& report);
std::string findings_gitlab(const FindingsReport& report);
std::string findings_junit(const FindingsReport& report);
std::string findings_checkstyle(const FindingsReport& report);
std::string findings_markdown(const FindingsReport& report);
std::string findings_csv(const FindingsReport& report);

} // namespace samklang::report

#endif
