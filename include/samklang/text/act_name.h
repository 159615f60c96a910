// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_ACT_NAME_H
#define SAMKLANG_TEXT_ACT_NAME_H

#include <string>
#include <string_view>

namespace samklang::text {

/// The usual short name of an act or regulation ("lov/1997-02-28-19" is "folketrygdloven"), from schemas/acts.json;
/// empty for one that is not there or has no short name. Logarithmic. Static storage.
std::string_view act_name(std::string_view act_key) noexcept;

/// What an act is cited by: its short name, else its number ("LOV-2019-06-14-21", "FOR-2005-12-16-1478"); a key of
/// another form stays as it is. Logarithmic.
std::string act_citation(std::string_view act_key);

} // namespace samklang::text

#endif
