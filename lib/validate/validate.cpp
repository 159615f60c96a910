// SPDX-License-Identifier: Apache-2.0
#include <samklang/validate/validate.h>

#include "base/parallel.h"
#include "validate/ascii.h"
#include "validate/check.h"

#include <samklang/base/fingerprint.h>
#include <samklang/text/normal_text.h>
#include <samklang/validate/exceptions.h>

#include <algorithm>
#include <compare>
#include <tuple>
#include <utility>

namespace samklang::validate {
namespace {

using ConceptCheck = void (*)(const Context&, skos::ConceptIndex, Findings&);
using CatalogueCheck = void (*)(const Context&, Findings&);

constexpr std::size_t concepts_a_part = 256;

// The functions that look for a rule that is on, each once.
template <class Check> struct Chosen {
  std::vector<Check> checks;
  bool has(Check check) const { return std::find(checks.begin(), checks.end(), check) != checks.end(); }
  void add(Check check) {
    if (!has(check)) checks.push_back(check);
  }
};

struct Work {
  Chosen<ConceptCheck> concepts;
  Chosen<CatalogueCheck> catalogue;
};

Work chosen(const Severities& severities, bool has_house_rules) {
  Work out;
#define SAMKLANG_CONCEPT_CHECK(id, function)                                                                           \
  if (severities.is_on(RuleId::id)) out.concepts.add(&function);
#define SAMKLANG_CATALOGUE_CHECK(id, function)                                                                         \
  if (severities.is_on(RuleId::id)) out.catalogue.add(&function);
#define SAMKLANG_ALSO_CHECK(id, function) SAMKLANG_CONCEPT_CHECK(id, function)
#include "validate/checks.def"
  if (has_house_rules) out.concepts.add(&house_checks);
  return out;
}

// The rules that nobody was spared, with all they need.
std::vector<std::string> judged_rules(const Severities& severities, const Input& input, const Options& options) {
  const struct {
    bool as_of;
    bool earlier;
    bool nation;
    bool decisions;
    bool mappings;
  } there = {options.as_of.has_value(), options.earlier != nullptr, options.nation != nullptr,
             options.nation != nullptr || !options.decisions.empty(), !input.mappings.empty()};
  std::vector<bool> rests(severities.size());
#define SAMKLANG_NEEDS(id, what)                                                                                       \
  if (!there.what) rests[static_cast<std::size_t>(RuleId::id)] = true;
#include "validate/checks.def"
  std::vector<std::string> out;
  for (std::size_t i = 0; i < severities.size(); ++i) {
    const auto rule = static_cast<RuleId>(i);
    if (!rests[i] && severities.is_on_for_all(rule)) out.emplace_back(severities.name_of(rule));
  }
  std::sort(out.begin(), out.end());
  return out;
}

} // namespace

std::string fingerprint_of(const Finding& finding) {
  std::string key = finding.rule;
  // Which spelling of a tag is kept depends on the order of the statements.
  const std::string tag = lower(finding.tag);
  for (const std::string_view part :
       {std::string_view(finding.subject), std::string_view(finding.predicate), std::string_view(tag)}) {
    key += '\x1F';
    key += part;
  }
  key += '\x1F';
  // A blank node's label is not the same tomorrow.
  if (!finding.value.starts_with("_:")) key += text::normal_text(finding.value);
  key += '\x1F';
  key += finding.variant;
  // What is said of a pair is another thing for each pair.
  if (!finding.decision_row.empty() && !finding.related.empty()) (key += '\x1F') += finding.related.front().uri;
  return fingerprint_hex(key);
}

namespace {

auto order(const Finding& f) {
  return std::tie(f.source, f.subject, f.rule, f.predicate, f.value, f.tag, f.variant, f.begin, f.arguments);
}

// Findings are large: where they stand is sorted, and each is moved once.
std::vector<Finding> in_order(std::vector<std::vector<Finding>> parts, unsigned threads) {
  std::vector<std::pair<std::uint32_t, Finding*>> numbered;
  for (std::vector<Finding>& part : parts)
    for (Finding& one : part) numbered.emplace_back(static_cast<std::uint32_t>(numbered.size()), &one);
  sort_on(threads, numbered, [&](const auto& x, const auto& y) {
    const auto compared = order(*x.second) <=> order(*y.second);
    return compared < 0 || (compared == 0 && x.first < y.first);
  });
  std::vector<Finding> ordered;
  ordered.reserve(numbered.size());
  for (const auto& [number, one] : numbered) ordered.push_back(std::move(*one));
  return ordered;
}

std::vector<skos::ConceptIndex> judged_concepts(const Context& context) {
  if (context.options.judged) return *context.options.judged;
  std::vector<skos::ConceptIndex> out(context.catalogue.size());
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<skos::ConceptIndex>(i);
  return out;
}

} // namespace

Result<Validation> validate(const Input& input, const Options& options) {
  if (input.catalogue == nullptr)
    return Error{ErrorCode::usage, "there is no catalogue to judge", "load one first", {}};
  const auto severities = Severities::make(options);
  if (!severities) return severities.error();
  const HouseRules none;
  const auto house = House::make(options.house != nullptr ? *options.house : none);
  if (!house) return house.error();
  const Nodes nodes = input.as_written != nullptr ? Nodes(*input.catalogue, *input.as_written) : Nodes();
  Context context{*input.catalogue, input.as_written, input.diagnostics, options, *severities, nodes,
                  *house,           nullptr,          input.mappings};
  Work work = chosen(*severities, !house->rules().empty());
  const std::vector<skos::ConceptIndex> concepts = judged_concepts(context);

  std::optional<Gate> gate;
  if (options.nation != nullptr && work.concepts.has(&against_nation)) {
    auto made = Gate::make(*options.nation, options.decisions, concepts.size(), options.threads);
    if (!made) return made.error();
    gate = *std::move(made);
    context.gate = &*gate;
  }

  Validation out;
  out.concepts = concepts.size();
  out.rules = severities->count_on();
  out.judged_rules = judged_rules(*severities, input, options);
  std::vector<std::vector<Finding>> parts;
  bool stopped = false;
  std::optional<Error> failure; // of the first check that had one
  read_ahead(
      threads_for(options.threads), concepts.size(), concepts_a_part, [&] { return Findings(context); },
      [&](Findings& into, std::size_t begin, std::size_t end) {
        if (options.stop.stop_requested()) return;
        for (std::size_t i = begin; i < end && i < concepts.size(); ++i) {
          if (concepts[i] >= context.catalogue.size()) continue;
          for (const ConceptCheck check : work.concepts.checks) check(context, concepts[i], into);
        }
      },
      [&](Findings& from, std::size_t, std::size_t end) {
        if (!failure) failure = from.failure();
        parts.push_back(from.release());
        if (options.progress) options.progress({"validate", end, concepts.size()});
        stopped = stopped || options.stop.stop_requested();
      });
  const bool compares = work.catalogue.has(&shared_terms) || work.catalogue.has(&equal_definitions);
  const SharedKeys keys =
      compares && !stopped && !failure ? SharedKeys(context.catalogue, threads_for(options.threads)) : SharedKeys();
  context.keys = &keys;
  // Each in a place of its own, so that the first failure is the same whatever the threads. The dearest checks stand
  // last in the list and begin first.
  std::vector<Findings> between(work.catalogue.checks.size(), Findings(context));
  in_parts(threads_for(options.threads), stopped ? 0 : between.size(), 1, [&](std::size_t begin, std::size_t) {
    const std::size_t at = between.size() - 1 - begin;
    if (!options.stop.stop_requested()) work.catalogue.checks[at](context, between[at]);
  });
  for (Findings& found : between) {
    if (!failure) failure = found.failure();
    parts.push_back(found.release());
  }
  stopped = stopped || options.stop.stop_requested();
  if (failure) return *failure;
  if (stopped) return Error{ErrorCode::cancelled, "validation was stopped", {}, {}};

  out.findings = in_order(std::move(parts), threads_for(options.threads));
  in_parts(threads_for(options.threads), out.findings.size(), concepts_a_part, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) out.findings[i].fingerprint = fingerprint_of(out.findings[i]);
  });
  count(out);
  return out;
}

} // namespace samklang::validate
