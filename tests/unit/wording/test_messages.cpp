// SPDX-License-Identifier: Apache-2.0
#include "wording/messages.h"

#include <samklang/skos/load_note.h>

#include <catch2/catch.hpp>

#include <set>

using namespace samklang;
using namespace samklang::wording;

namespace {

std::set<std::string> places(std::string_view text) {
  std::set<std::string> out;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1))
    out.emplace(text.substr(at, 3));
  return out;
}

} // namespace

TEST_CASE("every message is there in nb, nn and en, with the same places", "[wording]") {
  for (std::size_t i = 0; i < static_cast<std::size_t>(Message::count); ++i) {
    const auto message = static_cast<Message>(i);
    const auto nb = text(message, Language::nb);
    INFO(i << ": " << nb);
    CHECK_FALSE(nb.empty());
    CHECK_FALSE(text(message, Language::nn).empty());
    CHECK_FALSE(text(message, Language::en).empty());
    CHECK(places(nb) == places(text(message, Language::nn)));
    CHECK(places(nb) == places(text(message, Language::en)));
  }
  CHECK(text(Message::count, Language::nb).empty());
}

TEST_CASE("each kind of load note has its message", "[wording]") {
  const auto last = nth(Message::note_untagged_text, skos::load_note_kind_count - 1);
  CHECK(last == Message::note_member_unknown);
  for (std::size_t i = 0; i < skos::load_note_kind_count; ++i) {
    const auto said = text(nth(Message::note_untagged_text, i), Language::en);
    INFO(said);
    CHECK(said.substr(0, 12) == skos::description(static_cast<skos::LoadNoteKind>(i)).substr(0, 12));
  }
}

TEST_CASE("enumerations have as many messages as values", "[wording]") {
  CHECK(nth(Message::relation_broader_generic, skos::RelationKind::related_match) == Message::relation_related_match);
  CHECK(nth(Message::status_current, static_cast<std::size_t>(skos::Status::op_datpro) -
                                         static_cast<std::size_t>(skos::Status::current)) == Message::status_op_datpro);
  CHECK(nth(Message::resource_dataset, skos::ResourceKind::other) == Message::resource_other);
  CHECK(nth(Message::used_one_dataset, skos::ResourceKind::other) == Message::used_one_other);
  CHECK(nth(Message::label_preferred, skos::LabelKind::data_structure) == Message::label_data_structure);
  CHECK(nth(Message::source_relation_unspecified, skos::SourceRelation::self_composed) ==
        Message::source_relation_self);
  CHECK(nth(Message::audience_unspecified, skos::Audience::specialist) == Message::audience_specialist);
}

TEST_CASE("places are filled, others stay", "[wording]") {
  CHECK(say(Message::period_from, Language::nb, {"2020-01-01"}) == "fra 2020-01-01");
  CHECK(say(Message::says_broader, Language::nn, {"NAV", "UDI"}) == "NAV er vidare enn UDI");
  CHECK(say(Message::says_broader, Language::en, {"{1}", "UDI"}) == "{1} is broader than UDI");
  CHECK(say(Message::period_from, Language::en) == "from {0}");
  CHECK(text(Message::period_from, Language::se) == "from {0}");
}

TEST_CASE("figures follow the language", "[wording]") {
  CHECK(number(0, Language::nb) == "0");
  CHECK(number(3614, Language::nb) == "3\u00A0614");
  CHECK(number(1234567, Language::en) == "1,234,567");
  CHECK(decimal(0.724, Language::nn) == "0,72");
  CHECK(decimal(0.724, Language::en) == "0.72");
  CHECK(percent(0.816, Language::nb) == "82\u00A0%");
  CHECK(percent(0.816, Language::en) == "82%");
  CHECK(byte_size(999, Language::nb) == "999\u00A0B");
  CHECK(byte_size(2'700'000, Language::nb) == "2,7\u00A0MB");
  CHECK(byte_size(999'999, Language::en) == "1.0\u00A0MB");
  CHECK(listed({}, Language::nb).empty());
  CHECK(listed({"a"}, Language::nb) == "a");
  CHECK(listed({"a", "b", "c"}, Language::nb) == "a, b og c");
  CHECK(listed({"a", "b"}, Language::en) == "a and b");
}
