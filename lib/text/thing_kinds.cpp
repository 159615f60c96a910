// SPDX-License-Identifier: Apache-2.0
#include "text/thing_kinds.h"

#include <algorithm>
#include <array>

namespace samklang::text {

namespace {

constexpr std::array<std::string_view, thing_kind_count> names = {
    "unknown",    "person",   "group",       "organisation", "place",    "building", "thing",  "substance",
    "amount",     "quantity", "share",       "period",       "moment",   "event",    "action", "process",
    "state",      "relation", "right",       "duty",         "decision", "document", "record", "field",
    "identifier", "name",     "information", "message",      "system",   "role",     "rule",   "method",
    "ability",    "service",  "unit",        "class",        "term",     "other"};

/// Kinds of one family may be two views of one concept; of two families hardly.
enum class Family : std::uint8_t {
  open,
  beings,
  bodies,
  matter,
  measure,
  time,
  happening,
  condition,
  ruling,
  information
};

Family family(ThingKind kind) noexcept {
  switch (kind) {
  case ThingKind::person:
  case ThingKind::role: return Family::beings;
  case ThingKind::group:
  case ThingKind::organisation: return Family::bodies;
  case ThingKind::place:
  case ThingKind::building:
  case ThingKind::thing:
  case ThingKind::substance: return Family::matter;
  case ThingKind::amount:
  case ThingKind::quantity:
  case ThingKind::share: return Family::measure;
  case ThingKind::period:
  case ThingKind::moment: return Family::time;
  case ThingKind::event:
  case ThingKind::action:
  case ThingKind::process:
  case ThingKind::service:
  case ThingKind::method: return Family::happening;
  case ThingKind::state:
  case ThingKind::relation:
  case ThingKind::right:
  case ThingKind::duty:
  case ThingKind::ability: return Family::condition;
  case ThingKind::decision:
  case ThingKind::rule: return Family::ruling;
  case ThingKind::document:
  case ThingKind::record:
  case ThingKind::field:
  case ThingKind::identifier:
  case ThingKind::name:
  case ThingKind::information:
  case ThingKind::message:
  case ThingKind::term: return Family::information;
  case ThingKind::unknown:
  case ThingKind::system:
  case ThingKind::unit:
  case ThingKind::class_:
  case ThingKind::other: return Family::open;
  }
  return Family::open;
}

} // namespace

std::string_view name(ThingKind kind) noexcept { return names[static_cast<std::size_t>(kind)]; }

ThingKind thing_kind(std::string_view wanted) noexcept {
  const auto place = std::find(names.begin(), names.end(), wanted);
  return place == names.end() ? ThingKind::unknown : static_cast<ThingKind>(place - names.begin());
}

double distance(ThingKind a, ThingKind b) noexcept {
  if (a == b || a == ThingKind::unknown || b == ThingKind::unknown) return 0;
  const Family left = family(a);
  const Family right = family(b);
  if (left == Family::open || right == Family::open) return 0.3;
  if (left == right) return 0.3;
  const auto are = [&](Family one, Family other) {
    return (left == one && right == other) || (left == other && right == one);
  };
  // A decision is taken by an act; a right may be put as a relation between parties; persons make up bodies.
  if (are(Family::ruling, Family::happening) || are(Family::condition, Family::happening) ||
      are(Family::beings, Family::bodies) || are(Family::ruling, Family::condition))
    return 0.6;
  return 1;
}

} // namespace samklang::text
