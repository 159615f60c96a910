// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_REPORT_JSON_H
#define SAMKLANG_REPORT_JSON_H

#include <samklang/base/date.h>
#include <samklang/skos/catalogue.h>

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

/// What the JSON outputs have in common.
namespace samklang::report {

using Json = nlohmann::ordered_json; ///< keeps the order of its fields

/// Indented by one, a line break at the end; bytes that are no UTF-8 become U+FFFD.
std::string written(const Json& value);

/// A share with four decimals: floats would show the digits of their nearest double.
Json share(double value);

/// The text, or null for none.
Json text_or_null(std::string_view text);
Json date_or_null(Date date);

/// {"text", "lang"}; lang is null where the data gives none.
Json tagged(const skos::Catalogue& catalogue, skos::Text text, std::uint16_t language);

/// {"key", "name", "organisation_number"}, or null for no_index.
Json agency(const skos::Catalogue& catalogue, std::uint32_t index);

/// [{"name", "format", "bytes", "statements", "concepts", "fingerprint", "partial"}]: the inputs.
Json sources(const skos::Catalogue& catalogue);

} // namespace samklang::report

#endif
