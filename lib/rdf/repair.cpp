// SPDX-License-Identifier: Apache-2.0
#include <samklang/rdf/parse.h>
#include <samklang/rdf/source_text.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <tuple>

namespace samklang::rdf {
namespace {

// A statement as told apart here: subject, predicate, object, tag, datatype.
using Line = std::array<std::string, 5>;

Result<std::vector<Line>> statements(const SourceText& text, std::string_view bytes) {
  ParseOptions options;
  options.format = text.format();
  options.base_iri = text.base_iri();
  options.threads = 1;
  const auto document = parse({text.name(), bytes, text.format()}, options);
  if (!document) return document.error();
  if (document->partial)
    return Error{ErrorCode::syntax, "has syntax errors and is left alone", "mend them first", {.source = text.name()}};
  const Graph& graph = document->graph;
  std::vector<Line> out;
  out.reserve(graph.size());
  const auto named = [&](TermId term) {
    return (graph.kind(term) == TermKind::blank ? "_:" : "") + std::string(graph.text(term));
  };
  for (const Triple& triple : graph.triples()) {
    const TermView object = graph.view(triple.object);
    out.push_back({named(triple.subject), named(triple.predicate), named(triple.object), std::string(object.language),
                   std::string(object.datatype)});
  }
  std::sort(out.begin(), out.end());
  return out;
}

// Whether the fix of a finding says that this statement goes (or comes).
bool meant(const Finding& finding, const Line& line, bool goes) {
  const Fix& fix = finding.fix;
  // The finding may name the property that leads to the node that says it.
  const bool says = line[1] == finding.predicate || line[0] != finding.subject;
  switch (fix.kind) {
  case Fix::Kind::none: return false;
  case Fix::Kind::replace_text: return says && line[2] == (goes ? finding.value : fix.text);
  case Fix::Kind::replace_tag: return says && line[2] == finding.value && (goes || line[3] == fix.text);
  case Fix::Kind::add_statement:
    return !goes && line[0] == fix.subject && line[1] == fix.predicate && line[2] == fix.text;
  }
  return false;
}

} // namespace

Result<Repair> repair(const SourceText& text, std::span<const Finding> findings) {
  struct Planned {
    TextEdit edit;
    std::size_t finding = 0;
  };
  std::vector<Planned> planned;
  for (std::size_t i = 0; i < findings.size(); ++i) {
    if (auto edit = text.edit(findings[i])) planned.push_back({std::move(*edit), i});
  }
  std::stable_sort(planned.begin(), planned.end(), [](const Planned& x, const Planned& y) {
    return std::tie(x.edit.range.begin, x.edit.range.end) < std::tie(y.edit.range.begin, y.edit.range.end);
  });
  Repair out;
  std::uint64_t at = 0;
  std::set<std::string> changed; // values: what one fix makes of a value another one has not seen
  for (Planned& one : planned) {
    const Finding& finding = findings[one.finding];
    std::string key = finding.fix.subject + '\x1F' + finding.fix.predicate + '\x1F' + finding.fix.text;
    if (finding.fix.kind != Fix::Kind::add_statement)
      key = finding.subject + '\x1F' + finding.node + '\x1F' + finding.predicate + '\x1F' + finding.value + '\x1F' +
            finding.tag;
    if (one.edit.range.begin < at || !changed.insert(std::move(key)).second) continue;
    out.bytes += text.bytes().substr(at, one.edit.range.begin - at);
    out.bytes += one.edit.replacement;
    at = one.edit.range.end;
    out.edits.push_back(std::move(one.edit));
    out.repaired.push_back(one.finding);
  }
  out.bytes += text.bytes().substr(at);
  std::sort(out.repaired.begin(), out.repaired.end());
  if (out.edits.empty()) return out;

  const auto before = statements(text, text.bytes());
  if (!before) return before.error();
  const auto after = statements(text, out.bytes);
  std::vector<Line> gone;
  std::vector<Line> come;
  if (after) {
    std::set_difference(before->begin(), before->end(), after->begin(), after->end(), std::back_inserter(gone));
    std::set_difference(after->begin(), after->end(), before->begin(), before->end(), std::back_inserter(come));
  }
  const auto all_meant = [&](const std::vector<Line>& lines, bool goes) {
    return std::all_of(lines.begin(), lines.end(), [&](const Line& line) {
      return std::any_of(out.repaired.begin(), out.repaired.end(),
                         [&](std::size_t i) { return meant(findings[i], line, goes); });
    });
  };
  if (!after || !all_meant(gone, true) || !all_meant(come, false))
    return Error{ErrorCode::internal,
                 "the repairs would change more than they should, and were not made",
                 "please report it",
                 {.source = text.name()}};
  return out;
}

} // namespace samklang::rdf
