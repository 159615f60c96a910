// SPDX-License-Identifier: Apache-2.0
#include <samklang/skos/catalogue.h>

#include <array>

namespace samklang::skos {
namespace {

template <std::size_t N, class Enum>
constexpr std::string_view pick(const std::array<std::string_view, N>& names, Enum value) noexcept {
  const auto index = static_cast<std::size_t>(value);
  return index < N ? names[index] : std::string_view{};
}

constexpr std::array<std::string_view, relation_kind_count> relation_names = {
    "broader-generic", "narrower-generic", "part-of",      "has-part",     "broader",     "narrower",
    "associative",     "related",          "see-also",     "replaces",     "replaced-by", "exact-match",
    "close-match",     "broad-match",      "narrow-match", "related-match"};
constexpr std::array<std::string_view, 5> label_names = {"preferred", "alternative", "hidden", "related",
                                                         "data-structure"};
constexpr std::array<std::string_view, 9> note_names = {
    "scope-note", "example", "subject", "value-range", "version-note", "note", "identifier", "notation", "type"};
constexpr std::array<std::string_view, 3> audience_names = {"unspecified", "public", "specialist"};
constexpr std::array<std::string_view, 4> source_relation_names = {"unspecified", "direct-from-source",
                                                                   "derived-from-source", "self-composed"};
constexpr std::array<std::string_view, 15> status_names = {"",
                                                           "other",
                                                           "CURRENT",
                                                           "DRAFT",
                                                           "CANDIDATE",
                                                           "PLANNED",
                                                           "WAITING",
                                                           "REVISED",
                                                           "RETIRED",
                                                           "DEPRECATED",
                                                           "CANDIDATE_DEPRECATED",
                                                           "DRAFT_DEPRECATED",
                                                           "WAITING_DEPRECATED",
                                                           "REVISED_DEPRECATED",
                                                           "OP_DATPRO"};
constexpr std::array<std::string_view, 7> resource_names = {"dataset",           "data-service",  "service", "event",
                                                            "information-model", "model-element", "other"};
constexpr std::array<std::string_view, 4> validity_names = {"undated", "not-yet-valid", "valid", "expired"};

struct NoteText {
  std::string_view name;
  std::string_view description;
};
constexpr std::array<NoteText, load_note_kind_count> load_note_texts = {{
    {"untagged-text", "a text without a language tag was read as nb"},
    {"norwegian-tag", "a text tagged `no` was read as nb"},
    {"odd-language-tag", "a language tag was written in another way than BCP 47 recommends"},
    {"unknown-language", "a text has a language tag outside nb, nn, en, se, sma, smj and fkv"},
    {"surrounding-space", "white space stood before or after a text"},
    {"empty-text", "a text is empty"},
    {"odd-date", "a date was written in another way than YYYY-MM-DD"},
    {"invalid-date", "a date is no calendar date and was not read"},
    {"reversed-period", "the last day of validity is before the first"},
    {"conflicting-values", "a field that takes one value has several; the first in canonical order was used"},
    {"misspelt-property", "a misspelt property was read as the right one"},
    {"wrong-namespace", "a property in a wrong namespace was read as the right one"},
    {"misspelt-code", "a code outside its list was read by its name"},
    {"unknown-code", "a code is on no list that applies"},
    {"literal-reference", "a literal stands where a reference belongs"},
    {"iri-where-text", "a reference stands where a text belongs"},
    {"blank-concept", "a concept or collection without an IRI was left out"},
    {"invalid-concept-iri", "a concept's IRI has characters or a scheme that do not belong in one"},
    {"self-relation", "a concept points at itself"},
    {"invalid-organisation-number", "a publisher's organisation number fails the modulus 11 check"},
    {"missing-publisher", "a concept has no publisher of its own"},
    {"no-term", "a concept has no term"},
    {"ambiguous-relation-node", "a relation node names both ends or none"},
    {"unreadable-node", "nothing readable is said about a node that a property points at"},
    {"several-values-in-note", "a definition node has several texts in one language"},
    {"unnormalised-citation", "a source speaks of a law in a spelling that gives no law key"},
    {"portal-id-differs", "a catalogue record's identifier is not the name UUID of the concept's IRI"},
    {"duplicate-source", "the same bytes were given twice and read once"},
    {"member-unknown", "a collection has a member that no input describes"},
}};

} // namespace

std::string_view name(RelationKind kind) noexcept { return pick(relation_names, kind); }
std::string_view name(LabelKind kind) noexcept { return pick(label_names, kind); }
std::string_view name(NoteKind kind) noexcept { return pick(note_names, kind); }
std::string_view name(Audience audience) noexcept { return pick(audience_names, audience); }
std::string_view name(SourceRelation relation) noexcept { return pick(source_relation_names, relation); }
std::string_view name(Status status) noexcept { return pick(status_names, status); }
std::string_view name(ResourceKind kind) noexcept { return pick(resource_names, kind); }
std::string_view name(Validity validity) noexcept { return pick(validity_names, validity); }

std::string_view name(LoadNoteKind kind) noexcept {
  const auto index = static_cast<std::size_t>(kind);
  return index < load_note_texts.size() ? load_note_texts[index].name : std::string_view{};
}
std::string_view description(LoadNoteKind kind) noexcept {
  const auto index = static_cast<std::size_t>(kind);
  return index < load_note_texts.size() ? load_note_texts[index].description : std::string_view{};
}

} // namespace samklang::skos
