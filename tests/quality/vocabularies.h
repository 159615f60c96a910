// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_QUALITY_VOCABULARIES_H
#define SAMKLANG_TESTS_QUALITY_VOCABULARIES_H

#include "quality/judged_pairs.h"

#include <samklang/align/align.h>
#include <samklang/load/load.h>

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Vocabularies made from others, in memory, with the pairs that must be found again.
namespace judged {

struct Made {
  std::string first; ///< Turtle
  std::string second;
  Pairs gold;
};

inline std::string literal(std::string_view text, std::string_view language) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n' || c == '\r')
      out += ' ';
    else
      out += c;
  }
  return out + "\"@" + std::string(language);
}

/// The labels of a vocabulary in one language, and its hierarchy: IRIs end in #LANGUAGE.
inline std::string half(const skos::Catalogue& catalogue, std::string_view language) {
  const std::string skos = "http://www.w3.org/2004/02/skos/core#";
  const std::map<skos::LabelKind, std::string> labels = {{skos::LabelKind::preferred, "prefLabel"},
                                                         {skos::LabelKind::alternative, "altLabel"},
                                                         {skos::LabelKind::hidden, "hiddenLabel"}};
  const std::map<skos::RelationKind, std::string> relations = {{skos::RelationKind::broader, "broader"},
                                                               {skos::RelationKind::narrower, "narrower"},
                                                               {skos::RelationKind::related, "related"}};
  std::string out;
  const auto iri = [&](skos::ConceptIndex one) {
    return "<" + std::string(catalogue.iri(one)) + "#" + std::string(language) + ">";
  };
  for (skos::ConceptIndex i = 0; i < catalogue.size(); ++i) {
    out += iri(i) + " a <" + skos + "Concept> .\n";
    for (const skos::Label& label : catalogue[i].labels())
      if (catalogue.language(label.language) == language && labels.count(label.kind) > 0)
        out += iri(i) + " <" + skos + labels.at(label.kind) + "> " + literal(catalogue.text(label.text), language) +
               " .\n";
    for (const skos::Relation& relation : catalogue.relations(i))
      if (relations.count(relation.kind) > 0 && relation.target < catalogue.size())
        out += iri(i) + " <" + skos + relations.at(relation.kind) + "> " + iri(relation.target) + " .\n";
  }
  return out;
}

/// A vocabulary in two languages as two vocabularies of one language each.
inline Made two_languages(const std::string& file, std::string_view one, std::string_view other) {
  const std::vector<std::filesystem::path> paths = {shared(file)};
  load::LoadOptions lenient;
  lenient.allow_partial = true;
  const load::LoadResult loaded = load::load_files(paths, lenient);
  REQUIRE(loaded);
  const skos::Catalogue& catalogue = loaded->catalogue;
  Made made{half(catalogue, one), half(catalogue, other), {}};
  for (skos::ConceptIndex i = 0; i < catalogue.size(); ++i) {
    const auto has = [&](std::string_view language) {
      const auto labels = catalogue[i].labels();
      return std::any_of(labels.begin(), labels.end(), [&](const skos::Label& label) {
        return label.kind == skos::LabelKind::preferred && catalogue.language(label.language) == language;
      });
    };
    const std::string iri(catalogue.iri(i));
    if (has(one) && has(other)) made.gold.emplace(iri + "#" + std::string(one), iri + "#" + std::string(other));
  }
  REQUIRE(made.gold.size() > 300);
  return made;
}

/// A table of typed mappings with labels on both sides as two vocabularies of preferred labels.
struct Mappings : Made {
  std::map<std::pair<std::string, std::string>, std::string> predicates; ///< by pair; not part of `gold`
};

inline Mappings from_sssom(const std::string& file) {
  std::ifstream in(shared(file));
  REQUIRE(in);
  std::map<std::string, std::size_t> columns;
  std::map<std::string, std::string> sides[2];
  Mappings made;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> fields;
    std::istringstream rest(line);
    for (std::string field; std::getline(rest, field, '\t');) fields.push_back(field);
    if (columns.empty()) {
      for (std::size_t i = 0; i < fields.size(); ++i) columns[fields[i]] = i;
      continue;
    }
    const auto field = [&](const std::string& name) {
      const std::size_t i = columns.at(name);
      return i < fields.size() ? fields[i] : std::string();
    };
    const auto iri = [](const std::string& curie) { return "https://example.org/curie/" + curie; };
    if (field("subject_label").empty() || field("object_label").empty()) continue;
    const std::pair pair(iri(field("subject_id")), iri(field("object_id")));
    sides[0][pair.first] = field("subject_label");
    sides[1][pair.second] = field("object_label");
    made.predicates[pair] = field("predicate_id");
  }
  for (const auto& [pair, predicate] : made.predicates)
    if (predicate == "skos:exactMatch" || predicate == "skos:closeMatch") made.gold.insert(pair);
  for (int side = 0; side < 2; ++side)
    for (const auto& [iri, label] : sides[side])
      (side == 0 ? made.first : made.second) += "<" + iri +
                                                "> a <http://www.w3.org/2004/02/skos/core#Concept> ; "
                                                "<http://www.w3.org/2004/02/skos/core#prefLabel> " +
                                                literal(label, "en") + " .\n";
  return made;
}

inline Aligned align_made(const Made& made, const align::AlignOptions& options = {}) {
  std::vector<rdf::Input> inputs(2);
  inputs[0].name = "first.ttl";
  inputs[0].bytes = made.first;
  inputs[1].name = "second.ttl";
  inputs[1].bytes = made.second;
  load::LoadResult loaded = load::load_inputs(inputs);
  REQUIRE(loaded);
  Aligned result{loaded->catalogue, {}};
  auto aligned = align::align(result.catalogue, options);
  REQUIRE(aligned);
  result.alignment = *std::move(aligned);
  return result;
}

} // namespace judged

#endif
