// SPDX-License-Identifier: Apache-2.0
#include <samklang/report/register.h>

#include "report/json.h"
#include "report/words.h"

#include <array>
#include <limits>
#include <set>

namespace samklang::report {
namespace {

using align::Decision;
using align::DecisionFinding;

constexpr std::size_t state_count = 4;

struct Sizes {
  std::size_t cases = 0;
  std::array<std::size_t, state_count> states{};
};

Sizes sizes(std::span<const Decision> decisions) {
  Sizes out;
  std::set<std::string_view> cases;
  for (const auto& row : decisions) {
    if (!row.case_id.empty()) cases.insert(row.case_id);
    ++out.states[static_cast<std::size_t>(row.state)];
  }
  out.cases = cases.size();
  return out;
}

std::string counted(std::size_t value, std::string_view one, std::string_view many) {
  return number(value, Language::en) + ' ' + std::string(value == 1 ? one : many);
}

bool has_other(DecisionFinding::Kind kind) noexcept { return kind <= DecisionFinding::Kind::duplicate; }

} // namespace

std::string register_text(std::span<const Decision> decisions, std::span<const DecisionFinding> findings) {
  const Sizes found = sizes(decisions);
  std::string out = counted(decisions.size(), "decision", "decisions") + " in " + counted(found.cases, "case", "cases");
  std::string states;
  for (std::size_t i = 1; i < state_count; ++i) {
    if (found.states[i] == 0) continue;
    states += (states.empty() ? "" : ", ") + std::string(text(nth(Message::state_proposed, i - 1), Language::en)) +
              ' ' + number(found.states[i], Language::en);
  }
  out += states.empty() ? "\n" : " (" + states + ")\n";
  for (const auto& finding : findings)
    out +=
        printable_excerpt(to_string(align::diagnostic(finding, decisions)), std::numeric_limits<std::size_t>::max()) +
        '\n';
  if (findings.empty()) out += "nothing to see to\n";
  return out;
}

std::string register_json(std::span<const Decision> decisions, std::span<const DecisionFinding> findings) {
  const Sizes found = sizes(decisions);
  Json states = Json::object();
  for (std::size_t i = 0; i < state_count; ++i) {
    const auto state = align::name(static_cast<align::DecisionState>(i));
    states[state.empty() ? "none" : std::string(state)] = found.states[i];
  }
  Json list = Json::array();
  for (const auto& finding : findings) {
    const Decision& row = decisions[finding.row];
    const auto told = align::diagnostic(finding, decisions);
    Json entry = {{"kind", told.kind},
                  {"severity", name(told.severity)},
                  {"message", told.message},
                  {"register", text_or_null(row.place.source)},
                  {"line", row.place.line},
                  {"case", text_or_null(row.case_id)},
                  {"subject", row.subject},
                  {"object", row.object},
                  {"concept", text_or_null(finding.iri)},
                  {"other", nullptr}};
    if (has_other(finding.kind)) {
      const Place& other = decisions[finding.other].place;
      entry["other"] = {{"register", text_or_null(other.source)}, {"line", other.line}};
    }
    list.push_back(std::move(entry));
  }
  const Json out = {{"format", "samklang-register/1"},
                    {"decisions", decisions.size()},
                    {"cases", found.cases},
                    {"states", std::move(states)},
                    {"findings", std::move(list)}};
  return written(out);
}

} // namespace samklang::report
