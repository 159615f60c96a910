// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_LAW_REFERENCE_H
#define SAMKLANG_QUERY_LAW_REFERENCE_H

#include <string>
#include <string_view>

namespace samklang::query {

/// The key of a law named by its key, its address, or as one writes it; empty for what is none.
std::string law_key(std::string_view reference);

/// True where `key` is the law `law` or a part of it.
bool within_law(std::string_view key, std::string_view law) noexcept;

} // namespace samklang::query

#endif
