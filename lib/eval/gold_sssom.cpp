// SPDX-License-Identifier: Apache-2.0
#include "eval/gold_sssom.h"

#include "eval/tab_table.h"

#include <algorithm>
#include <map>

namespace samklang::eval {

namespace {

using align::Relation;

/// The head of an SSSOM table is YAML behind `#`; of it only the block `curie_map` matters here.
class CurieMap {
public:
  /// A line of the head without its `#`.
  void note(std::string_view line) {
    const auto text = line.find_first_not_of(" \t");
    if (text == std::string_view::npos) return;
    if (inside_ && text > margin_) {
      entry(line.substr(text));
      return;
    }
    inside_ = line.substr(text).starts_with("curie_map:");
    margin_ = text;
  }

  std::string expanded(std::string_view curie) const {
    const auto colon = curie.find(':');
    if (colon == std::string_view::npos) return std::string(curie);
    const auto place = spaces_.find(curie.substr(0, colon));
    if (place == spaces_.end()) return std::string(curie);
    return place->second + std::string(curie.substr(colon + 1));
  }

private:
  static std::string_view unquoted(std::string_view word) {
    const auto first = word.find_first_not_of(" \t\"'");
    if (first == std::string_view::npos) return {};
    return word.substr(first, word.find_last_not_of(" \t\"'\r") - first + 1);
  }
  void entry(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) return;
    const auto space = unquoted(line.substr(colon + 1));
    if (!space.empty()) spaces_[std::string(unquoted(line.substr(0, colon)))] = space;
  }

  // Prefixes that need no declaration (SSSOM 1.1, "Built-in prefixes"), as far as concepts can have them.
  std::map<std::string, std::string, std::less<>> spaces_ = {{"owl", "http://www.w3.org/2002/07/owl#"},
                                                             {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
                                                             {"skos", "http://www.w3.org/2004/02/skos/core#"},
                                                             {"semapv", "https://w3id.org/semapv/vocab/"},
                                                             {"sssom", "https://w3id.org/sssom/"}};
  bool inside_ = false;
  std::size_t margin_ = 0;
};

// The relation that the predicate and its modifier state; none where they say nothing about sameness.
std::optional<Relation> stated(std::string_view predicate, std::string_view modifier) {
  const auto relation = relation_of_predicate(predicate);
  if (modifier != "Not" || !relation) return relation;
  const bool same = *relation == Relation::exact || *relation == Relation::close;
  return same ? std::optional(Relation::different) : std::nullopt;
}

} // namespace

Result<void> read_sssom_rows(std::string_view name, std::string_view bytes, std::vector<Judgement>& rows) {
  LineReader lines(bytes);
  CurieMap curies;
  Header header;
  bool headed = false;
  while (const auto line = lines.next()) {
    if (line->empty()) continue;
    if (line->starts_with('#')) {
      if (!headed) curies.note(line->substr(1));
      continue;
    }
    auto row = cells(*line, Quoting::doubled);
    if (!headed) {
      header = Header(std::move(row));
      headed = true;
      continue;
    }
    Judgement judgement;
    judgement.line = lines.number();
    judgement.subject = curies.expanded(header.cell(row, "subject_id"));
    judgement.object = curies.expanded(header.cell(row, "object_id"));
    if (judgement.subject.ends_with("NoTermFound") || judgement.object.ends_with("NoTermFound")) continue;
    const std::string predicate = curies.expanded(header.cell(row, "predicate_id"));
    if (judgement.subject.empty() || judgement.object.empty() || predicate.empty())
      return Error{ErrorCode::syntax,
                   "the row has no subject_id, predicate_id or object_id",
                   "every mapping has all three",
                   {.source = std::string(name), .line = judgement.line}};
    judgement.relation = stated(predicate, header.cell(row, "predicate_modifier"));
    if (const auto own = relation_from_name(header.cell(row, "relation"))) judgement.relation = own;
    rows.push_back(std::move(judgement));
  }
  return {};
}

} // namespace samklang::eval
