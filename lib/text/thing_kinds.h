// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TEXT_THING_KINDS_H
#define SAMKLANG_TEXT_THING_KINDS_H

#include <samklang/text/lexicon.h>

#include <string_view>

namespace samklang::text {

/// The kind with this name; unknown for none.
ThingKind thing_kind(std::string_view name) noexcept;

} // namespace samklang::text

#endif
