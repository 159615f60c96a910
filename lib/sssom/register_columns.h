// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_SSSOM_REGISTER_COLUMNS_H
#define SAMKLANG_SSSOM_REGISTER_COLUMNS_H

#include <array>
#include <string_view>

namespace samklang::sssom {

/// The namespace of what SSSOM itself does not have.
inline constexpr std::string_view own_space = "https://example.org/samklang/sssom#";

struct RegisterColumn {
  std::string_view name;
  std::string_view property; ///< local name in own_space; empty for a slot of SSSOM's own
  std::string_view type;
};

/// The columns of a new register, in their order. docs/cookbook/keep-a-decision-register.md says what they hold.
inline constexpr std::array<RegisterColumn, 23> register_columns = {{
    {"case_id", "caseId", "xsd:string"},
    {"subject_id", "", ""},
    {"subject_label", "", ""},
    {"predicate_id", "", ""},
    {"predicate_modifier", "", ""},
    {"object_id", "", ""},
    {"object_label", "", ""},
    {"mapping_justification", "", ""},
    {"relation", "relation", "xsd:string"},
    {"choice", "choice", "xsd:string"},
    {"state", "state", "xsd:string"},
    {"decided", "decided", "xsd:date"},
    {"participants", "participants", "xsd:string"},
    {"reason", "reason", "xsd:string"},
    {"terminological_answers", "terminologicalAnswers", "xsd:string"},
    {"administrative_answers", "administrativeAnswers", "xsd:string"},
    {"means", "means", "xsd:string"},
    {"responsible", "responsible", "xsd:string"},
    {"notify", "notify", "xsd:string"},
    {"subject_text", "subjectText", "xsd:string"},
    {"object_text", "objectText", "xsd:string"},
    {"subject_hash", "subjectHash", "xsd:string"},
    {"object_hash", "objectHash", "xsd:string"},
}};

} // namespace samklang::sssom

#endif
