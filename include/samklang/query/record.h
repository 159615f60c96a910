// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_QUERY_RECORD_H
#define SAMKLANG_QUERY_RECORD_H

#include <samklang/align/verdict.h>
#include <samklang/query/answer.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace samklang::query {

struct TextIn {
  std::string_view text;
  std::string_view lang;
};

struct RecordLabel {
  std::string_view text;
  std::string_view lang;
  skos::LabelKind kind = skos::LabelKind::preferred;
};

struct RecordDefinition {
  std::string_view text;
  std::string_view lang;
  skos::Audience audience = skos::Audience::unspecified;
  skos::SourceRelation source_relation = skos::SourceRelation::unspecified;
  skos::DefinitionKind kind = skos::DefinitionKind::definition;
  std::uint32_t laws_begin = 0; ///< its laws: Record::laws[laws_begin, laws_end)
  std::uint32_t laws_end = 0;
};

struct RecordNote {
  std::string_view text;
  std::string_view uri;
  std::string_view lang;
  skos::NoteKind kind = skos::NoteKind::note;
};

struct RecordRelation {
  Item item;
  skos::RelationKind kind = skos::RelationKind::see_also; ///< what the concept says of the other
  std::string_view text;                                  ///< role or criterion of subdivision
};

struct ContactPoint {
  std::string_view name;
  std::string_view unit;
  std::string_view email;
  std::string_view telephone;
  std::string_view url;
};

/// All that is said of a concept.
struct Record : Answer {
  Item item;
  std::string_view owner; ///< key of who created it; may be empty
  std::string_view owner_name;
  Date created;
  Date modified;
  std::string_view status; ///< the EU code ("CURRENT"), "other" or ""
  std::string_view status_text;
  std::string_view version;
  bool deprecated = false;
  std::vector<RecordLabel> labels;
  std::vector<RecordDefinition> definitions;
  std::vector<std::string_view> laws; ///< keys
  std::vector<RecordNote> notes;
  std::vector<RecordRelation> relations;
  std::vector<ContactPoint> contacts;
  Item replaced_by;           ///< the last of its successors; may be empty
  std::uint32_t usages = 0;   ///< datasets, services ... that use it
  std::uint32_t verdicts = 0; ///< concepts it was compared with
};

/// A dataset, service, event or information model that uses a concept.
struct UsedIn {
  std::string_view uri;
  std::string_view label;
  std::string_view lang;
  skos::ResourceKind kind = skos::ResourceKind::other;
  std::string_view agency; ///< key; may be empty
  std::string_view agency_name;
  std::string_view source;
};

struct Usages : Answer {
  Item item;
  std::vector<UsedIn> usages;
};

/// Why somebody must be told of a change.
enum class Interest : std::uint8_t { exact, close, overlapping, mapping, usage };
std::string_view name(Interest interest) noexcept; ///< Static storage.

struct Concerned {
  std::string_view agency; ///< key
  std::string_view agency_name;
  Interest interest = Interest::exact;
  Item item;    ///< their concept; empty for a usage
  UsedIn usage; ///< what of theirs uses it; empty for a concept
};

/// Who answers for a concept, and who must hear of changes to it.
struct Responsible : Answer {
  Item item;
  std::string_view agency; ///< the publisher
  std::string_view agency_name;
  std::string_view owner;
  std::string_view owner_name;
  std::vector<ContactPoint> contacts; ///< its own, else those of its collections
  std::vector<Concerned> concerned;   ///< by agency, interest, IRI
};

struct LawCitation {
  Item item;
  std::string_view key;
};

/// The concepts that cite a law or a part of it.
struct ByLaw : Answer {
  std::string law;                    ///< the key asked for
  std::vector<LawCitation> citations; ///< by key, then concept
};

} // namespace samklang::query

#endif
