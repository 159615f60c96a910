// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_UNIT_ALIGN_PAIR_FIXTURE_H
#define SAMKLANG_TESTS_UNIT_ALIGN_PAIR_FIXTURE_H

#include "unit/match/sample_catalogue.h"

#include <samklang/align/align.h>

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

namespace sample {

inline const std::string nav = "889640782";
inline const std::string tax = "974761076";

/// Twenty defined concepts a side, so that both agencies define their concepts and words have frequencies.
inline void add_background(std::vector<Record>& records) {
  const std::vector<std::string> texts = {"dokument som blir sendt",
                                          "person som arbeider for andre",
                                          "beløp som skal betales",
                                          "sted der noen bor",
                                          "avgjørelse fra et organ",
                                          "tid som går",
                                          "avtale om lån",
                                          "register over eiendom",
                                          "dyr på gård",
                                          "vei til sjøen"};
  for (const std::string& agency : {nav, tax}) {
    for (std::size_t i = 0; i < 20; ++i) {
      const std::string number = std::to_string(10 + i);
      records.push_back({"bakgrunn/" + agency + "/" + number,
                         agency,
                         {{"bakgrunn " + agency + " " + number}},
                         {{texts[i % texts.size()] + " nummer " + agency + number}},
                         {},
                         {}});
    }
  }
}

/// A catalogue of one pair of concepts among others, and the verdict on them.
struct Pair {
  skos::Catalogue catalogue;
  align::Alignment alignment;

  const align::Verdict& verdict() const {
    for (const align::Verdict& one : alignment.verdicts)
      if (catalogue.iri(one.a) == "https://example.org/a" && catalogue.iri(one.b) == "https://example.org/b")
        return one;
    FAIL("the pair has no verdict");
    return alignment.verdicts.front();
  }
  bool found() const {
    for (const align::Verdict& one : alignment.verdicts)
      if (catalogue.iri(one.a) == "https://example.org/a" && catalogue.iri(one.b) == "https://example.org/b")
        return true;
    return false;
  }
  const align::Evidence* evidence(align::EvidenceKind kind) const {
    for (const align::Evidence& one : verdict().evidence)
      if (one.kind == kind) return &one;
    return nullptr;
  }
  bool has(align::EvidenceKind kind) const { return evidence(kind) != nullptr; }
  std::string words(const align::TextSpan& span) const {
    return std::string(catalogue.text(span.text).substr(span.begin, span.end - span.begin));
  }
};

inline Pair judge(Record a, Record b, const align::AlignOptions& options = {}) {
  a.iri = "a";
  b.iri = "b";
  if (a.agency.empty()) a.agency = nav;
  if (b.agency.empty()) b.agency = tax;
  std::vector<Record> records{std::move(a), std::move(b)};
  add_background(records);
  Pair pair;
  pair.catalogue = catalogue(std::move(records));
  auto made = align::align(pair.catalogue, options);
  REQUIRE(made);
  pair.alignment = *std::move(made);
  return pair;
}

} // namespace sample

#endif
