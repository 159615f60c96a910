// SPDX-License-Identifier: Apache-2.0
#include <samklang/align/decision.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

namespace samklang::align {
namespace {

using Kind = DecisionFinding::Kind;

constexpr std::array<std::string_view, 6> kinds = {"decision-contradiction", "decision-other-choice",
                                                   "decision-duplicate",     "decision-stale",
                                                   "decision-without-hash",  "decision-without-concept"};

void check_texts(const Decision& row, std::size_t index, const skos::Catalogue& catalogue,
                 std::vector<DecisionFinding>& out) {
  for (const auto& [iri, hash] : {std::tie(row.subject, row.subject_hash), std::tie(row.object, row.object_hash)}) {
    const auto found = catalogue.find(iri);
    if (!found || catalogue.is_external(*found)) {
      out.push_back({Kind::without_concept, index, 0, iri});
    } else if (is_stale(catalogue[*found], hash)) {
      out.push_back({Kind::stale, index, 0, iri});
    }
  }
}

// What one row says, read from the side the other row starts from.
std::string said(const Decision& row, const Decision& seen_from, bool choice) {
  if (choice) return std::string(letter(row.choice));
  return std::string(name(row.subject == seen_from.subject ? row.relation : inverse(row.relation)));
}

} // namespace

std::string_view name(DecisionFinding::Kind kind) noexcept {
  const auto index = static_cast<std::size_t>(kind);
  return index < kinds.size() ? kinds[index] : std::string_view();
}

std::vector<DecisionFinding> check_decisions(std::span<const Decision> decisions, const skos::Catalogue* catalogue) {
  std::vector<DecisionFinding> out;
  for (const Clash& clash : clashes(decisions)) {
    const Kind kind = clash.kind == Clash::Kind::relation ? Kind::contradiction
                      : clash.kind == Clash::Kind::choice ? Kind::other_choice
                                                          : Kind::duplicate;
    out.push_back({kind, clash.second, clash.first, {}});
  }
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    if (decisions[i].subject_hash.empty() || decisions[i].object_hash.empty())
      out.push_back({Kind::without_hash, i, 0, {}});
    if (catalogue != nullptr) check_texts(decisions[i], i, *catalogue, out);
  }
  std::stable_sort(out.begin(), out.end(), [](const DecisionFinding& a, const DecisionFinding& b) {
    return std::tie(a.row, a.kind) < std::tie(b.row, b.kind);
  });
  return out;
}

Diagnostic diagnostic(const DecisionFinding& finding, std::span<const Decision> decisions) {
  const Decision& row = decisions[finding.row];
  const Decision& other = decisions[finding.other];
  const auto pair = fmt::format("<{}> and <{}>", row.subject, row.object);
  Diagnostic out{Severity::info, std::string(name(finding.kind)), "", "", row.place};
  switch (finding.kind) {
  case Kind::contradiction:
  case Kind::other_choice: {
    const bool choice = finding.kind == Kind::other_choice;
    out.severity = Severity::warning;
    out.message = fmt::format("{} {} {} here and {} in {}: undecided until one of them is changed", pair,
                              choice ? "have the choice" : "are decided", said(row, row, choice),
                              said(other, row, choice), to_string(other.place));
    break;
  }
  case Kind::duplicate: out.message = fmt::format("{} already have a row, {}", pair, to_string(other.place)); break;
  case Kind::stale:
    out.severity = Severity::warning;
    out.message = fmt::format("the definition of <{}> is another than the one that was decided on", finding.iri);
    break;
  case Kind::without_hash:
    out.message =
        fmt::format("{} have no hash of the texts decided on: nobody can tell whether they have changed", pair);
    break;
  case Kind::without_concept: out.message = fmt::format("<{}> is not among the loaded concepts", finding.iri); break;
  }
  return out;
}

} // namespace samklang::align
