// SPDX-License-Identifier: Apache-2.0
#include "unit/match/sample_catalogue.h"

#include <samklang/align/align.h>

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <utility>
#include <vector>

using namespace samklang;
using namespace samklang::align;
using sample::Record;
using skos::LabelKind;
using skos::RelationKind;

namespace {

/// Two ontologies in English, a and b, whose concepts have no definitions.
struct Entry {
  std::string name;
  std::vector<std::string> terms{};
  std::vector<sample::Link> links{};
};

skos::Catalogue ontologies(const std::vector<Entry>& entries) {
  std::vector<Record> records;
  for (const Entry& entry : entries) {
    Record record;
    record.iri = entry.name;
    record.agency = entry.name.substr(0, 1) == "a" ? "file:a.owl" : "file:b.owl";
    for (const std::string& term : entry.terms)
      record.terms.push_back(
          {term, record.terms.empty() ? LabelKind::preferred : LabelKind::alternative, Language::en});
    record.links = entry.links;
    record.owl_class = true;
    records.push_back(record);
  }
  return sample::catalogue(records);
}

std::map<std::pair<std::string, std::string>, Verdict> verdicts(const skos::Catalogue& catalogue) {
  auto made = align::align(catalogue, {});
  REQUIRE(made);
  std::map<std::pair<std::string, std::string>, Verdict> out;
  const auto name = [&](skos::ConceptIndex one) {
    return std::string(catalogue.iri(one).substr(std::string_view("https://example.org/").size()));
  };
  for (const Verdict& verdict : made->verdicts) out[{name(verdict.a), name(verdict.b)}] = verdict;
  return out;
}

Relation relation(const std::map<std::pair<std::string, std::string>, Verdict>& found, const std::string& a,
                  const std::string& b) {
  const auto place = found.find({a, b});
  return place == found.end() ? Relation::undecided : place->second.relation;
}

} // namespace

TEST_CASE("forms, order and derivation of words do not part terms") {
  const auto found = verdicts(ontologies({
      {"a/1", {"bone of the hand"}},
      {"b/1", {"Hand Bones"}},
      {"a/2", {"thymus lobule"}},
      {"b/2", {"Thymic Lobule"}},
      {"a/3", {"mammillary body"}},
      {"b/3", {"Mamillary Body"}},
  }));
  for (const std::string number : {"1", "2", "3"}) {
    INFO(number);
    CHECK(relation(found, "a/" + number, "b/" + number) == Relation::close);
  }
}

TEST_CASE("words that stand for one another are learned from the catalogues' own synonyms") {
  const std::vector<Entry> entries = {
      {"a/1", {"kidney cortex"}}, {"b/1", {"Renal Lobe Cortex"}}, {"a/2", {"kidney"}},
      {"b/2", {"Kidney"}},        {"a/3", {"kidney pelvis"}},     {"b/3", {"Renal Pelvis"}},
  };
  CHECK(relation(verdicts(ontologies(entries)), "a/3", "b/3") != Relation::close);
  std::vector<Entry> taught = entries;
  taught.push_back({"b/4", {"Renal Vein", "Kidney Vein"}});
  taught.push_back({"b/5", {"Renal Artery", "Kidney Artery"}});
  CHECK(relation(verdicts(ontologies(taught)), "a/3", "b/3") == Relation::close);
}

TEST_CASE("what stands above a concept completes its term and chooses among the alike") {
  const auto found = verdicts(ontologies({
      {"a/heart", {"heart"}},
      {"b/heart", {"Heart"}},
      {"a/lung", {"lung"}},
      {"b/lung", {"Lung"}},
      {"a/1", {"heart inner valve"}, {{"a/heart", RelationKind::part_of}}},
      {"b/1", {"Inner Valve"}, {{"b/heart", RelationKind::part_of}}},
      {"b/2", {"Inner Valve"}, {{"b/lung", RelationKind::part_of}}},
  }));
  CHECK(relation(found, "a/1", "b/1") == Relation::close);
  CHECK(relation(found, "a/1", "b/2") != Relation::close);
}

TEST_CASE("words that tell concepts apart are no variants of one another") {
  const auto found = verdicts(ontologies({
      {"a/1", {"temporal artery"}},
      {"a/2", {"temporal vein"}},
      {"a/3", {"facial artery"}},
      {"a/4", {"facial vein"}},
      {"b/1", {"Temporal Artery"}},
      {"b/2", {"Facial Vein"}},
  }));
  CHECK(relation(found, "a/1", "b/1") == Relation::exact);
  CHECK(relation(found, "a/4", "b/2") == Relation::exact);
  CHECK(relation(found, "a/2", "b/1") == Relation::undecided);
  CHECK(relation(found, "a/3", "b/2") == Relation::undecided);
}

TEST_CASE("a term with a word more before the same head is narrower") {
  const auto found = verdicts(ontologies({
      {"a/1", {"meningeal artery"}},
      {"b/1", {"Posterior Meningeal Artery"}},
      {"a/2", {"zygomatic bone of the skull"}},
      {"b/2", {"Zygomatic Bone"}},
  }));
  CHECK(relation(found, "a/1", "b/1") == Relation::broader);
  CHECK(relation(found, "a/2", "b/2") == Relation::narrower);
}

TEST_CASE("a catalogue that says one term in nynorsk meets the other's in bokmål") {
  std::vector<Record> records;
  const std::pair<std::string, std::string> terms[] = {
      {"arbeidsgiveransvar", "arbeidsgivaransvar"},
      {"offentlig virksomhet", "offentleg verksemd"},
      {"kommunens eiendommer", "eigedommane til kommunen"},
  };
  int number = 0;
  for (const auto& [bokmal, nynorsk] : terms) {
    records.push_back({"a/" + std::to_string(number), "file:a.ttl", {{bokmal}}, {}, {}, {}});
    records.push_back(
        {"b/" + std::to_string(number++), "file:b.ttl", {{nynorsk, LabelKind::preferred, Language::nn}}, {}, {}, {}});
  }
  const auto found = verdicts(sample::catalogue(records));
  for (int i = 0; i < number; ++i)
    CHECK(relation(found, "a/" + std::to_string(i), "b/" + std::to_string(i)) == Relation::close);
}
