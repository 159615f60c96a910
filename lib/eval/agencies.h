// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_EVAL_AGENCIES_H
#define SAMKLANG_EVAL_AGENCIES_H

#include "eval/cases.h"

#include <set>
#include <string>
#include <string_view>

namespace samklang::eval {

/// True for an IRI that can only be an example: its host is reserved for that (RFC 2606, RFC 6761), or it is a
/// `urn:example` (RFC 6963).
bool is_example(std::string_view iri) noexcept;

/// Adds the agencies of both concepts, by their keys. Concepts of examples were made to be judged, whoever their
/// publisher is said to be, and those of a file without a publisher are nobody's: neither counts.
void note_agencies(const Case& one, std::set<std::string>& agencies);

} // namespace samklang::eval

#endif
