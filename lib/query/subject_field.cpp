// SPDX-License-Identifier: Apache-2.0
#include "query/subject_field.h"

#include <samklang/text/term_key.h>

namespace samklang::query {

void SubjectField::ask(std::string_view field) {
  field_ = field;
  key_.clear();
  text::append_term_key(field, key_);
}

bool SubjectField::has(const Context& context, skos::ConceptIndex at) {
  if (field_.empty()) return true;
  if (at >= context.catalogue().size()) return false;
  for (const skos::Note& note : bounded(context.catalogue()[at].notes())) {
    if (note.kind != skos::NoteKind::subject) continue;
    if (context.catalogue().text(note.iri) == field_) return true;
    if (note.text.empty()) continue;
    key_of_note_.clear();
    text::append_term_key(context.catalogue().text(note.text), key_of_note_);
    if (key_of_note_ == key_) return true;
  }
  return false;
}

void SubjectField::forget() noexcept {
  field_ = {};
  key_.assign(key_.capacity(), '\0');
  key_.clear();
}

} // namespace samklang::query
