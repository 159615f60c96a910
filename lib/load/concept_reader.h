// SPDX-License-Identifier: Apache-2.0
#ifndef SAMKLANG_LOAD_CONCEPT_READER_H
#define SAMKLANG_LOAD_CONCEPT_READER_H

#include "load/part.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samklang::load {

/// A literal text as the catalogue keeps it: without white space around it, with the number of its language.
struct ReadText {
  skos::Text text;
  std::uint16_t language = 0;
};

/// What a node is expected to say in a field that takes language-tagged text.
enum class TagRule : std::uint8_t {
  tagged, ///< a missing tag is noted and read as nb
  free,   ///< a missing tag is what the profile expects: no note, no language
};

/// A field that takes one value. Where there are several, the first in canonical order (source, then text) wins.
struct SingleValue {
  std::optional<Statement> statement;
  std::uint64_t value = 0;
};

/// Reads everything a concept's statements say into a Part. One object reads many concepts, one after the other.
class ConceptReader {
public:
  explicit ConceptReader(Part& part);

  /// `inherited`: the publisher of the collection, or of the file, for a concept without one of its own.
  void read(skos::ConceptIndex index, Node node, std::uint32_t inherited);

  /// Also used for collections and resources.
  std::optional<ReadText> literal(const Statement& statement, TagRule rule);
  std::optional<skos::Contact> contact(const Statement& statement);
  skos::Range keep_texts(std::vector<ReadText> texts);

private:
  // One per subject; each in the file of that name.
  void dispatch(const Statement& statement);
  void read_label(const Statement& statement, skos::LabelKind kind);
  void read_definition(const Statement& statement, skos::DefinitionKind kind);
  void read_definition_node(const Statement& statement, skos::DefinitionKind kind, Node node);
  void read_direct_definitions();
  void read_citation(const Statement& statement, std::vector<skos::Citation>& out);
  void read_citation_node(const Statement& statement, Node node, int depth, std::vector<skos::Citation>& out);
  void finish_citation(skos::Citation citation, std::vector<ReadText> labels, std::vector<skos::Citation>& out);
  skos::Range keep_citations(std::vector<skos::Citation> citations);
  std::vector<std::string> law_keys(const skos::Citation& citation, const std::vector<ReadText>& labels);
  void read_relation(const Statement& statement, skos::RelationKind kind);
  /// "subClassOf (part_of some X)": X is the whole. False for any other superclass.
  bool read_part_of(const Statement& statement);
  void read_relation_node(const Statement& statement);
  void add_relation(const Statement& statement, const Statement& target, skos::RelationKind kind, bool by_node,
                    skos::Range texts, skos::Text role);
  void read_note(const Statement& statement, skos::NoteKind kind);
  void read_reference_or_text(const Statement& statement, skos::NoteKind kind);
  void read_period(const Statement& statement);
  void read_date(const Statement& statement, SingleValue& field);
  void read_status(const Statement& statement);
  void offer(SingleValue& field, const Statement& statement, std::uint64_t value);
  void finish();
  void finish_row();
  void finish_definitions();
  std::string citation_key(skos::Range citations) const;
  void finish_generations();

  std::string_view text_of(skos::Text place) const;
  bool is_literal(const Statement& statement) const;
  bool less_text(skos::Text x, skos::Text y) const { return text_of(x) < text_of(y); }
  skos::Text trimmed(const Statement& statement, skos::Text place);

  Part& part_;
  const Statements& all_;

  // The concept being read.
  skos::ConceptIndex index_ = skos::no_index;
  Node node_;
  std::uint32_t inherited_ = skos::no_index;
  std::uint16_t bits_ = 0;
  std::vector<Statement> statements_;
  std::vector<Statement> direct_definitions_;
  std::vector<Statement> direct_sources_;
  std::vector<Statement> bare_labels_; // rdfs:label
  std::vector<skos::Label> labels_;
  std::vector<skos::Definition> definitions_;
  std::vector<skos::Note> notes_;
  std::vector<skos::Relation> relations_;
  std::vector<skos::Contact> contacts_;
  std::uint16_t next_note_ = 0;
  SingleValue publisher_;
  SingleValue owner_;
  SingleValue valid_from_;
  SingleValue valid_to_;
  SingleValue created_;
  SingleValue modified_;
  SingleValue status_;
  SingleValue version_;
  skos::Generation generations_ = skos::Generation::unknown;
  bool xl_only_ = true; // generation 1.1 rests on SKOS-XL labels alone
  bool deprecated_ = false;
};

} // namespace samklang::load

#endif
