// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_VALIDATE_WRITTEN_TEXT_H
#define SAMKLANG_VALIDATE_WRITTEN_TEXT_H

#include "validate/check.h"

#include <string>
#include <string_view>

namespace samklang::validate {

/// The statement that a text of a concept was read from, about the concept or a node of its own: loading takes the
/// white space around a text away, the statement has it. Null where it is not found. Linear in what is said of the
/// concept.
const skos::StatementRow* statement_of(const Context& context, skos::ConceptIndex index, std::string_view text,
                                       std::uint16_t language);

/// Every run of white space, no-break spaces too, one space; none at the ends. Characters without width are left out.
/// Linear.
std::string tidy_space(std::string_view text);

} // namespace samklang::validate

#endif
