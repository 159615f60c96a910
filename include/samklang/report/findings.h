// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_FINDINGS_H
#define SAMKLANG_REPORT_FINDINGS_H

#include <samklang/base/date.h>
#include <samklang/base/language.h>
#include <samklang/validate/validate.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::report {

/// The image that concepts were compared with.
struct NationSnapshot {
  std::string name;
  std::string hash; ///< hexadecimal
  Date date;        ///< of the newest record in it, or none
  bool old = false; ///< older than was asked for
};

/// A validation and what its outputs say besides.
struct FindingsReport {
  const validate::Validation* validation = nullptr; ///< its findings in the order they are told
  Language language = Language::en;                 ///< nb, nn or en; any other reads as en
  std::string profile = "fdk";
  std::string version;            ///< of the program
  std::string rule_pages;         ///< address that "D301.md" is put behind; empty: no links
  std::vector<std::string> files; ///< names of the inputs
  unsigned threads = 1;           ///< to write text on; 0: as many as there are processors. The bytes are the same
  /// By finding: the line where it begins, and the change that would repair it. Either may be shorter.
  std::vector<std::string> lines;
  std::vector<std::optional<TextEdit>> edits;
  std::optional<NationSnapshot> nation;
};

enum class FindingsFormat : std::uint8_t {
  text,       ///< for people: by file and concept, with the line and what is meant in it
  json,       ///< schemas/validation.schema.json
  jsonl,      ///< an object a line: the findings, then a summary
  sarif,      ///< SARIF 2.1.0
  github,     ///< workflow commands, which become annotations; errors first
  gitlab,     ///< a code quality report
  junit,      ///< a test suite a file; errors fail
  checkstyle, ///< Checkstyle's XML
  markdown,   ///< a summary for a job or a merge request
  csv         ///< semicolons and a byte order mark, for spreadsheets
};

/// The names above, in their order.
std::span<const std::string_view> findings_formats() noexcept;
std::optional<FindingsFormat> findings_format(std::string_view name) noexcept;

/// A validation in a format. Texts from the data are made safe for it: control and bidirectional characters, markup,
/// line breaks, formulas. The same report gives the same bytes. Linear.
std::string findings(const FindingsReport& report, FindingsFormat format);

/// The rule catalogue, of these rules: a list for people, or JSON (schemas/rule-list.schema.json).
std::string rules_text(std::span<const validate::Rule* const> rules, const validate::Profile& profile,
                       Language language = Language::en);
std::string rules_json(std::span<const validate::Rule* const> rules);
/// All that is known of one rule.
std::string rule_text(const validate::Rule& rule, const std::string& rule_pages, Language language = Language::en);

} // namespace samklang::report

#endif
