// SPDX-License-Identifier: Apache-2.0
#include "report/concept_markdown.h"

#include "report/escape.h"
#include "report/words.h"

#include <samklang/text/term_key.h>

#include <algorithm>

namespace samklang::report {
namespace {

constexpr std::size_t most_usages = 6;

// A citation: its label linked to its IRI, and the laws it stands for in brackets; an address of Lovdata alone, or the
// law's own name, says no more than that name does, linked.
std::string citation_text(const skos::Catalogue& catalogue, const skos::Citation& citation, Language language) {
  const auto label = catalogue.best(catalogue.tagged(citation.labels), language);
  const auto iri = catalogue.text(citation.iri);
  std::string laws;
  bool named_by_law = label.empty();
  for (const auto& law : catalogue.law_keys(citation.laws)) {
    const auto key = catalogue.text(law);
    named_by_law = named_by_law || text::term_key(law_name(key)) == text::term_key(label);
    laws += (laws.empty() ? "" : ", ") + markdown_link(law_name(key), law_address(key));
  }
  if (named_by_law && !laws.empty()) return laws;
  const std::string out = !label.empty() ? markdown_link(label, laws.empty() ? iri : std::string_view())
                          : iri.empty() ? ""
                                         : markdown_link(iri, iri);
  return laws.empty() ? out : out + " (" + laws + ")";
}

Message wording_kind(const skos::Definition& definition) {
  if (definition.audience == skos::Audience::general_public) return Message::wording_public;
  if (definition.audience == skos::Audience::specialist) return Message::wording_specialist;
  return definition.kind == skos::DefinitionKind::alternative_wording ? Message::wording_alternative
                                                                      : Message::wording_other;
}

void add_once(std::vector<std::string>& list, std::string item) {
  if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(std::move(item));
}

std::string used_by(const skos::Concept& entry, Language language) {
  const auto& catalogue = entry.catalogue();
  std::vector<std::string> out;
  for (const auto& usage : entry.usages()) {
    if (usage.resource >= catalogue.columns().resources.size()) continue;
    const auto& resource = catalogue.columns().resources[usage.resource];
    const auto title = catalogue.best(catalogue.tagged(resource.titles), language);
    const auto iri = catalogue.text(resource.iri);
    std::string words(text(nth(Message::used_one_dataset, resource.kind), language));
    words += ' ' + markdown_link(title.empty() ? iri : title, iri);
    if (resource.publisher != skos::no_index)
      words += " (" + markdown(shown_agency(catalogue, resource.publisher)) + ")";
    add_once(out, std::move(words));
  }
  if (out.size() > most_usages) {
    const auto rest = number(out.size() - most_usages, language);
    out.resize(most_usages);
    out.push_back(say(Message::head_more, language, {rest}));
  }
  return listed(out, language);
}

} // namespace

std::string concept_link(const skos::Concept& entry, Language language) {
  return markdown_link(entry.term(language), entry.iri());
}

std::string sources_cell(const skos::Concept& entry, const skos::Definition* wording, Language language) {
  if (wording == nullptr) return {};
  const auto& catalogue = entry.catalogue();
  std::vector<std::string> parts;
  for (const auto& citation : catalogue.citations(wording->citations)) {
    if (auto words = citation_text(catalogue, citation, language); !words.empty()) add_once(parts, std::move(words));
  }
  if (wording->source_relation != skos::SourceRelation::unspecified) {
    add_once(parts, std::string(text(nth(Message::source_relation_unspecified, wording->source_relation), language)));
  }
  if (parts.empty()) return std::string(text(Message::no_source, language));
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out;
}

std::string validity_cell(const skos::Concept& entry, Language language) {
  const auto when = period(entry.row(), language);
  const auto status = markdown(status_word(entry, language));
  return when + (when.empty() || status.empty() ? "" : ", ") + status;
}

std::string concept_remarks(const skos::Concept& entry, const skos::Definition* shown, Language language) {
  std::string out;
  const auto add = [&out](const std::string& sentence) { out += (out.empty() ? "" : " ") + sentence; };
  const auto wanted = shown != nullptr ? shown->language : static_cast<std::uint16_t>(language);
  if (auto fields = subjects(entry, language); !fields.empty()) {
    for (auto& field : fields) field = markdown(field);
    add(say(Message::concept_subject, language, {listed(fields, language)}));
  }
  for (const auto& definition : entry.definitions()) {
    if (&definition == shown || definition.language != wanted || definition.text.empty()) continue;
    add(say(Message::other_wording, language,
            {text(wording_kind(definition), language), markdown(entry.text(definition.text))}));
  }
  for (const auto& note : entry.notes()) {
    if (note.kind != skos::NoteKind::scope_note || note.language != wanted || note.text.empty()) continue;
    add(say(Message::concept_note, language, {markdown(entry.text(note.text))}));
  }
  if (const auto users = used_by(entry, language); !users.empty()) add(say(Message::concept_used, language, {users}));
  return out;
}

} // namespace samklang::report
