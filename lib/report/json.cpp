// SPDX-License-Identifier: Apache-2.0
#include "report/json.h"

#include <cmath>

namespace samklang::report {

std::string written(const Json& value) { return value.dump(1, ' ', false, Json::error_handler_t::replace) + '\n'; }

Json share(double value) { return std::round(value * 1e4) / 1e4; }

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

Json date_or_null(Date date) { return text_or_null(to_string(date)); }

Json tagged(const skos::Catalogue& catalogue, skos::Text text, std::uint16_t language) {
  return {{"text", catalogue.text(text)}, {"lang", text_or_null(catalogue.language(language))}};
}

Json agency(const skos::Catalogue& catalogue, std::uint32_t index) {
  if (index >= catalogue.columns().agencies.size()) return nullptr;
  const auto& row = catalogue.columns().agencies[index];
  return {{"key", catalogue.agency_key(index)},
          {"name", catalogue.agency_name(index)},
          {"organisation_number", row.organisation_number != 0 ? Json(row.organisation_number) : Json(nullptr)}};
}

Json sources(const skos::Catalogue& catalogue) {
  Json out = Json::array();
  for (const auto& source : catalogue.columns().sources) {
    out.push_back({{"name", catalogue.text(source.name)},
                   {"format", catalogue.text(source.format)},
                   {"bytes", source.bytes},
                   {"statements", source.statements},
                   {"concepts", source.concepts},
                   {"fingerprint", catalogue.text(source.content_hash)},
                   {"partial", source.partial != 0}});
  }
  return out;
}

} // namespace samklang::report
