// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_ESCAPE_H
#define SAMKLANG_REPORT_ESCAPE_H

#include "wording/one_line.h"

#include <string>
#include <string_view>

namespace samklang::report {

using wording::breaks_words;
using wording::one_line;

/// `text` (any text: it passes through one_line()) as inline Markdown that shows exactly that text, in a paragraph, a
/// list item or a table cell.
std::string markdown(std::string_view text);

/// The part of markdown() for a piece of a text that one_line() has made already; `at_start` says that a line may begin
/// here.
std::string markdown_piece(std::string_view line, bool at_start);

/// `iri` as the target of a link: percent-encoded where a character could end the link or deceive. Empty for anything
/// but http, https, mailto.
std::string link_target(std::string_view iri);

/// `[text](<iri>)`, or the text alone where `iri` may not become a link.
std::string markdown_link(std::string_view text, std::string_view iri);

/// A field of SSSOM TSV: no tabs or line breaks; in quotation marks where it holds one.
std::string tsv_field(std::string_view text);

} // namespace samklang::report

#endif
