// SPDX-License-Identifier: Apache-2.0
#include "load/concept_reader.h"

#include <algorithm>

namespace samklang::load {

using skos::LabelKind;
using skos::LoadNoteKind;
using skos::Property;

namespace {

// White space as people paste it: ASCII, NO-BREAK SPACE and the zero width space and mark that end up around terms.
std::size_t space_at_start(std::string_view text) {
  if (text.empty()) return 0;
  const char c = text.front();
  if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v') return 1;
  if (text.starts_with("\xC2\xA0")) return 2;
  if (text.starts_with("\xE2\x80\x8B") || text.starts_with("\xEF\xBB\xBF")) return 3;
  return 0;
}

std::size_t space_at_end(std::string_view text) {
  if (text.empty()) return 0;
  if (space_at_start(text.substr(text.size() - 1)) == 1) return 1;
  if (text.ends_with("\xC2\xA0")) return 2;
  if (text.ends_with("\xE2\x80\x8B") || text.ends_with("\xEF\xBB\xBF")) return 3;
  return 0;
}

bool is_xl_label(Property property) {
  return property == Property::skosxl_pref_label || property == Property::skosxl_alt_label ||
         property == Property::skosxl_hidden_label;
}

} // namespace

std::string_view ConceptReader::text_of(skos::Text place) const { return all_.text_at(place); }

bool ConceptReader::is_literal(const Statement& statement) const {
  return all_.graph(statement.doc).kind(statement.triple.object) == rdf::TermKind::literal;
}

skos::Text ConceptReader::trimmed(const Statement& statement, skos::Text place) {
  std::string_view text = all_.text({statement.doc, statement.triple.object});
  const skos::Text whole = place;
  while (const auto n = space_at_start(text)) {
    text.remove_prefix(n);
    place.offset += static_cast<std::uint32_t>(n);
  }
  while (const auto n = space_at_end(text)) text.remove_suffix(n);
  place.length = static_cast<std::uint32_t>(text.size());
  if (place.length == 0) {
    part_.note(LoadNoteKind::empty_text, index_, statement);
  } else if (place.length != whole.length) {
    part_.note(LoadNoteKind::surrounding_space, index_, statement);
  }
  return place;
}

std::optional<ReadText> ConceptReader::literal(const Statement& statement, TagRule rule) {
  const rdf::TermRow& row = all_.graph(statement.doc).row(statement.triple.object);
  const skos::Text text = trimmed(statement, all_.place(statement.doc, statement.triple.object));
  if (text.empty()) return std::nullopt;
  const ReadLanguage& language = part_.context.languages.of(statement.doc, row.language);
  if (language.untagged && rule == TagRule::free) return ReadText{text, 0};
  if (language.untagged) part_.note(LoadNoteKind::untagged_text, index_, statement);
  if (language.norwegian) part_.note(LoadNoteKind::norwegian_tag, index_, statement);
  if (language.odd) part_.note(LoadNoteKind::odd_language_tag, index_, statement);
  if (language.unknown) part_.note(LoadNoteKind::unknown_language, index_, statement);
  return ReadText{text, language.number};
}

skos::Range ConceptReader::keep_texts(std::vector<ReadText> texts) {
  if (texts.empty()) return {};
  const auto key = [&](const ReadText& t) { return std::pair(t.language, text_of(t.text)); };
  std::sort(texts.begin(), texts.end(), [&](const ReadText& x, const ReadText& y) { return key(x) < key(y); });
  texts.erase(
      std::unique(texts.begin(), texts.end(), [&](const ReadText& x, const ReadText& y) { return key(x) == key(y); }),
      texts.end());
  const skos::Range range{static_cast<std::uint32_t>(part_.rows.tagged_texts.size()),
                          static_cast<std::uint32_t>(texts.size())};
  for (const ReadText& text : texts) part_.rows.tagged_texts.push_back({text.text, text.language, 0});
  return range;
}

void ConceptReader::read_label(const Statement& statement, LabelKind kind) {
  const auto property = all_.property(statement.doc, statement.triple.predicate);
  const bool owl = (bits_ & is_owl_class) != 0 && (bits_ & is_concept) == 0;
  const auto rule = owl || kind == LabelKind::data_structure ? TagRule::free : TagRule::tagged;
  const auto add = [&](const Statement& where) {
    const auto text = literal(where, rule);
    if (!text) return;
    skos::Label label;
    label.text = text->text;
    label.language = text->language;
    label.kind = kind;
    label.provenance = part_.provenance(statement);
    labels_.push_back(label);
  };
  if (is_literal(statement)) {
    if (is_xl_label(property)) part_.note(LoadNoteKind::unreadable_node, index_, statement);
    add(statement);
    return;
  }
  // A label node (SKOS-XL), or the synonym node of an OBO ontology.
  const Node node = all_.node(statement.doc, statement.triple.object);
  bool found = false;
  all_.about(node, [&](const Statement& inner) {
    const auto inner_property = all_.property(inner.doc, inner.triple.predicate);
    if ((inner_property == Property::skosxl_literal_form || inner_property == Property::rdfs_label) &&
        is_literal(inner)) {
      found = true;
      add(inner);
    } else if (inner_property != Property::rdf_type) {
      part_.other(index_, inner, inner_property == Property::none);
    }
  });
  if (!found) part_.note(LoadNoteKind::unreadable_node, index_, statement);
}

} // namespace samklang::load
