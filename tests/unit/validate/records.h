// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_TESTS_RECORDS_H
#define SAMKLANG_TESTS_RECORDS_H

#include "unit/validate/judging.h"

#include <string>
#include <string_view>

namespace samklang::test {

/// A sound record of the profile's second version, one statement a line.
inline std::string sound_record() {
  return "<https://example.org/c/a> a skos:Concept ;\n"
         " skos:prefLabel \"vei\"@nb, \"veg\"@nn ;\n"
         " skos:definition \"areal for ferdsel\"@nb ;\n"
         " dct:identifier <https://example.org/c/a> ;\n"
         " dcat:contactPoint [ a vcard:Organization ; vcard:hasEmail <mailto:begrep@example.org> ] ;\n"
         " dct:publisher <https://data.brreg.no/enhetsregisteret/api/enheter/974761076> ;\n"
         " dct:creator <https://data.brreg.no/enhetsregisteret/api/enheter/974761076> ;\n"
         " dct:modified \"2024-01-02\"^^xsd:date ;\n"
         " dct:subject \"samferdsel\"@nb .\n";
}

/// The sound record with `part` put in for the first `old`.
inline std::string record_with(std::string_view old, std::string_view part) {
  std::string out = sound_record();
  const auto at = out.find(old);
  if (at == std::string::npos) throw std::runtime_error("no such part: " + std::string(old));
  return out.replace(at, old.size(), part);
}

/// The sound record with more statements.
inline std::string record_and(std::string_view statements) {
  std::string out = sound_record();
  return out.replace(out.rfind('.'), 1, "; " + std::string(statements) + " .");
}

/// The variants that a rule tells of a text, with a blank between.
inline std::string told(std::string_view rule, const std::string& body, const std::string& profile = "spec") {
  std::string out;
  for (const Finding& finding : findings_of(rule, body, profile)) {
    if (!out.empty()) out += ' ';
    out += finding.variant.empty() ? "plain" : finding.variant;
  }
  return out;
}

} // namespace samklang::test

#endif
