// SPDX-License-Identifier: Apache-2.0
#include "load/concept_reader.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace samklang::load {

using skos::Field;
using skos::LabelKind;
using skos::LoadNoteKind;

namespace {

// Most runs have one to four rows: std::stable_sort would ask for a buffer each time.
template <class Row, class Less> void sort_stable(std::vector<Row>& rows, Less less) {
  constexpr std::size_t few = 16;
  if (rows.size() > few) {
    std::stable_sort(rows.begin(), rows.end(), less);
    return;
  }
  for (std::size_t i = 1; i < rows.size(); ++i) {
    for (std::size_t j = i; j > 0 && less(rows[j], rows[j - 1]); --j) std::swap(rows[j], rows[j - 1]);
  }
}

template <class Row, class Key> void sort_unique(std::vector<Row>& rows, Key key) {
  if (rows.size() < 2) return;
  sort_stable(rows, [&](const Row& x, const Row& y) { return key(x) < key(y); });
  rows.erase(std::unique(rows.begin(), rows.end(), [&](const Row& x, const Row& y) { return key(x) == key(y); }),
             rows.end());
}

template <class Row>
void append(std::vector<std::uint32_t>& begin, std::vector<Row>& table, const std::vector<Row>& rows) {
  table.insert(table.end(), rows.begin(), rows.end());
  begin.push_back(static_cast<std::uint32_t>(table.size()));
}

bool odd_iri(std::string_view iri) {
  const bool strange = std::any_of(iri.begin(), iri.end(), [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == '<' || c == '>' || c == '"';
  });
  return strange || iri.starts_with("file:") || iri.find(':') == std::string_view::npos || iri.ends_with('/');
}

} // namespace

void ConceptReader::finish_generations() {
  const auto mask = static_cast<std::uint8_t>(generations_);
  const bool v1_0 = skos::includes(generations_, skos::Generation::v1_0);
  if (v1_0 && xl_only_ && skos::includes(generations_, skos::Generation::v1_1)) {
    // SKOS-XL labels and dct:temporal are the same in 1.0 and 1.1; what else is there tells which.
    generations_ = static_cast<skos::Generation>(mask & ~static_cast<std::uint8_t>(skos::Generation::v1_1));
    for (skos::Label& label : labels_) {
      if (label.provenance.generation == skos::Generation::v1_1) label.provenance.generation = skos::Generation::v1_0;
    }
  }
}

std::string ConceptReader::citation_key(skos::Range citations) const {
  std::string key;
  for (std::uint32_t i = citations.begin; i < citations.begin + citations.count; ++i) {
    const skos::Citation& row = part_.rows.citations[i];
    key.append(text_of(row.iri)).push_back('\n');
    for (std::uint32_t t = row.labels.begin; t < row.labels.begin + row.labels.count; ++t) {
      key.append(text_of(part_.rows.tagged_texts[t].text)).push_back('\t');
    }
  }
  return key;
}

// Definition nodes get their numbers by content, since blank nodes have no other order. A node written twice (a skolem
// IRI and a blank node, two files) is one.
void ConceptReader::finish_definitions() {
  struct DefinitionNode {
    std::vector<skos::Definition> rows;
    std::string citations;
  };
  const auto key = [&](const skos::Definition& d) {
    return std::tuple(d.kind, d.audience, d.language, text_of(d.text), d.source_relation);
  };
  const auto less = [&](const skos::Definition& a, const skos::Definition& b) { return key(a) < key(b); };
  const auto equal = [&](const skos::Definition& a, const skos::Definition& b) { return key(a) == key(b); };
  const bool one_node = std::all_of(definitions_.begin(), definitions_.end(),
                                    [&](const skos::Definition& row) { return row.note == definitions_.front().note; });
  if (one_node) {
    sort_unique(definitions_, key);
    for (skos::Definition& row : definitions_) row.note = 0;
    return;
  }
  std::vector<DefinitionNode> nodes;
  for (const skos::Definition& row : definitions_) {
    if (nodes.empty() || nodes.back().rows.front().note != row.note) nodes.push_back({{}, citation_key(row.citations)});
    nodes.back().rows.push_back(row);
  }
  for (DefinitionNode& node : nodes) sort_unique(node.rows, key);
  sort_stable(nodes, [&](const DefinitionNode& x, const DefinitionNode& y) {
    if (std::lexicographical_compare(x.rows.begin(), x.rows.end(), y.rows.begin(), y.rows.end(), less)) return true;
    if (std::lexicographical_compare(y.rows.begin(), y.rows.end(), x.rows.begin(), x.rows.end(), less)) return false;
    return x.citations < y.citations;
  });
  definitions_.clear();
  std::uint16_t number = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const bool repeated = i > 0 && nodes[i].citations == nodes[i - 1].citations &&
                          std::equal(nodes[i].rows.begin(), nodes[i].rows.end(), nodes[i - 1].rows.begin(),
                                     nodes[i - 1].rows.end(), equal);
    if (repeated) continue;
    for (skos::Definition& row : nodes[i].rows) {
      row.note = number;
      definitions_.push_back(row);
    }
    if (number != 0xFFFF) ++number;
  }
}

void ConceptReader::finish() {
  read_direct_definitions();
  const bool owl = (bits_ & is_owl_class) != 0;
  const bool has_preferred =
      std::any_of(labels_.begin(), labels_.end(), [](const skos::Label& l) { return l.kind == LabelKind::preferred; });
  for (const Statement& statement : bare_labels_) {
    if (owl || !has_preferred) {
      read_label(statement, LabelKind::preferred);
    } else {
      part_.other(index_, statement, false);
    }
  }
  finish_generations();

  const auto label_key = [&](const skos::Label& l) { return std::tuple(l.kind, l.language, text_of(l.text)); };
  sort_unique(labels_, label_key);
  if (labels_.empty())
    part_.note(LoadNoteKind::no_term, index_,
               skos::Provenance{node_.doc, skos::Property::none, skos::Generation::unknown});

  finish_definitions();
  sort_unique(notes_,
              [&](const skos::Note& n) { return std::tuple(n.kind, n.language, text_of(n.text), text_of(n.iri)); });
  const Survey& survey = part_.context.survey;
  const auto target_text = [&](skos::ConceptIndex target) {
    const auto loaded = survey.concepts().size();
    return target < loaded ? all_.text(survey.concepts()[target]) : all_.text(part_.externals[target - loaded]);
  };
  const auto criterion = [&](const skos::Relation& r) {
    return r.texts.count == 0 ? std::string_view{} : text_of(part_.rows.tagged_texts[r.texts.begin].text);
  };
  sort_unique(relations_, [&](const skos::Relation& r) {
    return std::tuple(r.kind, target_text(r.target), r.by_node, criterion(r), text_of(r.role));
  });
  sort_unique(contacts_, [&](const skos::Contact& c) {
    return std::tuple(text_of(c.name), text_of(c.email), text_of(c.telephone), text_of(c.unit), text_of(c.url));
  });

  skos::Tables& rows = part_.rows;
  append(rows.label_begin, rows.labels, labels_);
  append(rows.definition_begin, rows.definitions, definitions_);
  append(rows.note_begin, rows.notes, notes_);
  append(rows.relation_begin, rows.relations, relations_);
  append(rows.contact_begin, rows.contacts, contacts_);
  finish_row();
}

void ConceptReader::finish_row() {
  skos::ConceptRow row;
  row.iri = all_.place(node_.doc, node_.term);
  if (odd_iri(text_of(row.iri)))
    part_.note(LoadNoteKind::invalid_concept_iri, index_,
               skos::Provenance{node_.doc, skos::Property::none, skos::Generation::unknown});

  const auto take = [&](const SingleValue& field, Field name) {
    if (field.statement) row.provenance[static_cast<std::size_t>(name)] = part_.provenance(*field.statement);
    return field.statement.has_value();
  };
  const bool own_publisher = take(publisher_, Field::publisher) && publisher_.value != skos::no_index;
  if (own_publisher) {
    row.publisher = static_cast<std::uint32_t>(publisher_.value);
  } else {
    row.publisher = inherited_;
    if ((bits_ & is_owl_class) == 0)
      part_.note(LoadNoteKind::missing_publisher, index_,
                 skos::Provenance{node_.doc, skos::Property::none, skos::Generation::unknown});
  }
  // Generation 1's dct:publisher is the body that answers for the concept.
  const bool generation_1 =
      skos::includes(generations_, skos::Generation::v1_0) || skos::includes(generations_, skos::Generation::v1_1);
  if (take(owner_, Field::owner) && owner_.value != skos::no_index) {
    row.owner = static_cast<std::uint32_t>(owner_.value);
  } else if (generation_1 && own_publisher) {
    row.owner = row.publisher;
    row.provenance[static_cast<std::size_t>(Field::owner)] = row.provenance[static_cast<std::size_t>(Field::publisher)];
  }
  const auto date = [&](const SingleValue& field, Field name) {
    return take(field, name) ? Date{static_cast<std::int32_t>(field.value)} : Date{};
  };
  row.valid_from = date(valid_from_, Field::valid_from);
  row.valid_to = date(valid_to_, Field::valid_to);
  row.created = date(created_, Field::created);
  row.modified = date(modified_, Field::modified);
  if (row.valid_from.has_value() && row.valid_to.has_value() && row.valid_to < row.valid_from) {
    part_.note(LoadNoteKind::reversed_period, index_, *valid_to_.statement);
  }
  if (take(status_, Field::status)) {
    row.status = static_cast<skos::Status>(status_.value);
    row.status_text = all_.place(status_.statement->doc, status_.statement->triple.object);
  }
  if (take(version_, Field::version))
    row.version = all_.place(version_.statement->doc, version_.statement->triple.object);

  row.generations = generations_;
  if ((bits_ & is_concept) != 0) row.recognised_by |= static_cast<std::uint8_t>(skos::Recognition::typed);
  if ((bits_ & is_member) != 0) row.recognised_by |= static_cast<std::uint8_t>(skos::Recognition::member);
  if ((bits_ & has_term) != 0) row.recognised_by |= static_cast<std::uint8_t>(skos::Recognition::term);
  if ((bits_ & is_owl_class) != 0) row.recognised_by |= static_cast<std::uint8_t>(skos::Recognition::owl_class);
  row.deprecated = deprecated_ ? 1 : 0;
  row.source = statements_.empty() ? node_.doc : statements_.front().doc;
  std::uint16_t sources = statements_.empty() ? std::uint16_t{0} : std::uint16_t{1};
  for (std::size_t i = 1; i < statements_.size(); ++i) {
    if (statements_[i].doc != statements_[i - 1].doc) ++sources;
  }
  row.sources = sources;
  part_.rows.concepts.push_back(row);
}

} // namespace samklang::load
