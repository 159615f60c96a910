// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_ANSWER_JSON_VALUES_H
#define SAMKLANG_ANSWER_JSON_VALUES_H

#include "answer/json_builder.h"

#include <samklang/query/ontology.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What answers are made of, as JSON. Fields keep their order; what there is none of is null.
namespace samklang::answer {

Json text_or_null(std::string_view text);
Json date_or_null(Date date);
/// A share with four decimals: floats would show the digits of their nearest double.
Json share(double value);
/// {"key", "name"}, or null.
Json agency(std::string_view key, std::string_view name);
/// The concept, or null for none.
Json item(const query::Item& item);
Json used_in(const query::UsedIn& usage);
Json contact(const query::ContactPoint& contact);
Json step(const query::Step& step);
Json sense(const query::Sense& sense);
/// The names of a verdict's differences, and of caveats.
Json differences(std::uint16_t bits);
Json caveats(std::uint16_t bits);

template <class Row, class Make> Json list(const std::vector<Row>& rows, Make make) {
  Json out = Json::array();
  for (const Row& row : rows) out.push_back(make(row));
  return out;
}

/// The envelope of an answer: format, question, snapshot, as_of.
Json begin(const query::Answer& answer, std::string_view question);
std::string written(const Json& value);

} // namespace samklang::answer

#endif
